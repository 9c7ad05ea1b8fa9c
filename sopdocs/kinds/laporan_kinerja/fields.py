"""A report's spec, the kop and a picture in; what the template prints itself out: the cover, the places of blocks."""

from dataclasses import dataclass
from typing import Annotated

from sopdocs.kinds.blanks import dotted
from sopdocs.kinds.kop import SIDE, Kop
from sopdocs.kinds.laporan_kinerja.model import LaporanKinerja
from sopdocs.kinds.logo import enlarged
from sopdocs.page import Image
from sopdocs.units import Length, mm
from sopdocs.word.report import BODY, FRONT
from sopdocs.word.template import OPTIONAL

JUDUL = "Laporan Kinerja"
EMBLEM: Length = mm(38)
"""The square that the logo fills on the cover."""
NAME = 24


@dataclass(frozen=True, slots=True)
class Sampul:
    """The cover. `tahun` stands below a quarter; in the report of a year `periode` is the year, and nothing is below.
    `gambar`: a picture in the middle, where there is one.
    """

    judul: str
    periode: str
    tahun: str
    pemda: str
    nama: str
    alamat: tuple[str, ...]
    logo: Image | None
    gambar: Image | None


@dataclass(frozen=True, slots=True)
class Fields:
    """What `templates/laporan-kinerja.docx` may name; `depan` and `isi` are where the blocks of the report go."""

    kop: Annotated[Kop, OPTIONAL]
    sampul: Sampul
    depan: str
    isi: str


def fields(model: LaporanKinerja, kop: Kop, gambar: Image | None = None) -> Fields:
    """All text as it is printed."""
    return Fields(kop, _sampul(model, kop, gambar), FRONT, BODY)


def nama_laporan(model: LaporanKinerja) -> str:
    """`Laporan Kinerja Triwulan III Tahun 2025`, as the foot line and the file's title have it."""
    year = str(model.tahun.kinerja.tahun)
    return f"{model.judul or JUDUL} {f'Tahun {year}' if model.is_annual else model.tahun.triwulan(model.saat)}"


def _sampul(model: LaporanKinerja, kop: Kop, gambar: Image | None) -> Sampul:
    quarter, word, number = str(model.tahun.triwulan(model.saat)).upper().partition("TAHUN")
    year = word + number
    return Sampul(
        judul=(model.judul or JUDUL).upper(),
        periode=year if model.is_annual else quarter.strip(),
        tahun="" if model.is_annual else year,
        pemda=kop.pemda,
        nama=kop.nama or dotted(NAME),
        alamat=kop.alamat,
        logo=enlarged(kop.logo, SIDE, EMBLEM) if kop.logo else None,
        gambar=gambar,
    )
