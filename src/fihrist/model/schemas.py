"""From a kind to its JSON Schema (draft 2020-12), and the published schemas as a second witness beside the models."""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import jsonschema_rs
from pydantic.json_schema import GenerateJsonSchema

from fihrist.model import Record
from fihrist.model.describing import descriptions
from fihrist.model.kinds import kinds
from fihrist.model.strictness import stricter, without
from fihrist.model.values import END
from fihrist.reading.files import published
from fihrist.text.characters import code_of
from fihrist.text.places import Fault, Span

MARKS = {"x-reference": "names", "x-terms": "terms", "x-format": "format", "x-unit": "unit"}
"""What is marked in a model and is told in a comment, since strict validators refuse words of our own."""
NO_LINE_FEED = {"not": {"pattern": "\\n"}}
"""What makes `$` the end of a text where it also stands before a last line feed."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"
BASE = "urn:fihrist:schema:"


def export() -> Iterator[tuple[str, bytes]]:
    """The schema of every kind as it is published, as file name and bytes."""
    for name, kind in kinds().items():
        text = json.dumps(stricter(schema(name, kind), kind), ensure_ascii=False, indent=2)
        # Patterns have characters that nobody sees.
        shown = "".join(f"\\u{ord(one):04x}" if not one.isascii() and code_of(one) else one for one in text)
        yield f"{name}.schema.json", f"{shown}\n".encode()


def schema(name: str, kind: type[Record]) -> dict[str, Any]:
    """The schema of one kind, which accepts what its model does, its keys in the order in which they are written."""
    made = kind.model_json_schema(ref_template="{model}", schema_generator=_Described)
    titles = {key: part["title"] for key, part in made["$defs"].items()}
    made = _tidy(made, titles)
    made["$defs"] = {titles[key]: made["$defs"][key] for key in sorted(titles, key=titles.__getitem__)}
    order = kind.keys()
    made["properties"] = {key: made["properties"][key] for key in order}
    about = {
        "$schema": DIALECT,
        "$id": f"{BASE}{name}",
        "title": f"{kind.label.en[:1].upper()}{kind.label.en[1:]} · {kind.label.ar}",
    }
    return about | {key: value for key, value in made.items() if key not in about}


def _tidy(part: Any, titles: Mapping[str, str]) -> Any:
    """A schema with readable names of definitions, and without what only pydantic uses."""
    if isinstance(part, list):
        return [_tidy(item, titles) for item in part]
    if not isinstance(part, dict):
        return part
    kept: dict[str, Any] = {}
    for key, value in _standard(part).items():
        if key == "properties":
            kept[key] = {name: _tidy(prop, titles) for name, prop in value.items()}
        elif key == "$ref":
            kept[key] = f"#/$defs/{titles[value]}"
        elif key != "title" and not (key == "default" and not isinstance(value, str)):
            kept[key] = _tidy(value, titles)
    if "patternProperties" in kept:
        # pydantic names the keys that are allowed and forgets to forbid the others.
        kept["patternProperties"] = {_shared(pattern): value for pattern, value in kept["patternProperties"].items()}
        kept |= {"additionalProperties": False, "propertyNames": NO_LINE_FEED}
    if "pattern" in kept:
        kept |= {"pattern": _shared(kept["pattern"]), **NO_LINE_FEED}
    return kept


def _standard(part: dict[str, Any]) -> dict[str, Any]:
    """A part in the words of the dialect alone: terms with what they mean, and what is marked in a comment."""
    told = [f"{name}: {' or '.join([part[mark]] if isinstance(part[mark], str) else part[mark])}"
            for mark, name in MARKS.items() if part.get(mark)]  # fmt: skip
    kept = {key: value for key, value in part.items() if not key.startswith("x-")}
    if "x-about" in part:
        terms = zip(kept.pop("enum"), part["x-about"], strict=True)
        kept["oneOf"] = [{"const": term, "description": about} for term, about in terms]
    return kept | ({"$comment": "; ".join(told)} if told else {})


def _shared(pattern: str) -> str:
    """A pattern in the dialect that RE2 and ECMA 262 share, which know no look ahead."""
    return f"{pattern.removesuffix(END)}$" if pattern.endswith(END) else pattern


class _Described(GenerateJsonSchema):
    """Schemas in which each key has its description."""

    def model_schema(self, schema: Any) -> Any:
        """The schema of a model, with what the docstrings under its keys say."""
        made = super().model_schema(schema)
        for key, text in descriptions(schema["cls"]).items():
            if key in made.get("properties", {}):
                made["properties"][key]["description"] = text
        return made


class Witness:
    """The committed schema of each kind, ready to judge values by what their model has of it."""

    def __init__(self, schemas: Mapping[str, str]) -> None:
        self._schemas = schemas
        self._validators: dict[str, jsonschema_rs.Draft202012Validator | None] = {}

    @classmethod
    def of(cls, folder: Path) -> "Witness":
        """The witness that speaks from a folder of `<kind>.schema.json` files."""
        return cls(published(folder))

    def accepts(self, values: Any, kind: str) -> bool:
        """Whether the schema of the kind accepts the values."""
        validator = self._validator(kind)
        return validator is not None and validator.is_valid(values)

    def faults(self, values: Any, kind: str) -> tuple[Fault, ...]:
        """The fault to report where the schema rejects values that the model accepted; empty where they agree."""
        file, help = f"`schemas/{kind}.schema.json`", "run `fihrist schemas`"
        if self._validator(kind) is None:
            return (Fault("S901", Span(0, 0), f"there is no schema in {file}", help),)
        if self.accepts(values, kind):
            return ()
        help += "; where that changes nothing, this is a bug of ours: please report it"
        return (Fault("S901", Span(0, 0), f"the model accepts this record and {file} does not", help),)

    def _validator(self, kind: str) -> jsonschema_rs.Draft202012Validator | None:
        """What judges by the schema of a kind, made when it is first needed; None where there is no schema."""
        if kind not in self._validators:
            self._validators[kind] = None
            # A file that holds no schema is as good as none.
            with suppress(KeyError, ValueError, RecursionError, jsonschema_rs.ReferencingError):
                schema = without(json.loads(self._schemas[kind]))
                self._validators[kind] = jsonschema_rs.Draft202012Validator(schema, retriever=_nothing)
        return self._validators[kind]


def _nothing(uri: str) -> Any:
    """Nothing is fetched: a schema that refers to another one elsewhere is none that we can use."""
    raise ValueError(f"no schema is fetched: {uri}")
