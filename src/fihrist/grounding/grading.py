"""Grading: with whose voice and how surely each claim gives its value, for comparing claims on the same words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fihrist.catalogue import AnyClaim, Catalogue
from fihrist.claims import STRENGTH, plain
from fihrist.grounding.cues import SPOKEN, binds_himself, kinds_of
from fihrist.grounding.spelling import forms, words
from fihrist.grounding.voice import FRAME
from fihrist.record import Record
from fihrist.text import Span

_NOT_GRADED = FRAME | {"category", "origin", "said", "stance", "aim", "did", "situation", "description"}
_OWN_MIND = frozenset({"stance", "aim", "did", "situation"})
"""Fields in which the document itself tells what somebody holds and does who speaks in the passage."""
_WHAT_IT_IS = frozenset({"position", "member", "affiliation", "title", "rights"})
_ACT: Mapping[str, frozenset[str]] = {
    folder: frozenset(fields.split())
    for folder, fields in {
        "transfers": "supplier recipient item goods form stage period quantity quantity_words worth purpose route",
        "agreements": "type parties signatory mediator signed duration_years",
        "events": "type date place participant part_of about_agreement about_weapon about_transfer about_programme",
        "weapons": "category developer derived_from range_km warhead_mass_kg entered_service operator role produced_in",
        "programmes": "partner overseer period",
        "organisations": "member",
    }.items()
}
"""Fields of one act, by the folder of its record: who does what to whom, when and where, is told in one voice."""
_BY_ITSELF = frozenset(
    {"period", "date", "signed", "quantity", "quantity_words", "worth", "purpose", "route", "duration_years",
     "range_km", "warhead_mass_kg", "entered_service", "role", "aim"}
)  # fmt: skip
"""Fields whose mode is their own: an end is stated before it is reached, and of two figures one may be a guess."""
_HEDGES = frozenset({"expectation", "estimate"})
_LONG = 3
_FEWEST = 2
_MOST, _HALF, _PART = 0.8, 0.6, 0.3
"""Two texts rest on the same words where the one shares most of its words and the other at least a part."""

Passage = tuple[str, Span]


@dataclass(frozen=True, slots=True)
class Grade:
    """The speakers and the mode of a claim, where it stands, its value, and the words on which it rests."""

    holder: str
    field: str
    index: int
    speakers: frozenset[str]
    mode: str
    value: str = ""
    rests: frozenset[int] = frozenset()
    length: int = 0
    """So many words the text has that could stand in the passage."""
    silent: bool = False
    """Whether the passage has no word of saying, so that nothing in it parts one voice from another."""
    by_itself: bool = False
    """Whether its mode is its own, because of its field or because its text itself carries a hedge."""
    tells: bool = True
    """Whether the claim says what it says without telling, in its own text, who says it."""

    def surer(self, other: "Grade") -> bool:
        """Whether this claim says in the document's own voice, or states, what the other one leaves to somebody."""
        own, theirs = not self.speakers, not other.speakers
        if own != theirs:
            return own and not (self.field in _OWN_MIND and self.holder in other.speakers)
        graded = not self.by_itself and not other.by_itself
        return (graded or self._equals(other)) and STRENGTH.index(self.mode) < STRENGTH.index(other.mode)

    def same(self, other: "Grade") -> bool:
        """Whether both give the same value of the same field, or a text that rests on the same words."""
        if self._equals(other):
            return True
        shared = len(self.rests & other.rests)
        least = _MOST if bool(self.speakers) == bool(other.speakers) else _PART if self.silent else _HALF
        enough = shared >= _MOST * len(self.rests) and shared >= least * len(other.rests)
        return self.tells and enough and shared >= max(_FEWEST, _HALF * self.length)

    def _equals(self, other: "Grade") -> bool:
        graded = self.field == other.field and self.field not in _NOT_GRADED
        return graded and bool(self.value) and self.value == other.value


def grades(record: Record, catalogue: Catalogue) -> Mapping[Passage, tuple[Grade, ...]]:
    """The grades of a record's claims by the passage on which they rest."""
    found: dict[Passage, tuple[Grade, ...]] = {}
    for field, claims in record.fields().items():
        for index, claim in enumerate(claims):
            quote = record.quotes.get(claim.quote)
            match = catalogue.match(quote) if quote else None
            if quote and match and claim.denies is None and field not in _WHAT_IT_IS:
                key = (quote.source, match.span)
                found[key] = (*found.get(key, ()), _grade(record, field, index, claim, quote.text))
    return found


def acts(record: Record, catalogue: Catalogue) -> Mapping[str, tuple[Grade, ...]]:
    """The grades of a record's claims on one act, by quote; a pledge is told by the document whoever pledges what."""
    found: dict[str, tuple[Grade, ...]] = {}
    for field in sorted(_ACT.get(record.folder, frozenset()) & record.fields().keys()):
        for index, claim in enumerate(record.fields()[field]):
            if claim.denies is None and claim.value != "pledged":
                grade = Grade(record.id, field, index, speakers(claim), claim.mode, by_itself=field in _BY_ITSELF)
                found[claim.quote] = (*found.get(claim.quote, ()), grade)
    return found


def speakers(claim: AnyClaim) -> frozenset[str]:
    """Who says it, by id, or in words where the speaker has no name."""
    return frozenset({*claim.said_by, *((claim.speaker.en,) if claim.speaker else ())})


def _grade(record: Record, field: str, index: int, claim: AnyClaim, passage: str) -> Grade:
    value = plain(claim.value)
    text = _text(value)
    said, kinds = field == "said", kinds_of(text)
    return Grade(
        record.id,
        field,
        index,
        frozenset({record.id}) if said else speakers(claim),
        claim.mode,
        str(value),
        _rests(text, passage),
        by_itself=said or field in _BY_ITSELF or not _HEDGES.isdisjoint(kinds),
        silent=SPOKEN.isdisjoint(kinds_of(passage)),
        length=len({word for word in words(text) if len(word) >= _LONG}),
        tells=not said and SPOKEN.isdisjoint(kinds) and not binds_himself(text),
    )


def _text(value: Any) -> str:
    """The Arabic text of a value, or of the part of it that is one."""
    inner = value.get("text", value) if isinstance(value, dict) else None
    return str(inner.get("ar", "")) if isinstance(inner, dict) else ""


def _rests(text: str, passage: str) -> frozenset[int]:
    """The numbers of the words of a passage that a text has."""
    wanted = {form for word in words(text) if len(word) >= _LONG for form in forms(word)}
    found = enumerate(words(passage))
    return frozenset(at for at, word in found if len(word) >= _LONG and not wanted.isdisjoint(forms(word)))
