"""A `Formulir` and the kop in; what its template prints, a form for each seksi, out.

Columns and fields: design, paperwork 5.2 (indicator forms of other offices; e-SAKIP in use): the definition printed,
room to write the components, the realisasi, its proofs and causes, and who has filled it in.
"""

from dataclasses import dataclass
from decimal import Decimal

from sopdocs.kinds.blanks import dotted
from sopdocs.kinds.formulir.blangko import Blangko, Butir, Rincian
from sopdocs.kinds.formulir.isi import KOSONG, Isi, isi
from sopdocs.kinds.formulir.model import Formulir
from sopdocs.kinds.formulir.susun import blangko
from sopdocs.kinds.kop import Kop
from sopdocs.kinds.pengukuran.cetak import persen, uang
from sopdocs.kinds.pengukuran.isian import IsianAnggaran, IsianIndikator
from sopdocs.kinds.pengukuran.nilai import Tertulis
from sopdocs.kinds.ttd import NAME, NIP, Tanda, place_and_date, tanda
from sopdocs.text import nip
from sopdocs.text.numbers import angka


@dataclass(frozen=True, slots=True)
class Komponen:
    """The name of a component, and its value or nothing."""

    nama: str
    nilai: str


@dataclass(frozen=True, slots=True)
class Kartu:
    """An indicator: what is asked, and the answers, as far as they are known."""

    no: str
    nama: str
    sasaran: str
    satuan: str
    rumus: str
    cara_isi: str
    sumber: str
    target: str
    tahunan: str
    label_lalu: str
    lalu: str
    komponen: tuple[Komponen, ...]
    realisasi: str
    capaian: str
    bukti: tuple[str, ...]
    pendukung: tuple[str, ...]
    penghambat: tuple[str, ...]
    tindak_lanjut: tuple[str, ...]
    keterangan: str


@dataclass(frozen=True, slots=True)
class Baris:
    """A sub kegiatan."""

    no: str
    kode: str
    nama: str
    keluaran: str
    pagu: str
    lalu: str
    realisasi: str
    volume: str
    penghambat: tuple[str, ...]
    tindak_lanjut: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tabel:
    """The budget: it is there or not."""

    baris: tuple[Baris, ...]


@dataclass(frozen=True, slots=True)
class Lembar:
    """The form of a seksi. `sampai`: the head of the column of money spent before; `tidak_diukur`: indicators that are
    closed this quarter; `batas`: a line or none.
    """

    penerima: str
    periode: str
    triwulan: str
    tahun: str
    sampai: str
    batas: tuple[str, ...]
    indikator: tuple[Kartu, ...]
    tidak_diukur: tuple[str, ...]
    anggaran: tuple[Tabel, ...]
    tempat_tanggal: str
    pengisi: Tanda
    verifikator: Tanda


@dataclass(frozen=True, slots=True)
class Fields:
    """What `templates/formulir.docx` may name."""

    kop: Kop
    judul: str
    formulir: tuple[Lembar, ...]


def fields(model: Formulir, kop: Kop) -> Fields:
    """All text as it is printed."""
    return Fields(kop, model.judul, tuple(_lembar(model, id_) for id_ in model.penerima_formulir))


def _lembar(model: Formulir, id_: str) -> Lembar:
    form = blangko(model, id_)
    found = isi(model.tahun, model.triwulan, id_) if model.isi == "terisi" else KOSONG
    return Lembar(
        penerima=form.nama,
        periode=str(form.periode),
        triwulan=form.periode.nama,
        tahun=str(form.tahun),
        sampai=sebelumnya(form),
        batas=(f"Dikembalikan paling lambat {form.batas_kembali}.",) if form.batas_kembali else (),
        indikator=tuple(_kartu(no, each, found, form) for no, each in enumerate(form.indikator, 1) if each.diukur),
        tidak_diukur=tuple(
            f"{no}. {each.nama}: tidak diukur triwulan ini ({each.kapan})"
            for no, each in enumerate(form.indikator, 1)
            if not each.diukur
        ),
        anggaran=(Tabel(tuple(_baris(no, each, found) for no, each in enumerate(form.belanja, 1))),)
        if form.belanja
        else (),
        tempat_tanggal=place_and_date(model, found.pengisi.tanggal),
        pengisi=_pengisi(form, found),
        verifikator=tanda(model, model.verifikator),
    )


def sebelumnya(form: Blangko) -> str:
    """What the quarter began with: `Realisasi s.d. Triwulan II`."""
    if form.triwulan == 1:
        return "Realisasi sebelumnya"
    return f"Realisasi {type(form.periode)(form.tahun, form.triwulan - 1).sampai}"


def _kartu(no: int, each: Butir, found: Isi, form: Blangko) -> Kartu:
    said = found.of_indikator(each.id)
    counted = found.terhitung.get(each.id)
    return Kartu(
        no=f"{no}.",
        nama=each.nama,
        sasaran=each.sasaran,
        satuan=each.satuan,
        rumus=each.rumus,
        cara_isi=each.cara_isi,
        sumber=each.sumber,
        target=each.target.teks,
        tahunan=each.tahunan.teks,
        label_lalu=each.label_lalu,
        lalu=each.lalu,
        komponen=_komponen(each, said),
        realisasi=_realisasi(said.nilai, None if counted is None else counted.realisasi),
        capaian=persen(counted.capaian, form.hitungan.desimal) if counted else "",
        bukti=said.bukti or ("",),
        pendukung=said.pendukung or ("",),
        penghambat=said.penghambat or ("",),
        tindak_lanjut=said.tindak_lanjut or ("",),
        keterangan=said.keterangan,
    )


def _komponen(each: Butir, said: IsianIndikator) -> tuple[Komponen, ...]:
    if not each.pembilang:
        return ()
    return Komponen(each.pembilang, _angka(said.pembilang)), Komponen(each.penyebut, _angka(said.penyebut))


def _realisasi(said: Tertulis | None, counted: Decimal | None) -> str:
    """As it was written; from components, as it is counted."""
    return str(said) if said is not None else _angka(counted)


def _baris(no: int, each: Rincian, found: Isi) -> Baris:
    said: IsianAnggaran = found.of_belanja(each.kunci)
    target = "" if each.target is None else f"{angka(each.target)} {each.satuan}".strip()
    return Baris(
        no=f"{no}.",
        kode=each.kode,
        nama=each.nama,
        keluaran=": ".join(filter(None, (each.keluaran, target))),
        pagu=uang(each.pagu),
        lalu=uang(each.lalu),
        realisasi=uang(said.keuangan),
        volume=_angka(said.volume),
        penghambat=said.penghambat or ("",),
        tindak_lanjut=said.tindak_lanjut or ("",),
    )


def _pengisi(form: Blangko, found: Isi) -> Tanda:
    """Who has filled it in, or lines to write on."""
    who = found.pengisi
    number = nip.printed(who.nip) or dotted(NIP)
    return Tanda((form.nama,), who.oleh or f"({dotted(NAME)})", (f"NIP. {number}",))


def _angka(value: Decimal | None) -> str:
    return "" if value is None else angka(value)
