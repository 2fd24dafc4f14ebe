"""What any text holds: passages in Arabic are found letter for letter, or the letter is named in which they differ."""

from fihrist.text.folding import Folded, fold, fold_key, folded, key
from fihrist.text.matching import Absent, Match, Several, border_fault, find, long_enough
from fihrist.text.nearness import Difference, Nearest, nearest
from fihrist.text.source import Sentence, SourceText

__all__ = [
    "Absent", "Difference", "Folded", "Match", "Nearest", "Sentence", "Several", "SourceText", "border_fault", "find",
    "fold", "fold_key", "folded", "key", "long_enough", "nearest",
]  # fmt: skip
