"""The JSON Schemas of the answers of the API, and the context by which they are linked data."""

from functools import cache

from fihrist.model.kinds import kinds
from fihrist.model.schemas import DIALECT
from fihrist.publishing.exports.api.parts import (
    DAY,
    FLAG,
    NUMBER,
    STRING,
    Schema,
    array,
    mapping,
    obj,
    record,
    ref,
    shared,
    used,
    values,
)
from fihrist.publishing.tables import Column, claims, codebook, passages, register, statements

ROWS = {
    "claims": claims.CLAIM,
    "attestations": claims.ATTESTATION,
    "denials": claims.DENIAL,
    "statements": statements.STATEMENT,
    "passages": passages.PASSAGE,
}
"""The tables that the API has as lines of JSON, each with its columns."""
TABLES = {"transfers": "transfers_register", "fields": "fields", "terms": "terms"}
"""The tables that the API has as one answer, by the name of the answer."""
CONTEXT = {
    "@context": {
        "@version": 1.1,
        "@vocab": "urn:fihrist:term:",
        "@base": "urn:fihrist:/",
        "$schema": None,
        "origins": None,
        "id": "@id",
        "key": "@id",
        "kind": "@type",
        "name": {"@id": "http://www.w3.org/2000/01/rdf-schema#label", "@container": "@language"},
        "aliases": {"@id": "http://www.w3.org/2004/02/skos/core#altLabel", "@container": "@language"},
        "note": {"@id": "http://www.w3.org/2004/02/skos/core#editorialNote", "@container": "@language"},
        "fields": "@nest",
        "about": {"@type": "@id"},
        "passage": {"@type": "@id"},
        "passages": {"@context": {"passage": "@id"}},
        "refers_to": {"@type": "@id"},
        "follows": {"@type": "@id"},
        "said_by": {"@type": "@id"},
        "via": {"@type": "@id", "@container": "@list"},
    }
}
"""What the keys of records, passages and statements mean as linked data (JSON-LD 1.1)."""


@cache
def parts() -> Schema:
    """Every named part of the schemas, the records of each kind among them."""
    kept = values() | shared()
    kept |= {f"{name.capitalize()}Record": record(name) for name in kinds()}
    return kept | {f"{name.capitalize()}InCatalogue": record(name, bare=True) for name in kinds()}


def schemas() -> dict[str, Schema]:
    """The schema of each kind of answer and of each kind of row, by name; every one stands by itself."""
    found = {name: _of(schema) for name, schema in answers().items()}
    return {name: {"$schema": DIALECT, "$id": f"urn:fihrist:api:v1:{name}", **one} for name, one in found.items()}


def answers() -> dict[str, Schema]:
    """The schema of each kind of answer and row, by name; parts are named in it and not told."""
    whole = {"anyOf": [ref(f"{name.capitalize()}InCatalogue") for name in kinds()]}
    rows = {name: row(columns) for name, columns in ROWS.items()}
    listed = obj({"sha256": STRING, "fields": mapping(ref("Status"))})
    return {
        "index": _edited({**dict.fromkeys(("counts", "rows"), mapping(NUMBER)),
                          **dict.fromkeys(("links", "kinds"), mapping(STRING))}),
        "catalogue": _edited({"records": array(whole), "passages": array(ref("Passage"))}),
        "kind": _answer({"kind": STRING, "records": array({"allOf": [ref("Listed"), listed]})}),
        **{name: {"allOf": [_answer({}), ref(f"{name.capitalize()}Record")]} for name in kinds()},
        "moved": _answer({"moved": obj({"record": STRING, "link": STRING, "page": STRING})}),
        "contested": _edited({"fields": array(_contested()), "statements": array(ref("Statement"))}),
        "timeline": _edited({"dates": array(_date())}),
        "speakers": _edited(_speakers()),
        "search": _edited({"folding": array(STRING), **_search()}),
        "quality": _edited(_quality()),
        "transfers": _edited({"transfers": array(row(register.columns_of_register()))}),
        "fields": _edited({"fields": array(row(codebook.FIELD))}),
        "terms": _edited({"terms": array(row(codebook.TERM))}),
        **rows,
    }  # fmt: skip


def row(columns: tuple[Column, ...]) -> Schema:
    """The schema of a row of a table: every column is always there, and null where it is empty."""
    return obj({column.name: _cell(column) for column in columns})


def _cell(column: Column) -> Schema:
    type, more = ("string", {"format": "date"}) if column.type == "date" else (column.type, {})
    return {"type": type if column.required else [type, "null"], **more, "description": column.about}


def _of(schema: Schema) -> Schema:
    """A schema with the parts that it names."""
    found = used(schema, parts())
    return {**schema, "$defs": found} if found else schema


def _answer(properties: Schema) -> Schema:
    return obj({"$schema": STRING, **properties})


def _edited(properties: Schema) -> Schema:
    return _answer({"edition": ref("Edition"), **properties})


def _contested() -> Schema:
    where = {"record": STRING, "kind": STRING, "field": STRING}
    return obj({**where, "status": ref("Status"), "rivals": FLAG, "values": array(ref("Claim"))})


def _date() -> Schema:
    when = {"date": STRING, "earliest": DAY, "latest": DAY, "qualified": FLAG}
    doubt = {"status": ref("Status"), "attestations": array(ref("Attestation")), "denials": array(ref("Denial"))}
    what = {"key": STRING, "records": array(STRING), "text": ref("Both")}
    return obj({**when, **what, **doubt}, {"field": STRING, "topic": STRING})


def _speakers() -> Schema:
    said = {"said": array(STRING)}
    return {
        "named": array({"allOf": [ref("Listed"), obj({**said, "passed_on": array(STRING)})]}),
        "unnamed": array(obj({"source": STRING, "speaker": ref("Both"), **said})),
        "documents": array(obj({"source": STRING, **said})),
    }


def _search() -> Schema:
    keys = obj({"names": array(STRING), "texts": array(STRING)})
    passage = obj({"passage": STRING, "records": array(STRING), "texts": array(STRING)})
    return {"records": array({"allOf": [ref("Listed"), keys]}), "passages": array(passage)}


def _quality() -> Schema:
    counted = dict.fromkeys(("sentences", "with_passages", "open", "words", "used_words"), NUMBER)
    allowance = dict.fromkeys(("record", "file", "code", "check", "reason"), STRING)
    found = obj({"errors": mapping(NUMBER), "doubts": mapping(NUMBER)})
    return {
        "counts": mapping(NUMBER),
        "claims_by_status": mapping(NUMBER),
        "statements_by_status": mapping(NUMBER),
        "groundings": obj({"exact": NUMBER, "derived": mapping(NUMBER)}),
        "sources": mapping(obj({**counted, "set_aside": mapping(NUMBER)})),
        "checked": {"anyOf": [found, {"type": "null"}]},
        "allowances": {**array(obj(allowance, {"place": STRING})), "type": ["array", "null"]},
    }
