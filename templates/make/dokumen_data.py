"""Dokumen data capaian kinerja: cover, summary, tables (landscape), worksheets, sources, the page to be signed.

The cover has neither number nor kop; pages are numbered from the summary on. The wide margin is where it is bound.
"""

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from house import grid, heading, kop, line, loop_row, looped, repeated, row
from kertas_kerja import styles, worksheet
from rekap import SMALL, monev
from sheet import CENTER, RIGHT, TABLE_STYLES, section, sheet, width_of
from ttd import initialled

COVER = {"Sampul Judul": 26, "Sampul Periode": 18, "Sampul Instansi": 20}
UPRIGHT = (20, 20, 20, 30)
ACROSS = (25, 15, 15, 25)
"""Margins in mm: top, right, bottom, left. A sheet held across is bound at its upper edge."""
PARTS = (
    "Ringkasan",
    "Rekapitulasi Kinerja dan Anggaran",
    "Kertas Kerja Pengukuran",
    "Bukti Dukung",
    "Formulir yang Diterima",
    "Pengesahan",
)
NUMBERS = ("I", "II", "III", "IV", "V", "VI")
APPROVED = (
    "Dokumen ini memuat data capaian kinerja {{ nama }} {{ periode }}, disusun dari formulir dan bukti dukung yang "
    "tercantum di dalamnya, telah diperiksa, dan disahkan sebagai data kinerja."
)
END = "{%p endfor %}"


def make() -> dict[str, Document]:
    """The one form of it."""
    document = sheet(margins=UPRIGHT)
    styles(document)
    _cover_styles(document)
    width = width_of(document)
    _cover(document)
    _number(section(document, UPRIGHT))
    _summary(document, width)
    _part(section(document, ACROSS, across=True), document, 2)
    _tables(document)
    _part(section(document, UPRIGHT), document, 3)
    worksheet(document, width)
    _proofs(document, width)
    _forms(document, width)
    _approval(document, width)
    return {"dokumen-data": document}


def _cover_styles(document: Document) -> None:
    for name, size in COVER.items():
        style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.quick_style = document.styles["Normal"], True
        style.font.size, style.font.bold = Pt(size), True
        style.paragraph_format.alignment = CENTER


def _cover(document: Document) -> None:
    line(document, "{{ lambang }}", "Sampul Instansi").paragraph_format.space_before = Mm(25)
    line(document, "{{ judul }}", "Sampul Judul").paragraph_format.space_before = Mm(25)
    line(document, "{{ periode }}", "Sampul Periode").paragraph_format.space_before = Mm(8)
    repeated(document, "revisi", "Subjudul")
    line(document, "{{ kop.pemda }}", "Sampul Periode").paragraph_format.space_before = Mm(60)
    line(document, "{{ kop.nama }}", "Sampul Instansi")
    repeated(document, "kop.bawah", "Sampul Periode")
    repeated(document, "kop.alamat", "Kop Alamat")


def _number(section: Any) -> None:
    """Pages from here on are 1, 2, 3 at the right of the foot."""
    numbers = OxmlElement("w:pgNumType")
    numbers.set(qn("w:start"), "1")
    section._sectPr.find(qn("w:pgMar")).addnext(numbers)
    section.footer.is_linked_to_previous = False
    paragraph = section.footer.paragraphs[0]
    paragraph.style, paragraph.alignment = "Kecil", RIGHT
    paragraph.add_run("{{ judul }} {{ periode }} · Halaman ")
    field, run, text = (OxmlElement(f"w:{name}") for name in ("fldSimple", "r", "t"))
    field.set(qn("w:instr"), "PAGE")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _part(section: Any, document: Document, number: int) -> None:
    """The head of a part of a section of its own, in which pages go on being counted."""
    for numbers in section._sectPr.findall(qn("w:pgNumType")):
        section._sectPr.remove(numbers)
    _heading(document, number)


def _heading(document: Document, number: int) -> None:
    title = line(document, f"{NUMBERS[number - 1]}. {PARTS[number - 1]}", "Judul", keep=True)
    title.paragraph_format.space_before, title.paragraph_format.space_after = Pt(12), Pt(6)


