"""Recording: of which records that are there a passage tells, and the values that its words give for them."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from fihrist.catalogue import Catalogue, ClaimAt, PassageAt
from fihrist.catalogue.parts import plain
from fihrist.checking.evidence.accounting import Held, figures
from fihrist.checking.evidence.attestations import published
from fihrist.checking.evidence.calendars import Stretch, stretch_of
from fihrist.checking.evidence.cues import kinds_of
from fihrist.checking.evidence.measures import bounds, counted, measured
from fihrist.checking.evidence.moments import moments
from fihrist.checking.evidence.names import PEOPLE, nouns
from fihrist.checking.evidence.reckoning import reckoned
from fihrist.checking.evidence.roles import is_barred
from fihrist.checking.evidence.speaking import sayings
from fihrist.checking.evidence.spelling import forms, has, single, skeletons, words
from fihrist.checking.evidence.terms import BOUND, OPEN, called, called_at, stages
from fihrist.editing.drafting.cutting import meant
from fihrist.editing.drafting.reading import TO_DO, Reading, Suggestion, bound, drafting_words, named_in
from fihrist.model import Record
from fihrist.model.kinds.source import Source

_CLEAR = OPEN - {"planned", "expected", "discussed", "refused"} | {"done"}
"""Stages of a transfer that one word tells well enough."""
_ROLES = {
    "speaker": ("statement", "press-conference", "speech"),
    "author": ("report",),
    "guest": ("visit",),
    "signatory": ("signing",),
    "participant": ("meeting", "exercise", "summit"),
}
"""What those after whom an event is named do in it, with the types of such events."""
_TYPES = {"events": "event-type", "agreements": "agreement-type"}
_LONG = 3
"""A longer word says something in a name."""
_OFFICE = 9
"""So many words stand at most between the head of an office and the name of him who holds it."""
_NEAR = 3
"""So many words stand at most between a weapon and what it is called."""
_HEAD, _LINE = 4, 16
"""Among so many passages stand the lines at the head of a document, and so many words each has at most."""


@dataclass(frozen=True)
class Telling(Reading):
    """A passage, and what of the catalogue it tells."""

    passage: PassageAt

    @property
    def ids(self) -> tuple[str, ...]:
        """The records of which it tells: its source, those that it names, and those without a name."""
        return (self.passage.source, *self.named, *self.told)

    @cached_property
    def before(self) -> Reading:
        """What the passages say without which this one cannot be understood."""
        text = " ".join(one.passage.text for one in self.catalogue.context(self.passage))
        return Reading(text, self.catalogue)

    @cached_property
    def known(self) -> frozenset[str]:
        """The records that the passage names, or what it follows."""
        return frozenset({*self.named, *self.before.named})

    @cached_property
    def told(self) -> tuple[str, ...]:
        """The records without a name of their own of which the passage tells; of several alike the one told best."""
        found: dict[tuple[str, ...], list[tuple[tuple[float, int], str]]] = {}
        for record in self.catalogue.records.values():
            if record.folder in (*_TYPES, "transfers") and self._tells(record):
                own = (record.id,) if self.marks(record) else ()
                group = (record.folder, getattr(record, "type", ""), *self._things(record), *own)
                found.setdefault(group, []).append((self._share(record), record.id))
        best = (sorted(group, reverse=True) for group in found.values())
        told = [one[0][1] for one in best if len(one) == 1 or one[0][0] > one[1][0]]
        wholes = {getattr(self.catalogue.records[id], "part_of", None) for id in told}
        return tuple(id for id in told if id not in wholes)

    def _tells(self, record: Record) -> bool:
        """Whether a passage tells of what a record without a name of its own is named after."""
        name = words(record.name.ar)
        parts = named_in(name, self.catalogue)
        things, others = {*self._things(record)}, {id for id in parts if not self.is_of(id, "weapons")}
        if record.folder != "transfers":
            is_known = (
                self.known >= parts.keys()
                if record.folder == "agreements"
                else not self.named.keys().isdisjoint(others) or not others
            )
            return bool(parts) and is_known and getattr(record, "type", "") in called(_TYPES[record.folder], self.text)
        starts = {at for id, at in parts.items() if id in others}
        ends = {*drafting_words()["supplier"], *drafting_words()["recipient"]}
        goods = name[: next((n for n, word in enumerate(name) if word in ends or n in starts), len(name))]
        has_goods = all(map(self._has, goods)) or (bool(things) and self._has(goods[0]))
        is_told = has_goods or not self.named.keys().isdisjoint(things) or bool(self.marks(record))
        is_known = self.known >= things and not (others and self.known.isdisjoint(others))
        is_new = not any(self.is_own(claim) for claim in self.catalogue.claims_in(record))
        is_other = is_new or any(self.is_of(id, "weapons") for id in self.known)
        is_meant = has_goods and not is_other and bool(others) and self.known >= others
        has_marks = not getattr(record, "part_of", None) or bool(self.marks(record))
        return bool(parts) and is_told and has_marks and (is_known or is_meant)

    def is_own(self, claim: ClaimAt) -> bool:
        """Whether a claim rests on the source of the passage."""
        return any(name.partition("/")[0] == self.passage.source for name in claim.passages)

    def marks(self, record: Record) -> list[str]:
        """The words of the passage by which a part is told from its whole."""
        whole = self.catalogue.records.get(getattr(record, "part_of", None) or "")
        name = words(record.name.ar)
        named = {name[at] for at in named_in(name, self.catalogue).values()} | single("speaking", "prepositions")
        marks = sorted({*name} - {*words(whole.name.ar)} - named) if whole else []
        return marks if all(map(self._has, marks)) else []

    def _things(self, record: Record) -> tuple[str, ...]:
        """The weapons after which a record is named."""
        named = named_in(words(record.name.ar), self.catalogue)
        return tuple(sorted(id for id in named if self.is_of(id, "weapons")))

    def _has(self, word: str) -> bool:
        return any(word in forms(one) or not skeletons(word).isdisjoint(skeletons(one)) for one in self.words)

    def _share(self, record: Record) -> tuple[float, int]:
        """How many words of a name the passage has, and how few it has not."""
        own = [word for word in words(record.name.ar) if len(word) > _LONG]
        told = sum(map(self._has, own))
        return told / (len(own) + 1), told - len(own)

    def is_of(self, id: str, folder: str) -> bool:
        """Whether a record stands in a folder."""
        return self.catalogue.records[id].folder == folder

    @cached_property
    def date(self) -> tuple[str, str | None] | None:
        """The one date of the text in EDTF, reckoned from that of its source where need be, and the step to it."""
        found = {*reckoned(self.text, published(self.passage.source, self.catalogue))}
        told = [one for one in found if not any(one.first <= o.first and o.last <= one.last for o in found - {one})]
        if has(drafting_words()["unsure"], self.words) or len(moments(self.text).times) > 1:
            return None
        plain = super().date
        return plain if not told else (edtf(told[0]), "relative-date") if len(told) == 1 and not plain else None

    def quantity(self, record: Record) -> dict[str, int] | None:
        """The number that the text counts of what a record is named after; both ends of a range."""
        named, units = Held(records={*self.named}), measured(self.text)
        bones = {bone for word in words(record.name.ar) for bone in skeletons(word)}
        told = [one for one in figures(self.text) if one.value and not units.get(one.value)]
        own = [one.value or 0 for one in told if not named.has(one, self.text, self.catalogue)]
        found = sorted(one for one in own if not bones.isdisjoint(counted(self.text, one) or ()))
        ends = [bound(bounds(self.text, one)) for one in found]
        is_clear = (len(found) == 1 and ends[0] not in ("min", "max")) or ends == ["min", "max"]
        return dict(zip(ends, map(int, found), strict=True)) if is_clear else None

    @cached_property
    def speakers(self) -> frozenset[str]:
        """Those of whom a verb of saying in the passage is said."""
        heads = (one for one in sayings(self.text) if one.is_finite)
        return frozenset(id for one in heads for id in meant(one.subject, self.catalogue).said_by)

    def parties(self, record: Record) -> Mapping[str, str]:
        """Those after whom a record is named and of whom the passage tells, each with the word before in the name."""
        own = words(record.name.ar)
        named, known = named_in(own, self.catalogue, alone=True), self.known if self.marks(record) else self.named
        return {id: own[at - 1] if at else "" for id, at in sorted(named.items()) if id in known}


def proposals(passage: PassageAt, catalogue: Catalogue, into: Collection[str] = ()) -> tuple[Suggestion, ...]:
    """The values that a passage gives for records of which it tells, or for those of these ids."""
    telling = Telling(passage.passage.text, catalogue, passage)
    wanted = [record for id in (into or telling.ids) if (record := catalogue.records.get(id))]
    found = (replace(found, record=one.id) for one in wanted for found in _recorded(one, telling))
    return tuple(one for one in found if into or not _is_told(one, telling))


def _is_told(one: Suggestion, telling: Telling) -> bool:
    """Whether the source has said the same before, which is seldom said again for its own sake."""
    claims = telling.catalogue.claims_in(telling.catalogue.records[one.record])
    standing = (plain(claim.claim.value) for claim in claims if claim.field == one.field and telling.is_own(claim))
    return any(value == one.value for value in standing)


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
        "officials": _official,
        "weapons": _weapon,
        "sources": _source,
    }
    if record.folder in makers:
        yield from makers[record.folder](record, telling)
    if record.folder in ("weapons", "agreements"):
        yield from (one for one in telling.suggestions(type(record)) if isinstance(one.value, dict))


def _transfer(record: Record, telling: Telling) -> Iterator[Suggestion]:
    stage = _stage(telling)
    has_thing = any(telling.is_of(id, "weapons") for id in telling.parties(record))
    if not (stage or (has_thing and called("form", telling.text))) or "denial" in kinds_of(telling.text):
        return
    for id, before in telling.parties(record).items():
        role = next((role for role in ("supplier", "recipient") if before in drafting_words()[role]), "")
        if telling.is_of(id, "weapons"):
            yield _of(telling, "item", id, id)
        elif telling.is_of(id, "organisations") and role:
            yield _of(telling, role, id, id)
    deals = [id for id in telling.told if telling.is_of(id, "agreements")]
    if len(deals) == 1 and not telling.parties(record).keys().isdisjoint(
        telling.parties(telling.catalogue.records[deals[0]])
    ):
        yield _of(telling, "under", deals[0])
    if number := telling.quantity(record):
        yield _of(telling, "quantity", number)
    if stage:
        if stage != "expected":
            yield _of(telling, "stage", stage)
        if telling.date and telling.date[0] and stage not in ("expected", "planned"):
            yield _of(telling, "period", {"date": telling.date[0], "of": stage}, derived=telling.date[1])
        yield _of(telling, "form", next(iter(called("form", words(record.name.ar)[0])), "delivery"))


def edtf(days: Stretch) -> str:
    """A stretch in EDTF where it is a day, a month or a year, else nothing."""
    day = days.first.isoformat()
    return next((text for text in (day, day[:7], day[:4]) if stretch_of(text) == days), "")


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
    told = stages("agreement-stage", telling.text) & {"signed", "reached"}
    stage = max((one for one in told if has(drafting_words()[one], telling.words)), default=None)
    if stage is None or "negation" in kinds_of(telling.text):
        return
    for id in telling.parties(record):
        field = "concerns" if telling.is_of(id, "weapons") else "parties"
        if telling.is_of(id, "weapons") or telling.is_of(id, "organisations"):
            yield _of(telling, field, id, id)
    yield _of(telling, "stage", stage)
    if telling.date and telling.date[0]:
        yield _of(telling, "signed", telling.date[0], derived=telling.date[1])


def _event(record: Record, telling: Telling) -> Iterator[Suggestion]:
    role = next((role for role, types in _ROLES.items() if _type(record.id, telling) in types), "")
    is_spoken = role in ("speaker", "author")
    if is_spoken and not telling.speakers:
        return
    if telling.date and telling.date[0]:
        yield _of(telling, "date", telling.date[0], derived=telling.date[1])
    deals = [id for id in telling.told if telling.is_of(id, "agreements")]
    goods = [id for id in telling.told if telling.is_of(id, "transfers")] if is_spoken else []
    for id in (deals or goods) if is_spoken or role == "signatory" else ():
        yield _of(telling, "concerns", id)
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


def _official(record: Record, telling: Telling) -> Iterator[Suggestion]:
    """The office that stands before a name, or in it, without the adjective of the state that stands by itself."""
    at, found = telling.named.get(record.id, 0), telling.words
    others = [telling.named[id] for id in telling.named if id != record.id and telling.is_of(id, "officials")]
    least = max((one + 1 for one in (*others, *(saying.at for saying in sayings(telling.text))) if one < at), default=0)
    ranks = [(start, start - end, term == "official", term) for term, start, end in called_at("rank", telling.text)]
    titles = single("speaking", "titles")
    heads = [one for one in ranks if max(least, at - _OFFICE) <= one[0] <= at and found[one[0]] not in titles]
    if record.id not in telling.named or not heads:
        return
    start, _, _, rank = min(heads)
    end = at + len(words(record.name.ar)) if start == at else at
    while end > start and start < at and found[end - 1] in titles:
        end -= 1
    office = Reading(telling.shown(start, end), telling.catalogue)
    bodies = [id for id in office.named if telling.is_of(id, "organisations")]
    state = next((id for id in bodies if _type(id, telling) == "state"), None)
    body = next((id for id in bodies if _type(id, telling) != "state"), None)
    is_other = has(drafting_words()["not now"], found[start : at + _NEAR])
    if not bodies or is_other or (state and is_barred(telling.catalogue.records[state], "state", office.text)):
        return
    parts = {"office": {"en": TO_DO, "ar": office.text}, "rank": rank, "body": body, "state": state}
    kept = {key: part for key, part in parts.items() if part}
    yield _of(telling, "position", {**kept, "standing": "current"}, record.id)


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
    at = telling.named.get(named)
    return Suggestion(field, value, derived, telling.text if at is None else telling.shown(at))
