"""Faults of identity and references: ids, links between records and to passages, and records that are gone."""

from collections.abc import Iterator
from random import Random
from typing import Any

from fihrist.model import ANSWERS
from fihrist.model.kinds.source import Source
from tests.mutation.mutations import Maker, Mutant, Operator, Path, Subject, mutant, shuffled

NAMES: tuple[tuple[Any, ...], ...] = (
    ("claims", None, None, "passages", None),
    *(("claims", None, None, how, None) for how in ANSWERS),
    ("passages", None, "follows", None),
    *(("passages", None, "statements", None, how, None) for how in ANSWERS),
)
"""Where passages are named."""


def references(subject: Subject) -> list[Path]:
    """The paths of the references to records."""
    return [leaf.path for leaf in subject.leaves if leaf.reference is not None]


def id_changed(subject: Subject, random: Random) -> Iterator[Mutant]:
    """An id that is not the name of its file."""
    yield mutant(subject, subject.set(("id",), f"{subject.record.id}{random.choice(('s', '-2'))}"), ("id",))


def id_twice(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A second file with the id of another."""
    others = [r.id for r in subject.catalogue.of(subject.catalogue.kind(subject.record.id) or "")]
    for id in shuffled(random, [id for id in others if id != subject.record.id]):
        yield mutant(subject, subject.set(("id",), id), ("id",))


def dangling(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A reference with one letter less."""
    for path in shuffled(random, references(subject)):
        id = subject.at(path)
        at = random.randrange(1, len(id))
        wrong = id[:at] + id[at + 1 :]
        if wrong not in subject.catalogue.records and not wrong.endswith("-") and "--" not in wrong:
            yield mutant(subject, subject.set(path, wrong), path)


def wrong_kind(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A reference to a record of another kind."""
    for leaf in shuffled(random, [leaf for leaf in subject.leaves if leaf.reference]):
        others = [id for id in subject.catalogue.records if subject.catalogue.kind(id) not in leaf.reference]
        yield mutant(subject, subject.set(leaf.path, random.choice(others)), leaf.path)


def self_reference(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A record that is a part of itself, or made from itself."""
    patterns = (("part_of",), ("claims", "part_of", None, "value"), ("claims", "derived_from", None, "value", "weapon"))
    for path in [p for pattern in patterns for p in subject.paths(*pattern)]:
        yield mutant(subject, subject.set(path, subject.record.id), path)


def record_deleted(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A record that is gone while others refer to it."""
    found = [m for m in subject.catalogue.mentions_of(subject.record.id) if m.record != subject.record.id]
    if found:
        places = tuple((subject.catalogue.paths[m.record], m.path) for m in found)
        yield Mutant(subject.path, None, places)


def no_such_passage(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A name of a passage with another letter."""
    for path in shuffled(random, [p for pattern in NAMES for p in subject.paths(*pattern)]):
        yield mutant(subject, subject.set(path, f"{subject.at(path)}s"), path)


def passage_dropped(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A passage that is gone while claims rest on it."""
    if isinstance(subject.record, Source):
        for key in shuffled(random, list(subject.record.passages)):
            places = [
                (subject.catalogue.paths[one.record], one.path)
                for one in subject.catalogue.resting_on(f"{subject.record.id}/{key}")
                if one.record != subject.record.id
            ]
            if places:
                yield Mutant(subject.path, subject.drop(("passages", key)), tuple(places))


def passage_renamed(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A passage of another document under the name of this one."""
    for path in shuffled(random, subject.paths("claims", None, None, "passages", None)):
        source, _, key = str(subject.at(path)).rpartition("/")
        others = [id for id in subject.catalogue.sources if id != source]
        yield mutant(subject, subject.set(path, f"{random.choice(others)}/{key}"), path)


def varies_with_nothing(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A range that depends on a field that is not filled."""
    for path in subject.paths("claims", None, None, "varies_with"):
        yield mutant(subject, subject.set(path, "operator"), path)


def _appending(pattern: tuple[Any, ...], value: str) -> Maker:
    def make(subject: Subject, random: Random) -> Iterator[Mutant]:
        for path in shuffled(random, subject.paths(*pattern)):
            yield mutant(subject, subject.set((*path, value), [path[1]]), path)

    return make


OPERATORS = tuple(
    Operator(name, "references", frozenset(codes.split()), make)
    for name, codes, make in (
        ("id-changed", "I101", id_changed),
        ("id-twice", "I102", id_twice),
        ("dangling", "R101", dangling),
        ("wrong-kind", "R102", wrong_kind),
        ("self-reference", "R103", self_reference),
        ("record-deleted", "R101", record_deleted),
        ("no-such-passage", "R106", no_such_passage),
        ("passage-dropped", "R106", passage_dropped),
        ("passage-of-another-source", "R106 R109", passage_renamed),
        ("varies-with-nothing", "R107", varies_with_nothing),
        ("follows-itself", "R103 R104 R109 R110", _appending(("passages", None), "follows")),
    )
)
