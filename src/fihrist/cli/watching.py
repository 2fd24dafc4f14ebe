"""Watching: the moments at which a file has changed."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from fihrist.catalogue.files import CATALOGUE, SEEDS

WATCHED = (CATALOGUE, SEEDS)
INTERVAL = 0.5
"""Seconds between two looks."""

Stamp = Mapping[str, tuple[int, int]]


def changes(
    root: Path, *, folders: Sequence[str] = WATCHED, sleep: Callable[[float], None] = time.sleep
) -> Iterator[tuple[str, ...]]:
    """The files that are new, changed or gone since the call and then since the last look; goes on for ever."""
    return _since(stamp(root, folders), root, folders, sleep)


def _since(
    before: Stamp, root: Path, folders: Sequence[str], sleep: Callable[[float], None]
) -> Iterator[tuple[str, ...]]:
    while True:
        sleep(INTERVAL)
        now = stamp(root, folders)
        if now != before:
            yield tuple(sorted(p for p in now.keys() | before.keys() if now.get(p) != before.get(p)))
        before = now


def stamp(root: Path, folders: Sequence[str] = WATCHED) -> Stamp:
    """The time of change and the size of each file in some folders."""
    found = {}
    for folder in folders:
        for path in (root / folder).rglob("*"):
            try:
                about = path.stat()
            except OSError:
                continue
            if path.is_file() and not path.name.startswith("."):
                found[path.relative_to(root).as_posix()] = (about.st_mtime_ns, about.st_size)
    return found
