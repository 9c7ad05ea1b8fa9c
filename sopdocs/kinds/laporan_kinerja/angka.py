"""A year and the quarter of a report in; every figure of that report, as it is printed, out.

One place, so that text, tables, charts and lampiran show the same string for the same figure. Cells of tables come from
`pengukuran.tabel`; in sentences a per cent has its sign, money its `Rp`, a realisasi its unit.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from sopdocs.kinds.pengukuran.cetak import persen
from sopdocs.kinds.pengukuran.definisi import Belanja, Indikator, Sasaran
from sopdocs.kinds.pengukuran.tabel.baris import BarisIndikator, BarisSasaran, Triwulanan, kelas
from sopdocs.kinds.pengukuran.tabel.belanja import BarisBelanja
from sopdocs.kinds.pengukuran.tabel.dukungan import pasangan, sen_tabel
from sopdocs.kinds.pengukuran.tabel.kaki import kata_dasar
from sopdocs.kinds.pengukuran.tabel.sel import KOSONG
from sopdocs.kinds.pengukuran.tabel.semua import Tabel, tabel
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinds.pengukuran.tahun import angka as terhitung
from sopdocs.kinerja.banding import capaian_lalu
from sopdocs.kinerja.tahun import Dasar, Hasil, HasilIndikator, HasilProgram, HasilSasaran
from sopdocs.text.numbers import NBSP, rupiah

TANPA_SATUAN = {"indeks", "predikat", "nilai", "skor", "angka", "poin", "opini", "kategori"}
"""Units that nobody says behind a figure: `82,15`, not `82,15 indeks`."""

_NUMBER = re.compile(r"(?:[≥≤<>=-]+ ?|(?:min|maks)(?:imal|\.)? |(?:kurang|lebih) dari |paling \w+ )?\d", re.IGNORECASE)
"""A figure, also behind a bound: `≥ 80`, `minimal 80`; a word of a scale is none, even with a digit (`Level 3`)."""


@dataclass(frozen=True, slots=True)
class Ukuran:
    """An indicator: as it is defined, as it is counted, and its row as text."""

    said: Indikator
    found: HasilIndikator
    baris: BarisIndikator

    @property
    def triwulan(self) -> tuple[Triwulanan, ...]:
        """The cells of the four quarters."""
        return self.baris.tw1, self.baris.tw2, self.baris.tw3, self.baris.tw4


@dataclass(frozen=True, slots=True)
class Kelompok:
    """A sasaran with its indicators."""

    said: Sasaran
    found: HasilSasaran
    baris: BarisSasaran
    indikator: tuple[Ukuran, ...]


@dataclass(frozen=True, slots=True)
class Rekening:
    """A row of the budget; `level` 0 is a program."""

    said: Belanja
    found: HasilProgram
    baris: BarisBelanja
    level: int


@dataclass(frozen=True)
class Angka:
    """`tahunan`: of the report of a whole year, not of its last quarter."""

    tahun: Tahun
    saat: int
    tahunan: bool = False

    @property
    def dasar(self) -> Dasar:
        """The way to count that has a predikat: of a year against its target, of a quarter as the office has it."""
        return "sampai-tahunan" if self.tahunan else self.tahun.kinerja.pengukuran.dasar

    @property
    def periode(self) -> str:
        """`Tahun 2025`, `Triwulan III Tahun 2025`"""
        return f"Tahun {self.tahun.kinerja.tahun}" if self.tahunan else str(self.tahun.triwulan(self.saat))

    @property
    def sampai(self) -> str:
        """`Tahun 2025`, `s.d. Triwulan III Tahun 2025`: what figures up to now are of."""
        return self.periode if self.tahunan else f"s.d. {self.periode}"

    @property
    def periode_utama(self) -> str:
        """What the figures are of that have a predikat."""
        return self.sampai if self.dasar.startswith("sampai") else self.periode

    @property
    def kata_dasar(self) -> str:
        """`realisasi s.d. Triwulan III terhadap target s.d. Triwulan III`, `realisasi terhadap target Tahun 2025`"""
        if self.tahunan:
            return f"realisasi terhadap target {self.periode}"
        return kata_dasar(self.tahun, self.dasar, self.saat)

    @cached_property
    def hasil(self) -> Hasil:
        """Every figure of the quarter, as numbers."""
        return self.tahun.hitung(self.saat)

    @cached_property
    def tabel(self) -> Tabel:
        """Every cell as text."""
        return tabel(self.tahun, self.saat, self.dasar)

    @cached_property
    def sen(self) -> int:
        """The decimals of money in every table."""
        return sen_tabel(self.hasil)

    @cached_property
    def kelompok(self) -> tuple[Kelompok, ...]:
        """The sasaran in their order."""
        return tuple(
            Kelompok(said, found, baris, tuple(map(Ukuran, said.indikator, found.indikator, baris.indikator)))
            for said, found, baris in zip(
                self.tahun.kinerja.sasaran, self.hasil.sasaran, self.tabel.kinerja.sasaran, strict=True
            )
        )

    @cached_property
    def indikator(self) -> dict[str, Ukuran]:
        """By id, in their order."""
        return {each.said.id: each for group in self.kelompok for each in group.indikator}

    @cached_property
    def belanja(self) -> dict[str, Rekening]:
        """The rows of the budget by their key (kode, else nama), those above before those below."""
        rows = list(_rows(self.tabel.anggaran.program))
        pairs = list(pasangan(self.tahun, self.hasil))
        return {
            said.kunci: Rekening(said, found, baris, level)
            for (said, found), (baris, level) in zip(pairs, rows, strict=True)
        }

    @property
    def program(self) -> list[Rekening]:
        """The highest rows of the budget."""
        return [each for each in self.belanja.values() if each.level == 0]

    def pendukung(self, id_: str) -> list[Rekening]:
        """The rows of the budget that serve an indicator."""
        return [each for each in self.belanja.values() if id_ in each.said.indikator]

    def belum_mengisi(self) -> dict[str, tuple[int, ...]]:
        """The lowest rows of the budget whose money is not told for some quarters, with these."""
        lowest = {row.kunci for row in self.tahun.belanja}
        return {
            key: row.found.uang.kosong for key, row in self.belanja.items() if key in lowest and row.found.uang.kosong
        }

    def capaian_lalu(self, each: Ukuran, year: int) -> Decimal | None:
        """Of an earlier year, counted as this one is."""
        past = each.said.riwayat[year]
        done = terhitung(each.said, past.realisasi)
        number = done if isinstance(done, Decimal) else None
        return capaian_lalu(number, terhitung(each.said, past.target), each.found.cara, self.tahun.aturan)

    def persen(self, value: Decimal | None) -> str:
        """`95,00 %`; empty where there is none."""
        return persen(value, self.tahun.aturan.desimal)

    def predikat(self, value: Decimal | None) -> str:
        """The class of a printed per cent, for a sentence."""
        return berpredikat(kelas(value, self.tahun.aturan)[0])

    def rupiah(self, value: Decimal | None) -> str:
        """`Rp1.250.000`, with sen where the tables have them; empty where there is none."""
        return "" if value is None else rupiah(value, sen=self.sen > 0)


def bersatuan(text: str, satuan: str) -> str:
    """`84,00 %`, `12 kasus`: a figure as it stands in a sentence."""
    if not _NUMBER.match(text) or satuan.casefold() in TANPA_SATUAN:
        return text
    return f"{text}{NBSP}{satuan}" if satuan else text


def berpredikat(text: str) -> str:
    """A predikat as a sentence has it: of a capaian that is in no class of the scale too."""
    return "di luar skala" if text == KOSONG else text


def _rows(rows: tuple[BarisBelanja, ...], level: int = 0) -> Iterator[tuple[BarisBelanja, int]]:
    """Every row with its level, in the order of `pasangan`."""
    for each in rows:
        yield each, level
        yield from _rows(getattr(each, "bawah", ()), level + 1)
