"""All records of a catalogue with the texts of its sources: look-ups, references and what rests on each passage."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from fihrist.catalogue import parts
from fihrist.catalogue.parts import (
    AnyClaim,
    ClaimAt,
    Mention,
    PassageAt,
    StatementAt,
    full,
    passages_in,
    promised_by,
    written,
)
from fihrist.model import Record
from fihrist.model.kinds.source import Source
from fihrist.model.walk import Leaf, leaves
from fihrist.reading.remarks import Allowance
from fihrist.text import Match, SourceText, find

__all__ = [
    "AnyClaim", "Catalogue", "ClaimAt", "Mention", "PassageAt", "StatementAt", "full", "kind_name", "passages_in",
    "written",
]  # fmt: skip

V = TypeVar("V")
Made = ClaimAt | StatementAt


class Index(Generic[V]):
    """What stands under each key, in the order given and each once; `index(key)` is empty where nothing does."""

    def __init__(self, pairs: Iterable[tuple[str, V]]) -> None:
        found: dict[str, dict[int, V]] = {}
        for key, value in pairs:
            found.setdefault(key, {})[id(value)] = value
        self._found = {key: tuple(values.values()) for key, values in found.items()}

    def __call__(self, key: str) -> tuple[V, ...]:
        """What stands under a key."""
        return self._found.get(key, ())


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Records by id, the bytes of the files of their sources, and the path of each record's file; frozen."""

    records: Mapping[str, Record]
    files: Mapping[str, bytes]
    paths: Mapping[str, str]
    promised: frozenset[str] = frozenset()
    """The ids that files promise by their names, those of records without their shape included."""
    allowances: tuple[Allowance, ...] | None = None
    """The allowances in the files, by path and line; None where the records were not read from files as they stand."""
    words: Mapping[str, Any] = field(default_factory=dict)
    """The words that the checks of this catalogue are to know besides their own, by the file of each list."""
    open: frozenset[str] = frozenset()
    """The names of all of which nothing is known for sure, since something is faulty that may tell of it."""

    @cached_property
    def of(self) -> Index[Record]:
        """The records of a kind, ordered by id."""
        return Index((kind_name(record), record) for _, record in sorted(self.records.items()))

    def kind(self, id: str) -> str | None:
        """The kind of the record with this id, or None where there is no such record."""
        record = self.records.get(id)
        return kind_name(record) if record else None

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The source records by id, ordered."""
        return MappingProxyType({id: r for id, r in sorted(self.records.items()) if isinstance(r, Source)})

    def text(self, source: str) -> SourceText | None:
        """The text of a source, or None where the record or its file is missing."""
        return self._texts.get(source)

    @cached_property
    def passages(self) -> Mapping[str, PassageAt]:
        """Every passage by its name `source/key`, in the order of sources and their texts."""
        found = (passage for source in self.sources.values() for passage in parts.passages_in(source))
        return MappingProxyType({passage.name: passage for passage in found})

    def named(self, names: Iterable[str], record: str) -> tuple[PassageAt, ...]:
        """The passages of these names as written in a record; a name of none is passed over."""
        found = (self.passages.get(full(name, record)) for name in names)
        return tuple(passage for passage in found if passage)

    def match(self, passage: PassageAt) -> Match | None:
        """Where a passage stands in its source, or None where it does not stand there just once."""
        text, one = self.text(passage.source), passage.passage
        found = find(one.text, text, prefix=one.prefix, suffix=one.suffix) if text else None
        return found if isinstance(found, Match) else None

    def context(self, passage: PassageAt) -> tuple[PassageAt, ...]:
        """The passages without which one cannot be understood, and those that they need, in the order of the text."""
        found: dict[str, PassageAt] = {}
        waiting = [passage]
        while waiting:
            one = waiting.pop()
            for other in self.named(one.passage.follows, one.source):
                if other.name not in found and other.name != passage.name:
                    found[other.name] = other
                    waiting.append(other)
        return tuple(sorted(found.values(), key=lambda one: self._numbers.get(one.name, 0)))

    def claims_in(self, record: Record) -> tuple[ClaimAt, ...]:
        """The claims of a record, in the order of the fields."""
        return self._claims(record.id) or tuple(parts.claims_in(record))

    @cached_property
    def claims(self) -> tuple[ClaimAt, ...]:
        """Every claim, by record and in the order of the fields."""
        return tuple(claim for _, record in sorted(self.records.items()) for claim in parts.claims_in(record))

    @cached_property
    def statements(self) -> tuple[StatementAt, ...]:
        """Every statement, in the order of the sources and their texts."""
        return tuple(one for passage in self.passages.values() for one in parts.statements_in(passage))

    @cached_property
    def statements_about(self) -> Index[StatementAt]:
        """The statements about a record, by its id."""
        return Index((id, one) for one in self.statements for id in one.statement.about)

    @cached_property
    def resting_on(self) -> Index[Made]:
        """The claims and statements that a passage makes, by the name of the passage."""
        return Index((name, one) for one in self._made for name in one.passages)

    @cached_property
    def answered_by(self) -> Index[tuple[str, Made]]:
        """The claims and statements that a passage answers, by its name, each behind the key that says how."""
        return Index((answer.name, (answer.how, one)) for one in self._made for answer in one.answers)

    @cached_property
    def said_by(self) -> Index[PassageAt]:
        """The passages whose voice a speaker is, by the speaker's id, in the order of the sources and their texts."""
        return Index((id, one) for one in self.passages.values() for id in one.passage.said_by)

    @cached_property
    def passed_on_by(self) -> Index[PassageAt]:
        """The passages that a speaker passes on, by the speaker's id, in the order of the sources and their texts."""
        return Index((id, one) for one in self.passages.values() for id in one.passage.via)

    @cached_property
    def used(self) -> frozenset[str]:
        """The names of the passages on which anything rests: a claim, a statement, an answer, a passage, an unknown."""
        made = (name for one in self._made for name in (*one.passages, *(answer.name for answer in one.answers)))
        followed = (full(name, one.source) for one in self.passages.values() for name in one.passage.follows)
        unknown = ((one, record.id) for record in self.records.values() for one in record.unknown.values())
        named = (full(one.passage, id) for one, id in unknown if one.passage)
        return frozenset((*made, *followed, *named, *(name for name in self.passages if self.is_open(f"{name}/"))))

    @cached_property
    def allowed_in(self) -> Index[Allowance]:
        """The allowances in the file of a record, by the id that its name promises."""
        return Index((promised_by(one.path), one) for one in self.allowances or ())

    def is_missing(self, id: str) -> bool:
        """Whether there is no record with this id, nor a file that promises one and is faulty."""
        return id not in self.records and id not in self.promised

    def is_open(self, name: str) -> bool:
        """Whether nothing is known for sure of what has this name, as `Sound` has it."""
        return name in self.open

    @cached_property
    def whole(self) -> bool:
        """Whether every file has given a record with its envelope; else nobody can tell whom a text names."""
        return self.promised <= self.records.keys() and self.records.keys().isdisjoint(self.open)

    def leaves(self, record: Record) -> tuple[Leaf, ...]:
        """Every scalar in a record, walked once."""
        if self.records.get(record.id) is not record:
            return tuple(leaves(record))
        if record.id not in self._leaves:
            self._leaves[record.id] = tuple(leaves(record))
        return self._leaves[record.id]

    def mentions_in(self, record: Record) -> tuple[Mention, ...]:
        """The references in a record to records."""
        found = (leaf for leaf in self.leaves(record) if leaf.reference is not None)
        return tuple(Mention(record.id, leaf.path, leaf.value, leaf.reference or ()) for leaf in found)

    @cached_property
    def mentions_of(self) -> Index[Mention]:
        """The references to a record, by its id, in the order of the records."""
        found = (mention for record in self.records.values() for mention in self.mentions_in(record))
        return Index((mention.target, mention) for mention in found)

    def gathered(self, function: Callable[..., V], *key: str) -> V:
        """What a function of a catalogue, and of a key if it has one, gathers from the whole; asked but once."""
        if (function, key) not in self._gathered:
            self._gathered[function, key] = function(self, *key)
        return self._gathered[function, key]  # type: ignore[no-any-return]

    @cached_property
    def _gathered(self) -> dict[Any, Any]:
        return {}

    @cached_property
    def _made(self) -> tuple[Made, ...]:
        return (*self.claims, *self.statements)

    @cached_property
    def _claims(self) -> Index[ClaimAt]:
        return Index((claim.record, claim) for claim in self.claims)

    @cached_property
    def _leaves(self) -> dict[str, tuple[Leaf, ...]]:
        return {}

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {name: number for number, name in enumerate(self.passages)}

    @cached_property
    def _texts(self) -> Mapping[str, SourceText]:
        return {id: _text(self.files[source.file]) for id, source in self.sources.items() if source.file in self.files}


def kind_name(record: Record) -> str:
    """The name of a record's kind."""
    return type(record).__name__.lower()


@lru_cache(maxsize=32)
def _text(data: bytes) -> SourceText:
    return SourceText(data.decode("utf-8", errors="replace"))
