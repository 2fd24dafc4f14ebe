"""What a record says, part by part: each with a key that stays while the rest of the record changes, and its words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fihrist.catalogue import Catalogue, ClaimAt, PassageAt, StatementAt
from fihrist.catalogue.parts import passages_in, plain, statements_in
from fihrist.model import Aliases, Record
from fihrist.model.kinds.source import Source
from fihrist.publishing.portrait import voice
from fihrist.publishing.words import in_words

MARKS = "⟦⟧"
"""What stands before and after a passage in its sentence."""

_ELSEWHERE = ("id", "claims", "unknown", "passages", "set_aside")


@dataclass(frozen=True, slots=True)
class Fact:
    """A part of a record: its sort, where it stands, what tells it from its neighbours there, all of it, and its lines.

    It is as it was written, with passages by their full names; the lines show it to a reader.
    """

    sort: str
    part: str
    subject: Any
    own: Any
    lines: tuple[str, ...]


def facts(record: Record, catalogue: Catalogue) -> Iterator[Fact]:
    """Every part of a record."""
    for name, value in record:
        if name not in _ELSEWHERE and value not in (None, (), Aliases()):
            yield Fact("envelope", name, None, plain(value), (_words(plain(value)),))
    for field, gap in record.unknown.items():
        yield Fact("unknown", field, None, plain(gap), (gap.why,))
    yield from (_claim(claim, catalogue) for claim in catalogue.claims_in(record))
    for passage in passages_in(record):
        yield _passage(passage, catalogue)
        yield from (_statement(statement, catalogue) for statement in statements_in(passage))
    for item in record.set_aside if isinstance(record, Source) else ():
        yield Fact("set_aside", "", item.text, plain(item), (f"{item.why}: {item.text}",))


def _claim(claim: ClaimAt, catalogue: Catalogue) -> Fact:
    own = _own(claim.claim) | {"passages": list(claim.passages), "denied": list(claim.denied)}
    head = f"{in_words(claim.claim)}{_details(own, ('value', 'passages', 'denied'))}"
    return Fact("claim", claim.field, own["value"], own, (head, *_resting(claim, catalogue)))


def _statement(one: StatementAt, catalogue: Catalogue) -> Fact:
    made, own = one.statement, _own(one.statement) | {"denied": list(one.denied)}
    text = f": {made.text.en}" if made.text else ""
    more = _details(own, ("key", "about", "topic", "aspect", "text", "denied"))
    head = f"{made.topic} · {made.aspect} of {', '.join(made.about)}{text}{more}"
    subject = made.key or [made.topic, made.aspect, *made.about]
    return Fact("statement", one.passage.name, subject, own, (head, *_resting(one, catalogue)))


def _passage(passage: PassageAt, catalogue: Catalogue) -> Fact:
    one, own = passage.passage, _own(passage.passage)
    own.pop("statements", None)
    own |= {"follows": [other.name for other in catalogue.named(one.follows, passage.source)]}
    more = _details(own, ("text", "en", "said_by", "speaker", "via", "mode", "as_of", "note", "left"))
    notes = [f"    note: {one.note.en}"] if one.note else []
    notes += [f"    left: {left.words} ({left.why.en})" for left in one.left]
    first, *rest = _told(passage, catalogue)
    return Fact("passage", passage.name, None, own, (f"{first}{more}", *rest, *notes))


def _resting(one: ClaimAt | StatementAt, catalogue: Catalogue) -> Iterator[str]:
    """The words on which a claim or statement rests, and those that deny it."""
    for sign, names in (("", one.passages), ("denied: ", one.denied)):
        for passage in catalogue.named(names, one.record):
            head, *rest = _told(passage, catalogue)
            yield from (f"  {sign}{head}", *rest)


def _told(passage: PassageAt, catalogue: Catalogue) -> tuple[str, str, str]:
    """A passage with its voice, its translation, and the sentence with the passage marked in it."""
    head = f"{voice(passage)} ({passage.name})"
    return head, f"    “{passage.passage.en}”", f"    {_marked(passage, catalogue)}"


def _marked(passage: PassageAt, catalogue: Catalogue) -> str:
    """The sentence of a passage with the passage between marks; the passage alone where it does not stand there."""
    match, text = catalogue.match(passage), catalogue.text(passage.source)
    if match is None or text is None or len(match.sentences) != 1:
        return passage.passage.text
    span, words = text.sentences[match.sentences[0] - 1].span, text.folded
    start, end = match.span.start, match.span.end
    return f"{words[span.start : start]}{MARKS[0]}{words[start:end]}{MARKS[1]}{words[end : span.end]}"


def _own(part: Any) -> dict[str, Any]:
    return {name: plain(value) for name, value in part if value not in (None, ())}


def _details(own: Mapping[str, Any], shown: Iterable[str]) -> str:
    more = [f"{name}: {_words(value)}" for name, value in own.items() if name not in shown and value not in ([], {})]
    return f" ({'; '.join(more)})" if more else ""


def _words(value: Any) -> str:
    """A plain value on one line."""
    if isinstance(value, dict):
        if value.keys() == {"en", "ar"}:
            return f"{_words(value['en'])} · {_words(value['ar'])}"
        return "; ".join(f"{name}: {_words(part)}" for name, part in value.items())
    return ", ".join(map(_words, value)) if isinstance(value, list) else str(value)
