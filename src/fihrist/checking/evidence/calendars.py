"""Calendars: stretches of days, the days of ours that a Hijri date means, and English months and decades."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from fihrist.checking.evidence.lexicon import facts, memo
from fihrist.checking.evidence.spelling import words
from fihrist.text.dates import UNKNOWN_YEAR, days

_ENGLISH_DECADE = re.compile(r"(?:1[0-9]|20)(\d0)s")
_ENGLISH_MONTH = re.compile(r"[A-Z][a-z]+")
_MAY = re.compile(r"\bMay \d|\d(?:st|nd|rd|th)? May\b|\b([A-Za-z]+)[ -]May\b")
_LUNAR, _SOLAR = 227014, 226896
"""The ordinal numbers, among our days, of the day before each calendar begins."""
_SOLAR_YEAR, _LONG_MONTHS = 365.2422, 6
_HIJRI_YEARS = range(1200, 1600)
_DAYS = {"days": 1, "weeks": 7}
_LONGEST_MONTH, _LEAST_YEAR = 31, 364
_NO_YEAR = "0004"
"""The year of what lies in any year."""


class Stretch(NamedTuple):
    """Days that follow on each other, both ends included; only an approximate date stands for `rough` ones."""

    first: date
    last: date
    rough: bool = False

    @property
    def length(self) -> int:
        """How many days its last lies after its first."""
        return (self.last - self.first).days

    @property
    def is_month(self) -> bool:
        """Whether it is a month or shorter."""
        return self.length <= _LONGEST_MONTH

    @property
    def is_part_of_year(self) -> bool:
        """Whether it is longer than a month and shorter than a year."""
        return not self.is_month and self.length < _LEAST_YEAR

    def meets(self, other: "Stretch") -> bool:
        """Whether it has a day in common with another."""
        return self.first <= other.last and other.first <= self.last

    def is_within(self, other: "Stretch") -> bool:
        """Whether another has all its days."""
        return other.first <= self.first and self.last <= other.last

    def holds(self, other: "Stretch") -> bool:
        """Whether another begins in it, and is no longer; what is a season or a half of a year is no month in it."""
        is_part = self.is_part_of_year and other.length < self.length
        return self.first <= other.first <= self.last and other.length <= self.length and not is_part


def stretch_of(text: str) -> Stretch | None:
    """The days of an EDTF date; None for one without both ends."""
    meant = days(text.replace(UNKNOWN_YEAR, _NO_YEAR))
    ends = (meant.earliest, meant.latest) if meant else (None, None)
    return Stretch(ends[0], ends[1], text[-1] in "~?%") if ends[0] and ends[1] else None


def bears_out(claimed: Stretch, told: Iterable[Stretch], *, is_end: bool = False) -> bool:
    """Whether one of the stretches that are told lies in what is claimed, or begins or ends with it as an end."""
    return any(
        claimed.holds(one)
        or (is_end and claimed.is_within(one) and (claimed.first == one.first or claimed.last == one.last))
        or (claimed.rough and one.is_month and claimed.is_within(one))
        for one in told
        if claimed.rough or not one.rough
    )


def one_day(day: date, more: int = 0) -> Stretch:
    """A day, or that so many days after it."""
    return Stretch(day + timedelta(more), day + timedelta(more))


def month_of(year: int, month: int) -> Stretch:
    """A month, counted on beyond the twelfth or back before the first."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Stretch(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def year_of(year: int, count: int = 1) -> Stretch:
    """A whole year, or so many, from January to December."""
    return Stretch(date(year, 1, 1), date(year + count - 1, 12, 31))


def moved(base: Stretch, unit: str, count: int) -> Stretch:
    """What lies so many days, weeks, months or years after a stretch, as precisely as these and the stretch."""
    if unit in _DAYS:
        more = timedelta(_DAYS[unit] * count)
        return Stretch(base.first + more, base.last + more)
    if unit == "months":
        return month_of(base.first.year, base.first.month + count)
    is_year = base.length == 0 or not base.is_month
    return year_of(base.first.year + count) if is_year else month_of(base.first.year + count, base.first.month)


def hijri(year: int, month: int | None, day: int | None, *, solar: bool = False) -> tuple[Stretch, ...]:
    """The days, months or years of ours that a Hijri date can mean; none for a year that no document of ours has.

    The moon is seen a day before or after it is reckoned.
    """
    if year not in _HIJRI_YEARS:
        return ()
    begins = _solar if solar else _lunar
    first = begins(year, month or 1) + (day or 1) - 1
    last = first if day else (begins(year, month + 1) if month else begins(year + 1, 1)) - 1
    firsts, lasts = ([date.fromordinal(one + more) for more in (-1, 0, 1)] for one in (first, last))
    if day:
        return tuple(map(one_day, firsts))
    ends = [(one.year, one.month) for one in (firsts[0], lasts[-1])]
    ours = (month_of(*end) if month else year_of(end[0]) for end in ends)
    return (*ours, *(Stretch(one, other) for one in firsts for other in lasts))


def _lunar(year: int, month: int) -> int:
    """The first day of a month of the tabular calendar, with its leap years of 355 days."""
    return _LUNAR + (year - 1) * 354 + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2 + 1


def _solar(year: int, month: int) -> int:
    """The first day of a month of the Iranian calendar, whose first six months have 31 days."""
    return _SOLAR + int((year - 1) * _SOLAR_YEAR) + 30 * (month - 1) + min(month - 1, _LONG_MONTHS) + 1


@memo
def english_months(text: str) -> frozenset[int]:
    """The months that an English text names; `May` counts beside a number, and behind a word that no verb follows."""
    named = {word.casefold() for word in _ENGLISH_MONTH.findall(text) if word != "May" or _is_may(text)}
    return frozenset(int(n) for n, about in facts("calendar")["months"].items() if named & set(about["en"]))


def _is_may(text: str) -> bool:
    """Whether an English text names the month of May: a verb in a capital letter begins it, or stands in a headline."""
    before = (found[1] for found in _MAY.finditer(text))
    return any(word is None or word.islower() or word.casefold() in facts("calendar")["before_may"] for word in before)


@memo
def english_decades(text: str) -> frozenset[int]:
    """The decades that an English text names, such as 90 for `the nineties` and `the mid-1990s`."""
    named = set(words(text))
    spelled = {int(n) for n, about in facts("calendar")["decades"].items() if named & set(about["en"])}
    return frozenset(spelled | {int(found) for found in _ENGLISH_DECADE.findall(text)})
