"""The tables that a rekap may be: each has a template of its own (design: paperwork, 5.2, with their sources)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sopdocs.kinerja.tahun import Dasar

NamaBentuk: TypeAlias = Literal[
    "monev",
    "realisasi",
    "pengukuran",
    "lakip",
    "lkjip",
    "analisis",
    "efisiensi",
    "rencana-aksi",
    "iku",
    "e81",
    "anggaran",
]


@dataclass(frozen=True, slots=True)
class Bentuk:
    """`dasar`: the way to count that this table is about; None: that of the office. `lampiran`: it belongs to a report
    that the head of the office signs, and goes to no examiner. `rencana`: it has no realisasi. `uang`: it is about
    money.
    """

    judul: str
    dasar: Dasar | None = None
    lampiran: bool = False
    rencana: bool = False
    uang: bool = False


BENTUK: Mapping[NamaBentuk, Bentuk] = {
    "monev": Bentuk("REKAPITULASI CAPAIAN KINERJA"),
    "realisasi": Bentuk("REALISASI KINERJA DAN ANGGARAN"),
    "pengukuran": Bentuk("PENGUKURAN KINERJA", lampiran=True),
    "lakip": Bentuk("CAPAIAN KINERJA DIBANDINGKAN DENGAN TAHUN SEBELUMNYA", "sampai-tahunan", lampiran=True),
    "lkjip": Bentuk("CAPAIAN INDIKATOR KINERJA UTAMA", "sampai-tahunan", lampiran=True),
    "analisis": Bentuk("ANALISIS FAKTOR KEBERHASILAN DAN KEGAGALAN"),
    "efisiensi": Bentuk("EFISIENSI PROGRAM", uang=True),
    "rencana-aksi": Bentuk("RENCANA AKSI KINERJA", rencana=True),
    "iku": Bentuk("INDIKATOR KINERJA UTAMA", lampiran=True, rencana=True),
    "e81": Bentuk("EVALUASI TERHADAP HASIL RENCANA KERJA PERANGKAT DAERAH", uang=True),
    "anggaran": Bentuk("REALISASI ANGGARAN", uang=True),
}
"""The first is the default, and `templates/rekap.docx`; the others are `templates/rekap-<name>.docx`."""

FIRST: NamaBentuk = next(iter(BENTUK))
