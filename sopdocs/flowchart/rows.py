"""Measured texts and symbols in, the height of every row out; a row higher than a page comes back in parts.

┌────┬──────────┬───────────┐  ┐
│    │ text     │   gap     │  │ the highest text, or the symbols with a gap above and below,
│ 1  │ text     │  [   ]    │  │ and what the router asks for lines between symbols and borders
│    │ text     │   gap     │  │
└────┴──────────┴───────────┘  ┘
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sopdocs.flowchart import style as look
from sopdocs.flowchart.columns import Columns, symbol_height
from sopdocs.flowchart.flow import Flow
from sopdocs.flowchart.style import PAD_X, PAD_Y
from sopdocs.text.metrics import Wrapped
from sopdocs.units import Length, whole_twips

Column = tuple[Wrapped, ...]
"""The wrapped paragraphs of a cell."""


@dataclass(frozen=True, slots=True)
class Band:
    """A table row: all of matrix row `row`, or the `part`-th part of one that is higher than a page.

    Only part 0 has the number and the symbols. `cells`: number, kegiatan, the other texts; `above` and `below` are
    what the symbols keep free to the borders.
    """

    row: int
    part: int
    cells: tuple[Column, ...]
    text_height: Length
    above: Length
    symbols: Length
    below: Length

    @property
    def height(self) -> Length:
        return whole_twips(max(self.text_height, self.above + self.symbols + self.below))


def node_height(shape: str, columns: Columns) -> Length:
    """How high a symbol of `shape` is."""
    height = symbol_height(columns.symbol)
    return round(height * look.DIAMOND_HIGHER) if shape == "keputusan" else height


def story_heights(row: int, flow: Flow, columns: Columns) -> list[Length]:
    """The heights of the symbols that stand one above the other in a row, from above; gaps are left between them."""
    slots = [0] * flow.slots[row]
    for node in flow.nodes:
        if node.row == row:
            slots[node.slot] = max(slots[node.slot], node_height(node.shape, columns))
    return slots


def story_gaps(row: int, flow: Flow, gap: Length) -> list[Length]:
    """What is free below each of the symbols that stand one above the other but the last: more where words stand."""
    worded = {flow.nodes[link.source].slot for link in flow.links if link.label and flow.nodes[link.source].row == row}
    return [2 * gap + (2 * look.LABEL_TYPE if slot in worded else 0) for slot in range(flow.slots[row] - 1)]


def bands(flow: Flow, columns: Columns, gap: Length, most: Length, free: dict[tuple[int, int], Length]) -> list[Band]:
    """The rows with their heights, none over `most`, the symbols at least `gap` from their borders.

    `free[row, 0]` is what must be free above the symbols, `[row, 1]` below, where that is more.
    """
    found = []
    for row, texts in enumerate(columns.cells):
        stories = story_heights(row, flow, columns)
        symbols = sum(stories) + sum(story_gaps(row, flow, gap))
        above, below = (max(gap, free.get((row, side), 0)) for side in (0, 1))
        columns_of_text = zip(texts, columns.texts, strict=True)
        wrapped = tuple(tuple(text.wrapped(width - 2 * PAD_X) for text in cell) for cell, width in columns_of_text)
        for part, piece in enumerate(_parts(wrapped, most)):
            height = max(map(_height, piece))
            found.append(Band(row, part, piece, height, *((above, symbols, below) if part == 0 else (0, 0, 0))))
    return found


def _height(cell: Column) -> Length:
    return sum(paragraph.height for paragraph in cell) + 2 * PAD_Y


def _parts(cells: tuple[Column, ...], most: Length) -> Iterator[tuple[Column, ...]]:
    """The row's cells cut between lines, so that no part is higher than `most`."""
    while True:
        cut = [_cut(cell, most - 2 * PAD_Y) for cell in cells]
        yield tuple(first for first, _ in cut)
        cells = tuple(rest for _, rest in cut)
        if not any(cells):
            return


def _cut(cell: Column, room: Length) -> tuple[Column, Column]:
    first: list[Wrapped] = []
    rest: list[Wrapped] = []
    for paragraph in cell:
        fitting = 0 if rest else min(max(room // paragraph.line_height, 0), len(paragraph.lines))
        top, bottom = paragraph.cut(fitting)
        room -= top.height
        first += [top] if top.lines else []
        rest += [bottom] if bottom.lines else []
    return tuple(first), tuple(rest)
