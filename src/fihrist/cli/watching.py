"""Watching: the moments at which a file of the catalogue has changed."""

import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from fihrist.catalogue.files import CATALOGUE, SEEDS

INTERVAL = 0.5
"""Seconds between two looks."""

Stamp = Mapping[str, tuple[int, int]]


def changes(root: Path, *, sleep: Callable[[float], None] = time.sleep) -> Iterator[tuple[str, ...]]:
    """The files that are new, changed or gone since the last look, each time there are some; goes on for ever."""
    before = stamp(root)
    while True:
        sleep(INTERVAL)
        now = stamp(root)
        if now != before:
            yield tuple(sorted(p for p in now.keys() | before.keys() if now.get(p) != before.get(p)))
        before = now


def stamp(root: Path) -> Stamp:
    """The time of change and the size of each file of the catalogue and its sources."""
    found = {}
    for folder in (CATALOGUE, SEEDS):
        for path in (root / folder).rglob("*"):
            try:
                about = path.stat()
            except OSError:
                continue
            if path.is_file() and not path.name.startswith("."):
                found[path.relative_to(root).as_posix()] = (about.st_mtime_ns, about.st_size)
    return found
