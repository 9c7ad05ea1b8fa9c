"""Data in, data out: what `open_book` finds in a workbook that came back, and why it may find nothing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

Macam: TypeAlias = Literal["angka", "teks", "tanggal", "jam", "logika", "galat", "kosong"]
Keadaan: TypeAlias = Literal["tampak", "tersembunyi", "sangat tersembunyi"]

SAVE_AGAIN = 'buka di Excel, lalu simpan sebagai "Buku Kerja Excel (*.xlsx)"'

_ALAMAT = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


class BadWorkbook(Exception):
    """A file that is no workbook, or one that cannot be read; the text goes on after the file's name ("form-2.xlsx …"),
    `hint` tells what to do.
    """

    def __init__(self, message: str, hint: str = SAVE_AGAIN) -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class SelTerbaca:
    """A cell. What `nilai` is depends on `macam`:

        angka     Decimal of 15 digits, as Excel shows it: what is stored as 0.30000000000000004 is 0.3
        teks      str without blanks around it, lines parted by "\\n"
        tanggal   date: a number that is shown as a date, as Excel makes one of a typed "1-2"
        jam       str, "8:30" or "30:15": a number that is shown as a time of day or as hours
        logika    bool
        galat     str, "#DIV/0!"
        kosong    None; also for text of only blanks

    `rumus` is the formula without its "=" ("" where there is none), whose last result is `nilai`; a formula that no
    program has calculated yet is kosong. `luar`: it asks another workbook. `persen`: shown with a per cent sign, so
    that a typed "95%" is 0.95 here. `ribuan`: shown as a whole number with signs between thousands, as Excel shows what
    is typed with such a sign: in an English Excel "82,5" is 825. `tersembunyi`: its row or column is hidden.
    """

    alamat: str
    row: int
    column: int
    nilai: Decimal | str | date | bool | None = None
    macam: Macam = "kosong"
    rumus: str = ""
    luar: bool = False
    persen: bool = False
    ribuan: bool = False
    tersembunyi: bool = False


@dataclass(frozen=True, slots=True)
class Rentang:
    """Cells that are merged into one, corners included."""

    row: int
    column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class LembarTerbaca:
    """A sheet of cells. `sel`: those that hold something, by (row, column), row by row from the left."""

    nama: str
    keadaan: Keadaan
    terlindung: bool
    gabungan: tuple[Rentang, ...]
    sel: Mapping[tuple[int, int], SelTerbaca]

    def di(self, row: int, column: int) -> SelTerbaca:
        """The cell there, kosong where nothing is."""
        return self.sel.get((row, column)) or SelTerbaca(alamat_of(row, column), row, column)


@dataclass(frozen=True, slots=True)
class BukuTerbaca:
    """A workbook. `lembar`: the sheets of cells in their order (charts have none). `sifat`: its own properties as text.
    `nama`: defined names of the whole book and what they stand for. `terkunci`: sheets cannot be renamed or deleted.
    """

    lembar: tuple[LembarTerbaca, ...]
    sifat: Mapping[str, str]
    nama: Mapping[str, str]
    terkunci: bool

    def bernama(self, nama: str) -> LembarTerbaca | None:
        """The sheet of that name; capitals do not count, as in Excel."""
        return next((each for each in self.lembar if each.nama.casefold() == nama.casefold()), None)


def place_of(alamat: str) -> tuple[int, int]:
    """Row and column of "F7". ValueError: no cell has that name."""
    if not (found := _ALAMAT.fullmatch(alamat)):
        raise ValueError(alamat)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    row = int(found[2])
    if row > 1_048_576 or column > 16_384:
        raise ValueError(alamat)
    return row, column


def alamat_of(row: int, column: int) -> str:
    """ "F7" of (7, 6)."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(65 + letter) + letters
    return f"{letters}{row}"
