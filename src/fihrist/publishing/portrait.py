"""A record in plain lines, as a terminal and an editor show it: values with their voices, statements, and the words."""

from collections.abc import Iterable, Iterator
from typing import Any

from fihrist.catalogue import Catalogue, PassageAt, kind_name
from fihrist.catalogue.parts import passages_in
from fihrist.catalogue.statuses import Standing, standing, status_of, statuses
from fihrist.model import Record
from fihrist.model.fields import fields
from fihrist.model.kinds.source import Source
from fihrist.publishing.views import EDITORIAL, cited
from fihrist.publishing.words import ANSWERED, in_words, speakers

SAYS = {"stated": "said", "possible": "held possible"}
"""How a mode is told of a speaker, where its name does not tell."""


def portrait(record: Record, catalogue: Catalogue, *, words: bool = True) -> Iterator[str]:
    """The lines that show a record; without `words`, the passages are named and not shown."""
    yield f"{record.name.en} · {record.name.ar}   ({kind_name(record)} {record.id})"
    for key in EDITORIAL:
        if (value := getattr(record, key, None)) not in (None, ()):
            yield f"{key}: {', '.join(value) if isinstance(value, tuple) else value}"
    if record.note:
        yield f"note: {record.note.en}"
    labels = {name: one.label.en for name, one in fields(type(record)).items()}
    for field, found in statuses(record, catalogue).items():
        yield from ("", f"{labels[field]} [{found.status}{' · rival values' if found.rivals else ''}]")
        for one in found.standings:
            yield from _claim(one)
    for field, unknown in record.unknown.items():
        yield from ("", f"{labels[field]}: unknown ({unknown.why})")
    said = (f"  {passage.name} [{status_of(passage.passage)}]" for passage in catalogue.said_by(record.id))
    own = passages_in(record) if isinstance(record, Source) else cited(record, catalogue)
    parts = {"Statements": _statements(record, catalogue), "Says": said, "Words": _words(own if words else ())}
    for title, lines in parts.items():
        if shown := list(lines):
            yield from ("", title, *shown)


def voice(passage: PassageAt) -> str:
    """Who says a passage and how surely, on one line: `said by Russia, via CNN`."""
    one = passage.passage
    parts = [f"{SAYS.get(one.mode, one.mode)} by {', '.join(speakers(one)) or 'the document itself'}"]
    parts += [f"via {', '.join(one.via)}"] if one.via else []
    parts += [f"as of {one.as_of}"] if one.as_of else []
    return ", ".join(parts)


def _claim(found: Standing) -> Iterator[str]:
    claim: Any = found.of.made
    more = [f"varies with {claim.varies_with}"] if claim.varies_with else []
    more += [f"as of {claim.as_of}"] if claim.as_of else []
    more += [f"derived: {claim.derived.how}"] if claim.derived else []
    yield f"  {in_words(claim)} [{found.status}]" + (f" ({', '.join(more)})" if more else "")
    yield from _voices(found)


def _voices(found: Standing) -> Iterator[str]:
    for attestation in found.attestations:
        yield f"      {voice(attestation.passage)} ({attestation.passage.name})"
    scope = " (unclear whether this is denied)" if found.of.made.scope else ""
    for how, answers in found.answers.items():
        for one in answers:
            by = ", ".join(speakers(one.passage)) or "the document itself"
            yield f"      {ANSWERED[how]}{scope if how == 'denied' else ''} by {by} ({one.name})"


def _statements(record: Record, catalogue: Catalogue) -> Iterator[str]:
    for one in catalogue.statements_about(record.id):
        if one.passage.source != record.id:
            status = standing(one, catalogue)
            yield f"  {one.statement.aspect} · {one.statement.topic} [{status.status}] {one.passage.name}"
            yield f"    “{one.statement.text.en if one.statement.text else one.passage.passage.en}”"
            yield from _voices(status)


def _words(passages: Iterable[PassageAt]) -> Iterator[str]:
    for passage in passages:
        yield f"  {passage.name}: {voice(passage)}"
        yield f"    “{passage.passage.en}”"
        yield f"    {passage.passage.text}"
        if passage.passage.note:
            yield f"    note: {passage.passage.note.en}"
