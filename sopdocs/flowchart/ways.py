"""A wire in, the ways it may take out: from port to port over at most four bends, in the order of their bends.

A port is the middle of a side (T, R, B, L) or the corner of a diamond there. Shapes of ways, by their bends:

    0   |      1  ──┐     2  ──┐      ┌──    2  |       3  ──┐         4  |
        v           v          └─>  ──┘         └──┐         └──┐         └──┐  ...
                                                   v            v

The places of bends are nominal: pieces that run in a channel get their own track later (`tracks`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise
from typing import TypeAlias

from sopdocs.flowchart.grid import Berth, Channel, Grid, Join, Spot, Wire
from sopdocs.flowchart.style import CLEAR
from sopdocs.page import Point
from sopdocs.units import Length, pt

Port: TypeAlias = str

BEND, LENGTH = 100.0, 120.0
"""A bend costs 100, a way as long as the page is wide and high together 120."""

OUT_COST = {"B": 0.0, "L": 3.0, "R": 3.0}
BRANCH_OUT_COST = {"B": 8.0, "L": 0.0, "R": 0.0, "T": 60.0}
FIRST_OUT_COST = {"B": 0.0, "L": 6.0, "R": 6.0, "T": 70.0}
IN_COST = {"T": 0.0, "L": 4.0, "R": 4.0, "B": 40.0}
TIERS, TIER_KEPT = 4, 60
BERTHS = (60, 60, 6, 3)
"""A way of each tier goes to so many places of its off-page connector."""
BEYOND = 2
"""A way goes at most so many lanes beyond those of its symbols."""
STUB, HEAD, HEAD_ROOM = pt(2.5), pt(5), pt(7)
"""The first piece is at least so long, and the last, which carries the arrowhead; a row asks for the third for it."""


@dataclass(frozen=True, eq=False)
class Way:
    """One possible course of a wire. `channels[i]` is the channel in which the piece after point i may shift.

    `berth` is where the off-page connector stands at which the way begins or ends.
    """

    out: Port
    into: Port
    points: tuple[Point, ...]
    channels: tuple[Channel | None, ...]
    cost: float
    berth: Spot | None = None

    @property
    def course(self) -> tuple[object, ...]:
        """What may stay the same when rows become higher or lanes wider."""
        return self.out, self.into, self.channels, self.berth and self.berth.lane

    @cached_property
    def to_berth(self) -> bool:
        """The way ends at its connector."""
        return self.berth is not None and self.points[-1] == (self.berth.x, self.berth.top)

    @cached_property
    def box(self) -> tuple[Point, Point]:
        """The corners, top left and bottom right, of what the way covers, its connector included."""
        points = self.points
        if self.berth:
            points += ((self.berth.left, self.berth.top), (self.berth.right, self.berth.bottom))
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return (min(xs), min(ys)), (max(xs), max(ys))


def port(spot: Spot, side: Port) -> Point:
    """Where a line meets the symbol."""
    match side:
        case "T":
            return spot.x, spot.top
        case "B":
            return spot.x, spot.bottom
        case "L":
            return spot.left, spot.y
        case _:
            return spot.right, spot.y


def tier(grid: Grid, wire: Wire, number: int) -> list[Way]:
    """The ways of tier `number`: 0 with at most one bend, 1 with two, 2 with three, 3 with four; cheapest first."""
    found: list[Way] = []
    for berth in _berths(grid, wire)[: BERTHS[number]]:
        finder = _Finder(grid, wire, berth)
        shapes = (finder.one_bend, finder.two_bends, finder.three_bends, finder.four_bends)[number]
        found += [way for out, into in finder.ports() for way in shapes(out, into)]
    return _kept(sorted(found, key=_order))


def _kept(ways: list[Way]) -> list[Way]:
    """The cheapest ways, and the cheapest of each pair of ports."""
    kept = ways[:TIER_KEPT]
    ports = {(way.out, way.into) for way in kept}
    for way in ways[TIER_KEPT:]:
        if (way.out, way.into) not in ports:
            ports.add((way.out, way.into))
            kept.append(way)
    return kept


def _berths(grid: Grid, wire: Wire) -> tuple[Berth | None, ...]:
    """The places of the off-page connector at one end of the wire."""
    return grid.berths.get(wire.source) or grid.berths.get(wire.target) or (None,)


def level(grid: Grid, join: Join) -> Way:
    """The plain line that joins two symbols side by side; a lifted one takes up no port."""
    a, b = grid.spots[join.left], grid.spots[join.right]
    y = a.y - join.lift
    ends = (a.x + a.half_width(join.lift), y), (b.x - b.half_width(join.lift), y)
    out, into = ("", "") if join.lift else ("R", "L")
    return Way(out, into, ends, (None,), 0.0)


def _order(way: Way) -> tuple[float, tuple[Point, ...]]:
    return way.cost, way.points


class _Finder:
    """Lays out the shapes above between two spots and drops those that hit a symbol."""

    def __init__(self, grid: Grid, wire: Wire, berth: Berth | None) -> None:
        self.grid, self.wire, self.berth = grid, wire, berth
        self.source, self.target = self._spot(wire.source), self._spot(wire.target)
        self.ends = (wire.source, wire.target)
        self.scale = LENGTH / (grid.lanes[-1].high - grid.lanes[0].low + grid.rows[-1].high - grid.rows[0].low)

    def _spot(self, index: int) -> Spot:
        return self.berth.spot if self.berth and index in self.grid.berths else self.grid.spots[index]

    def ports(self) -> Iterator[tuple[Port, Port]]:
        """Where the line may leave and enter: from below only when it comes up from a later row or from beside."""
        for out in self._outs():
            for into in self._intos():
                yield out, into

    def _outs(self) -> str:
        if self.source.shape == "konektor":
            return "B"
        return "BLRT" if self.source.shape == "keputusan" else "BLR"

    def _intos(self) -> str:
        if self.target.shape == "konektor":
            return "T"
        return "TLRB" if self.source.y >= self.target.y else "TLR"

    def one_bend(self, out: Port, into: Port) -> Iterator[Way]:
        """Straight on, or one corner."""
        start, end = port(self.source, out), port(self.target, into)
        if (out in "LR") == (into in "LR"):
            if start[0 if out in "TB" else 1] == end[0 if out in "TB" else 1]:
                yield from self._way(out, into, [start, end], [None])
            return
        corner = (end[0], start[1]) if out in "LR" else (start[0], end[1])
        yield from self._way(out, into, [start, corner, end], [None, None])

    def two_bends(self, out: Port, into: Port) -> Iterator[Way]:
        """Side to side by an upright piece, or bottom to top by a level one."""
        (x0, y0), (x1, y1) = port(self.source, out), port(self.target, into)
        if out in "LR" and into in "LR":
            for x, key in self._uprights():
                yield from self._way(out, into, [(x0, y0), (x, y0), (x, y1), (x1, y1)], [None, key, None])
        elif out in "TB" and into in "TB":
            for y, key in self._levels():
                yield from self._way(out, into, [(x0, y0), (x0, y), (x1, y), (x1, y1)], [None, key, None])

    def three_bends(self, out: Port, into: Port) -> Iterator[Way]:
        """From a side to top or bottom, or the other way round, by an upright and a level piece."""
        if out in "LR" and into in "TB":
            yield from self._out_up_over(out, into)
        elif out in "TB" and into in "LR":
            yield from self._over_up_in(out, into)

    def four_bends(self, out: Port, into: Port) -> Iterator[Way]:
        """From bottom to top, or from side to side, round what is between."""
        if out in "TB" and into in "TB":
            yield from self._around(out, into)
        elif out in "LR" and into in "LR":
            yield from self._out_over_in(out, into)

    def _out_up_over(self, out: Port, into: Port) -> Iterator[Way]:
        (x0, y0), (x1, y1) = port(self.source, out), port(self.target, into)
        for x, upright in self._uprights():
            for y, flat in self._levels_at(self.target):
                points = [(x0, y0), (x, y0), (x, y), (x1, y), (x1, y1)]
                yield from self._way(out, into, points, [None, upright, flat, None])

    def _over_up_in(self, out: Port, into: Port) -> Iterator[Way]:
        (x0, y0), (x1, y1) = port(self.source, out), port(self.target, into)
        for x, upright in self._uprights():
            for y, flat in self._levels_at(self.source):
                points = [(x0, y0), (x0, y), (x, y), (x, y1), (x1, y1)]
                yield from self._way(out, into, points, [None, flat, upright, None])

    def _around(self, out: Port, into: Port) -> Iterator[Way]:
        (x0, y0), (x1, y1) = port(self.source, out), port(self.target, into)
        for x, upright in self._uprights():
            for ya, first in self._levels_at(self.source):
                for yb, last in self._levels_at(self.target):
                    points = [(x0, y0), (x0, ya), (x, ya), (x, yb), (x1, yb), (x1, y1)]
                    yield from self._way(out, into, points, [None, first, upright, last, None])

    def _out_over_in(self, out: Port, into: Port) -> Iterator[Way]:
        (x0, y0), (x1, y1) = port(self.source, out), port(self.target, into)
        levels = dict.fromkeys(chain(self._levels_at(self.source), self._levels_at(self.target)))
        for xa, first in self._beside(self.source):
            for xb, last in self._beside(self.target):
                for y, flat in levels if first != last else ():
                    points = [(x0, y0), (xa, y0), (xa, y), (xb, y), (xb, y1), (x1, y1)]
                    yield from self._way(out, into, points, [None, first, flat, last, None])

    def _beside(self, spot: Spot) -> list[tuple[Length, Channel | None]]:
        """The channels at both sides of the spot's lane and next to it."""
        near = chain.from_iterable(self.grid.uprights[max(spot.lane - 1, 0) : spot.lane + 2])
        return [(x, key) for x, key in near if key]

    def _uprights(self) -> Iterator[tuple[Length, Channel | None]]:
        """Where a vertical piece may run: in the lanes between source and target and a little beyond."""
        first, last = sorted((self.source.lane, self.target.lane))
        return chain.from_iterable(self.grid.uprights[max(first - BEYOND, 0) : last + BEYOND + 1])

    def _levels(self) -> Iterator[tuple[Length, Channel | None]]:
        """Where a horizontal piece may run: between the symbols of the rows from source to target and next to them."""
        first, last = sorted((self.source.row, self.target.row))
        return chain.from_iterable(self.grid.levels[max(first - 1, 0) : last + 2])

    def _levels_at(self, spot: Spot) -> Iterator[tuple[Length, Channel | None]]:
        """Above and below the symbols of the spot's row and of its neighbours."""
        return chain.from_iterable(self.grid.levels[max(spot.row - 1, 0) : spot.row + 2])

    def _way(self, out: Port, into: Port, points: list[Point], channels: list[Channel | None]) -> Iterator[Way]:
        ends_well = _leaves(points[0], points[1], out) and _arrives(points[-2], points[-1], into)
        if ends_well and self._free(points, channels):
            spot, extra = self.berth or (None, 0.0)
            yield Way(out, into, tuple(points), tuple(channels), self._cost(out, into, points) + extra, spot)

    def _free(self, points: list[Point], channels: list[Channel | None]) -> bool:
        for i, key in enumerate(channels):
            (x0, y0), (x1, y1) = points[i], points[i + 1]
            if x0 == x1 and y0 == y1:
                return False
            if key and key.axis == "H":
                continue
            if x0 == x1:
                if not self.grid.clear_down(self._lane_at(x0), x0, y0, y1, self.ends) or self._on_berth(x0, y0, y1):
                    return False
            elif not self.grid.clear_across(self._row_at(y0), y0, x0, x1, self.ends):
                return False
        return True

    def _on_berth(self, x: Length, y0: Length, y1: Length) -> bool:
        """An upright piece runs over the wire's own connector."""
        if not self.berth:
            return False
        spot, (low, high) = self.berth.spot, sorted((y0, y1))
        return spot.left - CLEAR < x < spot.right + CLEAR and low < spot.bottom and high > spot.top

    def _lane_at(self, x: Length) -> int:
        return next(i for i, lane in enumerate(self.grid.lanes) if x <= lane.high)

    def _row_at(self, y: Length) -> int:
        return next(i for i, row in enumerate(self.grid.rows) if y <= row.high)

    def _cost(self, out: Port, into: Port, points: list[Point]) -> float:
        length = sum(abs(x1 - x0) + abs(y1 - y0) for (x0, y0), (x1, y1) in pairwise(points))
        return BEND * (len(points) - 2) + self.scale * length + self._port_cost(out, into)

    def _port_cost(self, out: Port, into: Port) -> float:
        if self.wire.branch > 0:
            leaving = BRANCH_OUT_COST[out]
        else:
            leaving = FIRST_OUT_COST[out] if self.wire.branch == 0 else OUT_COST[out]
        return leaving + IN_COST[into]


def _leaves(start: Point, after: Point, side: Port) -> bool:
    """The first piece leads away from the symbol, and far enough."""
    dx, dy = after[0] - start[0], after[1] - start[1]
    return {"R": dx, "L": -dx, "B": dy, "T": -dy}[side] >= STUB


def _arrives(before: Point, end: Point, side: Port) -> bool:
    """The last piece leads to the symbol, and is long enough for the arrowhead, or can become so where rows grow."""
    dx, dy = end[0] - before[0], end[1] - before[1]
    return {"L": dx, "R": -dx, "T": dy, "B": -dy}[side] >= (CLEAR if side == "T" else HEAD)
