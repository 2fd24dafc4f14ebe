"""Positions: from offsets in code points to the lines and characters of an editor, and back."""

from collections.abc import Callable

from lsprotocol.types import Position, Range

from fihrist.text.places import Span

Units = Callable[[str], int]
"""How many units of the encoding that was agreed on a text takes."""


def position(text: str, offset: int, units: Units) -> Position:
    """The position of an offset."""
    offset = max(0, min(offset, len(text)))
    start = text.rfind("\n", 0, offset) + 1
    return Position(text.count("\n", 0, start), units(text[start:offset]))


def range_of(text: str, span: Span, units: Units) -> Range:
    """The range of a span."""
    return Range(position(text, span.start, units), position(text, span.end, units))


def offset(text: str, at: Position, units: Units) -> int:
    """The offset of a position; one past the end of its line is the end of the line."""
    start = 0
    for _ in range(at.line):
        following = text.find("\n", start)
        if following < 0:
            return len(text)
        start = following + 1
    end = text.find("\n", start)
    line = text[start : end if end >= 0 else len(text)]
    return start + next((count for count in range(len(line) + 1) if units(line[:count]) >= at.character), len(line))
