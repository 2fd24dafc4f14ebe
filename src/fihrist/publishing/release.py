"""A catalogue with its edition, and what several exports compute from it, computed once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from fihrist import __version__
from fihrist.catalogue import Catalogue
from fihrist.catalogue.edition import Edition, read
from fihrist.publishing.tables import Table, content_hash, tables
from fihrist.publishing.views import Json, claim_rows, record_view


@dataclass(frozen=True)
class Release:
    """What the exports read."""

    catalogue: Catalogue
    edition: Edition

    @cached_property
    def views(self) -> Mapping[str, Json]:
        """The whole view of each record, by id."""
        return {id: record_view(self.catalogue.records[id], self.catalogue) for id in sorted(self.catalogue.records)}

    @cached_property
    def rows(self) -> tuple[Json, ...]:
        """One row for each claim, by record, field and number."""
        return tuple(claim_rows(self.catalogue))

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The flat tables of the downloads."""
        return tables(self.catalogue, self.rows)


def release(catalogue: Catalogue, edition: Edition | None = None) -> Release:
    """The release of a catalogue; an edition that is not given has no commit and no date."""
    return Release(catalogue, edition or Edition(__version__, data_version(catalogue)))


def data_version(catalogue: Catalogue) -> str:
    """The hash of all records, quotes and claims, which every format of the downloads gives again."""
    return content_hash(tables(catalogue))


def current(root: Path, catalogue: Catalogue) -> Edition:
    """The edition of the catalogue that was read from `root`."""
    return read(root, data_version(catalogue))
