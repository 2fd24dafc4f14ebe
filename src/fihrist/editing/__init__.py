"""What helps people to write records: drafting, formatting, mending, renaming, differences and the editor."""
