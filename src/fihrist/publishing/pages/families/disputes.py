"""The disputes: what each denying passage denies and who says it, and fields with rival values."""

from collections.abc import Iterator

from fihrist.catalogue.statuses import FieldStatus, Standing
from fihrist.model import Record
from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.page import Page
from fihrist.publishing.pages.site import Site


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    denied = {
        passage: [site.standing(one) for one in site.catalogue.denied_by(name)]
        for name, passage in site.catalogue.passages.items()
    }
    data = {"denied": {name: found for name, found in denied.items() if found}, "rivals": list(_rivals(site))}
    yield Page("disputes.html", Label("Disputes", "المتنازع فيه"), "disputes.html", data, menu=4)


def _rivals(site: Site) -> Iterator[tuple[Record, FieldStatus, tuple[Standing, ...]]]:
    for id, record in sorted(site.catalogue.records.items()):
        for found in site.fields(id).values():
            if found.rivals:
                yield record, found, found.standings
