"""Text for a person at a terminal: each diagnostic with its lines, the marks under them, and the cure."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, Literal, get_args
from unicodedata import category, east_asian_width

from fihrist.checking.diagnostics import Diagnostic, Excerpt, Level
from fihrist.checking.reports import Options, characters, counted, cut, shown, visible

Use = Level | Literal["title", "frame", "note"]
MOST: Final = 500
"""So many diagnostics a person may still go through."""
ELLIPSIS: Final = "…"

# Parameters of the SGR sequence of ECMA-48: 1 is bold, 31 to 36 are the colours.
_COLOURS: Final[dict[Use, str]] = {"error": "1;31", "doubt": "1;33", "title": "1", "frame": "1;34", "note": "36"}

# A terminal or a web page that reorders Arabic lets it draw in the digits and signs beside it, so that a mark under
# Latin text would miss. So each right-to-left run is isolated (FSI … PDI): it turns round within its own cells and
# moves nothing else. The text as a whole stands in a left-to-right isolate (LRI … PDI), so that a line which is Arabic
# throughout does not turn the line number and the frame with it. Where nothing is reordered, the signs take no cell.
FSI: Final = "\u2068"
LRI: Final = "\u2066"
PDI: Final = "\u2069"

# The blocks that Unicode reserves for right-to-left scripts.
_RTL: Final = r"\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
# From a first to a last right-to-left letter or digit, over signs and digits between them, but not over the letters of
# another script or the brackets of YAML; an ellipsis beside it is its own, so that it stands where the text goes on.
_RUN: Final = re.compile(rf"(?:… ?)?[{_RTL}](?:(?:[{_RTL}\d_]|[^\w{{}}\[\]])*[{_RTL}\d])?(?: ?…)?")


def render(diagnostics: Iterable[Diagnostic], options: Options) -> Iterator[str]:
    """A paragraph for each diagnostic, errors first, then a line that counts them and says what was judged.

    Of more than `MOST` there are some of each code, and a line for the rest.
    """
    found = sorted(diagnostics, key=lambda one: one.level != "error")
    shown_whole, rest = cut(found, MOST)
    for diagnostic in shown_whole:
        digits = max((len(str(excerpt.line)) for excerpt in diagnostic.excerpts), default=1)
        frame = Frame(digits, max(options.width, 40), options.colour, diagnostic.level)
        yield "".join(f"{line}\n" for line in _paragraph(diagnostic, frame)) + "\n"
    if rest:
        yield f"and {len(rest):,} more (`--format json` shows up to 5,000): {counted(rest)}\n\n"
    levels = Counter(one.level for one in found)
    counts = ", ".join(f"{levels[level]:,} {level}{'s' * (levels[level] != 1)}" for level in get_args(Level))
    if found or options.seen:
        yield ": ".join(filter(None, (options.seen, counts))) + "\n"


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


def _paragraph(diagnostic: Diagnostic, frame: Frame) -> Iterator[str]:
    start, paint = diagnostic.start, frame.paint
    title = paint(frame.level, f"{diagnostic.level}[{visible(diagnostic.code)}]")
    yield title + paint("title", f": {isolated(shown(diagnostic.message))}")
    arrow = paint("frame", " " * frame.digits + "-->")
    yield f"{arrow} {isolated(shown(diagnostic.path))}:{start.line}:{start.column}"
    yield from _picture(diagnostic.excerpts, frame)
    if diagnostic.help:
        yield frame.remark("help", isolated(shown(diagnostic.help)))


def _picture(excerpts: Sequence[Excerpt], frame: Frame) -> Iterator[str]:
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
        if any(run.start() < end and start < run.end() for run in _RUN.finditer(excerpt.text)):
            yield frame.remark("also marked" if index else "marked", _words(excerpt.text[start:end], frame.room))


def _extent(excerpt: Excerpt) -> tuple[int, int]:
    """The code points that are marked, from 0; the place behind the line where it is the end that is meant."""
    length = len(excerpt.text)
    start = min(max(excerpt.start - 1, 0), length)
    return start, min(max(excerpt.end - 1, start + 1), length)


def _marked(excerpt: Excerpt, frame: Frame, *, is_note: bool) -> Iterator[str]:
    """A line with its mark below, and the label beside the mark, or below it where that would be too wide."""
    text, cell, cells = window(excerpt.text, *_extent(excerpt), frame.room)
    yield frame.row(isolated(text), excerpt.line)
    use: Use = "note" if is_note else frame.level
    sign, label = ("-" if is_note else "^") * cells, shown(excerpt.label or "")
    if label and cell + cells + 1 + width(label) <= frame.room:
        sign, label = f"{sign} {isolated(label)}", ""
    yield frame.row(" " * cell + frame.paint(use, sign))
    if label:
        yield frame.row(" " * max(0, min(cell, frame.room - width(label))) + frame.paint(use, isolated(label)))


def _words(words: str, room: int) -> str:
    """What is marked, in the middle of a sentence; of what is long its beginning and its end."""
    half = room // 3
    text = visible(words)
    if len(words) > 2 * half:
        first, last = words[:half], words[-half:]
        text = f"{visible(first.rpartition(' ')[0] or first)} … {visible(last.partition(' ')[2] or last)}"
    # A combining mark on its own would sit on the backtick.
    carrier = "◌" if category(words[0]) == "Mn" else ""
    return f"`{FSI}{carrier}{text}{PDI}`"


def width(text: str) -> int:
    """How many cells a visible text takes."""
    return len(text) if text.isascii() else sum(sizes(text))


def sizes(shown: Sequence[str]) -> list[int]:
    """How many cells each shown character takes: none for a combining mark, two for a wide one, all of an escape."""
    return [
        len(one) if one.isascii() else 0 if category(one) in ("Mn", "Me") else 1 + (east_asian_width(one) in "WF")
        for one in shown
    ]


def isolated(text: str) -> str:
    """The text with each right-to-left run isolated, in a left-to-right isolate; as it is where there is none."""
    turned, runs = _RUN.subn(rf"{FSI}\g<0>{PDI}", text)
    return f"{LRI}{turned}{PDI}" if runs else text


def window(text: str, start: int, end: int, room: int) -> tuple[str, int, int]:
    """What is shown of a line in so many cells, around what is marked in it; at which cell the mark is, and how wide.

    An ellipsis stands where the line goes on; a mark takes at least one cell.
    """
    low, high = max(0, start - room), min(len(text), start + 2 * room)
    pieces = characters(text[low:high])
    first, last = 0, len(pieces)
    if high - low < len(text) or width("".join(pieces)) > room:
        first, last = _fitted(sizes(pieces), start - low, min(end, high) - low, room - 2)
        # An ellipsis for one cell would save nothing.
        first -= low == 0 and first == 1 == width(pieces[0])
        last += high == len(text) and last == len(pieces) - 1 and width(pieces[last]) == 1
    cut, goes_on = ELLIPSIS * (low + first > 0), ELLIPSIS * (low + last < len(text))
    before, marked = "".join(pieces[first : start - low]), "".join(pieces[start - low : min(end - low, last)])
    marked += ELLIPSIS * (end > low + last)
    # A combining mark stands in the cell of the letter before it.
    lent = int(bool(before and marked) and width(marked[0]) == 0)
    shown = f"{cut}{''.join(pieces[first:last])}{goes_on}"
    return shown, width(cut + before) - lent, max(1, width(marked) + lent)


def _fitted(cells: Sequence[int], start: int, end: int, room: int) -> tuple[int, int]:
    """The first and last of the characters that are shown, given the cells of each."""
    at = [0, *accumulate(cells)]
    marked = at[end] - at[start]
    # A mark too long for the room leaves a third of it for what stands before and after.
    spare = room - (marked if marked <= room else 2 * room // 3)
    left = min(at[start] - (spare + 1) // 2, at[-1] - room)
    first = min(start, bisect_left(at, max(0, left)))
    # A combining mark whose letter is cut off would sit on the ellipsis.
    while first < start and cells[first] == 0:
        first += 1
    return first, max(start, bisect_right(at, at[first] + room) - 1)
