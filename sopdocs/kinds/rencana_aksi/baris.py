"""A year's definitions in; the rows of its rencana aksi out: sasaran, indicators, their steps, what pays for them.

The columns are those that offices use (practice; evaluators miss targets of quarters, design/paperwork.md 6.6). Money
of a program stands at every indicator that it serves, so that a column of it has no sum.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated

from sopdocs.kinds.blanks import missing
from sopdocs.kinds.pengukuran.cetak import uang
from sopdocs.kinds.pengukuran.definisi import Belanja, Indikator, bertingkat, pagu
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinds.perjanjian.aksi import langkah
from sopdocs.kinds.perjanjian.sasaran import target, triwulan
from sopdocs.kinds.perjanjian.tahunan import sasaran_milik

GREY, WHITE = "D9D9D9", "auto"


@dataclass(frozen=True, slots=True)
class Waktu:
    """The quarters of a step: a sign, and the colour of its cell."""

    tw1: str = ""
    tw2: str = ""
    tw3: str = ""
    tw4: str = ""
    warna1: Annotated[str, "warna"] = WHITE
    warna2: Annotated[str, "warna"] = WHITE
    warna3: Annotated[str, "warna"] = WHITE
    warna4: Annotated[str, "warna"] = WHITE


@dataclass(frozen=True, slots=True)
class Langkah:
    """A step. What the indicator says stands in the first of its rows, and is empty in the others."""

    no: str = ""
    indikator: str = ""
    satuan: str = ""
    target: str = ""
    tw1: str = ""
    tw2: str = ""
    tw3: str = ""
    tw4: str = ""
    uraian: str = ""
    keluaran: str = ""
    program: str = ""
    penanggung_jawab: str = ""
    waktu: Waktu = Waktu()


@dataclass(frozen=True, slots=True)
class Pita:
    """A sasaran over the steps of its indicators."""

    uraian: str
    langkah: tuple[Langkah, ...]


def pita(tahun: Tahun, ids: tuple[str, ...]) -> tuple[Pita, ...]:
    """Of those ids of `penerima` alone, or of all; never empty."""
    found: list[Pita] = []
    number = 0
    for goal, theirs in sasaran_milik(tahun, ids):
        rows = [row for at, each in enumerate(theirs, number + 1) for row in _steps(tahun, f"{at}.", each)]
        found.append(Pita(f"Sasaran {len(found) + 1}: {goal.uraian}", tuple(rows) or (_nothing(),)))
        number += len(theirs)
    return tuple(found) or (Pita(missing("sasaran"), (_nothing(),)),)


def _steps(tahun: Tahun, no: str, each: Indikator) -> Iterator[Langkah]:
    """Its rows."""
    for at, step in enumerate(langkah(tahun, each)):
        yield replace(
            _first(tahun, no, each) if at == 0 else Langkah(),
            uraian=step.said.uraian if step.said else missing("rencana aksi"),
            keluaran=step.said.keluaran if step.said else "",
            penanggung_jawab=step.siapa,
            waktu=Waktu(*step.waktu, *(GREY if done else WHITE for done in step.waktu)),
        )


def _first(tahun: Tahun, no: str, each: Indikator) -> Langkah:
    """What an indicator says beside all of its steps."""
    return Langkah(
        no=no,
        indikator=each.nama,
        satuan=each.satuan,
        target=target(each),
        tw1=triwulan(each, 1),
        tw2=triwulan(each, 2),
        tw3=triwulan(each, 3),
        tw4=triwulan(each, 4),
        program=_paid_by(tahun, each),
    )


def _paid_by(tahun: Tahun, each: Indikator) -> str:
    """`Program Pelayanan Publik (Rp46.300.000)`, a line for every row of the budget that names the indicator."""
    rows = [row for program in tahun.kinerja.program for row in bertingkat(program) if each.id in row.indikator]
    return "\n".join(_with_money(row) for row in rows)


def _with_money(row: Belanja) -> str:
    money = pagu(row)
    return f"{row.nama} ({missing('pagu') if money is None else f'Rp{uang(money)}'})"


def _nothing() -> Langkah:
    """The row of a sasaran without an indicator."""
    return Langkah(indikator=missing("indikator"), uraian=missing("rencana aksi"))
