"""Parts of records with their places: references, passages, and the claims and statements that rest on them."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from fihrist.model import Claim, Model, Passage, Record, Statement
from fihrist.model.kinds.source import Source
from fihrist.model.walk import Leaf

AnyClaim = Claim[Any]

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9.~-]*")
_HEX_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a record that refers to another record."""

    record: str
    path: tuple[str | int, ...]
    target: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PassageAt:
    """A passage with its source and its key there."""

    source: str
    key: str
    passage: Passage

    @property
    def name(self) -> str:
        """The name of the passage in the whole catalogue: `source/key`."""
        return f"{self.source}/{self.key}"

    @property
    def path(self) -> tuple[str | int, ...]:
        """The path of keys to it in the record of its source."""
        return ("passages", self.key)


@dataclass(frozen=True, slots=True)
class ClaimAt:
    """A claim with the record and field in which it stands, and its number there from 0."""

    record: str
    field: str
    index: int
    claim: AnyClaim

    @property
    def made(self) -> AnyClaim:
        """The claim itself, as that of a statement is."""
        return self.claim

    @property
    def key(self) -> str:
        """A key of the claim that is unique in the catalogue and stays while its value does."""
        return f"{self.record}/{self.field}/{value_key(self.claim.value)}"

    @property
    def path(self) -> tuple[str | int, ...]:
        """The path of keys to it in its record."""
        return ("claims", self.field, self.index)

    @property
    def passages(self) -> tuple[str, ...]:
        """The names of the passages that say it, in the whole catalogue."""
        return tuple(full(name, self.record) for name in self.claim.passages)

    @property
    def denied(self) -> tuple[str, ...]:
        """The names of the passages that deny it, in the whole catalogue."""
        return tuple(full(name, self.record) for name in self.claim.denied)


@dataclass(frozen=True, slots=True)
class StatementAt:
    """A statement with the passage under which it stands, and its number there from 0."""

    passage: PassageAt
    index: int
    statement: Statement

    @property
    def made(self) -> Statement:
        """The statement itself, as that of a claim is."""
        return self.statement

    @property
    def record(self) -> str:
        """The id of the record in which it stands: its source."""
        return self.passage.source

    @property
    def key(self) -> str:
        """A key of the statement that is unique in the catalogue."""
        return f"{self.passage.name}/{self.statement.key or self.index}"

    @property
    def path(self) -> tuple[str | int, ...]:
        """The path of keys to it in the record of its source."""
        return (*self.passage.path, "statements", self.index)

    @property
    def passages(self) -> tuple[str, ...]:
        """The name of the passage that makes it."""
        return (self.passage.name,)

    @property
    def denied(self) -> tuple[str, ...]:
        """The names of the passages that deny it, in the whole catalogue."""
        return tuple(full(name, self.passage.source) for name in self.statement.denied)


def plain(value: Any) -> Any:
    """A value as JSON has it, without what is not filled; a number without a fraction is whole."""
    if isinstance(value, Model):
        return {k: plain(v) for k, v in value if v is not None and v != ()}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def value_key(value: Any) -> str:
    """A short key of a value: a plain term, id or date itself, else the first digits of the SHA-256 of its JSON."""
    if isinstance(value, str) and _PLAIN.fullmatch(value):
        return value
    canonical = json.dumps(plain(value), ensure_ascii=False, sort_keys=True)
    return sha256(canonical.encode()).hexdigest()[:_HEX_DIGITS]


def full(name: str, record: str) -> str:
    """The name of a passage in the whole catalogue, from its name as written in a record."""
    return name if "/" in name else f"{record}/{name}"


def written(name: str, record: str) -> str:
    """The name of a passage as it is written in a record: its key alone in the record of its source."""
    return name.removeprefix(f"{record}/")


def mentions_among(found: Iterable[Leaf], id: str) -> Iterator[Mention]:
    """The references to records among scalars of the record with this id."""
    for leaf in found:
        if leaf.reference is not None:
            yield Mention(id, leaf.path, leaf.value, leaf.reference)


def claims_in(record: Record) -> tuple[ClaimAt, ...]:
    """The claims of a record, in the order of the fields."""
    return tuple(
        ClaimAt(record.id, field, index, claim)
        for field, claims in record.fields().items()
        for index, claim in enumerate(claims)
    )


def passages_in(source: Source) -> tuple[PassageAt, ...]:
    """The passages of a source, in the order of its record."""
    return tuple(PassageAt(source.id, key, passage) for key, passage in source.passages.items())


def statements_in(passage: PassageAt) -> tuple[StatementAt, ...]:
    """The statements under a passage."""
    return tuple(StatementAt(passage, index, one) for index, one in enumerate(passage.passage.statements))
