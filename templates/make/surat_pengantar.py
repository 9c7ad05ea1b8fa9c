"""Surat pengantar: a letter that goes with what it lists, and comes back as a receipt (Perbup Purworejo 42/2014)."""

from docx.document import Document
from docx.shared import Mm
from house import centred, grid, headed, line, looped, repeated, row
from sheet import sheet
from ttd import signatures

ROW = 7.5
"""The least height of a row, in mm: room to write in."""


def make() -> dict[str, Document]:
    """The one form of it."""
    document = sheet()
    width = headed(document)
    _address(document, width)
    for text in ("", "{{ judul }}"):
        line(document, text, "Judul")
    line(document, "NOMOR {{ nomor }}", "Subjudul")
    line(document, "", "Isi")
    table = grid(document, [12, width - 12 - 32 - 52, 32, 52])
    row(table, "NO", "JENIS YANG DIKIRIM", "JUMLAH", "KETERANGAN", style="Tabel Kepala", head=True)
    fields = ("{{ baris.no }}", "{{ baris.uraian }}", "{{ baris.jumlah }}", "{{ baris.keterangan }}")
    cells = looped(table, "baris in daftar", *fields, style=("Tabel Tengah", "Tabel", "Tabel Tengah", "Tabel"))
    centred(cells, ROW)
    line(document, "", "Isi", keep=True)
    line(document, "Diterima tanggal {{ diterima }}", "Isi", keep=True)
    line(document, "", "Isi", keep=True)
    signatures(document, width, [("penerima", "Penerima"), ("pengirim", "Pengirim")])
    line(document, "", "Sela")
    document.sections[0].different_first_page_header_footer = True  # a letter has numbers from its second page on
    return {"surat-pengantar": document}


def _address(document: Document, width: float) -> None:
    """Place and date, and whom it goes to, at the right."""
    table = grid(document, [width * 0.5, width * 0.5], borders=False)
    right = row(table)[1]
    for text in ("{{ tempat_tanggal }}", "", "Kepada"):
        line(right, text, "Isi Kiri")
    repeated(right, "kepada", "Isi Kiri")
    line(right, "di –", "Isi Kiri")
    line(right, "{{ di }}", "Isi Kiri").paragraph_format.left_indent = Mm(8)
