"""The catalogue for programs in Python: `fihrist.load()` gives it as typed objects, without any network."""

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from fihrist.dataset.fields import Claim, Field, Quote, Value
from fihrist.dataset.kinds import CLASSES, FOLDERS, Kinds
from fihrist.dataset.origin import written
from fihrist.dataset.records import Record, Records

__all__ = ["Catalogue", "Claim", "Field", "Quote", "Record", "Records", "Value", "load"]


class Catalogue(Kinds):
    """All records: by id, by kind (`catalogue.weapons`), by claim; `edition` tells which state of the data it is."""

    def __init__(self, answer: Mapping[str, Any]) -> None:
        self.edition: Mapping[str, str | None] = answer["edition"]
        self.records: Mapping[str, Record] = {
            found["id"]: CLASSES[found["kind"]](found, self.get) for found in answer["records"]
        }

    def get(self, id: str) -> Record | None:
        """The record with this id, or None."""
        return self.records.get(id)

    def __getitem__(self, id: str) -> Record:
        """The record with this id; KeyError where there is none."""
        return self.records[id]

    def __iter__(self) -> Iterator[Record]:
        """Every record, by id."""
        return iter(self.records.values())

    def __len__(self) -> int:
        """How many records there are."""
        return len(self.records)

    def __getattr__(self, name: str) -> Any:
        """The records of a kind, by the plural of its name."""
        if name not in FOLDERS:
            raise AttributeError(f"a catalogue has no {name!r}")
        return Records({id: found for id, found in self.records.items() if found.kind == FOLDERS[name]})

    @cached_property
    def claims(self) -> tuple[Claim[Any], ...]:
        """Every claim that gives a value, in the order of the records."""
        return tuple(claim for record in self for claim in record.claims)

    def said_by(self, id: str) -> tuple[Claim[Any], ...]:
        """The claims of which this organisation, official or commentator is a speaker."""
        return tuple(claim for claim in self.claims if id in claim.json.get("said_by", ()))

    def search(self, text: str) -> tuple[Record, ...]:
        """The records in whose names, quotes or texts a text stands, however it is spelled; names come first."""
        from fihrist.dataset.searching import search

        return search(self, text)

    def to_frame(self, what: str = "claims", *, library: Literal["pandas", "polars"] | None = None) -> Any:
        """The claims, or the records of a kind, as a data frame of pandas or of polars, whichever is installed."""
        from fihrist.dataset.frames import frame

        return frame(self, what, library)


def load(path: str | Path | None = None) -> Catalogue:
    """The catalogue: the one that came with the package, or the one at `path`.

    `path` is a `catalogue.json` of the API, or a folder with `catalogue/` in it. Without it, an installed package gives
    the data that were built into it, and a checkout its own records.
    """
    return Catalogue(json.loads(written(Path(path) if path is not None else None)))
