"""Lembar disposisi on half a folio, in three forms: two columns, three columns, and one row for each hand.

Each sheet is one row of a table around it, as high as the half, so that one or two of them stand on a page. Sources:
design/paperwork.md, 2.1 (the family of Permendagri 54/2009), 2.2 (ANRI; sheets of several hands).
"""

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from house import end, grid, line, looped, low_kop, repeated, row
from sheet import F4, sheet, width_of

HALF = (F4[1] / 2, F4[0])
TOP, RIGHT, BOTTOM, LEFT = 8, 10, 8, 25
SMALLER = {
    "Kop Pemda": 11,
    "Kop Nama": 14,
    "Kop Alamat": 8,
    "Judul": 12,
    "Tabel": 9,
    "Tabel Tengah": 9,
    "Tabel Kepala": 9,
    "Ttd": 9,
    "Ttd Nama": 9,
    "Kecil": 8,
}
LINE = Pt(13)
"""Lines with boxes, whose frames do not touch."""
LABEL, BOX = 22.0, 6.5
"""Where the text begins behind a label and a colon, and behind a box, in mm."""


def make() -> dict[str, Document]:
    """The three forms."""
    return {
        "disposisi": _form(_two_columns),
        "disposisi-tiga-kolom": _form(_three_columns),
        "disposisi-berantai": _form(_chain),
    }


def _form(parts: Any) -> Document:
    """A sheet with its kop and title, below them what `parts(cell, width)` adds."""
    document = sheet(HALF, (TOP, RIGHT, BOTTOM, LEFT), landscape=True)
    _restyle(document)
    width = width_of(document)
    outer = grid(document, [width], borders=False)
    _without_margins(outer)
    cell = looped(outer, "lbr in lembar")[0]
    outer.rows[1].height = Mm(HALF[0] - TOP - BOTTOM - 2)
    low_kop(cell, width)
    end(cell)
    line(cell, "{{ judul }}", "Judul")
    parts(cell, width)
    end(cell)
    _drop_first_paragraph(cell)
    line(document, "", "Sela")
    return document


def _two_columns(cell: _Cell, width: float) -> None:
    """Kepala, hal, who and what in two columns; below them the note and the giver's paraf."""
    half, sign = width / 2, 72
    table = _padded(grid(cell, [half, half - sign, sign]))
    left, middle, right = row(table)
    _letter(left)
    _agenda(middle.merge(right))
    _filled_in(table, "hal")
    left, middle, right = row(table)
    _boxes(left, "diteruskan")
    _boxes(middle.merge(right), "harap")
    left, middle, right = row(table)
    _notes(left.merge(middle))
    _giver(right)
    table.rows[-1].height = Mm(28)


def _three_columns(cell: _Cell, width: float) -> None:
    """Agenda naskah; who, what and the giver's paraf in three columns; other notes."""
    sign, what = 52, 48
    table = _padded(grid(cell, [width - what - sign, what, sign]))
    left, middle, right = row(table)
    _letter(left)
    _agenda(middle.merge(right), "kode", "indeks")
    _filled_in(table, "hal")
    row(table, "{{ lbr.diteruskan.label }}", "{{ lbr.harap.label }}", "{{ lbr.paraf }}", style="Tabel Kepala")
    left, middle, right = row(table)
    _boxes(left, "diteruskan", label=False)
    _boxes(middle, "harap", label=False)
    _giver(right, label=False)
    merged = row(table)
    _notes(merged[0].merge(merged[-1]))
    table.rows[-1].height = Mm(10)


def _chain(cell: _Cell, width: float) -> None:
    """One row for each hand, with the place for its paraf; below them the note."""
    day, who, whom, sign, half = 25, 43, 37, 28, width / 2
    done = day + who + whom
    table = _padded(grid(cell, [day, who, half - day - who, done - half, width - done - sign, sign]))
    cells = row(table)
    _letter(cells[0].merge(cells[2]))
    _agenda(cells[3].merge(cells[5]))
    _filled_in(table, "hal")
    cells = row(table)
    _boxes_in_line(cells[0].merge(cells[5]), "harap")
    cells = row(table, "Tanggal", "Dari", "Kepada", "", "{{ lbr.kolom_isi }}", "{{ lbr.paraf }}", style="Tabel Kepala")
    _joined(cells)
    _repeat(table)
    cells = looped(table, "satu in lbr.rantai", "{{ satu.tanggal }}")
    table.rows[-2].height = Mm(11)
    columns = (cells[1], _joined(cells), cells[4])
    for column, name in zip(columns, ("dari", "kepada", "isi"), strict=True):
        repeated(column, f"satu.{name}", "Tabel")
    cells = row(table)
    whole = cells[0].merge(cells[5])
    for text in ("{%p for b in lbr.diteruskan %}", "{{ b.label }} : {{ b.nilai }}", "{%p endfor %}"):
        line(whole, text, "Tabel")
    _notes(whole)
    table.rows[-1].height = Mm(9)


def _repeat(table: Any) -> None:
    """The rows so far are the head of what follows."""
    for each in table.rows:
        each._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _joined(cells: list[_Cell]) -> _Cell:
    """The cell Kepada of a row: the middle of the sheet runs through it."""
    merged = cells[2].merge(cells[3])
    for empty in merged.paragraphs[1:]:
        empty._p.getparent().remove(empty._p)
    return merged


def _letter(cell: _Cell) -> None:
    """Who has written, and what."""
    for name in ("dari", "nomor", "tanggal"):
        _labelled(cell, f"lbr.{name}")
    _labelled_each(cell, "surat_lain")


