"""Sasaran and programs of a year, and a quarter, in; every figure that the documents of that quarter print out.

Four ways to hold a realisasi against a target are counted, for a table that gives but one misleads:

    Dasar               realisasi of        against the target of
    triwulan            this quarter        this quarter
    triwulan-tahunan    this quarter        the year
    sampai              up to this quarter  the same quarters
    sampai-tahunan      up to this quarter  the year
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal, TypeAlias

from sopdocs.kinerja import anggaran, triwulan
from sopdocs.kinerja.bulat import bulat
from sopdocs.kinerja.capaian import Capaian, Cara, Catatan, capaian, cara, dibatasi
from sopdocs.kinerja.efisiensi import TingkatEfisiensi, efisiensi
from sopdocs.kinerja.rerata import jumlah, rerata
from sopdocs.kinerja.triwulan import Terkumpul
from sopdocs.kinerja.ukuran import TRIWULAN, Anggaran, Aturan, Indikator, Program, Sasaran

Dasar: TypeAlias = Literal["triwulan", "triwulan-tahunan", "sampai", "sampai-tahunan"]
DASAR: tuple[Dasar, ...] = ("triwulan", "triwulan-tahunan", "sampai", "sampai-tahunan")


@dataclass(frozen=True, slots=True)
class HasilIndikator:
    """`capaian` without cap and floor; `tercetak` as it is printed: with those of the office. `dihitung` is what means
    are made of: the same, or what it was before rounding.
    """

    indikator: Indikator
    cara: Cara
    ini: Terkumpul
    sampai: Terkumpul
    capaian: Mapping[Dasar, Capaian]
    tercetak: Mapping[Dasar, Decimal | None]
    dihitung: Mapping[Dasar, Decimal | None]


@dataclass(frozen=True, slots=True)
class HasilSasaran:
    """`rerata` of its indicators, as it is printed; `dihitung` is what the mean of the office is made of."""

    sasaran: Sasaran
    indikator: tuple[HasilIndikator, ...]
    rerata: Mapping[Dasar, Decimal | None]
    dihitung: Mapping[Dasar, Decimal | None]


@dataclass(frozen=True, slots=True)
class Uang:
    """Money of a row or of several, in rupiah; serapan in per cent. `kosong`: quarters that are not filled (of a sum:
    in any of its rows).
    """

    pagu: Decimal | None
    triwulan: tuple[Decimal | None, ...]
    """Of each of the four quarters."""
    ini: Decimal | None
    sampai: Decimal | None
    serapan_ini: Decimal | None
    serapan: Decimal | None
    kosong: tuple[int, ...]
    mulai: int = 1
    """The first quarter that may spend it."""

    def tak_terpisah(self, tw: int) -> list[int]:
        """Quarters up to `tw` whose own money is not known beside figures that run from January on."""
        quarters = enumerate(self.triwulan[:tw], 1)
        return [at for at, value in quarters if value is None and at >= self.mulai and at not in self.kosong]


@dataclass(frozen=True, slots=True)
class HasilProgram:
    """A row of the budget table, with those below it. `kinerja`: per cent of its indicators or its keluaran."""

    program: Program
    uang: Uang
    kinerja: Decimal | None
    efisiensi: TingkatEfisiensi
    bawah: "tuple[HasilProgram, ...]"


@dataclass(frozen=True, slots=True)
class Hasil:
    """A quarter of a year, counted."""

    triwulan: int
    sasaran: tuple[HasilSasaran, ...]
    rerata: Mapping[Dasar, Decimal | None]
    program: tuple[HasilProgram, ...]
    jumlah: Uang

    @property
    def indikator(self) -> Iterator[HasilIndikator]:
        """All of them, in their order."""
        return (each for sasaran in self.sasaran for each in sasaran.indikator)


def hitung(sasaran: Iterable[Sasaran], program: Iterable[Program], tw: int, aturan: Aturan) -> Hasil:
    """All of it."""
    goals = tuple(_sasaran(each, tw, aturan) for each in sasaran)
    printed = {each.indikator.id: each.tercetak["sampai-tahunan"] for goal in goals for each in goal.indikator}
    rows = tuple(_program(each, tw, aturan, printed) for each in program)
    return Hasil(tw, goals, _of_office(goals, aturan), rows, _sum([row.uang for row in rows], tw, aturan))


def hitung_indikator(indikator: Indikator, tw: int, aturan: Aturan) -> HasilIndikator:
    """One indicator."""
    how = cara(indikator.polaritas, indikator.varian, aturan)
    now, until = triwulan.ini(indikator, tw, aturan.dari), triwulan.sampai(indikator, tw, aturan.dari)
    held = {
        "triwulan": (now.dihitung, now.target),
        "triwulan-tahunan": (now.dihitung, indikator.tahunan),
        "sampai": (until.dihitung, until.target),
        "sampai-tahunan": (until.dihitung, indikator.tahunan),
    }
    found = {dasar: _noted(capaian(*held[dasar], how), indikator, _asked(dasar, tw), aturan) for dasar in DASAR}
    printed = {dasar: dibatasi(found[dasar].nilai, aturan) for dasar in DASAR}
    raw = {dasar: dibatasi(found[dasar].mentah, aturan) for dasar in DASAR}
    return HasilIndikator(indikator, how, now, until, found, printed, raw if aturan.dari == "mentah" else printed)


def _asked(dasar: Dasar, tw: int) -> tuple[int, ...]:
    """The quarters that a realisasi may come from."""
    return TRIWULAN[:tw] if dasar.startswith("sampai") else (tw,)


def _noted(found: Capaian, indikator: Indikator, quarters: tuple[int, ...], aturan: Aturan) -> Capaian:
    """What was not to be measured in those quarters is no gap; what has a floor says so."""
    if found.catatan is Catatan.BELUM_DIISI and not any(map(indikator.is_due, quarters)):
        return Capaian(None, Catatan.BELUM_DIUKUR)
    if found.nilai is not None and aturan.batas_bawah is not None and found.nilai < aturan.batas_bawah:
        return replace(found, catatan=Catatan.LANTAI)
    return found


def _sasaran(sasaran: Sasaran, tw: int, aturan: Aturan) -> HasilSasaran:
    rows = tuple(hitung_indikator(each, tw, aturan) for each in sasaran.indikator)
    means = {dasar: rerata(row.dihitung[dasar] for row in rows) for dasar in DASAR}
    printed = {dasar: _printed(means[dasar], aturan) for dasar in DASAR}
    return HasilSasaran(sasaran, rows, printed, means if aturan.dari == "mentah" else printed)


def _printed(value: Decimal | None, aturan: Aturan) -> Decimal | None:
    return None if value is None else bulat(value, aturan.desimal, aturan.potong)


def _of_office(goals: tuple[HasilSasaran, ...], aturan: Aturan) -> dict[Dasar, Decimal | None]:
    """The mean of all indicators, or of the sasaran."""
    rows = [row for goal in goals for row in goal.indikator]
    members = goals if aturan.rerata == "sasaran" else rows
    return {dasar: _printed(rerata(each.dihitung[dasar] for each in members), aturan) for dasar in DASAR}


def _program(program: Program, tw: int, aturan: Aturan, printed: Mapping[str, Decimal | None]) -> HasilProgram:
    below = tuple(_program(each, tw, aturan, printed) for each in program.bawah)
    if program.anggaran is not None:
        money = _uang(program.anggaran, tw, aturan)
    else:
        money = _sum([each.uang for each in below], tw, aturan)
    performance = _kinerja(program, below, tw, aturan, printed)
    return HasilProgram(program, money, performance, efisiensi(performance, money.serapan, aturan), below)


def _kinerja(
    program: Program, below: tuple[HasilProgram, ...], tw: int, aturan: Aturan, printed: Mapping[str, Decimal | None]
) -> Decimal | None:
    """The mean of its indicators; without any, what its keluaran reach; else the mean of what is below it."""
    if program.indikator:
        return _printed(rerata(printed.get(each) for each in program.indikator), aturan)
    money = program.anggaran
    if money is None:
        return _printed(rerata(each.kinerja for each in below), aturan)
    done = jumlah(value for quarter, value in money.volume.items() if quarter <= tw)
    return anggaran.fisik(done, money.target, aturan)


def _uang(money: Anggaran, tw: int, aturan: Aturan) -> Uang:
    quarters = tuple(_quarter(money, each, aturan) for each in TRIWULAN)
    filled = [each for each in sorted(money.realisasi) if each <= tw]
    if aturan.kumulatif:
        until = money.realisasi[filled[-1]] if filled else None
        missing: tuple[int, ...] = () if tw in money.realisasi else (tw,)
    else:
        until = jumlah(money.realisasi[each] for each in filled)
        missing = tuple(each for each in TRIWULAN[money.mulai - 1 : tw] if each not in money.realisasi)
    return replace(_held(money.pagu, quarters, quarters[tw - 1], until, missing, aturan), mulai=money.mulai)


def _quarter(money: Anggaran, tw: int, aturan: Aturan) -> Decimal | None:
    """What was spent in that quarter alone."""
    now = money.realisasi.get(tw)
    if not aturan.kumulatif or now is None or tw <= money.mulai:
        return now
    before = money.realisasi.get(tw - 1)
    return None if before is None else now - before


def _sum(rows: list[Uang], tw: int, aturan: Aturan) -> Uang:
    quarters = tuple(jumlah(row.triwulan[each - 1] for row in rows) for each in TRIWULAN)
    missing = tuple(sorted({each for row in rows for each in row.kosong}))
    pagu, until = jumlah(row.pagu for row in rows), jumlah(row.sampai for row in rows)
    found = _held(pagu, quarters, quarters[tw - 1], until, missing, aturan)
    return replace(found, mulai=min((row.mulai for row in rows), default=1))


def _held(
    pagu: Decimal | None,
    quarters: tuple[Decimal | None, ...],
    now: Decimal | None,
    until: Decimal | None,
    missing: tuple[int, ...],
    aturan: Aturan,
) -> Uang:
    of_now, of_all = (anggaran.serapan(spent, pagu, aturan) for spent in (now, until))
    return Uang(pagu, quarters, now, until, of_now, of_all, missing)
