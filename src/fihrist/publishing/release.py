"""A catalogue with its edition, which is its state, what the checks found, and the tables that exports share."""

import hashlib
import os
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from fihrist import __version__
from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import CATALOGUE
from fihrist.checking.diagnostics import Diagnostic
from fihrist.model import ANSWERS
from fihrist.model.kinds import kinds
from fihrist.publishing.tables import Table, claims, passages, records, register
from fihrist.publishing.views import line

CONTENT = (
    "records", "sources", "set_aside", "passages", "voices", "numbers_left", "claims", "attestations", "statements",
    "statement_subjects", *ANSWERS.values(), "unknowns",
)  # fmt: skip
"""The tables that hold all that was written, and so make the content hash."""
PAST = 50
"""So many commits stand in the history, the newest first."""
_MARK = "\x1e"
_UTC = "--date=format-local:%Y-%m-%dT%H:%M:%SZ"
_SETTINGS = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "GIT_OPTIONAL_LOCKS": "0"}
_HOW = {"A": "added", "D": "removed"}


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit that touched records: its hash, its time in UTC, its first line, and each record with what was done."""

    commit: str
    date: str
    subject: str
    records: tuple[tuple[str, str, str], ...]
    """Folder, id, and `added`, `changed` or `removed`."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The version of the program, the hash of the content, the commit and its time where git knows them, the past."""

    version: str
    data_version: str
    commit: str | None = None
    date: str | None = None
    history: tuple[Revision, ...] = field(default=(), repr=False)


def edition_at(root: Path, data_version: str) -> Edition:
    """The edition of the catalogue at `root`; without git or outside a repository it has no commit, date or past."""
    head = _git(root, "log", "-1", "--format=%H %cd", _UTC)
    commit, _, date = (head or "").strip().partition(" ")
    return Edition(__version__, data_version, commit or None, date or None, tuple(_past(root)))


def _past(root: Path) -> Iterator[Revision]:
    """The last commits that touched records, the newest first."""
    form = f"--format={_MARK}%H%n%cd%n%s"
    told = _git(root, "log", f"-{PAST}", form, _UTC, "--name-status", "--no-renames", "--relative", "--", CATALOGUE)
    for part in (told or "").split(_MARK)[1:]:
        commit, date, subject, *lines = part.strip().split("\n")
        rows = (line.split("\t") for line in lines if "\t" in line)
        paths = ((PurePosixPath(path), _HOW.get(how, "changed")) for how, path in rows)
        touched = sorted((path.parent.name, path.stem, how) for path, how in paths if path.suffix == ".yaml")
        if touched:
            yield Revision(commit, date, subject, tuple(touched))


def _git(root: Path, *words: str) -> str | None:
    """What git prints, or None where there is no git or it fails."""
    try:
        done = subprocess.run(
            ["git", "-c", "core.quotepath=off", *words],
            cwd=root, env={**os.environ, **_SETTINGS}, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


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
    """The SHA-256 of the rows of the `CONTENT` tables, in the order of these, each row as a JSON list on a line."""
    rows = {table.name: table.rows for table in made}
    return hashlib.sha256(b"".join(line(row) for name in CONTENT for row in rows[name])).hexdigest()


def data_version(catalogue: Catalogue) -> str:
    """The hash of all that was written, which every format of the tables gives again."""
    return content_hash(tables(catalogue))


def current(root: Path, catalogue: Catalogue) -> Edition:
    """The edition of the catalogue that was read from `root`."""
    return edition_at(root, data_version(catalogue))
