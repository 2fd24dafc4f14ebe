"""Lines of a file in a frame with marks and labels under them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from unicodedata import category

from fihrist.checking.diagnostics import Excerpt, Level
from fihrist.checking.reports import shown, visible
from fihrist.checking.reports.plain.cells import FSI, PDI, isolated, turns, width
from fihrist.checking.reports.plain.colours import Painter, Use
from fihrist.checking.reports.plain.window import Window, window


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds the lines: a margin for numbers of so many digits, within so many cells in all."""

    digits: int
    width: int
    paint: Painter
    level: Level

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


@dataclass(frozen=True, slots=True)
class Mark:
    """Code points `start` to `end` of a line, counted from 0, and the sign that goes under them."""

    line: int
    text: str
    start: int
    end: int
    sign: str
    label: str

    @property
    def words(self) -> str:
        """What is marked."""
        return self.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Piece:
    """A text of so many cells at a cell of a row."""

    cell: int
    cells: int
    text: str
    use: Use


def picture(excerpts: Sequence[Excerpt], frame: Frame) -> Iterator[str]:
    """The lines of the picture; a mark in right-to-left text is also said in words, since bidi moves what it is under.

    The first excerpt is the fault and marked with `^`; the others are notes and marked with `-`.
    """
    marks = [_mark(excerpt, "-" if index else "^") for index, excerpt in enumerate(excerpts)]
    if marks:
        yield frame.row()
    before = None
    for group in _groups(sorted(marks, key=lambda mark: mark.line), frame.room):
        line = group[0].line
        if before is not None and line > before + 1:
            yield frame.paint("frame", "...")
        yield from _lines(group, frame)
        before = line
    for index, mark in enumerate(marks):
        if turns(mark.text, mark.start, mark.end):
            yield frame.remark("also marked" if index else "marked", _words(mark.words, frame.room))


def _mark(excerpt: Excerpt, sign: str) -> Mark:
    length = len(excerpt.text)
    start = min(max(excerpt.start - 1, 0), length)
    end = min(max(excerpt.end - 1, start + 1), length)
    return Mark(excerpt.line, excerpt.text, start, end, sign, shown(excerpt.label or ""))


def _groups(marks: Iterable[Mark], room: int) -> Iterator[list[Mark]]:
    """The marks that can be shown under one line of so many cells; a long line is shown once for each group."""
    group: list[Mark] = []
    for mark in marks:
        if group and (mark.line != group[0].line or not _fits([*group, mark], room)):
            yield group
            group = []
        group.append(mark)
    if group:
        yield group


def _fits(group: Sequence[Mark], room: int) -> bool:
    text, (start, end) = group[0].text, _extent(group)
    if len(text) <= room and width(visible(text)) <= room:
        return True
    return end - start <= 2 * room and width(visible(text[start:end])) <= room - 2


def _extent(group: Sequence[Mark]) -> tuple[int, int]:
    return min(mark.start for mark in group), max(mark.end for mark in group)


def _lines(group: Sequence[Mark], frame: Frame) -> Iterator[str]:
    start, end = _extent(group)
    view = window(group[0].text, start, end, frame.room)
    yield frame.row(isolated(view.text), group[0].line)
    rows: list[list[Piece]] = []
    for mark in group:
        _place(rows, mark, view, frame)
    for row in rows:
        yield frame.row(_drawn(row, frame))


def _place(rows: list[list[Piece]], mark: Mark, view: Window, frame: Frame) -> None:
    """Puts a mark into the first row where it is free, its label beside it, or below where that would be too wide."""
    cell, cells = view.cells(mark.start, mark.end)
    use: Use = frame.level if mark.sign == "^" else "note"
    sign, size = mark.sign * cells, width(mark.label)
    beside = bool(mark.label) and cell + cells + 1 + size <= frame.room
    piece = Piece(cell, cells, sign, use)
    if beside:
        piece = Piece(cell, cells + 1 + size, f"{sign} {isolated(mark.label)}", use)
    row = next((row for row in rows if all(_apart(piece, other) for other in row)), None)
    if row is None:
        rows.append(row := [])
    row.append(piece)
    if mark.label and not beside:
        rows.append([Piece(max(0, min(cell, frame.room - size)), size, isolated(mark.label), use)])


def _apart(one: Piece, other: Piece) -> bool:
    return one.cell + one.cells < other.cell or other.cell + other.cells < one.cell


def _drawn(row: Iterable[Piece], frame: Frame) -> str:
    text, at = "", 0
    for piece in sorted(row, key=lambda piece: piece.cell):
        text += " " * (piece.cell - at) + frame.paint(piece.use, piece.text)
        at = piece.cell + piece.cells
    return text


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
