"""The disputes: what each denying passage denies and who says it, and fields with rival values."""

from collections.abc import Iterator

from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.site import Page, Site


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    denied = {
        passage: [site.standing(one) for one in site.catalogue.denied_by(name)]
        for name, passage in site.catalogue.passages.items()
    }
    rivals = [(id, one) for id, fields in sorted(site.fields.items()) for one in fields.values() if one.rivals]
    data = {"denied": {name: found for name, found in denied.items() if found}, "rivals": rivals}
    yield Page("disputes.html", Label("Disputes", "المتنازع فيه"), "disputes.html", data, menu=4)
