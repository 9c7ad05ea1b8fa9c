"""Lines as points in, what a reader counts on them out: bends, crossings, stretches on top of each other, length.

Counted alike for whoever drew the lines. Two lines cross where a level piece of one and an upright piece of the other
pass through each other's inside. Lines with a common end may run on one line from it; all others must not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from sopdocs.page import Point
from sopdocs.units import Length

Piece = tuple[Length, Length, Length, Length]
"""Left, top, right, bottom; either its width or its height is 0."""


@dataclass(frozen=True, slots=True)
class Route:
    """A line with the symbols that it leads from and to."""

    source: int
    target: int
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """What was found on some routes; counts of several pages add up."""

    crossings: int = 0
    bends: int = 0
    length: Length = 0
    stacked: int = 0
    """Pairs of lines without a common end that run on top of each other."""

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.crossings + other.crossings,
            self.bends + other.bends,
            self.length + other.length,
            self.stacked + other.stacked,
        )


def count(routes: Sequence[Route]) -> Count:
    """Everything at once."""
    pairs = list(combinations(routes, 2))
    return Count(
        crossings=sum(crossings(a.points, b.points) for a, b in pairs),
        bends=sum(bends(route.points) for route in routes),
        length=sum(length(route.points) for route in routes),
        stacked=sum(not _akin(a, b) and stacked(a.points, b.points) for a, b in pairs),
    )


def bends(points: Sequence[Point]) -> int:
    """How often a line turns."""
    ways = [x0 == x1 for (x0, y0), (x1, y1) in pairwise(points) if (x0, y0) != (x1, y1)]
    return sum(before != after for before, after in pairwise(ways))


def length(points: Sequence[Point]) -> Length:
    """How long a line is."""
    return sum(abs(x1 - x0) + abs(y1 - y0) for (x0, y0), (x1, y1) in pairwise(points))


def crossings(a: Sequence[Point], b: Sequence[Point]) -> int:
    """How often two lines pass through each other."""
    return sum(_cross(p, q) or _cross(q, p) for p in pieces(a) for q in pieces(b))


def stacked(a: Sequence[Point], b: Sequence[Point]) -> bool:
    """Two lines run on one line somewhere."""
    return any(_overlap(p, q) for p in pieces(a) for q in pieces(b))


def pieces(points: Sequence[Point]) -> Iterator[Piece]:
    """The straight pieces of a line."""
    for (x0, y0), (x1, y1) in pairwise(points):
        yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _akin(a: Route, b: Route) -> bool:
    return a.source == b.source or a.target == b.target


def _cross(upright: Piece, level: Piece) -> bool:
    return level[0] < upright[0] == upright[2] < level[2] and upright[1] < level[1] == level[3] < upright[3]


def _overlap(a: Piece, b: Piece) -> bool:
    """Both level or both upright, on one line, and longer than a point together."""
    for across, along in ((0, 1), (1, 0)):
        on_one_line = a[across] == a[across + 2] == b[across] == b[across + 2]
        if on_one_line and max(a[along], b[along]) < min(a[along + 2], b[along + 2]):
            return True
    return False
