"""A counted quarter in; the rows of its indicators out, as text, with every column that a table may have.

A table uses a part of them (design: paperwork, 5.2). Indicators are numbered through; a sasaran is a band over its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from sopdocs.kinds.butir import Butir
from sopdocs.kinds.pengukuran.cetak import SEBERAPA_SERING, SEBUTAN_AKUMULASI, SEBUTAN_POLARITAS, penerima, rumus
from sopdocs.kinds.pengukuran.definisi import Indikator, Sasaran
from sopdocs.kinds.pengukuran.perbedaan import semula
from sopdocs.kinds.pengukuran.tabel.catatan import bernomor, catatan_indikator, nomor, penanda
from sopdocs.kinds.pengukuran.tabel.dukungan import Dukungan, dukungan
from sopdocs.kinds.pengukuran.tabel.sel import (
    KOSONG,
    persen,
    realisasi_sampai,
    realisasi_triwulan,
    target_sampai,
    tertulis,
)
from sopdocs.kinds.pengukuran.tahun import Tahun, angka
from sopdocs.kinerja.banding import capaian_lalu
from sopdocs.kinerja.capaian import Capaian, Cara, Catatan, tercapai
from sopdocs.kinerja.predikat import predikat
from sopdocs.kinerja.tahun import DASAR, Dasar, Hasil, HasilIndikator, hitung_indikator
from sopdocs.kinerja.ukuran import TRIWULAN, Aturan

TANPA_WARNA = "auto"
WARNA_PITA = "E7E6E6"
"""The ground of the rows of means in the shipped templates: their predikat has it where its class has no colour."""


@dataclass(frozen=True, slots=True)
class TargetIndikator:
    """As they are written."""

    tahunan: str
    tw1: str
    tw2: str
    tw3: str
    tw4: str
    renstra: str
    nasional: str


@dataclass(frozen=True, slots=True)
class Triwulanan:
    """One quarter alone; empty where it lies ahead."""

    target: str
    realisasi: str
    capaian: str


@dataclass(frozen=True, slots=True)
class Diukur:
    """A realisasi held against a target. `warna`: that of the class, as Word has it; `auto`: none."""

    target: str
    realisasi: str
    capaian: str
    predikat: str
    status: str
    warna: Annotated[str, "warna"]


@dataclass(frozen=True, slots=True)
class TahunLalu:
    """What the year before came to."""

    target: str
    realisasi: str
    capaian: str


@dataclass(frozen=True, slots=True)
class BarisIndikator:
    """An indicator. `utama` is the way to count that has a predikat in this document; `catatan` are its notes."""

    no: str
    nama: str
    satuan: str
    polaritas: str
    akumulasi: str
    periode: str
    rumus: str
    alasan: str
    sumber: str
    penanggung_jawab: str
    target: TargetIndikator
    tw1: Triwulanan
    tw2: Triwulanan
    tw3: Triwulanan
    tw4: Triwulanan
    ini: Diukur
    ini_tahunan: Diukur
    sampai: Diukur
    sampai_tahunan: Diukur
    utama: Diukur
    lalu: TahunLalu
    bukti: tuple[str, ...]
    pendukung: tuple[str, ...]
    penghambat: tuple[str, ...]
    tindak_lanjut: tuple[str, ...]
    keterangan: str
    dukungan: tuple[Dukungan, ...]
    catatan: str


@dataclass(frozen=True, slots=True)
class Rerata:
    """A mean, one for each way to count; `utama` as above. `warna`: that of the class, or of the row."""

    ini: str
    ini_tahunan: str
    sampai: str
    sampai_tahunan: str
    utama: str
    predikat: str
    warna: Annotated[str, "warna"]


@dataclass(frozen=True, slots=True)
class BarisSasaran:
    """A band over its indicators."""

    no: str
    uraian: str
    rerata: Rerata
    indikator: tuple[BarisIndikator, ...]


@dataclass(frozen=True, slots=True)
class TabelKinerja:
    """The rows, the mean of the office, and the notes."""

    sasaran: tuple[BarisSasaran, ...]
    rerata: Rerata
    catatan: tuple[Butir, ...]


def tabel_kinerja(tahun: Tahun, hasil: Hasil, dasar: Dasar) -> TabelKinerja:
    """All indicators of the year; `dasar` is the way to count that gets a predikat."""
    pairs = [
        (each, found)
        for goal, counted in zip(tahun.kinerja.sasaran, hasil.sasaran, strict=True)
        for each, found in zip(goal.indikator, counted.indikator, strict=True)
    ]
    changed = semula(tahun)
    told = {
        each.id: (*catatan_indikator(tahun, each, found, hasil.triwulan), *changed.get(("indikator", each.id), ()))
        for each, found in pairs
    }
    numbers = nomor(told.values())
    maker = _Maker(tahun, hasil, dasar, penanda(told, numbers), dukungan(tahun, hasil))
    goals = tuple(maker.sasaran(at, goal) for at, goal in enumerate(tahun.kinerja.sasaran))
    return TabelKinerja(goals, maker.rerata(hasil.rerata), bernomor(numbers))


@dataclass(frozen=True, slots=True)
class _Maker:
    """What every row looks at. `catatan`: the numbers of the notes of each indicator; `dukungan`: the budget it has."""

    tahun: Tahun
    hasil: Hasil
    dasar: Dasar
    catatan: Mapping[str, str]
    dukungan: Mapping[str, tuple[Dukungan, ...]]

    def sasaran(self, at: int, said: Sasaran) -> BarisSasaran:
        counted = self.hasil.sasaran[at]
        before = sum(len(goal.indikator) for goal in self.hasil.sasaran[:at])
        rows = tuple(
            self.indikator(number, each, found)
            for number, (each, found) in enumerate(zip(said.indikator, counted.indikator, strict=True), before + 1)
        )
        return BarisSasaran(str(at + 1), said.uraian, self.rerata(counted.rerata), rows)

    def indikator(self, number: int, said: Indikator, found: HasilIndikator) -> BarisIndikator:
        held = {dasar: self._held(dasar, said, found) for dasar in DASAR}
        isian = self.tahun.of_indikator(said.id, self.hasil.triwulan)
        quarters = [self._quarter(said, found, tw) for tw in TRIWULAN]
        return BarisIndikator(
            no=f"{number}.",
            nama=said.nama,
            satuan=said.satuan,
            polaritas=SEBUTAN_POLARITAS[said.polaritas],
            akumulasi=SEBUTAN_AKUMULASI[said.akumulasi],
            periode=SEBERAPA_SERING[said.periode],
            rumus=rumus(said),
            alasan=said.alasan,
            sumber=said.sumber,
            penanggung_jawab=penerima(self.tahun.kinerja, said.penanggung_jawab),
            target=_targets(said),
            tw1=quarters[0],
            tw2=quarters[1],
            tw3=quarters[2],
            tw4=quarters[3],
            ini=held["triwulan"],
            ini_tahunan=held["triwulan-tahunan"],
            sampai=held["sampai"],
            sampai_tahunan=held["sampai-tahunan"],
            utama=held[self.dasar],
            lalu=self._last_year(said, found),
            bukti=isian.bukti,
            pendukung=isian.pendukung,
            penghambat=isian.penghambat,
            tindak_lanjut=isian.tindak_lanjut,
            keterangan=isian.keterangan,
            dukungan=self.dukungan[said.id],
            catatan=self.catatan[said.id],
        )

    def rerata(self, means: Mapping[Dasar, Decimal | None]) -> Rerata:
        decimals, main = self.tahun.aturan.desimal, means[self.dasar]
        named, colour = kelas(main, self.tahun.aturan)
        ini, ini_tahunan, sampai, sampai_tahunan = (persen(means[dasar], decimals) for dasar in DASAR)
        ground = WARNA_PITA if colour == TANPA_WARNA else colour
        return Rerata(ini, ini_tahunan, sampai, sampai_tahunan, persen(main, decimals), named, ground)

    def _held(self, dasar: Dasar, said: Indikator, found: HasilIndikator) -> Diukur:
        value, decimals = found.tercetak[dasar], self.tahun.aturan.desimal
        named, colour = kelas(value, self.tahun.aturan)
        if dasar.endswith("tahunan"):
            target = tertulis(said.target.tahunan)
        elif dasar == "triwulan":
            target = tertulis(said.target_triwulan(self.hasil.triwulan))
        else:
            target = target_sampai(said, found.sampai, self.hasil.triwulan)
        if dasar.startswith("sampai"):
            done = realisasi_sampai(self.tahun, said, found.sampai)
        else:
            done = realisasi_triwulan(self.tahun, said, self.hasil.triwulan)
        return Diukur(target, done, persen(value, decimals), named, _status(found.capaian[dasar], found.cara), colour)

    def _quarter(self, said: Indikator, found: HasilIndikator, tw: int) -> Triwulanan:
        target = tertulis(said.target_triwulan(tw))
        if tw > self.hasil.triwulan:
            return Triwulanan(target, "", "")
        value = hitung_indikator(found.indikator, tw, self.tahun.aturan).tercetak["triwulan"]
        return Triwulanan(target, realisasi_triwulan(self.tahun, said, tw), persen(value, self.tahun.aturan.desimal))

    def _last_year(self, said: Indikator, found: HasilIndikator) -> TahunLalu:
        past = said.riwayat.get(self.tahun.kinerja.tahun - 1)
        if past is None:
            return TahunLalu(KOSONG, KOSONG, KOSONG)
        done = angka(said, past.realisasi)
        number = done if isinstance(done, Decimal) else None
        value = capaian_lalu(number, angka(said, past.target), found.cara, self.tahun.aturan)
        return TahunLalu(tertulis(past.target), tertulis(past.realisasi), persen(value, self.tahun.aturan.desimal))


def kelas(value: Decimal | None, aturan: Aturan) -> tuple[str, str]:
    """The predikat of a printed per cent, and its colour."""
    found = predikat(value, aturan.skala)
    return (KOSONG, TANPA_WARNA) if found is None else (found.predikat, found.warna or TANPA_WARNA)


def _status(found: Capaian, how: Cara) -> str:
    """Reached or not, by what was counted, before any cap (practice)."""
    if found.nilai is not None:
        return "Tercapai" if tercapai(found, how) else "Belum tercapai"
    return {Catatan.BELUM_DIISI: "Belum diisi", Catatan.BELUM_DIUKUR: "Belum diukur"}.get(
        found.catatan or Catatan.TARGET_NOL, "Tidak dihitung"
    )


def _targets(said: Indikator) -> TargetIndikator:
    target = said.target
    tw1, tw2, tw3, tw4 = (tertulis(said.target_triwulan(tw)) for tw in TRIWULAN)
    return TargetIndikator(
        tertulis(target.tahunan), tw1, tw2, tw3, tw4, tertulis(target.renstra), tertulis(target.nasional)
    )
