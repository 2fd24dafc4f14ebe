"""Recording: values for records that are there, by the words that a passage has around what it names."""

from collections.abc import Iterator
from typing import Any

from fihrist.checking.evidence.cues import kinds_of
from fihrist.checking.evidence.measures import bounds, measured
from fihrist.checking.evidence.names import PEOPLE, nouns
from fihrist.checking.evidence.numbers import numbers, tokens
from fihrist.checking.evidence.referring import called, called_at
from fihrist.checking.evidence.roles import is_barred
from fihrist.checking.evidence.spelling import forms, has, skeletons, words
from fihrist.checking.evidence.staging import stages
from fihrist.editing.drafting.reading import Reading, Suggestion, bounded
from fihrist.editing.drafting.speakers import TO_DO, mentions, word_spans
from fihrist.editing.drafting.telling import SPEAKING, Telling, form_of, named_in
from fihrist.model import Record
from fihrist.model.kinds.source import Source

_CLEAR = frozenset({"refused", "requested", "discussed", "pledged", "offered", "sought", "done"})
"""Stages that one word tells well enough, but for `discussed`, before which none of the others is reached."""
_BOUND = frozenset({"agreed", "contracted", "planned"})
"""Stages of which `done` may be the content."""
_SIGNED = {
    "signed": ("وقع", "وقعت", "وقعها", "وقعتا", "يوقع", "توقع", "توقيع", "الموقع", "الموقعة", "أمضى"),
    "reached": ("أبرم", "أبرمت", "أبرما", "أبرمتا", "إبرام", "المبرم", "المبرمة"),
}
"""Stages of an agreement by the words that tell no other."""
_ROLES = {"visit": "guest", "signing": "signatory", **dict.fromkeys(("meeting", "exercise", "summit"), "participant")}
"""What those after whom an event is named do in it, besides those who speak."""
_SPANS = frozenset({"days", "weeks", "months"})
"""Units of how long something lasts, so that one date does not tell when it was."""
_GENERIC = frozenset({"military-equipment", "missile", "aircraft"})
"""Kinds of weapons that give way to narrower ones beside them."""
_PARTS = frozenset({"بطاريات", "بطاريه", "دفعات", "اسراب"})
"""What is counted and is not the item itself."""
_NEAR, _BESIDE = 4, 5
"""So many words stand at most between a weapon or a commentator and what it or he is called."""
_HEAD, _LINE = 4, 16
"""Among so many passages stand the lines at the head of a document, and so many words each has at most."""


def recorded(record: Record, telling: Telling) -> Iterator[Suggestion]:
    """The values that a passage gives for a record that it tells of."""
    makers = {
        "transfers": _transfer,
        "agreements": _agreement,
        "events": _event,
        "organisations": _organisation,
        "weapons": _weapon,
        "sources": _source,
        "commentators": _commentator,
    }
    is_named = record.id in telling.named or record.folder in (
        "transfers",
        "agreements",
        "events",
        "sources",
        "weapons",
    )
    if is_named and record.folder in makers:
        yield from makers[record.folder](record, telling)
    if record.folder in ("weapons", "agreements"):
        yield from (
            one for one in Reading(telling.text, telling.catalogue).suggestions(type(record)) if one.is_measured
        )


def _transfer(record: Record, telling: Telling) -> Iterator[Suggestion]:
    stage = _stage(telling)
    gives = stage or called("form", telling.text)
    if not gives or "denial" in kinds_of(telling.text):
        return
    for id, before in telling.parties(record):
        at = telling.named[id]
        to = any(
            words(record.name.ar)[n][0] == "ل"
            for n, _ in mentions(telling.catalogue.records[id], words(record.name.ar))
        )
        role = "supplier" if before == "من" else "recipient" if to or before in ("الي", "في") else ""
        if telling.is_of(id, "weapons"):
            yield _of(telling, "item", id, at)
        elif (
            telling.is_of(id, "organisations")
            and role
            and not is_barred(telling.catalogue.records[id], role, telling.text)
        ):
            yield _of(telling, role, id, at)
    if stage:
        yield _of(telling, "stage", stage)
        yield _of(telling, "form", form_of(record))
        if telling.date:
            of = "done" if stage == "expected" else stage
            yield _of(telling, "period", {"date": telling.date[0], "of": of}, derived=telling.date[1])
    yield from _quantity(record, telling)


