"""Pointers: every place in a record that names a passage, and what in it can be denied."""

from collections.abc import Iterable, Iterator

from fihrist.catalogue import Catalogue, StatementAt
from fihrist.catalogue.parts import ClaimAt, passages_in, statements_in
from fihrist.checking.finding import Spot
from fihrist.model import Record
from fihrist.model.kinds.source import Source


def pointers(record: Record, catalogue: Catalogue) -> Iterator[tuple[Spot, str]]:
    """The names of passages in a record as they are written there, each with its spot."""
    for claim in catalogue.claims_in(record):
        yield from _listed(Spot(*claim.path, "passages"), claim.claim.passages)
        yield from _listed(Spot(*claim.path, "denied"), claim.claim.denied)
    for field, unknown in record.unknown.items():
        if unknown.passage:
            yield Spot("unknown", field, "passage"), unknown.passage
    for passage in passages_in(record) if isinstance(record, Source) else ():
        yield from _listed(Spot(*passage.path, "follows"), passage.passage.follows)
        for one in statements_in(passage):
            yield from _listed(Spot(*one.path, "denied"), one.statement.denied)


def deniable(record: Record, catalogue: Catalogue) -> Iterator[ClaimAt | StatementAt]:
    """The claims and statements that stand in a record."""
    yield from catalogue.claims_in(record)
    for passage in passages_in(record) if isinstance(record, Source) else ():
        yield from statements_in(passage)


def _listed(spot: Spot, names: Iterable[str]) -> Iterator[tuple[Spot, str]]:
    yield from ((spot / number, name) for number, name in enumerate(names))
