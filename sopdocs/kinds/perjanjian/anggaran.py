"""A year's budget in; the rows of program and money as a perjanjian kinerja prints them out.

A camat lists program, an administrator program with their kegiatan, a pengawas kegiatan with their sub kegiatan
(practice, design/paperwork.md 6.3). The money of a row is the sum of those lowest rows below it that are printed or
theirs, so that the total is what they answer for.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from sopdocs.kinds.blanks import missing
from sopdocs.kinds.pengukuran.definisi import Belanja, di_bawah, paling_bawah
from sopdocs.kinds.pengukuran.tabel.sel import desimal_uang, uang
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinds.perjanjian.model import Tingkat
from sopdocs.kinds.perjanjian.tahunan import milik_belanja
from sopdocs.kinerja.rerata import jumlah
from sopdocs.word.template import OPTIONAL

KEPALA = {
    "camat": "Program",
    "administrator": "Program / Kegiatan",
    "pengawas": "Kegiatan / Sub Kegiatan",
}
NO_MONEY = missing("pagu")


@dataclass(frozen=True, slots=True)
class BarisProgram:
    """A row; `no` of one below another is `1.1`."""

    no: str
    kode: Annotated[str, OPTIONAL]
    nama: str
    pagu: str


@dataclass(frozen=True, slots=True)
class KelompokProgram:
    """A row of the upper level, in bold where there is a lower one, with those below it."""

    utama: BarisProgram
    bawah: tuple[BarisProgram, ...]


@dataclass(frozen=True, slots=True)
class TabelProgram:
    """`kepala` is the head of the column of names. Where there is no program yet: one row with a gap."""

    kepala: str
    baris: tuple[KelompokProgram, ...]
    jumlah: str


def tabel_program(
    tahun: Tahun, tingkat: Tingkat = "camat", milik_siapa: tuple[str, ...] = (), sen: int | None = None
) -> TabelProgram:
    """Of those ids of `penerima` alone, or of all. `sen`: decimals of its money; None: 2 where one pagu has sen."""
    sen = _sen(tahun) if sen is None else sen
    rows = [(row, above) for row, above in _upper(tahun, tingkat) if milik_belanja(row, milik_siapa, above)]
    groups = [_group(f"{at}.", row, above, tingkat, milik_siapa, sen) for at, (row, above) in enumerate(rows, 1)]
    total = jumlah(_pagu(row, milik_siapa, above) for row, above in rows)
    if not groups:
        groups = [KelompokProgram(BarisProgram("1.", "", missing(KEPALA[tingkat].lower()), NO_MONEY), ())]
    return TabelProgram(KEPALA[tingkat], tuple(groups), _uang(total, sen))


def _upper(tahun: Tahun, tingkat: Tingkat) -> Iterator[tuple[Belanja, str]]:
    """The rows of the upper level, each with who answers for what is above it."""
    for program in tahun.kinerja.program:
        if tingkat == "pengawas" and program.kegiatan:
            yield from ((each, program.penanggung_jawab) for each in program.kegiatan)
        else:
            yield program, ""


def _group(no: str, row: Belanja, above: str, tingkat: Tingkat, ids: tuple[str, ...], sen: int) -> KelompokProgram:
    who = row.penanggung_jawab or above
    lower = () if tingkat == "camat" else di_bawah(row)
    theirs = [each for each in lower if milik_belanja(each, ids, who)]
    below = tuple(_row(f"{no}{at}", each, ids, who, sen) for at, each in enumerate(theirs, 1))
    return KelompokProgram(_row(no, row, ids, above, sen), below)


def _row(no: str, row: Belanja, ids: tuple[str, ...], above: str, sen: int) -> BarisProgram:
    return BarisProgram(no, row.kode, row.nama, _uang(_pagu(row, ids, above), sen))


def _pagu(row: Belanja, ids: tuple[str, ...], above: str) -> Decimal | None:
    """The money of a row, of theirs alone; None where no row has any."""
    who, below = row.penanggung_jawab or above, di_bawah(row)
    if not below:
        return row.pagu if not ids or who in ids else None
    return jumlah(_pagu(each, ids, who) for each in below)


def _uang(value: Decimal | None, sen: int) -> str:
    return NO_MONEY if value is None else uang(value, sen)


def _sen(tahun: Tahun) -> int:
    return desimal_uang(row.pagu for each in tahun.kinerja.program for row in paling_bawah(each))
