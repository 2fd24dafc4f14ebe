"""What may not get lost of a claim, told by the claim itself and not by the program that shows it."""

from dataclasses import dataclass

from fihrist.catalogue import Catalogue, Located, located
from fihrist.catalogue.statuses import is_many, plain
from fihrist.model import Quantity


@dataclass(frozen=True)
class Doubt:
    """Why a claim is no plain fact: what is lost, and the words without which it is."""

    mode: str
    speakers: tuple[str, ...]
    denied: bool
    rivals: bool
    ranged: bool
    derived: str | None
    varies: str | None
    as_of: str | None

    @property
    def plain(self) -> bool:
        """Whether the claim could be shown by its value alone."""
        return self == Doubt("stated", (), False, False, False, None, None, None)


def doubts(catalogue: Catalogue) -> list[tuple[Located, Doubt]]:
    """Every claim that gives a value, with its doubt."""
    denied = {
        (target or d.record, id)
        for record in catalogue.records.values()
        for d in located(record)
        if d.claim.denies
        for target, _, id in [d.claim.denies.rpartition("/")]
    }
    found = []
    for record in catalogue.records.values():
        for c in located(record):
            if c.claim.denies is None:
                values = [plain(o.value) for o in record.fields()[c.field] if o.denies is None]
                rivals = not is_many(record, c.field) and any(v != plain(c.claim.value) for v in values)
                found.append((c, doubt(c, denied=(c.record, c.claim.id) in denied, rivals=rivals)))
    return found


def doubt(found: Located, *, denied: bool, rivals: bool) -> Doubt:
    """The doubt of one claim."""
    claim = found.claim
    ranged = isinstance(claim.value, Quantity) and claim.value.exact is None
    speakers = claim.said_by or ((claim.speaker.en,) if claim.speaker else ())
    derived = claim.derived.how if claim.derived else None
    return Doubt(claim.mode, speakers, denied, rivals, ranged, derived, claim.varies_with, claim.as_of)


def alone(found: Located, catalogue: Catalogue) -> bool:
    """Whether no other claim gives the same value to the same field, so that no stronger claim stands beside it."""
    claims = catalogue.records[found.record].fields()[found.field]
    return [plain(c.value) for c in claims if c.denies is None].count(plain(found.claim.value)) == 1


def missing(doubt: Doubt, words: str) -> list[str]:
    """What a text with caveats does not say of a doubt."""
    needed = [*doubt.speakers, doubt.derived, doubt.varies, doubt.as_of]
    needed += [doubt.mode] if doubt.mode != "stated" else ["reported"] if doubt.speakers else []
    needed += [
        word for word, has in (("denied", doubt.denied), ("rival", doubt.rivals), ("range", doubt.ranged)) if has
    ]
    return [word for word in needed if word and word not in words]
