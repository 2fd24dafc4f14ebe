"""A language server: live findings, completion, hovers, go-to, renaming and quick fixes in any editor."""
