"""The table of a page in, its `w:tbl` out: fixed columns, rows at least as high as planned, no white space of its own.

Word keeps tables in twips. Widths and heights are differences of rounded edges, so that their sum never drifts.

A minimum height leaves the upper border out as Aspose.Words (and Word, it is said) reckons, and holds it in LibreOffice
7.4. Both agree on what a cell's content takes, so an empty cell holds its row up: its paragraph is one line of the
planned height, less the border, and the minimum says the same. Rows of full cells may be half a point higher in Word.

Padding above and below is white space of the paragraphs, not a margin of the cell: the largest top margin of a row
counts for all its cells (measured in LibreOffice), and would push down what is anchored in the cells without text.
"""

from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from sopdocs.page import WHITE, Borders, Cell, Padding, Row, Table
from sopdocs.units import Length, pt, to_twips
from sopdocs.word.drawing import Place
from sopdocs.word.paragraph import paragraph, strut, tiny
from sopdocs.word.register import Register

_NO_MARGINS = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
_BORDER = pt(0.5)
_MERGE = {"none": "", "start": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}


def table(source: Table, margin: Length, drawings: Mapping[Place, str], register: Register) -> str:
    """`source` as a `w:tbl`; `margin` is where the text area begins, `drawings` the runs anchored in each cell."""
    edges = [to_twips(source.left(column)) for column in range(len(source.columns) + 1)]
    rows = "".join(_row(row, index, edges, drawings, register) for index, row in enumerate(source.rows))
    return f"<w:tbl>{_properties(edges, to_twips(margin))}{_grid(edges)}{rows}</w:tbl>"


def _properties(edges: list[int], margin: int) -> str:
    return (
        f'<w:tblPr><w:tblW w:w="{edges[-1] - edges[0]}" w:type="dxa"/>'
        f'<w:tblInd w:w="{edges[0] - margin}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{_NO_MARGINS}</w:tblCellMar></w:tblPr>'
    )


def _grid(edges: list[int]) -> str:
    widths = (right - left for left, right in pairwise(edges))
    return "<w:tblGrid>" + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths) + "</w:tblGrid>"


def _row(row: Row, index: int, edges: list[int], drawings: Mapping[Place, str], register: Register) -> str:
    height = to_twips(row.bottom) - to_twips(row.y)
    if any(map(_holds, row.cells)):
        height -= to_twips(_BORDER)
    header = "<w:tblHeader/>" if row.header else ""
    cells = "".join(_cell(cell, edges, height, drawings.get((index, cell.column), ""), register) for cell in row.cells)
    return (
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="atLeast"/>{header}</w:trPr>{cells}</w:tr>'
    )


def _holds(cell: Cell) -> bool:
    """Whether the cell is empty and belongs to one row alone."""
    return not cell.paragraphs and cell.merge == "none" and not cell.turned


def _cell(cell: Cell, edges: list[int], height: int, drawings: str, register: Register) -> str:
    width = edges[cell.column + cell.span] - edges[cell.column]
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    turned = '<w:textDirection w:val="btLr"/>' if cell.turned else ""
    content = strut(height, drawings) if _holds(cell) else _paragraphs(cell, drawings, register)
    look = f"{_borders(cell.borders)}{_ground(cell.ground)}{_margins(cell.padding)}"
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{_MERGE[cell.merge]}{look}'
        f'{turned}<w:vAlign w:val="{cell.valign}"/></w:tcPr>{content}</w:tc>'
    )


def _paragraphs(cell: Cell, drawings: str, register: Register) -> str:
    if not cell.paragraphs:
        return tiny(drawings)
    last = len(cell.paragraphs) - 1
    return "".join(
        paragraph(
            each, register, "" if index else drawings, _room(cell.padding, cell.turned, index == 0, index == last)
        )
        for index, each in enumerate(cell.paragraphs)
    )


@cache
def _room(padding: Padding, turned: bool, first: bool, last: bool) -> Padding:
    """The padding above and below, as the paragraph sees it: turned text begins at the bottom of its cell.

    The upper border stands in the cell; the padding below makes room for it.
    """
    if turned:
        return Padding(left=padding.bottom, right=padding.top)
    below = max(0, padding.bottom - _BORDER)
    return Padding(top=padding.top if first else 0, bottom=below if last else 0)


@cache
def _borders(borders: Borders) -> str:
    return (
        f"<w:tcBorders>{_rule('top', borders.top)}{_rule('left', borders.left)}"
        f"{_rule('bottom', borders.bottom)}{_rule('right', borders.right)}</w:tcBorders>"
    )


def _rule(side: str, ruled: bool) -> str:
    if not ruled:
        return f'<w:{side} w:val="nil"/>'
    return f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'


@cache
def _ground(light: float) -> str:
    if light == WHITE:
        return ""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{f"{round(light * 255):02X}" * 3}"/>'


@cache
def _margins(padding: Padding) -> str:
    # Zeros are written too: a cell that inherits them stands 1/4 pt further right in LibreOffice.
    return (
        '<w:tcMar><w:top w:w="0" w:type="dxa"/>'
        f'<w:left w:w="{to_twips(padding.left)}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        f'<w:right w:w="{to_twips(padding.right)}" w:type="dxa"/></w:tcMar>'
    )
