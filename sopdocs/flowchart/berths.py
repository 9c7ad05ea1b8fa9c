"""The connectors of a page and its grid in, the places where each may stand out: the router chooses among them.

│      ⌂ A      │        in the middle of a lane, where no symbol is between it and its own;
│    ┌─────┐ ⌂ B│        over the channel beside the symbols, from where its line runs past them;
│    └─────┘ │  │        or anywhere in a row with others, where there are many
│    ┌─────┐ │  │
│    │     │<┘  │
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sopdocs.flowchart.connectors import Connector
from sopdocs.flowchart.grid import Berth, Channel, Grid, Span, Spot
from sopdocs.flowchart.style import CLEAR
from sopdocs.flowchart.ways import Way
from sopdocs.page import Point
from sopdocs.units import Length, pt

FROM_BORDER = pt(1)
"""A connector keeps this from the borders of its lane."""
BESIDE_COST, ROW_COST = 3.0, 12.0
"""What a place over a channel and one in a row with others costs above the middle of a lane."""
OTHER_PAGE_COST, FOREIGN_COST, FARTHER_COST = 6.0, 60.0, 10.0
"""What the lane of a symbol on the other page costs, and a lane of none, and each lane further away from its own."""
ON_CONNECTOR = 4.0
"""Two connectors in one place are as bad as so many lines that run on each other."""


def places(grid: Grid, connector: Connector, model: Spot, crowd: int) -> tuple[Berth, ...]:
    """Where `connector` may stand, cheapest first: like `model`, in any lane; `crowd` share a row on this side."""
    found = []
    for lane, cost in _lanes(connector, len(grid.lanes)):
        for x, extra in _abreast(grid, lane, model, crowd):
            spot = Spot(model.row, lane, x, model.y, model.width, model.height, model.shape)
            found.append(Berth(spot, cost + extra))
    return tuple(sorted(found, key=lambda berth: (berth.cost, berth.spot.x)))


def _lanes(connector: Connector, count: int) -> Iterator[tuple[int, float]]:
    """Every lane with what it costs to stand there: little for those of the links' symbols."""
    own = connector.lanes[0]
    for lane in range(count):
        if lane == own:
            yield lane, 0.0
        elif lane in connector.lanes:
            yield lane, OTHER_PAGE_COST
        else:
            yield lane, FOREIGN_COST + FARTHER_COST * abs(lane - own)


def _abreast(grid: Grid, lane: int, model: Spot, crowd: int) -> Iterator[tuple[Length, float]]:
    """The places in a lane, from its left border on, with what they cost."""
    span, half = grid.lanes[lane], model.width // 2 + FROM_BORDER
    yield span.middle, 0.0
    for side in (0, 1):
        room = grid.channel(Channel("V", lane, side))
        x = min(max(room.low if side else room.high, span.low + half), span.high - half)
        if room.low <= x <= room.high and x != span.middle:
            yield x, BESIDE_COST
    many = max(-(-crowd // len(grid.lanes)), min(crowd, (span.high - span.low) // (2 * half)))
    share = (span.high - span.low) // max(many, 1)
    if many > 1:
        yield from ((span.low + share * k + share // 2, ROW_COST) for k in range(many))


def narrowest(lanes: Sequence[Span], crowd: int) -> Length:
    """The width that lets `crowd` connectors stand side by side, as many in each lane."""
    width = min(lane.high - lane.low for lane in lanes)
    return width // max(-(-crowd // len(lanes)), 1) - 2 * FROM_BORDER


def clash(a: Way, b: Way) -> float:
    """How badly a connector gets in the other way's way: 0 not at all, 1 on its line, most on its connector."""
    if a.berth and b.berth and _near(a.berth, b.berth):
        return ON_CONNECTOR
    return float(_in_the_way(a, b) or _in_the_way(b, a))


def _near(a: Spot, b: Spot) -> bool:
    return a.row == b.row and abs(a.x - b.x) < (a.width + b.width) // 2 + FROM_BORDER


def _in_the_way(a: Way, b: Way) -> bool:
    spot = a.berth
    if not spot:
        return False
    drop = (a.points[-2], a.points[-1]) if a.to_berth else (a.points[0], a.points[1])
    pieces = zip(pairwise(b.points), b.channels, strict=True)
    return any(_over(piece, spot) or (key and key.axis == "V" and _beside(piece, drop)) for piece, key in pieces)


def _over(piece: tuple[Point, Point], spot: Spot) -> bool:
    """The piece runs over the connector or nearly touches it."""
    (x0, y0), (x1, y1) = piece
    return (
        min(x0, x1) < spot.right + CLEAR // 2
        and max(x0, x1) > spot.left - CLEAR // 2
        and min(y0, y1) < spot.bottom + CLEAR // 2
        and max(y0, y1) > spot.top - CLEAR // 2
    )


def _beside(piece: tuple[Point, Point], drop: tuple[Point, Point]) -> bool:
    """The upright piece shares a channel with the line of a connector, which cannot give way."""
    (x0, y0), (_, y1) = piece
    (x, top), (_, bottom) = sorted(drop)
    return abs(x0 - x) < 2 * CLEAR and min(y0, y1) < bottom + CLEAR and max(y0, y1) > top - CLEAR
