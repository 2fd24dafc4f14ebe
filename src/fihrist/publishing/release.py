"""A catalogue with its edition, which is its state, what the checks found, and the tables that exports share."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from fihrist import __version__
from fihrist.catalogue import Catalogue
from fihrist.checking.diagnostics import Diagnostic
from fihrist.model import ANSWERS
from fihrist.model.kinds import kinds
from fihrist.publishing.cache import Cache
from fihrist.publishing.past import COMPARED, Past, Revision, head, revisions
from fihrist.publishing.tables import Table, claims, passages, records, register
from fihrist.publishing.views import line

CONTENT = (
    "records", "sources", "set_aside", "passages", "voices", "numbers_left", "claims", "attestations", "statements",
    "statement_subjects", *ANSWERS.values(), "unknowns",
)  # fmt: skip
"""The tables that hold all that was written, and so make the content hash."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The version of the program, the hash of the content, the commit and its time where git knows them, the past."""

    version: str
    data_version: str
    commit: str | None = None
    date: str | None = None
    history: tuple[Revision, ...] = field(default=(), repr=False)
    address: str = ""
    """Where it stands on the web, with a slash at its end; empty where that is not known."""


def edition_at(root: Path, data_version: str) -> Edition:
    """The edition of the catalogue at `root`; without git or outside a repository it has no commit, date or past."""
    commit, date = head(root) or (None, None)
    return Edition(__version__, data_version, commit, date, tuple(revisions(root)))


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


@dataclass(frozen=True, eq=False, slots=True)
class Release:
    """What pages and exports read, with the flat tables; `checked` is None where no check was run."""

    catalogue: Catalogue
    edition: Edition
    checked: Checked | None
    tables: tuple[Table, ...] = field(repr=False)
    cache: Cache = field(default_factory=Cache, repr=False)

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
    made = tables(catalogue)
    return Release(catalogue, edition or Edition(__version__, content_hash(made)), checked, made)


def tables(catalogue: Catalogue) -> tuple[Table, ...]:
    """Every table, each after those to which it links."""
    return (
        records.records(catalogue),
        *(records.of_kind(name, catalogue) for name in kinds()),
        *passages.tables(catalogue),
        *claims.tables(catalogue),
        records.unknowns(catalogue),
        register.register(catalogue),
        records.fields(),
        records.terms(),
    )


def content_hash(made: Sequence[Table]) -> str:
    """The SHA-256 of the rows of the `CONTENT` tables, in the order of these, each row as a JSON list on a line.

    What is true or false counts as 1 or 0, as databases have it.
    """
    rows = {table.name: table.rows for table in made}
    cells = ([int(v) if isinstance(v, bool) else v for v in row] for name in CONTENT for row in rows[name])
    return hashlib.sha256(b"".join(map(line, cells))).hexdigest()


def current(
    root: Path,
    catalogue: Catalogue,
    checked: Checked | None = None,
    *,
    address: str = "",
    compared: int = COMPARED,
    cached: bool = False,
) -> Release:
    """The release of the catalogue that was read from `root`, with what the last editions changed.

    One that is `cached` makes nothing anew that was kept when it was made before from the same.
    """
    made, past, cache = release(catalogue, checked=checked), Past(root), Cache(root, catalogue) if cached else Cache()
    edition = edition_at(root, made.edition.data_version)
    told = (replace(one, changes=past.told(one.commit, catalogue, cache)) for one in edition.history[:compared])
    history = (*told, *edition.history[compared:])
    return replace(made, edition=replace(edition, history=history, address=address), cache=cache)
