"""The tables of claims: the values with their doubt, who attests and who denies them, and which records they name."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from fihrist.catalogue import Catalogue, ClaimAt, StatementAt, kind_name
from fihrist.catalogue.parts import plain
from fihrist.catalogue.statuses import FieldStatus, Standing, statuses
from fihrist.model import Quantity
from fihrist.publishing.tables.passages import VOICE, voice
from fihrist.publishing.tables.table import Column, Link, Table, both, maybe, table, text
from fihrist.publishing.views import CONTESTED
from fihrist.publishing.words import BOUNDS, Part, in_words, joined, parts
from fihrist.text.dates import Days, days

CLAIM = (
    text("claim", "Key of the claim: record, field and value"),
    text("record", "Id of the record"),
    text("kind", "Kind of the record"),
    text("field", "Field of the record"),
    Column("position", "integer", "Number of the claim in the field, from 0", True),
    text("value", "The value as JSON"),
    text("value_type", "`text`, `quantity`, `reference`, `term`, `date`, `plain`, or `composed` of several"),
    *both("value", "The value in words"),
    maybe("value_ref", "Id of the record that the value names"),
    *(Column(f"value_{bound}", "number", f"The number: {bound.replace('_', ' ')}") for bound in BOUNDS),
    maybe("value_date", "The date (EDTF)"),
    Column("earliest", "date", "Earliest day of the dates in the value"),
    Column("latest", "date", "Latest day of the dates in the value"),
    text("status", "Status of this value: `contested` where it is denied or has rivals"),
    text("field_status", "Status of the whole field: what all claims on it add up to"),
    maybe("denied_by", "Names of the passages that deny it"),
    maybe("scope", "`unclear` where the text leaves open whether the denials are of this value"),
    maybe("rivals", "Keys of the claims that give another value to the same single-valued field"),
    *VOICE,
    maybe("mode", "How surely it is claimed, where less surely than its passages say"),
    text("origins", "Who says it, those who say it together joined by ` + `"),
    Column("origin_count", "integer", "How many independent origins it has", True),
    maybe("as_of", "Date from which the value speaks (EDTF), where its passages do not tell"),
    maybe("varies_with", "Field on which a range depends"),
    maybe("derived", "How the value follows from passages in which it does not stand letter for letter"),
    *both("derived_why", "That step in words"),
    text("passages", "Names of the passages that say it"),
    text("sources", "Ids of their sources"),
)
ATTESTATION = (
    text("claim", "Key of the claim"),
    Column("position", "integer", "Number of the attestation, from 0", True),
    text("passage", "Name of the passage that says it"),
    text("source", "Id of its source"),
    text("status", "Status of the claim by this passage alone"),
    *VOICE,
    maybe("as_of", "Date from which the passage speaks (EDTF)"),
)
DENIAL = (
    text("denied", "Key of the claim or statement that is denied"),
    text("passage", "Name of the passage that denies it"),
    maybe("claim", "Key of the claim, where it is one"),
    maybe("statement", "Key of the statement, where it is one"),
    *VOICE,
    maybe("scope", "`unclear` where the text leaves open what is denied"),
)
Cells = dict[str, Any]
MENTION = (text("claim", "Key of the claim"), text("target", "Id of a record that its value names"))


def tables(catalogue: Catalogue) -> tuple[Table, ...]:
    """The tables of claims, attestations, denials and mentions."""
    claim, passage = Link("claim", "claims", "claim"), Link("passage", "passages", "passage")
    fields = [one for id in sorted(catalogue.records) for one in statuses(catalogue.records[id], catalogue).values()]
    rows = (_row(one, field, catalogue) for field in fields for one in field.standings)
    attested = (row for field in fields for one in field.standings for row in _attestations(one))
    made: tuple[ClaimAt | StatementAt, ...] = catalogue.claims
    denied = (row for one in (*made, *catalogue.statements) for row in _denials(one, catalogue))
    return (
        table("claims", "One row for each value of a field", CLAIM, rows,
              key=("claim",), links=(Link("record", "records", "id"),)),
        table("attestations", "Which passage says which value, one row for each", ATTESTATION, attested,
              key=("claim", "position"), links=(claim, passage)),
        table("denials", "Which passage denies what, one row for each", DENIAL, denied,
              key=("denied", "passage"), links=(claim, Link("statement", "statements", "statement"), passage)),
        table("mentions", "Which records a value names", MENTION, _mentions(catalogue),
              key=("claim", "target"), links=(claim, Link("target", "records", "id"))),
    )  # fmt: skip


def extent(spans: Iterable[Days]) -> dict[str, str | None]:
    """The first and the last of some days; an end that one of them leaves open is open."""
    found = tuple(spans)
    firsts, lasts = [s.earliest for s in found], [s.latest for s in found]
    first = min((d for d in firsts if d), default=None) if all(firsts) else None
    last = max((d for d in lasts if d), default=None) if all(lasts) else None
    return {"earliest": first.isoformat() if first else None, "latest": last.isoformat() if last else None}


def spans(found: Iterable[Part]) -> Iterator[Days]:
    """The days of the dates among the parts of a value."""
    return (span for part in found if part.sort == "date" and (span := days(part.content)))


def _row(found: Standing, field: FieldStatus, catalogue: Catalogue) -> Cells:
    assert isinstance(found.of, ClaimAt)
    at, claim = found.of, found.of.claim
    rivals = [one.of.key for one in field.standings if field.rivals and one is not found]
    row: Cells = {
        "claim": at.key,
        "record": at.record,
        "kind": kind_name(catalogue.records[at.record]),
        "field": at.field,
    }
    row |= {name: getattr(claim, name) for name in ("mode", "scope", "as_of", "varies_with")}
    row |= {"position": at.index, "status": CONTESTED if rivals else found.status, "field_status": field.status}
    row |= _value(at, catalogue) | _voices(found) | {"rivals": joined(rivals), "denied_by": joined(at.denied)}
    row |= {"origins": joined(" + ".join(group) for group in found.origins), "origin_count": len(found.origins)}
    row |= {"passages": joined(at.passages), "sources": joined(_once(a.passage.source for a in found.attestations))}
    if claim.derived:
        why = claim.derived.why
        row |= {"derived": claim.derived.how} | ({"derived_why_en": why.en, "derived_why_ar": why.ar} if why else {})
    return row


def _value(at: ClaimAt, catalogue: Catalogue) -> Cells:
    claim, found = at.claim, parts(at.claim)
    cells: Cells = {"value": json.dumps(plain(claim.value), ensure_ascii=False, separators=(",", ":"))}
    cells |= {"value_en": in_words(claim, catalogue), "value_ar": in_words(claim, catalogue, "ar")}
    cells["value_type"] = found[0].sort if [part.name for part in found] == [""] else "composed"
    cells["value_ref"] = joined(part.content for part in found if part.sort == "reference")
    cells["value_date"] = joined(part.content for part in found if part.sort == "date")
    number = next((part.content for part in found if isinstance(part.content, Quantity)), Quantity())
    return cells | {f"value_{bound}": plain(getattr(number, bound)) for bound in BOUNDS} | extent(spans(found))


def _voices(found: Standing) -> Cells:
    """The voices of all attestations in one row; the table of attestations has them one by one."""
    said = [attestation.passage.passage for attestation in found.attestations]
    return {
        "said_by": joined(_once(id for one in said for id in one.said_by)),
        "speaker_en": joined(_once(one.speaker.en for one in said if one.speaker)),
        "speaker_ar": joined(_once(one.speaker.ar for one in said if one.speaker)),
        "via": joined(_once(id for one in said for id in one.via)),
    }


def _attestations(found: Standing) -> Iterator[Cells]:
    for position, one in enumerate(found.attestations):
        row = {"claim": found.of.key, "position": position, "passage": one.passage.name, "source": one.passage.source}
        yield row | {"status": one.status, "as_of": one.passage.passage.as_of} | voice(one.passage)


def _denials(one: ClaimAt | StatementAt, catalogue: Catalogue) -> Iterator[Cells]:
    what, scope = ("claim", one.claim.scope) if isinstance(one, ClaimAt) else ("statement", one.statement.scope)
    for passage in catalogue.named(dict.fromkeys(one.denied), one.record):
        yield {"denied": one.key, what: one.key, "passage": passage.name, "scope": scope} | voice(passage)


def _mentions(catalogue: Catalogue) -> Iterator[Cells]:
    for one in catalogue.claims:
        for id in _once(part.content for part in parts(one.claim) if part.sort == "reference"):
            if id in catalogue.records:
                yield {"claim": one.key, "target": id}


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
