"""The home page: what this is, the documents with their age, how to read a mark, and the ways in."""

from collections.abc import Iterator

from fihrist.catalogue.statuses import STRENGTH
from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.site import Page, Site

WAYS = ("transfers/register", "agreements/compared", "disputes", "speakers/index", "timeline", "places/index")
"""The pages that answer what readers ask first; the question stands under `way_` and the path."""


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    data = {"ways": WAYS, "marks": (*STRENGTH, "contested")}
    yield Page("index.html", Label("Fihrist", "فهرست"), "home.html", data)
