"""A `Rekap` and the kop in; what the template of its `bentuk` prints out.

All templates of the kind have the same fields, and each uses those of its table: an office adds columns in Word.
"""

from dataclasses import dataclass
from typing import Annotated

from sopdocs.kinds.kop import Kop
from sopdocs.kinds.naskah import Signer
from sopdocs.kinds.pengukuran.perbaikan import Catatan, perbaikan, revisi
from sopdocs.kinds.pengukuran.tabel.semua import Anggaran, Kepala, Kinerja, tabel
from sopdocs.kinds.rekap.evaluasi import Evaluasi, evaluasi
from sopdocs.kinds.rekap.model import Rekap
from sopdocs.kinds.ttd import Tanda, Ttd, place_and_date, tanda, ttd
from sopdocs.word.template import OPTIONAL


@dataclass(frozen=True, slots=True)
class TabelPerbaikan:
    """The remarks of whoever examined it."""

    daftar: tuple[Catatan, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """What `templates/rekap*.docx` may name. One or nothing is in `revisi`, `anggaran` and `perbaikan`."""

    kop: Kop
    judul: str
    periode: str
    revisi: tuple[str, ...]
    kepala: Annotated[Kepala, OPTIONAL]
    kinerja: Annotated[Kinerja, OPTIONAL]
    anggaran: Annotated[tuple[Anggaran, ...], OPTIONAL]
    evaluasi: Annotated[Evaluasi, OPTIONAL]
    perbaikan: tuple[TabelPerbaikan, ...]
    tempat_tanggal: Annotated[str, OPTIONAL]
    penyusun: Annotated[Tanda, OPTIONAL]
    pemeriksa: Annotated[Tanda, OPTIONAL]
    mengetahui: Annotated[Tanda, OPTIONAL]
    kepala_kantor: Annotated[Ttd, OPTIONAL]
    """The same as `mengetahui`, with place and date."""


def fields(model: Rekap, kop: Kop) -> Fields:
    """All text as it is printed."""
    tables = tabel(model.tahun, model.triwulan, model.utama)
    return Fields(
        kop=kop,
        judul=model.judul or model.is_.judul,
        periode=f"TAHUN {model.tahun.kinerja.tahun}" if model.is_.rencana else str(model.periode).upper(),
        revisi=revisi(model),
        kepala=tables.kepala,
        kinerja=tables.kinerja,
        anggaran=(tables.anggaran,) if tables.anggaran.program or model.is_.uang else (),
        evaluasi=evaluasi(model, tables.kinerja),
        perbaikan=() if model.is_.lampiran and not model.catatan_perbaikan else (TabelPerbaikan(perbaikan(model)),),
        tempat_tanggal=place_and_date(model, model.tanggal),
        penyusun=_signature(model, "penyusun"),
        pemeriksa=_signature(model, "pemeriksa"),
        mengetahui=_signature(model, "mengetahui"),
        kepala_kantor=ttd(model, Signer(("mengetahui",), model.mengetahui, model.tanggal)),
    )


def _signature(model: Rekap, key: str) -> Tanda:
    return tanda(model, Signer((key,), getattr(model, key), model.tanggal))
