"""A year and a quarter in; the tables of its figures out, with the words in their heads and what stands under them."""

from dataclasses import dataclass
from typing import Annotated

from sopdocs.kinds.butir import Butir
from sopdocs.kinds.pengukuran.tabel.baris import BarisSasaran, Rerata, tabel_kinerja
from sopdocs.kinds.pengukuran.tabel.belanja import BarisProgram, Rupiah, tabel_belanja
from sopdocs.kinds.pengukuran.tabel.kaki import kaki_belanja, kaki_kinerja
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinerja.tahun import Dasar
from sopdocs.word.template import OPTIONAL


@dataclass(frozen=True, slots=True)
class Kepala:
    """Words in the heads of columns; `utama` is what gets a predikat."""

    tahun: str
    lalu: str
    ini: str
    ini_singkat: str
    sampai: str
    sampai_singkat: str
    utama_target: str
    utama_realisasi: str


@dataclass(frozen=True, slots=True)
class Kinerja:
    """The table of indicators, with the mean, the rules and the notes under it."""

    sasaran: tuple[BarisSasaran, ...]
    rerata: Rerata
    ringkasan: str
    aturan: tuple[str, ...]
    catatan: tuple[Butir, ...]


@dataclass(frozen=True, slots=True)
class Anggaran:
    """The table of money. `efisiensi` is its rule, `catatan_program` are the notes of a table of programs alone."""

    program: tuple[BarisProgram, ...]
    jumlah: Rupiah
    aturan: tuple[str, ...]
    efisiensi: Annotated[str, OPTIONAL]
    catatan: tuple[Butir, ...]
    catatan_program: Annotated[tuple[Butir, ...], OPTIONAL]


@dataclass(frozen=True, slots=True)
class Tabel:
    """`anggaran` has no program where there is no budget."""

    kepala: Kepala
    kinerja: Kinerja
    anggaran: Anggaran


def tabel(tahun: Tahun, tw: int, dasar: Dasar) -> Tabel:
    """`dasar` is the way to count that gets a predikat."""
    hasil = tahun.hitung(tw)
    rows = tabel_kinerja(tahun, hasil, dasar)
    foot = kaki_kinerja(tahun, hasil, dasar)
    money, foot_of_money = tabel_belanja(tahun, hasil, rows), kaki_belanja(tahun)
    return Tabel(
        kepala(tahun, tw, dasar),
        Kinerja(rows.sasaran, rows.rerata, foot.rerata, foot.aturan, rows.catatan),
        Anggaran(
            program=money.program,
            jumlah=money.jumlah,
            aturan=foot_of_money.aturan,
            efisiensi=foot_of_money.efisiensi,
            catatan=money.catatan,
            catatan_program=money.catatan_program,
        ),
    )


def kepala(tahun: Tahun, tw: int, dasar: Dasar) -> Kepala:
    """The words for that quarter."""
    year, quarter = tahun.kinerja.tahun, tahun.triwulan(tw)
    done = quarter.sampai if dasar.startswith("sampai") else quarter.nama
    return Kepala(
        tahun=f"Tahun {year}",
        lalu=f"Tahun {year - 1}",
        ini=quarter.nama,
        ini_singkat=quarter.singkat,
        sampai=quarter.sampai,
        sampai_singkat=f"s.d. {quarter.singkat}",
        utama_target=f"Target Tahun {year}" if dasar.endswith("tahunan") else f"Target {done}",
        utama_realisasi=f"Realisasi {done}",
    )