def _summary(document: Document, width: float) -> None:
    line(document, "Isi Dokumen", "Bagian", keep=True).paragraph_format.space_after = Pt(3)
    for number, name in zip(NUMBERS, PARTS, strict=True):
        entry = line(document, f"{number}.\t{name}", "Isi Kiri")
        entry.paragraph_format.tab_stops.add_tab_stop(Mm(10))
    _heading(document, 1)
    repeated(document, "ringkasan.kalimat", "Isi Kiri")
    caption = line(document, "Banyaknya indikator menurut predikat ({{ ringkasan.dasar }})", "Tabel Kepala", keep=True)
    caption.paragraph_format.space_before = Pt(6)
    table = grid(document, [width - 60, 30, 30])
    row(table, "Predikat", "Batas", "Indikator", style="Tabel Kepala", head=True)
    texts = ("{{ k.nama }}", "{{ k.batas }}", "{{ k.banyaknya }}")
    looped(table, "k in ringkasan.kelas", *texts, style=("Tabel", "Tabel Tengah", "Tabel Tengah"))
    for cell in row(table, "Jumlah", "", "{{ ringkasan.jumlah }}", style=("Tabel", "Tabel", "Tabel Tengah")):
        for run in cell.paragraphs[0].runs:
            run.bold = True


def _tables(document: Document) -> None:
    """Those of a rekap, in its smaller type."""
    before = len(document.tables)
    monev(document, 330.0 - ACROSS[1] - ACROSS[3])
    for name in TABLE_STYLES:
        small: Any = document.styles.add_style(name.replace("Tabel", "Rekap"), WD_STYLE_TYPE.PARAGRAPH)
        small.base_style, small.font.size = document.styles[name], Pt(SMALL)
    for table in document.tables[before:]:
        for paragraph in (each for cells in table.rows for cell in cells.cells for each in cell.paragraphs):
            name = str(paragraph.style.name if paragraph.style else "")
            if name.startswith("Tabel"):
                paragraph.style = name.replace("Tabel", "Rekap")


def _proofs(document: Document, width: float) -> None:
    _heading(document, 4)
    table = grid(document, [12, (width - 12) / 2, (width - 12) / 2])
    row(table, "No", "Indikator", "Bukti Dukung", style="Tabel Kepala", head=True)
    cells = looped(table, "b in bukti", "{{ b.no }}", "{{ b.nama }}", style=("Tabel Tengah", "Tabel"))
    repeated(cells[2], "b.bukti", "Tabel")
    line(document, "", "Sela")


def _forms(document: Document, width: float) -> None:
    _heading(document, 5)
    repeated(document, "tanpa_formulir", "Isi")
    line(document, "{%p for f in formulir %}", "Sela")
    table = grid(document, [12, 44, width - 12 - 44 - 26 - 33, 26, 33])
    heads = ("No", "Penerima", "Diisi oleh", "Tanggal", "Berkas")
    row(table, *heads, style="Tabel Kepala", head=True)
    cells = looped(table, "d in f.daftar", "{{ d.no }}", "{{ d.penerima }}", style=("Tabel Tengah", "Tabel"))
    repeated(cells[2], "d.oleh", "Tabel")
    line(cells[3], "{{ d.tanggal }}", "Tabel Tengah")
    line(cells[4], "{{ d.berkas }}", "Tabel")
    line(document, "", "Sela")
    line(document, END, "Sela")


def _approval(document: Document, width: float) -> None:
    """On a page of its own under the kop; at the left of the signature those who have initialled it."""
    line(document, "", "Sela", keep=True).paragraph_format.page_break_before = True
    kop(document, width)
    _heading(document, 6)
    line(document, APPROVED, "Isi", keep=True).paragraph_format.space_after = Pt(18)
    _initials(initialled(document, width), width * 0.5)
    _remarks(document, width)
    line(document, "", "Sela")


def _initials(cell: _Cell, width: float) -> None:
    table = grid(cell, [width - 18 - 22 - 8, 18, 22])
    row(table, "Jabatan", "Paraf", "Tanggal", style="Tabel Kepala", head=True)
    looped(table, "tingkat in paraf", "{{ tingkat.jabatan }}", "", "")
    table.rows[2].height = Mm(9)
    line(cell, "", "Sela")


def _remarks(document: Document, width: float) -> None:
    line(document, "{%p for p in perbaikan %}", "Sela")
    heading(document, "Catatan Perbaikan", 18)
    table = grid(document, [12, (width - 12) / 2, (width - 12) / 2])
    row(table, "No", "Catatan", "Tindak Lanjut", style="Tabel Kepala", head=True)
    loop_row(table, "{%tr for c in p.daftar %}")
    texts = ("{{ c.no }}", "{{ c.catatan }}", "{{ c.tindak_lanjut }}")
    row(table, *texts, style=("Tabel Tengah", "Tabel", "Tabel"))
    loop_row(table, "{%tr endfor %}")
    line(document, "", "Sela")
    line(document, END, "Sela")
