"""All records of a catalogue with the texts of its sources: look-ups and back-references."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Any, TypeVar

from fihrist.allowances import Allowance
from fihrist.catalogue.parts import AnyClaim, Located, Mention, located, mentions, mentions_among
from fihrist.kinds import kinds
from fihrist.kinds.source import Source
from fihrist.matching import Match, SourceText, find
from fihrist.record import Quote, Record
from fihrist.record.walk import Leaf, leaves

__all__ = ["AnyClaim", "Catalogue", "KindName", "Located", "Mention", "kind_name", "located", "mentions"]

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
KindName = str


@dataclass(frozen=True)
class Catalogue:
    """Records by id, the bytes of the files of their sources, and the path of each record's file; frozen."""

    records: Mapping[str, Record]
    files: Mapping[str, bytes]
    paths: Mapping[str, str]
    promised: frozenset[str] = frozenset()
    """The ids that files promise by their names, those of records without their shape included."""
    allowances: tuple[Allowance, ...] | None = None
    """The allowances in the files, by path and line; None where the records were not read from files as they stand."""
    before: "Catalogue | None" = field(default=None, repr=False, compare=False)
    """The catalogue of which this one is a change; it is asked about what is the same in both."""

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
        text = self.text(quote.source)
        found = find(quote.text, text, prefix=quote.prefix, suffix=quote.suffix) if text else None
        return found if isinstance(found, Match) else None

    def told(self, question: Callable[[Record, "Catalogue"], T], record: Record) -> T:
        """What a question on one record and the texts of its sources alone answers; it is asked once for each."""
        answers = self._told.get(question)
        if answers is None:
            answers = self._told[question] = self._still_told(question)
        if record.id not in answers:
            answers[record.id] = question(record, self)
        answer: T = answers[record.id]
        return answer

    def holding(self, question: Callable[[Record, "Catalogue"], Iterable[K]], key: K) -> tuple[Record, ...]:
        """The records whose answer to a question has a key in it, in the order of the records."""
        if self.before is None:
            return self._index(question).get(key, ())
        kept = (r for r in self.before.holding(question, key) if r.id not in self.touched)
        come = (r for id in self.touched if (r := self.records.get(id)) and key in self.told(question, r))
        return tuple(sorted((*kept, *come), key=lambda r: self._numbers[r.id]))

    def once(self, question: Callable[..., T], *about: Hashable) -> T:
        """What a question on the whole catalogue, or on something in it, answers; it is asked once."""
        key = (question, *about)
        if key not in self._once:
            self._once[key] = question(*about, self)
        answer: T = self._once[key]
        return answer

    def is_missing(self, id: str) -> bool:
        """Whether there is no record with this id, nor a file that promises one and is faulty."""
        return id not in self.records and id not in self.promised

    @property
    def whole(self) -> bool:
        """Whether every file has given its record; else nobody can tell what no record says."""
        return self.promised <= self.records.keys()

    @cached_property
    def touched(self) -> frozenset[str]:
        """The records of which the catalogue before tells something else: changed ones, and those on changed texts."""
        if self.before is None:
            return frozenset()
        old, new = self.before, self
        texts = [id for id in old._texts.keys() | new._texts.keys() if old.text(id) != new.text(id)]
        return self.changed.union(record.id for id in texts for record in old.holding(_quoted, id))

    @cached_property
    def changed(self) -> frozenset[str]:
        """The records that are gone, come or other than in the catalogue before."""
        old, new = self.before.records if self.before else self.records, self.records
        return frozenset(id for id in old.keys() | new.keys() if old.get(id) is not new.get(id))

    def leaves(self, record: Record) -> tuple[Leaf, ...]:
        """Every scalar in a record, walked once."""
        return self.told(_leaves, record)

    def mentions_in(self, record: Record) -> tuple[Mention, ...]:
        """The references in a record, sources of quotes included."""
        return self.told(_mentions, record)

    def mentions_of(self, id: str) -> tuple[Mention, ...]:
        """The references to a record, in the order of the records."""
        return tuple(m for record in self.holding(_targets, id) for m in self.told(_targets, record)[id])

    def denials_in(self, record: Record) -> tuple[Located, ...]:
        """The denials in a record, in the order of its fields."""
        return self.told(_denials, record)

    @cached_property
    def denials(self) -> Mapping[tuple[str, str], tuple[Located, ...]]:
        """The denials of each claim that is denied, by the claim's record and id."""
        found: dict[tuple[str, str], list[Located]] = {}
        for id in sorted(self.records):
            for claim in self.denials_in(self.records[id]):
                record, _, denied = str(claim.claim.denies).rpartition("/")
                found.setdefault((record or id, denied), []).append(claim)
        return {target: tuple(group) for target, group in found.items()}

    @cached_property
    def _by_kind(self) -> Mapping[KindName, tuple[Record, ...]]:
        found: dict[KindName, list[Record]] = {name: [] for name in kinds()}
        for id in sorted(self.records):
            found[kind_name(self.records[id])].append(self.records[id])
        return {kind: tuple(records) for kind, records in found.items()}

    @cached_property
    def _texts(self) -> Mapping[str, SourceText]:
        return {id: _text(self.files[source.file]) for id, source in self.sources.items() if source.file in self.files}

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {id: number for number, id in enumerate(self.records)}

    @cached_property
    def _told(self) -> dict[Callable[..., Any], dict[str, Any]]:
        return {}

    @cached_property
    def _once(self) -> dict[tuple[Hashable, ...], Any]:
        return {}

    @cached_property
    def _indexes(self) -> dict[Callable[..., Any], dict[Any, tuple[Record, ...]]]:
        return {}

    def _still_told(self, question: Callable[..., Any]) -> dict[str, Any]:
        """What the catalogue before has been told of the records that are the same."""
        if self.before is None:
            return {}
        answers = dict(self.before._told.get(question, {}))
        for id in (self.changed if question in _OF_RECORD_ALONE else self.touched) & answers.keys():
            del answers[id]
        return answers

    def _index(self, question: Callable[[Record, "Catalogue"], Iterable[Any]]) -> Mapping[Any, tuple[Record, ...]]:
        if question not in self._indexes:
            found: dict[Any, list[Record]] = {}
            for record in self.records.values():
                for key in self.told(question, record):
                    found.setdefault(key, []).append(record)
            self._indexes[question] = {key: tuple(records) for key, records in found.items()}
        return self._indexes[question]


