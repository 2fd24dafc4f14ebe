"""Within v1, the shape of the answers only grows."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fihrist.publishing.exports.api.schemas import schemas

SNAPSHOT = Path(__file__).parent / "snapshots" / "api-v1.json"
"""The shape of the last release: path in an answer, its type, and whether it is always there."""


def shape(schema: dict[str, Any], path: str = "", *, always: bool = True) -> Iterator[tuple[str, str]]:
    """Each place in an answer with what stands there."""
    kind = "term" if "enum" in schema else json.dumps(schema.get("type", schema.get("const", "any")))
    yield path or "/", kind + ("" if always else "?")
    for name, part in schema.get("properties", {}).items():
        yield from shape(part, f"{path}/{name}", always=name in schema.get("required", ()))
    for key, mark in (("items", "[]"), ("additionalProperties", "/*")):
        if isinstance(schema.get(key), dict):
            yield from shape(schema[key], path + mark)


def terms(schema: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Each term that can stand in an answer, with its place."""
    if isinstance(schema, dict):
        yield from ((path, term) for term in schema.get("enum", ()))
        for key, part in schema.items():
            yield from terms(part, f"{path}/{key}")


def found() -> dict[str, Any]:
    """The shape of all answers as they are now."""
    made = schemas()
    shapes = {name: dict(shape(schema)) for name, schema in made.items()}
    return {"shapes": shapes, "terms": {name: sorted(set(terms(schema))) for name, schema in made.items()}}


def test_nothing_of_the_last_release_is_gone_or_changed() -> None:
    """What an answer had at the last release, it has still, of the same type and as surely."""
    last, now = json.loads(SNAPSHOT.read_text("utf-8")), found()
    for name, shapes in last["shapes"].items():
        assert {path: now["shapes"][name].get(path) for path in shapes} == shapes
        assert {tuple(t) for t in last["terms"][name]} <= set(now["terms"][name])


def test_the_snapshot_is_of_this_shape() -> None:
    """A shape that grew is noted: run `python -m tests.exports.test_shape`, and raise the second number of the API."""
    assert SNAPSHOT.read_text("utf-8") == written()


def written() -> str:
    """The snapshot as it should stand in its file."""
    return json.dumps(found(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    SNAPSHOT.write_text(written(), "utf-8")
