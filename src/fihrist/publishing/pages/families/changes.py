"""What changed: each commit that touched records, with links to them."""

from collections.abc import Iterator

from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.site import Page, Site


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    history = site.edition.history if site.edition else ()
    title = Label("What changed", "ما الذي تغير")
    yield Page("changes.html", title, "changes.html", {"history": history}, section="guide/index.html", foot=3)
