"""The named parts from which the schemas of the answers are built; objects are open, since v1 may gain keys."""

from typing import Any

from fihrist.model.kinds import kinds
from fihrist.model.schemas import schema as of_kind
from fihrist.publishing.words import claim_types

Schema = dict[str, Any]

STRING: Schema = {"type": "string"}
FLAG: Schema = {"type": "boolean"}
NUMBER: Schema = {"type": "integer", "minimum": 0}
MAYBE: Schema = {"type": ["string", "null"]}
DAY: Schema = {**MAYBE, "format": "date"}
_CLOSED = ("pattern", "minLength", "maxLength", "minItems", "enumDescriptions", "default", "additionalProperties")


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


def shared() -> Schema:
    """The parts that answers of several kinds share, by name."""
    names = {"record": STRING, "kind": STRING, "name": ref("Both"), "link": STRING}
    voiced = {"attestations": array(ref("Attestation")), "denials": array(ref("Denial")),
              "origins": array(array(STRING))}  # fmt: skip
    doubt = {"mode": STRING, "scope": {"const": "unclear"}, "days": array(ref("Day"))}
    statement = {"key": STRING, "passage": STRING, "about": array(STRING), "topic": STRING, "aspect": STRING}
    passage = {"passage": STRING, "source": STRING, "text": STRING, "en": STRING, "voice": ref("Voice"),
               "status": ref("Status"), "follows": array(STRING)}  # fmt: skip
    place = {"start": NUMBER, "end": NUMBER, "sentences": array(NUMBER), "line": {"type": ["integer", "null"]}}
    left = {"left": array(obj({"words": STRING, "why": ref("Both")})), "note": ref("Both")}
    who = {"said_by": array(STRING), "speaker": ref("Both"), "via": array(STRING), "as_of": STRING}
    edition = dict.fromkeys(("api_version", "program_version", "data_version"), STRING)
    edition |= {"commit": MAYBE, "date": {**MAYBE, "format": "date-time"}}
    return {
        "Both": obj({"en": STRING, "ar": STRING}),
        "Status": {**STRING, "description": "A term of the list `status`; `contested`: denied, or with rivals"},
        "Edition": obj(edition),
        "Voice": obj({"mode": STRING}, who),
        "Attestation": obj({"passage": STRING, "status": ref("Status")}, {"voice": ref("Voice")}),
        "Denial": obj({"passage": STRING}, {"voice": ref("Voice")}),
        "Day": obj({"date": STRING, "earliest": DAY, "latest": DAY, "qualified": FLAG}),
        "Statement": obj({**statement, "status": ref("Status"), **voiced},
                         {**doubt, "text": ref("Both"), "date": STRING}),
        "Passage": obj(passage, {**place, **left, "statements": array(ref("Statement"))}),
        "Listed": obj(names),
        "Derived": obj({"how": STRING}, {"why": ref("Both")}),
        "Claim": obj({"key": STRING, "value": {}, "status": ref("Status"), **voiced},
                     {**doubt, "as_of": STRING, "varies_with": STRING, "derived": ref("Derived")}),
    }  # fmt: skip


def record(kind: str, *, bare: bool = False) -> Schema:
    """The view of a record of a kind; a `bare` one is that in the answer with all records."""
    head = {"id": STRING, "kind": {"const": kind}, "name": ref("Both")}
    head |= {"aliases": obj({"en": array(STRING), "ar": array(STRING)}), "editorial": mapping({})}
    fields = {name: ref(f"{claim.__name__}s") for name, claim in claim_types(kinds()[kind]).items()}
    body = {"fields": obj({}, fields), "not_in_source": array(STRING), "unknown": mapping(obj({"why": STRING}))}
    optional = {"note": ref("Both"), "file": STRING, "sha256": STRING, "set_aside": array(mapping(STRING))}
    if bare:
        return obj({**head, **body, "statements": array(STRING)}, optional)
    reference = obj({"record": STRING, "field": STRING})
    around = {"link": STRING, "page": STRING, "statements": array(ref("Statement")), "said": array(STRING)}
    around |= {"refers_to": array(STRING), "referred_to_by": array(reference), "passages": array(ref("Passage"))}
    return obj({**head, **body, **around}, optional)


def values() -> Schema:
    """The claims and fields of each type of value, and the types that values are composed of, from the models."""
    found: Schema = {}
    for name, kind in kinds().items():
        parts = of_kind(name, kind)["$defs"]
        for claim in claim_types(kind).values():
            value = _opened(parts[claim.__name__]["properties"]["value"])
            about = shared()["Claim"]
            found[claim.__name__] = {**about, "properties": {**about["properties"], "value": value}}
            many = {"status": ref("Status"), "many": FLAG, "rivals": FLAG, "values": array(ref(claim.__name__))}
            found[f"{claim.__name__}s"] = obj(many, {"unit": STRING})
        found |= {title: _opened(part) for title, part in parts.items() if not title.endswith("Claim")}
    return found


def used(schema: Schema, parts: Schema) -> Schema:
    """The parts that a schema names, and those that they name, ordered."""
    found: Schema = {}
    waiting = list(named(schema))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = parts[name]
            waiting += named(parts[name])
    return dict(sorted(found.items()))


def named(schema: Any) -> list[str]:
    """The names of the parts in a schema."""
    if isinstance(schema, list):
        return [name for item in schema for name in named(item)]
    if not isinstance(schema, dict):
        return []
    own = [schema["$ref"].rpartition("/")[2]] if isinstance(schema.get("$ref"), str) else []
    return own + [name for part in schema.values() for name in named(part)]


def _opened(part: Any) -> Any:
    """A schema of what is written, as one of what is published: without what only guards the writing."""
    if isinstance(part, list):
        return [_opened(item) for item in part]
    if not isinstance(part, dict):
        return part
    kept = {key: value for key, value in part.items() if key not in (*_CLOSED, "enum", "properties")}
    kept = {key: value if key.startswith("x-") else _opened(value) for key, value in kept.items()}
    if "properties" in part:
        kept["properties"] = {name: _opened(one) for name, one in part["properties"].items()}
    return kept
