"""The part of a long line that is shown, around what is marked in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from fihrist.checking.reports import characters
from fihrist.checking.reports.plain.cells import sizes, width

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Window:
    """Code points `first` to `last` of a line of `length`, each as it is shown."""

    first: int
    last: int
    length: int
    shown: Sequence[str]

    @property
    def text(self) -> str:
        """What is shown, with an ellipsis where the line goes on."""
        before, after = ELLIPSIS * (self.first > 0), ELLIPSIS * (self.last < self.length)
        return f"{before}{self._between(self.first, self.last)}{after}"

    def cells(self, start: int, end: int) -> tuple[int, int]:
        """At which cell the code points from start to end begin and how many cells they take, at least one."""
        before = self._between(self.first, start)
        marked = self._between(start, min(end, self.last)) + ELLIPSIS * (end > self.last)
        # A combining mark stands in the cell of the letter before it.
        lent = 1 if before and marked and width(marked[0]) == 0 else 0
        return width(before) + (self.first > 0) - lent, max(1, width(marked) + lent)

    def _between(self, start: int, end: int) -> str:
        return "".join(self.shown[start - self.first : end - self.first])


def window(text: str, start: int, end: int, room: int) -> Window:
    """The whole line where it fits into so many cells, else what fits around the code points from start to end."""
    low, high = max(0, start - room), min(len(text), start + 2 * room)
    shown = characters(text[low:high])
    if high - low == len(text) and width("".join(shown)) <= room:
        return Window(0, len(text), len(text), shown)
    cells = sizes(shown)
    first, last = _fitted(cells, start - low, min(end, high) - low, room - 2)
    # An ellipsis for one cell would save nothing.
    if low == 0 and first == 1 == cells[0]:
        first = 0
    if high == len(text) and last == len(cells) - 1 and cells[last] == 1:
        last += 1
    return Window(low + first, low + last, len(text), shown[first:last])


def _fitted(cells: Sequence[int], start: int, end: int, room: int) -> tuple[int, int]:
    # A mark too long for the room leaves a third of it for what stands before and after.
    share = room if sum(cells[start:end]) <= room else 2 * room // 3
    spare = room - share
    first = last = start
    while last < end and cells[last] <= share:
        share -= cells[last]
        last += 1
    first, last = _grown(cells, first, last, spare + share)
    # A combining mark whose letter is cut off would sit on the ellipsis.
    while first < start and cells[first] == 0:
        first += 1
    return first, last


def _grown(cells: Sequence[int], first: int, last: int, spare: int) -> tuple[int, int]:
    before = after = True
    while before or after:
        before = first > 0 and cells[first - 1] <= spare
        if before:
            first -= 1
            spare -= cells[first]
        after = last < len(cells) and cells[last] <= spare
        if after:
            spare -= cells[last]
            last += 1
    return first, last
