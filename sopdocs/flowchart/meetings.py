"""Two ways in, how they get in each other's way out: crossings, and stretches on top of each other.

Ways to one port may merge before it, ways from one port may split behind it: there they run on the same line.

        ──┐  ┌──  merge           ──┬──>  split
          v  v                      v
"""

from typing import NamedTuple

from sopdocs.flowchart import berths
from sopdocs.flowchart.grid import JOIN, Channel, Wire
from sopdocs.flowchart.style import CLEAR
from sopdocs.flowchart.ways import HEAD, Way
from sopdocs.page import Point
from sopdocs.units import Length

CROSSING, CONFLICT = 10_000.0, 10_000_000.0
HEAD_CROSSED = 0.5
"""A line through an arrowhead is worse than one that crosses elsewhere by this part."""
MUDDLED = 30.0
"""A line that merges right behind the symbol which the other leaves seems to leave there, too."""
HEAD_ON = 150.0
"""Lines that meet head on before they turn look like one line past the symbol: one bend more is better."""
SHARING = 6.0
"""Two lines side by side in one channel are a little worse than apart."""


class Meeting(NamedTuple):
    """How often two lines cross, how often they run or end on each other, and how often one crosses an arrowhead."""

    crossings: int
    overlaps: int
    heads: int

    @property
    def price(self) -> float:
        """What it costs; a `CONFLICT` must not be drawn."""
        return CROSSING * (self.crossings + HEAD_CROSSED * self.heads) + CONFLICT * self.overlaps


