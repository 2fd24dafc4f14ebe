"""Dating: whether dates follow from a passage, and which of their parts do not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from fihrist.catalogue import Catalogue, ClaimAt
from fihrist.checking.evidence.attestations import Evidence, counts_from_nothing, published
from fihrist.checking.evidence.calendars import Stretch, bears_out, meets
from fihrist.checking.evidence.lexicon import facts
from fihrist.checking.evidence.moments import Moments, Time, moments, sides
from fihrist.checking.evidence.reckoning import is_of_saying, is_relative, reckoned
from fihrist.checking.finding import Spot
from fihrist.text.dates import OPEN, days

_RECKONED = frozenset({"relative-date", "part-of-period", "arithmetic", "context"})
_NAMED = (None, "levantine-month", "number-word")
"""Steps that leave a date where the words have it."""
_LAST_MONTH = 12
_DAY = re.compile(r"\d{4}-\d\d-(\d\d)")
_END = re.compile(r"(?P<year>[0-9X]{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?(?P<mark>[~?%]?)")


@dataclass(frozen=True, slots=True)
class Fault:
    """What of a date does not follow; `invented` where the passage is merely less precise."""

    what: str
    invented: bool


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a passage says of time, by which steps a date may follow from it, and when the source appeared."""

    told: Moments
    steps: frozenset[str]
    appeared: date | None
    reckoned: tuple[Stretch, ...]
    is_span: bool = True


def fault(text: str, found: Evidence, catalogue: Catalogue) -> Fault | None:
    """The first part of an EDTF date that does not follow from a passage, or None where all of it does."""
    told = moments(found.text)
    if counts_from_nothing(found, catalogue):
        return None
    if found.how == "context" and _is_ours(text, told):
        day = _DAY.fullmatch(text)
        return Fault(f"the day {day[1]}", True) if day and not _foreign_days(told) else None
    more = moments(found.why)
    told = Moments(told.times + more.times, told.relative | more.relative)
    steps = {found.how or ""} if isinstance(found.of, ClaimAt) else {"relative-date", "part-of-period"}
    if found.how == "levantine-month" and is_relative(found.passage.passage.text):
        steps.add("relative-date")
    appeared = published(found.passage.source, catalogue)
    if _follows(text, found, appeared):
        return None
    ground = _Ground(told, frozenset(steps), appeared, reckoned(found.text, appeared), "/" in text)
    if found.how == "context" and any(time.foreign for time in told.times):
        ground = replace(ground, reckoned=())
    ends = (_END.fullmatch(end) for end in text.split("/"))
    return next((fault for end in ends if end and (fault := _of_end(end, ground))), None)


def _is_ours(text: str, told: Moments) -> bool:
    """Whether an EDTF date lies in the days of ours that a date of another calendar means, where we can reckon them."""
    foreign = [time for time in told.times if time.foreign]
    stretches = tuple(Stretch(*time.ours) for time in foreign if time.ours)
    return len(stretches) < len(foreign) or bool(foreign and all(meets(end, stretches) for end in text.split("/")))


def _foreign_days(told: Moments) -> tuple[Stretch, ...]:
    """The days of ours that days of another calendar mean, where the moon is seen as reckoned or a day beside."""
    return tuple(
        Stretch(one.ours[0] + timedelta(1), one.ours[1] - timedelta(1)) for one in told.times if one.day and one.ours
    )


def _follows(text: str, found: Evidence, appeared: date | None) -> bool:
    """Whether a date is reckoned by a step of its own, or is by its context the time of the document."""
    if found.how == "arithmetic":
        return bool(found.why or moments(found.text).relative)
    if found.how != "context" or appeared is None:
        return False
    ends = (end for end in text.split("/") if end != OPEN)
    return any(meets(end, (Stretch(appeared.replace(day=1), appeared),)) for end in ends)


