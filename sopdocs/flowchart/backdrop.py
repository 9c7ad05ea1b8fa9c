"""The table of a page in, light grey lanes and rows with heads and row numbers out, as xdot operations.

It stands behind the flowchart where the chart is drawn without its table (`sopdocs draw`).
"""

from collections.abc import Iterator

from sopdocs.flowchart.xdot import Box, pen, stroke, text
from sopdocs.page import Cell, Page, Row
from sopdocs.units import pt, to_pt

FIRST_LANE = 2
"""The grid column after number and kegiatan."""

GREY = "#c8c8c8"
DARK_GREY = "#707070"
MARGIN = pt(6)
NUMBER_SIZE = 8.0


def surroundings(page: Page) -> Box:
    """The lanes and the row numbers beside them, with a margin."""
    table = page.table
    left = table.left(FIRST_LANE) - table.columns[0] - MARGIN
    bottom = table.rows[-1].bottom if table.rows else table.y
    return Box(left, table.y - MARGIN, table.left(_last_lane(page) + 1) + MARGIN - left, bottom + 2 * MARGIN - table.y)


def backdrop(page: Page, box: Box) -> str:
    """Lines between lanes and rows, heads over the lanes, row numbers at the left."""
    last = _last_lane(page)
    lines = [*_row_lines(page, box, last), *_lane_lines(page, box, last)]
    words = [*_heads(page, box, last), *_numbers(page, box)]
    return " ".join([pen(0.5, GREY), *lines, pen(0.5, DARK_GREY), *words])


def _last_lane(page: Page) -> int:
    """The last grid column of those from the first lane on that hold no text, but at least to the last symbol."""
    texts = {cell.column for row in page.table.rows if not row.header for cell in row.cells if _words(cell)}
    last = max((symbol.anchor.column for symbol in page.symbols), default=FIRST_LANE)
    while last + 1 < len(page.table.columns) and last + 1 not in texts:
        last += 1
    return last


def _row_lines(page: Page, box: Box, last: int) -> Iterator[str]:
    left, right = page.table.left(FIRST_LANE), page.table.left(last + 1)
    body = [row for row in page.table.rows if not row.header]
    for y in [*(row.y for row in body), *(row.bottom for row in body[-1:])]:
        yield stroke(box, (left, y), (right, y))


def _lane_lines(page: Page, box: Box, last: int) -> Iterator[str]:
    for column in range(FIRST_LANE, last + 2):
        x = page.table.left(column)
        yield stroke(box, (x, page.table.y), (x, page.table.rows[-1].bottom))


def _heads(page: Page, box: Box, last: int) -> Iterator[str]:
    """The texts of the header cells that stand over exactly one lane."""
    for row in page.table.rows:
        for cell in row.cells:
            if row.header and cell.span == 1 and FIRST_LANE <= cell.column <= last and _words(cell):
                yield from _head(page, box, row, cell)


def _head(page: Page, box: Box, row: Row, cell: Cell) -> Iterator[str]:
    """The cell's lines in its middle; text that the plan turns stands upright, a word a line, in smaller type."""
    width = page.table.columns[cell.column]
    lines = [line for paragraph in cell.paragraphs for line in paragraph.lines]
    size = to_pt(cell.paragraphs[0].runs[0].size)
    if cell.turned:
        lines = _words(cell).split()
        size = min(size, 1.6 * to_pt(width) / max(map(len, lines)), to_pt(row.height) / len(lines) / 1.15)
    x, middle = box.place(page.table.left(cell.column) + width // 2, row.y + row.height // 2)
    top = middle + len(lines) * size * 1.15 / 2
    for count, line in enumerate(lines):
        yield text((x, top - size * (1.15 * count + 0.9)), 0, size, line)


def _numbers(page: Page, box: Box) -> Iterator[str]:
    """The row numbers (the first word of each row) at the left of the first lane."""
    for row in page.table.rows:
        words = _words(row.cells[0]).split() if row.cells else []
        if not row.header and words and row.cells[0].column < FIRST_LANE:
            x, middle = box.place(page.table.left(FIRST_LANE) - pt(3), row.y + row.height // 2)
            yield text((x, middle - NUMBER_SIZE * 0.35), 1, NUMBER_SIZE, words[0])


def _words(cell: Cell) -> str:
    paragraphs = [f"{p.marker.text if p.marker else ''} {' '.join(p.lines)}" for p in cell.paragraphs]
    return " ".join(paragraphs).strip()
