"""What a passage says of time: each date with the year, month and day that belong together, and the words around."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from fihrist.checking.evidence.calendars import Stretch, hijri, month_of, stretch_of, year_of
from fihrist.checking.evidence.lexicon import facts, lists_in, memo, phrases
from fihrist.checking.evidence.measures import joins, unit_at
from fihrist.checking.evidence.numbers import Number, is_date, numbers, tokens
from fihrist.checking.evidence.spelling import Index, single, whole

YEARS, _MONTHS, _DAYS = range(1000, 3000), range(1, 13), range(1, 32)
_CENTURIES, _LAST_CENTURY = (18, 19, 20), 21
NEAR, _FAR = 2, 8
"""So many words stand between a month, a season or a part of a period and its year at most."""
_PARTS = range(37, 42)
"""The thirds and halves of a year, by their EDTF numbers, which before a month are its own."""
_FOREIGN = ("lunar", "solar")


class Mark(NamedTuple):
    """Words of a list of the calendar in a text: their tokens (end exclusive), and the keys that lead to the list."""

    start: int
    end: int
    keys: tuple[str, ...]

    @property
    def number(self) -> int:
        """The number by which the list goes."""
        return int(self.keys[1])


@dataclass(frozen=True)
class Words:
    """The tokens of an Arabic text, its numbers by their first and their next token, and the words of the calendar."""

    found: tuple[str, ...]
    begun: Mapping[int, Number]
    ended: Mapping[int, Number]
    marks: Mapping[str, tuple[Mark, ...]]

    def of(self, *kinds: str) -> Iterator[Mark]:
        """The marks of some kinds, each kind in the order of the text."""
        return (mark for kind in kinds for mark in self.marks.get(kind, ()))

    def behind(self, kind: str, at: int) -> Mark | None:
        """The mark of a kind that begins at a token or the next."""
        return next((mark for mark in self.of(kind) if at <= mark.start < at + NEAR), None)

    def part_before(self, at: int) -> str:
        """Which part of a period is meant by a word just before it."""
        return next((mark.keys[1] for mark in self.of("parts") if 0 < at - mark.start <= NEAR), "")

    def year_at(self, at: int) -> Number | None:
        """The number that can be a year at a token, or behind such as may stand between a month and its year."""
        fillers = single("calendar", "fillers")
        to = next(
            (to for to in range(at, at + NEAR + 1) if self.found[to : to + 1] and self.found[to] not in fillers), at
        )
        number = self.begun.get(to)
        return number if number and int(number.value) in YEARS else None


@memo
def words_of(text: str) -> Words:
    """The words of the calendar in an Arabic text, each by the longest."""
    found, told, grouped = tokens(text), numbers(text), dict[str, list[tuple[tuple[str, ...], int, int]]]()
    for keys, start, end in sorted(_names().spans(found), key=lambda one: one[1:]):
        # `A day` is not today.
        if keys[0] != "offsets" or found[start].lstrip("وفبلك") != "يوم":
            grouped.setdefault(keys[0], []).append((keys, start, end))
    marks = {kind: tuple(Mark(start, end, keys) for keys, start, end in whole(of)) for kind, of in grouped.items()}
    return Words(found, {one.start: one for one in told}, {one.end: one for one in told}, marks)


@memo
def _names() -> Index:
    """The words of the calendar, each by the keys that lead to its list."""
    lists = (keys for keys in lists_in(facts("calendar")) if keys[-1] not in ("en", "fillers", "parted"))
    return Index.of({keys: phrases("calendar", *keys) for keys in lists})


@dataclass(frozen=True, slots=True)
class Time:
    """One date of a text: the tokens that make it (from 0, end exclusive), and what they say.

    `month` may be a part of a year, by its EDTF number; `levantine` says that it has its Levantine name only,
    `in_digits` that it is one token, `foreign` that it counts in another calendar, `part` which part is meant, `piece`
    which days of a month; `ours` are the stretches of our calendar of which a foreign one means one.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    decade: int = 0
    century: int = 0
    part: str = ""
    piece: str = ""
    levantine: bool = False
    foreign: bool = False
    in_digits: bool = False
    ours: tuple[Stretch, ...] = ()

    def stretches(self, years: Iterable[int]) -> Iterator[Stretch]:
        """The stretches of days of which it means one; where it has no year, it is in one of some years."""
        parts = facts("calendar")["parts"].get(self.part, {"years": (), "months": ()})
        if self.decade or self.century:
            for first in ((self.century - 1) * 100,) if self.century else (c * 100 + self.decade for c in _CENTURIES):
                yield year_of(first, 100 if self.century else 10)
                yield from (year_of(first + year)._replace(rough=True) for year in parts["years"])
        elif self.foreign:
            yield from self.ours
        elif self.year or self.month:
            written = "".join(f"-{part:02}" for part in (self.month, self.day) if part)
            for year in (self.year,) if self.year else years:
                if one := stretch_of(f"{year:04}{written}"):
                    yield self._of_month(one) if self.piece else one
                if not self.month:
                    yield from (month_of(year or 0, month)._replace(rough=True) for month in parts["months"])

    def _of_month(self, month: Stretch) -> Stretch:
        """The days of a month that are meant: from one to another, or so many at its end."""
        first, _, last = self.piece.partition("-")
        start, end = (int(first), int(last)) if first else (month.last.day + 1 - int(last), month.last.day)
        return Stretch(month.first.replace(day=start), month.first.replace(day=min(end, month.last.day)))