def kind_name(record: Record) -> KindName:
    """The name of a record's kind."""
    return type(record).__name__.lower()


def _denials(record: Record, _: Catalogue) -> tuple[Located, ...]:
    return tuple(claim for claim in located(record) if claim.claim.denies is not None)


def _leaves(record: Record, _: Catalogue) -> tuple[Leaf, ...]:
    return tuple(leaves(record))


def _mentions(record: Record, catalogue: Catalogue) -> tuple[Mention, ...]:
    return tuple(mentions_among(catalogue.leaves(record), record.id))


def _targets(record: Record, catalogue: Catalogue) -> Mapping[str, tuple[Mention, ...]]:
    found: dict[str, list[Mention]] = {}
    for mention in catalogue.mentions_in(record):
        found.setdefault(mention.target, []).append(mention)
    return {target: tuple(mentions) for target, mentions in found.items()}


def _quoted(record: Record, _: Catalogue) -> frozenset[str]:
    return frozenset(quote.source for quote in record.quotes.values())


_OF_RECORD_ALONE = frozenset({_leaves, _mentions, _targets, _denials, _quoted})
"""Questions of which a text of a source changes no answer."""


@lru_cache(maxsize=32)
def _text(data: bytes) -> SourceText:
    return SourceText(data.decode("utf-8", errors="replace"))
