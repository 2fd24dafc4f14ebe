"""Reckoning: the days that relative words can mean, counted from the day of a document or from a date beside them."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.moments import Time, moments
from fihrist.checking.evidence.numbers import numbers, tokens
from fihrist.checking.evidence.spelling import has, places, spans
from fihrist.text.dates import days

_NEAR = 2
"""So many words stand between a period and the word that says which one is meant."""
_SOME_DAY = date(2000, 1, 1)
_LONG = {"days": 1, "weeks": 7}
_THIS = (("هذا",), ("هذه",))
_HALVES = (40, 41)
_YEAR = 12
_YEAR_LONG = 366
_LONG_STRETCH = 200
"""What is rough within a year is not told by the year alone."""


class Stretch(NamedTuple):
    """Days that follow on each other, both ends included."""

    first: date
    last: date


@memo
def reckoned(text: str, day: date | None, context: str = "") -> tuple[Stretch, ...]:
    """Each stretch of days that relative words of an Arabic text can mean, from the day of its document.

    What lies so many days before or after something may count from a date of the context.
    """
    found, times = tokens(text), moments(text).times
    stretches = [*_parts(found, times, day), *_counted(text, (*times, *moments(context).times), day)]
    if day:
        stretches += [*_offsets(found, day), *_weekdays(found, day), *_periods(found, day)]
        stretches += [one for time in times for one in _named(time, found, day)]
    return tuple(stretches)


def bears_out(text: str, stretches: tuple[Stretch, ...], *, is_end: bool = True) -> bool:
    """Whether an EDTF date without a slash is a stretch, or roughly a part of one, or as an end begins or ends one."""
    meant, rough = days(text), text.endswith("~")
    if meant is None or not meant.earliest or not meant.latest:
        return False
    first, last = meant.earliest, meant.latest
    within = (one for one in stretches if one.first <= first and last <= one.last)
    return any(
        (rough and (one.last - one.first).days < _LONG_STRETCH)
        or (first == one.first and last == one.last)
        or (is_end and (first == one.first or last == one.last))
        for one in within
    )


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
            same = {"نفسه", "ذاته", "نفسها", "ذاتها"} & set(found[at + 1 : at + 2]) or {"ذلك", "تلك"} & set(
                found[at - 1 : at]
            )
            if way is None and (same or not (period == "year" and is_whole)):
                continue
            if period == "year":
                yield _year(day.year + (way or 0))
                yield from _part_of_year(found, at, day.year + (way or 0))
            elif period == "month":
                month = _month(day.year, day.month + (way or 0))
                yield from (month, *_days_in(month, found, at))
            else:
                first = day - timedelta(day.weekday() + 2) + timedelta(7 * (way or 0))
                yield Stretch(first - timedelta(2), first + timedelta(9))


def _days_in(month: Stretch, found: Sequence[str], at: int) -> Iterator[Stretch]:
    """The day of the month that is meant: الخامس من الشهر الجاري."""
    told = (number for number in numbers(" ".join(found[:at])) if number.end in (at, at - 1))
    yield from (_at(month.first.replace(day=int(n.value))) for n in told if 0 < n.value <= month.last.day)


def _part_of_year(found: Sequence[str], at: int, year: int) -> Iterator[Stretch]:
    """The months of a year that a word just before it means: أواخر العام الماضي."""
    for part, about in facts("calendar")["parts"].items():
        if any(True for _ in places(phrases("calendar", "parts", part, "ar"), found[max(0, at - _NEAR) : at])):
            month = about["months"][0]
            yield Stretch(_month(year, max(1, month - 1)).first, _month(year, min(_YEAR, month + 1)).last)


def _named(time: Time, found: Sequence[str], day: date) -> Iterator[Stretch]:
    """The month, or the day in it, that is named without its year."""
    if time.year or not time.month or time.month > _YEAR:
        return
    year_at = next((at for at in range(time.end, time.end + 3) if found[at : at + 1] != ("من",)), time.end)
    whole = year_at in places(phrases("calendar", "periods", "year"), found) or found[year_at : year_at + 1] in _THIS
    way = _way(found, year_at, year_at + 1) if whole else _way(found, time.start, time.end)
    way = 0 if whole and way is None else way
    for year in (day.year - 1, day.year, day.year + 1):
        one = _month(year, time.month)
        if time.day and time.day <= one.last.day:
            one = _at(date(year, time.month, time.day))
        ways = {0: year == day.year, -1: one.first <= day, 1: one.last > day, None: True}
        fits = year == day.year + (way or 0) if whole else ways[way] and abs((day - one.first).days) <= _YEAR_LONG
        if fits:
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
    """What lies so many days, weeks, months or years before or after the document or a date of the text."""
    found, told = tokens(text), {number.start: number for number in numbers(text)}
    bases = sorted(whole for time in times if (whole := _whole(time)))
    for way, sign in (("before", -1), ("after", 1)):
        for _, end in spans(phrases("calendar", "counted", way), found):
            end += found[end : end + 1] == ("ب",) or has(phrases("measures", "bounds", "about"), found[end : end + 1])
            number = told.get(end)
            after = number.end if number else end
            for unit in ("days", "weeks", "months", "years"):
                two = 0 in places(phrases("measures", "units", unit, "two"), found[end : end + 1])
                one = 0 in places(phrases("measures", "units", unit, "ar"), found[after : after + 1])
                count = 2 if two else int(number.value) if number and one else 1 if one else 0
                near = _bases(bases, found[after + 1 : after + 4], day)
                yield from (_moved(base, unit, sign * count) for base in near if 0 < count < 1000)
    for count, names in facts("calendar")["next_days"].items():
        if any(True for _ in spans(tuple(names), found)):
            yield from (_moved(base, "days", int(count)) for base in bases)


def _whole(time: Time) -> Stretch | None:
    """The days of a date of ours that names its year."""
    if not time.year or time.foreign or (time.month or 0) > _YEAR:
        return None
    month = _month(time.year, time.month) if time.month else _year(time.year)
    return _at(month.first.replace(day=time.day)) if time.day and time.day <= month.last.day else month


def _bases(bases: list[Stretch], after: Sequence[str], day: date | None) -> list[Stretch]:
    """The dates from which words count: the last of a span from its end on, the first from its start on, else any."""
    if bases and has(phrases("calendar", "from_end"), after):
        return bases[-1:]
    if bases and has(phrases("calendar", "from_start"), after):
        return bases[:1]
    return [*bases, *([_at(day)] if day else [])]


def _moved(base: Stretch, unit: str, count: int) -> Stretch:
    if unit in _LONG:
        return Stretch(base.first + timedelta(_LONG[unit] * count), base.last + timedelta(_LONG[unit] * count))
    if unit == "months":
        return _month(base.first.year, base.first.month + count)
    is_month = 1 <= (base.last - base.first).days <= _LONG_STRETCH
    return _month(base.first.year + count, base.first.month) if is_month else _year(base.first.year + count)


def is_relative(text: str) -> bool:
    """Whether an Arabic text has a word that says which way from the document, or from a date, a time lies."""
    found, calendar = tokens(text), facts("calendar")
    named = [*calendar["weekdays"], *(name for names in calendar["periods"].values() for name in names)]
    named += [name for about in calendar["months"].values() for name in (*about["international"], *about["levantine"])]
    ways = (_way(found, end - 1, end) for _, end in spans((*named, *phrases("calendar", "counted_periods")), found))
    counts = any(True for _ in _counted(text, (), _SOME_DAY))
    return counts or any(way in (-1, 1) for way in ways) or has(tuple(calendar["offsets"]), found)
