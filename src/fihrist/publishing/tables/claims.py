"""The tables of claims and statements: each with its doubt, who attests and answers it, what it names and dates."""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from fihrist.catalogue import Catalogue, StatementAt
from fihrist.catalogue.parts import plain
from fihrist.catalogue.statuses import FieldStatus, Standing, origin_of, standing
from fihrist.model import ANSWERS, Quantity
from fihrist.publishing.tables import (
    Column,
    Row,
    Table,
    both,
    count,
    each,
    extent,
    several,
    table,
    text,
    voice,
    whether,
)
from fihrist.publishing.views import added_up, value_status
from fihrist.publishing.words import (
    CONTESTED,
    LANGUAGES,
    PRECISIONS,
    day_view,
    days_of,
    doubts,
    ends,
    in_words,
    marked,
    once,
    parts,
    precision,
)

SCOPE = Column("scope", "`unclear` where the text leaves open whether the denials are of it", "at.made.scope")
ANSWERED = (
    whether("contested", "Whether it is denied or has rivals"),
    several("denied_by", "Names of the passages that deny it", "names.denied"),
    SCOPE,
    several("unconfirmed_by", "Names of the passages that neither confirm nor deny it", "names.unconfirmed"),
    several("confirmed_by", "Names of the passages that say that what is expected came about", "names.confirmed"),
)
RIVALS = several("rivals", "Keys of the claims that give another value to the same single-valued field")
OF = (
    Column("claim", "Key of the claim, where it is one", link="claims.claim"),
    Column("statement", "Key of the statement, where it is one", link="statements.statement"),
)
CLAIM = (
    text("claim", "Key of the claim: record, field and value", key=True),
    text("record", "Id of the record", "at.record", link="records.id"),
    text("kind", "Kind of the record"),
    text("field", "Field of the record"),
    Column("position", "Number of the claim in the field, from 0", "at.index", "integer", required=True),
    text("value", "The value: one text, id, term or date as it is, else as JSON", "bare"),
    text("value_type", "`text`, `quantity`, `reference`, `term`, `date`, `plain`, or `composed` of several"),
    *both("value", "The value in words; what is contested says so"),
    several("value_ref", "Ids of the records that the value names"),
    Column("value_exact", "The number, where just one is given", "number.exact", "number"),
    Column("value_about", "The number, where it is approximate", "number.about", "number"),
    Column("value_min", "The least that the number can be, empty where open", "number.min", "number"),
    Column("value_max", "The greatest that the number can be, empty where open", "number.max", "number"),
    Column("value_bound", "Its bounds: `exact`, `about`, `min`, `max`, `more-than`, `less-than`", "number.bound"),
    Column("value_date", "The date (EDTF)"),
    Column("value_precision", f"How precise it is: {', '.join(PRECISIONS)}, or other"),
    *extent("the dates in the value", "days"),
    text("status", "Status of this value: `contested` where it is denied or has rivals", terms="status"),
    text("field_status", "Status of the whole field: what all claims on it add up to", terms="status"),
    *ANSWERED,
    RIVALS,
    *voice("voices"),
    Column("mode", "How surely it is claimed, where less surely than its passages say", "at.made.mode", terms="mode"),
    several("origins", "Who says it, each independent of the others; those who say it together are joined by ` + `"),
    count("origin_count", "How many independent origins it has"),
    Column("as_of", "Date from which the value speaks (EDTF), where its passages do not tell", "at.made.as_of"),
    Column("varies_with", "Field on which a range depends", "at.made.varies_with"),
    Column("derived", "How the value follows from passages in which it does not stand so", "at.made.derived.how"),
    *both("derived_why", "That step in words", "at.made.derived.why"),
    several("passages", "Names of the passages that say it", "at.passages"),
    several("sources", "Ids of their sources"),
)
ATTESTATION = (
    text("claim", "Key of the claim", key=True, link="claims.claim"),
    count("position", "Number of the attestation, from 0", key=True),
    text("passage", "Name of the passage that says it", "each.passage.name", link="passages.passage"),
    text("source", "Id of its source", "each.passage.source"),
    text("status", "Status of the claim by this passage alone", "each.status", terms="status"),
    *voice("each.passage.passage"),
    text("mode", "How surely the passage says it", "each.passage.passage.mode", terms="mode"),
    text("origin", "Which of the origins of the claim it comes from: its speakers, or the document itself"),
    Column("as_of", "Date from which the passage speaks (EDTF)", "each.passage.passage.as_of"),
)
ANSWER = (
    text("passage", "Name of the passage that does so", "each.name", key=True, link="passages.passage"),
    *OF,
    *voice("each.passage"),
)
STATEMENT = (
    text("statement", "Key of the statement: its passage and its key or number there", key=True),
    text("passage", "Name of the passage that makes it", "at.passage.name", link="passages.passage"),
    text("source", "Id of the source", "at.record"),
    text("topic", "Which matter it is about", terms="topic"),
    text("aspect", "Which side of it", "at.made.aspect", terms="aspect"),
    *both("text", "What is said, in the editors' words, where the passage cannot stand alone", "at.made.text"),
    text("status", "What its voice and its denials add up to", terms="status"),
    *voice("voices"),
    text("mode", "Whether it is stated, estimated, alleged or expected, or held possible", terms="mode"),
    *ANSWERED,
    Column("date", "When it is said to be so (EDTF)", "at.made.date"),
    *extent("that date", "days"),
)
SUBJECT = (
    text("statement", "Key of the statement", key=True, link="statements.statement"),
    count("position", "Number in the list, from 0", key=True),
    text("record", "Id of a record that it is about", "each", link="records.id"),
)
DATE = (
    text("key", "Key of the claim or statement that is dated", "at.key", key=True),
    text("date", "The date (EDTF)", "each", key=True),
    *extent("the date", "days"),
    whether("qualified", "Whether it is approximate or uncertain", "days.qualified"),
    *OF,
    several("records", "Ids of the records that it is about"),
    Column("field", "Field that the claim fills"),
    Column("topic", "Topic of the statement"),
    *both("text", "The value in words, or what is stated", "value", required=True),
    text("status", "What its voices and its denials add up to", terms="status"),
    *voice("voices"),
    *ANSWERED,
    RIVALS,
)


