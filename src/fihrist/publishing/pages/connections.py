"""How records hang together: which others a record names, and which name it."""

from collections.abc import Iterator
from dataclasses import dataclass

from fihrist.catalogue import Catalogue, Mention


@dataclass(frozen=True, slots=True)
class Tie:
    """A field of the record `holder` that names another record."""

    holder: str
    field: str


@dataclass(frozen=True, slots=True)
class Connection:
    """A record that is connected with another one, and by what."""

    other: str
    ties: tuple[Tie, ...]


def connections(id: str, catalogue: Catalogue) -> tuple[Connection, ...]:
    """The records connected with the one of this id, those with the most ties first."""
    found: dict[str, dict[Tie, None]] = {}
    for mention in _told(catalogue.mentions_in(catalogue.records[id])):
        found.setdefault(mention.target, {})[Tie(id, str(mention.path[1]))] = None
    for mention in _told(catalogue.mentions_of(id)):
        found.setdefault(mention.record, {})[Tie(mention.record, str(mention.path[1]))] = None
    found.pop(id, None)
    known = {other: tuple(ties) for other, ties in found.items() if other in catalogue.records}
    return tuple(Connection(other, known[other]) for other in sorted(known, key=lambda o: (-len(known[o]), o)))


def _told(found: Iterator[Mention] | tuple[Mention, ...]) -> Iterator[Mention]:
    """The mentions in values of claims; who speaks and which document is quoted is told elsewhere."""
    return (m for m in found if m.path[0] == "claims" and "value" in m.path)
