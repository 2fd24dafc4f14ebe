"""Spans and places in a text, and the faults that reading finds at them."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in a text; `end` is exclusive and never before `start`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line and a column, both counted from 1, the column in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at a span of one file's text; `code` names the page that explains it."""

    code: str
    span: Span
    message: str
    help: str | None = None


class Lines:
    """The lines of a text, for turning offsets into places; only line feed and CR LF end a line."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(end.end() for end in re.finditer("\n", text))]

    @staticmethod
    @lru_cache(maxsize=8)
    def of(text: str) -> "Lines":
        """The lines of a text, kept since what is found in a file comes one after the other."""
        return Lines(text)

    def place(self, offset: int) -> Place:
        """The place of a code-point offset; an offset past the end is the end."""
        offset = max(0, min(offset, len(self._text)))
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line ending."""
        start = self._starts[number - 1]
        end = self._starts[number] - 1 if number < len(self._starts) else len(self._text)
        return self._text[start:end].removesuffix("\r")
