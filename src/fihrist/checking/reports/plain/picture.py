"""Lines of a file in a frame, each with a mark and what there is to say of it below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal
from unicodedata import category

from fihrist.checking.diagnostics import Excerpt, Level
from fihrist.checking.reports import shown, visible
from fihrist.checking.reports.plain.cells import FSI, PDI, isolated, turns, width
from fihrist.checking.reports.plain.window import window

Use = Level | Literal["title", "frame", "note"]

# Parameters of the SGR sequence of ECMA-48: 1 is bold, 31 to 36 are the colours.
_COLOURS: Final[dict[Use, str]] = {"error": "1;31", "doubt": "1;33", "title": "1", "frame": "1;34", "note": "36"}


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds the lines: a margin for numbers of so many digits, within so many cells in all."""

    digits: int
    width: int
    colour: bool
    level: Level

    def paint(self, use: Use, text: str) -> str:
        """A text in the colour of its use, where colours are wanted."""
        return f"\x1b[{_COLOURS[use]}m{text}\x1b[0m" if self.colour else text

    @property
    def room(self) -> int:
        """How many cells are left for a line."""
        return self.width - self.digits - 3

    def row(self, text: str = "", number: int | None = None) -> str:
        """A line of the picture, with the line number where it has one."""
        margin = self.paint("frame", f"{'' if number is None else number:>{self.digits}} |")
        return f"{margin} {text}" if text else margin

    def remark(self, title: str, text: str) -> str:
        """A line below the picture."""
        return f"{self.paint('frame', ' ' * self.digits + ' =')} {self.paint('title', f'{title}:')} {text}"


def picture(excerpts: Sequence[Excerpt], frame: Frame) -> Iterator[str]:
    """The lines of the picture; a mark in right-to-left text is also said in words, since bidi moves what it is under.

    The first excerpt is the fault and marked with `^`; the others are notes and marked with `-`.
    """
    if excerpts:
        yield frame.row()
    before = None
    for excerpt in sorted(excerpts, key=lambda excerpt: excerpt.line):
        if before is not None and excerpt.line > before + 1:
            yield frame.paint("frame", "...")
        yield from _marked(excerpt, frame, is_note=excerpt is not excerpts[0])
        before = excerpt.line
    for index, excerpt in enumerate(excerpts):
        start, end = _extent(excerpt)
        if turns(excerpt.text, start, end):
            yield frame.remark("also marked" if index else "marked", _words(excerpt.text[start:end], frame.room))


def _extent(excerpt: Excerpt) -> tuple[int, int]:
    """The code points that are marked, from 0; the place behind the line where it is the end that is meant."""
    length = len(excerpt.text)
    start = min(max(excerpt.start - 1, 0), length)
    return start, min(max(excerpt.end - 1, start + 1), length)


def _marked(excerpt: Excerpt, frame: Frame, *, is_note: bool) -> Iterator[str]:
    """A line with its mark below, and the label beside the mark, or below it where that would be too wide."""
    start, end = _extent(excerpt)
    view = window(excerpt.text, start, end, frame.room)
    yield frame.row(isolated(view.text), excerpt.line)
    cell, cells = view.cells(start, end)
    use: Use = "note" if is_note else frame.level
    sign, label = ("-" if is_note else "^") * cells, shown(excerpt.label or "")
    if label and cell + cells + 1 + width(label) <= frame.room:
        sign, label = f"{sign} {isolated(label)}", ""
    yield frame.row(" " * cell + frame.paint(use, sign))
    if label:
        yield frame.row(" " * max(0, min(cell, frame.room - width(label))) + frame.paint(use, isolated(label)))


def _words(words: str, room: int) -> str:
    half = room // 3
    if len(words) <= 2 * half:
        text = visible(words)
    else:
        first, last = words[:half], words[-half:]
        text = f"{visible(first.rpartition(' ')[0] or first)} … {visible(last.partition(' ')[2] or last)}"
    # A combining mark on its own would sit on the backtick.
    carrier = "◌" if category(words[0]) == "Mn" else ""
    return f"`{FSI}{carrier}{text}{PDI}`"
