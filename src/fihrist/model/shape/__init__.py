"""From a document to a record, or to the faults of its shape."""

import json
from typing import Any

from pydantic import ValidationError

from fihrist.model import Record
from fihrist.model.shape.words import meant, words
from fihrist.reading import Document
from fihrist.text.places import Fault


def shape(document: Document, kind: type[Record]) -> Record | tuple[Fault, ...]:
    """The record in a document of this kind, or every fault of its shape, each at its place."""
    try:
        return accept(document.values, kind)
    except ValidationError as error:
        details = error.errors(include_url=False)
        renamed = {meant(kind, detail) for detail in details if detail["type"] == "extra_forbidden"}
        told = (d for d in details if not _echo(d) and not (d["type"] == "missing" and d["loc"] in renamed))
        return tuple(_fault(document, kind, detail) for detail in told)


def _echo(detail: Any) -> bool:
    """Whether a list is called too short only since its items are faulty, each of which is told by itself."""
    return detail["type"] == "too_short" and bool(len(detail["input"]) >= detail["ctx"]["min_length"])


def accept(values: Any, kind: type[Record]) -> Record:
    """The record of this kind that the values make; raises pydantic's ValidationError where they make none."""
    return kind.model_validate_json(json.dumps(values), strict=True)


def _fault(document: Document, kind: type[Record], detail: Any) -> Fault:
    code, message, help = words(kind, detail)
    path = tuple(step for step in detail["loc"] if step != "[key]")
    on_key = code == "S102" or detail["loc"] != path or code == "S101"
    spot = path[:-1] if code == "S101" else path
    return Fault(code, document.span(spot, on="key" if on_key else "value"), message, help)
