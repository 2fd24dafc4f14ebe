"""Lies about identity and references: ids, links between records, and records that are gone."""

from collections.abc import Iterator
from random import Random

from tests.mutation.lying import Lie, Operator, Path, Subject, lie, shuffled


def references(subject: Subject, *, values: bool = True) -> list[Path]:
    """The paths of the references in the claims of a record, in values or in speakers."""
    leaves = [leaf for leaf in subject.catalogue.leaves(subject.record) if leaf.reference is not None]
    claims = [leaf.path for leaf in leaves if leaf.path[0] == "claims" and leaf.path in subject.document.places]
    return [path for path in claims if (path[3] == "value") == values]


def id_changed(subject: Subject, random: Random) -> Iterator[Lie]:
    """An id that is not the name of its file."""
    wrong = subject.record.id + random.choice(("s", "-2", "x"))
    yield from lie(subject, subject.replaced(("id",), wrong), ("id",))


def id_twice(subject: Subject, random: Random) -> Iterator[Lie]:
    """A second file with the id of another."""
    others = [path for path in subject.documents if path.split("/")[1] == subject.path.split("/")[1]]
    other = random.choice(others)
    if other != subject.path:
        text = subject.replaced(("id",), str(subject.documents[other].values["id"]))
        yield Lie({subject.path: text}, (("id",),), about=subject.path)


def dangling(subject: Subject, random: Random) -> Iterator[Lie]:
    """A reference with one letter less."""
    for path in shuffled(random, [*references(subject), *references(subject, values=False)]):
        id = str(subject.value(path))
        at = random.randrange(1, len(id))
        wrong = id[:at] + id[at + 1 :]
        if wrong not in subject.catalogue.records and not wrong.endswith("-") and "--" not in wrong:
            yield from lie(subject, subject.replaced(path, wrong), path)


def wrong_kind(subject: Subject, random: Random) -> Iterator[Lie]:
    """A reference to a record of another kind."""
    leaves = {leaf.path: leaf.reference for leaf in subject.catalogue.leaves(subject.record)}
    for path in shuffled(random, references(subject)):
        kinds = leaves[path]
        others = [id for id in subject.catalogue.records if subject.catalogue.kind(id) not in (kinds or ())]
        if kinds:
            yield from lie(subject, subject.replaced(path, random.choice(others)), path)


def self_reference(subject: Subject, random: Random) -> Iterator[Lie]:
    """A record that is a part of itself, or made from itself."""
    for path in shuffled(random, references(subject)):
        if path[1] in ("part_of", "derived_from"):
            yield from lie(subject, subject.replaced(path, subject.record.id), path)


def cycle(subject: Subject, random: Random) -> Iterator[Lie]:
    """A record whose whole is a part of it."""
    for path in references(subject):
        if path[1] == "part_of":
            whole = subject.catalogue.records.get(str(subject.value(path)))
            document = subject.documents[subject.catalogue.paths[whole.id]] if whole else None
            if whole is None or document is None or whole.fields().get("part_of"):
                continue
            claims = document.places.get(("claims",))
            key = next(iter(whole.quotes), None)
            if claims and key:
                at = claims.value.start
                part = f"part_of:\n    - {{value: {subject.record.id}, quote: {key}}}\n  "
                yield Lie(
                    {document.path: document.text[:at] + part + document.text[at:]},
                    (("claims", "part_of", 0, "value"),),
                )


def record_deleted(subject: Subject, random: Random) -> Iterator[Lie]:
    """A record that is gone while others refer to it."""
    mentions = [m for m in subject.catalogue.mentions_of(subject.record.id) if m.record != subject.record.id]
    if mentions:
        first = min(mentions, key=lambda m: (subject.catalogue.paths[m.record], m.path))
        yield Lie({subject.path: None}, (first.path,), about=subject.catalogue.paths[first.record])


def denial_of_nothing(subject: Subject, random: Random) -> Iterator[Lie]:
    """A denial that names no claim."""
    for path in shuffled(random, subject.paths("claims", None, None, "denies")):
        yield from lie(subject, subject.replaced(path, subject.source(path) + "x"), path)


def no_such_quote(subject: Subject, random: Random) -> Iterator[Lie]:
    """A claim that rests on a quote that is not there."""
    for path in shuffled(random, subject.paths("claims", None, None, "quote")):
        yield from lie(subject, subject.replaced(path, subject.source(path) + "s"), path)


def no_such_further_quote(subject: Subject, random: Random) -> Iterator[Lie]:
    """A claim with a further quote that is not there."""
    for path in shuffled(random, subject.paths("claims", None, None, "also", None)):
        yield from lie(subject, subject.replaced(path, subject.source(path) + "s"), path)


def varies_with_nothing(subject: Subject, random: Random) -> Iterator[Lie]:
    """A range that depends on a field that is not filled."""
    for path in shuffled(random, subject.paths("claims", None, None, "varies_with")):
        yield from lie(subject, subject.replaced(path, "quantity"), path)


OPERATORS = tuple(
    Operator(name, "identity", frozenset(codes.split()), make)
    for name, codes, make in (
        ("id-changed", "I101", id_changed),
        ("id-twice", "I102", id_twice),
        ("dangling", "R101", dangling),
        ("wrong-kind", "R102", wrong_kind),
        ("self-reference", "R103", self_reference),
        ("cycle", "R104", cycle),
        ("record-deleted", "R101", record_deleted),
        ("denial-of-nothing", "R105", denial_of_nothing),
        ("no-such-quote", "R106", no_such_quote),
        ("no-such-further-quote", "R106", no_such_further_quote),
        ("varies-with-nothing", "R107", varies_with_nothing),
    )
)
