"""What changed between two states of the catalogue: each change with its reason."""

from fihrist.editing.diff.claims import REASONS, Change
from fihrist.editing.diff.comparing import Difference, compare
from fihrist.editing.diff.telling import as_json, as_markdown, as_text
from fihrist.editing.diff.writing import Written, of_answer, of_records

__all__ = [
    "REASONS",
    "Change",
    "Difference",
    "Written",
    "as_json",
    "as_markdown",
    "as_text",
    "compare",
    "of_answer",
    "of_records",
]
