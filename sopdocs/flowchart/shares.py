"""The texts of the rows and the room for their columns in, the widths that make the table as low as it can be out.

First by area: a text that is 120 mm long on one line takes about 4 lines of 30 mm. Then, with the lines really
counted, a little is moved from column to column as long as the table gets lower. Room that makes no text lower goes
to the columns that may take it, in proportion.
"""

from collections.abc import Sequence
from typing import TypeAlias

from sopdocs.flowchart.style import PAD_X, PAD_Y
from sopdocs.text.metrics import Text
from sopdocs.units import TWIP, Length, mm, whole_twips

Cell: TypeAlias = tuple[Text, ...]
"""The paragraphs of a cell."""

STEP = whole_twips(mm(2))
RAGGED = 1.1
"""Lines are not full: a text takes this much more than its area."""


def share(
    cells: list[tuple[Cell, ...]], least: list[Length], room: Length, low: Length, elastic: Sequence[int]
) -> tuple[list[Length], tuple[Length, Length]]:
    """Widths that fill `room` for kegiatan and the columns after the lanes; the heights of the rows and of their texts.

    `least` are the narrowest widths; when even they are too wide, all are squeezed alike. No row is lower than `low`,
    which its symbol needs. The first text of a row, its number, has no share. Room that no text needs goes to the
    columns `elastic`.
    """
    texts = [row[1:] for row in cells]
    if sum(least) > room:
        widths = _squeezed(least, room)
        return widths, _Heights(texts, low).total(widths)
    widths = _by_area(texts, list(least), room, low)
    return _exchange(_Heights(texts, low), _filled(widths, room, elastic), least)


def cell_height(cell: Cell, width: Length) -> Length:
    """The height of a text cell in a column `width` wide, its white space included."""
    return sum(text.count(width - 2 * PAD_X) * text.line_height for text in cell) + 2 * PAD_Y


def _squeezed(least: list[Length], room: Length) -> list[Length]:
    widths = [max(width * room // sum(least) // TWIP * TWIP, TWIP) for width in least]
    widths[0] += room - sum(widths)
    return widths


def _by_area(texts: list[tuple[Cell, ...]], widths: list[Length], room: Length, low: Length) -> list[Length]:
    """Give the room away in small pieces, each to the column that lowers the rows most, as long as one does."""
    rows = [_AreaRow(row, widths, low) for row in texts]
    left = room - sum(widths)
    while left >= STEP:
        gains = [sum(column) for column in zip(*(row.gains() for row in rows), strict=True)]
        best = max(range(len(widths)), key=lambda c: gains[c])
        if not gains[best]:
            break
        widths[best] += STEP
        left -= STEP
        for row in rows:
            row.widen(best, widths[best])
    return widths


def _filled(widths: list[Length], room: Length, elastic: Sequence[int]) -> list[Length]:
    """The rest of the room for the columns that may take it, each by its width."""
    left, whole = room - sum(widths), sum(widths[column] for column in elastic)
    filled = [width + left * width // whole // TWIP * TWIP * (c in elastic) for c, width in enumerate(widths)]
    filled[0] += room - sum(filled)
    return filled


class _AreaRow:
    """One row by the areas of its texts: how high each cell is, in lines, and how much a wider column saves."""

    def __init__(self, cells: tuple[Cell, ...], widths: list[Length], low: Length) -> None:
        self.areas = [(sum(text.whole for text in cell) * RAGGED, len(cell)) for cell in cells]
        line = max((text.line_height for cell in cells for text in cell), default=1)
        self.low = (low - 2 * PAD_Y) / line
        self.lines = [self._count(column, width) for column, width in enumerate(widths)]
        self.saved = [now - self._count(c, widths[c] + STEP) for c, now in enumerate(self.lines)]

    def _count(self, column: int, width: Length) -> float:
        area, paragraphs = self.areas[column]
        return max(area / (width - 2 * PAD_X), paragraphs)

    def widen(self, column: int, width: Length) -> None:
        self.lines[column] = self._count(column, width)
        self.saved[column] = self.lines[column] - self._count(column, width + STEP)

    def gains(self) -> list[float]:
        """How many lines each column saves when it gets wider; a cell that is not the highest hardly counts."""
        high = max(self.low, *self.lines) - 0.5
        return [saved if lines >= high else saved / 50 for saved, lines in zip(self.saved, self.lines, strict=True)]


class _Heights:
    """The real heights of the rows for given widths, each column worked out once for each width.

    First of the rows, then of the texts alone, where the symbol is higher: the fewer lines, the easier to read.
    """

    def __init__(self, texts: list[tuple[Cell, ...]], low: Length) -> None:
        self.texts, self.low = texts, low
        self.memo: dict[tuple[int, Length], list[Length]] = {}

    def total(self, widths: list[Length]) -> tuple[Length, Length]:
        rows = [max(heights) for heights in zip(*(self._of(c, width) for c, width in enumerate(widths)), strict=True)]
        return sum(max(self.low, height) for height in rows), sum(rows)

    def _of(self, column: int, width: Length) -> list[Length]:
        key = (column, width)
        if key not in self.memo:
            self.memo[key] = [cell_height(row[column], width) for row in self.texts]
        return self.memo[key]


def _exchange(
    heights: _Heights, widths: list[Length], least: list[Length]
) -> tuple[list[Length], tuple[Length, Length]]:
    best = heights.total(widths)
    pairs = [(giver, taker) for giver in range(len(widths)) for taker in range(len(widths)) if giver != taker]
    for giver, taker in pairs:
        tried = list(widths)
        tried[giver] -= 2 * STEP
        tried[taker] += 2 * STEP
        if tried[giver] >= least[giver] and (height := heights.total(tried)) < best:
            widths, best = tried, height
    return widths, best
