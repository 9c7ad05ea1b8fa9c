"""Buku agenda: the register of letters that went out and came in, a line each (practice of offices)."""

from docx.document import Document
from house import centred, grid, headed, line, looped, row
from sheet import sheet
from ttd import signatures

KELUAR = (
    ("No. urut", 14, "urut"),
    ("Nomor surat", 54, "nomor"),
    ("Tanggal surat", 32, "tanggal"),
    ("Kepada", 64, "kepada"),
    ("Perihal", 74, "perihal"),
    ("Keterangan", 0, "keterangan"),
)
MASUK = (
    ("No. agenda", 19, "agenda"),
    ("Tanggal diterima", 30, "diterima"),
    ("Nomor surat", 42, "nomor"),
    ("Tanggal surat", 30, "tanggal"),
    ("Asal surat", 46, "asal"),
    ("Perihal", 56, "perihal"),
    ("Diteruskan kepada", 32, "diteruskan"),
    ("Keterangan", 0, "keterangan"),
)
"""Head, width in mm (0: what is left), field."""
ROW = 7.0
"""The least height of a row, in mm: room to write in."""


def make() -> dict[str, Document]:
    """Both books in one file; the office prints the one that it asks for."""
    document = sheet(landscape=True, margins=(20, 15, 18, 25))
    width = headed(document)
    line(document, "{{ judul }}", "Judul")
    line(document, "TAHUN {{ tahun }}", "Judul")
    for book, columns in (("keluar", KELUAR), ("masuk", MASUK)):
        line(document, f"{{%p for buku in {book} %}}", "Sela")
        line(document, "", "Isi", keep=True)
        line(document, "{{ buku.judul }}", "Bagian", keep=True)
        _table(document, width, columns)
        line(document, "{%p endfor %}", "Sela")
    line(document, "", "Isi", keep=True)
    signatures(document, width, [None, ("ttd", "")])
    line(document, "", "Sela")
    return {"buku-agenda": document}


def _table(document: Document, width: float, columns: tuple[tuple[str, float, str], ...]) -> None:
    left = width - sum(each for _, each, _ in columns)
    table = grid(document, [each or left for _, each, _ in columns])
    row(table, *(head for head, _, _ in columns), style="Tabel Kepala", head=True)
    fields = (f"{{{{ baris.{field} }}}}" for _, _, field in columns)
    centred(looped(table, "baris in buku.baris", *fields, style="Tabel"), ROW)
