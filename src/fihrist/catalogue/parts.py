"""Parts of records with their places: references, passages, and the claims and statements that rest on them."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, NamedTuple

from fihrist.model import ANSWERS, Claim, Model, Passage, Record, Statement
from fihrist.model.kinds.source import Source
from fihrist.reading import Path

AnyClaim = Claim[Any]

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9.~-]*")
_HEX_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a record that refers to another record."""

    record: str
    path: Path
    target: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PassageAt:
    """A passage with its source and its key there; its name in the whole catalogue is `source/key`."""

    source: str
    key: str
    passage: Passage
    name: str
    path: Path


class Answer(NamedTuple):
    """The name, in the whole catalogue, of a passage that answers, the key under which it stands, its number there."""

    name: str
    how: str
    number: int


@dataclass(frozen=True, slots=True)
class _Made:
    """What passages say, with its place: the record in which it stands, the path of keys there, and a key of its own.

    The key is unique in the catalogue, and that of a claim stays while its value does. `passages` are the
    names, in the whole catalogue, of those that say it; `index` counts from 0.
    """

    record: str
    path: Path
    key: str
    passages: tuple[str, ...]
    answers: tuple[Answer, ...]
    index: int

    @property
    def denied(self) -> tuple[str, ...]:
        """The names of the passages that deny it."""
        return self.answered("denied")

    def answered(self, how: str) -> tuple[str, ...]:
        """The names of the passages that stand under a key of `ANSWERS`."""
        return tuple(one.name for one in self.answers if one.how == how)


@dataclass(frozen=True, slots=True)
class ClaimAt(_Made):
    """A claim with the record and field in which it stands, and its number there."""

    field: str
    claim: AnyClaim

    @property
    def made(self) -> AnyClaim:
        """The claim itself, as that of a statement is."""
        return self.claim


@dataclass(frozen=True, slots=True)
class StatementAt(_Made):
    """A statement with the passage under which it stands, and its number there; its record is its source."""

    passage: PassageAt
    statement: Statement

    @property
    def made(self) -> Statement:
        """The statement itself, as that of a claim is."""
        return self.statement


def promised_by(path: str) -> str:
    """The id that the name of a file promises."""
    return path.rpartition("/")[2].removesuffix(".yaml")


def plain(value: Any) -> Any:
    """A value as JSON has it, without what is not filled; a number without a fraction is whole."""
    if isinstance(value, Model):
        return {k: plain(v) for k, v in value if v is not None and v != ()}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def full(name: str, record: str) -> str:
    """The name of a passage in the whole catalogue, from its name as written in a record."""
    return name if "/" in name else f"{record}/{name}"


def written(name: str, record: str) -> str:
    """The name of a passage as it is written in a record: its key alone in the record of its source."""
    return name.removeprefix(f"{record}/")


def claims_in(record: Record) -> Iterator[ClaimAt]:
    """The claims of a record, in the order of the fields."""
    for field, claims in record.fields().items():
        for index, claim in enumerate(claims):
            key, path = f"{record.id}/{field}/{_key(claim.value)}", ("claims", field, index)
            passages = tuple(full(name, record.id) for name in claim.passages)
            yield ClaimAt(record.id, path, key, passages, _answers(claim, record.id), index, field, claim)


def passages_in(record: Record) -> tuple[PassageAt, ...]:
    """The passages of a source, in the order of its record; other records have none."""
    passages = record.passages.items() if isinstance(record, Source) else ()
    return tuple(PassageAt(record.id, key, one, f"{record.id}/{key}", ("passages", key)) for key, one in passages)


def statements_in(passage: PassageAt) -> tuple[StatementAt, ...]:
    """The statements under a passage; one without a key of its own is known by its topic and aspect."""
    numbers = Counter[str]()
    names = [one.key or f"{one.topic}-{one.aspect}" for one in passage.passage.statements]
    keys = []
    for name in names:
        # A second one of the same kind leaves the key of the first as it was.
        keys.append(f"{passage.name}/{name}" + (f"-{numbers[name] + 1}" if numbers[name] else ""))
        numbers[name] += 1
    return tuple(
        StatementAt(
            passage.source, (*passage.path, "statements", index), keys[index],
            (passage.name,), _answers(one, passage.source), index, passage, one,
        )
        for index, one in enumerate(passage.passage.statements)
    )  # fmt: skip


def _answers(one: AnyClaim | Statement, record: str) -> tuple[Answer, ...]:
    return tuple(
        Answer(full(name, record), how, number) for how in ANSWERS for number, name in enumerate(getattr(one, how))
    )


def _key(value: Any) -> str:
    """A short key of a value: a plain term, id or date itself, else the first digits of the SHA-256 of its JSON."""
    if isinstance(value, str) and _PLAIN.fullmatch(value):
        return value
    canonical = json.dumps(plain(value), ensure_ascii=False, sort_keys=True)
    return sha256(canonical.encode()).hexdigest()[:_HEX_DIGITS]
