"""Reckoning: the days that relative words can mean, counted from the day of a document or from a date beside them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from fihrist.checking.evidence.calendars import (
    NEAR,
    Stretch,
    Words,
    meets,
    month_of,
    moved,
    one_day,
    span_of,
    words_of,
    year_of,
)
from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.measures import unit_at
from fihrist.checking.evidence.moments import Time, moments
from fihrist.checking.evidence.spelling import has

_SOME_DAY = date(2000, 1, 1)
_HALVES = (40, 41)
_YEAR = 12
_MANY, _LONG_MONTH, _YEAR_LONG = 100, 31, 366


@memo
def reckoned(text: str, day: date | None, context: str = "") -> tuple[Stretch, ...]:
    """Each stretch of days that relative words of an Arabic text can mean, from the day of its document.

    What lies so many days before or after something may count from a date of the context.
    """
    told, times = words_of(text), moments(text).times
    near = [*_days_of(told, times, day), *_days_of(words_of(context), moments(context).times, day)]
    parts = [*_parts(told, times, day)]
    stretches = [*parts, *_first_days(told), *_counted(told, near, day)]
    if day:
        stretches += [
            *_offsets(told, day),
            *_weekdays(told, day),
            *(one for one in _periods(told, day) if not any(_is_part(part, one) for part in parts)),
            *_several(told, day),
            *_of_month(told, day),
        ]
        stretches += [one for time in times for one in _named(time, told, day)]
    return tuple(stretches)


def _is_part(part: Stretch, year: Stretch) -> bool:
    """Whether days are a part of a whole year: where its second half is told, the first is not meant."""
    return part != year == year_of(year.first.year) == year_of(part.first.year)


def _way(text: Words, start: int, end: int) -> int | None:
    """Which way a period or name goes from the document: -1, 0 or 1, or None where no word says it."""
    if way := text.behind("ways", end):
        return way.number
    return 0 if start and text.found[start - 1].lstrip("وفلب") in ("هذا", "هذه") else None


def _offsets(text: Words, day: date) -> Iterator[Stretch]:
    """The days that words such as `yesterday` mean, each by the longest: أول من أمس and not أمس."""
    marks = [*text.of("offsets")]
    inner = {one for one in marks for o in marks if o.start <= one.start and one.end <= o.end and o[:2] != one[:2]}
    return (one_day(day + timedelta(mark.number)) for mark in marks if mark not in inner)


def _weekdays(text: Words, day: date) -> Iterator[Stretch]:
    """The day of the week before or after the document; one that only names another day of the text has no say."""
    near = {mark.end for mark in text.of("offsets")}
    for mark in text.of("weekdays"):
        way, back = _way(text, mark.start, mark.end), (day.weekday() - mark.number) % 7
        if near & {mark.start, mark.start - 1}:
            continue
        if way is None or way < 1:
            yield one_day(day - timedelta((back or 7 * bool(way)) + 7 * (-1 - (way or -1))))
        if way is None or way > 0:
            yield one_day(day + timedelta(7 * (way or 1) - back))


def _periods(text: Words, day: date) -> Iterator[Stretch]:
    """The year, month or week of, before or after the document; `the year` alone is that of the document."""
    found = text.found
    for mark in text.of("periods"):
        period, at, way = mark.keys[1], mark.start, _way(text, mark.start, mark.end)
        is_whole = found[at].startswith("ال") and not any(word[0].isdigit() for word in found[at + 1 : at + 2])
        of_text = {"نفسه", "ذاته", "نفسها", "ذاتها"} & set(found[at + 1 : at + 2]) or found[at - 1] in ("ذلك", "تلك")
        if way is None and (of_text or period != "year" or not is_whole):
            continue
        if period == "decade":
            decade = day.year // 10 * 10 + 10 * (way or 0)
            yield Stretch(date(decade, 1, 1), date(decade + 9, 12, 31))
            yield from (year_of(decade + year) for year in _in_part(text, at, "years"))
        elif period == "year":
            yield from (year_of(day.year + (way or 0)), *_part_of_year(text, at, day.year + (way or 0)))
        elif period == "month":
            month = month_of(day.year, day.month + (way or 0))
            yield from (month, *_days_in(month, text, at))
        else:
            first = day - timedelta(day.weekday() + 2) + timedelta(7 * (way or 0))
            yield Stretch(first - timedelta(2), first + timedelta(9))


def _of_month(text: Words, day: date) -> Iterator[Stretch]:
    """The days of the month of the document that are told by number: في 7 الجاري."""
    these = (mark.start for mark in text.of("ways") if not mark.number)
    return (one for at in these for one in _days_in(month_of(day.year, day.month), text, at))


def _days_in(month: Stretch, text: Words, at: int) -> Iterator[Stretch]:
    """The day of the month that is meant: الخامس من الشهر الجاري."""
    told = (int(number.value) for number in text.told if number.end in (at, at - 1))
    return (one_day(month.first.replace(day=number)) for number in told if 0 < number <= month.last.day)


def _part_of_year(text: Words, at: int, year: int) -> Iterator[Stretch]:
    """The months of a year that a word just before it means: أواخر العام الماضي."""
    for month in _in_part(text, at, "months"):
        yield Stretch(month_of(year, max(1, month - 1)).first, month_of(year, min(_YEAR, month + 1)).last)


def _in_part(text: Words, at: int, of: str) -> Iterator[int]:
    """The years of a decade, or the months of a year, that a word just before it means."""
    named = (mark.keys[1] for mark in text.of("parts") if at - NEAR <= mark.start < at)
    return (number for part in named for number in facts("calendar")["parts"][part][of])


def _several(text: Words, day: date) -> Iterator[Stretch]:
    """The years, months, weeks or days before or after the document: السنوات الثلاث المقبلة, الشهرين الماضيين."""
    for mark in text.of("vague"):
        found, number = text.found, text.number_at(mark.end) or text.number_ending(mark.start)
        end = max(mark.end, number.end if number else 0)
        way, units = text.behind("ways", end), unit_at(found, mark.start) | unit_at(found, mark.start, "two")
        count = int(number.value) if number else 2 if unit_at(found, mark.start, "two") else 0
        to = way.number if way and 0 < count < _MANY else 0
        for unit in units & {"years", "months", "weeks", "days"} if to else ():
            far, near = moved(one_day(day), unit, to * count), moved(one_day(day), unit, to)
            yield Stretch(min(far.first, near.first, day), max(far.last, near.last, day))
            yield Stretch(min(far.first, near.first), max(far.last, near.last))


def _named(time: Time, text: Words, day: date) -> Iterator[Stretch]:
    """The month, or the day in it, that is named without its year."""
    if time.year or not time.month or time.month > _YEAR:
        return
    found = text.found
    year_at = next((at for at in range(time.end, time.end + 3) if found[at : at + 1] != ("من",)), time.end)
    is_year = any(mark.start == year_at and mark.keys[1] == "year" for mark in text.of("periods"))
    whole = is_year or found[year_at : year_at + 1] in (("هذا",), ("هذه",))
    way = (_way(text, year_at, year_at + 1) or 0) if whole else _way(text, time.start, time.end)
    for year in (day.year - 1, day.year, day.year + 1):
        one = month_of(year, time.month)
        if time.day and time.day <= one.last.day:
            one = one_day(date(year, time.month, time.day))
        ways = {0: year == day.year, -1: one.first <= day, 1: one.last > day, None: True}
        if year == day.year + (way or 0) if whole else ways.get(way) and abs((day - one.first).days) <= _YEAR_LONG:
            yield one


def _parts(text: Words, times: Sequence[Time], day: date | None) -> Iterator[Stretch]:
    """The quarters, halves and seasons, of the year beside them or of that which is meant; the halves of a month."""
    meant = {one.first.year for one in (_periods(text, day) if day else ()) if one == year_of(one.first.year)}
    near = range(day.year - 1, day.year + 3) if day else ()
    months = [one for one in times if one.month and one.month <= _YEAR]
    for time in (one for one in times if one.month and one.month > _YEAR):
        month = next((one for one in months if 0 <= one.start - time.end <= NEAR), None)
        if month and time.month in _HALVES:
            named = _named(month, text, day) if day and not month.year else ()
            whole = [month_of(month.year, month.month or 1)] if month.year else named
            middle = timedelta(14)
            first = time.month == _HALVES[0]
            yield from (
                Stretch(one.first, one.first + middle)
                if first
                else Stretch(one.first + middle + timedelta(1), one.last)
                for one in whole
            )
            continue
        way = _way(text, time.start, time.end) if day and not time.year and not meant else None
        spans = [one for y in ((time.year,) if time.year else meant or near) if (one := span_of(f"{y}-{time.month}"))]
        if way and day:
            spans = (
                [one for one in spans if one.first > day][:1] if way > 0 else [o for o in spans if o.last < day][-1:]
            )
        yield from spans


def _first_days(text: Words) -> Iterator[Stretch]:
    """The first days of a year, such as أول يومين من العام 2023."""
    for mark in text.of("first_days"):
        number = text.number_at(mark.end)
        last, unit = (int(number.value), number.end) if number else (2, mark.end)
        year = text.year_at(text.past_fillers(unit + 1))
        if year and last < _LONG_MONTH and "days" in unit_at(text.found, unit):
            yield Stretch(date(int(year.value), 1, 1), date(int(year.value), 1, last))


def _counted(text: Words, near: Sequence[Stretch], day: date | None) -> Iterator[Stretch]:
    """What lies so many days, weeks, months or years before or after the document or the days that are told near."""
    found, bases = text.found, sorted(near)
    about = phrases("measures", "bounds", "about")
    for mark in text.of("counted"):
        at = mark.end + (found[mark.end : mark.end + 1] == ("ب",) or has(about, found[mark.end : mark.end + 1]))
        number = text.number_at(at)
        after = number.end if number else at
        units = unit_at(found, after) & {"days", "weeks", "months", "years"}
        half = found[after + 1 : after + 2] == ("ونصف",) and "years" in units
        twos = unit_at(found, at, "two")
        count = 2 if twos else int(number.value) if number and units else 1 if units else 0
        sign = -1 if mark.keys[1] == "before" else 1
        units, count = (frozenset({"months"}), 12 * count + 6) if half else (units, count)
        ends = {one.keys[0] for one in text.of("from_end", "from_start") if after < one.start < after + 4}
        of = _bases(bases, ends, day)
        yield from (moved(base, unit, sign * count) for unit in twos or units for base in of if 0 < count < 1000)
    yield from (moved(base, "days", mark.number) for mark in text.of("next_days") for base in bases)


def _days_of(text: Words, times: Iterable[Time], day: date | None) -> Iterator[Stretch]:
    """The days of the dates of ours in a text, whose years it names or shows from the day of the document."""
    for time in (one for one in times if not one.foreign and (one.month or 0) <= _YEAR):
        if not time.year:
            yield from _named(time, text, day) if day else ()
            continue
        month = month_of(time.year, time.month) if time.month else year_of(time.year)
        yield one_day(month.first.replace(day=time.day)) if time.day and time.day <= month.last.day else month


def _bases(bases: list[Stretch], ends: set[str], day: date | None) -> list[Stretch]:
    """The dates from which words count: the last of a span from its end on, the first from its start on, else any."""
    if bases and ends:
        return bases[-1:] if "from_end" in ends else bases[:1]
    return [*bases, *([one_day(day)] if day else [])]


@memo
def is_relative(text: str) -> bool:
    """Whether an Arabic text has a word that says which way from the document, or from a date, a time lies."""
    told = words_of(text)
    return bool(moments(text).relative) or any(_counted(told, (), _SOME_DAY)) or any(told.of("next_days"))


def is_of_saying(text: str, claimed: str, day: date) -> bool:
    """Whether a date is `today` or `yesterday` of an Arabic text that also tells of something so long ago."""
    told = words_of(text)
    back = tuple(one for one in _counted(told, (), day) if one.last < day)
    return bool(back) and not meets(claimed, back) and meets(claimed, tuple(_offsets(told, day)))
