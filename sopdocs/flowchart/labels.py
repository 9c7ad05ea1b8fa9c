"""The lines that carry words, and all that is in the way, in; a free place beside the corner for each label out.

 ╱╲  Tidak           Places are tried in the order of their distance from the corner; a place on a symbol
╱  ╲───────>         or a line is taken only when there is no other.
╲  ╱
 ╲╱
 │ Ya
 v
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from sopdocs.flowchart.grid import Grid, Span, Spot
from sopdocs.flowchart.ways import HEAD, port
from sopdocs.page import Point
from sopdocs.text.metrics import Text, Type, type_of
from sopdocs.units import Length, pt

SPACE = pt(1.25)
"""Between a label and the line it belongs to."""
KEEP = pt(1)
"""Between a label and everything else."""
STEP = pt(2)
FARTHEST, FAR = pt(60), pt(16)
"""A label stands at most so far along its line; it is badly placed from the second on."""
SMALLER = ((0, 0), (pt(1), pt(20)), (pt(1.5), pt(45)))
"""Labels give up so much of their size where there is no other place; how much worse that is."""
ROUND_THE_BEND, PAST_THE_BEND = pt(8), pt(30)
"""A place beside the second piece of a line, or past the end of the first, is so much worse than one beside it."""
LINES = 3
"""Words stand on so many lines at the most."""

ON_SYMBOL, ON_LINE, ON_BORDER = pt(3000), pt(1000), pt(500)
"""A place on something is as bad as one so much further away."""
MISLEADING, ASTRAY = pt(150), pt(60)
"""So is one that is nearer to another line than to its own, and one far away or outside the row of its symbol."""


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


@dataclass(frozen=True, slots=True)
class Worded:
    """A line that leaves spot `source` as its branch `branch`, with the words `text`."""

    line: int
    source: int
    branch: int
    points: tuple[Point, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Placed:
    """The words of line `line` in `lines`, in the box they fill.

    `crowded`: no place was free; it lies on a border, a line or a symbol, misleads, is far away or in another row.
    `cramped`: that too, or it stands away or in smaller type.
    """

    line: int
    lines: tuple[str, ...]
    size: Length
    box: Box
    crowded: bool = False
    cramped: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A line of the page, as branch `branch` of spot `source` (joins: of none)."""

    source: int
    branch: int
    points: tuple[Point, ...]


def place(grid: Grid, worded: Sequence[Worded], lines: Sequence[Drawn], kind: Type) -> list[Placed]:
    """A place for each label, one after the other from the top of the page down."""
    placed: list[Placed] = []
    for item in sorted(worded, key=lambda w: (w.points[0][1], w.points[0][0], w.line)):
        tries = sorted(_tries(grid, item, kind), key=lambda pair: pair[0])
        own, others = _near(item, lines, tries)
        price = partial(_price, grid=grid, own=own, others=others, taken=[other.box for other in placed])
        row = grid.rows[grid.spots[item.source].row]
        placed.append(_best(tries, price, row, kind))
    return placed


def _near(
    item: Worded, lines: Sequence[Drawn], tries: Sequence[tuple[Length, Placed]]
) -> tuple[list[Box], list[Box]]:
    """What the label's own line and all others cover, as far as one of the tries is near it."""
    boxes = [place.box for _, place in tries]
    reach = Box(
        min(box.left for box in boxes) - FARTHEST, min(box.top for box in boxes) - FARTHEST,
        max(box.right for box in boxes) + FARTHEST, max(box.bottom for box in boxes) + FARTHEST,
    )  # fmt: skip
    own: list[Box] = []
    others: list[Box] = []
    for line in lines:
        strokes = own if (line.source, line.branch) == (item.source, item.branch) else others
        strokes += [stroke for stroke in _strokes(line.points) if stroke.meets(reach)]
    return own, others


def _best(tries: Sequence[tuple[Length, Placed]], price: Callable[[Box], int], row: Span, kind: Type) -> Placed:
    """The place with the least distance and price together; `tries` come in the order of their distance."""
    best, least, crowded, far = tries[0][1], tries[-1][0] + ON_SYMBOL * len(tries), False, False
    for away, place in tries:
        if away >= least:
            break
        astray = place.box.top < row.low or place.box.bottom > row.high or away > 2 * FAR
        cost = ASTRAY * astray + price(place.box)
        if away + cost < least:
            best, least, crowded, far = place, away + cost, cost > 0, away > FAR
    return replace(best, crowded=crowded, cramped=crowded or far or best.size < kind.size)


