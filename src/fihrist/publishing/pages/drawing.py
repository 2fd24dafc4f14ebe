"""Where things stand in the pictures: stars and bars of time, in the units of the picture."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from math import cos, pi, sin

STAR_WIDTH, STAR_POINTS = 640, 12
STAR_HEIGHTS = ((2, 130), (6, 280), (STAR_POINTS, 420))
TIME_WIDTH, TIME_MARGIN = 640, 8
QUIET = 0.12
"""How wide a year without dated events is drawn, in widths of a year with some."""


@dataclass(frozen=True, slots=True)
class Point:
    """A node of a picture: the id of its record, its place, and how much it weighs."""

    id: str
    x: float
    y: float
    weight: int


@dataclass(frozen=True, slots=True)
class Star:
    """A node in the middle with those around it; `more` is how many there was no room for."""

    points: tuple[Point, ...]
    more: int
    height: int
    width: int = STAR_WIDTH


def star(weighed: Sequence[tuple[str, int]]) -> Star:
    """The first of the given ids on an ellipse, so that the heaviest stand apart from each other."""
    shown = weighed[:STAR_POINTS]
    count = len(shown)
    height = next(height for most, height in STAR_HEIGHTS if count <= most)
    points = []
    for index, (id, weight) in enumerate(shown):
        angle = 2 * pi * (index + 0.5) / max(count, 1) - pi / 2
        x, y = STAR_WIDTH / 2 + 205 * cos(angle), height / 2 + (height / 2 - 45) * sin(angle)
        points.append(Point(id, round(x, 1), round(y, 1), weight))
    return Star(tuple(points), len(weighed) - count, height)


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale of time: the years from the first, each with the place at which it begins, and the end of the last."""

    first: int
    starts: tuple[float, ...]

    def place(self, day: date) -> float:
        """The place of a day; days before and after the scale lie at its ends."""
        index = day.year - self.first
        if index < 0:
            return self.starts[0]
        if index >= len(self.starts) - 1:
            return self.starts[-1]
        share = (day.timetuple().tm_yday - 1) / 366
        return self.starts[index] + share * (self.starts[index + 1] - self.starts[index])

    def bar(self, earliest: date | None, latest: date | None) -> tuple[float, float]:
        """The start and width of a bar of time."""
        start = self.place(earliest) if earliest else self.starts[0]
        end = self.place(latest) if latest else self.starts[-1]
        return round(min(start, self.starts[-1] - 6), 1), round(max(end - start, 6), 1)


def scale(busy: Collection[int]) -> Scale:
    """A scale on which the busy years are wide and the quiet years between them narrow."""
    first, last = min(busy, default=2000), max(busy, default=2000)
    widths = [1.0 if year in busy else QUIET for year in range(first, last + 1)]
    unit = (TIME_WIDTH - 2 * TIME_MARGIN) / sum(widths)
    starts = accumulate(widths, lambda at, width: at + width * unit, initial=float(TIME_MARGIN))
    return Scale(first, tuple(round(start, 2) for start in starts))
