"""The network of actors: whom the sources bring together, as a picture and pair by pair."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from fihrist.pages.connections import binding_fields
from fihrist.pages.drawing import net
from fihrist.pages.page import Page
from fihrist.pages.site import Site
from fihrist.record import Record
from fihrist.vocabulary import Label

SHOWN = 26
"""So many actors are drawn; the table has all of them."""
LISTED = 4
"""So many records of a pair are listed at once; more are folded away under their number."""

Pair = tuple[str, str]


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    bonds = _bonds(site)
    weights: Counter[str] = Counter()
    for pair, records in bonds.items():
        for id in pair:
            weights[id] += len(records)
    drawn = sorted(weights, key=lambda id: (-weights[id], id))[:SHOWN]
    ties = {pair: len(records) for pair, records in bonds.items() if set(pair) <= set(drawn)}
    rows = sorted(bonds.items(), key=lambda item: (-len(item[1]), item[0]))
    data = {"net": net({id: weights[id] for id in drawn}, ties), "rows": rows, "listed": LISTED}
    yield Page("network.html", Label("Network", "الشبكة"), "network.html", data, menu=4)


def _bonds(site: Site) -> dict[Pair, tuple[str, ...]]:
    """The pairs of actors that a record names together, with those records."""
    found: dict[Pair, list[str]] = {}
    for id, record in sorted(site.catalogue.records.items()):
        if site.kind(record) in ("transfer", "agreement", "event", "relationship", "programme"):
            for pair in combinations(sorted(_actors(site, record)), 2):
                found.setdefault(pair, []).append(id)
    return {pair: tuple(ids) for pair, ids in found.items()}


def _actors(site: Site, record: Record) -> set[str]:
    found = set()
    for name in binding_fields() & site.statuses(record.id).keys():
        for standing in site.statuses(record.id)[name].standings:
            found |= {p.content for p in site.parts(standing.claims[0].claim) if p.sort == "ref"}
    return {id for id in found if site.catalogue.kind(id) in ("organisation", "official", "commentator")}
