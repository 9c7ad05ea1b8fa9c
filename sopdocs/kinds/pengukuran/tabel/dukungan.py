"""A counted quarter in; the rows of the budget that serve each indicator, as text, out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sopdocs.kinds.pengukuran.definisi import Belanja, di_bawah
from sopdocs.kinds.pengukuran.tabel.sel import KOSONG, desimal_uang, persen, uang
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinerja.tahun import Hasil, HasilProgram


@dataclass(frozen=True, slots=True)
class Dukungan:
    """A row of the budget. One that serves several indicators has its money at the first of them, so that nobody adds
    it up twice.
    """

    nama: str
    anggaran: str
    realisasi: str
    serapan: str
    kinerja: str
    efisiensi: str


NONE = Dukungan(*[KOSONG] * 6)


def dukungan(tahun: Tahun, hasil: Hasil) -> dict[str, tuple[Dukungan, ...]]:
    """By the id of the indicator; one row of dashes where there is none."""
    numbers = {each.id: number for number, each in enumerate(tahun.indikator, 1)}
    serving = [(row, found) for row, found in pasangan(tahun, hasil) if row.indikator]
    rows: dict[str, tuple[Dukungan, ...]] = {}
    sen = sen_tabel(hasil)
    for id_, number in numbers.items():
        own = [(row, found) for row, found in serving if id_ in row.indikator]
        firsts = [min(numbers.get(each, number) for each in row.indikator) for row, _ in own]
        made = [
            _row(row, found, tahun, sen) if first == number else _elsewhere(row, first)
            for (row, found), first in zip(own, firsts, strict=True)
        ]
        rows[id_] = tuple(_lettered(made)) or (NONE,)
    return rows


def pasangan(tahun: Tahun, hasil: Hasil) -> Iterator[tuple[Belanja, HasilProgram]]:
    """Every row of the budget as it is said and as it is counted, those above before those below."""
    for row, found in zip(tahun.kinerja.program, hasil.program, strict=True):
        yield from _pairs(row, found)


def _pairs(row: Belanja, found: HasilProgram) -> Iterator[tuple[Belanja, HasilProgram]]:
    yield row, found
    for below, counted in zip(di_bawah(row), found.bawah, strict=True):
        yield from _pairs(below, counted)


def _row(row: Belanja, found: HasilProgram, tahun: Tahun, sen: int) -> Dukungan:
    decimals = tahun.aturan.desimal
    return Dukungan(
        nama=row.nama,
        anggaran=uang(found.uang.pagu, sen),
        realisasi=uang(found.uang.sampai, sen),
        serapan=persen(found.uang.serapan, decimals),
        kinerja=persen(found.kinerja, decimals),
        efisiensi=found.efisiensi.sebutan,
    )


def sen_tabel(hasil: Hasil) -> int:
    """The decimals of money in all tables of a quarter: one figure with sen gives them to all, also where sums have
    none (0,50 and 0,50).
    """
    return desimal_uang(value for each in _every(hasil.program) for value in (each.uang.pagu, *each.uang.triwulan))


def _every(rows: Iterable[HasilProgram]) -> Iterator[HasilProgram]:
    """With those below them."""
    for each in rows:
        yield each
        yield from _every(each.bawah)


def _elsewhere(row: Belanja, number: int) -> Dukungan:
    return Dukungan(row.nama, *[f"lihat no. {number}"] * 5)


def _lettered(rows: list[Dukungan]) -> Iterator[Dukungan]:
    """a. b. c. where there are several, to find the figures of each."""
    for letter, row in zip("abcdefghijklmnopqrstuvwxyz", rows, strict=False):
        mark = f"{letter}. " if len(rows) > 1 else ""
        texts = (row.nama, row.anggaran, row.realisasi, row.serapan, row.kinerja, row.efisiensi)
        yield Dukungan(*(f"{mark}{text}" for text in texts))
