"""What checks tell under codes of their own and a schema can tell as well: it stands in the published schemas alone."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from fihrist.model import Record
from fihrist.model.fields import fields
from fihrist.model.values import Quantity
from fihrist.text.characters import LETTERS

Schema = dict[str, Any]

WORDS = frozenset({"allOf", "uniqueItems", "dependentRequired", "minimum"})
"""The words by which it is told; the models need none of them."""
_PART = (
    r"[~?%]?[0-9X]{4}[~?%]?(-[~?%]?(0[1-9X]|1[0-2X]|X[0-9X]|2[1-9]|3[0-9]|4[01])[~?%]?"
    r"(-[~?%]?(0[1-9X]|[12][0-9X]|3[01X]|X[0-9X])[~?%]?)?)?"
)
DATE = rf"^(\.\.|{_PART})(/(\.\.|{_PART}))?$"
"""The form of a date, wide enough for every one that is a date."""
_OWN, _FULL = {"not": {"pattern": "/"}}, {"pattern": "/"}
"""How a passage is named in the record of its own source, and in any other."""
BANNED = (
    "\\x00-\\x09\\x0b-\\x1f\\x7f-\\xa0\\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f"
    "\u205f-\u2064\u2066-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
)
"""The characters of the first plane without ink or of an odd width; no escape of them is common to all dialects."""
_UNPRINTED = {"not": {"pattern": f"[{BANNED}]"}}
_NOTHING = {"type": "null"}
"""What models have for a key that is left out, as the other of two; what is written has to be filled."""
_SCRIPTS: dict[str, list[Schema]] = {
    "en": [{"pattern": f"[{LETTERS['Latin']}]"}, {"not": {"pattern": f"[{LETTERS['Arabic']}]"}}],
    "ar": [{"pattern": f"[{LETTERS['Arabic']}]"}],
}
"""The letters that a text of a language has."""
_BOUNDS = tuple(Quantity.model_fields)
_ALONE = ("exact", "about")
_ONE_SIDE = (("min", "more_than"), ("max", "less_than"))


def stricter(schema: Schema, kind: type[Record]) -> Schema:
    """The schema of a kind, by which what no check would pass is refused too, where a schema can tell it."""
    made: Schema = _strict(schema, _OWN if kind.folder == "sources" else _FULL)
    return made | {"allOf": [*made.get("allOf", []), *_of_record(kind)]}


def without(schema: Any) -> Any:
    """A schema as the model has it, without what was made stricter."""
    if isinstance(schema, list):
        return [without(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {word: without(part) for word, part in schema.items() if word not in WORDS}
    return kept | {"anyOf": [*kept["anyOf"], _NOTHING]} if "anyOf" in kept else kept


def _strict(part: Any, named: Schema) -> Any:
    """A part of a schema made stricter, in which passages are named in one way."""
    if isinstance(part, list):
        return [_strict(item, named) for item in part]
    if not isinstance(part, dict):
        return part
    made = {word: _strict(value, named) for word, value in part.items()}
    if "anyOf" in part:
        made["anyOf"] = [one for one in made["anyOf"] if one != _NOTHING]
    if part.get("type") == "string":
        made |= _all_of(_of_text(part, named))
    if part.get("type") == "array" and (part["items"].get("type") == "string" or _is_claim(part["items"])):
        made["uniqueItems"] = True
    properties = part.get("properties", {})
    for language, letters in _SCRIPTS.items():
        if language in properties:
            made["properties"][language] = _spelled(made["properties"][language], letters)
    if {"scope", "denied"} <= properties.keys():
        made["dependentRequired"] = {"scope": ["denied"]}
        # Nothing is less sure than a mode of `stated`.
        made["allOf"] = [{"properties": {"mode": {"not": {"const": "stated"}}}}]
    if set(_BOUNDS) <= properties.keys():
        for name in _BOUNDS:
            made["properties"][name] = _from_zero(made["properties"][name])
        made["allOf"] = list(_of_number())
    if {"how", "why"} <= properties.keys():
        made["allOf"] = [_needs("how", "context", _has("why", "object"))]
    if {"why", "passage"} <= properties.keys():
        made["allOf"] = [_needs("why", "source-says-unknown", _has("passage", "string"))]
    return made


def _of_text(part: Schema, named: Schema) -> list[Schema]:
    """What a text has to be beyond its form."""
    match part.get("$comment"):
        case "format: edtf":
            return [{"pattern": DATE}]
        case "names: passage":
            return [named]
    return [_UNPRINTED] if "maxLength" in part and "pattern" not in part else []


def _all_of(more: list[Schema]) -> Schema:
    return {"allOf": more} if more else {}


def _spelled(text: Schema, letters: list[Schema]) -> Schema:
    """A text, or a list of texts, in the letters of its language."""
    if "items" in text:
        return text | {"items": _spelled(text["items"], letters)}
    return text | {"allOf": [*text.get("allOf", []), *letters]}


def _needs(name: str, term: str, needed: Schema) -> Schema:
    """What a term under a key needs beside it."""
    there = {"type": "object", "properties": {name: {"const": term}}, "required": [name]}
    return {"anyOf": [{"not": there}, needed]}


def _is_claim(items: Schema) -> bool:
    return str(items.get("$ref", "")).endswith("Claim")


def _from_zero(number: Schema) -> Schema:
    """A number that is not below zero."""
    return number | {"anyOf": [part | {"minimum": 0} for part in number["anyOf"]]}


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
    for name, one in fields(kind).items():
        if isinstance(one.value, type) and issubclass(one.value, Quantity):
            others = [other for other in fields(kind) if other != name]
            varies = {"properties": {"varies_with": {"enum": others}}}
            yield {"properties": {"claims": {"properties": {name: {"items": varies}}}}}
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
    yield {"type": "object", "properties": {"unknown": {"type": "object", **names}}}
