"""Calendars: the words of time in a text, the days of ours that a Hijri date means, and English months and decades."""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from fihrist.checking.evidence.lexicon import facts, lists_in, memo, phrases
from fihrist.checking.evidence.numbers import Number, numbers, tokens
from fihrist.checking.evidence.spelling import Index, single, words
from fihrist.text.dates import days

_ENGLISH_DECADE = re.compile(r"(?:1[0-9]|20)(\d0)s")
_ENGLISH_MONTH = re.compile(r"[A-Z][a-z]+")
_MAY = re.compile(r"\bMay \d|\d(?:st|nd|rd|th)? May\b|\bof May\b|\bin May\b")
_LUNAR, _SOLAR = 227014, 226896
"""The ordinal numbers, among our days, of the day before each calendar begins."""
_SOLAR_YEAR, _LONG_MONTHS = 365.2422, 6
_HIJRI_YEARS = range(1200, 1600)
_LONG = {"days": 1, "weeks": 7}
_LONG_STRETCH = 200
"""What is rough within a year is not told by the year alone."""
YEARS = range(1000, 3000)
NEAR = 2
"""So many words stand between a month, a season or a part of a period and its year at most."""
_UNSURE = timedelta(2)
"""By so much the sight of the moon differs from the reckoned one."""


class Stretch(NamedTuple):
    """Days that follow on each other, both ends included."""

    first: date
    last: date


def span_of(text: str) -> Stretch | None:
    """The days of an EDTF date; None for one without both ends."""
    meant = days(text)
    return Stretch(meant.earliest, meant.latest) if meant and meant.earliest and meant.latest else None


def bears_out(text: str, stretches: tuple[Stretch, ...], *, is_end: bool = True) -> bool:
    """Whether an EDTF date without a slash is a stretch, or roughly a part of one, or as an end begins or ends one."""
    if (meant := span_of(text)) is None:
        return False
    rough = text.endswith("~")
    return any(
        one == meant
        or (rough and (one.last - one.first).days < _LONG_STRETCH)
        or (is_end and (meant.first == one.first or meant.last == one.last))
        for one in stretches
        if one.first <= meant.first and meant.last <= one.last
    )


def meets(text: str, stretches: tuple[Stretch, ...]) -> bool:
    """Whether an EDTF date has a day in common with one of the stretches; one without days has."""
    meant = days(text)
    first, last = (meant.earliest or meant.latest, meant.latest or meant.earliest) if meant else (None, None)
    return not first or not last or any(one.first <= last and first <= one.last for one in stretches)


def one_day(day: date) -> Stretch:
    """A day as a stretch."""
    return Stretch(day, day)


def month_of(year: int, month: int) -> Stretch:
    """A month, counted on beyond the twelfth or back before the first."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Stretch(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def year_of(year: int) -> Stretch:
    """A whole year, from January to December."""
    return Stretch(date(year, 1, 1), date(year, 12, 31))


def moved(base: Stretch, unit: str, count: int) -> Stretch:
    """What lies so many days, weeks, months or years after a stretch, as precisely as these and the stretch."""
    if unit in _LONG:
        return Stretch(base.first + timedelta(_LONG[unit] * count), base.last + timedelta(_LONG[unit] * count))
    if unit == "months":
        return month_of(base.first.year, base.first.month + count)
    is_month = 1 <= (base.last - base.first).days <= _LONG_STRETCH
    return month_of(base.first.year + count, base.first.month) if is_month else year_of(base.first.year + count)


class Mark(NamedTuple):
    """Words of a list of the calendar in a text: their tokens (end exclusive), and the keys that lead to the list."""

    start: int
    end: int
    keys: tuple[str, ...]

    @property
    def number(self) -> int:
        """The number by which the list goes."""
        return int(self.keys[-1])


@dataclass(frozen=True)
class Words:
    """The tokens of an Arabic text, its numbers, and the words of the calendar in it by the name of their list."""

    found: tuple[str, ...]
    told: tuple[Number, ...]
    marks: Mapping[str, tuple[Mark, ...]]

    def of(self, *kinds: str) -> Iterator[Mark]:
        """The marks of some kinds, each kind in the order of the text."""
        return (mark for kind in kinds for mark in self.marks.get(kind, ()))

    def behind(self, kind: str, at: int, reach: int = NEAR) -> Mark | None:
        """The mark of a kind that begins at a token, or at most so many tokens on."""
        return next((mark for mark in self.of(kind) if at <= mark.start < at + reach), None)

    def number_at(self, at: int) -> Number | None:
        """The number that begins at a token."""
        return next((number for number in self.told if number.start == at), None)

    def number_ending(self, at: int) -> Number | None:
        """The number that ends before a token."""
        return next((number for number in self.told if number.end == at), None)

    def year_at(self, at: int) -> Number | None:
        """The number that begins at a token and can be a year."""
        number = self.number_at(at)
        return number if number and int(number.value) in YEARS else None

    def past_fillers(self, at: int) -> int:
        """The first of the next tokens that may not stand between a month and its year, or the place itself."""
        fillers = single("calendar", "fillers")
        near = range(at, at + NEAR + 1)
        return next((to for to in near if to >= len(self.found) or self.found[to] not in fillers), at)


@memo
def words_of(text: str) -> Words:
    """The words of the calendar in an Arabic text."""
    found, grouped = tokens(text), dict[str, tuple[Mark, ...]]()
    for start, end, keys in sorted((start, end, keys) for keys, start, end in _names().spans(found)):
        # `A day` is not today.
        if keys[0] == "offsets" and found[start].lstrip("وفبلك") == "يوم":
            continue
        grouped[keys[0]] = (*grouped.get(keys[0], ()), Mark(start, end, keys))
    return Words(found, numbers(text), grouped)


@memo
def _names() -> Index:
    """The words of the calendar, each by the keys that lead to its list."""
    lists = (keys for keys in lists_in(facts("calendar")) if keys[-1] not in ("en", "fillers", "parted"))
    return Index.of({keys: phrases("calendar", *keys) for keys in lists})


def hijri(year: int, month: int | None, day: int | None, *, solar: bool = False) -> tuple[date, date] | None:
    """The first and last day that a Hijri date can mean, or None for a year that no document of ours has."""
    if year not in _HIJRI_YEARS:
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
