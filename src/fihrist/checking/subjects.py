"""Subjects: what a check can read, by the type of its first parameter, and how it is found in a record."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fihrist.catalogue import Catalogue, ClaimAt, Made, Mention, PassageAt, passages_in
from fihrist.catalogue.parts import statements_in
from fihrist.checking.evidence.attestations import Evidence, evidence, is_sound
from fihrist.checking.finding import Spot
from fihrist.model import Record
from fihrist.model.walk import Leaf


@dataclass(frozen=True, slots=True)
class Translation:
    """An Arabic text with its English one; `spot` is that of the English text, `passage` the one of which both are."""

    spot: Spot
    ar: str
    en: str
    passage: PassageAt | None = None


@dataclass(frozen=True, slots=True)
class Pointer:
    """The name of a passage as it is written in the record with this id."""

    record: str
    spot: Spot
    name: str


def made(record: Record, catalogue: Catalogue) -> Iterator[Made]:
    """The claims and statements that stand in a record."""
    yield from catalogue.claims_in(record)
    for passage in passages_in(record):
        yield from statements_in(passage)


def translations(record: Record, catalogue: Catalogue) -> Iterator[Translation]:
    """The passages of a source that stand in it, then the texts of claims and statements in both languages."""
    for passage in passages_in(record):
        if is_sound(passage, catalogue):
            yield Translation(Spot(*passage.path, "en"), passage.passage.text, passage.passage.en, passage)
    paths = {leaf.path: leaf.value for leaf in catalogue.leaves(record)}
    values = {path: value for path, value in paths.items() if "value" in path[3:4] or "text" in path[4:5]}
    for (*whole, language), english in values.items():
        if language == "en" and (arabic := values.get((*whole, "ar"))):
            yield Translation(Spot(*whole, "en"), arabic, english)


def pointers(record: Record, catalogue: Catalogue) -> Iterator[Pointer]:
    """The names of passages in a record."""
    return (Pointer(record.id, Spot(*leaf.path), leaf.value) for leaf in catalogue.leaves(record) if leaf.is_passage)


PARTS: Mapping[Any, Callable[[Record, Catalogue], Iterable[Any]]] = {
    PassageAt: lambda record, _: passages_in(record),
    ClaimAt: lambda record, catalogue: catalogue.claims_in(record),
    Made: made,
    Mention: lambda record, catalogue: catalogue.mentions_in(record),
    Leaf: lambda record, catalogue: catalogue.leaves(record),
    Evidence: evidence,
    Translation: translations,
    Pointer: pointers,
}
"""What checks of parts of a record read, by its type; others read a whole record, a document or the catalogue."""
