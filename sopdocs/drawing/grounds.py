"""A Table in, the grey grounds of its cells out: they lie behind rules and text."""

from collections.abc import Iterator

from sopdocs.drawing.cells import last_row
from sopdocs.drawing.ops import Outline
from sopdocs.page import WHITE, Table


def grounds(table: Table) -> Iterator[Outline]:
    """The box of each cell that is not white, without a line."""
    for index, row in enumerate(table.rows):
        for cell in row.cells:
            if cell.ground != WHITE and cell.merge != "continue":
                left, right = table.left(cell.column), table.left(cell.column + cell.span)
                bottom = table.rows[last_row(table, index, cell)].bottom
                corners = (right, row.y), (right, bottom), (left, bottom)
                yield Outline((left, row.y), tuple((corner,) for corner in corners), 0, cell.ground)