def _strokes(points: tuple[Point, ...]) -> Iterator[Box]:
    """What a line covers: its pieces, and the arrowhead at its end."""
    for (x0, y0), (x1, y1) in pairwise(points):
        yield Box(min(x0, x1) - KEEP, min(y0, y1) - KEEP, max(x0, x1) + KEEP, max(y0, y1) + KEEP)
    (bx, by), (x, y) = points[-2:]
    back = (max(min(bx - x, HEAD), -HEAD), max(min(by - y, HEAD), -HEAD))
    xs, ys = sorted((x, x + back[0])), sorted((y, y + back[1]))
    yield Box(xs[0] - HEAD // 2, ys[0] - HEAD // 2, xs[1] + HEAD // 2, ys[1] + HEAD // 2)


def _tries(grid: Grid, item: Worded, kind: Type) -> Iterator[tuple[Length, Placed]]:
    """Places with their distance from the corner, for the words on one line and on as many as they have words."""
    spot, (corner, bend) = grid.spots[item.source], item.points[:2]
    side = next(side for side in "BLRT" if port(spot, side) == corner)
    first = abs(bend[0] - corner[0]) + abs(bend[1] - corner[1])
    for dislike, type_, lines in _wordings(item.text, kind):
        size = max(map(type_.width, lines)) + pt(0.5), type_.line_height * len(lines)
        places = list(_boxes(grid, side, corner, size, spot))
        if len(item.points) > 2:
            turned = _boxes(grid, _side(bend, item.points[2]), bend, size)
            places = [(away + PAST_THE_BEND * (away > first), box) for away, box in places]
            places += [(away + first + ROUND_THE_BEND, box) for away, box in turned]
        for away, box in places:
            yield away + dislike, Placed(item.line, lines, type_.size, box)


def _side(start: Point, end: Point) -> str:
    """Which way a piece leads."""
    if start[0] == end[0]:
        return "B" if end[1] > start[1] else "T"
    return "R" if end[0] > start[0] else "L"


def _wordings(words: str, kind: Type) -> Iterator[tuple[Length, Type, tuple[str, ...]]]:
    """The words on one line, on two and on three; then in smaller type: each with how much worse it is."""
    for less, worse in SMALLER:
        size = kind.size - less
        text = Text(words, type_of(kind.font, size))
        yield worse, text.type, (words,)
        seen = {1}
        for count in range(2, LINES + 1):
            width = max(text.widest, text.whole // count + size)
            if text.count(width) not in seen:
                seen.add(text.count(width))
                yield worse + pt(3) * (count - 1), text.type, text.lines(width)


def _boxes(
    grid: Grid, side: str, start: Point, size: tuple[Length, Length], spot: Spot | None = None
) -> Iterator[tuple[Length, Box]]:
    """Boxes of a size on both sides of a line that leads from `start` to a side, sliding along it.

    Beside the slanted sides of a diamond a box may begin before the corner, lifted so far that it clears the slant.
    """
    (x, y), (width, height) = start, size
    back = 0 if spot is None else spot.width * 9 // 20 if side in "LR" else pt(6)
    snug = _snug(grid, side, x, width) if side in "LR" else []
    for slide in [*range(-back, FARTHEST, STEP), *(slide for slide in snug if -back < slide < FARTHEST)]:
        lift = SPACE + (max(0, -slide) * spot.height // spot.width if spot else 0)
        away = abs(slide) + lift if slide < 0 else slide
        if side in "LR":
            left = x + slide if side == "R" else x - slide - width
            places = [(0, left, y - lift - height), (pt(1), left, y + lift)]
        else:
            top = y + slide if side == "B" else y - slide - height
            places = [(0, x + SPACE + KEEP // 2, top), (pt(1), x - SPACE - KEEP // 2 - width, top)]
        for dislike, left, top in places:
            yield away + dislike, Box(left, top, left + width, top + height)


def _snug(grid: Grid, side: str, x: Length, width: Length) -> list[Length]:
    """The slides with which a box that just fits between the borders of a lane stands between them."""
    lefts = [left for lane in grid.lanes for left in (lane.low + 2 * KEEP, lane.high - 2 * KEEP - width)]
    return [left - x if side == "R" else x - width - left for left in lefts]


def _price(box: Box, grid: Grid, own: Sequence[Box], others: Sequence[Box], taken: Sequence[Box]) -> int:
    price = ON_LINE * sum(box.meets(stroke) for stroke in (*own, *others))
    price += ON_SYMBOL * sum(box.meets(other) for other in taken)
    price += ON_SYMBOL * sum(on_symbol(box, spot) for spot in grid.spots)
    return price + ON_BORDER * _borders(box, grid) + MISLEADING * _misleads(box, own, others)


def _misleads(box: Box, own: Sequence[Box], others: Sequence[Box]) -> bool:
    """Another line is nearer to the label than its own."""
    return min((_gap(box, stroke) for stroke in others), default=FARTHEST) < min(_gap(box, stroke) for stroke in own)


def _gap(a: Box, b: Box) -> Length:
    """How far two boxes are apart, across or down, whichever is more."""
    return max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom, 0)


def _borders(box: Box, grid: Grid) -> int:
    xs = [grid.lanes[0].low, *(lane.high for lane in grid.lanes)]
    ys = [grid.rows[0].low, *(row.high for row in grid.rows)]
    outside = box.left < xs[0] or box.right > xs[-1] or box.top < ys[0] or box.bottom > ys[-1]
    ruled = sum(box.left - KEEP < x < box.right + KEEP for x in xs) + sum(box.top < y < box.bottom for y in ys)
    return ruled + 20 * outside


def on_symbol(box: Box, spot: Spot) -> bool:
    """The box touches the symbol; beside the slanted sides of a diamond it does not."""
    if not box.meets(Box(spot.left - KEEP, spot.top - KEEP, spot.right + KEEP, spot.bottom + KEEP)):
        return False
    if spot.shape != "keputusan":
        return True
    dx = abs(min(max(spot.x, box.left), box.right) - spot.x)
    dy = abs(min(max(spot.y, box.top), box.bottom) - spot.y)
    return dx / (spot.width / 2 + KEEP) + dy / (spot.height / 2 + KEEP) < 1
