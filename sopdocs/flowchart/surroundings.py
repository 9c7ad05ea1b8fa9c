"""What lies around a label in; how bad it is to put its words in a place, out.

A place costs as much as one so much further away: on a symbol most, on a line, on a border; nearer to another line
than to its own it misleads.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from sopdocs.flowchart.grid import Grid, Spot
from sopdocs.flowchart.ways import HEAD
from sopdocs.page import Point
from sopdocs.units import Length, pt

KEEP = pt(1)
"""Between a label and everything but its own line."""
ON_SYMBOL, ON_LINE, ON_BORDER, MISLEADING = pt(3000), pt(1000), pt(500), pt(150)


class Box(NamedTuple):
    """A rectangle on the page."""

    left: Length
    top: Length
    right: Length
    bottom: Length

    def meets(self, other: "Box") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def gap(self, other: "Box") -> Length:
        """How far two boxes are apart, across or down, whichever is more; 0 where they meet."""
        return max(
            self.left - other.right, other.left - self.right, self.top - other.bottom, other.top - self.bottom, 0
        )


@dataclass(frozen=True, slots=True)
class Drawn:
    """A line of the page, as branch `branch` of spot `source` (joins: of none)."""

    source: int
    branch: int
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the label's own line and the others cover, symbols, labels, and the borders of lanes and rows near it."""

    own: Sequence[Box]
    others: Sequence[Box]
    spots: Sequence[Spot]
    labels: Sequence[Box]
    xs: Sequence[Length]
    ys: Sequence[Length]
    area: Box

    def price(self, box: Box) -> Length:
        """How much further away a free place might be to be as good as this one; 0: it is free."""
        price = ON_LINE * sum(map(box.meets, self.own)) + ON_LINE * sum(map(box.meets, self.others))
        price += ON_SYMBOL * sum(map(box.meets, self.labels))
        price += ON_SYMBOL * sum(on_symbol(box, spot) for spot in self.spots)
        return price + ON_BORDER * self._borders(box) + MISLEADING * self._misleads(box)

    def _borders(self, box: Box) -> int:
        left, top, right, bottom = box
        area = self.area
        outside = left < area.left or right > area.right or top < area.top or bottom > area.bottom
        ruled = sum(left - KEEP < x < right + KEEP for x in self.xs) + sum(top < y < bottom for y in self.ys)
        return ruled + 20 * outside

    def _misleads(self, box: Box) -> bool:
        """Another line is nearer to the label than its own."""
        return bool(self.others) and min(map(box.gap, self.others)) < min(map(box.gap, self.own))


def around(reach: Box, grid: Grid, own: tuple[int, int], lines: Sequence[Drawn], labels: Sequence[Box]) -> Surroundings:
    """What of the page lies within `reach`; `own` is (source, branch) of the label's line."""
    strokes: tuple[list[Box], list[Box]] = [], []
    for line in lines:
        mine = (line.source, line.branch) == own
        strokes[not mine].extend(stroke for stroke in _strokes(line.points) if stroke.meets(reach))
    xs = [grid.lanes[0].low, *(lane.high for lane in grid.lanes)]
    ys = [grid.rows[0].low, *(row.high for row in grid.rows)]
    return Surroundings(
        own=strokes[0],
        others=strokes[1],
        spots=[spot for spot in grid.spots if _kept(spot).meets(reach)],
        labels=[label for label in labels if label.meets(reach)],
        xs=[x for x in xs if reach.left <= x <= reach.right],
        ys=[y for y in ys if reach.top <= y <= reach.bottom],
        area=Box(xs[0], ys[0], xs[-1], ys[-1]),
    )


def _strokes(points: tuple[Point, ...]) -> Iterator[Box]:
    """What a line covers: its pieces, and the arrowhead at its end."""
    for (x0, y0), (x1, y1) in pairwise(points):
        yield Box(min(x0, x1) - KEEP, min(y0, y1) - KEEP, max(x0, x1) + KEEP, max(y0, y1) + KEEP)
    (bx, by), (x, y) = points[-2:]
    back = (max(min(bx - x, HEAD), -HEAD), max(min(by - y, HEAD), -HEAD))
    xs, ys = sorted((x, x + back[0])), sorted((y, y + back[1]))
    yield Box(xs[0] - HEAD // 2, ys[0] - HEAD // 2, xs[1] + HEAD // 2, ys[1] + HEAD // 2)


def _kept(spot: Spot) -> Box:
    """What a symbol keeps free of words."""
    return Box(spot.left - KEEP, spot.top - KEEP, spot.right + KEEP, spot.bottom + KEEP)


def on_symbol(box: Box, spot: Spot) -> bool:
    """The box touches the symbol; beside the slanted sides of a diamond it does not."""
    if not box.meets(_kept(spot)):
        return False
    if spot.shape != "keputusan":
        return True
    dx = abs(min(max(spot.x, box.left), box.right) - spot.x)
    dy = abs(min(max(spot.y, box.top), box.bottom) - spot.y)
    return dx / (spot.width / 2 + KEEP) + dy / (spot.height / 2 + KEEP) < 1
