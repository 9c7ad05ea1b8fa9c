"""A year, a quarter and a seksi in; what its form asks and prints, before anybody has filled it in, out."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from sopdocs.kinds.formulir.blangko import Blangko, Butir, Hitungan, Patokan, Rincian, Verifikator
from sopdocs.kinds.formulir.model import Formulir
from sopdocs.kinds.naskah import Naskah
from sopdocs.kinds.pengukuran import cetak
from sopdocs.kinds.pengukuran.definisi import Belanja, Indikator
from sopdocs.kinds.pengukuran.nilai import Tertulis
from sopdocs.kinds.pengukuran.tahun import Tahun, angka, realisasi
from sopdocs.kinds.ttd import tanda
from sopdocs.kinerja.tahun import HasilProgram, Uang
from sopdocs.kinerja.ukuran import TRIWULAN, Periode, Rentang, is_due
from sopdocs.text.numbers import angka as tercetak
from sopdocs.text.numbers import romawi

KAPAN: dict[Periode, str] = {"triwulan": "tiap triwulan", "semester": "tiap semester", "tahunan": "setahun sekali"}

Terpakai = Mapping[str, Decimal | None]
"""What was spent before a quarter, by the key of the row."""


def blangko(model: Formulir, id_: str, kinerja: str = "") -> Blangko:
    """The form of the seksi `id_`; `kinerja`: the name of the year's spec, relative to specs/."""
    tahun, tw = model.tahun, model.triwulan
    block = tanda(model, model.verifikator)
    return Blangko(
        kinerja=kinerja,
        tahun=tahun.kinerja.tahun,
        triwulan=tw,
        penerima=id_,
        nama=cetak.penerima(tahun.kinerja, id_),
        instansi=instansi(model),
        judul=model.judul,
        batas_kembali=str(model.batas_kembali or ""),
        verifikator=Verifikator(jabatan=block.jabatan, nama=block.nama, bawah=block.bawah),
        hitungan=hitungan(tahun),
        indikator=butir(tahun, tw, id_),
        belanja=rincian(tahun, tw, id_, terpakai(tahun, tw)),
    )


def instansi(model: Naskah) -> tuple[str, ...]:
    """The office, from above."""
    return tuple(filter(None, (model.instansi.pemda, model.instansi.nama)))


def butir(tahun: Tahun, tw: int, id_: str) -> tuple[Butir, ...]:
    """The indicators that a seksi is responsible for."""
    return tuple(
        _butir(tahun, each, goal.uraian, tw)
        for goal in tahun.kinerja.sasaran
        for each in goal.indikator
        if each.penanggung_jawab == id_
    )


def rincian(tahun: Tahun, tw: int, id_: str, spent: Terpakai) -> tuple[Rincian, ...]:
    """The rows of the budget that a seksi is responsible for."""
    return tuple(_rincian(row, spent.get(row.kunci)) for row in tahun.belanja if row.penanggung_jawab == id_)


def hitungan(tahun: Tahun) -> Hitungan:
    """As the profile has them."""
    rules = tahun.aturan
    return Hitungan(
        target_nol=rules.target_nol,
        desimal=rules.desimal,
        potong=rules.potong,
        batas_atas=rules.batas_atas,
        batas_bawah=rules.batas_bawah,
        dari_mentah=rules.dari == "mentah",
        kumulatif=rules.kumulatif,
    )


def terpakai(tahun: Tahun, tw: int) -> Terpakai:
    """Up to the end of the quarter before."""
    if tw == 1:
        return {}
    return {key: each.sampai for key, each in uang(tahun, tw - 1).items()}


def uang(tahun: Tahun, tw: int) -> dict[str, Uang]:
    """The money of a quarter and up to it, by the key of the row."""
    return {row.program.id: row.uang for each in tahun.hitung(tw).program for row in _leaves(each)}


def _butir(tahun: Tahun, each: Indikator, goal: str, tw: int) -> Butir:
    label, before = _before(tahun, each, tw)
    parts = each.komponen
    return Butir(
        id=each.id,
        sasaran=goal,
        nama=each.nama,
        satuan=each.satuan,
        polaritas=each.polaritas,
        varian=each.rumus_min or tahun.aturan.varian,
        akumulasi=each.akumulasi,
        rumus=cetak.rumus(each),
        sumber=each.sumber,
        target=_patokan(each, each.target_triwulan(tw)),
        tahunan=_patokan(each, each.target.tahunan),
        label_lalu=label,
        lalu=before,
        pembilang=parts.pembilang if parts else "",
        penyebut=parts.penyebut if parts else "",
        faktor=parts.faktor if parts else Decimal(1),
        desimal=each.desimal,
        skor=tuple(each.skor.items()),
        diukur=each.is_due(tw),
        kapan=f"diukur {KAPAN[each.periode]}, pada {_quarters(each.periode)}",
    )


def _quarters(periode: Periode) -> str:
    """`Triwulan II dan IV`"""
    return "Triwulan " + " dan ".join(romawi(tw) for tw in TRIWULAN if is_due(periode, tw))


def _patokan(each: Indikator, said: Tertulis | None) -> Patokan:
    if said is None:
        return Patokan()
    value = angka(each, said)
    low, high = (value.bawah, value.atas) if isinstance(value, Rentang) else (value, value)
    return Patokan(teks=str(said), batas=said.batas, bawah=low, atas=high)


def _before(tahun: Tahun, each: Indikator, tw: int) -> tuple[str, str]:
    """The last quarter that was to bring a figure, and its figure; before the first one, the year before."""
    quarter = next((one for one in reversed(TRIWULAN[: tw - 1]) if each.is_due(one)), None)
    if quarter is None:
        past = each.riwayat.get(tahun.kinerja.tahun - 1)
        found = str(past.realisasi) if past and past.realisasi else ""
        return f"Realisasi Tahun {tahun.kinerja.tahun - 1}", found
    said = tahun.of_indikator(each.id, quarter)
    label = f"Realisasi {tahun.triwulan(quarter).nama}"
    if said.nilai is not None:
        return label, str(said.nilai)
    value = realisasi(each, said)
    return label, "" if value is None else tercetak(value)


def _rincian(row: Belanja, spent: Decimal | None) -> Rincian:
    return Rincian(
        kunci=row.kunci,
        kode=row.kode,
        nama=row.nama,
        pagu=row.pagu,
        lalu=spent,
        keluaran=row.keluaran,
        satuan=row.satuan,
        target=row.target,
    )


def _leaves(row: HasilProgram) -> Iterator[HasilProgram]:
    if not row.bawah:
        yield row
    for each in row.bawah:
        yield from _leaves(each)
