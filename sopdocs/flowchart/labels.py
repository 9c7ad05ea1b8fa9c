"""The lines that carry words, and all that is in the way, in; a free place beside the corner for each label out.

 ╱╲  Tidak           Places are tried in the order of their distance from the corner; a place on a symbol
╱  ╲───────>         or a line is taken only when there is no other.
╲  ╱
 ╲╱
 │ Ya
 v
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from sopdocs.flowchart.grid import Grid, Span, Spot
from sopdocs.flowchart.surroundings import KEEP, Box, Drawn, Surroundings, around
from sopdocs.flowchart.ways import port
from sopdocs.page import Point
from sopdocs.text.metrics import Text, Type, type_of
from sopdocs.units import Length, pt

SPACE = pt(1.25)
"""Between a label and the line it belongs to."""
STEP = pt(2)
FARTHEST, FAR = pt(60), pt(16)
"""A label stands at most so far along its line; it is badly placed from the second on."""
SMALLER = ((0, 0), (pt(1), pt(20)), (pt(1.5), pt(45)))
"""Labels give up so much of their size where there is no other place; how much worse that is."""
ROUND_THE_BEND, PAST_THE_BEND = pt(8), pt(30)
"""A place beside the second piece of a line, or past the end of the first, is so much worse than one beside it."""
LINES = 3
"""Words stand on so many lines at the most."""
ASTRAY = pt(60)
"""A place far away or outside the row of its symbol is as bad as one so much further away."""


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


def place(grid: Grid, worded: Sequence[Worded], lines: Sequence[Drawn], kind: Type) -> list[Placed]:
    """A place for each label, one after the other from the top of the page down."""
    placed: list[Placed] = []
    for item in sorted(worded, key=lambda w: (w.points[0][1], w.points[0][0], w.line)):
        taken = [other.box for other in placed]
        near = around(_reach(item, kind), grid, (item.source, item.branch), lines, taken)
        placed.append(_best(grid, item, kind, near))
    return placed


def _reach(item: Worded, kind: Type) -> Box:
    """What places of the label, and all that is near them, lie in."""
    far = 2 * FARTHEST + kind.width(item.text)
    xs, ys = zip(*item.points[:2], strict=True)
    return Box(min(xs) - far, min(ys) - far, max(xs) + far, max(ys) + far)


def _best(grid: Grid, item: Worded, kind: Type, near: Surroundings) -> Placed:
    """The place with the least distance and price together; smaller type is only tried where it could be better."""
    row = grid.rows[grid.spots[item.source].row]
    best: tuple[Length, Placed] | None = None
    for less, worse in SMALLER:
        if best is None or worse < best[0]:
            tries = sorted(_tries(grid, item, type_of(kind.font, kind.size - less)), key=itemgetter(0))
            best = _cheapest(tries, worse, row, near, best)
    assert best is not None, "there is always a place"
    found = best[1]
    return replace(found, cramped=found.cramped or found.size < kind.size)


def _cheapest(
    tries: Sequence[tuple[Length, Placed]], worse: Length, row: Span, near: Surroundings,
    best: tuple[Length, Placed] | None,
) -> tuple[Length, Placed] | None:  # fmt: skip
    """The cheapest of `tries`, which come in the order of their distance, or `best`; with what it costs."""
    for away, place in tries:
        if best and away + worse >= best[0]:
            break
        astray = place.box.top < row.low or place.box.bottom > row.high or away > 2 * FAR
        cost = ASTRAY * astray + near.price(place.box)
        if best is None or away + worse + cost < best[0]:
            best = away + worse + cost, replace(place, crowded=cost > 0, cramped=cost > 0 or away > FAR)
    return best


def _tries(grid: Grid, item: Worded, kind: Type) -> Iterator[tuple[Length, Placed]]:
    """Places with their distance from the corner, for the words on one line and on as many as they have words."""
    spot, (corner, bend) = grid.spots[item.source], item.points[:2]
    side = next(side for side in "BLRT" if port(spot, side) == corner)
    first = abs(bend[0] - corner[0]) + abs(bend[1] - corner[1])
    turns = len(item.points) > 2
    for dislike, lines in _wordings(item.text, kind):
        size = max(map(kind.width, lines)) + pt(0.5), kind.line_height * len(lines)
        for away, box in _boxes(grid, side, corner, size, spot):
            past = turns and away > first
            yield away + PAST_THE_BEND * past + dislike, Placed(item.line, lines, kind.size, box)
        if turns and first < FARTHEST:
            for away, box in _boxes(grid, _side(bend, item.points[2]), bend, size):
                yield away + first + ROUND_THE_BEND + dislike, Placed(item.line, lines, kind.size, box)


def _side(start: Point, end: Point) -> str:
    """Which way a piece leads."""
    if start[0] == end[0]:
        return "B" if end[1] > start[1] else "T"
    return "R" if end[0] > start[0] else "L"


def _wordings(words: str, kind: Type) -> Iterator[tuple[Length, tuple[str, ...]]]:
    """The words on one line, on two and on three, each with how much worse it is."""
    text = Text(words, kind)
    yield 0, (words,)
    seen = {1}
    for count in range(2, LINES + 1):
        width = max(text.widest, text.whole // count + kind.size)
        if text.count(width) not in seen:
            seen.add(text.count(width))
            yield pt(3) * (count - 1), text.lines(width)


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
