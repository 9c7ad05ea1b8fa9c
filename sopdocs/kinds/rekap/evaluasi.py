"""A counted quarter in; the foot of the evaluation of a Renja (Permendagri 86/2017, form E.81) out."""

from dataclasses import dataclass

from sopdocs.kinds.blanks import dotted
from sopdocs.kinds.pengukuran.tabel import sel
from sopdocs.kinds.pengukuran.tabel.baris import BarisIndikator, kelas
from sopdocs.kinds.pengukuran.tabel.semua import Kinerja
from sopdocs.kinds.rekap.model import Rekap

LINE = 160
"""Dots to write on, over the width of a landscape page."""


@dataclass(frozen=True, slots=True)
class Evaluasi:
    """Mean and predikat of performance and of money; what helped, what hindered, what is to be done."""

    kinerja: str
    predikat_kinerja: str
    anggaran: str
    predikat_anggaran: str
    pendorong: tuple[str, ...]
    penghambat: tuple[str, ...]
    tindak_lanjut: tuple[str, ...]
    tindak_lanjut_renja: tuple[str, ...]


def evaluasi(model: Rekap, table: Kinerja) -> Evaluasi:
    """What the spec leaves out is gathered from the indicators; what is said nowhere is a line to write on."""
    aturan = model.tahun.aturan
    rows = [row for goal in table.sasaran for row in goal.indikator]
    absorbed = model.tahun.hitung(model.triwulan).jumlah.serapan
    return Evaluasi(
        kinerja=table.rerata.utama,
        predikat_kinerja=table.rerata.predikat,
        anggaran=sel.persen(absorbed, aturan.desimal),
        predikat_anggaran=kelas(absorbed, aturan)[0],
        pendorong=_or_line(model.faktor_pendorong or gathered(rows, "pendukung")),
        penghambat=_or_line(model.faktor_penghambat or gathered(rows, "penghambat")),
        tindak_lanjut=_or_line(model.tindak_lanjut or gathered(rows, "tindak_lanjut")),
        tindak_lanjut_renja=_or_line(model.tindak_lanjut_renja),
    )


def gathered(rows: list[BarisIndikator], key: str) -> tuple[str, ...]:
    """`Ruang tunggu sempit (no. 1)`"""
    return tuple(f"{text} (no. {row.no.rstrip('.')})" for row in rows for text in getattr(row, key))


def _or_line(texts: tuple[str, ...]) -> tuple[str, ...]:
    return texts or (dotted(LINE),)
