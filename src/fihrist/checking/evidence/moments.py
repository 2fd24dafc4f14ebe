"""What a passage says of time: each date with the year, month and day that belong together, and relative words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from fihrist.checking.evidence.facts import facts
from fihrist.checking.evidence.numbers import Number, is_date, numbers, tokens
from fihrist.checking.evidence.periods import relative
from fihrist.checking.evidence.spelling import has, places, words

_YEARS = range(1000, 3000)
_DAYS = range(1, 32)
_MONTHS = range(1, 13)
_LAST_CENTURY = 21
_NEAR = 2
"""So many words stand between a month, a season or a part of a period and its year at most."""


@dataclass(frozen=True, slots=True)
class Time:
    """One date of a text: the tokens that make it (from 0, end exclusive), and what they say.

    `month` may be a part of a year, by its EDTF number; `levantine` says that it has its Levantine name only,
    `implied` that it is not named, `foreign` that the year counts in another calendar, `part` which part is meant.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    decade: int | None = None
    century: int | None = None
    part: str | None = None
    levantine: bool = False
    foreign: bool = False
    implied: bool = False


@dataclass(frozen=True)
class Moments:
    """The dates of a text, and how precisely it counts from its document: to the year, month, week or day."""

    times: tuple[Time, ...]
    relative: frozenset[str]

    @cached_property
    def years(self) -> frozenset[int]:
        """The years that are named in full."""
        return frozenset(t.year for t in self.times if t.year and not t.foreign)

    @cached_property
    def months(self) -> frozenset[int]:
        """The months that are named."""
        return frozenset(t.month for t in self.times if t.month and t.month in _MONTHS and not t.implied)

    @cached_property
    def levantine(self) -> frozenset[int]:
        """Those of the months that stand under their Levantine name only."""
        return self.months - {t.month for t in self.times if not t.levantine}

    @cached_property
    def days(self) -> frozenset[int]:
        """The days of months that are named."""
        return frozenset(t.day for t in self.times if t.day)

    @cached_property
    def decades(self) -> frozenset[int]:
        """The decades, 90 for the nineties."""
        return frozenset(t.decade for t in self.times if t.decade)

    @cached_property
    def parts(self) -> frozenset[str]:
        """The parts of periods that are named: early, mid, late."""
        return frozenset(t.part for t in self.times if t.part)


@lru_cache(maxsize=16384)
def moments(text: str) -> Moments:
    """What an Arabic text says of time."""
    found = tuple(sorted(_times(tokens(text), numbers(text)), key=lambda t: (t.start, t.end)))
    return Moments(found, frozenset(relative(words(text), {t.month for t in found if t.month in _MONTHS})))


def _times(found: Sequence[str], told: tuple[Number, ...]) -> Iterator[Time]:
    calendar, taken = facts("calendar"), set[int]()
    parts = [(at, name) for name, about in calendar["parts"].items() for at in _at(about["ar"], found)]

    def placed(time: Time) -> Time:
        part = next((name for at, name in parts if 0 < time.start - at <= _NEAR), None)
        return replace(time, part=part)

    for time in _with_months(found, told):
        taken |= set(range(time.start, time.end))
        yield placed(time)
    for number in told:
        if number.counts and number.value in _YEARS and number.start not in taken and not _is_counted(found, number):
            yield placed(_dated(Time(number.start, number.end), number, found))
    for decade, about in calendar["decades"].items():
        yield from (placed(Time(at, at + 1, decade=int(decade))) for at in _at(about["ar"], found))
    for at in _at([calendar["century"]], found):
        ordinals = (n for n in told if n.start == at + 1 and n.value <= _LAST_CENTURY)
        yield from (Time(at, n.end, century=int(n.value)) for n in ordinals)
    yield from (time for at, token in enumerate(found) if is_date(token) for time in _in_digits(token, at))
    yield from _first_days(found, told)


