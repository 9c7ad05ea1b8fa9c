"""Counted figures in; the text of a cell out, for every table of performance.

What is not known is a dash, never 0; in forms and sentences it is left empty (`cetak`). Targets, and realisasi that
were typed in, read as they were written; what sopdocs has counted has fixed decimals.
"""

from collections.abc import Iterable
from decimal import Decimal

from sopdocs.kinds.pengukuran.definisi import Indikator
from sopdocs.kinds.pengukuran.nilai import Tertulis, tercetak
from sopdocs.kinds.pengukuran.tahun import Tahun, realisasi
from sopdocs.kinerja.triwulan import Terkumpul
from sopdocs.kinerja.ukuran import TRIWULAN
from sopdocs.text.numbers import angka, romawi
from sopdocs.text.words import dan

KOSONG = "–"


def persen(value: Decimal | None, desimal: int) -> str:
    """`95,00`, for a column headed (%)."""
    return KOSONG if value is None else angka(value, desimal)


def uang(value: Decimal | None, sen: int) -> str:
    """`1.250.000`, for a column headed (Rp), with so many decimals."""
    return KOSONG if value is None else angka(value, sen)


def desimal_uang(values: Iterable[Decimal | None]) -> int:
    """Whole rupiah, or 2 decimals in the whole table where one figure has sen."""
    return 2 if any(value is not None and value != value.to_integral_value() for value in values) else 0


def bilangan(value: Decimal | None) -> str:
    """A count: with the decimals that were written."""
    return KOSONG if value is None else angka(value)


def tertulis(said: Tertulis | None) -> str:
    """A target or a realisasi as it is written."""
    return KOSONG if said is None else str(said)


def daftar_triwulan(numbers: Iterable[int]) -> str:
    """`Triwulan I, II, dan IV`"""
    return f"Triwulan {dan([romawi(number) for number in numbers])}"


def realisasi_triwulan(tahun: Tahun, said: Indikator, tw: int) -> str:
    """The realisasi of one quarter: as it is written, or as its components make it."""
    isian = tahun.of_indikator(said.id, tw)
    value = realisasi(said, isian)
    if isian.nilai is not None:
        return str(isian.nilai)
    return KOSONG if value is None else angka(value, said.desimal)


def realisasi_sampai(tahun: Tahun, said: Indikator, until: Terkumpul) -> str:
    """The realisasi up to a quarter; that of a single quarter reads as it does there."""
    if until.realisasi is None:
        return KOSONG
    if len(until.triwulan) == 1:
        return realisasi_triwulan(tahun, said, until.triwulan[0])
    return angka(until.realisasi, said.desimal if said.akumulasi == "rata-rata" else None)


def target_sampai(said: Indikator, until: Terkumpul, tw: int) -> str:
    """The target up to a quarter; that of a single quarter, or of the year that stands in, reads as it is written."""
    quarters = triwulan_sampai(said, until, tw)
    if until.target is not None and any(said.target_triwulan(each) is None for each in quarters):
        return tertulis(said.target.tahunan)
    texts = {tertulis(said.target_triwulan(each)) for each in quarters}
    if not quarters:
        return tertulis(said.target.tahunan) if until.target is not None else KOSONG
    if len(quarters) == 1 or (said.akumulasi == "rata-rata" and len(texts) == 1):
        return texts.pop()
    return KOSONG if until.target is None else tercetak(until.target)


def triwulan_sampai(said: Indikator, until: Terkumpul, tw: int) -> tuple[int, ...]:
    """The quarters whose targets count up to a quarter: those that are filled; without any, those that are due."""
    due = until.triwulan or tuple(each for each in TRIWULAN[:tw] if said.is_due(each))
    return due[-1:] if said.akumulasi == "terakhir" else due
