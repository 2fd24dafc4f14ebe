"""The home page: what this is, in figures and in one claim taken apart, and the ways in."""

from collections.abc import Iterator

from fihrist.catalogue import Located
from fihrist.catalogue.statuses import Standing
from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.page import Page
from fihrist.publishing.pages.site import Site


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    data = {"figures": figures(site), "example": _example(site)}
    yield Page("index.html", Label("Fihrist", "فهرست"), "home.html", data)


def figures(site: Site) -> dict[str, int]:
    """How much there is: records, claims, contested fields, speakers, and sentences with those accounted for."""
    covered = site.coverages.values()
    sentences = sum(len(found.sentences) for found in covered)
    return {
        "records": len(site.catalogue.records),
        "claims": len(site.claims),
        "contested": len(site.contested),
        "speakers": len(site.speakers),
        "sentences": sentences,
        "accounted": sentences - sum(len(found.open) for found in covered),
    }


def _example(site: Site) -> tuple[Located, Standing] | None:
    """The standing that shows most in little room: first one that is denied, else one with a chain of speakers."""
    found = [
        (s.claims[0], s)
        for id in sorted(site.catalogue.records)
        for f in site.statuses(id).values()
        for s in f.standings
    ]

    def weight(pair: tuple[Located, Standing]) -> tuple[int, str]:
        claim, standing = pair
        shows = 4 * bool(standing.denials) + 2 * bool(claim.claim.via) + bool(claim.claim.said_by)
        long = len(site.catalogue.records[claim.record].quotes[claim.claim.quote].text) > 260
        return (-(shows - 3 * long - len(standing.claims) + 1), claim.key)

    return min(found, key=weight, default=None)
