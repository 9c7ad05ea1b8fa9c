"""Jadwal kerja: activities down the sheet, time across it, months in a band above (design: paperwork, 4.4)."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from house import grid, headed, line, repeated, row
from sheet import CENTER, sheet
from ttd import signatures

NO, WHO, TIME, OUTPUT = 11, 47, 19, 34
BAR = 116.0
"""The room of all columns of the bars; kinds/jadwal_kerja/kepala.py knows it, too."""
HEIGHT = 9
"""Of a row, two lines: room to write in."""
HEADS = ("No", "Kegiatan", "Pelaksana", "Waktu (baku mutu)", "Output")


def make() -> dict[str, Document]:
    """The one form of it."""
    document = sheet(margins=(12, 15, 13, 25), landscape=True)
    _small_styles(document)
    width = headed(document)
    line(document, "{{ judul }}", "Judul")
    repeated(document, "periode", "Judul")
    line(document, "", "Sela")
    table = grid(document, [NO, width - NO - WHO - TIME - OUTPUT - BAR, WHO, TIME, OUTPUT, *[BAR / 3] * 3])
    _head(table)
    _body(table)
    line(document, "", "Sela", keep=True)
    signatures(document, width, [("mengetahui", "Mengetahui,"), None, ("penyusun", "")])
    line(document, "", "Sela")
    return {"jadwal-kerja": document}


def _small_styles(document: Document) -> None:
    """Columns of days are three millimetres wide; where they are, this type shrinks."""
    for name, size, bold in (("Petak Pita", 9, True), ("Petak Nama", 9, True), ("Petak Bawah", 8, False)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        style.font.size, style.font.bold = Pt(size), bold or None
        style.paragraph_format.alignment = CENTER
    mark = document.styles.add_style("Petak", WD_STYLE_TYPE.PARAGRAPH)
    mark.base_style = document.styles["Normal"]
    mark.font.size = Pt(9)
    mark.paragraph_format.alignment = CENTER


def _head(table: Table) -> None:
    """Two rows: the band of months and, below it, the columns; the other heads stand beside both.

    The heights are what those heads need: LibreOffice forgets them on the pages where the rows are repeated.
    """
    band = row(table, *HEADS, "{%tc for pita in pita %}", style="Tabel Kepala", head=True)
    columns = row(table, *[""] * 5, "{%tc for kolom in kolom %}", style="Tabel Kepala", head=True)
    line(_narrow(band[6]), "{% colspan pita.kolom %}{{ pita.nama }}", "Petak Pita")
    line(_narrow(columns[6]), "{{ kolom.nama }}", "Petak Nama")
    repeated(columns[6], "kolom.bawah", "Petak Bawah")
    for cells, added, height in ((band, table.rows[0], 5), (columns, table.rows[1], 10)):
        line(cells[7], "{%tc endfor %}", "Kecil")
        added.height = Mm(height)
    for one, other in zip(band[:5], columns[:5], strict=True):
        one.merge(other).vertical_alignment = WD_ALIGN_VERTICAL.CENTER


def _body(table: Table) -> None:
    """The row between two that only say the loop; a row of cells that are no wider than a square."""
    _loop(table, "{%tr for baris in daftar %}")
    who = "{%p for orang in baris.pelaksana %}"
    texts = ("{{ baris.no }}", "{{ baris.kegiatan }}", who, "{{ baris.waktu }}", "{{ baris.output }}")
    centred = ("Tabel Tengah", "Tabel", "Tabel", "Tabel Tengah", "Tabel")
    cells = row(table, *texts, "{%tc for sel in baris.sel %}", style=(*centred, "Kecil"))
    for text in ("{{ orang }}", "{%p endfor %}"):
        line(cells[2], text, "Tabel")
    line(_narrow(cells[6]), "{% cellbg sel.warna %}{{ sel.tanda }}", "Petak")
    line(cells[7], "{%tc endfor %}", "Kecil")
    table.rows[-1].height = Mm(HEIGHT)
    _loop(table, "{%tr endfor %}")


def _loop(table: Table, text: str) -> None:
    line(row(table)[0], text, "Kecil")


def _narrow(cell: _Cell) -> _Cell:
    """Without white space at its sides."""
    cell.vertical_alignment = None  # it stands behind what is added
    margins = OxmlElement("w:tcMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "0")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    cell._tc.get_or_add_tcPr().append(margins)
    cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    return cell
