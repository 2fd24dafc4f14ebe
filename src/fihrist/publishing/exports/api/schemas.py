"""The JSON Schemas of the answers: what was written as the models describe it, what is computed, rows by columns."""

import json
import re
from functools import cache
from typing import Any

from fihrist.model.kinds import kinds
from fihrist.model.schemas import DIALECT, schema
from fihrist.publishing.release import Release
from fihrist.publishing.tables import Column
from fihrist.publishing.views import EDITORIAL, OF_CLAIM, OF_STATEMENT, VOICE
from fihrist.publishing.words import claim_types

Schema = dict[str, Any]

ROWS = ("claims", "attestations", "denials", "statements", "passages")
"""The tables that the API has as lines of JSON."""
TABLES = {"transfers": "transfers_register", **{n: n for n in ("timeline", "speakers", "fields", "terms")}}
"""The tables that the API has as one answer, by the name of the answer."""
STRING: Schema = {"type": "string"}
FLAG: Schema = {"type": "boolean"}
NUMBER: Schema = {"type": "integer", "minimum": 0}
MAYBE: Schema = {"type": ["string", "null"]}
DAY: Schema = {**MAYBE, "format": "date"}
# Objects are open and lists of terms too, since v1 may gain keys and terms.
_GUARDS = {
    "pattern", "minLength", "maxLength", "minItems", "enum", "enumDescriptions", "default", "additionalProperties",
}  # fmt: skip
_NAMED = ("properties", "$defs")


def ref(name: str) -> Schema:
    """A part by its name."""
    return {"$ref": f"#/$defs/{name}"}


def array(of: Schema) -> Schema:
    """A list."""
    return {"type": "array", "items": of}


def mapping(of: Schema) -> Schema:
    """An object with any keys."""
    return {"type": "object", "additionalProperties": of}


def obj(required: Schema, optional: Schema | None = None) -> Schema:
    """An object with these keys, and perhaps others."""
    return {"type": "object", "properties": {**required, **(optional or {})}, "required": list(required)}


def schemas(release: Release) -> dict[str, Schema]:
    """The schema of each kind of answer and of each kind of row, by name; every one stands by itself."""
    return {
        name: {"$schema": DIALECT, "$id": f"urn:fihrist:api:v1:{name}", **one, "$defs": _needed(one)}
        for name, one in answers(release).items()
    }


def answers(release: Release) -> dict[str, Schema]:
    """The schema of each kind of answer and row, by name; parts are named in it and not told."""
    where = {"record": STRING, "kind": STRING, "field": STRING}
    listed = {"record": STRING, "kind": STRING, "name": ref("Text"), "link": STRING, "sha256": STRING}
    whole = {"anyOf": [ref(f"{name.capitalize()}InCatalogue") for name in kinds()]}
    across = {
        "index": {
            **dict.fromkeys(("counts", "rows"), mapping(NUMBER)),
            **dict.fromkeys(("links", "kinds"), mapping(STRING)),
        },
        "catalogue": {"records": array(whole), "passages": array(ref("Passage"))},
        "contested": {"fields": array(obj(where | _field("Claim"))), "statements": array(ref("Statement"))},
        "quality": _quality(),
        **{name: {name: array(row(release.table(table).columns))} for name, table in TABLES.items()},
    }
    return {
        **{name: _answer({"edition": ref("Edition"), **made}) for name, made in across.items()},
        **{name: {"allOf": [_answer({}), ref(f"{name.capitalize()}Record")]} for name in kinds()},
        "kind": _answer({"kind": STRING, "records": array(obj({**listed, "fields": mapping(ref("Status"))}))}),
        "moved": _answer({"moved": obj({"record": STRING, "link": STRING, "page": STRING})}),
        **{name: row(release.table(name).columns) for name in ROWS},
    }


def row(columns: tuple[Column, ...]) -> Schema:
    """The schema of a row of a table: every column is always there, and null where it is empty."""
    cells: Schema = {}
    for one in columns:
        type, more = ("string", {"format": "date"}) if one.type == "date" else (one.type, {})
        cells[one.name] = {"type": type if one.required else [type, "null"], **more, "description": one.about}
    return obj(cells)


@cache
def parts() -> Schema:
    """Every named part: those of the models, and what answers make of them, the records of each kind among it."""
    models = {name: _opened(schema(name, kind)) for name, kind in kinds().items()}
    written: Schema = {title: part for model in models.values() for title, part in model["$defs"].items()}
    made = {title: _claim(part) for title, part in written.items() if title.endswith("Claim")}
    made |= {f"{title}s": obj(_field(title), {"unit": STRING}) for title in made}
    for name, model in models.items():
        made[f"{name.capitalize()}Record"] = _record(name, model["properties"], bare=False)
        made[f"{name.capitalize()}InCatalogue"] = _record(name, model["properties"], bare=True)
    some = made["TextClaim"]
    return {**written, **made, "Claim": {**some, "properties": {**some["properties"], "value": {}}}, **_shared(written)}


