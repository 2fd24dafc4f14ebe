"""Writing: the text of a record from plain values, with a to-do beside any of its lines."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fihrist.editing.formatting import formatted
from fihrist.editing.formatting.scalars import written


@dataclass(frozen=True, slots=True)
class Line:
    """A key with a value on one line, or with lines of its own below it; `to_do` is what is left to be done there."""

    key: str
    value: Any = None
    below: Sequence["Line"] = ()
    to_do: str | None = None


def record_text(path: str, lines: Sequence[Line]) -> str:
    """The text of a record's file in canonical form."""
    text = "".join(f"{line}\n" for line in _lines(lines, 0))
    return formatted(path, text) or text


def flow(value: Any) -> str:
    """A plain value on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{written(key, flow=True)}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, str):
        return written(value, flow=True)
    return str(int(value) if isinstance(value, float) and value.is_integer() else value)


def _lines(lines: Sequence[Line], indent: int) -> Iterator[str]:
    for line in lines:
        head = " " * indent + ("- " if line.key == "-" else f"{line.key}:")
        shown = "" if line.value is None else flow(line.value)
        to_do = f"  # to do: {line.to_do}" if line.to_do else ""
        yield f"{head if line.key == '-' or not shown else head + ' '}{shown}{to_do}"
        yield from _lines(line.below, indent + 2)
