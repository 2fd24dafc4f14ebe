"""What claims and statements add up to: attestations, denials, independent origins and the status of each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Any

from fihrist.catalogue import Catalogue, ClaimAt, PassageAt, StatementAt
from fihrist.catalogue.parts import plain
from fihrist.model import ANSWERS, Passage, Record
from fihrist.model.fields import fields
from fihrist.text.dates import days

STRENGTH = ("stated", "reported", "estimated", "alleged", "expected", "possible")
"""The statuses of an attestation, the strongest first; `contested` is one of claims, statements and fields."""


@dataclass(frozen=True, slots=True)
class Attestation:
    """One passage that says a claim's value or makes a statement, and with what status."""

    passage: PassageAt
    status: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A claim or statement with its attestations, its status, its independent origins, and its answers by their keys.

    An origin is the speakers of a passage, or the source where the document speaks itself; speakers who say it together
    are one origin, and so are two passages that share a speaker.
    """

    of: ClaimAt | StatementAt
    attestations: tuple[Attestation, ...]
    answers: Mapping[str, tuple[PassageAt, ...]]
    status: str
    origins: tuple[tuple[str, ...], ...]

    @property
    def denials(self) -> tuple[PassageAt, ...]:
        """The passages that deny it."""
        return self.answers["denied"]

    @property
    def value(self) -> Any:
        """The value that is claimed; a statement has none."""
        return self.of.claim.value if isinstance(self.of, ClaimAt) else None


@dataclass(frozen=True)
class FieldStatus:
    """What the claims on one field of one record add up to.

    On a single-valued field two values are rivals and the field is contested, unless one is a date within the other; on
    a many-valued field each value stands for itself and the field has the weakest status among them, `contested` being
    the weakest of all.
    """

    field: str
    many: bool
    standings: tuple[Standing, ...]

    @cached_property
    def status(self) -> str:
        """The status of the field."""
        found = [one.status for one in self.standings]
        return "contested" if self.rivals else max(found, key=(*STRENGTH, "contested").index)

    @cached_property
    def rivals(self) -> bool:
        """Whether claims give values to a field that has just one, and not all of them can be true."""
        pairs = combinations([standing.value for standing in self.standings], 2)
        return not self.many and not all(agree(one, other) for one, other in pairs)


def status_of(passage: Passage, mode: str | None = None) -> str:
    """The status of what a passage says: its mode, or the weaker one given, else whether somebody is reported."""
    weakest = max((passage.mode, mode or "stated"), key=lambda m: STRENGTH.index(m))
    if weakest != "stated":
        return weakest
    return "reported" if passage.said_by or passage.speaker else "stated"


def standing(one: ClaimAt | StatementAt, catalogue: Catalogue) -> Standing:
    """What a claim or statement adds up to."""
    mode = one.claim.mode if isinstance(one, ClaimAt) else one.statement.mode
    passages = catalogue.named(one.passages, one.record)
    attestations = tuple(Attestation(passage, status_of(passage.passage, mode)) for passage in passages)
    answers = {how: catalogue.named(one.answered(how), one.record) for how in ANSWERS}
    strongest = min((a.status for a in attestations), key=STRENGTH.index, default="stated")
    status = "contested" if answers["denied"] else strongest
    return Standing(one, attestations, answers, status, origins(passages))


def origins(passages: Iterable[PassageAt]) -> tuple[tuple[str, ...], ...]:
    """The independent origins of what passages say, each as those who say it."""
    found: list[set[str]] = []
    for passage in passages:
        group = set(origin_of(passage))
        joined = [other for other in found if other & group]
        found = [other for other in found if not other & group] + [group.union(*joined)]
    return tuple(tuple(sorted(group)) for group in found)


def origin_of(passage: PassageAt) -> tuple[str, ...]:
    """Who says a passage: its speakers, the words for an unnamed one within its source, or the source itself."""
    one = passage.passage
    if one.said_by:
        return one.said_by
    return (f"{passage.source}: {one.speaker.en}",) if one.speaker else (passage.source,)


def statuses(record: Record, catalogue: Catalogue) -> Mapping[str, FieldStatus]:
    """What each field of a record that has a value adds up to, in the order of the kind."""
    found: dict[str, list[Standing]] = {}
    for claim in catalogue.claims_in(record):
        found.setdefault(claim.field, []).append(standing(claim, catalogue))
    known = fields(type(record))
    return {field: FieldStatus(field, known[field].many, tuple(group)) for field, group in found.items()}


def agree(one: Any, other: Any) -> bool:
    """Whether two values can both be true of a field that has just one: a date within a less precise one."""
    spans = [days(value) for value in (one, other) if isinstance(value, str)]
    known = [span for span in spans if span and span.earliest and span.latest]
    if len(known) < 2:
        return bool(plain(one) == plain(other))
    first, second = ((span.earliest, span.latest) for span in known)
    return (max(first[0], second[0]), min(first[1], second[1])) in (first, second)  # type: ignore[type-var]
