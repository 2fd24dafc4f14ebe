"""Grading: with whose voice and how surely each claim gives its value, for comparing claims on the same words."""

from collections.abc import Mapping
from dataclasses import dataclass

from fihrist.catalogue import AnyClaim, Catalogue
from fihrist.claims import STRENGTH, plain
from fihrist.grounding.voice import FRAME
from fihrist.record import Record, Text
from fihrist.text import Span

_NOT_GRADED = FRAME | {"category", "origin", "said", "stance", "aim", "did", "situation", "description"}
_TOGETHER = frozenset({"supplier", "recipient", "item", "form", "stage", "goods"})
"""Fields of one act: who does what to whom is told in one voice and one mode."""

Key = tuple[str, Span, str, str]


@dataclass(frozen=True, slots=True)
class Grade:
    """The speakers and the mode of a claim, and where it stands in its record."""

    field: str
    index: int
    speakers: frozenset[str]
    mode: str

    def surer(self, other: "Grade") -> bool:
        """Whether this claim says in the document's own voice, or states, what the other one leaves to somebody."""
        own, theirs = not self.speakers, not other.speakers
        if own != theirs:
            return own
        return STRENGTH.index(self.mode) < STRENGTH.index(other.mode)


def grades(record: Record, catalogue: Catalogue) -> Mapping[Key, tuple[Grade, ...]]:
    """The grades of a record's claims by source, passage, field and value."""
    found: dict[Key, tuple[Grade, ...]] = {}
    for field, claims in record.fields().items():
        if field in _NOT_GRADED:
            continue
        for index, claim in enumerate(claims):
            quote = record.quotes.get(claim.quote)
            match = catalogue.match(quote) if quote else None
            if quote and match and claim.denies is None:
                key = (quote.source, match.span, field, str(plain(claim.value)))
                found[key] = (*found.get(key, ()), Grade(field, index, speakers(claim), claim.mode))
    return found


def acts(record: Record, catalogue: Catalogue) -> Mapping[str, tuple[Grade, ...]]:
    """The grades of a record's claims on one act, by quote; a pledge is told by the document whoever pledges what."""
    found: dict[str, tuple[Grade, ...]] = {}
    for field in _TOGETHER & record.fields().keys():
        for index, claim in enumerate(record.fields()[field]):
            if claim.denies is None and claim.value != "pledged" and not isinstance(claim.value, Text):
                grade = Grade(field, index, speakers(claim), claim.mode)
                found[claim.quote] = (*found.get(claim.quote, ()), grade)
    return found


def speakers(claim: AnyClaim) -> frozenset[str]:
    """Who says it, by id, or in words where the speaker has no name."""
    return frozenset({*claim.said_by, *((claim.speaker.en,) if claim.speaker else ())})
