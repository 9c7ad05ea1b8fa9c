"""A counted row in; what the notes under its table say about it out: why a figure is missing, or how it came about.

A note names no row, so that several rows share one number.
"""

from collections.abc import Iterable, Mapping

from sopdocs.kinds.butir import Butir
from sopdocs.kinds.pengukuran.cetak import SEBERAPA_SERING
from sopdocs.kinds.pengukuran.definisi import Belanja, Indikator, di_bawah
from sopdocs.kinds.pengukuran.tabel.sel import daftar_triwulan
from sopdocs.kinds.pengukuran.tahun import Tahun, realisasi
from sopdocs.kinerja.capaian import Catatan
from sopdocs.kinerja.tahun import DASAR, Dasar, HasilIndikator, HasilProgram
from sopdocs.kinerja.ukuran import TRIWULAN
from sopdocs.text.numbers import angka, romawi
from sopdocs.text.words import kapital

GAPS = (Catatan.BELUM_DIISI, Catatan.BELUM_DIUKUR)
"""Said of the quarters, not of each way to count."""


def nomor(texts: Iterable[tuple[str, ...]], huruf: str = "") -> dict[str, str]:
    """The number of each note, `1)`, in the order in which the rows need them; `huruf` stands before it, so that a
    page with two tables has no number twice.
    """
    every = dict.fromkeys(text for row in texts for text in row)
    return {text: f"{huruf}{number})" for number, text in enumerate(every, 1)}


def penanda(told: Mapping[str, tuple[str, ...]], numbers: Mapping[str, str]) -> dict[str, str]:
    """The numbers of the notes of each row, `1) 3)`, by its key."""
    return {key: " ".join(mark for text, mark in numbers.items() if text in texts) for key, texts in told.items()}


def bernomor(numbers: dict[str, str]) -> tuple[Butir, ...]:
    """The notes as they stand under the table."""
    return tuple(Butir(number, f"{kapital(text)}.") for text, number in numbers.items())


def catatan_indikator(tahun: Tahun, said: Indikator, found: HasilIndikator, tw: int) -> tuple[str, ...]:
    """Of an indicator up to a quarter."""
    gaps = _gaps(tahun, said, found, tw)
    special = [each for each in Catatan if each not in GAPS and _where(each, found)]
    return (*gaps, *(_special(each, found, tahun, tw) for each in special))


def catatan_belanja(row: Belanja, found: HasilProgram, tw: int) -> tuple[str, ...]:
    """Of a row of the budget up to a quarter; of one with rows below it only what is not plain from those."""
    unknown = _not_told_apart(found, tw)
    if di_bawah(row):
        told = []
        if missing := found.uang.kosong:
            told.append(f"jumlah yang sudah diisi; ada rincian {daftar_triwulan(missing)} yang belum")
        if unknown:
            told.append(f"jumlah {daftar_triwulan(unknown)} dari rincian yang belanja triwulannya diketahui saja")
        return tuple(told)
    told = []
    if row.pagu is None:
        told.append("pagu belum diisi")
    elif row.pagu == 0:
        told.append("pagu 0: serapan tidak dapat dihitung")
    if found.uang.kosong:
        told.append(f"realisasi anggaran {daftar_triwulan(found.uang.kosong)} belum diisi")
    if unknown:
        told.append(f"belanja {daftar_triwulan(unknown)} sendiri tidak diketahui: angka sejak Januari tidak lengkap")
    if row.pagu and found.uang.sampai is not None and found.uang.sampai > row.pagu:
        told.append("realisasi anggaran melebihi pagu")
    return tuple(told)


def _not_told_apart(found: HasilProgram, tw: int) -> list[int]:
    """The quarters of `Uang.tak_terpisah`, in the row or below it."""
    if found.bawah:
        return sorted({each for below in found.bawah for each in _not_told_apart(below, tw)})
    return found.uang.tak_terpisah(tw)


def _gaps(tahun: Tahun, said: Indikator, found: HasilIndikator, tw: int) -> list[str]:
    """Quarters that should have a figure and have none; and those that need none."""
    told = []
    filled = [each for each in TRIWULAN[:tw] if realisasi(said, tahun.of_indikator(said.id, each)) is not None]
    missing = [each for each in TRIWULAN[:tw] if said.is_due(each) and each not in filled]
    if missing:
        told.append(f"realisasi {daftar_triwulan(missing)} belum diisi")
    if tw not in filled and not said.is_due(tw):
        due = [each for each in TRIWULAN if said.is_due(each)]
        told.append(f"diukur {SEBERAPA_SERING[said.periode]}, pada {daftar_triwulan(due)}")
    if told and found.sampai.triwulan:
        from_ = daftar_triwulan(found.sampai.triwulan)
        told[-1] += f"; angka s.d. Triwulan {romawi(tw)} dari {from_}"
    return told


def _where(catatan: Catatan, found: HasilIndikator) -> list[Dasar]:
    return [dasar for dasar in DASAR if found.capaian[dasar].catatan is catatan]


def _special(catatan: Catatan, found: HasilIndikator, tahun: Tahun, tw: int) -> str:
    """With the ways to count where it is so, unless it is so wherever there is a figure."""
    where = _where(catatan, found)
    others = [dasar for dasar in DASAR if dasar not in where and found.capaian[dasar].catatan not in GAPS]
    names = f" ({', '.join(nama_dasar(dasar, tw) for dasar in where)})" if others else ""
    if catatan is Catatan.LANTAI and tahun.aturan.batas_bawah is not None:
        floor = angka(tahun.aturan.batas_bawah)
        return f"hasil di bawah {floor}: dicetak {floor} %{names}"
    return f"{catatan.value}{names}"


def nama_dasar(dasar: Dasar, tw: int) -> str:
    """What is held against what, short."""
    quarter = romawi(tw)
    return {
        "triwulan": f"Triwulan {quarter}",
        "triwulan-tahunan": f"Triwulan {quarter} terhadap target tahun",
        "sampai": f"s.d. Triwulan {quarter}",
        "sampai-tahunan": f"s.d. Triwulan {quarter} terhadap target tahun",
    }[dasar]
