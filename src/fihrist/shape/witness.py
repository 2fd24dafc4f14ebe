"""The published JSON Schemas as a second witness beside the models."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema_rs

from fihrist.text import Fault, Span


class Witness:
    """The committed schema of each kind, ready to judge values."""

    def __init__(self, schemas: Mapping[str, str]) -> None:
        self._validators = {
            kind: jsonschema_rs.Draft202012Validator(json.loads(text)) for kind, text in schemas.items()
        }

    @classmethod
    def of(cls, folder: Path) -> "Witness":
        """The witness that speaks from a folder of `<kind>.schema.json` files."""
        files = sorted(folder.glob("*.schema.json"))
        return cls({file.name.removesuffix(".schema.json"): file.read_text("utf-8") for file in files})

    def accepts(self, values: Any, kind: str) -> bool:
        """Whether the schema of the kind accepts the values."""
        return self._validators[kind].is_valid(values)

    def faults(self, values: Any, kind: str) -> tuple[Fault, ...]:
        """The fault to report where the schema rejects values that the model accepted; empty where they agree."""
        if kind not in self._validators:
            return (Fault("S901", Span(0, 0), f"`schemas/{kind}.schema.json` is missing", "run `fihrist schemas`"),)
        if self.accepts(values, kind):
            return ()
        return (
            Fault(
                "S901",
                Span(0, 0),
                f"the model accepts this record and `schemas/{kind}.schema.json` does not",
                "run `fihrist schemas`; where that changes nothing, this is a bug of ours: please report it",
            ),
        )
