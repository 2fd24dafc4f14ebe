"""Faults of identity and references: ids, links between records and to passages, and records that are gone."""

from collections.abc import Iterator
from random import Random

from fihrist.model import ANSWERS
from fihrist.model.kinds.source import Source
from tests.mutation.making import keys, leaves, others, setting
from tests.mutation.mutations import Mutant, Subject, family, mutant, shuffled

NAMES = keys(
    "claims.*.*.passages.*", "passages.*.follows.*",
    *(f"{answered}.{how}.*" for answered in ("claims.*.*", "passages.*.statements.*") for how in ANSWERS),
)  # fmt: skip
"""Where passages are named."""
REFERENCES = leaves(lambda leaf: leaf.reference is not None)
"""Where records are named."""
PARTS = keys("part_of", "claims.part_of.*.value", "claims.derived_from.*.value.weapon")
"""Where a record names what it is a part of, or made from."""


def _shorter(id: str, random: Random, subject: Subject) -> list[str]:
    """An id with one letter less, where that is none."""
    at = random.randrange(1, len(id))
    wrong = id[:at] + id[at + 1 :]
    return [wrong] if wrong not in subject.catalogue.records and not wrong.endswith("-") and "--" not in wrong else []


def _elsewhere(name: str, random: Random, subject: Subject) -> list[str]:
    """A passage of another document under the name of this one."""
    source, _, key = name.rpartition("/")
    return [f"{random.choice([id for id in subject.catalogue.sources if id != source])}/{key}"]


def wrong_kind(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A reference to a record of another kind."""
    for leaf in shuffled(random, [leaf for leaf in subject.leaves if leaf.reference]):
        others = [id for id in subject.catalogue.records if subject.catalogue.kind(id) not in leaf.reference]
        yield mutant(subject, subject.set(leaf.path, random.choice(others)), leaf.path)


def record_deleted(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A record that is gone while others refer to it."""
    found = [m for m in subject.catalogue.mentions_of(subject.record.id) if m.record != subject.record.id]
    if found:
        yield Mutant(subject.path, None, tuple((subject.catalogue.paths[m.record], m.path) for m in found))


def passage_dropped(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A passage that is gone while claims rest on it."""
    if isinstance(subject.record, Source):
        for key in shuffled(random, list(subject.record.passages)):
            resting = subject.catalogue.resting_on(f"{subject.record.id}/{key}")
            places = [(subject.catalogue.paths[o.record], o.path) for o in resting if o.record != subject.record.id]
            if places:
                yield Mutant(subject.path, subject.drop(("passages", key)), tuple(places))


def follows_itself(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A passage that cannot be understood without itself."""
    for path in shuffled(random, subject.paths("passages", None)):
        yield mutant(subject, subject.set((*path, "follows"), [path[1]]), path)


OPERATORS = family("references", {
    "id-changed": ("I101", setting(keys("id"), lambda id, random, _: [f"{id}{random.choice(('s', '-2'))}"])),
    "id-twice": ("I102", setting(keys("id"), lambda id, random, subject: shuffled(random, others(id, subject)))),
    "dangling": ("R101", setting(REFERENCES, _shorter)),
    "wrong-kind": ("R102", wrong_kind),
    "self-reference": ("R103", setting(PARTS, lambda _, __, subject: [subject.record.id])),
    "record-deleted": ("R101", record_deleted),
    "no-such-passage": ("R106", setting(NAMES, lambda name, *_: [f"{name}s"])),
    "passage-dropped": ("R106", passage_dropped),
    "passage-of-another-source": ("R106 R109", setting(keys("claims.*.*.passages.*"), _elsewhere)),
    "varies-with-nothing": ("R107", setting(keys("claims.*.*.varies_with"), lambda *_: ["operator"])),
    "follows-itself": ("R103 R104 R109 R110", follows_itself),
})  # fmt: skip
