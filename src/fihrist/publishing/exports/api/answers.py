"""The form of the answers of the API."""

import json
from typing import Any

from fihrist.catalogue.edition import Edition
from fihrist.publishing.views import Json

API = "api/v1"
"""The folder of the API below the site."""

API_VERSION = "1.0"
"""The version of the shape of the answers: the first number is that of the folder, the second counts additions."""


def answer(schema: str, content: Json, *, depth: int = 0, edition: Edition | None = None) -> bytes:
    """An answer of the API, which names its schema by the path from the file to it, and its edition where given.

    Answers on one record have none, so that those that did not change stay the same bytes.
    """
    about = {"edition": edition_view(edition)} if edition else {}
    return line({"$schema": f"{'../' * depth}schemas/{schema}.schema.json", **about, **content}).encode()


def edition_view(edition: Edition) -> Json:
    """An edition as answers tell it."""
    written = {"program_version": edition.version, "data_version": edition.data_version}
    return {"api_version": API_VERSION, **written, "commit": edition.commit, "date": edition.date}


def pretty(value: Any) -> bytes:
    """JSON for people and programs: two spaces, letters as they are, one line feed at the end."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def line(value: Any) -> str:
    """JSON on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