def _agenda(cell: _Cell, *more: str) -> None:
    """When it came in, under which number, how urgent it is."""
    for name in ("diterima", "agenda", *more):
        _labelled(cell, f"lbr.{name}")
    _labelled_each(cell, "agenda_lain")
    paragraph = line(cell, "{{ lbr.sifat.label }}\t:\t", "Isian")
    _in_line(paragraph, "sifat")


def _filled_in(table: Any, name: str) -> None:
    """A line over the whole width."""
    cells = row(table)
    _labelled(cells[0].merge(cells[-1]), f"lbr.{name}")


def _boxes(cell: _Cell, name: str, label: bool = True) -> None:
    """Boxes below each other."""
    if label:
        line(cell, f"{{{{ lbr.{name}.label }}}} :", "Tabel")
    line(cell, f"{{%p for k in lbr.{name}.kotak %}}", "Pilihan")
    paragraph = line(cell, "", "Pilihan")
    _box(paragraph)
    paragraph.add_run("\t{{ k.nama }}")
    line(cell, "{%p endfor %}", "Pilihan")


def _boxes_in_line(cell: _Cell, name: str) -> None:
    """Boxes behind their label, as many on a line as fit."""
    paragraph = line(cell, f"{{{{ lbr.{name}.label }}}} :   ", "Tabel")
    paragraph.paragraph_format.line_spacing = LINE
    _in_line(paragraph, name)


def _in_line(paragraph: Paragraph, name: str) -> None:
    paragraph.add_run(f"{{% for k in lbr.{name}.kotak %}}")
    _box(paragraph)
    paragraph.add_run("\u00a0{{ k.nama }}  {% endfor %}")


def _box(paragraph: Paragraph) -> None:
    """A frame around what stands in the box."""
    run = paragraph.add_run("{{ k.tanda }}")
    border = OxmlElement("w:bdr")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "000000")):
        border.set(qn(f"w:{name}"), value)
    run._r.get_or_add_rPr().append(border)


def _notes(cell: _Cell) -> None:
    """The words of the giver, and room for more."""
    texts = ("{%p for blok in lbr.isi %}", "{{ blok.label }} :", "{%p for baris in blok.baris %}", "{{ baris }}")
    for text in (*texts, "{%p endfor %}", "{%p endfor %}"):
        line(cell, text, "Tabel")
    line(cell, "{{ lbr.catatan.label }} :", "Tabel").paragraph_format.space_before = Pt(2)
    repeated(cell, "lbr.catatan.baris", "Tabel")


def _giver(cell: _Cell, label: bool = True) -> None:
    """Place and date, JABATAN, room for the paraf, nama, pangkat, NIP."""
    line(cell, "{{ lbr.pemberi.tempat_tanggal }}", "Ttd", keep=True)
    repeated(cell, "lbr.pemberi.jabatan", "Ttd", keep=True)
    room = line(cell, "{{ lbr.paraf }} :" if label else "", "Kecil", keep=True)
    room.paragraph_format.space_before, room.paragraph_format.space_after = Pt(3), Mm(8)
    line(cell, "{{ lbr.pemberi.nama }}", "Ttd Nama", keep=True).runs[0].underline = True
    repeated(cell, "lbr.pemberi.bawah", "Ttd")


def _labelled(cell: _Cell, name: str) -> None:
    line(cell, f"{{{{ {name}.label }}}}\t:\t{{{{ {name}.nilai }}}}", "Isian")


def _labelled_each(cell: _Cell, name: str) -> None:
    line(cell, f"{{%p for b in lbr.{name} %}}", "Isian")
    _labelled(cell, "b")
    line(cell, "{%p endfor %}", "Isian")


def _restyle(document: Document) -> None:
    """Smaller type, without white space around lines; the styles of lines with a label and with a box."""
    for name, size in SMALLER.items():
        style: Any = document.styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(0), Pt(0)
    title: Any = document.styles["Judul"]
    title.paragraph_format.space_before = title.paragraph_format.space_after = Pt(3)
    thin: Any = document.styles["Sela"]
    thin.font.size, thin.paragraph_format.line_spacing = Pt(1), Pt(1)
    _hanging(document, "Isian", LABEL, LABEL - 1.8)
    _hanging(document, "Pilihan", BOX)


def _hanging(document: Document, name: str, indent: float, *stops: float) -> None:
    """A style of table text whose lines all begin at `indent` mm, but for the words before the last tab."""
    style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Tabel"]
    style.quick_style = True
    style.paragraph_format.line_spacing = LINE
    style.paragraph_format.left_indent, style.paragraph_format.first_line_indent = Mm(indent), Mm(-indent)
    for stop in (*stops, indent):
        style.paragraph_format.tab_stops.add_tab_stop(Mm(stop))


def _padded(table: Any) -> Any:
    """A table whose text does not touch the rules."""
    margins = OxmlElement("w:tblCellMar")
    for side, width in (("top", "30"), ("left", "108"), ("bottom", "30"), ("right", "108")):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), width)
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.find(qn("w:tblLook")).addprevious(margins)
    return table


def _without_margins(table: Any) -> None:
    for side in table._tbl.tblPr.find(qn("w:tblCellMar")):
        side.set(qn("w:w"), "0")


def _drop_first_paragraph(cell: _Cell) -> None:
    """The empty one that a new cell begins with stands above the kop."""
    first = cell.paragraphs[0]._p
    first.getparent().remove(first)
