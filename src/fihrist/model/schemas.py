"""From a kind to its JSON Schema (draft 2020-12), as editors and other programs read it."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from fihrist.model import Record
from fihrist.model.kinds import kinds

DIALECT = "https://json-schema.org/draft/2020-12/schema"
BASE = "urn:fihrist:schema:"


def export() -> Iterator[tuple[str, bytes]]:
    """The schema of every kind, as file name and bytes."""
    for name, kind in kinds().items():
        yield f"{name}.schema.json", as_bytes(schema(name, kind))


def as_bytes(made: Any) -> bytes:
    """A schema as its file holds it."""
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode()


def schema(name: str, kind: type[Record]) -> dict[str, Any]:
    """The schema of one kind, its keys in the order in which they are written."""
    made = kind.model_json_schema(ref_template="{model}")
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
    for key, value in part.items():
        if key == "properties":
            kept[key] = {name: _tidy(prop, titles) for name, prop in value.items()}
        elif key == "$ref":
            kept[key] = f"#/$defs/{titles[value]}"
        elif key != "title" and not (key == "default" and not isinstance(value, str)):
            kept[key] = _tidy(value, titles)
    if "patternProperties" in kept:
        # pydantic names the keys that are allowed and forgets to forbid the others.
        kept["additionalProperties"] = False
    return kept