def tables(catalogue: Catalogue) -> tuple[Table, ...]:
    """The tables of statements and their subjects, of claims, attestations and answers, and the timeline."""
    fields = (one for id in sorted(catalogue.records) for one in catalogue.gathered(claim_rows, id).values())
    claims = [*chain.from_iterable(fields)]
    statements = [_statement(one, standing(one, catalogue)) for one in catalogue.statements]
    both_sorts = (*claims, *statements)
    subjects = (row for row in each(statements, "records") if row["each"] in catalogue.records)
    return (
        table("statements", "One row for each statement; its words are those of its passage", STATEMENT, statements),
        table("statement_subjects", "Which records a statement is about, one row for each", SUBJECT, subjects),
        table("claims", "One row for each value of a field", CLAIM, claims),
        table("attestations", "Which passage says which value, one row for each", ATTESTATION, _attestations(claims)),
        *(_answers(how, both_sorts) for how in ANSWERS),
        table("timeline", "One row for each date of a claim or statement", DATE, _dates(both_sorts)),
    )


def claim_rows(catalogue: Catalogue, id: str) -> Mapping[str, Sequence[Row]]:
    """All that tables tell of the claims of a record, by their fields; gathered, since many have columns of it."""
    found = added_up(id, catalogue).items()
    return {name: [_claim(one, field, catalogue) for one in field.standings] for name, field in found}


def _attestations(claims: Iterable[Row]) -> list[Row]:
    """The attestations with their origins, by the keys of their claims, so that none moves when claims do."""
    made = []
    for row in each(claims, "said"):
        own = set(origin_of(row["each"].passage))
        found = next(told for told, group in zip(row["origins"], row["groups"], strict=True) if own & set(group))
        made.append(row | {"origin": found})
    return sorted(made, key=lambda row: (row["claim"], row["position"]))


def _answers(how: str, rows: Iterable[Row]) -> Table:
    """Which passages answer what in one way; where it is denied, the text may leave open what."""
    told = {
        "denied": "denies what",
        "unconfirmed": "neither confirms nor denies what",
        "confirmed": "says that what is expected came about",
    }[how]
    key = text(how, "Key of the claim or statement", "at.key", key=True)
    columns = (key, *ANSWER, *((SCOPE,) if how == "denied" else ()))
    return table(ANSWERS[how], f"Which passage {told}, one row for each", columns, each(rows, how))


def _made(found: Standing, status: str) -> Row:
    """What rows of claims and of statements share; the voices of all attestations stand together in one cell."""
    said = [one.passage.passage for one in found.attestations]
    unnamed = [one.speaker for one in said if one.speaker]
    return {
        "at": found.of,
        "status": status,
        "contested": status == CONTESTED,
        "said": found.attestations,
        "names": {how: [one.name for one in all] for how, all in found.answers.items()},
        **{how: once(all) for how, all in found.answers.items()},
        "voices": {
            "said_by": once(id for one in said for id in one.said_by),
            "speaker": {code: once(getattr(one, code) for one in unnamed) for code in ("en", "ar")},
            "via": once(id for one in said for id in one.via),
        },
    }


def _claim(found: Standing, field: FieldStatus, catalogue: Catalogue) -> Row:
    claim: Any = found.of.made
    values, bare, status = parts(claim), plain(claim.value), value_status(found, field)
    named, dates = ([one.content for one in values if one.sort == sort] for sort in ("reference", "date"))
    return _made(found, status) | {
        "claim": found.of.key,
        "field": field.field,
        "records": [found.of.record],
        "kind": catalogue.kind(found.of.record),
        "words": marked(in_words(claim), status),
        "bare": bare if isinstance(bare, str) else json.dumps(bare, ensure_ascii=False, separators=(",", ":")),
        "value_type": values[0].sort if [one.name for one in values] == [""] else "composed",
        "value": {code: marked(in_words(claim, catalogue, code), status, code) for code in LANGUAGES},
        "value_ref": named,
        "number": next((ends(one.content) for one in values if isinstance(one.content, Quantity)), None),
        "value_date": dates,
        "value_precision": [precision(one) for one in dates],
        "dates": once(dates),
        "days": days_of(claim),
        "field_status": field.status,
        "rivals": [one.of.key for one in field.standings if field.rivals and one is not found],
        "groups": found.origins,
        "origins": [" + ".join(group) for group in found.origins],
        "origin_count": len(found.origins),
        "sources": once(one.passage.source for one in found.attestations),
        "doubt": list(doubts(found, rivals=field.rivals)),
    }


def _statement(at: StatementAt, found: Standing) -> Row:
    one, words = at.statement, at.passage.passage
    return _made(found, found.status) | {
        "statement": at.key,
        "records": one.about,
        "topic": one.topic,
        "value": one.text or {"en": words.en, "ar": words.text},
        "mode": one.mode or words.mode,
        "dates": [one.date] if one.date else [],
        "days": day_view(one.date) if one.date else None,
    }


def _dates(rows: Iterable[Row]) -> list[Row]:
    """The earliest first; a date whose start is open comes after all others."""
    made = (row | {"days": day_view(row["each"])} for row in each(rows, "dates"))
    return sorted(made, key=lambda r: (*(r["days"][end] or "9999" for end in ("earliest", "latest")), r["at"].key))
