"""Parts of records with their places: references to other records, and claims."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from fihrist.record import Claim, Record
from fihrist.record.walk import Leaf, leaves

AnyClaim = Claim[Any]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a record that refers to another record."""

    record: str
    path: tuple[str | int, ...]
    target: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Located:
    """A claim with the record and field in which it stands, and its number there from 0."""

    record: str
    field: str
    index: int
    claim: AnyClaim

    @property
    def key(self) -> str:
        """A key of the claim that is unique in the catalogue."""
        return f"{self.record}/{self.field}/{self.index}"


def mentions(record: Record) -> Iterator[Mention]:
    """The references in a record, sources of quotes included."""
    return mentions_among(leaves(record), record.id)


def mentions_among(found: Iterable[Leaf], id: str) -> Iterator[Mention]:
    """The references among scalars of the record with this id."""
    for leaf in found:
        if leaf.reference is not None:
            yield Mention(id, leaf.path, leaf.value, leaf.reference)


def located(record: Record) -> Iterator[Located]:
    """Every claim of a record, denials included, in the order of the fields."""
    for field, claims in record.fields().items():
        for index, claim in enumerate(claims):
            yield Located(record.id, field, index, claim)
