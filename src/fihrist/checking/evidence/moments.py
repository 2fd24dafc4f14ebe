"""What a passage says of time: each date with the year, month and day that belong together, and relative words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from fihrist.checking.evidence.calendars import NEAR, YEARS, Words, hijri, words_of
from fihrist.checking.evidence.lexicon import memo
from fihrist.checking.evidence.measures import joins, unit_at
from fihrist.checking.evidence.numbers import Number, is_date, numbers
from fihrist.checking.evidence.spelling import single

_MONTHS, _DAYS = range(1, 13), range(1, 32)
_LAST_CENTURY, _BESIDE, _FAR = 21, 2, 8


@dataclass(frozen=True, slots=True)
class Time:
    """One date of a text: the tokens that make it (from 0, end exclusive), and what they say.

    `month` may be a part of a year, by its EDTF number; `levantine` says that it has its Levantine name only,
    `in_digits` that it is one token, `foreign` that it counts in another calendar, `part` which part is meant; `ours`
    are the first and last day of our calendar that a foreign one means.
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
        return frozenset(t.month for t in self.times if t.month and t.month in _MONTHS)

    @cached_property
    def decades(self) -> frozenset[int]:
        """The decades, 90 for the nineties."""
        return frozenset(t.decade for t in self.times if t.decade)


@memo
def moments(text: str) -> Moments:
    """What an Arabic text says of time."""
    told = words_of(text)
    times = tuple(sorted(_times(told), key=lambda t: (t.start, t.end)))
    return Moments(times, frozenset(_precisions(told)))


def _times(text: Words) -> Iterator[Time]:
    foreign = tuple(_hijri(text))
    own = tuple(
        time for time in _with_months(text) if not any(o.start < time.end and time.start < o.end for o in foreign)
    )
    yield from foreign
    taken = {at for time in (*foreign, *own) for at in range(time.start, time.end)}
    years = (
        n for n in text.told if n.counts and n.value in YEARS and n.start not in taken and not _is_counted(text, n)
    )
    own += tuple(_dated(Time(number.start, number.end), number, text) for number in years)
    own += tuple(Time(mark.start, mark.end, decade=int(mark.keys[1])) for mark in text.of("decades"))
    parts = {mark.start: mark.keys[1] for mark in text.of("parts")}
    for time in own:
        part = next((name for at, name in parts.items() if 0 < time.start - at <= NEAR), None)
        yield replace(time, part=part)
    for mark in text.of("century"):
        number = text.number_at(mark.end)
        if number and number.value <= _LAST_CENTURY:
            yield Time(mark.start, number.end, century=int(number.value))
    yield from (time for at, token in enumerate(text.found) if is_date(token) for time in _in_digits(text, at))


def _precisions(text: Words) -> Iterator[str]:
    """How precisely words count from the day of a document; the name of a month beside `last` does so to the month."""
    beside = {mark.start for mark in text.of("ways", "beside")}
    before = {mark.end for mark in text.of("counted") if mark.keys[1] == "before"}
    before |= {at + 1 for at, word in enumerate(text.found) if word.lstrip("وفلب") in ("هذا", "هذه")}
    idle = {at for mark in text.of("idle") for at in range(mark.start, mark.end)}
    parts = {mark.end for mark in text.of("day_parts")}
    for mark in text.of("vague", "weekdays", "months", "offsets"):
        of_day = mark.keys[0] == "weekdays" and mark.start in parts
        counts = mark.keys[0] == "vague" and mark.start in before
        if not beside.isdisjoint((mark.end, mark.end + 1)) or of_day or counts:
            yield {"weekdays": "day", "months": "year", "offsets": "day"}.get(mark.keys[0], mark.keys[1])
        elif mark.keys[0] == "offsets" and mark.start not in idle:
            yield "day"


def _hijri(text: Words) -> Iterator[Time]:
    """The dates with a month of a Hijri calendar, which has its day before it or its year after it, and their days."""
    for mark in text.of("other_calendars"):
        if mark.keys[1] not in ("lunar_months", "solar_months"):
            continue
        solar, year = mark.keys[1] == "solar_months", text.year_at(text.past_fillers(mark.end))
        number = int(year.value) if year else 0
        if year and not hijri(number, mark.number, 1):
            continue
        time = Time(mark.start, year.end if year else mark.end, number or None, foreign=True)
        days = [*_days_before(text, mark.start)] if year or not solar else []
        for count in days:
            ours = hijri(number, mark.number, int(count.value), solar=solar)
            yield replace(time, start=count.start, day=int(count.value), ours=ours)
        if year and not days:
            yield replace(time, ours=hijri(number, mark.number, None, solar=solar))


