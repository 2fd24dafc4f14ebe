"""The changes on one field: which claim became which, which came, which went, and why that matters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

REASONS = {
    "record_added": "record added",
    "record_removed": "record removed",
    "record_renamed": "record renamed",
    "name_changed": "name changed",
    "aliases_changed": "other names changed",
    "note_changed": "remark changed",
    "document_changed": "document changed",
    "set_aside_changed": "sentences set aside changed",
    "gap_opened": "now said to be unknown",
    "gap_closed": "no longer said to be unknown",
    "gap_changed": "reason of a gap changed",
    "quote_added": "quote added",
    "quote_removed": "quote removed",
    "quote_corrected": "quote corrected",
    "translation_corrected": "translation of a quote corrected",
    "value_added": "value added",
    "value_removed": "value removed",
    "value_changed": "value changed",
    "support_gained": "value said once more",
    "support_lost": "value said once less",
    "denial_added": "denial added",
    "denial_removed": "denial removed",
    "denial_changed": "denial changed",
    "speaker_changed": "speaker changed",
    "mode_changed": "mode changed",
    "evidence_changed": "rests on another quote",
    "derivation_changed": "derivation changed",
    "detail_changed": "detail of a claim changed",
    "claims_reordered": "claims put in another order",
}
"""Every reason for a change, with its words in English."""

_BY_KEY = {
    "value": "value_changed",
    "denies": "denial_changed",
    "scope": "denial_changed",
    "said_by": "speaker_changed",
    "speaker": "speaker_changed",
    "via": "speaker_changed",
    "mode": "mode_changed",
    "quote": "evidence_changed",
    "also": "evidence_changed",
    "derived": "derivation_changed",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One change: its reason, where it is, and what stood and stands there."""

    reason: str
    record: str
    field: str | None = None
    before: Any = None
    after: Any = None


def changes_of_field(record: str, field: str, before: Sequence[Json], after: Sequence[Json]) -> Iterator[Change]:
    """The changes from the claims that stood on a field to those that stand there."""
    pairs, gone, come = paired(before, after)
    for old, new in pairs:
        keys = (key for key in {**old, **new} if old.get(key) != new.get(key))
        for reason in dict.fromkeys(_BY_KEY.get(key, "detail_changed") for key in keys):
            yield Change(reason, record, field, old, new)
    for old in gone:
        yield Change(_reason(old, after, "removed", "support_lost"), record, field, before=old)
    for new in come:
        yield Change(_reason(new, before, "added", "support_gained"), record, field, after=new)
    kept = [new for _, new in pairs]
    if not gone and not come and kept != list(after):
        yield Change("claims_reordered", record, field)


def paired(before: Sequence[Json], after: Sequence[Json]) -> tuple[list[tuple[Json, Json]], list[Json], list[Json]]:
    """The claims that became others, in the order in which they stood, those that are gone, those that are new."""
    old, new = list(enumerate(before)), list(after)
    pairs: list[tuple[int, Json, Json]] = []
    for alike in _ALIKE:
        for place, one in list(old):
            other = next((other for other in new if alike(one, other)), None)
            if other is not None:
                pairs.append((place, one, other))
                old.remove((place, one))
                new.remove(other)
    return [(one, other) for _, one, other in sorted(pairs, key=lambda p: p[0])], [one for _, one in old], new


def _same(one: Json, other: Json, *keys: str) -> bool:
    return all(one.get(key) == other.get(key) for key in keys)


_ALIKE = (
    lambda one, other: one == other,
    lambda one, other: "id" in one and _same(one, other, "id") and ("denies" in one) == ("denies" in other),
    lambda one, other: "denies" in one and _same(one, other, "denies", "said_by"),
    lambda one, other: "value" in one and _same(one, other, "value", "said_by", "speaker"),
    lambda one, other: "value" in one and _same(one, other, "value", "quote"),
    lambda one, other: "value" in one and "value" in other and _same(one, other, "quote", "said_by", "speaker"),
)
"""When two claims are one that was changed: the surest signs come first."""


def _reason(claim: Json, others: Sequence[Json], what: str, support: str) -> str:
    if "denies" in claim:
        return f"denial_{what}"
    return support if any(other.get("value") == claim["value"] for other in others) else f"value_{what}"
