"""A year and a quarter, counted, in; the worksheet of every indicator out: what was put in, step by step what came out.

Whoever examines it has paper and a pocket calculator: each number that is counted with is printed, and each result is
that of the numbers beside it. A number that is missing is a line of dots, with the reason below it (paperwork 5.2; the
Kertas Kerja Pengukuran Kinerja of the SOPs).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import count

from sopdocs.kinds.blanks import dotted
from sopdocs.kinds.pengukuran.cetak import SEBERAPA_SERING, SEBUTAN_AKUMULASI, SEBUTAN_POLARITAS, penerima, rumus
from sopdocs.kinds.pengukuran.definisi import Indikator
from sopdocs.kinds.pengukuran.isian import IsianIndikator
from sopdocs.kinds.pengukuran.kertas.langkah import (
    DOTS,
    PEMBILANG,
    PENYEBUT,
    TAK_DIUKUR,
    BarisLangkah,
    langkah_indikator,
    rumus_komponen,
    tertulis,
)
from sopdocs.kinds.pengukuran.tahun import Tahun, realisasi
from sopdocs.kinerja.tahun import HasilIndikator
from sopdocs.kinerja.ukuran import TRIWULAN
from sopdocs.text.numbers import angka as dicetak

WORDS, SHORT = 60, 30
"""Dots of a line of words that is not known, and of half a one."""
REALISASI, TARGET = "R", "T"


@dataclass(frozen=True, slots=True)
class BarisNilai:
    """What was put in: a component, the realisasi or the target, by quarter."""

    kode: str
    komponen: str
    tw1: str
    tw2: str
    tw3: str
    tw4: str


@dataclass(frozen=True, slots=True)
class Uraian:
    """Words beside the figures: `Bukti dukung`, `Laporan survei`."""

    nama: str
    isi: str


@dataclass(frozen=True, slots=True)
class LembarIndikator:
    """The worksheet of an indicator; they are numbered through."""

    no: str
    nama: str
    satuan: str
    polaritas: str
    akumulasi: str
    periode: str
    sumber: str
    penanggung_jawab: str
    target: str
    rumus: str
    skor: tuple[str, ...]
    nilai: tuple[BarisNilai, ...]
    langkah: tuple[BarisLangkah, ...]
    uraian: tuple[Uraian, ...]


@dataclass(frozen=True, slots=True)
class LembarSasaran:
    """A sasaran and the worksheets of its indicators."""

    no: str
    uraian: str
    indikator: tuple[LembarIndikator, ...]


def lembar_kerja(tahun: Tahun, tw: int) -> tuple[LembarSasaran, ...]:
    """Of all indicators, up to quarter `tw`."""
    goals, number = [], count(1)
    for at, (said, found) in enumerate(zip(tahun.kinerja.sasaran, tahun.hitung(tw).sasaran, strict=True), 1):
        pairs = zip(said.indikator, found.indikator, strict=True)
        sheets = tuple(_indikator(tahun, tw, f"{next(number)}.", each, counted) for each, counted in pairs)
        goals.append(LembarSasaran(str(at), said.uraian, sheets))
    return tuple(goals)


def _indikator(tahun: Tahun, tw: int, no: str, said: Indikator, found: HasilIndikator) -> LembarIndikator:
    return LembarIndikator(
        no=no,
        nama=said.nama,
        satuan=said.satuan or DOTS,
        polaritas=SEBUTAN_POLARITAS[said.polaritas],
        akumulasi=SEBUTAN_AKUMULASI[said.akumulasi],
        periode=SEBERAPA_SERING[said.periode],
        sumber=said.sumber or dotted(SHORT),
        penanggung_jawab=penerima(tahun.kinerja, said.penanggung_jawab) or dotted(WORDS),
        target=tertulis(said, said.target.tahunan) or DOTS,
        rumus=rumus(said) or dotted(WORDS),
        skor=("; ".join(f"{word} = {dicetak(score)}" for word, score in said.skor.items()),) if said.skor else (),
        nilai=tuple(_nilai(tahun, tw, said)),
        langkah=langkah_indikator(tahun, tw, said, found),
        uraian=tuple(_uraian(tahun, tw, said)),
    )


def _nilai(tahun: Tahun, tw: int, said: Indikator) -> Iterator[BarisNilai]:
    """The table of what was put in; quarters that are still to come have their targets only."""
    isian = {each: tahun.of_indikator(said.id, each) for each in TRIWULAN}
    if parts := said.komponen:
        for kode, name, key in ((PEMBILANG, parts.pembilang, "pembilang"), (PENYEBUT, parts.penyebut, "penyebut")):
            values = {each: getattr(isian[each], key) for each in TRIWULAN}
            yield _row(kode, name, [_cell(values[each], said, each, tw) for each in TRIWULAN])
    counted = f"Realisasi = {rumus_komponen(said)}" if said.komponen else "Realisasi"
    yield _row(REALISASI, counted, [_of_quarter(said, isian[each], each, tw) for each in TRIWULAN])
    targets = [_target(said, each) for each in TRIWULAN]
    yield _row(TARGET, "Target", targets)


def _row(kode: str, name: str, cells: list[str]) -> BarisNilai:
    return BarisNilai(kode, name, *cells)


def _cell(value: Decimal | None, said: Indikator, quarter: int, tw: int) -> str:
    if quarter > tw:
        return ""
    if value is not None:
        return dicetak(value)
    return DOTS if said.is_due(quarter) else TAK_DIUKUR


def _of_quarter(said: Indikator, isian: IsianIndikator, quarter: int, tw: int) -> str:
    """A realisasi that was given reads as it was given."""
    if quarter <= tw and isian.nilai is not None:
        return tertulis(said, isian.nilai)
    return _cell(realisasi(said, isian), said, quarter, tw)


def _target(said: Indikator, quarter: int) -> str:
    text = tertulis(said, said.target_triwulan(quarter))
    return text or (DOTS if said.is_due(quarter) else TAK_DIUKUR)


def _uraian(tahun: Tahun, tw: int, said: Indikator) -> Iterator[Uraian]:
    """What the quarter says beside the figure; a realisasi without a proof has a line for it."""
    isian = tahun.of_indikator(said.id, tw)
    if isian.bukti or said.is_due(tw):
        yield Uraian("Bukti dukung", "; ".join(isian.bukti) or dotted(WORDS))
    for name, texts in (
        ("Faktor pendukung", isian.pendukung),
        ("Faktor penghambat", isian.penghambat),
        ("Tindak lanjut", isian.tindak_lanjut),
        ("Keterangan", (isian.keterangan,)),
    ):
        if any(texts):
            yield Uraian(name, "; ".join(texts))
