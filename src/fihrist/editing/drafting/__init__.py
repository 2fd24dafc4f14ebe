"""Drafts: from a sentence of a source to a passage and the claims that it bears out; what is unsure is left open."""

from fihrist.editing.drafting.claims import Suggestion, suggestions, with_suggestions
from fihrist.editing.drafting.passages import Cut, Draft, cut, proposed, search, with_passage
from fihrist.editing.drafting.reading import Reading
from fihrist.editing.drafting.writing import blank, path_of, source_record

__all__ = [
    "Cut",
    "Draft",
    "Reading",
    "Suggestion",
    "blank",
    "cut",
    "path_of",
    "proposed",
    "search",
    "source_record",
    "suggestions",
    "with_passage",
    "with_suggestions",
]
