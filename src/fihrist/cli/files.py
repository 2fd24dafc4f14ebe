"""The files of a catalogue as commands treat them: read, written as a whole, mended and watched."""

import os
import stat
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from fihrist.catalogue import writing
from fihrist.catalogue.formatting import formatted
from fihrist.catalogue.loading import records
from fihrist.catalogue.writing import Change
from fihrist.cli import Failed
from fihrist.reading.files import CATALOGUE, SEEDS

ROUNDS = 5
"""A mend may uncover the next fault; more than so many rounds are not needed."""
INTERVAL = 0.5
"""Seconds between two looks at the files that are watched."""
WATCHED = (CATALOGUE, SEEDS)


def texts(root: Path, only: frozenset[str] | None = None) -> Iterator[tuple[str, str]]:
    """The path and text of every record's file that can be read, or of those that `only` names."""
    for file in records(root):
        if file.fault is None and (only is None or file.path in only):
            with suppress(UnicodeDecodeError):
                yield file.path, file.data.decode("utf-8")


def write(root: Path, made: Iterable[Change]) -> tuple[str, ...]:
    """Makes all changes or none of them and says which files these are; ends the command with the reason."""
    try:
        return writing.write(root, made)
    except writing.NotWritten as error:
        raise Failed(str(error)) from error


def fix(root: Path, only: frozenset[str] | None) -> set[str]:
    """Makes the safe mends of all findings, round by round, then the canonical form; says which files were changed."""
    changed: set[str] = set()
    for _ in range(ROUNDS):
        if not (mended := write(root, _mended(root, only))):
            break
        changed.update(mended)
    made = (Change.of(path, text, formatted(path, text) or text) for path, text in texts(root, only))
    return changed.union(write(root, made))


def _mended(root: Path, only: frozenset[str] | None) -> Iterator[Change]:
    """The files with findings as safe mends change them."""
    # Who only writes files needs nothing that judges them.
    from fihrist.checking.engine import diagnose
    from fihrist.checking.store import Store
    from fihrist.editing.edits import apply
    from fihrist.editing.mending import safe_edits

    outcome = diagnose(root, only=only, store=Store(root))
    for path, text in texts(root, frozenset(one.path for one in outcome.diagnostics)):
        own = (one for one in outcome.diagnostics if one.path == path)
        edits = safe_edits(own, text, outcome.documents.get(path), outcome.catalogue)
        yield Change.of(path, text, apply(text, edits))


def changes(
    root: Path, *, folders: Sequence[str] = WATCHED, sleep: Callable[[float], None] = time.sleep
) -> Iterator[tuple[str, ...]]:
    """Nothing at first, then the files that are new, changed or gone since the last look; goes on for ever."""
    before = stamp(root, folders)
    yield ()
    while True:
        sleep(INTERVAL)
        now = stamp(root, folders)
        if now != before:
            yield tuple(sorted(p for p in now.keys() | before.keys() if now.get(p) != before.get(p)))
        before = now


def stamp(root: Path, folders: Sequence[str] = WATCHED) -> Mapping[str, tuple[int, int]]:
    """The time of change and the size of each file in some folders."""
    found = {}
    for path in (path for folder in folders for path in (root / folder).rglob("*")):
        with suppress(OSError):  # it may have gone since it was listed
            about = path.stat()
            if stat.S_ISREG(about.st_mode) and not path.name.startswith("."):
                found[Path(os.path.relpath(path, root)).as_posix()] = (about.st_mtime_ns, about.st_size)
    return found
