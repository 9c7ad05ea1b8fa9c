"""Daftar hadir: the head of a meeting and a list to sign; `notulen` has the same list on its last page."""

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table, _Cell
from house import Container, grid, headed, label_values, line, looped, repeated, row
from sheet import sheet
from ttd import dated_signatures

ROW = 8.1
"""Height of a row in mm: room to sign."""


def make() -> dict[str, Document]:
    """The one form of it."""
    document = sheet()
    width = headed(document)
    line(document, "{{ judul }}", "Judul")
    line(document, "", "Isi")
    meeting(document, width)
    line(document, "", "Isi")
    attendance(document, width, "daftar")
    line(document, "", "Isi", keep=True)
    dated_signatures(document, width, "pimpinan.tempat_tanggal", [None, ("pimpinan", "Pimpinan rapat,")])
    line(document, "", "Sela")
    return {"daftar-hadir": document}


def meeting(container: Container, width: float) -> Table:
    """Which meeting, on what day, at what hours, where."""
    rows = [("Sidang/Rapat", "{{ rapat.nama }}"), ("Hari/Tanggal", "{{ rapat.tanggal }}")]
    table = label_values(container, width, rows)
    repeated(row(table, "Waktu", ":", style="Isi Kiri")[2], "rapat.waktu", "Isi Kiri")
    row(table, "Tempat", ":", "{{ rapat.tempat }}", style="Isi Kiri")
    return table


def attendance(container: Container, width: float, field: str) -> None:
    """The list; what is signed stands by turns at the left and at the right, so that signatures have room."""
    no, sign, seksi = 12.0, 22.0, 34.0
    rest = (width - no - seksi - 2 * sign) / 2
    table = grid(container, [no, rest, rest, seksi, sign, sign])
    heads = ("No", "Nama", "Jabatan", "Instansi/Seksi", "Tanda tangan")
    cells = row(table, *heads, style="Tabel Kepala", head=True)
    cells[4].merge(cells[5])
    names = ("no", "nama", "jabatan", "instansi", "kiri", "kanan")
    texts = [f"{{{{ orang.{name} }}}}" for name in names]
    styles = ["Tabel Tengah", *["Tabel"] * 5]
    cells = looped(table, f"orang in {field}", *texts, style=styles)
    left, right = cells[4:]
    filled = table.rows[-2]
    filled.height, filled.height_rule = Mm(ROW), WD_ROW_HEIGHT_RULE.AT_LEAST
    for cell in cells:
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    for cell, side in ((left, "right"), (right, "left")):
        _open(cell, side)


def _open(cell: _Cell, side: str) -> None:
    """No rule at that side."""
    borders = OxmlElement("w:tcBorders")
    border = OxmlElement(f"w:{side}")
    border.set(qn("w:val"), "nil")
    borders.append(border)
    properties = cell._tc.get_or_add_tcPr()
    properties.insert_element_before(borders, "w:shd", "w:noWrap", "w:tcMar", "w:vAlign")