def _stage(telling: Telling) -> str | None:
    """How far the passage says that a transfer has got: what is expected, or else what it tells of first."""
    text = telling.unnamed
    told = stages("stage", text)
    if "negation" in kinds_of(telling.text):
        return None
    if telling.passage.passage.mode == "expected":
        return "expected" if told else None
    order = sorted((start, term) for term, start, _ in called_at("stage", text) if term in told & _CLEAR)
    first = order[0][1] if order else None
    if first == "done" and telling.passage.passage.mode == "possible":
        return "expected"
    return None if first == "discussed" or (first == "done" and told & _BOUND) else first


def _quantity(record: Record, telling: Telling) -> Iterator[Suggestion]:
    """How many pieces there are: the one number, or the two of a range, before a word for what is transferred."""
    text, found = telling.text, tokens(telling.text)
    names = [one for id in telling.named for one in mentions(telling.catalogue.records[id], found)]
    own = {bone for word in words(record.name.ar) for bone in skeletons(word)}
    whole = [
        one
        for one in numbers(text)
        if one.counts and not one.ordinal and not measured(text).get(one.value)
        if not any(start <= one.start < end for start, end in names)
    ]
    counted = [one for one in whole if any(own & skeletons(word) for word in found[one.end : one.end + 1])]
    if len(counted) != 1 or "اصل" in found or _PARTS & forms(found[counted[0].end]):
        return
    ends = [one.value for one in whole if {"min", "max"} <= bounds(text, one.value)]
    is_range = len(ends) == 2 and counted[0].value in ends
    value = {"min": ends[0], "max": ends[1]} if is_range else bounded(text, counted[0].value)
    yield _of(telling, "quantity", value, derived=None if counted[0].digits else "number-word", many=False)


def _agreement(record: Record, telling: Telling) -> Iterator[Suggestion]:
    told = stages("agreement-stage", telling.text)
    stage = next((one for one, known in _SIGNED.items() if one in told and has(known, telling.words)), None)
    if stage is None or "negation" in kinds_of(telling.text):
        return
    for id, _ in telling.parties(record):
        if telling.is_of(id, "organisations"):
            yield _of(telling, "parties", _acting(id, telling), telling.named[id])
        elif telling.is_of(id, "weapons"):
            yield _of(telling, "concerns", id, telling.named[id])
    yield _of(telling, "stage", stage)
    if telling.date:
        yield _of(telling, "signed", telling.date[0], derived=telling.date[1], many=False)


def _acting(id: str, telling: Telling) -> str:
    """The body of a state in whose name alone the passage names that, or it itself."""
    bodies = (one for one in sorted(telling.alone) if _type(one, telling) in ("government-body", "armed-force"))
    inside = (one for one in bodies if id in named_in(words(telling.catalogue.records[one].name.ar), telling.catalogue))
    return id if id in telling.alone else next(inside, id)


def _event(record: Record, telling: Telling) -> Iterator[Suggestion]:
    type = getattr(record, "type", "")
    role = SPEAKING.get(type, _ROLES.get(type, ""))
    is_spoken, people = type in SPEAKING, [id for id in telling.named if telling.catalogue.records[id].folder in PEOPLE]
    if is_spoken and not telling.speakers:
        return
    is_long = any(units & _SPANS for units in measured(telling.text).values())
    if telling.date and not is_long and not (is_spoken and telling.passage.passage.said_by):
        yield _of(telling, "date", telling.date[0], derived=telling.date[1], many=False)
    parties = {id for id, _ in telling.parties(record)}
    for id, at in telling.named.items():
        is_inside = at > 0 and telling.words[at - 1] == "في"
        is_noun = id in telling.alone and has(nouns(telling.catalogue.records[id]), telling.words)
        acts = id in people or (telling.is_of(id, "organisations") and is_noun and role != "guest")
        is_part = id in parties or (role == "participant" and id in people)
        is_meant = id in telling.speakers if is_spoken else id in people or not people
        if telling.is_of(id, "places") and (id in parties or is_inside):
            yield _of(telling, "place", id, at)
        elif role and acts and is_part and is_meant:
            yield _of(telling, "participant", {"who": id, "role": role}, at)


