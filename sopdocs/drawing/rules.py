"""The borders of a table in, straight strokes out: each rule once, as long as it goes on.

A side is ruled when one of the two cells that share it says so. Within merged cells there is none.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise, zip_longest

from sopdocs.drawing.ops import Stroke
from sopdocs.page import Row, Table
from sopdocs.units import Length, pt

WIDTH = pt(0.5)

Spans = defaultdict[Length, set[tuple[Length, Length]]]
"""The pieces that are ruled on a level: from, to."""


def rules(table: Table) -> list[Stroke]:
    """All borders, those from left to right first."""
    across: Spans = defaultdict(set)
    down: Spans = defaultdict(set)
    edges = [table.left(column) for column in range(len(table.columns) + 1)]
    for row, below in zip_longest(table.rows, table.rows[1:]):
        _row(row, below, edges, across, down)
    half = WIDTH // 2
    horizontal = [((start - half, y), (end + half, y)) for y, start, end in _joined(across)]
    vertical = [((x, start), (x, end)) for x, start, end in _joined(down)]
    return [Stroke(ends, WIDTH) for ends in (*horizontal, *vertical)]


def _row(row: Row, below: Row | None, edges: list[Length], across: Spans, down: Spans) -> None:
    """Collect the ruled sides of the row's cells; `edges` are those of the columns."""
    open_below = {cell.column for cell in below.cells if cell.merge == "continue"} if below else set()
    for cell in row.cells:
        left, right = cell.column, cell.column + cell.span
        sides = list(pairwise(edges[left : right + 1]))
        if cell.borders.top and cell.merge != "continue":
            across[row.y].update(sides)
        if cell.borders.bottom and cell.column not in open_below:
            across[row.bottom].update(sides)
        if cell.borders.left:
            down[edges[left]].add((row.y, row.bottom))
        if cell.borders.right:
            down[edges[right]].add((row.y, row.bottom))


def _joined(levels: Spans) -> Iterator[tuple[Length, Length, Length]]:
    """Level, begin and end of each rule."""
    for level in sorted(levels):
        yield from ((level, start, end) for start, end in _union(levels[level]))


def _union(spans: Iterable[tuple[Length, Length]]) -> list[tuple[Length, Length]]:
    """Pieces that touch become one."""
    found: list[tuple[Length, Length]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
