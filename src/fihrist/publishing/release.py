"""A catalogue with its edition and what the checks found, and the tables that the exports share, made once."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from fihrist import __version__
from fihrist.catalogue import Catalogue
from fihrist.catalogue.edition import Edition, read
from fihrist.checking.diagnostics import Diagnostic
from fihrist.publishing.tables import Table, content_hash, tables

API_VERSION = "1.0"
"""The version of the shape of the answers: the first number is that of the folder, the second counts additions."""


@dataclass(frozen=True, slots=True)
class Checked:
    """How many errors and doubts the checks found, by code."""

    errors: Mapping[str, int]
    doubts: Mapping[str, int]

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic]) -> "Checked":
        """The counts of some diagnostics."""
        found = Counter((one.level, one.code) for one in diagnostics)
        errors, doubts = ({c: n for (at, c), n in sorted(found.items()) if at == level} for level in ("error", "doubt"))
        return cls(errors, doubts)


@dataclass(frozen=True)
class Release:
    """What the exports read; `checked` is None where no check was run."""

    catalogue: Catalogue
    edition: Edition
    checked: Checked | None = None

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The flat tables."""
        return tables(self.catalogue)

    def table(self, name: str) -> Table:
        """The table of this name."""
        return next(table for table in self.tables if table.name == name)

    def edition_view(self) -> dict[str, Any]:
        """The edition as answers tell it."""
        one = self.edition
        written = {"program_version": one.version, "data_version": one.data_version}
        return {"api_version": API_VERSION, **written, "commit": one.commit, "date": one.date}


def release(catalogue: Catalogue, edition: Edition | None = None, checked: Checked | None = None) -> Release:
    """The release of a catalogue; an edition that is not given has no commit and no date."""
    return Release(catalogue, edition or Edition(__version__, data_version(catalogue)), checked)


def data_version(catalogue: Catalogue) -> str:
    """The hash of all that was written, which every format of the tables gives again."""
    return content_hash(tables(catalogue))


def current(root: Path, catalogue: Catalogue) -> Edition:
    """The edition of the catalogue that was read from `root`."""
    return read(root, data_version(catalogue))
