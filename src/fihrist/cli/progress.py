"""A progress line for long work, on a terminal only."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from fihrist.checking.reports import visible

PATIENCE = 0.5
"""Seconds before the first line appears, so that short work shows none."""


@contextmanager
def progress(what: str) -> Iterator[Callable[[str], None]]:
    """A function that shows what is being worked on, and is silent where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    started, count = time.monotonic(), 0

    def show(item: str) -> None:
        nonlocal count
        count += 1
        if time.monotonic() - started > PATIENCE and count % 10 == 0:
            sys.stderr.write(f"\r\x1b[2K{what}: {count} · {visible(item[:60])}")
            sys.stderr.flush()

    try:
        yield show
    finally:
        sys.stderr.write("\r\x1b[2K")