@dataclass(frozen=True)
class Moments:
    """The dates of a text."""

    times: tuple[Time, ...]

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
    return Moments(tuple(sorted(_times(words_of(text)), key=lambda t: (t.start, t.end))))


def _times(text: Words) -> Iterator[Time]:
    own = [*_with_months(text)]
    taken = {at for time in own for at in range(time.start, time.end)}
    for number in text.begun.values():
        if number.counts and number.value in YEARS and number.start not in taken and not _is_counted(text, number):
            after = [one.keys[1] for one in text.of("other_calendars") if 0 <= one.start - number.end < NEAR]
            ours = hijri(int(number.value), None, None, solar="solar" in after) if after else ()
            own.append(Time(number.start, number.end, int(number.value), foreign=bool(after), ours=ours))
    own += [Time(mark.start, mark.end, decade=int(mark.keys[1])) for mark in text.of("decades")]
    yield from (replace(time, part=text.part_before(time.start)) for time in own)
    for mark in text.of("century"):
        ordinal = text.begun.get(mark.end)
        if ordinal and ordinal.value <= _LAST_CENTURY:
            yield Time(mark.start, ordinal.end, century=int(ordinal.value))
    yield from (time for at, token in enumerate(text.found) if is_date(token) for time in _in_digits(text, at))


def _with_months(text: Words) -> Iterator[Time]:
    """The dates with a month or another part of a year, each with the day before it and the year after it.

    A month of the moon has its day or its year beside it, one of the Iranian calendar its year.
    """
    named = [*_months(text)]
    for start, end, month, script in named:
        if month in _PARTS and any(one[2] in _MONTHS and 0 <= one[0] - end <= NEAR for one in named):
            continue
        foreign, year = script in _FOREIGN, text.year_at(end)
        days: list[Number | None] = [*_days_before(text, start)] if month in _MONTHS else []
        if foreign and not (hijri(int(year.value), 1, 1) if year else days and script == "lunar"):
            continue
        pieces = text.of("pieces") if month in _MONTHS else ()
        piece = next((one.keys[1] for one in pieces if 0 <= start - one.end <= NEAR), "")
        time = Time(start, year.end if year else end, int(year.value) if year else None, piece=piece, foreign=foreign)
        if not foreign:
            time = replace(time, month=month, levantine=script == "levantine")
        for number in days or [None]:
            day = int(number.value) if number else None
            ours = hijri(time.year or 0, month, day, solar=script == "solar") if foreign else ()
            yield replace(time, start=number.start if number else start, day=day, ours=ours)


def _months(text: Words) -> Iterator[tuple[int, int, int, str]]:
    """Where each month and part of a year is named: start, end, its number, and by which names."""
    lists = ("months", "seasons", "lunar", "solar")
    marks = whole((mark.keys, mark.start, mark.end) for mark in text.of(*lists))
    named = [
        (s, e, int(k[1]), k[-1] if k[0] == "months" else k[0]) for k, s, e in sorted(marks, key=lambda one: one[1:])
    ]
    for start, end, month, script in named:
        beside = [o for o in named if o[2] == month and o[3] != script and (o[0] == end or o[1] == start)]
        if beside and script == "levantine":
            # Both names of one month: أيار/مايو.
            yield min(start, beside[0][0]), max(end, beside[0][1]), month, "both"
        elif not beside:
            yield start, end, month, script


def _days_before(text: Words, end: int) -> Iterator[Number]:
    """The days that stand before the name of a month: one, or several that are joined, as in 3 و5 يناير."""
    found = text.found
    while end and found[end - 1] in single("calendar", "fillers"):
        end -= 1
    number, parted = text.ended.get(end), single("calendar", "parted")
    while number and int(number.value) in _DAYS and found[number.start - 1] not in parted:
        yield number
        at = number.start - (number.start > 0 and found[number.start - 1] == "غايه")
        number = text.ended.get(at - (joins(found[at - 1]) if at else 0))


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
    return tuple(one for one in numbers(text) if not any(t.start < one.end and one.start < t.end for t in times))
