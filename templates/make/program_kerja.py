"""Program kerja: lettered sections of text, the tim and the jadwal as tables (design: paperwork, 4.4)."""

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm
from docx.text.paragraph import Paragraph
from house import centred, grid, hanging, headed, line, looped, repeated, row
from sheet import sheet
from ttd import signatures

INDENT, ITEM = 8, 8
"""Of text below its heading, and of an item behind its number."""
NO, HEIGHT = 11, 6.5
"""Of a table: the column of numbers, and the least height of a row, to write in."""


def make() -> dict[str, Document]:
    """The one form of it."""
    document = sheet()
    width = headed(document)
    line(document, "{{ judul }}", "Judul")
    repeated(document, "periode", "Judul")
    line(document, "{%p for seksi in bagian %}", "Kecil")
    heading = line(document, "{{ seksi.huruf }}\t{{ seksi.judul }}", "Bagian", keep=True)
    heading.paragraph_format.space_before = Mm(4)
    heading.paragraph_format.space_after = Mm(1)
    _hanging(heading, 0, INDENT)
    _paragraphs(document)
    _team(document, width)
    _plan(document, width)
    line(document, "{%p endfor %}", "Kecil")
    line(document, "", "Isi", keep=True)
    signatures(document, width, [("mengetahui", "Mengetahui,"), ("penyusun", "")])
    line(document, "", "Sela")
    return {"program-kerja": document}


def _paragraphs(document: Document) -> None:
    """A paragraph, or an item of a list, in the order of the text."""
    line(document, "{%p for alinea in seksi.alinea %}", "Kecil")
    line(document, "{%p for teks in alinea.paragraf %}", "Kecil")
    text = line(document, "{{ teks }}", "Isi")
    text.paragraph_format.left_indent = Mm(INDENT)
    text.paragraph_format.space_after = Mm(1.5)
    line(document, "{%p endfor %}", "Kecil")
    line(document, "{%p for butir in alinea.butir %}", "Kecil")
    item = line(document, "{{ butir.tanda }}\t{{ butir.teks }}", "Isi")
    _hanging(item, INDENT, ITEM)
    item.paragraph_format.space_after = Mm(1)
    line(document, "{%p endfor %}", "Kecil")
    line(document, "{%p endfor %}", "Kecil")


def _team(document: Document, width: float) -> None:
    line(document, "{%p for tim in seksi.tim %}", "Kecil")
    table = grid(document, [NO, (width - NO) * 0.36, (width - NO) * 0.40, (width - NO) * 0.24])
    row(table, "No", "Nama", "Jabatan dalam dinas", "Kedudukan dalam tim", style="Tabel Kepala", head=True)
    fields = ("{{ orang.no }}", "{{ orang.nama }}", "{{ orang.jabatan }}", "{{ orang.kedudukan }}")
    cells = looped(table, "orang in tim.anggota", *fields, style=("Tabel Tengah", "Tabel", "Tabel", "Tabel"))
    centred(cells, HEIGHT)
    line(document, "", "Sela")
    line(document, "{%p endfor %}", "Kecil")


def _plan(document: Document, width: float) -> None:
    line(document, "{%p for jadwal in seksi.jadwal %}", "Kecil")
    table = grid(document, [NO, width - NO - 42 - 29 - 36, 42, 29, 36])
    heads = ("No", "Uraian kegiatan", "Penanggung jawab", "Waktu", "Keluaran")
    row(table, *heads, style="Tabel Kepala", head=True)
    who = "{%p for orang in baris.penanggung_jawab %}"
    fields = ("{{ baris.no }}", "{{ baris.uraian }}", who, "{{ baris.waktu }}", "{{ baris.keluaran }}")
    cells = looped(table, "baris in jadwal.kegiatan", *fields, style=("Tabel Tengah", *["Tabel"] * 4))
    for text in ("{{ orang }}", "{%p endfor %}"):
        line(cells[2], text, "Tabel")
    centred(cells, HEIGHT)
    line(document, "", "Sela")
    line(document, "{%p endfor %}", "Kecil")


def _hanging(paragraph: Paragraph, left: float, by: float) -> None:
    """The mark at `left` mm, the text `by` mm behind it."""
    hanging(paragraph, left, by)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(left + by), WD_TAB_ALIGNMENT.LEFT)
