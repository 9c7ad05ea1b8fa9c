"""Tanda terima: one list of recipients, what they were handed and what came back; landscape, to be signed in rows.

The whole table, the half that goes out and the half that comes back are three templates (design: paperwork, 4.1).
"""

from dataclasses import dataclass

from docx.document import Document
from docx.shared import Mm
from house import centred, grid, headed, line, looped, row
from sheet import sheet, small_tables
from ttd import dated_signatures

ROW = 10.0
"""The least height of a row, in mm: room to sign."""
STEP = 12.0
"""How far the place to sign of an even row stands to the right, in mm."""
SIZE = 9
"""Points: ten columns and the rows of a kecamatan fit on one page, on A4 too."""


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in mm on F4, wide enough for its words on A4 too; `field` is empty where the pen writes."""

    head: str
    field: str
    width: float
    style: str = "Tabel"


NO = Column("No", "no", 12, "Tabel Tengah")
NAME = Column("Nama Penerima", "nama", 43)
OFFICE = Column("Jabatan / Seksi", "jabatan", 46)
PAPERS = Column("Dokumen", "dokumen", 46)
COUNT = Column("Jumlah (lbr/eks)", "jumlah", 19, "Tabel Tengah")
HANDED = Column("Tanggal Diserahkan", "diserahkan", 24.5, "Tabel Tengah")
SIGNED = Column("Tanda Tangan", "tanda_tangan", 35)
BACK = Column("Tanggal Kembali", "kembali", 21, "Tabel Tengah")
INITIALS = Column("Paraf Penerima Kembali", "", 21)
REMARKS = Column("Ket.", "keterangan", 22)
WORDS = (NAME, OFFICE, PAPERS, REMARKS)
"""They share the room that the columns leave."""

LEFT = (NO, NAME, OFFICE, PAPERS, COUNT, HANDED)


def make() -> dict[str, Document]:
    """The three forms of it."""
    return {
        "tanda-terima": _form((*LEFT, SIGNED, BACK, INITIALS, REMARKS), "Yang menyerahkan,"),
        "tanda-terima-distribusi": _form((*LEFT, SIGNED, REMARKS), "Yang menyerahkan,"),
        "tanda-terima-pengembalian": _form((*LEFT, BACK, INITIALS, REMARKS), "Yang menerima kembali,"),
    }


def _form(columns: tuple[Column, ...], words: str) -> Document:
    document = sheet(margins=(15, 15, 15, 25), landscape=True)
    small_tables(document, SIZE)
    width = headed(document)
    line(document, "{{ judul }}", "Judul")
    line(document, "", "Sela")
    _about(document, width)
    line(document, "", "Sela")
    _rows(document, columns, width)
    line(document, "", "Sela", keep=True)
    line(document, "{{ ringkasan }}", "Isi Kiri", keep=True)
    line(document, "", "Sela", keep=True)
    blocks = [("menyerahkan", words), ("mengetahui", "Mengetahui,")]
    dated_signatures(document, width, "tempat_tanggal", [blocks[0], None, blocks[1]])
    line(document, "", "Sela")
    return document


def _about(document: Document, width: float) -> None:
    """What is handed over, for which period, and when it is due back."""
    label, right = 22.0, 45.0
    value = width - label - 4 - right - 4 - 40
    table = grid(document, [label, 4, value, right, 4, 40], borders=False)
    row(table, "Dokumen", ":", "{{ dokumen }}", "Batas pengembalian", ":", "{{ batas }}", style="Isi Kiri")
    row(table, "Periode", ":", "{{ periode }}", style="Isi Kiri")
    for cell in table.rows[-1].cells[3:]:
        line(cell, "", "Isi Kiri")


def _rows(document: Document, columns: tuple[Column, ...], width: float) -> None:
    spare = (width - sum(column.width for column in columns)) / len(WORDS)
    table = grid(document, [column.width + (spare if column in WORDS else 0) for column in columns])
    centred(row(table, *(column.head for column in columns), style="Tabel Kepala", head=True), ROW)
    texts = [f"{{{{ baris.{column.field} }}}}" if column.field else "" for column in columns]
    cells = looped(table, "baris in daftar", *texts, style=[column.style for column in columns])
    centred(cells, ROW)
    for cell, column in zip(cells, columns, strict=True):
        if column is SIGNED:
            cell.paragraphs[0].paragraph_format.tab_stops.add_tab_stop(Mm(STEP))
