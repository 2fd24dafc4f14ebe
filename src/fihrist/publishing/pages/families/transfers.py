"""The register of transfers: who supplies what to whom, as a matrix and row by row, with stage and doubt."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import product

from fihrist.catalogue.statuses import FieldStatus
from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.page import Page
from fihrist.publishing.pages.site import Site

Pair = tuple[str, str]


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    rows = [(record, site.statuses(record.id)) for record in site.catalogue.of("transfer")]
    pairs = Counter(pair for _, fields in rows for pair in _pairs(fields))
    data = {
        "rows": rows,
        "pairs": pairs,
        "suppliers": _busiest(pairs, 0),
        "recipients": _busiest(pairs, 1),
        "origins": {record.id: _origins(fields) for record, fields in rows},
    }
    yield Page("transfers/register.html", Label("Transfers", "عمليات النقل"), "transfers.html", data, menu=2)


def _pairs(fields: Mapping[str, FieldStatus]) -> Iterator[Pair]:
    suppliers, recipients = (_values(fields, name) for name in ("supplier", "recipient"))
    return ((a, b) for a, b in product(suppliers, recipients) if a != b)


def _values(fields: Mapping[str, FieldStatus], name: str) -> list[str]:
    return [standing.value for standing in fields[name].standings] if name in fields else []


def _busiest(pairs: Counter[Pair], side: int) -> list[str]:
    totals: Counter[str] = Counter()
    for pair, count in pairs.items():
        totals[pair[side]] += count
    return sorted(totals, key=lambda id: (-totals[id], id))


def _origins(fields: Mapping[str, FieldStatus]) -> list[str]:
    """Who first said how far a transfer has got."""
    found = fields.get("stage")
    return list(dict.fromkeys(o for s in found.standings for o in s.origins)) if found else []