def _with_months(text: Words) -> Iterator[Time]:
    """The dates with a month or another part of a year, each with the day before it and the year after it."""
    for start, end, month, levantine in _months(text):
        time = Time(start, end, month=month, levantine=levantine)
        if year := text.year_at(text.past_fillers(end)):
            time = _dated(time, year, text)
        days = tuple(_days_before(text, start)) if month in _MONTHS else ()
        yield from (replace(time, start=n.start, day=int(n.value)) for n in days)
        if not days:
            yield time


def _days_before(text: Words, end: int) -> Iterator[Number]:
    """The days that stand before the name of a month: one, or several that are joined, as in 3 و5 يناير."""
    ends, found = {number.end: number for number in text.told}, text.found
    while end and found[end - 1] in single("calendar", "fillers"):
        end -= 1
    number, parted = ends.get(end), single("calendar", "parted")
    while number and int(number.value) in _DAYS and found[number.start - 1] not in parted:
        yield number
        at = number.start - (number.start > 0 and found[number.start - 1] == "غايه")
        number = ends.get(at - (joins(found[at - 1]) if at else 0))


def _months(text: Words) -> Iterator[tuple[int, int, int, bool]]:
    """Where each month and part of a year is named: start, end, its number, and whether by its Levantine name only."""
    named = [(one.start, one.end, int(one.keys[1]), one.keys[-1]) for one in sorted(text.of("months", "seasons"))]
    for start, end, month, script in named:
        beside = [o for o in named if o[2] == month and o[3] != script and (o[0] == end or o[1] == start)]
        if beside and script == "levantine":
            # Both names of one month: أيار/مايو.
            yield min(start, beside[0][0]), max(end, beside[0][1]), month, False
        elif not beside:
            yield start, end, month, script == "levantine"


def _dated(time: Time, year: Number, text: Words) -> Time:
    """A date with its year, in the calendar that the words around it name."""
    after = [one.keys[1] for one in text.of("other_calendars") if 0 <= one.start - year.end < NEAR]
    ours = hijri(int(year.value), None, None, solar="solar" in after) if "after" in after else None
    return replace(time, end=year.end, year=int(year.value), foreign="after" in after, ours=ours)


def _is_counted(text: Words, number: Number) -> bool:
    """Whether what stands behind a number is a unit, so that it is no year."""
    return bool(unit_at(text.found, number.end) - {"years", "months", "days"})


def _in_digits(text: Words, at: int) -> Iterator[Time]:
    """The dates that three numbers can mean: 25/12/2022, 2022/12/25, and both readings of 5/6/2022."""
    first, second, third = (int(part) for part in re.findall(r"\d+", text.found[at]))
    marked = any(one.keys[1] == "after" and one.start == at + 1 for one in text.of("other_calendars"))
    for year, month, day in {(first, second, third), (third, second, first), (third, first, second)}:
        if year in YEARS and month in _MONTHS and day in _DAYS:
            if marked:
                yield Time(at, at + 1, year, day=day, foreign=True, ours=hijri(year, month, day))
            else:
                yield Time(at, at + 1, year, month, day, in_digits=True)


@memo
def undated(text: str) -> tuple[Number, ...]:
    """The numbers of an Arabic text that belong to no date."""
    times = moments(text).times
    return tuple(
        one for one in numbers(text) if not any(time.start < one.end and one.start < time.end for time in times)
    )


@memo
def sides(text: str, year: int | None) -> frozenset[str]:
    """Whether an Arabic text goes on `until` a time of a year or `since` one, by the last such word just before it.

    What is not before a time is from then on.
    """
    told = words_of(text)
    named = {time.start for time in moments(text).times if time.foreign or time.year in (None, year)}
    named |= {mark.start for mark in told.of("periods") if told.found[mark.start].startswith("ال")}
    words = {mark.end: mark.keys[0] for mark in told.of("until", "since")}
    for mark in told.of("not_before"):
        if not single("measures", "denials").isdisjoint(told.found[max(0, mark.start - _FAR) : mark.start]):
            words[mark.end] = "since"
    last = ([end for end in words if start - _BESIDE <= end <= start] for start in named)
    return frozenset(words[max(ends)] for ends in last if ends)