def cost(a: Wire, way_a: Way, b: Wire, way_b: Way) -> float:
    """What it costs to draw both; a `CONFLICT` must not be drawn."""
    one_berth = a.target == b.target and way_a.to_berth
    if one_berth and way_a.berth != way_b.berth:
        return CONFLICT
    if _apart(way_a.box, way_b.box):
        return 0.0
    merging, splitting = merge(a, way_a, b, way_b), split(a, way_a, b, way_b)
    clash = float(not (merging or splitting) and _port_clash(a, way_a, b, way_b))
    if (way_a.berth or way_b.berth) and not one_berth:
        clash += berths.clash(way_a, way_b)
    if clash:
        return CONFLICT * clash
    shared = shared_channels(way_a, way_b, merging, splitting)
    if not shared:
        found = meeting(way_a.points, way_b.points, merging, splitting).price
        return found + (_merging_price(way_a.points, way_b.points) if merging else 0.0)
    orders = (
        meeting(shifted(way_a, shared, -side), shifted(way_b, shared, side), merging, splitting)
        for side in (CLEAR // 4, -CLEAR // 4)
    )
    return SHARING + min(order.price for order in orders)


def merge(a: Wire, way_a: Way, b: Wire, way_b: Way) -> bool:
    """Both are arrows that enter the same symbol at the same port."""
    return a.target == b.target and way_a.into == way_b.into and JOIN not in (a.branch, b.branch)


def split(a: Wire, way_a: Way, b: Wire, way_b: Way) -> bool:
    """Both leave the same symbol at the same port, as one branch."""
    return a.source == b.source and way_a.out == way_b.out and a.branch == b.branch


def _port_clash(a: Wire, way_a: Way, b: Wire, way_b: Way) -> bool:
    return (
        (a.source == b.source and way_a.out == way_b.out)
        or (a.source == b.target and way_a.out == way_b.into)
        or (a.target == b.source and way_a.into == way_b.out)
        or (a.target == b.target and way_a.into == way_b.into)
    )


def _apart(a: tuple[Point, Point], b: tuple[Point, Point]) -> bool:
    """Two boxes, each by its corners top left and bottom right, do not touch."""
    return a[1][0] < b[0][0] or b[1][0] < a[0][0] or a[1][1] < b[0][1] or b[1][1] < a[0][1]


def shared_channels(a: Way, b: Way, merging: bool, splitting: bool) -> dict[Channel, None]:
    """The channels in which both run side by side, but for those where they run as one line."""
    one = {a.channels[i] for i, _ in one_line(a, b, merging, splitting)}
    return {key: None for key in a.channels if key and key in b.channels and key not in one}


def one_line(a: Way, b: Way, merging: bool, splitting: bool) -> list[tuple[int, int]]:
    """The pieces (of a, of b) that run as one line to the common port or from it."""
    pairs = []
    if merging:
        pairs += [(i, j) for i, j in _along(a, b, -1)]
    if splitting:
        pairs += [(i, j) for i, j in _along(a, b, 1)]
    return pairs


def _along(a: Way, b: Way, step: int) -> list[tuple[int, int]]:
    last_a, last_b = len(a.channels) - 1, len(b.channels) - 1
    pairs = []
    for k in range(min(last_a, last_b) + 1):
        i, j = (k, k) if step > 0 else (last_a - k, last_b - k)
        if a.channels[i] != b.channels[j] or not _in_line(a.points, i, b.points, j):
            break
        pairs.append((i, j))
    return pairs


def _in_line(a: tuple[Point, ...], i: int, b: tuple[Point, ...], j: int) -> bool:
    axis = 0 if a[i][0] == a[i + 1][0] else 1
    return a[i][axis] == a[i + 1][axis] == b[j][axis] == b[j + 1][axis]


def shifted(way: Way, channels: dict[Channel, None], by: Length) -> tuple[Point, ...]:
    """The way's points with its pieces in `channels` moved sideways."""
    points = list(way.points)
    for i, key in enumerate(way.channels):
        if key in channels and key:
            dx, dy = (by, 0) if key.axis == "V" else (0, by)
            for k in (i, i + 1):
                points[k] = (points[k][0] + dx, points[k][1] + dy)
    return tuple(points)


def meeting(a: tuple[Point, ...], b: tuple[Point, ...], merging: bool, splitting: bool) -> Meeting:
    """Count the crossings and overlaps of two drawn lines, but for those of a merge or a split."""
    tail = common(a[::-1], b[::-1]) if merging else 0
    head = common(a, b) if splitting else 0
    last_a, last_b = len(a) - 2, len(b) - 2
    crossings = overlaps = heads = 0
    for i in range(last_a + 1):
        for j in range(last_b + 1):
            kind = _touch(a[i], a[i + 1], b[j], b[j + 1])
            if kind == 0 or _harmless(i, j, head) or _harmless(last_a - i, last_b - j, tail):
                continue
            crossings += kind == 1
            overlaps += kind == 2
            heads += kind == 1 and ((i == last_a and _at_head(a, b[j])) or (j == last_b and _at_head(b, a[i])))
    return Meeting(crossings, overlaps, heads)


def _at_head(line: tuple[Point, ...], other: Point) -> bool:
    """A line through `other` that crosses the last piece of this one crosses it at its arrowhead."""
    (_, before), (x, y) = line[-2:]
    return abs(other[0] - x if before == y else other[1] - y) < HEAD + CLEAR // 2


def common(a: tuple[Point, ...], b: tuple[Point, ...]) -> int:
    """How many pieces from their first point on the two run on one line."""
    pieces = 0
    while pieces < min(len(a), len(b)) - 1 and a[pieces] == b[pieces] and _in_line(a, pieces, b, pieces):
        pieces += 1
    return pieces


def _merging_price(a: tuple[Point, ...], b: tuple[Point, ...]) -> float:
    """How badly two merging lines look where they meet."""
    return HEAD_ON * _head_on(a, b) + MUDDLED * (_muddled(a, b) or _muddled(b, a))


def _muddled(a: tuple[Point, ...], b: tuple[Point, ...]) -> bool:
    """Line b comes into the only piece of line a, nearer to its beginning than to its end."""
    if len(a) > 2 or len(b) < 3:
        return False
    (x0, y0), (x1, y1), (x, y) = a[0], a[1], b[-2]
    return abs(x - x0) + abs(y - y0) < abs(x1 - x) + abs(y1 - y)


def _head_on(a: tuple[Point, ...], b: tuple[Point, ...]) -> bool:
    """Two merging lines come from opposite sides to where they turn into their common last piece: ──┬──."""
    if len(a) < 3 or len(b) < 3 or a[-2] != b[-2]:
        return False
    (xa, ya), (xb, yb), (x, y) = a[-3], b[-3], a[-2]
    return (xa - x) * (xb - x) + (ya - y) * (yb - y) < 0


def _harmless(i: int, j: int, together: int) -> bool:
    """Pieces i and j lie on the common stretch of `together` pieces, or one of them turns off from it there."""
    if i == j:
        return i < together
    return abs(i - j) == 1 and max(i, j) <= together


def _touch(a0: Point, a1: Point, b0: Point, b1: Point) -> int:
    """0: apart, 1: they cross, 2: they run or end on each other."""
    upright_a, upright_b = a0[0] == a1[0], b0[0] == b1[0]
    if upright_a != upright_b:
        (v0, v1), (h0, h1) = ((a0, a1), (b0, b1)) if upright_a else ((b0, b1), (a0, a1))
        return _across(v0[0], sorted((v0[1], v1[1])), h0[1], sorted((h0[0], h1[0])))
    axis, along = (0, 1) if upright_a else (1, 0)
    if a0[axis] != b0[axis]:
        return 0
    low = max(min(a0[along], a1[along]), min(b0[along], b1[along]))
    high = min(max(a0[along], a1[along]), max(b0[along], b1[along]))
    return 2 if low < high else 0


def _across(x: Length, ys: list[Length], y: Length, xs: list[Length]) -> int:
    if not (xs[0] <= x <= xs[1] and ys[0] <= y <= ys[1]):
        return 0
    return 1 if xs[0] < x < xs[1] and ys[0] < y < ys[1] else 2
