"""The quality of the catalogue: what is covered and excused, how claims are grounded, and what the checks catch."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from fihrist.catalogue.statuses import STRENGTH
from fihrist.model.vocabulary import Label, term_list
from fihrist.publishing.pages.families.sources import bars
from fihrist.publishing.pages.page import Page
from fihrist.publishing.pages.site import Site


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    data = {"groups": lambda: groups(site), "bars": {id: list(bars(found)) for id, found in site.coverages.items()}}
    yield Page("quality.html", Label("Quality", "الجودة"), "quality.html", data, section="guide/index.html", foot=2)


def groups(site: Site) -> dict[str, dict[str, int]]:
    """How many claims there are of each status and grounding, and sentences set aside for each reason."""
    found = site.quality
    aside: Counter[str] = Counter()
    for source in found["sources"].values():
        aside.update(source["set_aside"])
    derived = found["groundings"]["derived"]
    return {
        "status": _ordered(found["claims_by_status"], STRENGTH),
        "grounding": {"exact": found["groundings"]["exact"], **_ordered(derived, term_list("derivation").terms)},
        "set-aside": _ordered(aside, term_list("set-aside").terms),
    }


def _ordered(counts: Mapping[str, int], order: Iterable[str]) -> dict[str, int]:
    places = list(order)
    return dict(sorted(counts.items(), key=lambda item: places.index(item[0])))
