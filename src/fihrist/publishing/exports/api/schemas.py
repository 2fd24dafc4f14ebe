"""The JSON Schemas of the answers: what was written as the models describe it, what is computed, rows by columns."""

import json
import re
from functools import cache
from typing import Any

from fihrist.model import ANSWERS
from fihrist.model.fields import fields
from fihrist.model.kinds import kinds
from fihrist.model.schemas import DIALECT, schema
from fihrist.model.walk import type_at
from fihrist.publishing.release import Release
from fihrist.publishing.tables import Table
from fihrist.publishing.views import EDITORIAL, OF_CLAIM, OF_STATEMENT, VOICE

Schema = dict[str, Any]

ROWS = ("claims", "attestations", *ANSWERS.values(), "statements", "passages")
"""The tables that the API has as lines of JSON."""
TABLES = ("transfer_stages", "timeline", "speakers", "fields", "terms")
"""The tables that the API has as one answer."""
NUMBER: Schema = {"type": "integer", "minimum": 0}
MAYBE: Schema = {"type": ["string", "null"]}
_DENIALS = ANSWERS["denied"]
_OTHERS = {name: ["#Answer"] for name in ANSWERS.values() if name != _DENIALS}
# Objects are open and lists of terms too, since v1 may gain keys and terms.
_GUARDS = {
    "pattern", "minLength", "maxLength", "minItems", "oneOf", "not", "propertyNames", "default", "additionalProperties",
}  # fmt: skip
_NAMED = ("properties", "$defs")


def schemas(release: Release) -> dict[str, Schema]:
    """The schema of each kind of answer and of each kind of row, by name; every one stands by itself."""
    return {
        name: {"$schema": DIALECT, "$id": f"urn:fihrist:api:v1:{name}", **one, "$defs": _needed(one)}
        for name, one in answers(release).items()
    }


def answers(release: Release) -> dict[str, Schema]:
    """The schema of each kind of answer and row, by name; parts are named in it and not told."""
    whole = {"anyOf": [_type(f"#{name.capitalize()}InCatalogue") for name in kinds()]}
    fields = _object({"record": "string", "kind": "string", "field": "string", **_field("Claim")})
    listed = {**dict.fromkeys(("record", "kind", "link", "page"), "string"), "name": "#Text"}
    across: dict[str, Schema] = {
        "index": {
            "edition": "#Edition",
            **dict.fromkeys(("counts", "rows"), _mapping(NUMBER)),
            **dict.fromkeys(("links", "kinds", "sha256"), _mapping("string")),
            "quality": _object(_quality()),
        },
        "catalogue": {"edition": "#Edition", "records": [whole], "passages": ["#WholePassage"]},
        "changes": {
            "editions": [_object({**dict.fromkeys(("commit", "date", "why"), "string"), "changes": ["#Change"]})]
        },
        "contested": {"fields": [fields], "statements": ["#Statement"]},
        **{name: {name: [_row(release.table(name))]} for name in TABLES},
    }
    return {
        **{name: _answer(made) for name, made in across.items()},
        **{name: {"allOf": [_answer({}), _type(f"#{name.capitalize()}Record")]} for name in kinds()},
        "kind": _answer({"kind": "string", "records": [_object(listed)]}),
        "moved": _answer({"moved": _object(dict.fromkeys(("record", "link", "page"), "string"))}),
        **{name: _row(release.table(name)) for name in ROWS},
    }


@cache
def parts() -> Schema:
    """Every named part: those of the models, and what answers make of them, the records of each kind among it."""
    models = {name: _opened(schema(name, kind)) for name, kind in kinds().items()}
    written: Schema = {title: part for model in models.values() for title, part in model["$defs"].items()}
    made = {title: _claim(part["properties"]) for title, part in written.items() if title.endswith("Claim")}
    made |= {f"{title}s": _object(_field(title), {"unit": "string"}) for title in made}
    for name, model in models.items():
        made[f"{name.capitalize()}Record"] = _record(name, model["properties"], bare=False)
        made[f"{name.capitalize()}InCatalogue"] = _record(name, model["properties"], bare=True)
    some = made["TextClaim"]
    made["Claim"] = {**some, "properties": {**some["properties"], "value": {}}}
    told = dict.fromkeys(("record", "file", "code", "check", "reason"), "string")
    return {**written, **made, "Allowance": _object(told, {"place": "string"}), **_shared(written)}


def _shared(written: Schema) -> Schema:
    """The parts that answers of several kinds share: those of the models that were written, with what is computed."""
    passage, statement = written["Passage"]["properties"], written["Statement"]["properties"]
    versions = dict.fromkeys(("api_version", "program_version", "data_version"), "string")
    day = {**MAYBE, "format": "date"}
    place = {"start": NUMBER, "end": NUMBER, "sentences": [NUMBER], "line": {"type": ["integer", "null"]}}
    named = {"passage": "string", "voice": "#Voice", "status": "#Status", "follows": ["string"]}
    words = {**named, **_of(passage, "text", "en")}
    said = {"key": "string", "status": "#Status", _DENIALS: ["#Answer"], **_of(statement, "about", "topic", "aspect")}
    more = {**_of(statement, *OF_STATEMENT), **_OTHERS, "days": ["#Day"]}
    return {
        "Status": _type("string") | {"description": "A term of the list `status`; `contested`: denied, or with rivals"},
        "Edition": _object({**versions, "commit": MAYBE, "date": {**MAYBE, "format": "date-time"}}),
        "Aliases": _object(written["Aliases"]["properties"]),
        "Voice": _object({}, _of(passage, *VOICE)),
        "Attestation": _object({"passage": "string", "status": "#Status"}),
        "Answer": _object({"passage": "string"}, {"voice": "#Voice"}),
        "Change": _object(
            {**dict.fromkeys(("record", "sort", "what"), "string"), "at": MAYBE, "key": MAYBE, "differs": ["string"]}
            | {"before": {}, "after": {}}
        ),
        "Day": _object({"date": "string", "earliest": day, "latest": day, "qualified": "boolean"}),
        "Statement": _object({**said, "passage": "string", "voice": "#Voice"}, more),
        "StatementThere": _object(said, more),
        "Passage": _object(words, {**_of(passage, "note", "left"), **place, "statements": ["string"]}),
        "WholePassage": _object(
            {**words, "source": "string", "statements": ["#StatementThere"]},
            {**_of(passage, "note", "left"), **place},
        ),
    }


