"""The speakers: who says, passes on and denies what in which document, and those who have no name."""

from collections.abc import Iterator

from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.site import Page, Site


def pages(site: Site) -> Iterator[Page]:
    """The one page; what a named speaker says stands on the page of the speaker."""
    catalogue = site.catalogue
    rows = []
    for id in sorted({id for one in catalogue.passages.values() for id in (*one.passage.said_by, *one.passage.via)}):
        said = catalogue.said_by(id)
        passed = [one for one in catalogue.passages.values() if id in one.passage.via]
        if id in catalogue.records:
            denies = [one for one in said if catalogue.denied_by(one.name)]
            sources = list(dict.fromkeys(one.source for one in (*said, *passed)))
            rows.append((catalogue.records[id], sources, bool(said), bool(passed), denies))
    unnamed = [one for one in catalogue.passages.values() if one.passage.speaker and not one.passage.said_by]
    data = {"rows": rows, "unnamed": unnamed}
    yield Page("speakers/index.html", Label("Speakers", "القائلون"), "speakers.html", data, menu=5)
