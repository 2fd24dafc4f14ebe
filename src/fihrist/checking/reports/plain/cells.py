"""How wide a text is in terminal cells, and which parts of it run from right to left."""

import re
from collections.abc import Sequence
from typing import Final
from unicodedata import category, east_asian_width

# A terminal or a web page that reorders Arabic lets it draw in the digits and signs beside it, so that a mark under
# Latin text would miss. So each right-to-left run is isolated (FSI … PDI): it turns round within its own cells and
# moves nothing else. The text as a whole stands in a left-to-right isolate (LRI … PDI), so that a line which is Arabic
# throughout does not turn the line number and the frame with it. Where nothing is reordered, the signs take no cell.
FSI: Final = "\u2068"
LRI: Final = "\u2066"
PDI: Final = "\u2069"

# The blocks that Unicode reserves for right-to-left scripts.
_RTL: Final = r"\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
# From a first to a last right-to-left letter or digit, over signs and digits between them, but not over the letters of
# another script or the brackets of YAML; an ellipsis beside it is its own, so that it stands where the text goes on.
_RUN: Final = re.compile(rf"(?:… ?)?[{_RTL}](?:(?:[{_RTL}\d_]|[^\w{{}}\[\]])*[{_RTL}\d])?(?: ?…)?")

# A short way for nearly every line: signs and Latin and Arabic letters of one cell each.
_NARROW: Final = re.compile(r"[\u0020-\u02ff\u060b-\u060f\u061b-\u064a\u0660-\u066f\u0671-\u06d5\u2010-\u2027]*")
_COMBINING: Final = frozenset({"Mn", "Me"})
_WIDE: Final = frozenset({"W", "F"})

# How far from a mark a run is looked for, so that a line of many faults is not searched whole for each of them.
_FAR: Final = 1000


def width(text: str) -> int:
    """How many cells a visible text takes."""
    return len(text) if text.isascii() or _NARROW.fullmatch(text) else sum(sizes(text))


def sizes(shown: Sequence[str]) -> list[int]:
    """How many cells each shown character takes: none for a combining mark, two for a wide one, all of an escape."""
    if not isinstance(shown, str):
        return [width(character) for character in shown]
    if _NARROW.fullmatch(shown):
        return [1] * len(shown)
    pairs = zip(map(category, shown), map(east_asian_width, shown), strict=True)
    return [0 if kind in _COMBINING else 2 if size in _WIDE else 1 for kind, size in pairs]


def isolated(text: str) -> str:
    """The text with each right-to-left run isolated, in a left-to-right isolate; as it is where there is none."""
    turned, runs = _RUN.subn(rf"{FSI}\g<0>{PDI}", text)
    return f"{LRI}{turned}{PDI}" if runs else text


def turns(text: str, start: int, end: int) -> bool:
    """Whether some of the code points from start to end stand in a right-to-left run."""
    low = max(0, start - _FAR)
    return any(run.start() < end - low and start - low < run.end() for run in _RUN.finditer(text[low : end + _FAR]))
