"""EDTF dates: whether one is well formed, and the earliest and latest day that it can mean."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date
from functools import cache
from itertools import product

OPEN = ".."
UNKNOWN_YEAR = "XXXX"

# A qualifier stands before the part that it qualifies, or behind the last of those that it qualifies.
_DATE = re.compile(
    r"(?:[~?%](?!....[~?%]))?([0-9X]{4})[~?%]?"
    r"(?:-(?:[~?%](?!..[~?%]))?([0-9X]{2})[~?%]?(?:-(?:[~?%](?!..[~?%]))?([0-9X]{2})[~?%]?)?)?"
)
_PARTS = range(21, 42)
_STARTS = (3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10, 1, 5, 9, 1, 7)
"""The month in which each part of a year begins that ISO 8601-2 numbers, from 21: seasons, quarters, thirds, halves."""


@dataclass(frozen=True, slots=True)
class Days:
    """The earliest and the latest day that a date can mean; None where that end is open or the year unknown."""

    earliest: date | None
    latest: date | None


@cache
def days(text: str) -> Days | None:
    """The days of an EDTF date of the years 1 to 9999, both ends included, or None where the text is none.

    A qualifier (`~`, `?`, `%`) changes nothing: how far off the date may be is not said.
    """
    if "/" in text:
        start, _, end = text.partition("/")
        ends = [Days(None, None) if part == OPEN else days(part) for part in (start, end)]
        if start == end == OPEN or not ends[0] or not ends[1] or "/" in end:
            return None
        return Days(ends[0].earliest, ends[1].latest)
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day = match.groups()
    first, last = next(_spans(year, month, day), None), next(_spans(year, month, day, backwards=True), None)
    if first is None or last is None:
        return None
    return Days(None, None) if year == UNKNOWN_YEAR else Days(first[0], last[1])


def in_order(text: str) -> bool:
    """Whether the ends of a date do not run backwards; a date with an open end does not."""
    found = days(text)
    return found is None or found.earliest is None or found.latest is None or found.earliest <= found.latest


def _spans(year: str, month: str | None, day: str | None, *, backwards: bool = False) -> Iterator[tuple[date, date]]:
    """Every first and last day that the parts of a date, in which an X is any digit, can mean; earliest first."""
    for y in _numbers(year, range(1, MAXYEAR + 1), backwards):
        if month and month.isdigit() and int(month) in _PARTS and day is None:
            yield from _part(y, int(month))
        else:
            for m in _numbers(month or "XX", range(1, 13), backwards):
                for d in _numbers(day or "XX", range(1, monthrange(y, m)[1] + 1), backwards):
                    yield date(y, m, d), date(y, m, d)


def _part(year: int, code: int) -> Iterator[tuple[date, date]]:
    start, months = _STARTS[code - 21], 3 if code < 37 else 4 if code < 40 else 6
    # A winter ends in the next year.
    more, last = divmod(start + months - 2, 12)
    if year + more <= MAXYEAR:
        yield date(year, start, 1), date(year + more, last + 1, monthrange(year + more, last + 1)[1])


def _numbers(pattern: str, known: range, backwards: bool) -> Iterator[int]:
    digits = "9876543210" if backwards else "0123456789"
    for number in product(*(digits if sign == "X" else sign for sign in pattern)):
        if int("".join(number)) in known:
            yield int("".join(number))
