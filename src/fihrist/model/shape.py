"""From a document to a record, or to the faults of its shape, which pydantic finds and we put in words."""

import json
import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from fihrist.model import Model, Record
from fihrist.model.examples import NUMBER, about, example, page
from fihrist.model.values import DATE, FIELD, FILE, ID, PASSAGE, SHA256, Text
from fihrist.model.walk import model_at, type_at
from fihrist.reading import Document, Path, read
from fihrist.reading.document import readable
from fihrist.text.places import Fault

_WITHOUT_INK = frozenset({"T103", "T104", "T107"})
_FEW = 24
"""So many terms are shown even where one of them is near."""

FORMS = {
    ID: "small Latin letters and digits, divided by single hyphens",
    PASSAGE: "the key of a passage, or its source and its key divided by `/`",
    FIELD: "the name of a field",
    DATE: "an EDTF date such as 2022, 2022-07, 1995~ (about), 199X or 2003/2005",
    SHA256: "64 small hexadecimal digits",
    FILE: "a file directly in `seeds/`",
    r"^[A-Z]{3}$(?!\n)": "three capital letters",
}
"""The forms of texts of which not every one will do."""

_TYPES = {
    "string_type": "text",
    "float_type": "a number",
    "tuple_type": "a list",
    **dict.fromkeys(("dict_type", "model_type", "model_attributes_type"), "a mapping"),
}


def read_as(kind: type[Record], path: str, data: bytes) -> tuple[Document | None, tuple[Fault, ...]]:
    """What `fihrist.reading.read` gives, but that words copied from a source may have what has no ink there."""
    return read(path, data, passed_over=lambda document, fault: _is_copied(document, kind, fault))


def _is_copied(document: Document, kind: type[Record], fault: Fault) -> bool:
    if fault.code not in _WITHOUT_INK or not type_at(kind, document.at(fault.span.start))[1].is_copied:
        return False
    # What libyaml refuses does not reach the value.
    marks = document.text[fault.span.start : fault.span.end]
    return readable(marks) == marks


def shape(document: Document, kind: type[Record]) -> Record | tuple[Fault, ...]:
    """The record in a document of this kind, or every fault of its shape, each at its place."""
    record, faults, strange = None, list[Fault](), set[Path]()
    try:
        record = accept(document.values, kind)
    except ValidationError as error:
        details = error.errors(include_url=False)
        unknown = [detail for detail in details if detail["type"] == "extra_forbidden"]
        renamed, strange = {_meant(kind, detail) for detail in unknown}, set(map(_path, unknown))
        told = (d for d in details if not _echo(d) and not (d["type"] == "missing" and d["loc"] in renamed))
        faults = [_fault(document, kind, detail) for detail in told]
    known = {fault.span for fault in faults}
    spans = ((document.span(path), path) for path in _nothing(document.values) if path not in strange)
    faults += [Fault("S106", span, *_empty(kind, path)) for span, path in spans if span not in known]
    return tuple(faults) if record is None or faults else record


def faulty(document: Document, kind: type[Record]) -> frozenset[Path]:
    """The paths of the parts that have not their shape: of claims, passages and statements, else of a key."""
    found = [*_nothing(document.values)]
    try:
        accept(document.values, kind)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            path = _path(detail)
            found.append(path[:-1] if detail["type"] == "missing" and len(path) > 1 else path)
    return frozenset(map(part, found))


def part(path: Path) -> Path:
    """The path of the part of a record that says nothing sure where something in it is faulty."""
    match path:
        case ("passages", _, "statements", int(), *_):
            return path[:4]
        case ("claims", _, int(), *_):
            return path[:3]
        case ("claims" | "passages" | "set_aside" | "unknown", _, *_):
            return path[:2]
    return path[:1]


def _nothing(value: Any, path: Path = ()) -> Iterator[Path]:
    """The paths of values that are written and empty."""
    if value is None:
        yield path
    within = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in within:
        yield from _nothing(part, (*path, key))


def _echo(detail: Any) -> bool:
    """Whether a list is called too short only since its items are faulty, each of which is told by itself."""
    return detail["type"] == "too_short" and bool(len(detail["input"]) >= detail["ctx"]["min_length"])


def accept(values: Any, kind: type[Record]) -> Record:
    """The record of this kind that the values make; raises pydantic's ValidationError where they make none."""
    return kind.model_validate_json(json.dumps(values), strict=True)


def _fault(document: Document, kind: type[Record], detail: Any) -> Fault:
    code, message, help = _words(kind, detail)
    path = _path(detail)
    on_key = code in ("S101", "S102") or detail["loc"] != path
    spot = path[:-1] if code == "S101" else path
    return Fault(code, document.span(spot, on="key" if on_key else "value"), message, help)


def _path(detail: ErrorDetails) -> Path:
    """Where pydantic finds a fault; that it is in a key is no step."""
    return tuple(step for step in detail["loc"] if step != "[key]")


