"""Data in, data out: what a workbook of free sheets is made of. `form.write_book` makes the file.

    Buku ─ Halaman ─ Sel ─┬─ text, number, date, Rumus
                          └─ Validasi (what may be typed into an open cell)

Rows and columns are counted from 1, as Excel does.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from sopdocs.excel.cells import Isi
from sopdocs.excel.paper import Kertas

Gaya: TypeAlias = Literal[
    "judul",  # the title over everything, in the middle
    "subjudul",  # a line under the title, in the middle
    "label",  # a name before a value, without a frame
    "nilai",  # such a value, bold
    "catatan",  # small and slanted, without a frame
    "ttd",  # lines of a signature block, in the middle
    "ttd_nama",  # the name in it: bold, underlined
    "kepala",  # the head of a table: bold on grey, in the middle
    "nomor",  # the numbers of the columns under it: small, in the middle
    "pita",  # a band over a group of rows: bold on light grey
    "teks",  # a cell of the table: text, from the left
    "tengah",  # … in the middle
    "angka",  # … a number, at the right
    "persen",  # … per cent with two decimals and the sign; 93.75 is shown as 93,75%
    "uang",  # … rupiah with two decimals and no sign
    "total",  # a row of sums: bold, numbers at the right
    "total_tengah",  # … a word in it, in the middle
    "isian",  # to be filled in: pale yellow, and a thick dashed frame for those who print without colours
    "isian_teks",  # … text only: what looks like a number or a date ("1-2", a NIP) stays as it is typed
]


@dataclass(frozen=True, slots=True)
class Rumus:
    """A live formula: `text` with English names of functions, commas between arguments, points in numbers and no
    leading "="; `hasil` is what it gives now, shown by programs that do not calculate. None: nothing yet.
    """

    text: str
    hasil: Decimal | str | None = None


@dataclass(frozen=True, slots=True)
class Angka:
    """A number from `lo` to `hi`; `bulat`: a whole one. None: no bound."""

    lo: Decimal | None = None
    hi: Decimal | None = None
    bulat: bool = False


@dataclass(frozen=True, slots=True)
class Pilihan:
    """One of a list, without commas and quotation marks and of no more than 255 characters together."""

    pilihan: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Panjang:
    """Text of no more than `hingga` characters."""

    hingga: int


@dataclass(frozen=True, slots=True)
class Tanggal:
    """A day from `lo` to `hi`."""

    lo: date
    hi: date


@dataclass(frozen=True, slots=True)
class Validasi:
    """What a cell takes. `pesan` is told when something else is typed (not when it is pasted), `ajakan` when the cell
    is chosen, each under its title; titles are cut at 32 characters, the rest at 225. `tegas`: nothing else is taken.
    """

    aturan: Angka | Pilihan | Panjang | Tanggal
    judul: str
    pesan: str
    ajakan: str = ""
    tegas: bool = True


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell, over `span` columns and `rowspan` rows. `terbuka`: it may be changed while the sheet is protected.

    `format` is Excel's number format, in place of that of the look and the value. Open cells for numbers had better
    have none: only then does what Excel made of the typed text ("95%", "1-2") show in the file (`read.SelTerbaca`).
    """

    row: int
    column: int
    isi: Isi | Rumus = None
    gaya: Gaya = "teks"
    span: int = 1
    rowspan: int = 1
    terbuka: bool = False
    validasi: Validasi | None = None
    format: str = ""


@dataclass(frozen=True, slots=True)
class Halaman:
    """A sheet. `nama`: at most 31 characters, none of `[]:*?/\\`, each name once. `lebar`: of the columns, in digits.

    Rows are as high as their text, or as `tinggi` says (row → points) where that is more; those with open cells of
    text grow while somebody types in Excel. `kepala`: the first and last row of what every printed page begins with.
    `utuh`: first and last rows of blocks that no page break should part, as those to be signed. `beku`: row and column
    of the first cell that scrolls. `terlindung`: without a password, only open cells can be changed; rows and columns
    can be widened. `tersembunyi`: for machines, Excel does not even offer to show it (LibreOffice does, once it has
    saved the file). `kaki`: at the left of the foot line (at most 120 characters), the page number is at its right.
    """

    nama: str
    sel: tuple[Sel, ...]
    lebar: tuple[float, ...]
    tinggi: Mapping[int, float] = field(default_factory=dict)
    kepala: tuple[int, int] | None = None
    utuh: tuple[tuple[int, int], ...] = ()
    beku: tuple[int, int] | None = None
    kertas: Kertas = "F4"
    mendatar: bool = True
    kaki: str = ""
    terlindung: bool = False
    tersembunyi: bool = False


@dataclass(frozen=True, slots=True)
class Buku:
    """A workbook. `judul`: the title in its properties. `sifat`: properties of its own (text by name), a second place
    beside a hidden sheet for what machines must find again. `terkunci`: nobody renames or deletes a sheet by accident
    (no password; LibreOffice does not keep it).
    """

    halaman: tuple[Halaman, ...]
    judul: str = ""
    sifat: Mapping[str, str] = field(default_factory=dict)
    terkunci: bool = False
