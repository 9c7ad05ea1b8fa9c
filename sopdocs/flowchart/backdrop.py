"""The table of a page in, light grey lanes and rows with heads and row numbers out, as xdot operations.

It stands behind the flowchart where the chart is drawn without its table (`sopdocs draw`).
"""

from collections.abc import Iterator

from sopdocs.flowchart.xdot import Box, pen, stroke, text
from sopdocs.page import Cell, Page
from sopdocs.units import Length, pt, to_pt

GREY = "#c8c8c8"
DARK_GREY = "#707070"
MARGIN = pt(6)
NUMBER_SIZE = 8.0
LINE_HEIGHT = 1.15
"""Of heads, in sizes of their type."""


def surroundings(page: Page) -> Box:
    """The lanes and the row numbers beside them, with a margin."""
    table = page.table
    left = table.left(page.lanes.start) - table.columns[0] - MARGIN
    right = table.left(page.lanes.stop) + MARGIN
    return Box(left, table.y - MARGIN, right - left, table.rows[-1].bottom + 2 * MARGIN - table.y)


def backdrop(page: Page, box: Box) -> str:
    """Lines between lanes and rows, heads over the lanes, row numbers at the left."""
    lines = [*_row_lines(page, box), *_lane_lines(page, box)]
    words = [*_heads(page, box), *_numbers(page, box)]
    return " ".join([pen(0.5, GREY), *lines, pen(0.5, DARK_GREY), *words])


def _row_lines(page: Page, box: Box) -> Iterator[str]:
    left, right = page.table.left(page.lanes.start), page.table.left(page.lanes.stop)
    body = [row for row in page.table.rows if not row.header]
    for y in [*(row.y for row in body), *(row.bottom for row in body[-1:])]:
        yield stroke(box, (left, y), (right, y))


def _lane_lines(page: Page, box: Box) -> Iterator[str]:
    for column in range(page.lanes.start, page.lanes.stop + 1):
        x = page.table.left(column)
        yield stroke(box, (x, page.table.y), (x, page.table.rows[-1].bottom))


def _heads(page: Page, box: Box) -> Iterator[str]:
    """The texts of the header cells that stand over exactly one lane, in their middle."""
    heads = [
        (cell, row.y, _bottom(page, index, cell))
        for index, row in enumerate(page.table.rows)
        for cell in row.cells
        if row.header and cell.span == 1 and cell.column in page.lanes and _words(cell)
    ]
    turned = min((_upright_size(page, *head) for head in heads if head[0].turned), default=0.0)
    for cell, top, bottom in heads:
        lines = _words(cell).split() if cell.turned else [line for p in cell.paragraphs for line in p.lines]
        size = turned if cell.turned else to_pt(cell.paragraphs[0].runs[0].size)
        column = page.table.left(cell.column), page.table.columns[cell.column]
        x, middle = box.place(column[0] + column[1] // 2, (top + bottom) // 2)
        for count, line in enumerate(lines):
            yield text((x, middle + size * (LINE_HEIGHT * (len(lines) / 2 - count) - 0.9)), 0, size, line)


def _bottom(page: Page, index: int, cell: Cell) -> Length:
    """Where the cell ends that begins in row `index`, the rows that it is merged with included."""
    below = page.table.rows[index + 1 :]
    for row in below if cell.merge == "start" else ():
        if not any(other.column == cell.column and other.merge == "continue" for other in row.cells):
            return row.y
    return page.table.rows[index].bottom


def _upright_size(page: Page, cell: Cell, top: Length, bottom: Length) -> float:
    """The type in which text that the plan turns fits upright, a word a line; a letter is 0.62 of its size wide."""
    words = _words(cell).split()
    width, height = to_pt(page.table.columns[cell.column]), to_pt(bottom - top)
    return min(to_pt(cell.paragraphs[0].runs[0].size), width / max(map(len, words)) / 0.62, height / len(words) / 1.2)


def _numbers(page: Page, box: Box) -> Iterator[str]:
    """The row numbers (the first word of each row) at the left of the first lane."""
    for row in page.table.rows:
        words = _words(row.cells[0]).split() if row.cells else []
        if not row.header and words and row.cells[0].column == 0:
            x, middle = box.place(page.table.left(page.lanes.start) - pt(3), row.y + row.height // 2)
            yield text((x, middle - NUMBER_SIZE * 0.35), 1, NUMBER_SIZE, words[0])


def _words(cell: Cell) -> str:
    paragraphs = [f"{p.marker.text if p.marker else ''} {' '.join(p.lines)}" for p in cell.paragraphs]
    return " ".join(paragraphs).strip()
