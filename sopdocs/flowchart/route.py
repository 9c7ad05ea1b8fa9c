"""A page's grid and wires in, lines and demands out: `choose` takes a way for each wire, `tracks` sets them apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from sopdocs.flowchart.choose import choose
from sopdocs.flowchart.grid import JOIN, Channel, Grid, Spot, Wire
from sopdocs.flowchart.tracks import Tracks
from sopdocs.flowchart.ways import Way, level
from sopdocs.page import Point
from sopdocs.units import Length


@dataclass(frozen=True, slots=True)
class Routing:
    """The points of each wire, of each plain join, the spots with the connectors in place; what channels lack.

    `ways`: what was chosen, for the next time.
    """

    lines: tuple[tuple[Point, ...], ...]
    joins: tuple[tuple[Point, ...], ...]
    spots: tuple[Spot, ...]
    demand: dict[Channel, Length]
    ways: tuple[Way, ...]


def route(grid: Grid, wires: Sequence[Wire], before: Sequence[Way] = ()) -> Routing:
    """Lines for all wires of a page at once; `before`: their ways when the page had other measures."""
    joins = [level(grid, join) for join in grid.joins]
    fixed = [(Wire(join.left, join.right, JOIN), way) for join, way in zip(grid.joins, joins, strict=True)]
    ways = choose(grid, wires, fixed, before)
    tracks = Tracks(grid, wires, ways)
    lines = tuple(_straightened(points) for points in tracks.points)
    return Routing(lines, tuple(way.points for way in joins), _spots(grid, wires, ways), tracks.demand, tuple(ways))


def _spots(grid: Grid, wires: Sequence[Wire], ways: Sequence[Way]) -> tuple[Spot, ...]:
    """The grid's spots, each connector in the place that its ways have chosen."""
    spots = list(grid.spots)
    for wire, way in zip(wires, ways, strict=True):
        for end in (wire.source, wire.target):
            if way.berth and end in grid.berths:
                spots[end] = way.berth
    return tuple(spots)


def _straightened(points: list[Point]) -> tuple[Point, ...]:
    """The points without those that lie on the straight between their neighbours."""
    kept = [points[0]]
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        if not (before[0] == here[0] == after[0] or before[1] == here[1] == after[1]):
            kept.append(here)
    return (*kept, points[-1])
