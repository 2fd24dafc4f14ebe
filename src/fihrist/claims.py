"""What claims add up to: the status of a field, rival values, denials and independent origins."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fihrist.catalogue import AnyClaim, Catalogue, Located
from fihrist.record import Model, Record

STRENGTH = ("stated", "reported", "estimated", "alleged", "expected")
"""The statuses of a claim, the strongest first; `contested` is one of fields and values."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One value of a field: the claims that make it, the denials of them, their status, and who said it first."""

    claims: tuple[Located, ...]
    denials: tuple[Located, ...]
    status: str
    origins: tuple[str, ...]

    @property
    def value(self) -> Any:
        """The value that the claims make."""
        return self.claims[0].claim.value


@dataclass(frozen=True, slots=True)
class FieldStatus:
    """What the claims on one field of one record add up to.

    On a single-valued field two values are rivals and the field is contested; on a many-valued field each value
    stands for itself and the field has the weakest status among them, `contested` being the weakest of all.
    """

    field: str
    many: bool
    standings: tuple[Standing, ...]
    status: str

    @property
    def rivals(self) -> bool:
        """Whether claims give different values to a field that has just one."""
        return not self.many and len(self.standings) > 1


def status_of(claim: AnyClaim) -> str:
    """The status of one claim by itself: its mode where that is weaker than `stated`, else whether it has a speaker."""
    if claim.mode != "stated":
        return claim.mode
    return "reported" if claim.said_by or claim.speaker else "stated"


def statuses(record: Record, catalogue: Catalogue) -> Mapping[str, FieldStatus]:
    """What each field of a record that has a value adds up to, in the order of the kind."""
    if catalogue.records.get(record.id) is not record:
        return _statuses(record, catalogue)
    return catalogue.once(_statuses_of, record.id)


def _statuses_of(id: str, catalogue: Catalogue) -> Mapping[str, FieldStatus]:
    return _statuses(catalogue.records[id], catalogue)


def _statuses(record: Record, catalogue: Catalogue) -> Mapping[str, FieldStatus]:
    found = {}
    for field, claims in record.fields().items():
        made = [Located(record.id, field, i, c) for i, c in enumerate(claims) if c.denies is None]
        if made:
            found[field] = _field_status(record, catalogue, made)
    return found


def is_many(record: Record, field: str) -> bool:
    """Whether a field of the record's kind holds many values."""
    return bool(about_field(record, field)["x-many"])


def is_required(record: Record, field: str) -> bool:
    """Whether a field of the record's kind must have a claim or an `unknown`."""
    return bool(about_field(record, field)["x-required"])


def filled(record: Record) -> frozenset[str]:
    """The fields for which a record has a value; a denial alone gives none."""
    fields = record.fields().items()
    return frozenset(field for field, claims in fields if any(claim.denies is None for claim in claims))


def about_field(record: Record, field: str) -> Mapping[str, Any]:
    """What the kind says of a field: its labels, its unit, and whether it is required and many-valued."""
    extra = type(record.claims).model_fields[field].json_schema_extra
    return extra if isinstance(extra, dict) else {}


def origin_of(record: Record, catalogue: Catalogue, claim: AnyClaim) -> tuple[str, ...]:
    """Who first said what a claim says: its speakers, the words for an unnamed one, or the source itself."""
    if claim.said_by:
        return claim.said_by
    if claim.speaker:
        return (claim.speaker.en,)
    quote = record.quotes.get(claim.quote)
    return (quote.source,) if quote else ()


def same(one: Any, other: Any) -> bool:
    """Whether two values are the same value."""
    return bool(plain(one) == plain(other))


def plain(value: Any) -> Any:
    """A value as JSON has it, without what is not filled; a number without a fraction is whole."""
    if isinstance(value, Model):
        return {k: plain(v) for k, v in value if v is not None}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def _field_status(record: Record, catalogue: Catalogue, made: Sequence[Located]) -> FieldStatus:
    field = made[0].field
    groups: list[list[Located]] = []
    for claim in made:
        group = next((g for g in groups if same(g[0].claim.value, claim.claim.value)), None)
        if group is None:
            groups.append([claim])
        else:
            group.append(claim)
    standings = tuple(_standing(record, catalogue, group) for group in groups)
    many = is_many(record, field)
    return FieldStatus(field, many, standings, _status(standings, rivals=not many and len(standings) > 1))


def _standing(record: Record, catalogue: Catalogue, group: Sequence[Located]) -> Standing:
    against = tuple(d for c in group if c.claim.id for d in catalogue.denials.get((record.id, c.claim.id), ()))
    origins = dict.fromkeys(o for c in group for o in origin_of(record, catalogue, c.claim))
    strongest = min((status_of(c.claim) for c in group), key=STRENGTH.index)
    return Standing(tuple(group), against, "contested" if against else strongest, tuple(origins))


def _status(standings: Sequence[Standing], *, rivals: bool) -> str:
    found = [s.status for s in standings]
    if rivals or "contested" in found:
        return "contested"
    return max(found, key=STRENGTH.index)
