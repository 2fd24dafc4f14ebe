"""What changed between two states of the catalogue: each change with its reason."""

from fihrist.changes.claims import REASONS, Change
from fihrist.changes.comparing import Difference, compare
from fihrist.changes.telling import as_json, as_markdown, as_text
from fihrist.changes.writing import Written, of_answer, of_records

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
