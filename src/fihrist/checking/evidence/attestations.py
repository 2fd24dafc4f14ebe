"""The evidence of claims and statements: each passage that says one, with what it cannot be understood without."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from fihrist.catalogue import Catalogue, ClaimAt, PassageAt
from fihrist.checking.evidence.numbers import Language
from fihrist.checking.finding import Spot
from fihrist.model import Record, Text
from fihrist.model.walk import Leaf
from fihrist.text import border_fault, long_enough
from fihrist.text.dates import days


@dataclass(frozen=True, slots=True)
class Evidence:
    """One attestation of a claim: a passage, which has to say the value by itself with the passages that it follows."""

    of: ClaimAt
    passage: PassageAt
    number: int
    """The number of the passage among those of the claim, from 0."""
    context: tuple[PassageAt, ...]
    parts: tuple[tuple[Spot, Leaf], ...]
    """Every scalar in the value, with its spot in the record."""

    @property
    def text(self) -> str:
        """The passage and those that it follows, one on each line, the passage itself first."""
        return "\n".join((self.passage.passage.text, *(one.passage.text for one in self.context)))

    @property
    def spot(self) -> Spot:
        """Where the claim stands in its record."""
        return Spot(*self.of.path)

    @property
    def at(self) -> Spot:
        """Where the claim names the passage."""
        return Spot(*self.of.path, "passages", self.number)

    @property
    def how(self) -> str | None:
        """How the value follows where it is not in the passage letter for letter."""
        return self.of.claim.derived.how if self.of.claim.derived else None

    @property
    def why(self) -> Text | None:
        """The step in words."""
        return self.of.claim.derived.why if self.of.claim.derived else None


def evidence(record: Record, catalogue: Catalogue) -> Iterator[Evidence]:
    """The evidence of each claim of a record, one for each passage that stands in its source."""
    values: dict[tuple[str | int, ...], list[tuple[Spot, Leaf]]] = {}
    for leaf in catalogue.leaves(record):
        if leaf.path[0] == "claims" and leaf.path[3] == "value":
            values.setdefault(leaf.path[:3], []).append((Spot(*leaf.path), leaf))
    for claim in catalogue.claims_in(record):
        for number, name in enumerate(claim.passages):
            passage = catalogue.passages.get(name)
            # A passage that is faulty has that fault; what it would say can be judged once it is mended.
            if passage and is_sound(passage, catalogue):
                parts = tuple(values.get(claim.path, ()))
                yield Evidence(claim, passage, number, catalogue.context(passage), parts)


def is_sound(passage: PassageAt, catalogue: Catalogue) -> bool:
    """Whether a passage stands once in its source, long enough and from word to word."""
    match, text = catalogue.match(passage), catalogue.text(passage.source)
    return bool(match and text and long_enough(passage.passage.text) and border_fault(match, text) is None)


def dates(found: Evidence) -> Iterator[tuple[Spot, str]]:
    """The EDTF dates of a claim, its `as_of` included, with their spots."""
    yield from ((spot, leaf.value) for spot, leaf in found.parts if leaf.is_date)
    if found.of.claim.as_of:
        yield found.spot / "as_of", found.of.claim.as_of


def texts(found: Evidence) -> Iterator[tuple[Spot, Language, str]]:
    """The texts in the value of a claim, with their spots and languages."""
    for spot, leaf in found.parts:
        if leaf.path[-1] in ("en", "ar"):
            yield spot, "en" if leaf.path[-1] == "en" else "ar", leaf.value


def published(source: str, catalogue: Catalogue) -> date | None:
    """The latest day on which a source can have been written, as far as its own passages bear it out."""
    record = catalogue.sources.get(source)
    latest: list[date] = []
    for claim in (*record.claims.published, *record.claims.written) if record else ():
        span = days(claim.value)
        passages = catalogue.named(claim.passages, source)
        if span and span.latest and any(claim.value[:4] in one.passage.text for one in passages):
            latest.append(span.latest)
    return min(latest, default=None)


def counts_from_nothing(found: Evidence, catalogue: Catalogue) -> bool:
    """Whether a date is counted from that of a source which says when it was published while nothing bears it out."""
    if found.how != "relative-date":
        return False
    record = catalogue.sources.get(found.passage.source)
    return record is None or bool(record.claims.published and published(record.id, catalogue) is None)
