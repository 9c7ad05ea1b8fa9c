"""Checklist dokumen: a row for each document with boxes to tick, signed by the ketua (design: paperwork, 4.3)."""

from docx.document import Document
from house import centred, grid, headed, line, looped, repeated, row
from sheet import sheet
from ttd import signatures

HEADS = (
    "No",
    "Dokumen",
    "Nomor/Tahun",
    "Sumber/Unit",
    "Ada (√)",
    "Tidak (√)",
    "Softcopy",
    "Hardcopy",
    "Tanggal diterima",
    "Ket.",
)
FIELDS = ("no", "dokumen", "nomor", "sumber", "ada", "tidak", "softcopy", "hardcopy", "diterima", "keterangan")
WIDTHS = (11, 0, 36, 44, 13, 15, 22, 23.5, 35.5, 26)
"""The document has the rest."""
HEIGHT = 6.5
"""Of a row: room to write in."""
CENTRED = ("no", "ada", "tidak", "softcopy", "hardcopy", "diterima")


def make() -> dict[str, Document]:
    """The one form of it."""
    document = sheet(margins=(12, 15, 13, 25), landscape=True)
    width = headed(document)
    line(document, "{{ judul }}", "Judul")
    repeated(document, "periode", "Judul")
    line(document, "", "Sela")
    table = grid(document, [each or width - sum(WIDTHS) for each in WIDTHS])
    row(table, *HEADS, style="Tabel Kepala", head=True)
    styles = ["Tabel Tengah" if name in CENTRED else "Tabel" for name in FIELDS]
    centred(looped(table, "baris in daftar", *(f"{{{{ baris.{name} }}}}" for name in FIELDS), style=styles), HEIGHT)
    line(document, "", "Sela", keep=True)
    beside = signatures(document, width, [None, None, ("ketua", "")])
    beside.cell(0, 0).paragraphs[0].add_run("{{ ringkasan }}")
    line(document, "", "Sela")
    return {"checklist-dokumen": document}