def other_day(text: str, found: Evidence, catalogue: Catalogue) -> bool:
    """Whether a date is not the one that relative words of its passage mean, nor one that stands there."""
    appeared, own = published(found.passage.source, catalogue), found.passage.passage.text
    if _is_of_context(text, found):
        return True
    if found.how == "context" and _DAY.fullmatch(text) and (foreign := _foreign_days(moments(found.text))):
        return not meets(text, foreign)
    is_event = isinstance(found.of, ClaimAt) and catalogue.records[found.of.record].folder == "events"
    if found.how == "relative-date" and appeared and not is_event and is_of_saying(own, text, appeared):
        return True
    if found.how not in (None, "relative-date", "arithmetic") or (found.how is None and isinstance(found.of, ClaimAt)):
        return False
    context = "\n".join(one.passage.text for one in found.context)
    stretches = reckoned(own, appeared, context) if is_relative(own) else ()
    if not is_relative(own) and is_relative(context):
        stretches = reckoned(found.text, appeared)
    if not stretches or not appeared:
        return False
    ends = [end for end in map(_END.fullmatch, text.split("/")) if end]
    # What is reckoned from a date is not that date.
    told = Moments(moments(own).times if found.how != "arithmetic" else (), frozenset())
    plain = _Ground(told, frozenset(), None, ())
    return not any(meets(end[0], stretches) or _of_end(end, plain) is None for end in ends)


def _is_of_context(text: str, found: Evidence) -> bool:
    """Whether a passage has dates of its own, and a claim has the day or month of one in what it follows instead."""
    own = {time.month for time in moments(found.passage.passage.text).times if time.month and not time.foreign}
    end, is_plain = _END.fullmatch(text), found.how in (None, "part-of-period", "levantine-month")
    month = int(end["month"] or 0) if end and is_plain and isinstance(found.of, ClaimAt) else 0
    return bool(own) and 0 < month <= _LAST_MONTH and month not in own


def is_shortened(text: str, found: Evidence) -> bool:
    """Whether a claim has a bare year or month, and each date of it in its passage has a month or a day."""
    bare = re.fullmatch(r"(\d{4})(?:-(\d\d))?", text)
    if not bare or not isinstance(found.of, ClaimAt) or found.how in ("context", "arithmetic"):
        return False
    year, month = int(bare[1]), int(bare[2] or 0)
    own = moments(found.passage.passage.text)
    told = [time for time in own.times if not time.foreign]
    near = own if told or own.relative else moments(found.text)
    if not near.times and "day" in near.relative and found.how == "relative-date":
        return True
    if not month:
        times = [time for time in told if time.year == year]
        return bool(times) and all(time.month for time in times)
    times = [time for time in told if time.month == month and time.year in (year, None)]
    return bool(times) and all(time.day for time in times)


def is_turned(text: str, found: Evidence) -> bool:
    """Whether a date is open to the other side than in its passage, or closed where a period is open there."""
    (start, slash, end), year = text.partition("/"), re.search(r"\d{4}", text)
    told = sides(found.passage.passage.text, int(year[0]) if year else None)
    if slash:
        return (end == OPEN and told == {"until"}) or (start == OPEN and told == {"since"})
    is_period = isinstance(found.of, ClaimAt) and found.of.field == "period"
    return is_period and bool(told)


def is_plain(found: Evidence, spot: Spot) -> bool:
    """Whether a date has to stand in its passage: no step leads to it, and no word there goes from another time."""
    text = found.passage.passage.text
    is_told = isinstance(found.of, ClaimAt) or any(time.year for time in moments(text).times)
    return is_told and "as_of" not in spot and found.how in _NAMED and not is_relative(text)


def faults(found: Evidence, catalogue: Catalogue) -> Iterator[tuple[Spot, Fault]]:
    """What of each date of a value, does not follow from a passage, with the spots."""
    for spot, leaf in found.parts:
        # The step to a value is not that to the time of which it is told.
        of = replace(found, of=None) if "as_of" in spot else found
        if leaf.is_date and (wrong := fault(leaf.value, of, catalogue)):
            yield spot, wrong


