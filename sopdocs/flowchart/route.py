"""A page's grid and wires in, lines and demands out: `choose` takes a way for each wire, `tracks` sets them apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from sopdocs.flowchart.choose import choose
from sopdocs.flowchart.grid import JOIN, Channel, Grid, Wire
from sopdocs.flowchart.tracks import Tracks
from sopdocs.flowchart.ways import level
from sopdocs.page import Point
from sopdocs.units import Length


@dataclass(frozen=True, slots=True)
class Routing:
    """The points of each wire, of each plain join, and what channels lack for their tracks."""

    lines: tuple[tuple[Point, ...], ...]
    joins: tuple[tuple[Point, ...], ...]
    demand: dict[Channel, Length]


def route(grid: Grid, wires: Sequence[Wire]) -> Routing:
    """Lines for all wires of a page at once."""
    joins = [level(grid, join) for join in grid.joins]
    fixed = [(Wire(join.left, join.right, JOIN), way) for join, way in zip(grid.joins, joins, strict=True)]
    tracks = Tracks(grid, wires, choose(grid, wires, fixed))
    lines = tuple(_straightened(points) for points in tracks.points)
    return Routing(lines, tuple(way.points for way in joins), tracks.demand)


def _straightened(points: list[Point]) -> tuple[Point, ...]:
    """The points without those that lie on the straight between their neighbours."""
    kept = [points[0]]
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        if not (before[0] == here[0] == after[0] or before[1] == here[1] == after[1]):
            kept.append(here)
    return (*kept, points[-1])
