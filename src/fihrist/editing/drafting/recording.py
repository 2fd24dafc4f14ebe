"""Recording: the values that the words of a passage give for the records of which it tells."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.evidence.cues import kinds_of
from fihrist.checking.evidence.names import PEOPLE, nouns
from fihrist.checking.evidence.roles import is_barred
from fihrist.checking.evidence.speaking import sayings
from fihrist.checking.evidence.spelling import has, single, words
from fihrist.checking.evidence.terms import called, called_at, stages
from fihrist.editing.drafting.reading import HEAD, LINE, TO_DO, Reading, Suggestion, drafting_words, named_in, names_at
from fihrist.editing.drafting.telling import Telling
from fihrist.model import Record
from fihrist.model.kinds.source import Source

_ROLES = {
    "speaker": ("statement", "press-conference", "speech"),
    "author": ("report",),
    "guest": ("visit",),
    "signatory": ("signing",),
    "participant": ("meeting", "exercise", "summit"),
}
"""What those after whom an event is named do in it, with the types of such events."""
_OFFICE = 9
"""So many words stand at most between the head of an office and the name of him who holds it."""
_NEAR = 3
"""So many words stand at most between a weapon and what it is called."""


def proposals(passage: PassageAt, catalogue: Catalogue, into: Collection[str] = ()) -> tuple[Suggestion, ...]:
    """The values that a passage gives for records of which it tells, or for those of these ids."""
    telling = Telling(passage.passage.text, catalogue, passage)
    # It tells of its source, of whom it names, and of records without a name.
    ids = into or (passage.source, *telling.named, *telling.told)
    wanted = [record for id in ids if (record := catalogue.records.get(id))]
    found = (replace(found, record=one.id) for one in wanted for found in _recorded(one, telling))
    return tuple(one for one in found if into or not telling.has_told(one))


def left(passage: PassageAt, found: Collection[Suggestion], catalogue: Catalogue) -> str:
    """A line for what a passage names, counts or dates and no suggestion holds."""
    voices = (*passage.passage.said_by, *passage.passage.via, *(one.record for one in found))
    rest = ", ".join(Reading(passage.passage.text, catalogue).left(found, voices))
    return f"left to you: {rest or 'nothing that is named, counted or dated'}"


def _recorded(record: Record, telling: Telling) -> Iterator[Suggestion]:
    makers = {
        "transfers": _transfer, "agreements": _agreement, "events": _event, "organisations": _organisation,
        "officials": _official, "weapons": _weapon, "sources": _source,
    }  # fmt: skip
    yield from makers[record.folder](record, telling) if record.folder in makers else ()
    if record.folder in ("weapons", "agreements"):
        yield from (one for one in telling.suggestions(type(record)) if isinstance(one.value, dict))


def _transfer(record: Record, telling: Telling) -> Iterator[Suggestion]:
    parties, kinds = telling.parties(record), kinds_of(telling.text)
    stage = stages("stage", telling.text) if "negation" not in kinds else frozenset()
    is_meant = stage or (called("form", telling.text) and any(telling.is_of(id, "weapons") for id in parties))
    if not is_meant or "denial" in kinds:
        return
    is_obtained = has(drafting_words()["obtaining"], words(record.name.ar))
    for id, before in parties.items():
        one = telling.catalogue.records[id]
        role = next((role for role in ("supplier", "recipient") if before in drafting_words()[role]), "")
        if is_obtained and role != "supplier":
            role = "recipient" if has(drafting_words()["obtaining"], (before,)) else ""
        field = "item" if one.folder == "weapons" else role if one.folder == "organisations" else ""
        if field and not is_barred(one, field, telling.text):
            yield _of(telling, field, id, id)
    deals = [telling.catalogue.records[id] for id in telling.told if telling.is_of(id, "agreements")]
    if len(deals) == 1 and not parties.keys().isdisjoint(telling.parties(deals[0])):
        yield _of(telling, "under", deals[0].id)
    if stage:
        yield _of(telling, "form", next(iter(called("form", words(record.name.ar)[0])), "delivery"))


def _agreement(record: Record, telling: Telling) -> Iterator[Suggestion]:
    told = stages("agreement-stage", telling.text) & {"signed", "reached"}
    stage = max((one for one in told if has(drafting_words()[one], telling.words)), default=None)
    if stage is None or "negation" in kinds_of(telling.text):
        return
    for id in telling.parties(record):
        if telling.is_of(id, "weapons", "organisations"):
            yield _of(telling, "concerns" if telling.is_of(id, "weapons") else "parties", id, id)
    yield _of(telling, "stage", stage)
    if telling.date:
        yield _of(telling, "signed", telling.date[0], derived=telling.date[1])


def _event(record: Record, telling: Telling) -> Iterator[Suggestion]:
    role = next((role for role, types in _ROLES.items() if _type(record.id, telling) in types), "")
    is_spoken = role in ("speaker", "author")
    if is_spoken and not telling.speakers:
        return
    if telling.date:
        yield _of(telling, "date", telling.date[0], derived=telling.date[1])
    for id in telling.told:
        if (is_spoken or role == "signatory") and telling.is_of(id, "agreements"):
            yield _of(telling, "concerns", id)
    people = [id for id in telling.named if telling.catalogue.records[id].folder in PEOPLE]
    parties, is_alone = telling.parties(record), sum(telling.is_of(id, "events") for id in telling.told) == 1
    for id, at in telling.named.items():
        is_noun = telling.is_of(id, "organisations") and has(nouns(telling.catalogue.records[id]), telling.words)
        acts = id in people or (is_noun and role != "guest")
        is_meant = id in telling.speakers if is_spoken else id in people or not people
        if telling.is_of(id, "places") and (id in parties or (is_alone and telling.words[at - 1 : at] == ("في",))):
            yield _of(telling, "place", id, id)
        elif role and acts and is_meant and id in parties:
            yield _of(telling, "participant", {"who": id, "role": role}, id)


def _organisation(record: Record, telling: Telling) -> Iterator[Suggestion]:
    """The state in the name of a body."""
    own = [id for id in named_in(words(record.name.ar), telling.catalogue) if _type(id, telling) == "state"]
    is_body = record.id in telling.named and _type(record.id, telling) in ("government-body", "armed-force")
    if is_body and len(own) == 1 and own[0] in telling.named:
        yield _of(telling, "part_of", own[0], own[0])


def _official(record: Record, telling: Telling) -> Iterator[Suggestion]:
    """The office that stands before a name, or in it, of a state or body that it names."""
    at, found, titles = telling.named.get(record.id, -1), telling.words, single("speaking", "titles")
    ranks = ((start, start - end, term == "official", term) for term, start, end in called_at("rank", telling.text))
    near = range(max((one.at + 1 for one in sayings(telling.text) if one.at < at), default=0), at + 1)[-_OFFICE:]
    head = min((one for one in ranks if one[0] in near and found[one[0]] not in titles), default=None)
    if head is None or has(drafting_words()["not now"], found[head[0] : at + _NEAR]):
        return
    end = at + len(words(record.name.ar)) * (head[0] == at)
    end = next((n for n in range(end, head[0] + 1, -1) if found[n - 1] not in titles), end)
    office = Reading(telling.shown(head[0], end), telling.catalogue)
    bodies = {_type(id, telling) == "state": id for id in [*office.named][::-1] if telling.is_of(id, "organisations")}
    if bodies:
        held = {"body": bodies.get(False), "state": bodies.get(True)}
        value = {
            "office": {"en": TO_DO, "ar": office.text},
            "rank": _rank(head, end, telling),
            **held,
            "standing": "current",
        }
        yield _of(telling, "position", {key: part for key, part in value.items() if part}, record.id)


def _rank(head: tuple[int, int, bool, str], end: int, telling: Telling) -> str | None:
    """The rank of an office that ends before a word, by the whole of it: نائب رئيس and الرئيس التنفيذي have another."""
    start, length, _, rank = head
    served = ("state",) if length == -1 else ("state", "government-body", "armed-force")
    named = (at for at in names_at(telling.words, telling.catalogue) if _type(at[0], telling) in served)
    known = {at for _, first, after in named for at in range(first, after)}
    rest = [telling.words[at] for at in range(start - length, end) if at not in known]
    is_whole = all(has(drafting_words()["state"], (word,)) for word in rest)
    return rank if is_whole or " ".join(words(rank)) in drafting_words()["of anything"] else None


def _weapon(record: Record, telling: Telling) -> Iterator[Suggestion]:
    """The kind of weapon that something is called beside its name, in the most words."""
    at, told = telling.named.get(record.id, -LINE), called_at("weapon-category", telling.unnamed)
    if kinds := [(s - e, abs(at - e), term) for term, s, e in told if -_NEAR <= at - s <= _NEAR + 1]:
        yield _of(telling, "category", min(kinds)[2], record.id)


def _source(record: Record, telling: Telling) -> Iterator[Suggestion]:
    """What the lines at the head of a document tell of it."""
    head = list(record.passages)[:HEAD] if isinstance(record, Source) else []
    if telling.passage.key not in head or len(telling.words) > LINE:
        return
    outlets = [id for id in telling.named if _type(id, telling) in ("news-outlet", "research-institute")][:1]
    authors = [id for id in telling.named if telling.is_of(id, "commentators")][:1]
    yield from (_of(telling, "publisher", id, id) for id in outlets)
    yield from (_of(telling, "author", id, id) for id in authors)
    if telling.date:
        yield _of(telling, "published", telling.date[0], derived=telling.date[1])
    # A headline begins with who says something, a sentence with the verb.
    elif not (outlets or authors) and telling.passage.key == head[0] and all(one.at for one in sayings(telling.text)):
        yield _of(telling, "title", {"en": TO_DO, "ar": telling.text})


def _type(id: str, telling: Telling) -> str:
    return getattr(telling.catalogue.records[id], "type", "")


def _of(telling: Telling, field: str, value: Any, named: str = "", *, derived: str | None = None) -> Suggestion:
    """A value with the name on which it rests, or else the passage."""
    at = telling.named.get(named)
    return Suggestion(field, value, derived, telling.text if at is None else telling.shown(at))