def _words(kind: type[Record], error: ErrorDetails) -> tuple[str, str, str | None]:
    """The code, message and help for one error of pydantic."""
    path, given, context = error["loc"], error["input"], error.get("ctx", {})
    match error["type"]:
        case "missing":
            words = about(kind, path).rstrip(".")
            return "S101", f"`{path[-1]}` is missing", f"add {words[:1].lower()}{words[1:]}: {_like(kind, path)}"
        case "extra_forbidden":
            return "S102", f"unknown key {_shown(path[-1])}", _unknown_key(kind, path, given)
        case wrong if wrong in _TYPES:
            help = f"write {_like(kind, path, given)}"
            return "S103", f"{_TYPES[wrong]} is wanted here, not {_kind_of(given)}", help
        case "literal_error":
            return "S104", f"{_shown(given)} is not one of the terms here", _unknown_term(given, context, kind, path)
        case "string_pattern_mismatch":
            return "S105", f"{_shown(given)} has the wrong form", f"write {_form(given, context, kind, path)}"
        case "string_too_short" | "too_short" if not given:
            return "S106", *_empty(kind, path)
        case "too_short":
            return "S106", f"fewer than {context['min_length']} stand here", f"write {_like(kind, path)}"
        case "string_too_long":
            return "S106", f"more than {context['max_length']} characters", "shorten it"
        case "finite_number" | "float_parsing":
            help = f"write digits, with a point for decimals: {_like(kind, path)}"
            return "S107", f"{_shown(given)} is no finite number", help
    raise NotImplementedError(f"no words for the fault `{error['type']}`")


def _like(kind: type[Record], path: Path, given: Any = None) -> str:
    """How what is wanted at a path is written, with what is given where it fits, and where one reads more of it."""
    key = f"{path[-1]}: " if path and isinstance(path[-1], str) else ""
    # What is wrong with a whole claim is wrong with its field.
    at = path[:2] if path[:1] == ("claims",) and len(path) == len(("claims", "field", 0)) else path
    return f"`{key}{_filled(example(kind, path), given)}`; see `fihrist explain {page(kind, at)}`"


def _filled(text: str, given: Any) -> str:
    """An example with what is given in its one place for a number or an id, or in quotes where a text is wanted."""
    if isinstance(given, int | float) and not isinstance(given, bool):
        return text.replace(NUMBER, str(given)) if text[0] in "{[" else f'"{given}"'
    is_list = text.startswith("[") and not text.startswith("[{") and "," not in text
    return f"[{given}]" if is_list and isinstance(given, str) and re.fullmatch(r"[\w/-]+", given) else text


def _form(given: Any, context: dict[str, Any], kind: type[Record], path: Path) -> str:
    """In which form a text is wanted."""
    if "،" in str(given):
        return "`,` between the items of a list, not `،`"
    # A key that is free has no example of its own.
    return FORMS[context["pattern"]] + ("" if path[-1] == "[key]" else f": {_like(kind, path)}")


def _empty(kind: type[Record], path: Path) -> tuple[str, str]:
    """The message and help for a place where something is written that says nothing."""
    or_write = f", or write {_like(kind, path)}" if type_at(kind, path)[0] is not None else ""
    return "nothing stands here", f"leave the key out{or_write}"


def _unknown_key(kind: type[Record], path: Path, given: Any) -> str:
    there = model_at(kind, path[:-1])
    known = list(there.model_fields) if there else []
    key = str(path[-1])
    if key in getattr(type_at(kind, ("claims",))[0], "model_fields", {}) and len(path) == 1:
        return f"fields stand below `claims`: write {_like(kind, ('claims', key))}"
    if near := _nearest(key, known):
        return f"did you mean `{near[0]}`? write {_like(kind, (*path[:-1], *near))}"
    quotes = "put quotes round the text with the comma; " if given is None and there is Text else ""
    return f"{quotes}the keys here are {_listed(known)}; see `fihrist explain {page(kind, path[:-1])}`"


def _unknown_term(given: Any, context: dict[str, Any], kind: type[Record], path: Path) -> str:
    terms = [t.strip("'") for t in str(context.get("expected", "")).replace(" or ", ", ").split(", ")]
    near = _did_you_mean(given, terms) if isinstance(given, str) else None
    few = f"the terms are {_listed(terms)}" if len(terms) <= _FEW or not near else None
    rest = "; ".join(filter(None, (few, f"see `fihrist explain {page(kind, path)}`")))
    return f"{near} {rest}" if near else rest


def _shown(value: Any) -> str:
    """A value as a message shows it, in one short piece."""
    text = str(value)
    return f"`{text[:60]}…`" if len(text) > 60 else f"`{text}`"


def _meant(model: type[Model], error: ErrorDetails) -> tuple[int | str, ...] | None:
    """The path of the known key that an unknown one is nearest to, which is then not missing as well."""
    *path, key = error["loc"]
    there = model_at(model, tuple(path))
    near = _nearest(key, list(there.model_fields) if there else [])
    return (*path, *near) if near else None


def _nearest(given: Any, known: list[str]) -> list[str]:
    return get_close_matches(str(given), known, n=1, cutoff=0.6)


def _did_you_mean(given: Any, known: list[str]) -> str | None:
    """A suggestion of the nearest known name, or None where none is near."""
    return next((f"did you mean `{near}`?" for near in _nearest(given, known)), None)


def _listed(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _kind_of(value: Any) -> str:
    names = {bool: "true or false", str: "text", int: "a number", float: "a number", list: "a list", dict: "a mapping"}
    return names.get(type(value), "nothing")
