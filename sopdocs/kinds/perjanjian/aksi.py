"""An indicator of a year in; the steps of its rencana aksi out: when each is done, and who does it."""

from collections.abc import Iterator
from dataclasses import dataclass

from sopdocs.kinds.pengukuran.cetak import penerima
from sopdocs.kinds.pengukuran.definisi import Indikator
from sopdocs.kinds.pengukuran.tabel.sel import KOSONG
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinds.pengukuran.ubahan import Aksi
from sopdocs.kinerja.ukuran import TRIWULAN

DONE = "√"
"""In the column of a quarter in which a step is done; the sign is in every type that offices use."""


@dataclass(frozen=True, slots=True)
class Langkah:
    """A step; `said` is None in the one row of an indicator without steps. `waktu`: DONE or nothing for each quarter.
    `siapa` is empty where whoever did the step before does this one, too.
    """

    said: Aksi | None
    waktu: tuple[str, ...]
    siapa: str


def langkah(tahun: Tahun, each: Indikator) -> Iterator[Langkah]:
    """All of them, at least one row."""
    before = ""
    for said in each.aksi or (None,):
        who = penerima(tahun.kinerja, (said and said.penanggung_jawab) or each.penanggung_jawab) or KOSONG
        yield Langkah(said, _waktu(said), "" if who == before else who)
        before = who


def _waktu(said: Aksi | None) -> tuple[str, ...]:
    return tuple(DONE if said is not None and tw in said.triwulan else "" for tw in TRIWULAN)
