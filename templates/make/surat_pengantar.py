"""Surat pengantar: a letter that goes with what it lists, and comes back as a receipt (Perbup Purworejo 42/2014)."""

from docx.document import Document
from docx.shared import Mm
from house import grid, kop, line, looped, repeated, row, sheet, signatures, width_of


def make() -> dict[str, Document]:
    """The one form of it."""
    document = sheet()
    width = width_of(document)
    kop(document, width)
    _address(document, width)
    for text in ("", "{{ judul }}"):
        line(document, text, "Judul")
    line(document, "NOMOR {{ nomor }}", "Subjudul")
    line(document, "", "Isi")
    table = grid(document, [12, width - 12 - 32 - 52, 32, 52])
    row(table, "NO", "JENIS YANG DIKIRIM", "JUMLAH", "KETERANGAN", style="Tabel Kepala", head=True)
    fields = ("{{ baris.no }}", "{{ baris.uraian }}", "{{ baris.jumlah }}", "{{ baris.keterangan }}")
    looped(table, "baris in daftar", *fields, style=("Tabel Tengah", "Tabel", "Tabel Tengah", "Tabel"))
    line(document, "", "Isi", keep=True)
    line(document, "Diterima tanggal {{ diterima }}", "Isi", keep=True)
    line(document, "", "Isi", keep=True)
    signatures(document, width, [("penerima", "Penerima"), ("pengirim", "Pengirim")])
    return {"surat-pengantar": document}


def _address(document: Document, width: float) -> None:
    """Place and date, and whom it goes to, at the right."""
    table = grid(document, [width * 0.55, width * 0.45], borders=False)
    right = row(table)[1]
    for text in ("{{ tempat_tanggal }}", "", "Kepada"):
        line(right, text, "Isi Kiri")
    repeated(right, "kepada", "Isi Kiri")
    line(right, "di –", "Isi Kiri")
    line(right, "{{ di }}", "Isi Kiri").paragraph_format.left_indent = Mm(8)
