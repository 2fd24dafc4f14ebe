"""Findings with their file, line and column, ready to be shown."""

from dataclasses import dataclass
from typing import Literal

from fihrist.text.places import Lines, Place, Span

Level = Literal["error", "doubt"]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line of a file with a marked part of it and what to say of that part.

    `start` and `end` are columns counted from 1 in code points; `end` is exclusive.
    """

    line: int
    text: str
    start: int
    end: int
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding, where it stands and what mends it.

    `path` is relative to the catalogue's root, with forward slashes; `span` and the places `start` and `end` are in
    that file; `spot` is the path of keys of what is meant, where a check has found it. `excerpts` holds the marked line
    first, then the notes; it is empty where the file has no readable text.
    """

    path: str
    span: Span
    code: str
    name: str
    level: Level
    start: Place
    end: Place
    message: str
    help: str | None = None
    excerpts: tuple[Excerpt, ...] = ()
    spot: tuple[str | int, ...] | None = None

    @property
    def order(self) -> tuple[str, int, str, str]:
        """Diagnostics are shown in this order: file, offset, code."""
        return (self.path, self.span.start, self.code, self.message)


def excerpt(lines: Lines, span: Span, label: str | None = None) -> Excerpt:
    """The line on which a span starts, with the span marked as far as that line goes."""
    start, end = lines.place(span.start), lines.place(span.end)
    text = lines.line(start.line)
    last = end.column if end.line == start.line else len(text) + 1
    return Excerpt(start.line, text, start.column, max(last, start.column + 1), label)
