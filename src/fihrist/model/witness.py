"""The published JSON Schemas as a second witness beside the models."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import jsonschema_rs

from fihrist.text.places import Fault, Span


class Witness:
    """The committed schema of each kind, ready to judge values."""

    def __init__(self, schemas: Mapping[str, str]) -> None:
        self._validators: dict[str, jsonschema_rs.Draft202012Validator] = {}
        for kind, text in schemas.items():
            # A file that holds no schema is as good as none.
            with suppress(ValueError, RecursionError, jsonschema_rs.ReferencingError):
                self._validators[kind] = jsonschema_rs.Draft202012Validator(json.loads(text), retriever=_nothing)

    @classmethod
    def of(cls, folder: Path) -> "Witness":
        """The witness that speaks from a folder of `<kind>.schema.json` files."""
        texts: dict[str, str] = {}
        # A pipe or a folder is not opened.
        for file in (file for file in sorted(folder.glob("*.schema.json")) if file.is_file()):
            with suppress(OSError):
                texts[file.name.removesuffix(".schema.json")] = file.read_text("utf-8", errors="replace")
        return cls(texts)

    def accepts(self, values: Any, kind: str) -> bool:
        """Whether the schema of the kind accepts the values."""
        return self._validators[kind].is_valid(values)

    def faults(self, values: Any, kind: str) -> tuple[Fault, ...]:
        """The fault to report where the schema rejects values that the model accepted; empty where they agree."""
        file, help = f"`schemas/{kind}.schema.json`", "run `fihrist schemas`"
        if kind not in self._validators:
            return (Fault("S901", Span(0, 0), f"there is no schema in {file}", help),)
        if self.accepts(values, kind):
            return ()
        help += "; where that changes nothing, this is a bug of ours: please report it"
        return (Fault("S901", Span(0, 0), f"the model accepts this record and {file} does not", help),)


def _nothing(uri: str) -> Any:
    """Nothing is fetched: a schema that refers to another one elsewhere is none that we can use."""
    raise ValueError(f"no schema is fetched: {uri}")
