"""Tables and forms in, the bytes of an .xlsx out; a workbook that came back in, its cells out.

    table.py       Lembar: a title over one table       ─► write()
    book.py        Buku: free sheets of cells with looks, formulas, rules and locks
    form.py        a Buku                               ─► write_book()
      looks.py       how a cell looks, by name            rules.py     what may be typed into it
      breaks.py      which rows begin a page              results.py   what openpyxl cannot say
    reference.py   rows and columns ─► the names that formulas use
    cells.py       a value ─► a cell; how high it is    paper.py     a sheet, set up to be printed
    figures.py     how many decimals ─► the format of a number
    packing.py     the parts ─► always equal bytes
    read/          the bytes of a workbook              ─► open_book()

The only room that knows openpyxl, which writes; read/ goes nearly without it, for a file from outside may be anything.
The room knows sheets and cells, not what a form asks nor what an answer means.
"""

from sopdocs.excel.book import Angka, Buku, Gaya, Halaman, Panjang, Pilihan, Rumus, Sel, Tanggal, Validasi
from sopdocs.excel.cells import DATE, LONGEST_NAME, LONGEST_TEXT, Isi
from sopdocs.excel.figures import decimals_of, format_angka
from sopdocs.excel.form import write_book
from sopdocs.excel.read import BadWorkbook, BukuTerbaca, LembarTerbaca, SelTerbaca, open_book
from sopdocs.excel.reference import alamat, bilangan, rentang, tulisan
from sopdocs.excel.table import Kolom, Lembar, write

__all__ = [
    "DATE",
    "LONGEST_NAME",
    "LONGEST_TEXT",
    "Angka",
    "BadWorkbook",
    "Buku",
    "BukuTerbaca",
    "Gaya",
    "Halaman",
    "Isi",
    "Kolom",
    "Lembar",
    "LembarTerbaca",
    "Panjang",
    "Pilihan",
    "Rumus",
    "Sel",
    "SelTerbaca",
    "Tanggal",
    "Validasi",
    "alamat",
    "bilangan",
    "decimals_of",
    "format_angka",
    "open_book",
    "rentang",
    "tulisan",
    "write",
    "write_book",
]