def _field(claim: str) -> Schema:
    return {"status": "#Status", "rivals": "boolean", "values": [f"#{claim}"]}


def _claim(own: Schema) -> Schema:
    told = {"attestations": ["#Attestation"], _DENIALS: ["#Answer"], "origins": [["string"]]}
    required = {"key": "string", **_of(own, "value"), "status": "#Status", **told}
    return _object(required, {**_of(own, *OF_CLAIM), **_OTHERS, "days": ["#Day"]})


def _record(kind: str, own: Schema, *, bare: bool) -> Schema:
    """The view of a record of a kind; a `bare` one is that in the answer with all records."""
    model, editorial = kinds()[kind], _object({}, _of(own, *EDITORIAL))
    types = {name: type_at(model, ("claims", name, 0))[0] for name in fields(model)}
    claims = {name: f"#{claim.__name__}s" for name, claim in types.items()}
    head = {**_of(own, "id", "name", "aliases"), "kind": {"const": kind}, "editorial": editorial}
    body = {"fields": _object({}, claims), "not_in_source": ["string"], "unknown": _mapping("#Unknown")}
    around: Schema = {"statements": ["#Statement"], "said": ["string"], "passages": ["#Passage"]}
    more = {"statements": ["string"]} if bare else around
    return _object(
        {**head, **body, **more}, _of(own, "note", "file", "sha256", "set_aside") | {"allowances": ["#Allowance"]}
    )


def _quality() -> Schema:
    counted = dict.fromkeys(("sentences", "with_passages", "open", "words", "used_words"), NUMBER)
    found = _object({"errors": _mapping(NUMBER), "doubts": _mapping(NUMBER)})
    return {
        **dict.fromkeys(("counts", "claims_by_status", "statements_by_status"), _mapping(NUMBER)),
        "groundings": _object({"exact": NUMBER, "derived": _mapping(NUMBER)}),
        "sources": _mapping(_object({**counted, "set_aside": _mapping(NUMBER)})),
        "checked": {"anyOf": [found, {"type": "null"}]},
        "allowances": {**_type(["#Allowance"]), "type": ["array", "null"]},
    }


def _row(table: Table) -> Schema:
    """The schema of a row of a table: every column is always there, and null where it is empty."""
    cells: Schema = {}
    as_json: dict[str, Schema] = {
        "date": {"type": "string", "format": "date"},
        "list": {"type": "array", "items": {"type": "string"}},
    }
    for one in table.columns:
        shape = as_json.get(one.type, {"type": one.type})
        type = shape["type"] if one.required else [shape["type"], "null"]
        cells[one.name] = {**shape, "type": type, "description": one.about}
    return _object(cells)


def _answer(properties: Schema) -> Schema:
    return _object({"$schema": "string", **properties})


def _object(required: Schema, optional: Schema | None = None) -> Schema:
    properties = {name: _type(of) for name, of in {**required, **(optional or {})}.items()}
    return {"type": "object", "properties": properties, "required": list(required)}


def _mapping(of: Any) -> Schema:
    return {"type": "object", "additionalProperties": _type(of)}


def _type(of: Any) -> Schema:
    """A schema from `#Part`, from the name of a type, or from a list with what is in it; one that is one stays."""
    if isinstance(of, list):
        return {"type": "array", "items": _type(of[0])}
    if isinstance(of, str):
        return {"$ref": f"#/$defs/{of[1:]}"} if of.startswith("#") else {"type": of}
    return dict(of)


def _of(properties: Schema, *names: str) -> Schema:
    return {name: properties[name] for name in names if name in properties}


def _needed(schema: Schema) -> Schema:
    """The parts that a schema names, and those that they name, ordered."""
    found: Schema = {}
    waiting = [schema]
    while waiting:
        names = re.findall(r'"#/\$defs/([^"]+)"', json.dumps(waiting.pop()))
        new = {name: parts()[name] for name in names if name not in found}
        found |= new
        waiting += new.values()
    return dict(sorted(found.items()))


def _opened(part: Any, *, named: bool = False) -> Any:
    """A schema of what is written, as one of what is published: without what only guards the writing."""
    if isinstance(part, list):
        return [_opened(item) for item in part]
    if not isinstance(part, dict):
        return part
    kept = sorted((key for key in part if named or key not in _GUARDS), key=_NAMED.__contains__)
    return {key: _opened(part[key], named=key in _NAMED) for key in kept}
