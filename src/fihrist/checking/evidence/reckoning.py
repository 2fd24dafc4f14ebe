"""Reckoning: the days that words can mean which count from the day of a document or from a date beside them."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from fihrist.checking.evidence.calendars import Stretch, month_of, moved, one_day, year_of
from fihrist.checking.evidence.lexicon import memo, phrases
from fihrist.checking.evidence.moments import NEAR, YEARS, Mark, Time, Words, moments, words_of
from fihrist.checking.evidence.spelling import has

_SOME_DAY = date(2000, 1, 1)
_SAME = frozenset({"نفسه", "ذاته", "نفسها", "ذاتها", "ذلك", "تلك"})
_WEEK, _YEAR, _LONGEST_YEAR, _MANY = 7, 12, 366, 1000


class Reckoned(NamedTuple):
    """What words mean that say which way it lies, words such as today, and names that leave their year or week open."""

    told: tuple[Stretch, ...]
    said: tuple[Stretch, ...]
    open: tuple[Stretch, ...]


def reckoned(text: str, day: date | None) -> tuple[Stretch, ...]:
    """Every stretch of days that words of an Arabic text can mean, from the day of its document."""
    return tuple(one for part in near(text, day) for one in part)


@memo
def near(text: str, day: date | None, context: str = "") -> Reckoned:
    """The stretches of days that words of an Arabic text mean, from the day of its document.

    What lies so many days before or after something may count from a date of the context.
    """
    words, dates = words_of(text), [*_dates(text, day)]
    bases = sorted({one for _, one in (*dates, *_dates(context, day))})
    named = [*dates, *(_weekdays(words, day) if day else ())]
    said: list[Stretch] = []
    told, free = ([one for is_told, one in named if is_told is which] for which in (True, None))
    taken = {mark.start for time in moments(text).times if (mark := _year_of(words, time))}
    units = [mark for mark in words.of("units") if mark.start not in taken]
    told += [one for mark in units for one in _counted(words, mark, bases, day)]
    told += [moved(base, "days", mark.number) for mark in words.of("next_days") for base in bases]
    if day:
        said = [one_day(day, mark.number) for mark in words.of("offsets") if mark.keys[1] != "idle"]
        free += [one for mark in words.of("units") if _is_bare(words, mark) for one in _period(words, mark, 0, day)]
        these = (mark.start for mark in words.of("ways") if not mark.number)
        told += [one for at in these for one in _days_in(month_of(day.year, day.month), words, at)]
    return Reckoned(tuple(told), tuple(said), tuple(free))


@memo
def is_relative(text: str) -> bool:
    """Whether an Arabic text has a word that says which way from the document, or from a date, a time lies."""
    found = near(text, _SOME_DAY)
    return bool(found.told or found.said)


def _way(text: Words, start: int, end: int) -> int | None:
    """Which way a period or name goes from the document: -1, 0 or 1, or None where no word says it."""
    way = text.behind("ways", end)
    if way and "ال" in text.found[way.end - 1][:3]:
        return way.number
    return 0 if start and text.found[start - 1].lstrip("وفلب") in ("هذا", "هذه") else None


def _is_bare(text: Words, mark: Mark) -> bool:
    """Whether `the year` is that of the document, as no word near says which."""
    beside = text.found[max(0, mark.start - 1) : mark.end + 1]
    is_year = mark.keys[1:] == ("years", "one") and text.found[mark.start].startswith("ال")
    return (
        is_year
        and _way(text, mark.start, mark.end) is None
        and not any(word in _SAME or word[0].isdigit() for word in beside)
    )


def _dates(text: str, day: date | None) -> Iterator[tuple[bool | None, Stretch]]:
    """The days of the dates of ours in a text: False with their year, True with a word that says which, else None."""
    words = words_of(text)
    for time in moments(text).times:
        if time.year and not time.foreign and (time.month or 0) <= _YEAR:
            yield from ((False, one) for one in time.stretches(()) if not one.rough)
        elif day and time.month and not time.year:
            year = _year_of(words, time)
            way = _way(words, year.start, year.end) or 0 if year else _way(words, time.start, time.end)
            yield from ((True if way is not None else None, one) for one in _near(time, day, way, bool(year)))


def _year_of(text: Words, time: Time) -> Mark | None:
    """The word for a year behind a month or season that is told without a number for it: أيلول من العام الماضي."""
    years = (mark for mark in text.of("units") if mark.keys[1:] == ("years", "one") and time.month and not time.year)
    return next((mark for mark in years if 0 <= mark.start - time.end <= NEAR), None)


def _near(time: Time, day: date, way: int | None, of_year: bool) -> list[Stretch]:
    """What a month or season without its year can mean near the document."""
    if of_year or way == 0:
        return [*time.stretches((day.year + (way or 0),))]
    every = [*time.stretches(range(day.year - 2, day.year + 3))]
    if way is None:
        return [one for one in every if abs((day - one.first).days) <= _LONGEST_YEAR]
    that_way = [one for one in every if one.first > day] if way > 0 else [one for one in every[::-1] if one.last < day]
    return that_way[abs(way) - 1 : abs(way)]


def _weekdays(text: Words, day: date) -> Iterator[tuple[bool | None, Stretch]]:
    """The day of the week before or after the document; one that only names the day of another word has no say."""
    beside, parts = ({mark.end for mark in text.of(kind)} for kind in ("offsets", "day_parts"))
    for mark in text.of("weekdays"):
        if beside.isdisjoint((mark.start, mark.start - 1)):
            told, back = _way(text, mark.start, mark.end), (day.weekday() - mark.number) % _WEEK
            for way in (0, 1) if told is None else (told,):
                past = _WEEK * min(way + 1, 0) - (back or _WEEK * bool(way))
                is_told = True if told is not None or mark.start in parts else None
                yield is_told, one_day(day, _WEEK * way - back if way > 0 else past)


def _counted(text: Words, mark: Mark, bases: Sequence[Stretch], day: date | None) -> Iterator[Stretch]:
    """What a unit of time means with the words around: قبل عامين, السنوات الأربع المقبلة, مطلع الشهر الجاري."""
    _, unit, form = mark.keys
    before, after, found = text.ended.get(mark.start), text.begun.get(mark.end), text.found
    if form == "one" and after and int(after.value) in YEARS:
        return
    before = before if before and not before.ordinal else None
    number = before or (after if form == "many" else None)
    start, end = before.start if before else mark.start, number.end if number and number is after else mark.end
    count = 2 if form == "two" else int(number.value) if number else int(form == "one")
    way, last = _way(text, start, end), text.behind("beside", end)
    counter = _counter(text, start)
    if count and unit == "days" and start in {one.end for one in text.of("first_days")} and (year := text.year_at(end)):
        yield Stretch(date(int(year.value), 1, 1), date(int(year.value), 1, count))
    elif way is not None and form == "one" and not number:
        yield from _period(text, mark, way, day) if day else ()
    elif (way is not None or last or not count) and (way is not None or last or counter):
        sign = way if way is not None else -1 if last or not counter else counter
        yield from _several(unit, count, sign, day) if day else ()
    elif counter and count < _MANY:
        is_half = unit == "years" and found[end : end + 1] == ("ونصف",)
        unit, count = ("months", _YEAR * count + _YEAR // 2) if is_half else (unit, count)
        ends = {one.keys[0] for one in text.of("from_end", "from_start") if end <= one.start < end + 3}
        spans = bases[-1:] if "from_end" in ends else bases[:1] if ends else bases
        spans = [*spans, *([one_day(day)] if day and not (ends and bases) else [])]
        yield from (moved(base, unit, counter * count) for base in spans)


def _counter(text: Words, start: int) -> int:
    """Which way a word just before a number or unit counts, as قبل and بعد do; 0 where there is none."""
    between = text.found[start - 1 : start]
    is_about = between == ("ب",) or has(phrases("measures", "bounds", "about"), between)
    ends = (start, start - 1) if start and is_about else (start,)
    return next((-1 if mark.keys[1] == "before" else 1 for mark in text.of("counted") if mark.end in ends), 0)


def _period(text: Words, mark: Mark, way: int, day: date) -> Iterator[Stretch]:
    """The day, week, month, year or decade of, before or after the document."""
    match mark.keys[1]:
        case "days":
            yield one_day(day, way)
        case "weeks":
            first = one_day(day, _WEEK * way - day.weekday() - 4).first
            yield from {month_of(one.year, one.month) for one in (first, one_day(first, 11).first)}
        case "months":
            month = month_of(day.year, day.month + way)
            yield from [*_days_in(month, text, mark.start)] or [month]
        case "years":
            yield from Time(mark.start, mark.end, day.year + way, part=text.part_before(mark.start)).stretches(())
        case _:
            yield year_of(day.year // 10 * 10 + 10 * way, 10)


def _days_in(month: Stretch, text: Words, at: int) -> Iterator[Stretch]:
    """The day of the month that is meant: الخامس من الشهر الجاري."""
    told = (int(number.value) for end in (at, at - 1) if (number := text.ended.get(end)))
    return (one_day(month.first, number - 1) for number in told if 0 < number <= month.last.day)


def _several(unit: str, count: int, way: int, day: date) -> Iterator[Stretch]:
    """The years, months, weeks or days on to or back from the document; months or years where nobody says how many."""
    if not count or count >= _MANY:
        base, unit = (
            (year_of(day.year), "years") if unit in ("years", "months") else (month_of(day.year, day.month), "months")
        )
        yield from (moved(base, unit, way * number) for number in range(3))
        return
    first, last = (moved(one_day(day), unit, way * number) for number in (1, count))
    yield from (first, last, Stretch(min(first.first, last.first), max(first.last, last.last)))
