"""Cells put down one after another in; a sheet, its open cells and the names of the others out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from sopdocs.excel import Gaya, Halaman, Isi, Rumus, Sel, Validasi

Macam: TypeAlias = Literal["angka", "uang", "pilihan", "daftar", "teks", "nip", "tanggal"]
"""What an open cell takes: a number, rupiah, a word of a scale, lines, one text, a NIP, a day."""

Kunci: TypeAlias = tuple[str, ...]
"""Where the answer stands in a quarter's file: ("indikator", "ikm", "nilai")."""

Tempat: TypeAlias = tuple[int, int]
"""Row and column, from 1."""


@dataclass(frozen=True, slots=True)
class Kotak:
    """An open cell of a sheet. `nama`: what messages call it; `satuan` may stand behind its number."""

    tempat: Tempat
    kunci: Kunci
    macam: Macam
    nama: str
    satuan: str = ""
    pilihan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lembar:
    """A sheet as it goes out. `arti`: what the locked cells of a definition are called; the others are decoration."""

    halaman: Halaman
    kotak: tuple[Kotak, ...]
    arti: Mapping[Tempat, str]

    @property
    def nama(self) -> str:
        """Of the sheet."""
        return self.halaman.nama


@dataclass(slots=True)
class Papan:
    """A sheet under construction."""

    sel: list[Sel] = field(default_factory=list)
    kotak: list[Kotak] = field(default_factory=list)
    arti: dict[Tempat, str] = field(default_factory=dict)

    def tulis(
        self,
        row: int,
        column: int,
        isi: Isi | Rumus = None,
        gaya: Gaya = "teks",
        *,
        arti: str = "",
        span: int = 1,
        format: str = "",
    ) -> None:
        """A locked cell; `arti`: what it says, where it belongs to a definition."""
        self.sel.append(Sel(row, column, isi, gaya, span, format=format))
        if arti:
            self.arti[row, column] = arti

    def buka(self, row: int, column: int, kotak: Kotak, isi: Isi, validasi: Validasi | None, format: str = "") -> None:
        """An open cell, with what is filled in already."""
        text = kotak.macam in ("daftar", "teks", "nip", "pilihan")
        gaya: Gaya = "isian_teks" if text else "isian"
        self.sel.append(Sel(row, column, isi, gaya, terbuka=True, validasi=validasi, format=format))
        self.kotak.append(kotak)

    def lembar(self, halaman: Halaman) -> Lembar:
        """`halaman` with these cells."""
        return Lembar(halaman, tuple(self.kotak), self.arti)
