"""The timeline: everything that the documents date, the earliest first, and what they leave without a date."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from fihrist.catalogue import ClaimAt, StatementAt
from fihrist.model.vocabulary import Label
from fihrist.model.walk import leaves
from fihrist.publishing.pages.site import Page, Site
from fihrist.text.dates import days


@dataclass(frozen=True, slots=True)
class Dated:
    """A date (EDTF) with the claim or statement that gives it."""

    when: str
    of: ClaimAt | StatementAt

    @property
    def order(self) -> tuple[date, date, str]:
        """The earliest day that is known, or else the latest one, then the latest one; without a year, after all."""
        span = days(self.when)
        latest = (span and span.latest) or date.max
        return (span and span.earliest) or latest, latest, self.of.key


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    rows = sorted(_dated(site), key=lambda one: one.order)
    named = {one.of.record for one in rows}
    undated = [record for record in site.catalogue.of("event") if record.id not in named]
    data = {"rows": rows, "undated": undated}
    yield Page("timeline.html", Label("Timeline", "الخط الزمني"), "timeline.html", data, menu=6)


def _dated(site: Site) -> Iterator[Dated]:
    for claim in site.catalogue.claims:
        for leaf in leaves(claim.claim):
            if leaf.is_date and leaf.path[0] == "value":
                yield Dated(leaf.value, claim)
    for one in site.catalogue.statements:
        if one.statement.date:
            yield Dated(one.statement.date, one)
