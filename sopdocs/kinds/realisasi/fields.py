"""A `DataRealisasi` and the kop in; what its template prints out."""

from collections.abc import Iterator
from dataclasses import dataclass

from sopdocs.kinds.kop import Kop
from sopdocs.kinds.pengukuran.cetak import penerima, tertulis, uang
from sopdocs.kinds.pengukuran.definisi import Belanja, Indikator
from sopdocs.kinds.pengukuran.isian import Uraian
from sopdocs.kinds.pengukuran.nilai import Tertulis
from sopdocs.kinds.pengukuran.penerimaan import penerimaan
from sopdocs.kinds.pengukuran.tahun import realisasi
from sopdocs.kinds.realisasi.model import DataRealisasi
from sopdocs.kinds.ttd import Tanda, place_and_date, tanda
from sopdocs.text.numbers import angka

NOT_DUE = "tidak diukur triwulan ini"
NOT_FILLED = "belum diisi"
WORDS = {"bukti": "Bukti", "pendukung": "Pendukung", "penghambat": "Penghambat", "tindak_lanjut": "Tindak lanjut"}


@dataclass(frozen=True, slots=True)
class Baris:
    """What an indicator has brought; lists are paragraphs."""

    no: str
    nama: str
    satuan: str
    target: str
    realisasi: str
    rincian: tuple[str, ...]
    bukti: tuple[str, ...]
    pendukung: tuple[str, ...]
    penghambat: tuple[str, ...]
    tindak_lanjut: tuple[str, ...]
    asal: str


@dataclass(frozen=True, slots=True)
class BarisAnggaran:
    """What a sub kegiatan has brought."""

    kode: str
    nama: str
    pagu: str
    realisasi: str
    keluaran: str
    catatan: tuple[str, ...]
    asal: str


@dataclass(frozen=True, slots=True)
class Penerimaan:
    """A form that has come back, or not."""

    no: str
    seksi: str
    oleh: str
    tanggal: str
    berkas: str


@dataclass(frozen=True, slots=True)
class TabelAnggaran:
    """The money: it is there or not."""

    baris: tuple[BarisAnggaran, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """What `templates/realisasi.docx` may name."""

    kop: Kop
    judul: str
    periode: str
    ringkasan: str
    indikator: tuple[Baris, ...]
    anggaran: tuple[TabelAnggaran, ...]
    formulir: tuple[Penerimaan, ...]
    tempat_tanggal: str
    menghimpun: Tanda
    mengetahui: Tanda


def fields(model: DataRealisasi, kop: Kop) -> Fields:
    """All text as it is printed."""
    left, right = model.signers
    rows = tuple(_indicator(model, number, each) for number, each in enumerate(model.tahun.indikator, 1))
    money = tuple(_money(model, row) for row in model.tahun.belanja)
    return Fields(
        kop=kop,
        judul=model.judul,
        periode=str(model.tahun.triwulan(model.triwulan)),
        ringkasan=_summary(model),
        indikator=rows,
        anggaran=(TabelAnggaran(money),) if money else (),
        formulir=tuple(_forms(model)),
        tempat_tanggal=place_and_date(model, model.tanggal),
        menghimpun=tanda(model, left),
        mengetahui=tanda(model, right),
    )


def _summary(model: DataRealisasi) -> str:
    """Counted from what is printed."""
    year, tw = model.tahun, model.triwulan
    due = [each for each in year.indikator if each.is_due(tw)]
    filled = sum(realisasi(each, year.of_indikator(each.id, tw)) is not None for each in due)
    spent = [year.of_belanja(row, tw).keuangan is not None for row in year.belanja]
    text = f"Terisi {filled} dari {len(due)} indikator yang diukur triwulan ini"
    return f"{text}, dan {sum(spent)} dari {len(spent)} realisasi anggaran." if spent else f"{text}."


def _indicator(model: DataRealisasi, number: int, each: Indikator) -> Baris:
    tw = model.triwulan
    said = model.tahun.of_indikator(each.id, tw)
    parts: tuple[str, ...] = ()
    if each.komponen is not None and (said.pembilang is not None or said.penyebut is not None):
        named = ((each.komponen.pembilang, said.pembilang), (each.komponen.penyebut, said.penyebut))
        parts = tuple(f"{name}: {NOT_FILLED if value is None else angka(value)}" for name, value in named)
    value = _value(model, each, said.nilai)
    gap = NOT_FILLED if each.is_due(tw) else NOT_DUE
    return Baris(
        no=f"{number}.",
        nama=each.nama,
        satuan=each.satuan,
        target=tertulis(each.target_triwulan(tw)),
        realisasi=value or gap,
        rincian=parts,
        asal=penerima(model, each.penanggung_jawab),
        **_words(said),
    )


def _value(model: DataRealisasi, each: Indikator, given: Tertulis | None) -> str:
    if given is not None:
        return str(given)
    counted = realisasi(each, model.tahun.of_indikator(each.id, model.triwulan))
    return "" if counted is None else angka(counted)


def _money(model: DataRealisasi, row: Belanja) -> BarisAnggaran:
    said = model.tahun.of_belanja(row, model.triwulan)
    volume = "" if said.volume is None else f"{angka(said.volume)} {row.satuan}".strip()
    return BarisAnggaran(
        kode=row.kode,
        nama=row.nama,
        pagu=uang(row.pagu),
        realisasi=uang(said.keuangan) or NOT_FILLED,
        keluaran=f"{row.keluaran}: {volume}" if row.keluaran and volume else volume,
        catatan=tuple(f"{WORDS[key]}: {'; '.join(texts)}" for key, texts in _words(said).items() if texts),
        asal=penerima(model, row.penanggung_jawab),
    )


def _words(said: Uraian) -> dict[str, tuple[str, ...]]:
    return {
        "bukti": said.bukti,
        "pendukung": (*said.pendukung, *filter(None, [said.keterangan])),
        "penghambat": said.penghambat,
        "tindak_lanjut": said.tindak_lanjut,
    }


def _forms(model: DataRealisasi) -> Iterator[Penerimaan]:
    """Whoever has something to fill in."""
    for each in penerimaan(model.tahun, model.triwulan):
        yield Penerimaan(each.no, each.penerima, "\n".join(each.oleh), each.tanggal, each.berkas)
