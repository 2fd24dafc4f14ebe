"""The evidence of claims and statements: each passage that says one, with what it cannot be understood without."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from fihrist.catalogue import Catalogue, ClaimAt, PassageAt, StatementAt, passages_in
from fihrist.catalogue.parts import statements_in
from fihrist.checking.evidence.lexicon import memo
from fihrist.checking.evidence.numbers import Language
from fihrist.checking.finding import Spot
from fihrist.model import Derived, Record
from fihrist.model.kinds.source import Source
from fihrist.model.walk import Leaf
from fihrist.text import border_fault, fold_key, long_enough
from fihrist.text.dates import days

_EDTF_YEAR = re.compile(r"(?<![\dX-])(\d{4})(?![\dX])")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One attestation: a passage, which has to say a value by itself with the passages that it follows.

    `of` is the claim or statement that it makes, or None where it dates itself; `parts` are the scalars that it has to
    bear out, with their spots; `number` is that of the passage among those of the claim, from 0.
    """

    passage: PassageAt
    context: tuple[PassageAt, ...]
    parts: tuple[tuple[Spot, Leaf], ...]
    of: ClaimAt | StatementAt | None = None
    number: int = 0

    @property
    def text(self) -> str:
        """The passage and those that it follows, one on each line, the passage itself first."""
        return "\n".join((self.passage.passage.text, *(one.passage.text for one in self.context)))

    def at(self, spot: Spot) -> Spot:
        """Where a fault of the value at a spot is told: there, or at the name of this one of several passages."""
        several = isinstance(self.of, ClaimAt) and len(self.of.claim.passages) > 1
        return Spot(*self.of.path, "passages", self.number) if self.of and several else spot

    @property
    def derived(self) -> Derived | None:
        """The step from the passage to the value, where it is not in the passage letter for letter."""
        return self.of.claim.derived if isinstance(self.of, ClaimAt) else None

    @property
    def how(self) -> str | None:
        """The kind of that step."""
        return self.derived.how if self.derived else None

    @property
    def why(self) -> str:
        """The step in words, in Arabic; empty where there are none."""
        return self.derived.why.ar if self.derived and self.derived.why else ""

    def texts(self) -> Iterator[tuple[Spot, Language, str]]:
        """The texts in the value, with their spots and languages."""
        for spot, leaf in self.parts:
            if leaf.path[-1] in ("en", "ar"):
                yield spot, "en" if leaf.path[-1] == "en" else "ar", leaf.value


def evidence(record: Record, catalogue: Catalogue) -> Iterator[Evidence]:
    """The evidence of each claim of a record, each statement and each dated passage, where the passage is sound."""
    values: dict[tuple[str | int, ...], list[tuple[Spot, Leaf]]] = {}
    for leaf in catalogue.leaves(record):
        values.setdefault(_owner(leaf.path), []).append((Spot(*leaf.path), leaf))
    for claim in catalogue.claims_in(record):
        for number, name in enumerate(claim.passages):
            # A passage that is faulty has that fault; what it would say can be judged once it is mended.
            if (passage := catalogue.passages.get(name)) and is_sound(passage, catalogue):
                parts = tuple(values.get(claim.path, ()))
                yield Evidence(passage, catalogue.context(passage), parts, claim, number)
    for passage in passages_in(record) if isinstance(record, Source) else ():
        makers: tuple[PassageAt | StatementAt, ...] = (passage, *statements_in(passage))
        for one in makers:
            if values.get(one.path) and is_sound(passage, catalogue):
                of = one if isinstance(one, StatementAt) else None
                yield Evidence(passage, catalogue.context(passage), tuple(values[one.path]), of)


def _owner(path: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """The path of the claim, statement or passage that a scalar has to be borne out for; empty where none has to."""
    match path:
        case ("claims", _, _, "value" | "as_of", *_):
            return path[:3]
        case ("passages", _, "statements", _, "date" | "about" | "aspect", *_):
            return path[:4]
        case ("passages", _, "as_of"):
            return path[:2]
    return ()


def is_sound(passage: PassageAt, catalogue: Catalogue) -> bool:
    """Whether a passage stands once in its source, long enough and from word to word."""
    match, text = catalogue.match(passage), catalogue.text(passage.source)
    return bool(match and text and says_enough(passage, catalogue) and border_fault(match, text) is None)


def says_enough(passage: PassageAt, catalogue: Catalogue) -> bool:
    """Whether a passage is long enough to say something, begins a line of its source, or follows in two words."""
    match, text = catalogue.match(passage), catalogue.text(passage.source)
    begins = match and text and text.raw[: match.raw_span.start].rstrip(" ")[-1:] in ("", "\n")
    pair = bool(passage.passage.follows) and len(passage.passage.text.split()) > 1
    return long_enough(passage.passage.text) or bool(begins) or pair


@memo
def years_of(date: str) -> tuple[int, ...]:
    """The years that an EDTF date names in full."""
    return tuple(int(year) for year in _EDTF_YEAR.findall(date))


def published(source: str, catalogue: Catalogue, *, or_written: bool = False) -> date | None:
    """The last day on which a source can have appeared, or been written, as far as its own passages bear it out."""
    record, latest = catalogue.sources.get(source), list[date]()
    claims = (*record.claims.published, *(record.claims.written if or_written else ())) if record else ()
    for claim in claims:
        span, texts = days(claim.value), [fold_key(one.passage.text) for one in catalogue.named(claim.passages, source)]
        if span and span.latest and any(str(year) in text for year in years_of(claim.value) for text in texts):
            latest.append(span.latest)
    return min(latest, default=None)


def counts_from_nothing(found: Evidence, catalogue: Catalogue) -> bool:
    """Whether a date is counted from that of a source which says when it was published while nothing bears it out."""
    if found.how != "relative-date":
        return False
    record = catalogue.sources.get(found.passage.source)
    return record is None or bool(record.claims.published and published(record.id, catalogue) is None)