def _organisation(record: Record, telling: Telling) -> Iterator[Suggestion]:
    """The state in the name of a body."""
    own = [id for id in named_in(words(record.name.ar), telling.catalogue) if _type(id, telling) == "state"]
    if len(own) == 1 and own[0] in telling.named and _type(record.id, telling) in ("government-body", "armed-force"):
        yield _of(telling, "part_of", own[0], telling.named[own[0]], many=False)


def _weapon(record: Record, telling: Telling) -> Iterator[Suggestion]:
    """The kind of weapon that something is called, and the state by whose adjective."""
    at = telling.named.get(record.id)
    if at is None:
        return
    near = [one for one in called_at("weapon-category", telling.text) if -_NEAR <= at - one[1] <= _NEAR + 1]
    kinds = sorted((term in _GENERIC, start - end, abs(at - end), term) for term, start, end in near)
    if kinds:
        yield _of(telling, "category", kinds[0][3], at, many=False)
    own = [id for id, n in telling.named.items() if _type(id, telling) == "state" and 0 < at - n < _NEAR]
    if len(own) == 1 and not has(nouns(telling.catalogue.records[own[0]]), (telling.words[telling.named[own[0]]],)):
        yield _of(telling, "origin", own[0], telling.named[own[0]], many=False)


def _commentator(record: Record, telling: Telling) -> Iterator[Suggestion]:
    """What somebody is called beside his name, and the body in which he is that."""
    at, size = telling.named[record.id], len(words(record.name.ar))
    near = [
        (abs(n - at), term)
        for term, n, _ in called_at("commentator-role", telling.text)
        if -_BESIDE <= n - at <= size + 1
    ]
    if near:
        # Whose line it is has written it, whatever else he is.
        yield _of(telling, "role", min(near, key=lambda one: (one[1] != "author", one))[1], at)
        bodies = (
            id
            for id in telling.alone
            if telling.is_of(id, "organisations") and 0 < telling.named[id] - at <= size + _BESIDE
        )
        yield from (_of(telling, "affiliation", id, telling.named[id]) for id in bodies)


def _source(record: Record, telling: Telling) -> Iterator[Suggestion]:
    """What the lines at the head of a document tell of it."""
    head = list(record.passages)[:_HEAD] if isinstance(record, Source) else []
    if telling.passage.key not in head or len(telling.words) > _LINE:
        return
    outlets = ("news-outlet", "research-institute")
    outlet = next((id for id in telling.named if _type(id, telling) in outlets), None)
    author = next((id for id in telling.named if telling.is_of(id, "commentators")), None)
    if outlet:
        yield _of(telling, "publisher", outlet, telling.named[outlet])
    if author:
        yield _of(telling, "author", author, telling.named[author])
    if telling.date and telling.date[1] != "relative-date":
        yield _of(telling, "published", telling.date[0], derived=telling.date[1])
    elif not (outlet or author) and telling.passage.key == head[0]:
        yield _of(telling, "title", {"en": TO_DO, "ar": telling.text})


def _type(id: str, telling: Telling) -> str:
    return getattr(telling.catalogue.records[id], "type", "")


def _of(
    telling: Telling, field: str, value: Any, at: int | None = None, *, derived: str | None = None, many: bool = True
) -> Suggestion:
    """A value with the word on which it rests, or else the passage."""
    spans = word_spans(telling.text)
    rests = telling.text if at is None else telling.text[spans[at].start : spans[at].end]
    return Suggestion(field, value, derived, rests, many=many)
