"""The timeline: events with a date drawn as bars, as long as the date is uncertain, and the same in a table."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from fihrist.catalogue.statuses import Standing
from fihrist.model import Record
from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.drawing import TIME_WIDTH, Scale, scale
from fihrist.publishing.pages.page import Page
from fihrist.publishing.pages.site import Site
from fihrist.text.dates import Days, days

NARROW = 20
"""A date that spans more years than this says too little to widen the picture; its bar is cut at the border."""
ROOM = 44.0
"""The room that the name of a year takes on the axis."""
LONG = 45
"""Bars of more days than this are drawn as what may have been, not as what was."""


@dataclass(frozen=True, slots=True)
class Dated:
    """An event with one of its dates, and its bar in the picture."""

    record: Record
    standing: Standing
    span: Days
    start: float = 0
    width: float = 0

    @property
    def sure(self) -> bool:
        """Whether the date says no more than a few weeks and has no sign of doubt."""
        ends = self.span.earliest and self.span.latest
        short = bool(ends and (self.span.latest - self.span.earliest).days <= LONG)  # type: ignore[operator]
        return short and not set("~?%") & set(self.standing.value)


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    found = sorted(_dated(site), key=_order)
    busy = {end.year for d in found for end in _ends(d.span) if _years_of(d.span) <= NARROW}
    made = scale(busy)
    rows = [Dated(d.record, d.standing, d.span, *made.bar(d.span.earliest, d.span.latest)) for d in found]
    named = {d.record.id for d in rows}
    undated = [r for r in site.catalogue.of("event") if r.id not in named]
    data = {"rows": rows, "undated": undated, "years": list(_axis(made, busy)), "width": TIME_WIDTH}
    yield Page("timeline.html", Label("Timeline", "الخط الزمني"), "timeline.html", data, menu=3)


def _dated(site: Site) -> Iterator[Dated]:
    for record in site.catalogue.of("event"):
        found = site.statuses(record.id).get("date")
        for standing in found.standings if found else ():
            span = days(standing.value)
            if span and _ends(span):
                yield Dated(record, standing, span)


def _ends(span: Days) -> list[date]:
    return [end for end in (span.earliest, span.latest) if end]


def _order(dated: Dated) -> tuple[date, date, str]:
    ends = _ends(dated.span)
    return ends[0], ends[-1], dated.record.id


def _years_of(span: Days) -> int:
    ends = _ends(span)
    return ends[-1].year - ends[0].year if len(ends) > 1 else 0


def _axis(made: Scale, busy: Collection[int]) -> Iterator[tuple[int, float]]:
    """The busy years that have room for their name, with their places."""
    last = -ROOM
    for year in sorted(busy):
        at = made.place(date(year, 1, 1))
        if at - last >= ROOM:
            last = at
            yield year, at
