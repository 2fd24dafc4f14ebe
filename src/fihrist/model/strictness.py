"""What checks tell under codes of their own and a schema can tell as well: it stands in the published schemas alone."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from fihrist.model import Record
from fihrist.model.fields import fields
from fihrist.model.values import Quantity

Schema = dict[str, Any]

WORDS = frozenset({"allOf", "uniqueItems", "dependentRequired", "minimum"})
"""The words by which it is told; the models need none of them."""
_PART = (
    r"[~?%]?[0-9X]{4}[~?%]?(-[~?%]?(0[1-9X]|1[0-2X]|X[0-9X]|2[1-9]|3[0-9]|4[01])[~?%]?"
    r"(-[~?%]?(0[1-9X]|[12][0-9X]|3[01X]|X[0-9X])[~?%]?)?)?"
)
DATE = rf"^(\.\.|{_PART})(/(\.\.|{_PART}))?$"
"""The form of a date, wide enough for every one that is a date."""
_BOUNDS = tuple(Quantity.model_fields)
_ALONE = ("exact", "about")
_ONE_SIDE = (("min", "more_than"), ("max", "less_than"))


def stricter(schema: Schema, kind: type[Record]) -> Schema:
    """The schema of a kind, by which what no check would pass is refused too, where a schema can tell it."""
    made: Schema = _strict(schema)
    return made | {"allOf": [*made.get("allOf", []), *_of_record(kind)]}


def without(schema: Any) -> Any:
    """A schema as the model has it, without what was made stricter."""
    if isinstance(schema, list):
        return [without(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {word: without(part) for word, part in schema.items() if word not in WORDS}


def _strict(part: Any) -> Any:
    if isinstance(part, list):
        return [_strict(item) for item in part]
    if not isinstance(part, dict):
        return part
    made = {word: _strict(value) for word, value in part.items()}
    if part.get("$comment") == "format: edtf":
        made["allOf"] = [{"pattern": DATE}]
    if part.get("type") == "array" and (part["items"].get("type") == "string" or _is_claim(part["items"])):
        made["uniqueItems"] = True
    properties = part.get("properties", {})
    if {"scope", "denied"} <= properties.keys():
        made["dependentRequired"] = {"scope": ["denied"]}
    if set(_BOUNDS) <= properties.keys():
        for name in _BOUNDS:
            made["properties"][name] = _from_zero(made["properties"][name])
        made["allOf"] = list(_of_number())
    if {"how", "why"} <= properties.keys():
        made["allOf"] = [_needs("how", "context", _has("why", "object"))]
    if {"why", "passage"} <= properties.keys():
        made["allOf"] = [_needs("why", "source-says-unknown", _has("passage", "string"))]
    return made


def _needs(name: str, term: str, needed: Schema) -> Schema:
    """What a term under a key needs beside it."""
    there = {"type": "object", "properties": {name: {"const": term}}, "required": [name]}
    return {"anyOf": [{"not": there}, needed]}


def _is_claim(items: Schema) -> bool:
    return str(items.get("$ref", "")).endswith("Claim")


def _from_zero(number: Schema) -> Schema:
    """A number, or nothing, that is not below zero."""
    kept = [part | {"minimum": 0} if part.get("type") == "number" else part for part in number["anyOf"]]
    return number | {"anyOf": kept}


def _has(name: str, type: str) -> Schema:
    """That a key is there and filled."""
    return {"type": "object", "properties": {name: {"type": type}}, "required": [name]}


def _of_number() -> Iterator[Schema]:
    """A number says something, and not in two ways."""
    yield {"anyOf": [_has(name, "number") for name in _BOUNDS]}
    alone = ((one, other) for one, other in combinations(_BOUNDS, 2) if one in _ALONE or other in _ALONE)
    for pair in (*alone, *_ONE_SIDE):
        yield {"not": {"allOf": [_has(name, "number") for name in pair]}}


def _of_record(kind: type[Record]) -> Iterator[Schema]:
    """A required field is filled or told to be unknown, not both; no other field is told to be unknown."""
    required = [name for name, one in fields(kind).items() if one.required]
    for name in required:
        filled, unknown = (
            {"type": "object", "properties": {key: _has(name, type)}, "required": [key]}
            for key, type in (("claims", "array"), ("unknown", "object"))
        )
        yield {"anyOf": [filled, unknown]}
        yield {"not": {"allOf": [filled, unknown]}}
    # What the kind has not cannot be told to be unknown.
    names = {"propertyNames": {"enum": required}} if required else {"maxProperties": 0}
    yield {"type": "object", "properties": {"unknown": {"type": ["object", "null"], **names}}}
