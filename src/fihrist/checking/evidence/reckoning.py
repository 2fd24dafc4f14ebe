"""Reckoning: the days that relative words can mean, counted from the day of a document or from a date beside them."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.moments import Time, moments
from fihrist.checking.evidence.numbers import numbers, tokens
from fihrist.checking.evidence.spelling import places, single, spans
from fihrist.text.dates import days

_NEAR = 2
"""So many words stand between a period and the word that says which one is meant."""
_LONG = {"days": 1, "weeks": 7}
_HALVES = (40, 41)
_YEAR = 12
_YEAR_LONG = 366


class Stretch(NamedTuple):
    """Days that follow on each other, both ends included."""

    first: date
    last: date


@memo
def reckoned(text: str, day: date | None) -> tuple[Stretch, ...]:
    """Each stretch of days that relative words of an Arabic text can mean, from the day of its document."""
    found, times = tokens(text), moments(text).times
    stretches = [*_parts(found, times, day), *_counted(text, times, day)]
    if day:
        stretches += [*_offsets(found, day), *_weekdays(found, day), *_periods(found, day)]
        stretches += [one for time in times for one in _named(time, found, day)]
    return tuple(stretches)


def bears_out(text: str, stretches: tuple[Stretch, ...]) -> bool:
    """Whether an EDTF date without a slash is one of the stretches, or an end or roughly a part of one."""
    meant, rough = days(text), text.endswith("~")
    if meant is None or not meant.earliest or not meant.latest:
        return False
    first, last = meant.earliest, meant.latest
    within = (one for one in stretches if one.first <= first and last <= one.last)
    return any(rough or first == one.first or last == one.last for one in within)


def meets(text: str, stretches: tuple[Stretch, ...]) -> bool:
    """Whether an EDTF date has a day in common with one of the stretches; one without days has."""
    meant = days(text)
    first, last = (meant.earliest or meant.latest, meant.latest or meant.earliest) if meant else (None, None)
    return not first or not last or any(one.first <= last and first <= one.last for one in stretches)


def _way(found: Sequence[str], start: int, end: int) -> int | None:
    """Which way a period or name goes from the document: -1, 0 or 1, or None where no word says it."""
    for way in facts("calendar")["ways"]:
        known = phrases("calendar", "ways", way)
        if any(True for _ in places(known, found[end : end + _NEAR])):
            return int(way)
    return 0 if start and found[start - 1].lstrip("وفلب") in ("هذا", "هذه") else None


def _month(year: int, month: int) -> Stretch:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Stretch(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _year(year: int) -> Stretch:
    return Stretch(date(year, 1, 1), date(year, 12, 31))


def _offsets(found: Sequence[str], day: date) -> Iterator[Stretch]:
    taken: set[int] = set()
    for phrase, number in facts("calendar")["offsets"].items():
        for start, end in spans((phrase,), found):
            if not taken & set(range(start, end)):
                taken |= set(range(start, end))
                yield _at(day + timedelta(number))


def _at(day: date) -> Stretch:
    return Stretch(day, day)


def _weekdays(found: Sequence[str], day: date) -> Iterator[Stretch]:
    """The day of the week before or after the document; one that only names another day of the text has no say."""
    near = set(places(tuple(facts("calendar")["offsets"]), found))
    for number, name in enumerate(facts("calendar")["weekdays"]):
        for at in places((name,), found):
            way = _way(found, at, at + 1)
            back, on = (day.weekday() - number) % 7, (number - day.weekday()) % 7
            if way != 1 and not near & {at - 1, at - 2}:
                yield _at(day - timedelta(back or (7 if way == -1 else 0)))
            if way in (None, 1) and not near & {at - 1, at - 2}:
                yield _at(day + timedelta(on or 7))


def _periods(found: Sequence[str], day: date) -> Iterator[Stretch]:
    """The year, month or week of, before or after the document; `the year` alone is that of the document."""
    for period in facts("calendar")["periods"]:
        for at in places(phrases("calendar", "periods", period), found):
            way = _way(found, at, at + 1)
            is_whole = found[at].startswith("ال") and not any(t[0].isdigit() for t in found[at + 1 : at + 2])
            if way is None and not (period == "year" and is_whole):
                continue
            if period == "year":
                yield _year(day.year + (way or 0))
            elif period == "month":
                yield _month(day.year, day.month + (way or 0))
            else:
                first = day - timedelta(day.weekday() + 2) + timedelta(7 * (way or 0))
                yield Stretch(first - timedelta(2), first + timedelta(9))


def _named(time: Time, found: Sequence[str], day: date) -> Iterator[Stretch]:
    """The month, or the day in it, that is named without its year."""
    if time.year or not time.month or time.month > _YEAR:
        return
    way = _way(found, time.start, time.end)
    for year in (day.year - 1, day.year, day.year + 1):
        one = _month(year, time.month)
        if time.day and time.day <= one.last.day:
            one = _at(date(year, time.month, time.day))
        ways = {0: year == day.year, -1: one.first <= day, 1: one.last > day, None: True}
        if ways[way] and abs((day - one.first).days) <= _YEAR_LONG:
            yield one


def _parts(found: Sequence[str], times: Sequence[Time], day: date | None) -> Iterator[Stretch]:
    """The quarters, halves and seasons, of the year beside them or of that which is meant; the halves of a month."""
    meant = (
        [one for one in _periods(found, day) if one.first.year != one.last.year or one.last.month == 12] if day else []
    )
    years = {one.first.year for one in meant if one.first.month == 1}
    near = range(day.year - 1, day.year + 2) if day else ()
    months = [one for one in times if one.month and one.month <= _YEAR]
    for time in (one for one in times if one.month and one.month > _YEAR):
        month = next((one for one in months if 0 <= one.start - time.end <= _NEAR), None)
        if month and time.month in _HALVES:
            named = _named(month, found, day) if day and not month.year else ()
            whole = [_month(month.year, month.month or 1)] if month.year else named
            yield from (_half(one, time.month == _HALVES[0]) for one in whole)
            continue
        for year in (time.year,) if time.year else years or near:
            span = days(f"{year}-{time.month}")
            if span and span.earliest and span.latest:
                yield Stretch(span.earliest, span.latest)


def _half(month: Stretch, is_first: bool) -> Stretch:
    middle = month.first + timedelta(14)
    return Stretch(month.first, middle) if is_first else Stretch(middle + timedelta(1), month.last)


def _counted(text: str, times: Sequence[Time], day: date | None) -> Iterator[Stretch]:
    """What lies so many days, weeks, months or years before or after the document or a full date of the text."""
    found, told = tokens(text), {number.start: number for number in numbers(text)}
    bases = [date(t.year, t.month, t.day) for t in times if t.year and t.day and t.month and t.month <= _YEAR
             and t.day <= monthrange(t.year, t.month)[1]]  # fmt: skip
    bases += [day] if day else []
    for way, sign in (("before", -1), ("after", 1)):
        for _, end in spans(phrases("calendar", "counted", way), found):
            number = told.get(end)
            after = number.end if number else end
            for unit in ("days", "weeks", "months", "years"):
                two = 0 in places(phrases("measures", "units", unit, "two"), found[end : end + 1])
                one = 0 in places(phrases("measures", "units", unit, "ar"), found[after : after + 1])
                count = 2 if two else int(number.value) if number and one else 1 if one else 0
                yield from (_moved(base, unit, sign * count) for base in bases if count and count < 1000)


def _moved(base: date, unit: str, count: int) -> Stretch:
    if unit in _LONG:
        return _at(base + timedelta(_LONG[unit] * count))
    return _month(base.year, base.month + count) if unit == "months" else _year(base.year + count)


def is_relative(text: str) -> bool:
    """Whether an Arabic text has a word that says which way from the document a time lies."""
    found = tokens(text)
    ways = single("calendar", "ways", "-1") | single("calendar", "ways", "1")
    return bool(ways & set(found)) or any(True for _ in places(tuple(facts("calendar")["offsets"]), found))
