"""What changed between two states of the catalogue: each change with its reason and the words that it rests on."""

from fihrist.editing.diff.comparing import Change, compare
from fihrist.editing.diff.telling import as_json, as_markdown, as_text

__all__ = ["Change", "as_json", "as_markdown", "as_text", "compare"]
