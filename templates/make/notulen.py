"""Notulen: the form of Permendagri 54/2009, signed by the notulis and by who led the meeting, then its daftar hadir."""

from daftar_hadir import attendance, meeting
from docx.document import Document
from docx.shared import Mm, Pt
from house import grid, hanging, headed, indented, line, looped, point, repeated, row
from sheet import sheet
from ttd import dated_signatures

INDENT = 7.0
"""Of what stands under a numbered heading, in mm."""
END = "{%p endfor %}"


def make() -> dict[str, Document]:
    """The one form of it."""
    document = sheet()
    width = headed(document)
    line(document, "{{ judul }}", "Judul")
    line(document, "", "Isi")
    _head(document, width)
    _body(document, width)
    line(document, "", "Isi", keep=True)
    blocks = [("notulis", "Notulis,"), ("pimpinan", "Pimpinan rapat,")]
    dated_signatures(document, width, "tempat_tanggal", blocks)
    line(document, "", "Sela")
    _attendance(document, width)
    return {"notulen": document}


def _head(document: Document, width: float) -> None:
    table = meeting(document, width)
    agenda = row(table, "Acara", ":", style="Isi Kiri")[2]
    line(agenda, "{%p for butir in acara %}", "Isi Kiri")
    hanging(line(agenda, "{{ butir.no }}\t{{ butir.isi }}", "Isi Kiri"), 0, INDENT)
    line(agenda, END, "Isi Kiri")
    row(table, "Pimpinan rapat", style="Isi Kiri")
    for name, field in (("Ketua", "ketua"), ("Sekretaris", "sekretaris"), ("Pencatat", "pencatat")):
        cells = row(table, name, ":", f"{{{{ {field} }}}}", style="Isi Kiri")
        cells[0].paragraphs[0].paragraph_format.left_indent = Mm(INDENT)
    row(table, "Peserta", ":", "{{ peserta }}", style="Isi Kiri")


def _body(document: Document, width: float) -> None:
    line(document, "", "Isi", keep=True)
    line(document, "KEGIATAN RAPAT", "Bagian", keep=True)
    _part(document, "1.\tKata pembukaan")
    _paragraphs(document, "baris in pembukaan", "{{ baris }}")
    _part(document, "2.\tPembahasan")
    _discussion(document)
    _part(document, "3.\tKeputusan")
    _decisions(document, width)
    _part(document, "4.\tPenutup")
    _paragraphs(document, "baris in penutup", "{{ baris }}")


def _discussion(document: Document) -> None:
    line(document, "{%p for pokok in pembahasan %}", "Isi")
    line(document, "{%p for nama in pokok.pembicara %}", "Isi")
    indented(line(document, "{{ nama }}", "Bagian", keep=True), INDENT)
    line(document, END, "Isi")
    _paragraphs(document, "baris in pokok.isi", "{{ baris }}")
    line(document, END, "Isi")


def _decisions(document: Document, width: float) -> None:
    """A list, or the table of who does what until when."""
    line(document, "{%p for butir in keputusan %}", "Isi")
    point(line(document, "{{ butir.no }}\t{{ butir.isi }}", "Isi"), INDENT, INDENT)
    line(document, "{%p for baris in butir.lanjutan %}", "Isi")
    indented(line(document, "{{ baris }}", "Isi"), 2 * INDENT)
    line(document, END, "Isi")
    line(document, END, "Isi")
    line(document, "{%p for tabel in tindak_lanjut %}", "Isi")
    indented(line(document, "Tindak lanjut:", "Isi Kiri", keep=True), INDENT)
    table = grid(document, [12, width - 12 - 48 - 36, 48, 36])
    row(table, "No", "Keputusan", "Penanggung jawab", "Batas waktu", style="Tabel Kepala", head=True)
    cells = looped(table, "tugas in tabel.daftar", "{{ tugas.no }}", style="Tabel Tengah")
    repeated(cells[1], "tugas.isi", "Tabel")
    repeated(cells[2], "tugas.penanggung_jawab", "Tabel")
    line(cells[3], "{{ tugas.batas_waktu }}", "Tabel")
    line(document, "", "Sela")
    line(document, END, "Isi")


def _attendance(document: Document, width: float) -> None:
    line(document, "{%p for lembar in daftar_hadir %}", "Isi")
    line(document, "DAFTAR HADIR", "Judul").paragraph_format.page_break_before = True
    line(document, "", "Isi")
    meeting(document, width)
    line(document, "", "Isi")
    attendance(document, width, "lembar.daftar")
    line(document, "", "Sela")
    line(document, END, "Sela")


def _part(document: Document, text: str) -> None:
    point(line(document, text, "Bagian", keep=True), 0, INDENT).paragraph_format.space_before = Pt(6)


def _paragraphs(document: Document, loop: str, text: str) -> None:
    line(document, f"{{%p for {loop} %}}", "Isi")
    indented(line(document, text, "Isi"), INDENT)
    line(document, END, "Isi")
