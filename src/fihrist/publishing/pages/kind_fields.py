"""The fields of a kind with what its model says of them."""

from collections.abc import Mapping
from typing import Any

from fihrist.model import Fields, Record
from fihrist.model.walk import strip


def model_of(kind: type[Record]) -> type[Fields]:
    """The model that holds the fields of a kind."""
    model = strip(kind.model_fields["claims"].annotation)[0]
    assert isinstance(model, type)
    assert issubclass(model, Fields)
    return model


def fields_of(kind: type[Record]) -> Mapping[str, Mapping[str, Any]]:
    """What the kind says of each of its fields: labels, unit, whether it is required, and what it is for."""
    found = {}
    for name, info in model_of(kind).model_fields.items():
        extra = info.json_schema_extra
        found[name] = {**(extra if isinstance(extra, dict) else {}), "about": info.description or ""}
    return found
