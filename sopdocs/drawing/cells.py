"""A Table in, its rows of cells with all that stands in them out.

The upper border stands in the cell and takes its room from the padding below, as in `word.table`:

    row.y    ┌──────────────────┐ BORDER
             │ padding.top      │
             │   paragraphs     │ top, center or bottom of what the padding leaves
             │ padding.bottom   │ less BORDER
             └──────────────────┘ bottom of the last row that the cell is merged with
"""

from collections.abc import Iterator

from sopdocs.drawing.ops import Group, Role, Stroke
from sopdocs.drawing.paragraph import Frame, set_paragraph
from sopdocs.page import Cell, Paragraph, Row, Table
from sopdocs.units import Length, pt

BORDER = pt(0.5)


def rows(table: Table, font: str) -> tuple[Group, ...]:
    """Each row of the table with its cells; a cell that belongs to the one above is left out."""
    edges = [table.left(column) for column in range(len(table.columns) + 1)]
    return tuple(
        Group("TR", tuple(_cell(table, index, cell, edges, font) for cell in row.cells if cell.merge != "continue"))
        for index, row in enumerate(table.rows)
    )


def _cell(table: Table, index: int, cell: Cell, edges: list[Length], font: str) -> Group:
    last = last_row(table, index, cell)
    parts: list[Group] = []
    frame, down = _frame(edges, table.rows[index], table.rows[last], cell)
    for paragraph in cell.paragraphs:
        parts += _parts(paragraph, font, frame, down)
        down += paragraph.height
    role: Role = "TH" if table.rows[index].header else "TD"
    return Group(role, tuple(parts), spans=(cell.span, last - index + 1))


def _parts(paragraph: Paragraph, font: str, frame: Frame, down: Length) -> Iterator[Group]:
    """The paragraph and, apart, its underlines: nobody needs to hear those."""
    drawn = list(set_paragraph(paragraph, font, frame, down))
    if words := tuple(part for part in drawn if not isinstance(part, Stroke)):
        role: Role = "Figure" if paragraph.image else "P"
        yield Group(role, words, alt=paragraph.image.alt if paragraph.image else "")
    if rules := tuple(part for part in drawn if isinstance(part, Stroke)):
        yield Group("Artifact", rules)


def last_row(table: Table, index: int, cell: Cell) -> int:
    """The number of the last row that `cell`, which begins in row `index`, is merged with."""
    if cell.merge != "start":
        return index
    for number in range(index + 1, len(table.rows)):
        if not any(other.column == cell.column and other.merge == "continue" for other in table.rows[number].cells):
            return number - 1
    return len(table.rows) - 1


def _frame(edges: list[Length], first: Row, last: Row, cell: Cell) -> tuple[Frame, Length]:
    """Where the cell's text is set, and how far below the top of that frame it begins."""
    left, right = edges[cell.column], edges[cell.column + cell.span]
    top, bottom = first.y + BORDER + cell.padding.top, last.bottom - max(0, cell.padding.bottom - BORDER)
    content = sum(paragraph.height for paragraph in cell.paragraphs)
    if cell.turned:
        start, below = left + cell.padding.left, last.bottom - cell.padding.bottom
        free = right - cell.padding.right - start - content
        return Frame(start, below, below - top, turned=True), _drop(cell, free)
    width = right - left - cell.padding.left - cell.padding.right
    return Frame(left + cell.padding.left, top, width), _drop(cell, bottom - top - content)


def _drop(cell: Cell, free: Length) -> Length:
    """How much of the free room stands above the text; text that is too high begins at the top."""
    return max(0, {"center": free // 2, "bottom": free}.get(cell.valign, 0))
