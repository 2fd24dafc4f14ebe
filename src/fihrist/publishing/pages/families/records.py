"""All records of the catalogue in one table."""

from collections.abc import Iterator

from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.page import Page
from fihrist.publishing.pages.site import Site


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    records = sorted(site.catalogue.records.values(), key=lambda r: (r.folder, r.id))
    yield Page("records.html", Label("Records", "السجلات"), "records.html", {"records": records}, menu=1)
