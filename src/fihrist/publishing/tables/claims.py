"""The tables of claims: the claims themselves, who speaks in them, which quotes they rest on, what they deny."""

import json
from collections.abc import Sequence
from typing import Any

from fihrist.catalogue import Catalogue, Located, located
from fihrist.model.walk import leaves
from fihrist.publishing.tables.table import Column, Link, Table, table
from fihrist.publishing.tables.words import in_two_languages, in_words, joined
from fihrist.publishing.views import Json
from fihrist.text.dates import Days, days

COLUMNS = (
    Column("claim", "string", "Key of the claim: record, field and number in the field from 0", True),
    Column("record", "string", "Id of the record", True),
    Column("kind", "string", "Kind of the record", True),
    Column("field", "string", "Field of the record", True),
    Column("number", "integer", "Number of the claim in the field, from 0", True),
    Column("id", "string", "Name of the claim in its record, where something refers to it"),
    Column("value", "string", "The value as JSON; empty in a denial"),
    Column("value_en", "string", "The value in words, in English"),
    Column("value_ar", "string", "The value in words, in Arabic, where it is a text"),
    Column("denies", "string", "In a denial, the claim that is denied, as it was written"),
    Column("status", "string", "Status of the claim by itself", True),
    Column("field_status", "string", "Status of the whole field: what all claims on it add up to", True),
    Column("mode", "string", "Whether the speaker states, estimates, alleges or expects it", True),
    Column("said_by", "string", "Ids of the speakers; empty where the document says it in its own voice"),
    Column("speaker_en", "string", "A speaker whom the text leaves unnamed, in English"),
    Column("speaker_ar", "string", "A speaker whom the text leaves unnamed, in Arabic"),
    Column("via", "string", "Ids of those who passed it on, nearest to the speaker first"),
    Column("origins", "string", "Who first said it"),
    Column("denied_by", "string", "Keys of the denials of the claim"),
    Column("rivals", "string", "Keys of the claims that give another value to the same single-valued field"),
    Column("as_of", "string", "Date from which the statement speaks (EDTF)"),
    Column("varies_with", "string", "Field on which a range depends"),
    Column("derived", "string", "How the value follows from a quote in which it does not stand letter for letter"),
    Column("derived_why_en", "string", "That step in words, in English"),
    Column("derived_why_ar", "string", "That step in words, in Arabic"),
    Column("scope", "string", "`unclear` where the text leaves open what is denied"),
    Column("earliest", "date", "Earliest day of the dates in the value"),
    Column("latest", "date", "Latest day of the dates in the value"),
    Column("quotes", "string", "Keys of the quotes in the record", True),
)


def tables(catalogue: Catalogue, rows: Sequence[Json]) -> tuple[Table, ...]:
    """The tables of claims, speakers of claims, quotes of claims, denials and mentions."""
    claims = {c.key: c for id in sorted(catalogue.records) for c in located(catalogue.records[id])}
    record = Link("record", "records", "id")
    return (
        table("claims", "One row for each claim, denials included", COLUMNS,
              [_row(row, claims[row["key"]]) for row in rows], key=("claim",), links=(record,)),
        _speakers(rows), _quotes(rows), _denials(rows), _mentions(catalogue),
    )  # fmt: skip


