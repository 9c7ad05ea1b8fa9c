"""A Table in; its `w:tbl` and the notes below it out.

What keeps with what: the head with the first row, the last row but one with the last, a band with the rows below it,
the last row with the notes; a short table stays on one page. No row is broken.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sopdocs.page import Align
from sopdocs.report import Cell, Inline, Row, Table
from sopdocs.text.metrics import Text, Type, type_of
from sopdocs.units import TWIP, Length, pt, to_twips
from sopdocs.word.paragraph import strut
from sopdocs.word.report import widths
from sopdocs.word.report.outline import Outline, plain
from sopdocs.word.report.styles import CELL, GRID, HEAD, NOTE, TEXTS, Styles
from sopdocs.word.report.text import runs
from sopdocs.word.report.widths import Placed

_WHITE = to_twips(pt(8))
"""Below a table."""
_HEAD_GROUND = "E7E6E6"
_SHORT_ROWS, _SHORT_LINES = 10, 12
"""A table of no more rows, and of no more lines in them, is not parted."""
_GROUP = 6
"""Nor are the rows beside one cell, up to so many."""


@dataclass(frozen=True, slots=True)
class _Paper:
    """What the cells of one table share: widths in twips, its type in half points (0: that of the style)."""

    table: Table
    outline: Outline
    styles: Styles
    columns: Sequence[int]
    size: int


def table(block: Table, outline: Outline, styles: Styles, room: Length, keep: bool = False) -> str:
    """The table without its caption, `room` wide; the notes below it, and a little white. Nothing without rows. Its end
    is to `keep` on the page of what follows.
    """
    if not (block.head or block.rows):
        return ""
    face = styles.type_of(_body(block))
    columns, size = widths.fit(block, face, outline, to_twips(room))
    paper = _Paper(block, outline, styles, columns, 0 if pt(size / 2) == face.size else size)
    placed = widths.grid((*block.head, *block.rows), len(columns))
    keeps = _keeps(paper, type_of(face.font, pt(size / 2)), placed, keep)
    rows = enumerate(zip((*block.head, *block.rows), placed, keeps, strict=True))
    body = "".join(_row(row, cells, paper, at < len(block.head), keep) for at, (row, cells, keep) in rows)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return f"<w:tbl>{_properties(paper)}<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>{_below(paper, keep)}"


def _body(block: Table) -> str:
    """The style of its cells: without rules it is words of the text, put in places."""
    return CELL if block.ruled else TEXTS["rapat"]


def _properties(paper: _Paper) -> str:
    ruled = paper.table.ruled
    grid = paper.styles.id(GRID) if ruled else ""
    style = f'<w:tblStyle w:val="{grid}"/>' if grid else ""
    return (
        f'<w:tblPr>{style}<w:tblW w:w="{sum(paper.columns)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:left w:w="{widths.MARGIN if ruled else 0}" w:type="dxa"/><w:right w:w="{widths.MARGIN}" w:type="dxa"/>'
        '</w:tblCellMar><w:tblLook w:val="0000"/></w:tblPr>'
    )


def _below(paper: _Paper, keep: bool) -> str:
    """The notes, on the page of the last row, and white; a table right behind would grow together with this one."""
    style, last = paper.styles.named(NOTE), len(paper.table.notes) - 1
    notes = "".join(
        f"<w:p>{_look(style, keep=keep or at < last)}{runs(note, paper.outline)}</w:p>"
        for at, note in enumerate(paper.table.notes)
    )
    return notes + strut(_WHITE, "", keep)


def _keeps(paper: _Paper, face: Type, placed: Sequence[Placed], last: bool) -> list[bool]:
    """Of each row, those of the head first: whether it stays on the page of the next."""
    block, heads = paper.table, len(paper.table.head)
    short = len(block.rows) <= _SHORT_ROWS and _lines(paper, face, placed) <= _SHORT_LINES
    joined, ends = _joined(placed), (heads, len(placed) - 2)
    found = [
        at < heads or row.band or short or at in ends or joined[at] for at, row in enumerate((*block.head, *block.rows))
    ]
    return [*found[:-1], last or bool(block.notes)]


def _joined(placed: Sequence[Placed]) -> list[bool]:
    """Of each row, whether a cell reaches down into the next, in groups that a page has room for."""
    found, group = [], 0
    for row in (*placed[1:], []):
        group = group + 1 if any(covered for _, _, covered in row) else 0
        found.append(0 < group < _GROUP)
    return found


def _lines(paper: _Paper, face: Type, placed: Sequence[Placed]) -> int:
    """How many lines the rows have together."""
    total = 0
    for cells in placed:
        heights = [1]
        for column, cell, covered in cells:
            if not covered:
                room = (_width(paper, column, cell.span) - 2 * widths.MARGIN) * TWIP
                heights.append(sum(Text(plain(line, paper.outline), face).count(room) for line in cell.lines))
        total += max(heights)
    return total


def _row(row: Row, cells: Placed, paper: _Paper, head: bool, keep: bool) -> str:
    repeated = "<w:tblHeader/>" if head else ""
    body = "".join(
        _covered(column, cell, paper, keep) if covered else _cell(row, column, cell, paper, head, keep)
        for column, cell, covered in cells
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{body}</w:tr>"


def _cell(row: Row, column: int, cell: Cell, paper: _Paper, head: bool, keep: bool) -> str:
    ground = cell.shade or (_HEAD_GROUND if head else "")
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>' if ground else ""
    merge = '<w:vMerge w:val="restart"/>' if cell.down > 1 else ""
    middle = '<w:vAlign w:val="center"/>' if head else ""
    align = cell.align or (None if head or cell.span > 1 else paper.table.columns[column].align)
    look = _look(paper.styles.named(HEAD if head else _body(paper.table)), align, keep)
    bold = row.bold or cell.bold
    body = "".join(f"<w:p>{look}{_runs(line, paper, bold)}</w:p>" for line in cell.lines or ((),))
    return f"<w:tc><w:tcPr>{_place(paper, column, cell.span)}{merge}{shade}{middle}</w:tcPr>{body}</w:tc>"


def _covered(column: int, cell: Cell, paper: _Paper, keep: bool) -> str:
    """A place that a cell above reaches into."""
    place, look = _place(paper, column, cell.span), _look(paper.styles.named(CELL), None, keep)
    return f"<w:tc><w:tcPr>{place}<w:vMerge/></w:tcPr><w:p>{look}</w:p></w:tc>"


def _runs(line: Sequence[Inline], paper: _Paper, bold: bool) -> str:
    return runs(line, paper.outline, bold, paper.size)


def _place(paper: _Paper, column: int, span: int) -> str:
    columns = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tcW w:w="{_width(paper, column, span)}" w:type="dxa"/>{columns}'


def _width(paper: _Paper, column: int, span: int) -> int:
    return sum(paper.columns[column : column + span])


def _look(style: str, align: Align | None = None, keep: bool = False) -> str:
    stays, side = "<w:keepNext/>" * keep, f'<w:jc w:val="{align}"/>' if align else ""
    return f"<w:pPr>{style}{stays}{side}</w:pPr>"
