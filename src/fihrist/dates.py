"""EDTF dates: whether one is well formed, and the earliest and latest day that it can mean."""

from dataclasses import dataclass
from datetime import date
from functools import cache

OPEN = ".."
UNKNOWN_YEAR = "XXXX"


@dataclass(frozen=True, slots=True)
class Days:
    """The earliest and the latest day that a date can mean; None where that end is open or the year unknown."""

    earliest: date | None
    latest: date | None


@cache
def days(text: str) -> Days | None:
    """The days of an EDTF date, both ends included, or None where the text is no EDTF date."""
    from edtf import EDTFParseException, parse_edtf

    if "/" in text:
        start, _, end = text.partition("/")
        ends = [Days(None, None) if part == OPEN else days(part) for part in (start, end)]
        if start == end == OPEN or not ends[0] or not ends[1] or "/" in end:
            return None
        return Days(ends[0].earliest, ends[1].latest)
    try:
        parsed = parse_edtf(text)
        first, last = parsed.lower_strict(), parsed.upper_strict()
        if text.startswith(UNKNOWN_YEAR):
            return Days(None, None)
        return Days(date(*first[:3]), date(*last[:3]))
    except (EDTFParseException, AttributeError, TypeError, ValueError, OverflowError):
        return None


def in_order(text: str) -> bool:
    """Whether the ends of a date do not run backwards; a date with an open end does not."""
    found = days(text)
    return found is None or found.earliest is None or found.latest is None or found.earliest <= found.latest
