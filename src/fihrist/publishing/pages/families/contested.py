"""The contested claims: fields with rival values, and values that somebody denies."""

from collections.abc import Iterator

from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.page import Page
from fihrist.publishing.pages.site import Site


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    found = []
    for record, field in site.contested:
        standings = field.standings if field.rivals else tuple(s for s in field.standings if s.status == "contested")
        found.append((record, field, standings))
    yield Page("contested.html", Label("Contested", "المتنازع فيه"), "contested.html", {"found": found}, menu=5)
