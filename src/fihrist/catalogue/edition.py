"""Which state of the catalogue an output was made from: its content, its commit, the day of that commit, its past."""

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from fihrist import __version__

CATALOGUE = "catalogue"
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


def read(root: Path, data_version: str) -> Edition:
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
