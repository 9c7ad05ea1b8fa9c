"""A `Rekap` and the kop in; what the template of its `bentuk` prints out.

All templates of the kind have the same fields, and each uses those of its table: an office adds columns in Word.
"""

from dataclasses import dataclass
from typing import Annotated

from sopdocs.kinds.butir import Butir
from sopdocs.kinds.kop import Kop
from sopdocs.kinds.naskah import Signer
from sopdocs.kinds.pengukuran.baris import BarisSasaran, Rerata, tabel_kinerja
from sopdocs.kinds.pengukuran.belanja import BarisProgram, Rupiah, TabelBelanja, tabel_belanja
from sopdocs.kinds.pengukuran.kaki import kaki_belanja, kaki_kinerja
from sopdocs.kinds.pengukuran.perbaikan import Catatan, perbaikan, revisi
from sopdocs.kinds.rekap.evaluasi import Evaluasi, evaluasi
from sopdocs.kinds.rekap.model import Rekap
from sopdocs.kinds.ttd import Tanda, Ttd, place_and_date, tanda, ttd
from sopdocs.word.template import OPTIONAL


@dataclass(frozen=True, slots=True)
class Kepala:
    """Words in the heads of columns; `utama` is what gets a predikat."""

    tahun: str
    lalu: str
    ini: str
    ini_singkat: str
    sampai: str
    sampai_singkat: str
    utama_target: str
    utama_realisasi: str


@dataclass(frozen=True, slots=True)
class Kinerja:
    """The table of indicators, with the mean, the rules and the notes under it."""

    sasaran: tuple[BarisSasaran, ...]
    rerata: Rerata
    ringkasan: str
    aturan: tuple[str, ...]
    catatan: tuple[Butir, ...]


@dataclass(frozen=True, slots=True)
class Anggaran:
    """The table of money; `catatan_program` are the notes of a table of programs alone."""

    program: tuple[BarisProgram, ...]
    jumlah: Rupiah
    aturan: tuple[str, ...]
    efisiensi: str
    catatan: tuple[Butir, ...]
    catatan_program: tuple[Butir, ...]


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
    hasil = model.tahun.hitung(model.triwulan)
    table = tabel_kinerja(model.tahun, hasil, model.utama)
    foot = kaki_kinerja(model.tahun, hasil, model.utama)
    money = tabel_belanja(model.tahun, hasil, table)
    year = model.tahun.kinerja.tahun
    return Fields(
        kop=kop,
        judul=model.judul or model.is_.judul,
        periode=f"TAHUN {year}" if model.is_.rencana else str(model.periode).upper(),
        revisi=revisi(model),
        kepala=_heads(model),
        kinerja=Kinerja(table.sasaran, table.rerata, foot.rerata, foot.aturan, table.catatan),
        anggaran=(_money(model, money),) if money.program or model.is_.uang else (),
        evaluasi=evaluasi(model, hasil, table),
        perbaikan=() if model.is_.lampiran and not model.catatan_perbaikan else (TabelPerbaikan(perbaikan(model)),),
        tempat_tanggal=place_and_date(model, model.tanggal),
        penyusun=_signature(model, "penyusun"),
        pemeriksa=_signature(model, "pemeriksa"),
        mengetahui=_signature(model, "mengetahui"),
        kepala_kantor=ttd(model, Signer(("mengetahui",), model.mengetahui, model.tanggal)),
    )


def _heads(model: Rekap) -> Kepala:
    year, quarter = model.tahun.kinerja.tahun, model.periode
    done = quarter.sampai if model.utama.startswith("sampai") else quarter.nama
    return Kepala(
        tahun=f"Tahun {year}",
        lalu=f"Tahun {year - 1}",
        ini=quarter.nama,
        ini_singkat=quarter.singkat,
        sampai=quarter.sampai,
        sampai_singkat=f"s.d. {quarter.singkat}",
        utama_target=f"Target Tahun {year}" if model.utama.endswith("tahunan") else f"Target {done}",
        utama_realisasi=f"Realisasi {done}",
    )


def _money(model: Rekap, table: TabelBelanja) -> Anggaran:
    foot = kaki_belanja(model.tahun)
    return Anggaran(table.program, table.jumlah, foot.aturan, foot.efisiensi, table.catatan, table.catatan_program)


def _signature(model: Rekap, key: str) -> Tanda:
    return tanda(model, Signer((key,), getattr(model, key), model.tanggal))
