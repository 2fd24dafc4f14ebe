"""Where things stand in the pictures: stars, rings of actors and bars of time, in the units of the picture."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate
from math import cos, hypot, pi, sin, sqrt

STAR_WIDTH, STAR_POINTS = 640, 12
STAR_HEIGHTS = ((2, 130), (6, 280), (STAR_POINTS, 420))
NET_WIDTH, NET_HEIGHT = 760, 640
LABEL_WIDTH, LABEL_HEIGHT = 120, 20
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
    below: bool = False


@dataclass(frozen=True, slots=True)
class Star:
    """A node in the middle with those around it; `more` is how many there was no room for."""

    points: tuple[Point, ...]
    more: int
    height: int
    width: int = STAR_WIDTH


@dataclass(frozen=True, slots=True)
class Line:
    """A tie between two points, and how strong it is."""

    start: Point
    end: Point
    weight: int


@dataclass(frozen=True, slots=True)
class Net:
    """A picture of points and lines."""

    points: tuple[Point, ...]
    lines: tuple[Line, ...]
    width: int = NET_WIDTH
    height: int = NET_HEIGHT


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


def net(weights: Mapping[str, int], ties: Mapping[tuple[str, str], int]) -> Net:
    """Points drawn together by their ties and pushed apart by each other, always to the same places."""
    ids = sorted(weights, key=lambda id: (-weights[id], id))
    places = _settled(ids, ties)
    xs, ys = [p[0] for p in places.values()], [p[1] for p in places.values()]
    points = _labelled(_fitted(id, places[id], weights[id], xs, ys) for id in ids)
    lines = tuple(Line(points[a], points[b], w) for (a, b), w in sorted(ties.items()) if a in points and b in points)
    return Net(tuple(points[id] for id in ids), lines)


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


def _settled(ids: Sequence[str], ties: Mapping[tuple[str, str], int]) -> dict[str, tuple[float, float]]:
    """Places after a fixed number of steps of the method of Fruchterman and Reingold, from a spiral."""
    places = {id: (sqrt(i + 1) * cos(2.4 * i), sqrt(i + 1) * sin(2.4 * i)) for i, id in enumerate(ids)}
    for step in range(160):
        heat = 0.5 * (1 - step / 160) + 0.02
        moves = {id: _push(id, places) for id in ids}
        for (a, b), weight in ties.items():
            if a in places and b in places:
                _pull(moves, places, (a, b), weight)
        for id in ids:
            dx, dy = moves[id]
            length = hypot(dx, dy) or 1
            x, y = places[id]
            places[id] = (x + dx / length * min(length, heat), y + dy / length * min(length, heat))
    return places


def _push(id: str, places: Mapping[str, tuple[float, float]]) -> tuple[float, float]:
    x, y = places[id]
    dx = dy = 0.0
    for other, (ox, oy) in places.items():
        if other != id:
            gap = max(hypot(x - ox, y - oy), 0.05)
            dx, dy = dx + (x - ox) / gap**2 * 1.6, dy + (y - oy) / gap**2 * 1.6
    return dx - 0.06 * x, dy - 0.06 * y


def _pull(
    moves: dict[str, tuple[float, float]], places: Mapping[str, tuple[float, float]], tie: tuple[str, str], weight: int
) -> None:
    a, b = tie
    dx, dy = places[b][0] - places[a][0], places[b][1] - places[a][1]
    force = 0.12 * min(sqrt(weight), 3) * hypot(dx, dy)
    gap = hypot(dx, dy) or 1
    moves[a] = (moves[a][0] + dx / gap * force, moves[a][1] + dy / gap * force)
    moves[b] = (moves[b][0] - dx / gap * force, moves[b][1] - dy / gap * force)


def _labelled(points: Iterable[Point]) -> dict[str, Point]:
    """The points by id, the name of each above it, or below it where another name is in the way above."""
    found: dict[str, Point] = {}
    taken: list[tuple[float, float]] = []
    for point in points:
        above, below = point.y - 16, point.y + 26
        down = _clashes(point.x, above, taken) > _clashes(point.x, below, taken)
        taken.append((point.x, below if down else above))
        found[point.id] = replace(point, below=down)
    return found


def _clashes(x: float, y: float, taken: Iterable[tuple[float, float]]) -> int:
    return sum(abs(x - other) < LABEL_WIDTH and abs(y - level) < LABEL_HEIGHT for other, level in taken)


def _fitted(id: str, place: tuple[float, float], weight: int, xs: Sequence[float], ys: Sequence[float]) -> Point:
    wide, high = max(max(xs) - min(xs), 0.1), max(max(ys) - min(ys), 0.1)
    x = 100 + (NET_WIDTH - 200) * (place[0] - min(xs)) / wide
    y = 40 + (NET_HEIGHT - 80) * (place[1] - min(ys)) / high
    return Point(id, round(x, 1), round(y, 1), weight)
