"""All records of a catalogue with the texts of its sources: look-ups and back-references."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeVar

from fihrist.kinds import kinds
from fihrist.kinds.source import Source
from fihrist.matching import Match, SourceText, find
from fihrist.record import Claim, Quote, Record
from fihrist.record.walk import Leaf, leaves

T = TypeVar("T")
KindName = str
AnyClaim = Claim[Any]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a record that refers to another record."""

    record: str
    path: tuple[str | int, ...]
    target: str
    kinds: tuple[KindName, ...]


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


@dataclass(frozen=True)
class Catalogue:
    """Records by id, the bytes of the files of their sources, and the path of each record's file; frozen."""

    records: Mapping[str, Record]
    files: Mapping[str, bytes]
    paths: Mapping[str, str]
    promised: frozenset[str] = frozenset()
    """The ids that files promise by their names, those of records without their shape included."""

    def of(self, kind: KindName) -> tuple[Record, ...]:
        """The records of a kind, ordered by id."""
        return self._by_kind.get(kind, ())

    def kind(self, id: str) -> KindName | None:
        """The kind of the record with this id, or None where there is no such record."""
        record = self.records.get(id)
        return kind_name(record) if record else None

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The source records by id."""
        return MappingProxyType({id: r for id, r in self.records.items() if isinstance(r, Source)})

    def text(self, source: str) -> SourceText | None:
        """The text of a source, or None where the record or its file is missing."""
        return self._texts.get(source)

    def match(self, quote: Quote) -> Match | None:
        """Where a quote stands in its source, or None where it does not stand there just once."""
        key = (quote.source, quote.text, quote.prefix, quote.suffix)
        if key not in self._matches:
            text = self.text(quote.source)
            found = find(quote.text, text, prefix=quote.prefix, suffix=quote.suffix) if text else None
            self._matches[key] = found if isinstance(found, Match) else None
        return self._matches[key]

    def told(self, question: Callable[[Record, "Catalogue"], T], record: Record) -> T:
        """What a question on one record and the sources alone answers; it is asked once for each record."""
        key = (question, record.id)
        if key not in self._told:
            self._told[key] = question(record, self)
        answer: T = self._told[key]
        return answer

    @cached_property
    def added_up(self) -> dict[str, Any]:
        """What the claims of each record add up to in this very catalogue, once somebody has asked."""
        return {}

    def is_missing(self, id: str) -> bool:
        """Whether there is no record with this id, nor a file that promises one and is faulty."""
        return id not in self.records and id not in self.promised

    @property
    def whole(self) -> bool:
        """Whether every file has given its record; else nobody can tell what no record says."""
        return self.promised <= self.records.keys()

    def changed(self, come: Mapping[str, Record], paths: Mapping[str, str], promised: frozenset[str]) -> "Catalogue":
        """The catalogue of the records at these paths, which knows what has been told of those that have not changed.

        The sources keep their files: their texts stay as they are.
        """
        touched = {*come, *(self.records.keys() - paths.keys())}
        new = Catalogue({id: come.get(id) or self.records[id] for id in paths}, self.files, paths, promised)
        new._told.update({key: answer for key, answer in self._told.items() if key[1] not in touched})
        new._leaves.update({id: found for id, found in self._leaves.items() if id not in touched})
        new.__dict__.update(_texts=self._texts, _matches=self._matches)
        return new

    def leaves(self, record: Record) -> tuple[Leaf, ...]:
        """Every scalar in a record, walked once."""
        if record.id not in self._leaves:
            self._leaves[record.id] = tuple(leaves(record))
        return self._leaves[record.id]

    def mentions_in(self, record: Record) -> Iterator[Mention]:
        """The references in a record, sources of quotes included."""
        return _mentions(record.id, self.leaves(record))

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every reference from a record to another, in the order of the records."""
        return tuple(mention for record in self.records.values() for mention in self.mentions_in(record))

    def mentions_of(self, id: str) -> tuple[Mention, ...]:
        """The references to a record."""
        return self._mentions_by_target.get(id, ())

    @cached_property
    def denials(self) -> Mapping[tuple[str, str], tuple[Located, ...]]:
        """The denials of each claim that is denied, by the claim's record and id."""
        found: dict[tuple[str, str], list[Located]] = {}
        for id in sorted(self.records):
            for claim in self.told(_denials, self.records[id]):
                record, _, denied = str(claim.claim.denies).rpartition("/")
                found.setdefault((record or id, denied), []).append(claim)
        return {target: tuple(group) for target, group in found.items()}

    @cached_property
    def _mentions_by_target(self) -> Mapping[str, tuple[Mention, ...]]:
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.target, []).append(mention)
        return {target: tuple(group) for target, group in found.items()}

    @cached_property
    def _by_kind(self) -> Mapping[KindName, tuple[Record, ...]]:
        found: dict[KindName, list[Record]] = {name: [] for name in kinds()}
        for id in sorted(self.records):
            found[kind_name(self.records[id])].append(self.records[id])
        return {kind: tuple(records) for kind, records in found.items()}

    @cached_property
    def _texts(self) -> Mapping[str, SourceText]:
        return {
            id: SourceText(self.files[source.file].decode("utf-8", errors="replace"))
            for id, source in self.sources.items()
            if source.file in self.files
        }

    @cached_property
    def _leaves(self) -> dict[str, tuple[Leaf, ...]]:
        return {}

    @cached_property
    def _told(self) -> dict[tuple[Callable[..., Any], str], Any]:
        return {}

    @cached_property
    def _matches(self) -> dict[tuple[str, str, str | None, str | None], Match | None]:
        return {}


def kind_name(record: Record) -> KindName:
    """The name of a record's kind."""
    return type(record).__name__.lower()


def mentions(record: Record) -> Iterator[Mention]:
    """The references in a record, sources of quotes included."""
    return _mentions(record.id, leaves(record))


def _mentions(id: str, found: Iterable[Leaf]) -> Iterator[Mention]:
    for leaf in found:
        if leaf.reference is not None:
            yield Mention(id, leaf.path, leaf.value, leaf.reference)


def located(record: Record) -> Iterator[Located]:
    """Every claim of a record, denials included, in the order of the fields."""
    for field, claims in record.fields().items():
        for index, claim in enumerate(claims):
            yield Located(record.id, field, index, claim)


def _denials(record: Record, _: Catalogue) -> tuple[Located, ...]:
    return tuple(claim for claim in located(record) if claim.claim.denies is not None)
