"""What changed: each commit that touched records, with links to them."""

from collections.abc import Iterator

from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.page import Page
from fihrist.publishing.pages.site import Site
from fihrist.publishing.release import Revision

Touched = dict[str, list[tuple[str, str, bool]]]
HOW = ("added", "changed", "removed")


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    history = site.edition.history if site.edition else ()
    data = {"revisions": [(revision, touched(site, revision)) for revision in history]}
    title = Label("What changed", "ما الذي تغير")
    yield Page("changes.html", title, "changes.html", data, section="guide/index.html", foot=3)


def touched(site: Site, revision: Revision) -> Touched:
    """The folder and id of each record of a revision, and whether it is still there, by what was done to it."""
    found: Touched = {how: [] for how in HOW}
    for folder, id, how in revision.records:
        record = site.record(id)
        found[how].append((folder, id, record is not None and record.folder == folder))
    return {how: records for how, records in found.items() if records}
