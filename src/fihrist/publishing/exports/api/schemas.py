"""The JSON Schemas of the answers of the API."""

from fihrist.publishing.exports.api.parts import (
    BOTH,
    DAY,
    NUMBER,
    RECORD_OPTIONAL,
    STRING,
    Schema,
    array,
    caveat,
    closed,
    kind,
    listed,
    mapping,
    record,
    row,
    status,
    terms,
)
from fihrist.publishing.tables.register import COLUMNS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
OR_NULL: Schema = {"type": ["string", "null"]}
AMOUNT: Schema = {"type": "number", "minimum": 0}
EDITION = closed(
    {
        "api_version": STRING,
        "program_version": STRING,
        "data_version": STRING,
        "commit": OR_NULL,
        "date": {**OR_NULL, "format": "date-time"},
    }
)


def schemas() -> dict[str, Schema]:
    """The schema of each kind of answer, by name; every one stands by itself."""
    found = {
        "index": _answer(_index()),
        "kind": _answer(_kind()),
        "record": _answer(record(), optional=RECORD_OPTIONAL),
        "catalogue": _answer({"records": array(closed(record(), optional=RECORD_OPTIONAL))}),
        "claim": row(),
        "simple": _answer({"records": array(_simple())}),
        "timeline": _answer({"dates": array(_date())}),
        "transfers": _answer({"transfers": array(_transfer())}),
        "speakers": _answer(_speakers()),
        "quality": _answer(_quality()),
        "search": _answer({"folding": array(STRING), "records": array(_found())}),
    }
    return {name: {"$schema": DIALECT, "$id": f"urn:fihrist:api:v1:{name}", **s} for name, s in found.items()}


def _answer(properties: Schema, *, optional: tuple[str, ...] = ()) -> Schema:
    return closed({"$schema": STRING, "edition": EDITION, **properties}, optional=optional)


def _index() -> Schema:
    return {
        "name": STRING,
        "licence": STRING,
        "counts": {**mapping(NUMBER), "propertyNames": kind()},
        "claims": NUMBER,
        "coverage": mapping(closed({"sentences": NUMBER, "open": NUMBER})),
        "links": {
            "type": "object",
            "properties": {"kinds": mapping(STRING)},
            "required": ["kinds", "catalogue", "claims", "simple", "openapi"],
            "additionalProperties": STRING,
        },
    }


def _kind() -> Schema:
    one = closed({"record": STRING, "name": BOTH, "fields": mapping(status()), "link": STRING})
    return {"kind": kind(), "records": array(one)}


def _simple() -> Schema:
    names = {"id": STRING, "kind": kind(), "name_en": STRING, "name_ar": STRING}
    flat = closed({**names, "_caveats": mapping(array(caveat())), "_unknown": mapping(terms("unknown"))})
    return {**flat, "additionalProperties": True}


def _date() -> Schema:
    doubt = {"status": status(), "field_status": status(), "said_by": array(STRING), "speaker": BOTH}
    against = {"denied_by": array(STRING), "rivals": array(STRING)}
    where = {"record": STRING, "kind": kind(), "name": BOTH, "field": STRING, "label": BOTH, "claim": STRING}
    when = {"text": BOTH, "date": STRING, "earliest": DAY, "latest": DAY}
    return closed({**where, **when, **doubt, **against}, optional=("text", "said_by", "speaker"))


def _transfer() -> Schema:
    columns = {column.name: {"type": column.type if column.type != "date" else "string"} for column in COLUMNS}
    return closed(columns, optional=tuple(column.name for column in COLUMNS if not column.required))


def _speakers() -> Schema:
    keys = {"claims": array(STRING), "denials": array(STRING)}
    return {
        "named": array(closed({**listed(), **keys, "passed_on": array(STRING)})),
        "unnamed": array(closed({"speaker": BOTH, **keys})),
        "documents": array(closed({"source": STRING, "claims": array(STRING)})),
    }


def _found() -> Schema:
    return closed({**listed(), "names": array(STRING), "texts": array(STRING)})


def _quality() -> Schema:
    source = {"sentences": NUMBER, "backing_records": NUMBER, "set_aside": mapping(NUMBER), "open": NUMBER}
    return {
        "records": NUMBER,
        "claims": NUMBER,
        "claims_by_status": {**mapping(NUMBER), "propertyNames": status()},
        "denials": NUMBER,
        "groundings": closed({"exact": NUMBER, "derived": mapping(NUMBER)}),
        "sources": mapping(closed({**source, "words": NUMBER, "quoted_words": NUMBER})),
        "allowances": {**array(_allowance()), "type": ["array", "null"]},
        "mutation": _mutation(),
        "cues": _cues(),
    }


def _allowance() -> Schema:
    where = {"record": STRING, "file": STRING, "field": STRING, "claim": STRING}
    return closed({**where, "code": STRING, "check": STRING, "reason": STRING}, optional=("field", "claim"))


def _mutation() -> Schema:
    """What a run tells; it has no figures before the first one."""
    caught = {"lies": NUMBER, "killed": NUMBER, "exact_place": NUMBER}
    costs = {"findings_median": AMOUNT, "findings_at_most_3": NUMBER, "milliseconds": AMOUNT}
    survivor = {"operator": STRING, "family": STRING, "count": NUMBER, "why": BOTH}
    told = {
        "operators": NUMBER,
        "families": mapping(closed(caught)),
        "survivors": array(closed(survivor, optional=("family",))),
        "harmless": closed({"edits": NUMBER, "findings": NUMBER}),
        "commit": STRING,
        "date": STRING,
    }
    return {"type": "object", "properties": {**caught, **costs, **told}}


def _cues() -> Schema:
    counts = {"true_positives": NUMBER, "false_positives": NUMBER, "false_negatives": NUMBER}
    score = closed({**counts, "precision": AMOUNT, "recall": AMOUNT})
    return closed({"sentences": NUMBER, "kinds": mapping(score), "all": score, "first_run": score})
