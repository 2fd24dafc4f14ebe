"""The past editions: which commits touched records, and what each of the last changed in the knowledge."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import Loaded, assemble, is_in_place, load
from fihrist.checking.reports import visible
from fihrist.model.schemas import Witness
from fihrist.publishing import commits
from fihrist.publishing.cache import Cache
from fihrist.publishing.comparing import Change, compare
from fihrist.publishing.views import Json
from fihrist.reading.files import CATALOGUE, SCHEMAS, File, published
from fihrist.reading.keeping import digest

PAST = 50
"""So many commits stand in the history, the newest first."""
COMPARED = 5
"""Of so many of them it is told what they changed."""
UTC = "--date=format-local:%Y-%m-%dT%H:%M:%SZ"
_MARK = "\0"
"""What no subject can hold."""
_HOW = {"A": "added", "D": "removed"}


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit that touched records: its hash, its time in UTC, its first line, and each record with what was done."""

    commit: str
    date: str
    subject: str
    records: tuple[tuple[str, str, str], ...]
    """Folder, id, and `added`, `changed` or `removed`."""
    changes: Sequence[Json] | None = None
    """What became of each value, passage and statement; None where that was not asked or its parent is not known."""


def head(root: Path) -> tuple[str, str] | None:
    """The hash of the last commit and its time in UTC; None without git or outside a repository."""
    commit, _, date = (_git(root, "log", "-1", "--format=%H %cd", UTC) or b"").decode().strip().partition(" ")
    return (commit, date) if commit else None


def revisions(root: Path) -> Iterator[Revision]:
    """The last commits that touched records, the newest first, without what they changed in these."""
    form = "--format=%x00%H%n%cd%n%s"
    told = _git(root, "log", f"-{PAST}", form, UTC, "--name-status", "--no-renames", "--relative", "--", CATALOGUE)
    yield from read_log(told or b"")


def read_log(told: bytes) -> Iterator[Revision]:
    """The commits that touched records, of which a log tells."""
    for part in told.decode("utf-8", "replace").split(_MARK)[1:]:
        commit, date, subject, *lines = (*part.split("\n"), "", "")
        rows = (line.split("\t", 1) for line in lines if "\t" in line)
        paths = ((PurePosixPath(path), _HOW.get(how, "changed")) for how, path in rows)
        touched = sorted((path.parent.name, path.stem, how) for path, how in paths if path.suffix == ".yaml")
        if touched:
            yield Revision(commit, date, visible(subject), tuple(touched))


@dataclass
class Past:
    """The catalogues of commits, in which each file is read once, and each state of all files put together once."""

    root: Path
    _files: dict[File, Loaded] = field(default_factory=dict)
    _states: dict[bytes, Catalogue] = field(default_factory=dict)

    def changes(self, commit: str) -> tuple[Change, ...] | None:
        """What a commit changed, None where it or the one before it is not there."""
        before, after = self._at(f"{commit}^"), self._at(commit)
        return compare(before, after) if before and after else None

    def told(self, commit: str, now: Catalogue, cache: Cache) -> Sequence[Json] | None:
        """The same as answers tell it, from the cache of a catalogue where both states were compared before."""
        states = [self._state(f"{commit}^"), self._state(commit)]
        what = f"changes {digest(repr(published(self.root / SCHEMAS)))} {states}"
        return cache.made(what, now, lambda _: [*map(view, self.changes(commit) or ())]) if all(states) else None

    @cached_property
    def _witness(self) -> Witness:
        return Witness.of(self.root / SCHEMAS)

    def _at(self, commit: str) -> Catalogue | None:
        """The catalogue as a commit has its records, with the documents as they are now."""
        state = self._state(commit)
        if state and state not in self._states:
            # A clone may have a commit and not all of its files.
            with suppress(commits.Unreadable):
                self._states[state] = assemble(self.root, self._loaded(commit), whole=True)
        return self._states.get(state) if state else None

    def _state(self, commit: str) -> bytes | None:
        """What git calls the state of the records of a commit."""
        return _git(self.root, "rev-parse", "--verify", "--quiet", f"{commit}:./{CATALOGUE}")

    def _loaded(self, commit: str) -> Iterator[Loaded]:
        for one in commits.blobs(self.root, commit, CATALOGUE):
            if not one.is_link and is_in_place(one.path):
                file = File(one.path, one.data)
                if file not in self._files:
                    self._files[file] = load(file, self._witness)
                yield self._files[file]


def view(one: Change) -> Json:
    """A change as answers tell it, with all that was written before and after it."""
    key = next((fact.key for fact in (one.after, one.before) if fact and fact.key), None)
    states = {"before": one.before and one.before.own, "after": one.after and one.after.own}
    head = {"record": one.record, "sort": one.sort, "what": one.what, "at": one.part or None, "key": key}
    return {**head, "differs": list(one.keys), **states}


def _git(root: Path, *words: str) -> bytes | None:
    """What git prints, or None where there is no git or it fails."""
    try:
        done = commits.git(root, *words)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
