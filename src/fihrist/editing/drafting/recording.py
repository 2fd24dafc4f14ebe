"""Recording: values for records that are there, by the words that a passage has around what it names."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.catalogue.parts import plain
from fihrist.checking.evidence.cues import kinds_of
from fihrist.checking.evidence.names import PEOPLE, nouns
from fihrist.checking.evidence.referring import called, called_at
from fihrist.checking.evidence.spelling import has, words
from fihrist.checking.evidence.staging import BOUND, OPEN, stages
from fihrist.editing.drafting.reading import TO_DO, Reading, Suggestion, drafting_words, named_in
from fihrist.editing.drafting.telling import Telling, form_of
from fihrist.model import Record
from fihrist.model.kinds.source import Source

_CLEAR = OPEN - {"planned", "expected"} | {"done"}
"""Stages of a transfer that one word tells well enough."""
_SIGNED = ("signed", "reached")
"""Such stages of an agreement."""
_SPEAKING = {"statement": "speaker", "press-conference": "speaker", "speech": "speaker", "report": "author"}
"""Types of events that somebody speaks, with what he is in them."""
_ROLES = {"visit": "guest", "signing": "signatory", **dict.fromkeys(("meeting", "exercise", "summit"), "participant")}
"""What those after whom an event is named do in it, besides those who speak."""
_NEAR = 3
"""So many words stand at most between a weapon and what it is called."""
_HEAD, _LINE = 4, 16
"""Among so many passages stand the lines at the head of a document, and so many words each has at most."""


def proposals(passage: PassageAt, catalogue: Catalogue, into: Collection[str] = ()) -> tuple[Suggestion, ...]:
    """The values that a passage gives for records of which it tells, or for those of these ids."""
    telling = Telling(passage.passage.text, catalogue, passage)
    wanted = [record for id in (into or telling.ids) if (record := catalogue.records.get(id))]
    return tuple(replace(found, record=one.id) for one in wanted for found in _recorded(one, telling))


def told(found: Iterable[Suggestion], catalogue: Catalogue) -> Iterator[str]:
    """A line for each proposal: the record, the field, the value, and the words on which it rests."""
    for one in found:
        standing = catalogue.records[one.record].fields().get(one.field, ())
        how = "one passage more for" if any(plain(claim.value) == one.value for claim in standing) else "new:"
        parts = one.value.items() if isinstance(one.value, dict) else ()
        shown = ", ".join(f"{key} {part}" for key, part in parts) or one.value
        yield f"{one.record}: {how} {one.field} {shown} «{one.words}»"


def left(passage: PassageAt, found: Collection[Suggestion], catalogue: Catalogue) -> str:
    """A line for what a passage names, counts or dates and no suggestion holds."""
    voices = (*passage.passage.said_by, *passage.passage.via, *(one.record for one in found))
    rest = ", ".join(Reading(passage.passage.text, catalogue).left(found, voices))
    return f"left to you: {rest or 'nothing that is named, counted or dated'}"


def _recorded(record: Record, telling: Telling) -> Iterator[Suggestion]:
    makers = {
        "transfers": _transfer,
        "agreements": _agreement,
        "events": _event,
        "organisations": _organisation,
        "weapons": _weapon,
        "sources": _source,
    }
    if record.folder in makers:
        yield from makers[record.folder](record, telling)
    if record.folder in ("weapons", "agreements"):
        yield from (one for one in telling.suggestions(type(record)) if isinstance(one.value, dict))


def _transfer(record: Record, telling: Telling) -> Iterator[Suggestion]:
    stage = _stage(telling)
    if not (stage or called("form", telling.text)) or "denial" in kinds_of(telling.text):
        return
    for id, before in telling.parties(record).items():
        role = next((role for role in ("supplier", "recipient") if before in drafting_words()[role]), "")
        if telling.is_of(id, "weapons"):
            yield _of(telling, "item", id, id)
        elif telling.is_of(id, "organisations") and role:
            yield _of(telling, role, id, id)
    if stage:
        yield _of(telling, "stage", stage)
        yield _of(telling, "form", form_of(record))


def _stage(telling: Telling) -> str | None:
    """How far the passage says that a transfer has got: what is expected, or else what it tells of first."""
    told = stages("stage", telling.text)
    if not told or "negation" in kinds_of(telling.text):
        return None
    if telling.passage.passage.mode == "expected":
        return "expected"
    order = sorted((start, term) for term, start, _ in called_at("stage", telling.text) if term in told & _CLEAR)
    first = order[0][1] if order else None
    return None if first == "done" and told & {*BOUND, "planned"} else first


def _agreement(record: Record, telling: Telling) -> Iterator[Suggestion]:
    told = stages("agreement-stage", telling.text)
    stage = next((one for one in _SIGNED if one in told and has(drafting_words()[one], telling.words)), None)
    if stage is None or "negation" in kinds_of(telling.text):
        return
    for id in telling.parties(record):
        if telling.is_of(id, "organisations"):
            yield _of(telling, "parties", id, id)
    yield _of(telling, "stage", stage)
    if telling.date:
        yield _of(telling, "signed", telling.date[0], derived=telling.date[1])


def _event(record: Record, telling: Telling) -> Iterator[Suggestion]:
    type = getattr(record, "type", "")
    is_spoken, role = type in _SPEAKING, _SPEAKING.get(type, _ROLES.get(type, ""))
    if is_spoken and not telling.speakers:
        return
    if telling.date and not (is_spoken and telling.passage.passage.said_by):
        yield _of(telling, "date", telling.date[0], derived=telling.date[1])
    people = [id for id in telling.named if telling.catalogue.records[id].folder in PEOPLE]
    parties = telling.parties(record)
    for id, at in telling.named.items():
        is_noun = telling.is_of(id, "organisations") and has(nouns(telling.catalogue.records[id]), telling.words)
        acts = id in people or (is_noun and role != "guest")
        is_meant = id in telling.speakers if is_spoken else id in people or not people
        if telling.is_of(id, "places") and (id in parties or telling.words[at - 1 : at] == ("في",)):
            yield _of(telling, "place", id, id)
        elif role and acts and is_meant and id in parties:
            yield _of(telling, "participant", {"who": id, "role": role}, id)


def _organisation(record: Record, telling: Telling) -> Iterator[Suggestion]:
    """The state in the name of a body."""
    own = [id for id in named_in(words(record.name.ar), telling.catalogue) if _type(id, telling) == "state"]
    is_body = record.id in telling.named and _type(record.id, telling) in ("government-body", "armed-force")
    if is_body and len(own) == 1 and own[0] in telling.named:
        yield _of(telling, "part_of", own[0], own[0])


def _weapon(record: Record, telling: Telling) -> Iterator[Suggestion]:
    """The kind of weapon that something is called beside its name, in the most words."""
    at = telling.named.get(record.id)
    near = called_at("weapon-category", telling.text) if at is not None else ()
    kinds = [(s - e, abs(at - e), term) for term, s, e in near if at is not None and -_NEAR <= at - s <= _NEAR + 1]
    if kinds:
        yield _of(telling, "category", min(kinds)[2], record.id)


def _source(record: Record, telling: Telling) -> Iterator[Suggestion]:
    """What the lines at the head of a document tell of it."""
    head = list(record.passages)[:_HEAD] if isinstance(record, Source) else []
    if telling.passage.key not in head or len(telling.words) > _LINE:
        return
    outlets = ("news-outlet", "research-institute")
    outlet = next((id for id in telling.named if _type(id, telling) in outlets), None)
    author = next((id for id in telling.named if telling.is_of(id, "commentators")), None)
    if outlet:
        yield _of(telling, "publisher", outlet, outlet)
    if author:
        yield _of(telling, "author", author, author)
    if telling.date:
        yield _of(telling, "published", telling.date[0], derived=telling.date[1])
    elif not (outlet or author) and telling.passage.key == head[0]:
        yield _of(telling, "title", {"en": TO_DO, "ar": telling.text})


def _type(id: str, telling: Telling) -> str:
    return getattr(telling.catalogue.records[id], "type", "")


def _of(telling: Telling, field: str, value: Any, named: str = "", *, derived: str | None = None) -> Suggestion:
    """A value with the name on which it rests, or else the passage."""
    return Suggestion(field, value, derived, telling.shown(telling.named[named]) if named else telling.text)
