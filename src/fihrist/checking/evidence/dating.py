"""Dating: whether a claim's dates follow from its passages, and which of their parts do not."""

import re
from dataclasses import dataclass
from datetime import date

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import Evidence, counts_from_nothing, dates, published
from fihrist.checking.evidence.moments import Moments, english_months, lies_in_part, moments, within
from fihrist.checking.evidence.numbers import Language
from fihrist.text.dates import days

_END = re.compile(r"(?P<year>[0-9X]{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?(?P<mark>[~?%]?)")


@dataclass(frozen=True, slots=True)
class Fault:
    """What of a date does not follow; `invented` where the passage is merely less precise."""

    what: str
    invented: bool


@dataclass(frozen=True, slots=True)
class _Ground:
    """What the passages say of time, how the date is said to follow from it, and when the source appeared."""

    told: Moments
    how: str | None
    appeared: date | None


def fault(text: str, found: Evidence, catalogue: Catalogue) -> Fault | None:
    """The first part of an EDTF date that does not follow from a claim's passages, or None where all of it does."""
    if counts_from_nothing(found, catalogue):
        return None
    told = moments(found.text)
    if found.why:
        told = _joined(told, moments(found.why.ar))
    appeared = published(found.quotes[0].source, catalogue) if found.quotes else None
    ground = _Ground(told, found.how, appeared)
    ends = (_END.fullmatch(end) for end in text.split("/"))
    return next((fault for end in ends if end and (fault := _of_end(end, ground))), None)


def levantine(text: str, found: Evidence) -> bool:
    """Whether a date has a month that the passages name by its Levantine name only, and nothing says so."""
    named = moments(found.text).levantine
    months = (end["month"] for end in map(_END.fullmatch, text.split("/")) if end)
    return found.how is None and any(month and int(month) in named for month in months)


def month_not_told(text: str, language: Language, found: Evidence) -> int | None:
    """A month that a text of the value names and neither the passages nor the dates of the value have."""
    named = english_months(text) if language == "en" else moments(text).months
    told = moments(found.text).months | (moments(found.why.ar).months if found.why else frozenset())
    dated = {
        int(end["month"])
        for _, date in dates(found)
        for end in map(_END.match, date.split("/"))
        if end and end["month"]
    }
    return min(named - told - dated, default=None)


def _of_end(end: re.Match[str], ground: _Ground) -> Fault | None:
    year, month, day, told = end["year"], end["month"], end["day"], ground.told
    if ground.how == "relative-date" and told.relative and _lies_near(end[0], ground.appeared):
        return _of_near(end, ground)
    if not _has_year(end, ground):
        return Fault(f"the year {year}", False)
    if month and int(month) not in told.months and not _in_part(end, ground):
        return Fault(f"the month {month}", not told.months and ground.how != "part-of-period")
    if day and int(day) not in told.days:
        return Fault(f"the day {day}", True)
    if not end["mark"] and not month and year.isdigit() and int(year) not in told.years:
        return Fault(f"the very year {year}", True)
    return None


def _of_near(end: re.Match[str], ground: _Ground) -> Fault | None:
    """The first part of a date near its document that neither relative words nor names nor numbers give."""
    month, day, told = end["month"], end["day"], ground.told
    if month and told.months and int(month) not in told.months:
        return Fault(f"the month {month}", False)
    if month and not told.months and not _is_within(end[0], ("month", "week", "day"), ground):
        return Fault(f"the month {month}", True)
    if day and int(day) not in told.days and not _is_within(end[0], ("day",), ground):
        return Fault(f"the day {day}", True)
    return None


def _is_within(text: str, precisions: tuple[str, ...], ground: _Ground) -> bool:
    """Whether relative words that are so precise reach a date from the day of the document."""
    span, reach = days(text), [within(precision) or 0 for precision in ground.told.relative & set(precisions)]
    if not span or not span.latest or not ground.appeared or not reach:
        return False
    return (ground.appeared - span.latest).days <= max(reach)


def _has_year(end: re.Match[str], ground: _Ground) -> bool:
    year, told = end["year"], ground.told
    if year == "XXXX":
        return True
    if year.isdigit():
        return int(year) in told.years or (int(year[2]) * 10 in told.decades and _in_part(end, ground))
    if year[:3].isdigit():
        return int(year[2]) * 10 in told.decades
    return int(year[:2]) + 1 in told.centuries


def _in_part(end: re.Match[str], ground: _Ground) -> bool:
    """Whether an approximate date lies in the early, middle or late part of a period that the passage names."""
    if ground.how != "part-of-period" or not end["mark"]:
        return False
    month = int(end["month"]) if end["month"] else None
    year = None if month else int(end["year"])
    return any(lies_in_part(part, year=year, month=month) for part in ground.told.parts)


def _lies_near(text: str, appeared: date | None) -> bool:
    """Whether a date lies between the start of the year before a document and the day of the document."""
    span = days(text)
    if not span or not span.earliest or not span.latest or not appeared:
        return False
    return date(appeared.year - 1, 1, 1) <= span.earliest and span.latest <= appeared


def _joined(one: Moments, other: Moments) -> Moments:
    return Moments(
        one.years | other.years,
        one.months | other.months,
        one.levantine,
        one.days | other.days,
        one.decades | other.decades,
        one.centuries | other.centuries,
        one.parts | other.parts,
        one.relative | other.relative,
    )
