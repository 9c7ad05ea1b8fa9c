"""The numbers of letters: a letter and the office's rule in, its number out; the buku agenda of a year out.

    pola      the pattern of a number, written and read       aturan   pattern, scope and first number of one book
    surat     a letter, and what the book answers             buku     who has which number
    tempat    which line of the book is a letter's            berkas   the one file that the book is kept in
    baris     the rows of the printed book

The file holds three promises: no number of a year twice, no urut of a scope twice, and one number a document. A number
once given stays with its document: it comes back whenever that is built again, and goes to no other when it is deleted.
"""

from sopdocs.agenda.aturan import URUT_PER, Aturan, UrutPer
from sopdocs.agenda.aturan import parse as parse_aturan
from sopdocs.agenda.baris import KOLOM, BarisKeluar, BarisMasuk, keluar, masuk
from sopdocs.agenda.buku import Buku
from sopdocs.agenda.pola import FIELDS, Pola
from sopdocs.agenda.pola import parse as parse_pola
from sopdocs.agenda.surat import SHEET_SIGN, BelumLengkap, Catatan, NamaBuku, Nomor, SudahDipakai, Surat

__all__ = [
    "FIELDS",
    "KOLOM",
    "SHEET_SIGN",
    "URUT_PER",
    "Aturan",
    "BarisKeluar",
    "BarisMasuk",
    "BelumLengkap",
    "Buku",
    "Catatan",
    "NamaBuku",
    "Nomor",
    "Pola",
    "SudahDipakai",
    "Surat",
    "UrutPer",
    "keluar",
    "masuk",
    "parse_aturan",
    "parse_pola",
]
