"""Lies about meaning: who says it, who denies it, and how surely."""

import re
from collections.abc import Iterator
from random import Random

from fihrist.text.places import Span
from tests.mutation.lying import Lie, Operator, Subject, claim_at, lie, shuffled
from tests.mutation.operators.c_identity import references

HIGHER = {"sought": "done", "requested": "done", "discussed": "done", "pledged": "done", "planned": "done",
          "expected": "done", "under-way": "done"}  # fmt: skip


def speaker_dropped(subject: Subject, random: Random) -> Iterator[Lie]:
    """What somebody says, as the document's own word."""
    paths = subject.paths("claims", None, None, "said_by") + subject.paths("claims", None, None, "speaker")
    for path in shuffled(random, paths):
        if claim_at(subject, path).denies is None:
            yield from lie(subject, subject.without(path), path[:-1])


def speaker_swapped(subject: Subject, random: Random) -> Iterator[Lie]:
    """What somebody says, in the mouth of another."""
    people = [r.id for kind in ("official", "organisation", "commentator") for r in subject.catalogue.of(kind)]
    for path in shuffled(random, references(subject, values=False)):
        yield from lie(subject, subject.replaced(path, random.choice(people)), path)


def speaker_added(subject: Subject, random: Random) -> Iterator[Lie]:
    """What the document says, in somebody's mouth."""
    people = [r.id for kind in ("official", "commentator") for r in subject.catalogue.of(kind)]
    for path in shuffled(random, subject.paths("claims", None, None, "quote")):
        claim = claim_at(subject, path)
        if not claim.said_by and not claim.speaker and subject.source(path[:-1]).startswith("{"):
            span = subject.document.places[path].key
            assert span
            text = subject.edited(Span(span.start, span.start), f"said_by: [{random.choice(people)}], ")
            yield from lie(subject, text, (*path[:-1], "said_by", 0))


def denial_dropped(subject: Subject, random: Random) -> Iterator[Lie]:
    """A claim that somebody denies, as if nobody did."""
    for path in shuffled(random, subject.paths("claims", None, None, "denies")):
        target, _, id = str(subject.value(path)).rpartition("/")
        claims = subject.record.fields()[str(path[1])]
        number = next((n for n, claim in enumerate(claims) if claim.id == id), None)
        if not target and number is not None:
            spot = ("claims", path[1], number if number < int(path[2]) else number - 1, "id")
            quote = ("quotes", claims[int(path[2])].quote)
            yield from lie(subject, subject.without(path[:-1]), spot, quote)


def denial_forgotten(subject: Subject, random: Random) -> Iterator[Lie]:
    """A denial that is gone from every record, with every trace of it but the quote."""
    keys = {claim.quote for claims in subject.record.fields().values() for claim in claims if claim.denies}
    for key in sorted(keys):
        quote = subject.record.quotes[key].text
        used = [c for claims in subject.record.fields().values() for c in claims if c.quote == key and not c.denies]
        holders = [d for d in subject.documents.values() if f" {quote}\n" in d.text] if used else []
        files: dict[str, str | None] = {subject.path: None}
        for document in holders:
            record = subject.catalogue.records[str(document.values["id"])]
            files[document.path] = _without_denials(Subject(document, record, subject.catalogue, subject.documents))
        if files[subject.path]:
            yield Lie(files, (("quotes", key),))


def _without_denials(subject: Subject) -> str:
    """The text of a record without its denials and the ids that they name."""
    gone = [line for line in subject.text.split("\n") if not line.lstrip().startswith("- {denies:")]
    return re.sub(r"(?<=- \{)id: [\w-]+, ", "", "\n".join(gone))


def mode_raised(subject: Subject, random: Random) -> Iterator[Lie]:
    """What is expected, estimated or alleged, as stated."""
    for path in shuffled(random, subject.paths("claims", None, None, "mode")):
        if claim_at(subject, path).denies is None:
            yield from lie(subject, subject.without(path), path[:-1])


def stage_raised(subject: Subject, random: Random) -> Iterator[Lie]:
    """What is sought or planned, as done."""
    for path in shuffled(random, subject.paths("claims", "stage", None, "value")):
        wrong = HIGHER.get(str(subject.value(path)))
        if wrong:
            yield from lie(subject, subject.replaced(path, wrong), path)


OPERATORS = tuple(
    Operator(name, "grounding", frozenset(codes.split()), make)
    for name, codes, make in (
        ("speaker-dropped", "A101", speaker_dropped),
        ("speaker-swapped", "A104", speaker_swapped),
        ("speaker-added", "A104", speaker_added),
        ("denial-dropped", "R108 A105", denial_dropped),
        ("denial-forgotten", "A105", denial_forgotten),
        ("mode-raised", "A102", mode_raised),
        ("stage-raised", "V322", stage_raised),
    )
)
