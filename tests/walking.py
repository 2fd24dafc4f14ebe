"""Walking through plain values, as a file or an answer has them."""

from collections.abc import Iterator
from typing import Any


def parts(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """The value and every value below it, each with its path."""
    yield path, value
    for step, item in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from parts(item, (*path, step))
