"""What a passage says of time: each date with the year, month and day that belong together, and relative words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from fihrist.checking.evidence.calendars import hijri
from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.measures import joins
from fihrist.checking.evidence.numbers import Number, is_date, numbers, tokens
from fihrist.checking.evidence.spelling import has, places, single, spans, words
from fihrist.text import fold_key

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
    `implied` that it is not named, `in_digits` that it is one token, `foreign` that it counts in another calendar,
    `part` which part is meant; `ours` are the first and last day of our calendar that a foreign one means.
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
    in_digits: bool = False
    ours: tuple[date, date] | None = None


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
        return frozenset(t.day for t in self.times if t.day and not t.foreign)

    @cached_property
    def decades(self) -> frozenset[int]:
        """The decades, 90 for the nineties."""
        return frozenset(t.decade for t in self.times if t.decade)


@memo
def moments(text: str) -> Moments:
    """What an Arabic text says of time."""
    found = tuple(sorted(_times(tokens(text), numbers(text)), key=lambda t: (t.start, t.end)))
    return Moments(found, frozenset(_relative(words(text), {t.month for t in found if t.month in _MONTHS})))


def _times(found: Sequence[str], told: tuple[Number, ...]) -> Iterator[Time]:
    calendar, taken = facts("calendar"), set[int]()
    parts = [(at, name) for name in calendar["parts"] for at in places(phrases("calendar", "parts", name, "ar"), found)]

    def placed(time: Time) -> Time:
        part = next((name for at, name in parts if 0 < time.start - at <= _NEAR), None)
        return replace(time, part=part)

    foreign = tuple(_hijri(found, told))
    taken |= {at for time in foreign for at in range(time.start, time.end)}
    yield from foreign
    for time in _with_months(found, told):
        if not any(other.start < time.end and time.start < other.end for other in foreign):
            taken |= set(range(time.start, time.end))
            yield placed(time)
    for number in told:
        if number.counts and number.value in _YEARS and number.start not in taken and not _is_counted(found, number):
            yield placed(_dated(Time(number.start, number.end), number, found))
    for decade in calendar["decades"]:
        where = places(phrases("calendar", "decades", decade, "ar"), found)
        yield from (placed(Time(at, at + 1, decade=int(decade))) for at in where)
    for at in places((calendar["century"],), found):
        ordinals = (n for n in told if n.start == at + 1 and n.value <= _LAST_CENTURY)
        yield from (Time(at, n.end, century=int(n.value)) for n in ordinals)
    yield from (time for at, token in enumerate(found) if is_date(token) for time in _in_digits(found, at))
    yield from _first_days(found, told)


def _relative(found: tuple[str, ...], months: set[int | None]) -> Iterator[str]:
    """How precisely words count from the day of a document; the name of a month beside `last` does so to the month."""
    text = f" {' '.join(found)} "
    for phrase in phrases("calendar", "idle"):
        text = text.replace(f" {fold_key(phrase)} ", "  ")
    beside = set(places(phrases("calendar", "beside"), found))
    named = tuple(name for n in months for script in ("international", "levantine")
                  for name in phrases("calendar", "months", str(n), script))  # fmt: skip
    for precision, about in facts("calendar")["relative"].items():
        periods = (*about["period"], *(named if precision == "year" else ()))
        if any(re.search(rf"(?<= )[وف]?{fold_key(phrase)}(?= )", text) for phrase in about["alone"]) or any(
            not beside.isdisjoint((at + 1, at + 2)) for at in places(periods, found)
        ):
            yield precision


def _hijri(found: Sequence[str], told: tuple[Number, ...]) -> Iterator[Time]:
    """The dates with a month of a Hijri calendar, which has its day before it or its year after it, and their days."""
    ends = {number.end: number for number in told}
    for solar, months in ((False, "lunar_months"), (True, "solar_months")):
        for month, names in facts("calendar")["other_calendars"][months].items():
            for start, end in spans(tuple(names), found):
                year = _year_at(_past_fillers(found, end), told)
                number = int(year.value) if year else 0
                if year and not hijri(number, int(month), 1):
                    continue
                time = Time(start, year.end if year else end, number or None, foreign=True)
                days = [*_days_before(_before_fillers(found, start), ends, found)] if year or not solar else []
                for count in days:
                    ours = hijri(number, int(month), int(count.value), solar=solar)
                    yield replace(time, start=count.start, day=int(count.value), ours=ours)
                if year and not days:
                    yield replace(time, ours=hijri(number, int(month), None, solar=solar))


def _past_fillers(found: Sequence[str], at: int) -> int:
    """The place of the first of the next words that may not stand between a month and its year, or the place itself."""
    fillers = single("calendar", "fillers")
    return next((to for to in range(at, at + _NEAR + 1) if to >= len(found) or found[to] not in fillers), at)


def _before_fillers(found: Sequence[str], start: int) -> int:
    """The end of what stands before the words that may part a day from its month."""
    while start and found[start - 1] in single("calendar", "fillers"):
        start -= 1
    return start


def _with_months(found: Sequence[str], told: tuple[Number, ...]) -> Iterator[Time]:
    """The dates with a month or another part of a year, each with the day before it and the year after it."""
    ends = {number.end: number for number in told}
    for start, end, month, levantine in _months(found):
        after = _past_fillers(found, end)
        time = Time(start, end, month=month, levantine=levantine)
        time = _dated(time, year, found) if (year := _year_at(after, told)) else time
        days = tuple(_days_before(_before_fillers(found, start), ends, found)) if month in _MONTHS else ()
        yield from (replace(time, start=n.start, day=int(n.value)) for n in days)
        if not days:
            yield time


def _year_at(at: int, told: tuple[Number, ...]) -> Number | None:
    return next((number for number in told if number.start == at and int(number.value) in _YEARS), None)


def _days_before(end: int, ends: Mapping[int, Number], found: Sequence[str]) -> Iterator[Number]:
    """The days that stand before the name of a month: one, or several that are joined, as in 3 و5 يناير."""
    number, parted = ends.get(end), single("calendar", "parted")
    while number and int(number.value) in _DAYS and found[number.start - 1] not in parted:
        yield number
        at = number.start - (number.start > 0 and found[number.start - 1] == "غايه")
        number = ends.get(at - (joins(found[at - 1]) if at else 0))


def _months(found: Sequence[str]) -> Iterator[tuple[int, int, int, bool]]:
    """Where each month and part of a year is named: start, end, its number, and whether by its Levantine name only."""
    months, seasons = facts("calendar")["months"], facts("calendar")["seasons"]
    plain = {span: int(n) for n, about in months.items() for span in spans(tuple(about["international"]), found)}
    plain |= {span: int(n) for n, names in seasons.items() for span in spans(tuple(names), found)}
    for n, about in months.items():
        for start, end in spans(tuple(about["levantine"]), found):
            same = next(
                (span for span, other in plain.items() if other == int(n) and (span[0] == end or span[1] == start)),
                None,
            )
            if same:
                # Both names of one month: أيار/مايو.
                del plain[same]
                start, end = min(start, same[0]), max(end, same[1])
            yield start, end, int(n), same is None
    for (start, end), month in plain.items():
        yield start, end, month, False


def _dated(time: Time, year: Number, found: Sequence[str]) -> Time:
    """A date with its year, in the calendar that the words around it name."""
    after = found[year.end : year.end + 2]
    marked = 0 in places(phrases("calendar", "other_calendars", "after"), after)
    solar = has(phrases("calendar", "other_calendars", "solar"), after)
    ours = hijri(int(year.value), None, None, solar=solar) if marked else None
    return replace(time, end=year.end, year=int(year.value), foreign=marked, ours=ours)


def _is_counted(found: Sequence[str], number: Number) -> bool:
    """Whether what stands behind a number is a unit, so that it is no year."""
    units = (name for name in facts("measures")["units"] if name not in ("years", "months", "days"))
    after = found[number.end : number.end + 2]
    return any(0 in places(phrases("measures", "units", unit, "ar"), after) for unit in units)


def _in_digits(found: Sequence[str], at: int) -> Iterator[Time]:
    """The dates that three numbers can mean: 25/12/2022, 2022/12/25, and both readings of 5/6/2022."""
    first, second, third = (int(part) for part in re.findall(r"\d+", found[at]))
    marked = 0 in places(phrases("calendar", "other_calendars", "after"), found[at + 1 : at + 3])
    for year, month, day in {(first, second, third), (third, second, first), (third, first, second)}:
        if year in _YEARS and month in _MONTHS and day in _DAYS:
            if marked:
                yield Time(at, at + 1, year, day=day, foreign=True, ours=hijri(year, month, day))
            else:
                yield Time(at, at + 1, year, month, day, in_digits=True)


def _first_days(found: Sequence[str], told: tuple[Number, ...]) -> Iterator[Time]:
    """The first and the last of the first days of a year, such as أول يومين من العام 2023."""
    first = words("أول")[0]
    for at in (at for at, word in enumerate(found) if word == first):
        number = next((n for n in told if n.start == at + 1), None)
        is_two = 0 in places(phrases("measures", "units", "days", "two"), found[at + 1 : at + 2])
        last = 2 if is_two else int(number.value) if number else 0
        after = at + 2 if last == 2 else at + 3
        while after < len(found) and found[after] in single("calendar", "fillers"):
            after += 1
        year = _year_at(after, told)
        if year and last in _DAYS:
            yield from (Time(at, year.end, int(year.value), 1, day, implied=True) for day in (1, last))
