"""The tables of claims and statements: each with its doubt, who attests and denies it, what it names and dates."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from fihrist.catalogue import Catalogue, ClaimAt, StatementAt
from fihrist.catalogue.parts import plain
from fihrist.catalogue.statuses import FieldStatus, Standing, standing, statuses
from fihrist.model import Quantity
from fihrist.publishing.tables.table import Column, Table, both, count, extent, table, text, voice
from fihrist.publishing.views import day_view, value_status
from fihrist.publishing.words import BOUNDS, days_of, in_words, once, parts

DOUBT = (
    Column("denied_by", "Names of the passages that deny it", "at.denied"),
    Column("scope", "`unclear` where the text leaves open whether the denials are of it", "one.scope"),
    Column("rivals", "Keys of the claims that give another value to the same single-valued field"),
)
CLAIM = (
    text("claim", "Key of the claim: record, field and value", "at.key", key=True),
    text("record", "Id of the record", "at.record", link="records.id"),
    text("kind", "Kind of the record"),
    text("field", "Field of the record", "at.field"),
    Column("position", "Number of the claim in the field, from 0", "at.index", "integer", required=True),
    text("value", "The value as JSON", "value.json"),
    text(
        "value_type", "`text`, `quantity`, `reference`, `term`, `date`, `plain`, or `composed` of several", "value.type"
    ),
    *both("value", "The value in words"),
    Column("value_ref", "Id of the record that the value names", "value.ref"),
    *(Column(f"value_{b}", f"The number: {b.replace('_', ' ')}", f"value.number.{b}", "number") for b in BOUNDS),
    Column("value_date", "The date (EDTF)", "value.date"),
    *extent("the dates in the value", "days"),
    text("status", "Status of this value: `contested` where it is denied or has rivals"),
    text("field_status", "Status of the whole field: what all claims on it add up to", "field.status"),
    *DOUBT,
    *voice("voices"),
    Column("mode", "How surely it is claimed, where less surely than its passages say", "one.mode"),
    text("origins", "Who says it, those who say it together joined by ` + `"),
    count("origin_count", "How many independent origins it has"),
    Column("as_of", "Date from which the value speaks (EDTF), where its passages do not tell", "one.as_of"),
    Column("varies_with", "Field on which a range depends", "one.varies_with"),
    Column("derived", "How the value follows from passages in which it does not stand so", "one.derived.how"),
    *both("derived_why", "That step in words", "one.derived.why"),
    text("passages", "Names of the passages that say it", "at.passages"),
    text("sources", "Ids of their sources"),
)
ATTESTATION = (
    text("claim", "Key of the claim", key=True, link="claims.claim"),
    count("position", "Number of the attestation, from 0", key=True),
    text("passage", "Name of the passage that says it", "said.passage.name", link="passages.passage"),
    text("source", "Id of its source", "said.passage.source"),
    text("status", "Status of the claim by this passage alone", "said.status"),
    *voice("said.passage.passage"),
    Column("as_of", "Date from which the passage speaks (EDTF)", "said.passage.passage.as_of"),
)
DENIAL = (
    text("denied", "Key of the claim or statement that is denied", "at.key", key=True),
    text("passage", "Name of the passage that denies it", "by.name", key=True, link="passages.passage"),
    Column("claim", "Key of the claim, where it is one", link="claims.claim"),
    Column("statement", "Key of the statement, where it is one", link="statements.statement"),
    *voice("by.passage"),
    Column("scope", "`unclear` where the text leaves open what is denied", "one.scope"),
)
MENTION = (
    text("claim", "Key of the claim", key=True, link="claims.claim"),
    text("target", "Id of a record that its value names", key=True, link="records.id"),
)
STATEMENT = (
    text("statement", "Key of the statement: its passage and its key or number there", "at.key", key=True),
    text("passage", "Name of the passage that makes it", "at.passage.name", link="passages.passage"),
    text("source", "Id of the source", "at.record"),
    text("topic", "Which matter it is about", "one.topic"),
    text("aspect", "Which side of it", "one.aspect"),
    *both("text", "What is said, in the editors' words, where the passage cannot stand alone", "one.text"),
    text("status", "What its voice and its denials add up to"),
    *voice("voices"),
    text("mode", "Whether it is stated, estimated, alleged or expected, or held possible"),
    Column("denied_by", "Names of the passages that deny it", "at.denied"),
    Column("scope", "`unclear` where the text leaves open whether the denials are of this statement", "one.scope"),
    Column("date", "When it is said to be so (EDTF)", "one.date"),
    *extent("that date", "days"),
)
SUBJECT = (
    text("statement", "Key of the statement", key=True, link="statements.statement"),
    count("position", "Number in the list, from 0", key=True),
    text("record", "Id of a record that it is about", link="records.id"),
)
DATE = (
    text("key", "Key of the claim or statement that is dated", "at.key", key=True),
    text("date", "The date (EDTF)", key=True),
    *extent("the date", "days"),
    Column("qualified", "Whether it is approximate or uncertain", "days.qualified", "boolean", required=True),
    Column("claim", "Key of the claim, where it is one", link="claims.claim"),
    Column("statement", "Key of the statement, where it is one", link="statements.statement"),
    text("records", "Ids of the records that it is about"),
    Column("field", "Field that the claim fills", "field.field"),
    Column("topic", "Topic of the statement"),
    *both("text", "The value in words, or what is stated", "value", required=True),
    text("status", "What its voices and its denials add up to"),
    *voice("voices"),
    *DOUBT,
)
Cells = dict[str, Any]


def tables(catalogue: Catalogue) -> tuple[Table, ...]:
    """The tables of statements and their subjects, of claims, attestations, denials and mentions, and the timeline."""
    fields = [one for id in sorted(catalogue.records) for one in statuses(catalogue.records[id], catalogue).values()]
    claims = [_claim(one, field, catalogue) for field in fields for one in field.standings]
    statements = [_statement(standing(one, catalogue)) for one in catalogue.statements]
    attestations = (
        {"claim": row["claim"], "position": position, "said": said}
        for row in claims
        for position, said in enumerate(row["found"].attestations)
    )
    denials = (row | {"by": passage} for row in (*claims, *statements) for passage in once(row["found"].denials))
    subjects = (
        {"statement": row["statement"], "position": position, "record": id}
        for row in statements
        for position, id in enumerate(row["records"])
        if id in catalogue.records
    )
    return (
        table("statements", "One row for each statement; its words are those of its passage", STATEMENT, statements),
        table("statement_subjects", "Which records a statement is about, one row for each", SUBJECT, subjects),
        table("claims", "One row for each value of a field", CLAIM, claims),
        table("attestations", "Which passage says which value, one row for each", ATTESTATION, attestations),
        table("denials", "Which passage denies what, one row for each", DENIAL, denials),
        table("mentions", "Which records a value names", MENTION, _mentions(catalogue)),
        table("timeline", "One row for each date of a claim or statement", DATE, _dates([*claims, *statements])),
    )


def _claim(found: Standing, field: FieldStatus, catalogue: Catalogue) -> Cells:
    assert isinstance(found.of, ClaimAt)
    at = found.of
    rivals = [one.of.key for one in field.standings if field.rivals and one is not found]
    about = {"at": at, "one": at.claim, "found": found, "field": field, "claim": at.key, "records": (at.record,)}
    doubt = {"status": value_status(found, field), "rivals": rivals, "voices": _voices(found)}
    origins = {"origins": [" + ".join(group) for group in found.origins], "origin_count": len(found.origins)}
    value = {"value": _value(at, catalogue), "days": days_of(at.claim), "kind": catalogue.kind(at.record)}
    return about | doubt | origins | value | {"sources": once(a.passage.source for a in found.attestations)}


def _statement(found: Standing) -> Cells:
    assert isinstance(found.of, StatementAt)
    at, one, words = found.of, found.of.statement, found.of.passage.passage
    text = plain(one.text) if one.text else {"en": words.en, "ar": words.text}
    about = {"at": at, "one": one, "found": found, "statement": at.key, "records": one.about, "status": found.status}
    about |= {"topic": one.topic, "voices": _voices(found), "mode": one.mode or words.mode}
    about["days"] = day_view(one.date) if one.date else None
    return about | {"value": {**text, "date": [one.date] if one.date else []}}


def _value(at: ClaimAt, catalogue: Catalogue) -> Cells:
    claim, found = at.claim, parts(at.claim)
    return {
        "json": json.dumps(plain(claim.value), ensure_ascii=False, separators=(",", ":")),
        "type": found[0].sort if [part.name for part in found] == [""] else "composed",
        "en": in_words(claim, catalogue),
        "ar": in_words(claim, catalogue, "ar"),
        "ref": [part.content for part in found if part.sort == "reference"],
        "date": [part.content for part in found if part.sort == "date"],
        "number": next((part.content for part in found if isinstance(part.content, Quantity)), None),
    }


def _voices(found: Standing) -> Cells:
    """The voices of all attestations in one row; the table of attestations has them one by one."""
    said = [attestation.passage.passage for attestation in found.attestations]
    unnamed = {
        language: once(getattr(one.speaker, language) for one in said if one.speaker) for language in ("en", "ar")
    }
    named = {part: once(id for one in said for id in getattr(one, part)) for part in ("said_by", "via")}
    return {**named, "speaker": unnamed}


def _mentions(catalogue: Catalogue) -> Iterator[Cells]:
    for one in catalogue.claims:
        for id in once(part.content for part in parts(one.claim) if part.sort == "reference"):
            if id in catalogue.records:
                yield {"claim": one.key, "target": id}


def _dates(rows: Iterable[Cells]) -> list[Cells]:
    """The earliest first; a date whose start is open comes after all others."""
    made = (row | {"date": date, "days": day_view(date)} for row in rows for date in once(row["value"]["date"]))
    return sorted(made, key=lambda r: (*(r["days"][end] or "9999" for end in ("earliest", "latest")), r["at"].key))
