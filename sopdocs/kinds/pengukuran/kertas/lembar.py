"""A year and a quarter in; the whole worksheet out: its indicators, its means, its money, and the rules they follow."""

from dataclasses import dataclass

from sopdocs.kinds.blanks import missing
from sopdocs.kinds.pengukuran.kertas.kerja import LembarSasaran, lembar_kerja
from sopdocs.kinds.pengukuran.kertas.rerata import (
    LembarProgram,
    LembarUang,
    Rerata,
    lembar_program,
    lembar_rerata,
    lembar_uang,
)
from sopdocs.kinds.pengukuran.tabel.kaki import kaki_belanja, kaki_kinerja
from sopdocs.kinds.pengukuran.tahun import Tahun


@dataclass(frozen=True, slots=True)
class LembarAnggaran:
    """The money, what each program came to, and the rules."""

    uang: LembarUang
    program: tuple[LembarProgram, ...]
    aturan: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lembar:
    """`kosong` says so where there is no indicator; `anggaran` is there where there is a budget."""

    sasaran: tuple[LembarSasaran, ...]
    kosong: tuple[str, ...]
    rerata: tuple[Rerata, ...]
    aturan: tuple[str, ...]
    anggaran: tuple[LembarAnggaran, ...]


def lembar(tahun: Tahun, tw: int) -> Lembar:
    """Up to quarter `tw`."""
    found = tahun.hitung(tw)
    goals = tuple(each for each in lembar_kerja(tahun, tw) if each.indikator)
    foot = kaki_belanja(tahun)
    money = LembarAnggaran(lembar_uang(tahun, tw), lembar_program(tahun, tw), (*foot.aturan, foot.efisiensi))
    return Lembar(
        sasaran=goals,
        kosong=() if goals else (missing("sasaran dan indikator"),),
        rerata=lembar_rerata(tahun, tw),
        aturan=kaki_kinerja(tahun, found, tahun.kinerja.pengukuran.dasar).aturan,
        anggaran=(money,) if tahun.kinerja.program else (),
    )
