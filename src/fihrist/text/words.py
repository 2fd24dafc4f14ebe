"""The words of a text, and the units (words and numbers with all that belongs to them) that a quote must not cut."""

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import category

from fihrist.text.places import Span

_SIGNS = "+±-−‐‑‒–"
_POINTS = ".,٫٬:/"
_PERCENT = "%٪‰؉"
_COMPARISONS = "<>≤≥≈~"

# Each code point is replaced by the letter of its class, so that the patterns hold for every script:
# w letter, m combining mark, d digit, g invisible, s sign, p point, c percent, $ currency or comparison, _ space.
# A pattern begins only where a run begins, so that a long run of one class takes no longer than its length.
_WORD = re.compile(r"(?<!m)m*+[wd](?:[wdmg]*[wdm])?")
_ABBREVIATION = r"(?<![wdm])w(?:pw)+(?![wdm])"
_PART = rf"(?:{_ABBREVIATION}|{_WORD.pattern})"
_JOINT = r"(?:(?<=d)g*pg*(?=d)|g*sg*(?=d)|(?<=d)g*sg*(?=[wm]))"
_BEFORE_NUMBER = r"(?:(?<![sc$])[sc$]++|(?<![wdmp])p)g*+(?=d)"
_AFTER_NUMBER = r"(?<=d)(?:g*_?g*c|g*\$)"
_UNIT = re.compile(rf"(?:{_BEFORE_NUMBER})?{_PART}(?:{_JOINT}{_PART})*(?:{_AFTER_NUMBER})?")


def words(text: str) -> tuple[Span, ...]:
    """The maximal runs of letters, combining marks and digits that hold a letter or a digit; invisible signs join."""
    return tuple(_spans(_WORD, text))


def units(text: str) -> tuple[Span, ...]:
    """The words, numbers with their signs, percent and currency, and designations such as `S-400` and `ب.م.ب`."""
    return tuple(_spans(_UNIT, text))


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    classes = "".join(map(_class, text))
    return (Span(*found.span()) for found in pattern.finditer(classes))


@cache
def _class(char: str) -> str:
    for signs, letter in ((_SIGNS, "s"), (_POINTS, "p"), (_PERCENT, "c"), (_COMPARISONS, "$"), (" ", "_")):
        if char in signs:
            return letter
    kind = category(char)
    return {"Nd": "d", "Sc": "$", "Cf": "g"}.get(kind) or {"L": "w", "M": "m", "N": "w"}.get(kind[0], ".")