def _row(row: Json, found: Located) -> dict[str, Any]:
    claim = found.claim
    same = ("record", "kind", "field", "status", "field_status", "mode")
    optional = ("id", "denies", "as_of", "varies_with", "scope")
    made = {"claim": row["key"], "number": found.index} | {n: row[n] for n in same} | {n: row.get(n) for n in optional}
    if claim.value is not None:
        made["value"] = json.dumps(row["value"], ensure_ascii=False, separators=(",", ":"))
        made["value_en"] = in_words(claim.value)
        made["value_ar"] = in_words(claim.value, "ar") if in_two_languages(claim.value) else None
    for name in ("said_by", "via", "origins", "denied_by", "rivals"):
        made[name] = joined(row.get(name, ()))
    if claim.speaker:
        made |= {"speaker_en": claim.speaker.en, "speaker_ar": claim.speaker.ar}
    if claim.derived:
        made["derived"] = claim.derived.how
        if claim.derived.why:
            made |= {"derived_why_en": claim.derived.why.en, "derived_why_ar": claim.derived.why.ar}
    spans = [span for leaf in leaves(claim) if leaf.is_date and leaf.path[0] == "value" and (span := days(leaf.value))]
    return made | extent(spans) | {"quotes": joined((claim.quote, *claim.also))}


def extent(spans: list[Days]) -> dict[str, str | None]:
    """The first and the last of some days; an end that one of them leaves open is open."""
    firsts, lasts = [s.earliest for s in spans], [s.latest for s in spans]
    first = min((d for d in firsts if d), default=None) if all(firsts) else None
    last = max((d for d in lasts if d), default=None) if all(lasts) else None
    return {"earliest": first.isoformat() if first else None, "latest": last.isoformat() if last else None}


def _speakers(rows: Sequence[Json]) -> Table:
    made = [
        {"claim": row["key"], "speaker": who, "part": part, "position": at}
        for row in rows
        for part in ("said_by", "via")
        for at, who in enumerate(row.get(part, ()))
    ]
    columns = (
        Column("claim", "string", "Key of the claim", True),
        Column("part", "string", "`said_by` for a speaker, `via` for one who passed it on", True),
        Column("position", "integer", "Number in the list, from 0", True),
        Column("speaker", "string", "Id of the speaker", True),
    )
    links = (Link("claim", "claims", "claim"), Link("speaker", "speakers", "id"))
    about = "Who speaks in which claim, one row for each"
    return table("claim_speakers", about, columns, made, key=("claim", "part", "position"), links=links)


def _quotes(rows: Sequence[Json]) -> Table:
    made = [
        {"claim": row["key"], "quote": f"{row['record']}/{quote['key']}", "position": at}
        for row in rows
        for at, quote in enumerate(row["quotes"])
    ]
    columns = (
        Column("claim", "string", "Key of the claim", True),
        Column("position", "integer", "0 for the quote that says it, more for further quotes that it needs", True),
        Column("quote", "string", "Key of the quote", True),
    )
    links = (Link("claim", "claims", "claim"), Link("quote", "quotes", "quote"))
    return table("claim_quotes", "Which quotes say which claim", columns, made, key=("claim", "position"), links=links)


def _denials(rows: Sequence[Json]) -> Table:
    made = [
        {"denial": row["key"], "denied": denied, "scope": row.get("scope")}
        for row in rows
        for denied in row.get("denied_claims", ())
    ]
    columns = (
        Column("denial", "string", "Key of the claim that denies", True),
        Column("denied", "string", "Key of the claim that is denied", True),
        Column("scope", "string", "`unclear` where the text leaves open what is denied"),
    )
    links = (Link("denial", "claims", "claim"), Link("denied", "claims", "claim"))
    return table("denials", "Which claim denies which", columns, made, key=("denial", "denied"), links=links)


def _mentions(catalogue: Catalogue) -> Table:
    made = {
        (f"{m.record}/{m.path[1]}/{m.path[2]}", m.target): None
        for id in sorted(catalogue.records)
        for m in catalogue.mentions_in(catalogue.records[id])
        if m.path[0] == "claims" and "value" in m.path and m.target in catalogue.records
    }
    columns = (
        Column("claim", "string", "Key of the claim", True),
        Column("target", "string", "Id of the record that its value names", True),
    )
    links = (Link("claim", "claims", "claim"), Link("target", "records", "id"))
    rows = [{"claim": claim, "target": target} for claim, target in made]
    return table("mentions", "Which records a value names", columns, rows, key=("claim", "target"), links=links)
