"""Calendars: the days of ours that a Hijri date means, by the moon or the sun, and English months and decades."""

import re
from datetime import date, timedelta

from fihrist.checking.evidence.lexicon import facts, memo
from fihrist.checking.evidence.spelling import words

_ENGLISH_DECADE = re.compile(r"(?:1[0-9]|20)(\d0)s")
_ENGLISH_MONTH = re.compile(r"[A-Z][a-z]+")
_MAY = re.compile(r"\bMay \d|\d(?:st|nd|rd|th)? May\b|\bof May\b|\bin May\b")
_LUNAR, _SOLAR = 227014, 226896
"""The ordinal numbers, among our days, of the day before each calendar begins."""
_SOLAR_YEAR, _LONG_MONTHS = 365.2422, 6
_YEARS = range(1200, 1600)
_UNSURE = timedelta(2)
"""By so much the sight of the moon differs from the reckoned one."""


def hijri(year: int, month: int | None, day: int | None, *, solar: bool = False) -> tuple[date, date] | None:
    """The first and last day that a Hijri date can mean, or None for a year that no document of ours has."""
    if year not in _YEARS:
        return None
    begins = _solar if solar else _lunar
    first = begins(year, month or 1) + (day or 1) - 1
    last = first if day else (begins(year, month + 1) if month else begins(year + 1, 1)) - 1
    return date.fromordinal(first) - _UNSURE, date.fromordinal(last) + _UNSURE


def _lunar(year: int, month: int) -> int:
    """The first day of a month of the tabular calendar, with its leap years of 355 days."""
    return _LUNAR + (year - 1) * 354 + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2 + 1


def _solar(year: int, month: int) -> int:
    """The first day of a month of the Iranian calendar, whose first six months have 31 days."""
    return _SOLAR + int((year - 1) * _SOLAR_YEAR) + 30 * (month - 1) + min(month - 1, _LONG_MONTHS) + 1


@memo
def english_months(text: str) -> frozenset[int]:
    """The months that an English text names; `May` counts only beside a number, since it is mostly a verb."""
    named = {word.casefold() for word in _ENGLISH_MONTH.findall(text) if word != "May" or _MAY.search(text)}
    return frozenset(int(n) for n, about in facts("calendar")["months"].items() if named & set(about["en"]))


@memo
def english_decades(text: str) -> frozenset[int]:
    """The decades that an English text names, such as 90 for `the nineties` and `the mid-1990s`."""
    named = set(words(text))
    spelled = {int(n) for n, about in facts("calendar")["decades"].items() if named & set(about["en"])}
    return frozenset(spelled | {int(found) for found in _ENGLISH_DECADE.findall(text)})
