"""The timeline: what the documents date, each date drawn on one axis as exactly as it is known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from fihrist.catalogue import ClaimAt, StatementAt
from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.families.register import decade
from fihrist.publishing.pages.language import both
from fihrist.publishing.pages.site import Data, Page, Site
from fihrist.publishing.words import parts
from fihrist.text.dates import OPEN, Days, days

AT_ONCE = ("written", "published", "signed", "entered_service")
"""The fields of what happens at one time: an interval means that it lies somewhere within."""
KINDS = ("event", "transfer", "agreement", "source")
"""The kinds of which a record without a date is named below the axis."""
WIDTH, LEAST, BEYOND, LONG = 1000, 4, 30, 20
"""The width of the axis, of the least that is drawn, of what leads beyond, and the years of a date that widens it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A date on the axis, measured from its start: the part between its known ends, and which way it stays open.

    `lasts` tells that it went on from the one end to the other, not that it lies somewhere between them.
    """

    start: float
    width: float
    before: bool
    after: bool
    lasts: bool
    qualified: bool


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of a claim or statement, by which days it is sorted, its bar, and the years and decades of its ends."""

    first: date
    latest: date
    when: str
    of: ClaimAt | StatementAt
    bar: Bar | None
    keys: tuple[str, ...]


def pages(site: Site) -> Iterator[Page]:
    """The one page, with what stays undated below."""
    title, about = Label("Timeline", "الخط الزمني"), both("timeline_about")
    yield Page("timeline.html", title, "timeline.html", _timeline(site), about, menu=6)


def _timeline(site: Site) -> Data:
    """What the documents date, the earliest first, what has no year last; and the records that they leave undated."""
    catalogue = site.catalogue
    dated: list[tuple[str, ClaimAt | StatementAt]] = [
        (part.content, one) for one in catalogue.claims for part in parts(one.claim) if part.sort == "date"
    ]
    dated += [(one.statement.date, one) for one in catalogue.statements if one.statement.date]
    decades = _axis([when for when, _ in dated])
    rows = sorted(
        (_dated(when, of, decades) for when, of in dated), key=lambda one: (one.first, one.latest, one.of.key)
    )
    named = {row.of.record for row in rows}
    undated = {kind: [one for one in catalogue.of(kind) if one.id not in named] for kind in KINDS}
    return {
        "rows": rows,
        "undated": {kind: records for kind, records in undated.items() if records},
        "decades": decades,
        "width": WIDTH,
        "at_once": AT_ONCE,
        "keys": sorted({key for row in rows for key in row.keys}),
        "decade": decade,
    }


def _axis(dates: Sequence[str]) -> Sequence[int]:
    """The first years of the decades on the axis, which holds each end that is known to some years."""
    years = [
        day.year
        for ends in map(_ends, dates)
        for end in ends
        if end and end.earliest and end.latest and end.latest.year - end.earliest.year < LONG
        for day in (end.earliest, end.latest)
    ]
    return range(min(years) // 10 * 10, max(years) + 1, 10) if years else ()


def _ends(when: str) -> Sequence[Days | None]:
    """What is known of each end of an interval, or of the one date; None of an end that is open."""
    return [None if part == OPEN else days(part) for part in when.split("/")]


def _dated(when: str, of: ClaimAt | StatementAt, decades: Sequence[int]) -> Dated:
    span = days(when)
    latest = (span and span.latest) or date.max
    once = isinstance(of, ClaimAt) and of.field in AT_ONCE
    return Dated((span and span.earliest) or latest, latest, when, of, _bar(when, once, decades), _keys(when))


def _bar(when: str, once: bool, decades: Sequence[int]) -> Bar | None:
    """The bar of a date; one without a year has none."""
    ends = _ends(when)
    known = [day for end in ends if end for day in (end.earliest, end.latest) if day]
    if not known or not decades:
        return None
    first, last = _place(min(known), decades), _place(max(known), decades, end=True)
    # What goes on beyond the axis stops short of its edge, and a dotted line leads there.
    start, stop = first if first >= 0 else BEYOND, last if last <= WIDTH else WIDTH - BEYOND
    before, after = ends[0] is None or first < 0, ends[-1] is None or last > WIDTH
    width = max(stop - start, LEAST)
    lasts = len(ends) > 1 and ends[0] is not None and not once
    return Bar(min(start, WIDTH - width), width, before, after, lasts, any(sign in when for sign in "~?%"))


def _place(day: date, decades: Sequence[int], *, end: bool = False) -> float:
    year = day.year + (day.timetuple().tm_yday - (not end)) / 366
    return round((year - decades[0]) * WIDTH / (10 * len(decades)), 1)


def _keys(when: str) -> tuple[str, ...]:
    found: list[str] = []
    for end in _ends(when):
        if end and end.earliest and end.latest and end.latest.year // 10 == end.earliest.year // 10:
            found.append(f"{end.earliest.year // 10}X")
            found += [str(end.earliest.year)] if end.earliest.year == end.latest.year else []
    return tuple(dict.fromkeys(found))