def _shared(written: Schema) -> Schema:
    """The parts that answers of several kinds share: those of the models that were written, with what is computed."""
    passage, statement = written["Passage"]["properties"], written["Statement"]["properties"]
    place = {"start": NUMBER, "end": NUMBER, "sentences": array(NUMBER), "line": {"type": ["integer", "null"]}}
    edition = dict.fromkeys(("api_version", "program_version", "data_version"), STRING)
    keyed = {"key": STRING, "passage": STRING, "status": ref("Status"), "denials": array(ref("Denial"))}
    named = {"passage": STRING, "voice": ref("Voice"), "status": ref("Status"), "follows": array(STRING)}
    return {
        "Status": {**STRING, "description": "A term of the list `status`; `contested`: denied, or with rivals"},
        "Edition": obj({**edition, "commit": MAYBE, "date": {**MAYBE, "format": "date-time"}}),
        "Aliases": obj(written["Aliases"]["properties"]),
        "Voice": obj(_of(passage, "mode"), _of(passage, *VOICE)),
        "Attestation": obj({"passage": STRING, "status": ref("Status")}, {"voice": ref("Voice")}),
        "Denial": obj({"passage": STRING}, {"voice": ref("Voice")}),
        "Day": obj({"date": STRING, "earliest": DAY, "latest": DAY, "qualified": FLAG}),
        "Statement": obj(
            {**keyed, **_of(statement, "about", "topic", "aspect")},
            {**_of(statement, *OF_STATEMENT), "voice": ref("Voice"), "days": array(ref("Day"))},
        ),
        "Passage": obj(
            {**named, **_of(passage, "text", "en")},
            {**_of(passage, "note", "left"), "source": STRING, **place, "statements": array(ref("Statement"))},
        ),
    }


def _field(claim: str) -> Schema:
    return {"status": ref("Status"), "many": FLAG, "rivals": FLAG, "values": array(ref(claim))}


def _claim(written: Schema) -> Schema:
    own = written["properties"]
    told = {"attestations": array(ref("Attestation")), "denials": array(ref("Denial")), "origins": array(array(STRING))}
    required = {"key": STRING, **_of(own, "value"), "status": ref("Status"), **told}
    return obj(required, {**_of(own, *OF_CLAIM), "days": array(ref("Day"))})


def _record(kind: str, own: Schema, *, bare: bool) -> Schema:
    """The view of a record of a kind; a `bare` one is that in the answer with all records."""
    fields = {name: ref(f"{claim.__name__}s") for name, claim in claim_types(kinds()[kind]).items()}
    head = {**_of(own, "id", "name", "aliases"), "kind": {"const": kind}, "editorial": obj({}, _of(own, *EDITORIAL))}
    body = {"fields": obj({}, fields), "not_in_source": array(STRING), "unknown": mapping(ref("Unknown"))}
    optional = _of(own, "note", "file", "sha256", "set_aside")
    if bare:
        return obj({**head, **body, "statements": array(STRING)}, optional)
    around = {"link": STRING, "page": STRING, "statements": array(ref("Statement")), "said": array(STRING)}
    around |= {"refers_to": array(STRING), "referred_to_by": array(obj({"record": STRING, "field": STRING}))}
    return obj({**head, **body, **around, "passages": array(ref("Passage"))}, optional)


def _quality() -> Schema:
    counted = dict.fromkeys(("sentences", "with_passages", "open", "words", "used_words"), NUMBER)
    allowance = dict.fromkeys(("record", "file", "code", "check", "reason"), STRING)
    found = obj({"errors": mapping(NUMBER), "doubts": mapping(NUMBER)})
    return {
        **dict.fromkeys(("counts", "claims_by_status", "statements_by_status"), mapping(NUMBER)),
        "groundings": obj({"exact": NUMBER, "derived": mapping(NUMBER)}),
        "sources": mapping(obj({**counted, "set_aside": mapping(NUMBER)})),
        "checked": {"anyOf": [found, {"type": "null"}]},
        "allowances": {**array(obj(allowance, {"place": STRING})), "type": ["array", "null"]},
    }


def _answer(properties: Schema) -> Schema:
    return obj({"$schema": STRING, **properties})


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
    return {key: part[key] if key.startswith("x-") else _opened(part[key], named=key in _NAMED) for key in kept}
