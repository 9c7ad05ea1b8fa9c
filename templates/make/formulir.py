"""Formulir: for each seksi what it is asked for a quarter, an indicator a card, with room to write (paperwork, 5.2)."""

from docx.document import Document
from docx.shared import Mm
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from house import centred, grid, kept, kop, line, loop_row, repeated, row, shade, widened
from sheet import page_number, sheet, small_tables, width_of
from ttd import apart, dated_signatures

LABEL, VALUE = 37.0, 50.5
"""Two pairs of label and value share the width of a card, in mm."""
NUMBER, WRITE, MONEY = 9.0, 11.0, 11.0
"""The least height of a row for a number, for text, and for text about a row of the budget, in mm: written by hand."""

SIZE = 9
"""Points: three cards on two pages."""

STEPS = (
    "Isi kotak yang kosong. Angka ditulis dengan koma untuk desimal, misalnya 82,5; angka 0 hanya bila memang nol.",
    "Bila datanya belum ada, kosongkan dan tulis sebabnya pada Keterangan.",
    "Bila ada pembilang dan penyebut, cukup isi keduanya; realisasi dihitung dari situ.",
    "Lampirkan atau sebutkan bukti dukungnya.",
)


def make() -> dict[str, Document]:
    """The one form of it."""
    document = sheet(margins=(15, 15, 15, 25))
    small_tables(document, SIZE)
    page_number(document)
    width = width_of(document)
    line(document, "{%p for form in formulir %}", "Kecil")
    line(document, "", "Sela").paragraph_format.page_break_before = True
    kop(document, width)
    _head(document, width)
    line(document, "{%p for kartu in form.indikator %}", "Kecil")
    _card(document)
    line(document, "{%p endfor %}", "Kecil")
    _closed(document)
    _budget(document, width)
    line(document, "", "Sela", keep=True)
    blocks = [("form.verifikator", "Diverifikasi oleh,"), ("form.pengisi", "Diisi oleh,")]
    apart(dated_signatures(document, width, "form.tempat_tanggal", blocks))
    line(document, "{%p endfor %}", "Kecil")
    line(document, "", "Sela")
    return {"formulir": document}


def _head(document: Document, width: float) -> None:
    line(document, "{{ judul }}", "Judul")
    line(document, "{{ form.penerima }}", "Subjudul")
    line(document, "{{ form.periode }}", "Subjudul")
    line(document, "", "Sela")
    for number, text in enumerate(STEPS, 1):
        _item(line(document, f"{number}.\t{text}", "Tabel"))
    repeated(document, "form.batas", "Tabel")
    line(document, "", "Sela")


def _item(paragraph: Paragraph) -> None:
    paragraph.paragraph_format.left_indent = Mm(6)
    paragraph.paragraph_format.first_line_indent = Mm(-6)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(6))
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = 0


def _card(document: Document) -> None:
    """The definition above, the answers below; all of it on one page where it fits."""
    table = grid(document, [LABEL, VALUE, LABEL, VALUE])
    cells = row(table, "{{ kartu.no }} {{ kartu.nama }}", style="Tabel", head=True)
    title = cells[0].merge(cells[-1])
    title.paragraphs[0].runs[0].bold = True
    shade(title)
    _span(table, "Sasaran", "{{ kartu.sasaran }}")
    row(table, "Satuan", "{{ kartu.satuan }}", "Target {{ form.triwulan }}", "{{ kartu.target }}")
    row(table, "Sumber data", "{{ kartu.sumber }}", "Target Tahun {{ form.tahun }}", "{{ kartu.tahunan }}")
    row(table, "Cara mengisi", "{{ kartu.cara_isi }}", "{{ kartu.label_lalu }}", "{{ kartu.lalu }}")
    _span(table, "Cara menghitung", "{{ kartu.rumus }}")
    loop_row(table, "{%tr for bagian in kartu.komponen %}")
    cells = row(table, "{{ bagian.nama }}", "", "", "{{ bagian.nilai }}", style="Tabel")
    centred([cells[0].merge(cells[2]), cells[3]], NUMBER)
    loop_row(table, "{%tr endfor %}")
    centred(row(table, "Realisasi", "{{ kartu.realisasi }}", "Capaian", "{{ kartu.capaian }}"), NUMBER)
    for label, field in (
        ("Bukti dukung", "bukti"),
        ("Faktor pendukung", "pendukung"),
        ("Faktor penghambat", "penghambat"),
        ("Tindak lanjut", "tindak_lanjut"),
    ):
        _list(table, label, f"kartu.{field}")
    cells = row(table, "Keterangan")
    line(cells[1].merge(cells[3]), "{{ kartu.keterangan }}", "Tabel")
    table.rows[-1].height = Mm(WRITE)
    kept(table.rows[:-1])
    line(document, "", "Sela")


def _span(table: Table, label: str, text: str) -> None:
    cells = row(table, label)
    line(cells[1].merge(cells[3]), text, "Tabel")


def _list(table: Table, label: str, field: str) -> None:
    """Room to write; what is there already stands in it, a paragraph each."""
    cells = row(table, label)
    repeated(cells[1].merge(cells[3]), field, "Tabel")
    table.rows[-1].height = Mm(WRITE)


def _closed(document: Document) -> None:
    """Indicators that this quarter does not measure."""
    repeated(document, "form.tidak_diukur", "Tabel")


def _budget(document: Document, width: float) -> None:
    line(document, "{%p for tabel in form.anggaran %}", "Kecil")
    title = line(document, "Realisasi Anggaran {{ form.periode }}", "Bagian", keep=True)
    title.paragraph_format.space_before = Mm(3)
    title.paragraph_format.space_after = Mm(1)
    no, money, done, volume = 9.0, 27.0, 31.0, 23.0
    name = width - no - 2 * money - done - volume
    table = widened(grid(document, [no, name, money, money, done, volume]))
    heads = (
        "No",
        "Sub Kegiatan",
        "Pagu (Rp)",
        "{{ form.sampai }} (Rp)",
        "Realisasi {{ form.triwulan }} (Rp)",
        "Volume Keluaran",
    )
    row(table, *heads, style="Tabel Kepala", head=True)
    loop_row(table, "{%tr for baris in tabel.baris %}")
    texts = [f"{{{{ baris.{field} }}}}" for field in ("no", "kode", "pagu", "lalu", "realisasi", "volume")]
    cells = row(table, *texts, style=("Tabel Tengah", "Tabel", *["Tabel Kanan"] * 4))
    line(cells[1], "{{ baris.nama }}", "Tabel")
    line(cells[1], "Keluaran: {{ baris.keluaran }}", "Kecil")
    kept(table.rows[-1:])
    _causes(row(table), cells[0])
    table.rows[-1].height = Mm(MONEY)
    loop_row(table, "{%tr endfor %}")
    line(document, "", "Sela")
    line(document, "{%p endfor %}", "Kecil")


def _causes(cells: list[_Cell], number: _Cell) -> None:
    """What hampered it and what is done about it, in a row of its own below the figures: words need the room."""
    number.merge(cells[0])
    line(cells[1], "Penghambat dan tindak lanjut", "Tabel")
    wide = cells[2].merge(cells[-1])
    repeated(wide, "baris.penghambat", "Tabel")
    repeated(wide, "baris.tindak_lanjut", "Tabel")
