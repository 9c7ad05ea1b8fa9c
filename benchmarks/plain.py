"""A Word file in, the same document as a script with python-docx writes it out: the same tables, texts and shapes.

python-docx has no floating shapes, so the script puts in the XML of ours.
"""

from copy import deepcopy
from io import BytesIO
from typing import Any

from docx import Document
from docx.shared import Emu, Pt


def rewritten(document: bytes) -> bytes:
    """The document, from python-docx's default template."""
    source: Any = Document(BytesIO(document))
    made: Any = Document()
    _same_sheet(source.sections[0], made.sections[0])
    for count, table in enumerate(source.tables):
        if count:
            made.add_page_break()
        _copy(table, made)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _same_sheet(source: Any, made: Any) -> None:
    names = "orientation page_width page_height left_margin right_margin top_margin bottom_margin"
    for name in names.split():
        setattr(made, name, getattr(source, name))


def _copy(table: Any, made: Any) -> None:
    widths = [column.width for column in table.columns]
    copy = made.add_table(len(table.rows), len(widths), style="Table Grid")
    grid = [row.cells for row in copy.rows]  # Table.cell() would look for the row each time
    for number, row in enumerate(table.rows):
        copy.rows[number].height = row.height
        place = 0
        for element in row._tr.tc_lst:
            _cell(element, grid[number], place, widths)
            place += element.grid_span


def _cell(element: Any, cells: Any, place: int, widths: list[Emu]) -> None:
    cell = cells[place]
    if element.grid_span > 1:
        cell = cell.merge(cells[place + element.grid_span - 1])
    cell.width = sum(widths[place : place + element.grid_span])
    for number, source in enumerate(element.p_lst):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        for run in source.r_lst:
            _run(run, paragraph)


def _run(source: Any, paragraph: Any) -> None:
    made = paragraph.add_run(source.text)
    size = source.xpath("./w:rPr/w:sz/@w:val")
    made.font.size = Pt(int(size[0]) / 2) if size else None
    made.bold = bool(source.xpath("./w:rPr/w:b")) or None
    for drawing in source.xpath(".//w:drawing"):
        made._r.append(deepcopy(drawing))
