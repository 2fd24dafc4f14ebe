"""The timeline: events with a date drawn as bars, as long as the date is uncertain, and the same in a table."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from fihrist.claims import Standing
from fihrist.dates import Days, days
from fihrist.pages.drawing import TIME_WIDTH, bar
from fihrist.pages.page import Page
from fihrist.pages.site import Site
from fihrist.record import Record
from fihrist.vocabulary import Label

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
    found = list(_dated(site))
    first = date(min((end.year for d in found for end in _ends(d.span)), default=2000), 1, 1)
    last = date(max((end.year for d in found for end in _ends(d.span)), default=2001) + 1, 1, 1)
    rows = [_placed(d, first, last) for d in sorted(found, key=_order)]
    named = {d.record.id for d in rows}
    undated = [r for r in site.catalogue.of("event") if r.id not in named]
    data = {"rows": rows, "undated": undated, "years": _years(first, last), "width": TIME_WIDTH}
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


def _placed(dated: Dated, first: date, last: date) -> Dated:
    start, width = bar(dated.span.earliest, dated.span.latest, first, last)
    return Dated(dated.record, dated.standing, dated.span, start, width)


def _years(first: date, last: date) -> list[tuple[int, float]]:
    """The years to be named on the axis, at most nine of them, with their places."""
    step = max(1, -(-(last.year - first.year) // 8))
    step = next((s for s in (1, 2, 5, 10, 20, 50, 100) if s >= step), step)
    named = range(-(-first.year // step) * step, last.year + 1, step)
    return [(year, bar(date(year, 1, 1), date(year, 1, 1), first, last)[0]) for year in named]
