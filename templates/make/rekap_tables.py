"""Columns in; the tables of a rekap, with the loops that fill them, out."""

from collections.abc import Sequence
from typing import Any

from columns import Kolom, widths
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from house import grid, line, loop_row, row, shade, strong, widened

NBSP = "\N{NO-BREAK SPACE}"
RAISED = 6.5, 1.5
"""Points of the numbers of notes, and how far they stand above the line."""
BESIDE = 1.0
"""White at both sides of a cell, in mm: narrow, for many columns."""
HEAD, LOW_HEAD = (5.0, 10.0), (5.0, 5.5)
"""The least heights of a head of two rows, in mm, with words of three lines and of two: LibreOffice cuts cells over
both where the head is repeated.
"""


def indicators(document: Document, width: float, columns: Sequence[Kolom], noted: bool = True) -> None:
    """Bands of sasaran with their means over the rows of their indicators; the mean of all at the end."""
    table = ruled(document, width, columns)
    loop_row(table, "{%tr for pita in kinerja.sasaran %}")
    _means(table, columns, "Sasaran {{ pita.no }}: {{ pita.uraian }}", "pita.rerata", keep=True)
    loop_row(table, "{%tr for baris in pita.indikator %}")
    fill(table, columns, "baris", noted=noted)
    loop_row(table, "{%tr endfor %}")
    loop_row(table, "{%tr endfor %}")
    if any(column.mean for column in columns):
        _means(table, columns, "RATA-RATA", "kinerja.rerata")


def money(document: Document, width: float, columns: Sequence[Kolom]) -> None:
    """Programs bold on grey, kegiatan bold, sub kegiatan plain; the total."""
    table = ruled(document, width, columns, LOW_HEAD)
    loop_row(table, "{%tr for program in tabel.program %}")
    strong(fill(table, columns, "program", keep=True), grey=True)
    loop_row(table, "{%tr for kegiatan in program.bawah %}")
    strong(fill(table, columns, "kegiatan", keep=True))
    loop_row(table, "{%tr for sub in kegiatan.bawah %}")
    fill(table, columns, "sub")
    for _ in range(3):
        loop_row(table, "{%tr endfor %}")
    total(table, columns)


def ruled(document: Document, width: float, columns: Sequence[Kolom], heights: tuple[float, float] = HEAD) -> Table:
    """A table with its head, of one row or of two, on every page."""
    table = widened(grid(document, widths(columns, width)))
    _narrow_margins(table)
    groups = [column.group for column in columns]
    if not any(groups):
        row(table, *(column.head for column in columns), style="Tabel Kepala", head=True)
        return table
    first = ["" if at and group and groups[at - 1] == group else group for at, group in enumerate(groups)]
    heads = [said or ("" if column.group else column.head) for said, column in zip(first, columns, strict=True)]
    upper = row(table, *heads, style="Tabel Kepala", head=True)
    lower = row(table, *(column.head if column.group else "" for column in columns), style="Tabel Kepala", head=True)
    for added, height in zip(table.rows, heights, strict=True):
        added.height = Mm(height)
    for at, column in enumerate(columns):
        if not column.group:
            upper[at].merge(lower[at])
        elif first[at]:
            last = max(number for number, group in enumerate(groups) if group == column.group)
            upper[at].merge(upper[last])
    return table


def fill(table: Table, columns: Sequence[Kolom], name: str, keep: bool = False, noted: bool = True) -> list[_Cell]:
    """A row with the fields of `name`; `noted`: the numbers of its notes stand behind its name."""
    cells = row(table)
    for cell, column in zip(cells, columns, strict=True):
        listed, is_list, field = column.field.partition(":")
        if is_list:
            _listed(cell, f"{name}.{listed}", field, column.style)
            continue
        colour = f"{{% cellbg {name}.utama.{column.colour} %}}" if column.colour else ""
        paragraph = line(cell, f"{colour}{{{{ {name}.{column.field} }}}}", column.style, keep)
        if column.field == "nama" and noted:
            mark(paragraph, name)
    return cells


def mark(paragraph: Paragraph, name: str) -> None:
    """The numbers of the notes of `name`, never alone on a line; raised, but larger than what Word raises itself."""
    raised = paragraph.add_run(f"{NBSP}{{{{ {name}.catatan }}}}")
    raised.font.size = Pt(RAISED[0])
    position = OxmlElement("w:position")
    position.set(qn("w:val"), str(round(RAISED[1] * 2)))
    properties: Any = raised._r.get_or_add_rPr()
    properties.find(qn("w:sz")).addprevious(position)


def total(table: Table, columns: Sequence[Kolom]) -> None:
    """The sums of money, which alone can be summed."""
    texts = [f"{{{{ tabel.jumlah.{column.field[5:]} }}}}" if column.field[:5] == "uang." else "" for column in columns]
    texts[1] = "JUMLAH"
    strong(row(table, *texts, style=[column.style for column in columns]), grey=True)


def _means(table: Table, columns: Sequence[Kolom], text: str, mean: str, keep: bool = False) -> None:
    """A row with a text over the first columns and the means in their own."""
    cells = row(table)
    first = next((at for at, column in enumerate(columns) if column.mean), len(columns))
    label = cells[0].merge(cells[first - 1])
    line(label, text, "Tabel", keep)
    last = max((at for at, column in enumerate(columns) if column.mean), default=len(columns) - 1)
    shade(label)
    for cell, column in zip(cells[first : last + 1], columns[first : last + 1], strict=True):
        colour = f"{{% cellbg {mean}.{column.colour} %}}" if column.colour else ""
        line(cell, f"{colour}{{{{ {mean}.{column.mean} }}}}" if column.mean else "", "Tabel Tengah", keep)
        if not column.colour:
            shade(cell)
    strong([label, *cells[first : last + 1]])
    if last + 1 < len(columns):
        rest = cells[last + 1].merge(cells[-1])
        line(rest, "", "Tabel Tengah", keep)
        shade(rest)


def _listed(cell: _Cell, loop: str, field: str, style: str) -> None:
    """A paragraph for each item, or for a field of each."""
    line(cell, f"{{%p for teks in {loop} %}}", style)
    line(cell, f"{{{{ teks{'.' if field else ''}{field} }}}}", style)
    line(cell, "{%p endfor %}", style)


def _narrow_margins(table: Table) -> None:
    """Many columns leave little room to lose."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(round(Mm(BESIDE).twips)))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties: Any = table._tbl.tblPr
    properties.find(qn("w:tblLook")).addprevious(margins)
