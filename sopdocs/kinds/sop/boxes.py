"""Rows of cells in, the rows of each page out: what does not fit is carried on to the next page.

A block is a head row with the row it stands over, or a row alone. A row is cut between two lines of text; the next
page then begins with the head once more, marked "(lanjutan)".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sopdocs.kinds.sop.prose import cut
from sopdocs.page import Cell, Paragraph, Row
from sopdocs.units import Length, whole_twips

WHOLE_LINES = 6
"""An item of so many lines is not cut: it goes to the next page as a whole."""
LEAST_LINES = 2
"""Under a head, and at the foot of a page that is left in the middle of a row, stand at least so many lines."""


@dataclass(frozen=True, slots=True)
class Band:
    """A row that has no place yet: at least `least` high."""

    cells: tuple[Cell, ...]
    least: Length = 0

    @property
    def height(self) -> Length:
        """What the cells need that belong to this row alone."""
        own = (cell_height(cell) for cell in self.cells if cell.merge == "none")
        return whole_twips(max(self.least, *own, 0))


@dataclass(frozen=True, slots=True)
class Block:
    """Bands that stay together, but that the last of them may be cut; `again` is the head on the next page."""

    bands: tuple[Band, ...]
    again: Band | None = None

    @property
    def height(self) -> Length:
        return sum(band.height for band in self.bands)


def cell_height(cell: Cell) -> Length:
    """The height of the cell's text with the white space around it."""
    text = sum(paragraph.height + paragraph.spare for paragraph in cell.paragraphs)
    return text + cell.padding.top + cell.padding.bottom


def fill(blocks: Sequence[Block], room: Length) -> Iterator[list[Band]]:
    """The bands of each page, none of which is higher than `room`."""
    page: list[Band] = []
    left = room
    waiting = list(blocks)
    while waiting:
        block = waiting.pop(0)
        if block.height <= left:
            page += block.bands
            left -= block.height
            continue
        first, rest = _split(block, left)
        if first is None and not page:  # not even one line: it stands where it is
            first, rest = block, None
        if first:
            page += first.bands
        waiting[:0] = [rest] if rest else [] if first else [block]
        yield page
        page, left = [], room
    if page:
        yield page


def rows(bands: Sequence[Band], y: Length) -> Iterator[Row]:
    """The bands from `y` down."""
    for band in bands:
        yield Row(y, band.height, band.cells)
        y += band.height


def _split(block: Block, room: Length) -> tuple[Block | None, Block | None]:
    """What of the block fits into `room`, and what is left; (None, block) when too little would fit."""
    *heads, last = block.bands
    left = room - sum(band.height for band in heads)
    cells = [_cut(cell, left - cell.padding.top - cell.padding.bottom) for cell in last.cells]
    lines = max(sum(len(p.lines) for p in first.paragraphs) for first, _ in cells)
    if lines < LEAST_LINES:
        return None, block
    first = Block((*heads, Band(tuple(first for first, _ in cells))))
    rest = Band(tuple(rest for _, rest in cells))
    return first, Block((block.again, rest) if block.again else (rest,), block.again)


def _cut(cell: Cell, room: Length) -> tuple[Cell, Cell]:
    """The cell down to the last line that fits, and the rest of it."""
    first: list[Paragraph] = []
    rest: list[Paragraph] = []
    for paragraph in cell.paragraphs:
        fitting = 0 if rest else max(room - paragraph.before, 0) // paragraph.line_height
        if first and fitting < len(paragraph.lines) <= WHOLE_LINES:
            fitting = 0
        if fitting >= len(paragraph.lines):
            first.append(paragraph)
            room -= paragraph.height + paragraph.spare
        elif fitting < 1:
            rest.append(paragraph)
        else:
            top, bottom = cut(paragraph, fitting)
            first.append(top)
            rest.append(bottom)
    return replace(cell, paragraphs=tuple(first)), replace(cell, paragraphs=tuple(rest), merge="none")
