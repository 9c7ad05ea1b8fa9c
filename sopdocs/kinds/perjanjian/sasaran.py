"""A year's definitions in; the rows of sasaran and indikator as a perjanjian kinerja prints them out.

`No | Sasaran Strategis | Indikator Kinerja | Target | Satuan` (Permenpan-RB 53/2014, lampiran I; practice adds the
satuan, and some offices the targets of the quarters).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from sopdocs.kinds.blanks import missing
from sopdocs.kinds.pengukuran.cetak import tertulis
from sopdocs.kinds.pengukuran.definisi import Indikator, Sasaran
from sopdocs.kinds.pengukuran.tabel.sel import KOSONG
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinds.perjanjian.tahunan import sasaran_milik
from sopdocs.kinerja.ukuran import TRIWULAN
from sopdocs.word.template import OPTIONAL


@dataclass(frozen=True, slots=True)
class BarisIndikator:
    """A row. `no` and `sasaran` are those of its sasaran in the first of its rows, and empty in the others; `nomor`
    counts the indicators. `semula` is the target before a perubahan.
    """

    no: str
    sasaran: str
    nomor: Annotated[str, OPTIONAL]
    nama: str
    satuan: str
    target: str
    tw1: Annotated[str, OPTIONAL]
    tw2: Annotated[str, OPTIONAL]
    tw3: Annotated[str, OPTIONAL]
    tw4: Annotated[str, OPTIONAL]
    semula: Annotated[str, OPTIONAL]


@dataclass(frozen=True, slots=True)
class BarisSasaran:
    """A sasaran with its rows, at least one."""

    no: Annotated[str, OPTIONAL]
    uraian: Annotated[str, OPTIONAL]
    indikator: tuple[BarisIndikator, ...]


def baris_sasaran(
    tahun: Tahun, milik_siapa: tuple[str, ...] = (), semula: Tahun | None = None
) -> tuple[BarisSasaran, ...]:
    """Of those ids of `penerima` alone, or of all; `semula` is the year before its perubahan. Never empty: what is not
    there yet is a gap.
    """
    before = {each.id: target(each) for each in semula.indikator} if semula else {}
    found: list[BarisSasaran] = []
    number = 0
    for goal, theirs in sasaran_milik(tahun, milik_siapa):
        rows = tuple(_rows(f"{len(found) + 1}.", goal, theirs, number, before))
        found.append(BarisSasaran(f"{len(found) + 1}.", goal.uraian, rows))
        number += len(theirs)
    return tuple(found) or (_nothing("1.", missing("sasaran")),)


def target(each: Indikator) -> str:
    """That of the year, or a gap."""
    return tertulis(each.target.tahunan) or missing("target")


def triwulan(each: Indikator, tw: int) -> str:
    """The target of a quarter; a gap where it is due, a dash where nothing is measured then."""
    return tertulis(each.target_triwulan(tw)) or (missing("target") if each.is_due(tw) else KOSONG)


def _rows(
    no: str, goal: Sasaran, theirs: list[Indikator], counted: int, before: dict[str, str]
) -> Iterator[BarisIndikator]:
    if not theirs:
        yield from _nothing(no, goal.uraian).indikator
    for at, each in enumerate(theirs):
        quarters = {f"tw{tw}": triwulan(each, tw) for tw in TRIWULAN}
        yield BarisIndikator(
            no="" if at else no,
            sasaran="" if at else goal.uraian,
            nomor=f"{counted + at + 1}.",
            nama=each.nama,
            satuan=each.satuan,
            target=target(each),
            semula=before.get(each.id, KOSONG) if before else "",
            **quarters,
        )


def _nothing(no: str, uraian: str) -> BarisSasaran:
    """A sasaran without an indicator."""
    row = BarisIndikator(no, uraian, "", missing("indikator"), "", missing("target"), "", "", "", "", "")
    return BarisSasaran(no, uraian, (row,))
