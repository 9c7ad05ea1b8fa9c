"""A year and a quarter, counted, in; its means and its money out, with the numbers put in that they are made of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import count

from sopdocs.kinds.pengukuran.cetak import persen, uang
from sopdocs.kinds.pengukuran.definisi import Belanja, di_bawah
from sopdocs.kinds.pengukuran.kertas.langkah import DOTS, TAK_DIUKUR, nama_capaian, nama_kelas, nama_triwulan
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinerja import langkah
from sopdocs.kinerja.predikat import predikat
from sopdocs.kinerja.tahun import DASAR, Dasar, Hasil, HasilProgram, Uang
from sopdocs.text.numbers import NBSP


@dataclass(frozen=True, slots=True)
class BarisRerata:
    """The mean of a sasaran, or of the office (then `no` is empty)."""

    no: str
    uraian: str
    isi: tuple[str, ...]
    catatan: tuple[str, ...]
    hasil: str
    predikat: str


@dataclass(frozen=True, slots=True)
class Rerata:
    """The means of one way to count capaian."""

    nama: str
    baris: tuple[BarisRerata, ...]


@dataclass(frozen=True, slots=True)
class LangkahProgram:
    """What a program came to: one step of it."""

    nama: str
    rumus: str
    isi: str
    hasil: str


@dataclass(frozen=True, slots=True)
class LembarProgram:
    """Performance, serapan and efficiency of a program."""

    nama: str
    langkah: tuple[LangkahProgram, ...]


@dataclass(frozen=True, slots=True)
class BarisUang:
    """Money of a row of the budget; `catatan` says which quarters are missing."""

    nama: str
    catatan: tuple[str, ...]
    pagu: str
    tw1: str
    tw2: str
    tw3: str
    tw4: str
    sampai: str
    serapan: str


@dataclass(frozen=True, slots=True)
class UangProgram:
    """A program, and the rows below it that it is the sum of."""

    program: BarisUang
    bawah: tuple[BarisUang, ...]


@dataclass(frozen=True, slots=True)
class LembarUang:
    """The whole budget."""

    program: tuple[UangProgram, ...]
    jumlah: BarisUang


def lembar_uang(tahun: Tahun, tw: int) -> LembarUang:
    """Every row of it, up to quarter `tw`."""
    found = tahun.hitung(tw)
    pairs = list(zip(tahun.kinerja.program, found.program, strict=True))
    programs = tuple(UangProgram(_money(tahun, tw, *pair), tuple(_below(tahun, tw, *pair))) for pair in pairs)
    return LembarUang(programs, _row(tahun, tw, "Jumlah", found.jumlah, whole=True))


def lembar_rerata(tahun: Tahun, tw: int) -> tuple[Rerata, ...]:
    """Of each way to count; the one that is classified comes first."""
    found = tahun.hitung(tw)
    classified = tahun.kinerja.pengukuran.dasar
    ways = sorted(DASAR, key=lambda dasar: dasar != classified)
    return tuple(Rerata(nama_capaian(dasar, tahun.triwulan(tw)), tuple(_means(tahun, found, dasar))) for dasar in ways)


def lembar_program(tahun: Tahun, tw: int) -> tuple[LembarProgram, ...]:
    """Of each program, and of what is below one whose performance is made of that; of the whole budget."""
    found = tahun.hitung(tw)
    printed = {row.indikator.id: row.tercetak["sampai-tahunan"] for row in found.indikator}
    pairs = zip(tahun.kinerja.program, found.program, strict=True)
    programs = [each for said, row in pairs for each in _programs(tahun, tw, said, row, printed)]
    total = langkah.langkah_bagian(
        _known([found.jumlah.sampai]), found.jumlah.pagu, found.jumlah.serapan, tahun.aturan.desimal
    )
    whole = (LangkahProgram("Serapan", _SERAPAN, total.isi, total.hasil or DOTS),) if programs else ()
    return (*programs, *(LembarProgram("Jumlah", (each,)) for each in whole))


def _means(tahun: Tahun, found: Hasil, dasar: Dasar) -> Iterator[BarisRerata]:
    number, goals, every = count(1), [], []
    for at, (said, goal) in enumerate(zip(tahun.kinerja.sasaran, found.sasaran, strict=True), 1):
        members = [(str(next(number)), row.dihitung[dasar]) for row in goal.indikator]
        goals.append((f"sasaran {at}", goal.dihitung[dasar]))
        every += members
        yield _mean(tahun, dasar, (f"{at}.", said.uraian), members, goal.rerata[dasar])
    by_goal = tahun.aturan.rerata == "sasaran"
    name = f"Rata-rata kantor, dari {'rata-rata sasaran' if by_goal else 'semua indikator'}"
    yield _mean(tahun, dasar, ("", name), goals if by_goal else every, found.rerata[dasar])


def _mean(
    tahun: Tahun,
    dasar: Dasar,
    head: tuple[str, str],
    members: Sequence[tuple[str, Decimal | None]],
    value: Decimal | None,
) -> BarisRerata:
    step = langkah.langkah_rerata([each for _, each in members], value, tahun.aturan.desimal)
    absent = [name for name, each in members if each is None]
    remark = (f"tidak ikut, karena tanpa capaian: {', '.join(absent)}",) if absent else ()
    return BarisRerata(
        *head, tuple(filter(None, [step.isi])), remark, step.hasil or TAK_DIUKUR, _class(tahun, dasar, value)
    )


def _class(tahun: Tahun, dasar: Dasar, value: Decimal | None) -> str:
    """With its bound, of the means that the office classifies."""
    kelas = predikat(value, tahun.aturan.skala)
    if dasar != tahun.kinerja.pengukuran.dasar or kelas is None:
        return ""
    return f"{kelas.predikat} ({nama_kelas(kelas)})"


def _programs(
    tahun: Tahun, tw: int, said: Belanja, found: HasilProgram, printed: dict[str, Decimal | None]
) -> Iterator[LembarProgram]:
    money, decimals = found.uang, tahun.aturan.desimal
    performance = _performance(tahun, tw, said, found, printed)
    absorbed = langkah.langkah_bagian(_known([money.sampai]), money.pagu, money.serapan, decimals)
    efficient = langkah.langkah_efisiensi(found.kinerja, money.serapan, found.efisiensi, tahun.aturan)
    steps = (
        LangkahProgram("Kinerja", performance.rumus, performance.isi, performance.hasil or DOTS),
        LangkahProgram("Serapan", _SERAPAN, absorbed.isi, absorbed.hasil or DOTS),
        LangkahProgram("Efisiensi", efficient.rumus, efficient.isi, efficient.hasil),
    )
    yield LembarProgram(_name(said), steps)
    if not said.indikator:
        for row, below in zip(di_bawah(said), found.bawah, strict=True):
            yield from _programs(tahun, tw, row, below, printed)


def _performance(
    tahun: Tahun, tw: int, said: Belanja, found: HasilProgram, printed: dict[str, Decimal | None]
) -> langkah.Langkah:
    """Of its indicators; without any of its keluaran, or of what is below it."""
    decimals, money = tahun.aturan.desimal, found.program.anggaran
    if said.indikator:
        step = langkah.langkah_rerata([printed.get(each) for each in said.indikator], found.kinerja, decimals)
        return langkah.Langkah("Rata-rata capaian terhadap tahun", step.isi, step.hasil)
    if money is not None:
        done = [money.volume[each] for each in sorted(money.volume) if each <= tw]
        step = langkah.langkah_bagian(done, money.target, found.kinerja, decimals)
        return langkah.Langkah(f"Volume ÷ target × 100{NBSP}%", step.isi, step.hasil)
    step = langkah.langkah_rerata([each.kinerja for each in found.bawah], found.kinerja, decimals)
    return langkah.Langkah("Rata-rata kinerja di bawahnya", step.isi, step.hasil)


def _below(tahun: Tahun, tw: int, said: Belanja, found: HasilProgram) -> Iterator[BarisUang]:
    for row, counted in zip(di_bawah(said), found.bawah, strict=True):
        yield _money(tahun, tw, row, counted)
        yield from _below(tahun, tw, row, counted)


def _money(tahun: Tahun, tw: int, said: Belanja, found: HasilProgram) -> BarisUang:
    return _row(tahun, tw, _name(said), found.uang, whole=bool(di_bawah(said)))


def _row(tahun: Tahun, tw: int, name: str, money: Uang, *, whole: bool) -> BarisUang:
    """`whole`: a sum, of what is there below it."""
    gap = DOTS if not whole else TAK_DIUKUR
    quarters = [uang(value) or gap if at <= tw else "" for at, value in enumerate(money.triwulan, 1)]
    missing = nama_triwulan(money.kosong)
    words = f"{missing} belum lengkap; dijumlahkan yang ada" if whole else f"{missing} belum diisi"
    apart = money.tak_terpisah(tw)
    untold = f"{nama_triwulan(apart)} sendiri tidak diketahui: angka sejak Januari tidak lengkap"
    return BarisUang(
        nama=name,
        catatan=(*((words,) if money.kosong else ()), *((untold,) if apart else ())),
        pagu=uang(money.pagu) or gap,
        tw1=quarters[0],
        tw2=quarters[1],
        tw3=quarters[2],
        tw4=quarters[3],
        sampai=uang(money.sampai) or gap,
        serapan=persen(money.serapan, tahun.aturan.desimal) or gap,
    )


def _name(said: Belanja) -> str:
    return " ".join(filter(None, (said.kode, said.nama)))


def _known(values: Sequence[Decimal | None]) -> list[Decimal]:
    return [each for each in values if each is not None]


_SERAPAN = f"Realisasi s.d. ÷ pagu × 100{NBSP}%"
