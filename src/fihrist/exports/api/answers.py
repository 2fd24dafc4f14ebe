"""The form of the answers of the API."""

import json
from typing import Any

from fihrist.views import Json

API = "api/v1"
"""The folder of the API below the site."""


def answer(schema: str, content: Json, *, depth: int = 0) -> bytes:
    """An answer of the API, which names its schema by the path from the file to it."""
    return pretty({"$schema": f"{'../' * depth}schemas/{schema}.schema.json", **content})


def pretty(value: Any) -> bytes:
    """JSON for people and programs: two spaces, letters as they are, one line feed at the end."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def line(value: Any) -> str:
    """JSON on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
