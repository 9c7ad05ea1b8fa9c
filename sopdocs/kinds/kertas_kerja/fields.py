"""A `KertasKerja` and the kop in; what its template prints out."""

from dataclasses import dataclass

from sopdocs.kinds.blanks import filled
from sopdocs.kinds.kertas_kerja.model import KertasKerja
from sopdocs.kinds.kop import Kop
from sopdocs.kinds.pengukuran.kertas.lembar import Lembar, lembar
from sopdocs.kinds.pengukuran.perbaikan import Catatan, perbaikan, revisi
from sopdocs.kinds.ttd import Tanda, place_and_date, tanda

SOURCE = 60
"""Dots of the document that the targets come from."""


@dataclass(frozen=True, slots=True)
class Fields:
    """What `templates/kertas-kerja.docx` may name."""

    kop: Kop
    judul: str
    periode: str
    dokumen: str
    revisi: tuple[str, ...]
    lembar: Lembar
    perbaikan: tuple[Catatan, ...]
    tempat_tanggal: str
    penyusun: Tanda
    pemeriksa: Tanda


def fields(model: KertasKerja, kop: Kop) -> Fields:
    """All text as it is printed."""
    left, right = model.signers
    return Fields(
        kop=kop,
        judul=model.judul.upper(),
        periode=str(model.periode).upper(),
        dokumen=filled(model.tahun.kinerja.dokumen, SOURCE),
        revisi=revisi(model),
        lembar=lembar(model.tahun, model.triwulan),
        perbaikan=perbaikan(model),
        tempat_tanggal=place_and_date(model, model.tanggal),
        penyusun=tanda(model, right),
        pemeriksa=tanda(model, left),
    )
