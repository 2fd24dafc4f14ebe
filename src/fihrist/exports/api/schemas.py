"""The JSON Schemas of the answers of the API."""

from typing import Any

from fihrist.kinds import kinds
from fihrist.vocabulary import term_list

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
STRING: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer", "minimum": 0}
BOTH: Schema = {
    "type": "object",
    "properties": {"en": STRING, "ar": STRING},
    "required": ["en", "ar"],
    "additionalProperties": False,
}


def schemas() -> dict[str, Schema]:
    """The schema of each kind of answer, by name; every one stands by itself."""
    status: Schema = {"enum": list(term_list("status").terms)}
    kind: Schema = {"enum": list(kinds())}
    found = {
        "index": _index(kind),
        "kind": _kind(kind, status),
        "record": _record(kind, status),
        "catalogue": _closed({"version": STRING, "records": _list(_record(kind, status))}),
        "claim": _row(kind, status),
        "simple": _closed({"records": _list(_simple(kind))}),
    }
    return {name: {"$schema": DIALECT, "$id": f"urn:fihrist:api:v1:{name}", **s} for name, s in found.items()}


def _closed(properties: Schema, *, optional: tuple[str, ...] = ()) -> Schema:
    required = [name for name in properties if name not in optional]
    named = properties if "$schema" in properties else {"$schema": STRING, **properties}
    return {"type": "object", "properties": named, "required": required, "additionalProperties": False}


def _list(of: Schema) -> Schema:
    return {"type": "array", "items": of}


def _map(of: Schema) -> Schema:
    return {"type": "object", "additionalProperties": of}


def _index(kind: Schema) -> Schema:
    covered = _closed({"sentences": NUMBER, "open": NUMBER})
    return _closed(
        {
            "name": STRING,
            "version": STRING,
            "licence": STRING,
            "counts": {**_map(NUMBER), "propertyNames": kind},
            "claims": NUMBER,
            "coverage": _map(covered),
            "links": _map(STRING),
        }
    )


def _kind(kind: Schema, status: Schema) -> Schema:
    listed = _closed({"id": STRING, "name": BOTH, "fields": _map(status), "link": STRING})
    return _closed({"kind": kind, "records": _list(listed)})


def _record(kind: Schema, status: Schema) -> Schema:
    claim = _claim(status)
    value = _closed(
        {"value": {}, "status": status, "origins": _list(STRING), "claims": _list(claim), "denials": _list(claim)}
    )
    field = _closed(
        {"status": status, "many": {"type": "boolean"}, "unit": STRING, "values": _list(value)}, optional=("unit",)
    )
    reference = _closed({"record": STRING, "kind": kind, "field": STRING})
    unknown = _closed({"why": {"enum": list(term_list("unknown").terms)}, "quote": STRING}, optional=("quote",))
    return _closed(
        {
            "id": STRING,
            "kind": kind,
            "name": BOTH,
            "aliases": _closed({"en": _list(STRING), "ar": _list(STRING)}),
            "note": BOTH,
            "file": STRING,
            "sha256": STRING,
            "fields": _map(field),
            "unknown": _map(unknown),
            "quotes": _map(_quote()),
            "referred_to_by": _list(reference),
        },
        optional=("note", "file", "sha256"),
    )


def _claim_parts(status: Schema) -> Schema:
    day: Schema = {"type": ["string", "null"], "format": "date"}
    derived = _closed({"how": {"enum": list(term_list("derivation").terms)}, "why": BOTH}, optional=("why",))
    return {
        "id": STRING,
        "value": {},
        "denies": STRING,
        "said_by": _list(STRING),
        "speaker": BOTH,
        "via": _list(STRING),
        "mode": {"enum": list(term_list("mode").terms)},
        "as_of": STRING,
        "varies_with": STRING,
        "derived": derived,
        "scope": {"const": "unclear"},
        "status": status,
        "origins": _list(STRING),
        "days": _map(_closed({"earliest": day, "latest": day})),
    }


_OPTIONAL = ("id", "value", "denies", "said_by", "speaker", "via", "as_of", "varies_with", "derived", "scope", "days")


def _claim(status: Schema) -> Schema:
    return _closed({"key": STRING, **_claim_parts(status), "quotes": _list(STRING)}, optional=_OPTIONAL)


def _row(kind: Schema, status: Schema) -> Schema:
    quote = _quote()
    quote["properties"] = {"key": STRING, **quote["properties"]}
    head = {"key": STRING, "record": STRING, "kind": kind, "field": STRING, "field_status": status}
    return _closed({**head, **_claim_parts(status), "quotes": _list(quote)}, optional=_OPTIONAL)


def _quote() -> Schema:
    place = {"start": NUMBER, "end": NUMBER, "sentences": _list(NUMBER), "line": NUMBER}
    words = {"source": STRING, "text": STRING, "en": STRING, "prefix": STRING, "suffix": STRING}
    return _closed({**words, **place}, optional=("prefix", "suffix"))


def _simple(kind: Schema) -> Schema:
    caveat: Schema = {
        "type": "object",
        "properties": {"lost": {"enum": ["rivals", "denial", "speaker", "range", "derivation"]}},
        "required": ["lost"],
    }
    flat = _closed({"id": STRING, "kind": kind, "name_en": STRING, "name_ar": STRING, "_caveats": _map(_list(caveat))})
    return {**flat, "additionalProperties": True}
