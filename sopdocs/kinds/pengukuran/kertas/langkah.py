"""A counted indicator in; the steps of its worksheet out: formula, the same with the numbers put in, result.

A number that is missing is dots, with the reason below it; what is not due yet is a dash.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sopdocs.kinds.blanks import dotted
from sopdocs.kinds.pengukuran.cetak import SEBERAPA_SERING, persen
from sopdocs.kinds.pengukuran.definisi import Indikator
from sopdocs.kinds.pengukuran.isian import IsianIndikator
from sopdocs.kinds.pengukuran.nilai import Tertulis, tercetak
from sopdocs.kinds.pengukuran.tahun import Tahun, angka, realisasi
from sopdocs.kinerja import langkah
from sopdocs.kinerja.capaian import Catatan
from sopdocs.kinerja.predikat import predikat
from sopdocs.kinerja.tahun import DASAR, Dasar, HasilIndikator
from sopdocs.kinerja.ukuran import TRIWULAN, Kelas
from sopdocs.text.dates import Triwulan
from sopdocs.text.numbers import angka as dicetak
from sopdocs.text.numbers import romawi
from sopdocs.text.words import dan

DOTS = dotted(10)
"""A number that is not known."""
TAK_DIUKUR = "–"
PEMBILANG, PENYEBUT = "A", "B"


@dataclass(frozen=True, slots=True)
class BarisLangkah:
    """A step: its formula, the same with numbers (or nothing), the result; `catatan` says what is special about it, or
    why there is none.
    """

    nama: str
    rumus: str
    isi: tuple[str, ...]
    catatan: tuple[str, ...]
    hasil: str


def langkah_indikator(tahun: Tahun, tw: int, said: Indikator, found: HasilIndikator) -> tuple[BarisLangkah, ...]:
    """One line where nothing was to be measured yet."""
    if not found.sampai.triwulan and found.capaian["sampai"].catatan is Catatan.BELUM_DIUKUR:
        return (BarisLangkah("Capaian dan predikat", "", (), _quarters(tw, found), TAK_DIUKUR),)
    return (
        *_realisasi(tahun, tw, said),
        *_sampai(tahun, tw, said, found),
        *(_capaian(tahun, tw, dasar, found) for dasar in DASAR),
        _predikat(tahun, tw, found),
    )


def nama_capaian(dasar: Dasar, quarter: Triwulan) -> str:
    """What is held against what: `Capaian s.d. TW III terhadap target tahun`."""
    now, until = quarter.singkat, f"s.d. {quarter.singkat}"
    return {
        "triwulan": f"Capaian {now} terhadap target {now}",
        "triwulan-tahunan": f"Capaian {now} terhadap target tahun",
        "sampai": f"Capaian {until} terhadap target {until}",
        "sampai-tahunan": f"Capaian {until} terhadap target tahun",
    }[dasar]


def nama_triwulan(quarters: Sequence[int]) -> str:
    """`TW I, TW II, dan TW III`"""
    return dan([f"TW {romawi(each)}" for each in quarters])


def nama_kelas(kelas: Kelas) -> str:
    """`≥ 91`, `> 85`: from where on a class begins."""
    return f"{'>' if kelas.di_atas else '≥'} {dicetak(kelas.batas)}"


def tertulis(indikator: Indikator, said: Tertulis | None) -> str:
    """As it was written; a word with its score."""
    if said is None:
        return ""
    score = angka(indikator, said)
    return f"{said} ({tercetak(score)})" if said.is_word and score is not None else str(said)


def rumus_komponen(said: Indikator) -> str:
    """`A ÷ B × 100`"""
    assert said.komponen is not None, "only a realisasi of components has one"
    return langkah.langkah_komponen(None, None, said.komponen.faktor, (PEMBILANG, PENYEBUT), "").rumus


def _realisasi(tahun: Tahun, tw: int, said: Indikator) -> Iterator[BarisLangkah]:
    """How each quarter came from its components."""
    for each in TRIWULAN[:tw] if said.komponen else ():
        isian = tahun.of_indikator(said.id, each)
        if realisasi(said, isian) is not None or said.is_due(each):
            yield _of_components(said, isian, f"Realisasi TW {romawi(each)}")


def _of_components(said: Indikator, isian: IsianIndikator, name: str) -> BarisLangkah:
    assert said.komponen is not None, "only a realisasi of components comes here"
    if isian.nilai is not None and (isian.pembilang is None or isian.penyebut is None):
        remark = "ditulis langsung, tanpa komponennya"
        return BarisLangkah(name, rumus_komponen(said), (), (remark,), tertulis(said, isian.nilai))
    value = realisasi(said, isian)
    result = DOTS if value is None else dicetak(value)
    names = (PEMBILANG, PENYEBUT)
    step = langkah.langkah_komponen(isian.pembilang, isian.penyebut, said.komponen.faktor, names, result)
    return BarisLangkah(name, step.rumus, (step.isi,), _gap_of(isian), step.hasil)


def _gap_of(isian: IsianIndikator) -> tuple[str, ...]:
    """Why components make no realisasi."""
    if isian.penyebut == 0:
        return ("penyebut (B) 0: tidak dapat dibagi",)
    parts = ((PEMBILANG, isian.pembilang), (PENYEBUT, isian.penyebut))
    missing = [name for name, value in parts if value is None]
    return (f"{' dan '.join(missing)} belum diisi",) if missing else ()


def _sampai(tahun: Tahun, tw: int, said: Indikator, found: HasilIndikator) -> Iterator[BarisLangkah]:
    """How the quarters became one figure."""
    until, counted, gathered = f"s.d. TW {romawi(tw)}", found.indikator, found.sampai
    raw = counted.mentah if tahun.aturan.dari == "mentah" else {}
    values = [{**counted.realisasi, **raw}[each] for each in gathered.triwulan]
    step = langkah.langkah_sampai(values, gathered, said.akumulasi)
    yield BarisLangkah(f"Realisasi {until}", step.rumus, (step.isi,), _quarters(tw, found), step.hasil or _open(found))
    quarters = gathered.triwulan or (TRIWULAN[:tw] if said.akumulasi != "terakhir" else (tw,))
    step = langkah.langkah_target([counted.target.get(each) for each in quarters], gathered, said.akumulasi)
    missing = [each for each in quarters if each not in counted.target and counted.is_due(each)]
    reason = (f"target {nama_triwulan(missing)} belum diisi",) if missing and not step.hasil else ()
    yield BarisLangkah(
        f"Target {until}", step.rumus, (step.isi,), reason, step.hasil or (DOTS if missing else TAK_DIUKUR)
    )


def _open(found: HasilIndikator) -> str:
    """A figure that is missing is to be written in; one that is not due yet is not."""
    return TAK_DIUKUR if found.capaian["sampai"].catatan is Catatan.BELUM_DIUKUR else DOTS


def _quarters(tw: int, found: HasilIndikator) -> tuple[str, ...]:
    """Which quarters are in it, where those are not all that one expects."""
    said = found.indikator
    missing = [each for each in TRIWULAN[:tw] if said.is_due(each) and each not in said.realisasi]
    gap = f"{nama_triwulan(missing)} belum diisi" if missing else ""
    if not found.sampai.triwulan:
        due = [each for each in TRIWULAN if said.is_due(each)]
        return (gap or f"belum diukur: diukur {SEBERAPA_SERING[said.periode]}, pada {nama_triwulan(due)}",)
    usual = TRIWULAN[:tw] if said.akumulasi != "terakhir" else (tw,)
    used = f"dari {nama_triwulan(found.sampai.triwulan)}"
    if gap:
        return (f"{used}; {gap}, tidak ikut dihitung",)
    return (used,) if found.sampai.triwulan != usual else ()


def _capaian(tahun: Tahun, tw: int, dasar: Dasar, found: HasilIndikator) -> BarisLangkah:
    held = found.ini if dasar.startswith("triwulan") else found.sampai
    target = found.indikator.tahunan if dasar.endswith("tahunan") else held.target
    counted, printed = found.capaian[dasar], found.tercetak[dasar]
    step = langkah.langkah_capaian(held.dihitung, target, found.cara, counted)
    remarks = [counted.catatan.value] if counted.catatan and counted.catatan is not Catatan.LANTAI else []
    if printed != counted.nilai:
        remarks.append(f"{step.hasil} melewati batas kantor; dicetak {persen(printed, found.cara.desimal)}")
    isi = () if counted.catatan is Catatan.BELUM_DIUKUR else (step.isi,)
    result = persen(printed, found.cara.desimal) or _no_figure(counted.catatan)
    return BarisLangkah(nama_capaian(dasar, tahun.triwulan(tw)), step.rumus, isi, tuple(remarks), result)


def _no_figure(catatan: Catatan | None) -> str:
    """A line to write on, where there will ever be a figure."""
    return TAK_DIUKUR if catatan in (Catatan.BELUM_DIUKUR, Catatan.TARGET_NOL) else DOTS


def _predikat(tahun: Tahun, tw: int, found: HasilIndikator) -> BarisLangkah:
    """The class of the capaian that the office classifies."""
    dasar = tahun.kinerja.pengukuran.dasar
    value, catatan = found.tercetak[dasar], found.capaian[dasar].catatan
    name = nama_capaian(dasar, tahun.triwulan(tw))
    rule = f"Kelas dari {name[0].lower()}{name[1:]}"
    if value is None:
        return BarisLangkah("Predikat", rule, (), (catatan.value,) if catatan else (), _no_figure(catatan))
    kelas = predikat(value, tahun.aturan.skala)
    number = dicetak(value, found.cara.desimal)
    if kelas is None:
        return BarisLangkah("Predikat", rule, (number,), ("di bawah semua kelas",), TAK_DIUKUR)
    return BarisLangkah("Predikat", rule, (f"{number} {nama_kelas(kelas)}",), (), kelas.predikat)
