"""Quotes in Arabic text: find them letter for letter, or name the letter in which they differ from the source."""

from fihrist.text.borders import BorderFault, Cut, border_fault
from fihrist.text.folding import Folded, fold, fold_key, folded, key
from fihrist.text.nearness import Difference, Nearest, nearest
from fihrist.text.quotes import Absent, Found, Match, Several, find, has_ellipsis, long_enough
from fihrist.text.sentences import Sentence
from fihrist.text.source import SourceText

__all__ = [
    "Absent",
    "BorderFault",
    "Cut",
    "Difference",
    "Folded",
    "Found",
    "Match",
    "Nearest",
    "Sentence",
    "Several",
    "SourceText",
    "border_fault",
    "find",
    "fold",
    "fold_key",
    "folded",
    "has_ellipsis",
    "key",
    "long_enough",
    "nearest",
]