def _with_months(found: Sequence[str], told: tuple[Number, ...]) -> Iterator[Time]:
    """The dates with a month or another part of a year, each with the day before it and the year after it."""
    ends = {number.end: number for number in told}
    fillers = frozenset(words(" ".join(facts("calendar")["fillers"])))
    for start, end, month, levantine in _months(found):
        after = next((at for at in range(end, end + _NEAR + 1) if at >= len(found) or found[at] not in fillers), end)
        year = next((n for n in told if n.start == after and int(n.value) in _YEARS), None)
        before = start - 1 if found[max(0, start - 1)] in fillers else start
        time = Time(start, end, month=month, levantine=levantine)
        time = _dated(time, year, found) if year else time
        days = tuple(_days_before(before, ends, found)) if month in _MONTHS else ()
        yield from (replace(time, start=n.start, day=int(n.value)) for n in days)
        if not days:
            yield time


def _days_before(end: int, ends: Mapping[int, Number], found: Sequence[str]) -> Iterator[Number]:
    """The days that stand before the name of a month: one, or several that are joined, as in 3 و5 يناير."""
    joined = frozenset(words(" ".join(facts("measures")["ranges"]))) | {"-"}
    number = ends.get(end)
    while number and int(number.value) in _DAYS:
        yield number
        number = ends.get(number.start - (found[number.start - 1].strip() in joined if number.start else 0))


def _months(found: Sequence[str]) -> Iterator[tuple[int, int, int, bool]]:
    """Where each month and part of a year is named: start, end, its number, and whether by its Levantine name only."""
    calendar = facts("calendar")
    plain = {(at, end): int(n) for n, a in calendar["months"].items() for at, end in _spans(a["international"], found)}
    plain |= {(at, end): int(n) for n, a in calendar["seasons"].items() for at, end in _spans(a, found)}
    levantine = {(at, end): int(n) for n, a in calendar["months"].items() for at, end in _spans(a["levantine"], found)}
    for (start, end), month in plain.items():
        yield start, end, month, False
    for (start, end), month in levantine.items():
        beside = ((at, stop) for (at, stop), other in plain.items() if other == month)
        yield start, end, month, not any(stop == start or at == end for at, stop in beside)


def _dated(time: Time, year: Number, found: Sequence[str]) -> Time:
    """A date with its year, in the calendar that the words around it name."""
    other = facts("calendar")["other_calendars"]
    after, before = found[year.end : year.end + 2], found[max(0, year.start - 2) : year.start]
    foreign = 0 in places(tuple(other["after"]), after) or has(tuple(other["months"]), before)
    return replace(time, end=year.end, year=int(year.value), foreign=foreign)


def _is_counted(found: Sequence[str], number: Number) -> bool:
    """Whether what stands behind a number is a unit, so that it is no year."""
    at = number.end
    units = (u for name, u in facts("measures")["units"].items() if name not in ("years", "months", "days"))
    return any(0 in places(tuple(about["ar"]), found[at : at + 2]) for about in units)


def _in_digits(token: str, at: int) -> Iterator[Time]:
    """The dates that three numbers can mean: 25/12/2022, 2022/12/25, and both readings of 5/6/2022."""
    first, second, third = (int(part) for part in re.findall(r"\d+", token))
    for year, month, day in {(first, second, third), (third, second, first), (third, first, second)}:
        if year in _YEARS and month in _MONTHS and day in _DAYS:
            yield Time(at, at + 1, year, month, day)


def _first_days(found: Sequence[str], told: tuple[Number, ...]) -> Iterator[Time]:
    """The first and the last of the first days of a year, such as أول يومين من العام 2023."""
    first, about = words("أول")[0], facts("measures")["units"]["days"]
    fillers = frozenset(words(" ".join(facts("calendar")["fillers"])))
    for at in (at for at, word in enumerate(found) if word == first):
        number = next((n for n in told if n.start == at + 1), None)
        last = 2 if 0 in places(tuple(about["two"]), found[at + 1 : at + 2]) else int(number.value) if number else 0
        after = at + 2 if last == 2 else at + 3
        while after < len(found) and found[after] in fillers:
            after += 1
        year = next((n for n in told if n.start == after and int(n.value) in _YEARS), None)
        if year and last in _DAYS:
            yield from (Time(at, year.end, int(year.value), 1, day, implied=True) for day in (1, last))


def _spans(names: list[str], found: Sequence[str]) -> Iterator[tuple[int, int]]:
    for name in names:
        yield from ((at, at + len(words(name))) for at in places((name,), found))


def _at(names: list[str], found: Sequence[str]) -> Iterator[int]:
    return places(tuple(names), found)
