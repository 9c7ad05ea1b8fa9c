"""A `DokumenData` and the kop in; what its template prints out."""

from dataclasses import dataclass
from typing import Annotated

from sopdocs.kinds.blanks import filled
from sopdocs.kinds.dokumen_data.model import DokumenData
from sopdocs.kinds.dokumen_data.ringkasan import Ringkasan, ringkasan
from sopdocs.kinds.dokumen_data.sumber import Bukti, DaftarFormulir, bukti, formulir
from sopdocs.kinds.kop import SIDE, Kop
from sopdocs.kinds.logo import enlarged
from sopdocs.kinds.orang import disebut
from sopdocs.kinds.pengukuran.kertas.lembar import Lembar, lembar
from sopdocs.kinds.pengukuran.perbaikan import Catatan, perbaikan, revisi
from sopdocs.kinds.pengukuran.tabel.semua import Anggaran, Kepala, Kinerja, tabel
from sopdocs.kinds.ttd import Ttd, ttd
from sopdocs.page import Image
from sopdocs.units import Length, mm
from sopdocs.word.template import OPTIONAL

COVER: Length = mm(38)
"""The square that the logo fills on the cover."""
BLANK_TIERS = 2
"""Rows to write on beside the signature."""
OFFICE = 40
"""Dots of the name of the office."""
NO_FORM = "Berkas realisasi triwulan ini tidak mencatat formulir yang masuk."


@dataclass(frozen=True, slots=True)
class Tingkat:
    """A row of the paraf grid."""

    jabatan: str


@dataclass(frozen=True, slots=True)
class TabelPerbaikan:
    """The remarks of whoever examined it."""

    daftar: tuple[Catatan, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """What `templates/dokumen-data.docx` may name. One or nothing is in `revisi`, `anggaran`, `formulir`,
    `tanpa_formulir` and `perbaikan`.
    """

    kop: Kop
    lambang: Image | None
    judul: str
    nama: str
    periode: str
    revisi: tuple[str, ...]
    ringkasan: Ringkasan
    kepala: Annotated[Kepala, OPTIONAL]
    kinerja: Annotated[Kinerja, OPTIONAL]
    anggaran: Annotated[tuple[Anggaran, ...], OPTIONAL]
    lembar: Lembar
    bukti: tuple[Bukti, ...]
    formulir: tuple[DaftarFormulir, ...]
    tanpa_formulir: tuple[str, ...]
    perbaikan: tuple[TabelPerbaikan, ...]
    paraf: tuple[Tingkat, ...]
    penandatangan: Ttd


def fields(model: DokumenData, kop: Kop) -> Fields:
    """All text as it is printed."""
    tahun, tw = model.tahun, model.triwulan
    tables = tabel(tahun, tw, tahun.kinerja.pengukuran.dasar)
    forms = formulir(tahun, tw)
    tiers = [disebut(model, id_, model.tanggal) for id_ in model.paraf] or [""] * BLANK_TIERS
    return Fields(
        kop=kop,
        lambang=enlarged(kop.logo, SIDE, COVER) if kop.logo else None,
        judul=model.judul.upper(),
        nama=filled(model.instansi.nama, OFFICE),
        periode=str(model.periode),
        revisi=revisi(model),
        ringkasan=ringkasan(tahun, tw),
        kepala=tables.kepala,
        kinerja=tables.kinerja,
        anggaran=(tables.anggaran,) if tables.anggaran.program else (),
        lembar=lembar(tahun, tw),
        bukti=bukti(tahun, tw),
        formulir=forms,
        tanpa_formulir=() if forms else (NO_FORM,),
        perbaikan=(TabelPerbaikan(perbaikan(model)),) if model.catatan_perbaikan else (),
        paraf=tuple(map(Tingkat, tiers)),
        penandatangan=ttd(model, model.signers[0]),
    )