def _of_end(end: re.Match[str], ground: _Ground) -> Fault | None:
    year, month, day, told = end["year"], end["month"], end["day"], ground.told
    if bears_out(end[0], ground.reckoned if _RECKONED & ground.steps else (), is_end=ground.is_span):
        return None
    if "relative-date" in ground.steps and told.relative and _lies_near(end[0], ground.appeared):
        return _of_near(end, ground)
    in_year = [time for time in told.times if _has_year(end, time, ground)]
    if not in_year:
        return Fault(f"the year {year}", False)
    in_month = [time for time in in_year if not month or time.month == int(month) or _in_part(end, time, ground)]
    if not in_month:
        named = any(time.month for time in in_year)
        return Fault(f"the month {month}", not named and "part-of-period" not in ground.steps)
    if day and not any(time.day == int(day) for time in in_month):
        return Fault(f"the day {day}", True)
    if not end["mark"] and not month and year.isdigit() and int(year) not in told.years:
        return Fault(f"the very year {year}", True)
    return None


def _of_near(end: re.Match[str], ground: _Ground) -> Fault | None:
    """The first part of a date near its document that neither relative words nor names nor numbers give."""
    month, day, told = end["month"], end["day"], ground.told
    named = told.months | {time.month for time in told.times if (time.month or 0) > _LAST_MONTH}
    if month and int(month) > _LAST_MONTH and int(month) not in named:
        return Fault(f"the part {month} of the year", False)
    if month and int(month) not in named and not _is_within(end[0], ("month", "week", "day"), ground):
        return Fault(f"the month {month}", not told.months)
    if (
        day
        and int(day) not in {time.day for time in told.times if not time.foreign}
        and not _is_within(end[0], ("day",), ground)
    ):
        return Fault(f"the day {day}", True)
    return None


def _is_within(text: str, precisions: tuple[str, ...], ground: _Ground) -> bool:
    """Whether relative words that are so precise reach a date from the day of the document."""
    span, within = days(text), facts("calendar")["within"]
    reach = max((within[precision] for precision in ground.told.relative & set(precisions)), default=-1)
    return bool(span and span.latest and ground.appeared and (ground.appeared - span.latest).days <= reach)


def _has_year(end: re.Match[str], time: Time, ground: _Ground) -> bool:
    """Whether a date of the passage lies in the year that is claimed; one without a year lies in any that is told."""
    year = end["year"]
    if year == "XXXX":
        return True
    if time.decade or time.century:
        if year.isdigit():
            return int(year[2]) * 10 == time.decade and _in_part(end, time, ground)
        return int(year[2]) * 10 == time.decade if year[2] != "X" else int(year[:2]) + 1 == time.century
    if not year.isdigit() or time.foreign:
        return False
    return int(year) == time.year or (time.year is None and int(year) in ground.told.years)


def _in_part(end: re.Match[str], time: Time, ground: _Ground) -> bool:
    """Whether an approximate date lies in the part of a period that a date of the passage is."""
    if "part-of-period" not in ground.steps or not end["mark"] or not time.part:
        return False
    return lies_in_part(time.part, int(end["month"] or end["year"]), of="months" if end["month"] else "years")


def lies_in_part(part: str, number: int, *, of: Literal["years", "months"]) -> bool:
    """Whether a year of a decade, or a month of a year, lies in the early, middle or late part of it."""
    return (number if of == "months" else number % 10) in facts("calendar")["parts"][part][of]


def _lies_near(text: str, appeared: date | None) -> bool:
    """Whether a date lies between the start of the year before a document and the day of the document."""
    span = days(text)
    if not span or not span.earliest or not span.latest or not appeared:
        return False
    return date(appeared.year - 1, 1, 1) <= span.earliest and span.latest <= date(appeared.year + 2, 12, 31)
