"""A counted quarter in; what stands under its tables out: the mean with its predikat, and the rules in plain words.

A reader who has nothing but the page can count every figure anew. The notes about single cells are those of `catatan`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sopdocs.kinds.pengukuran.cetak import SEBUTAN_AKUMULASI, SEBUTAN_POLARITAS, persen, sejak
from sopdocs.kinds.pengukuran.tabel.baris import kelas
from sopdocs.kinds.pengukuran.tabel.catatan import nama_dasar
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinerja.capaian import Catatan
from sopdocs.kinerja.efisiensi import BELUM, TIDAK_DIHITUNG
from sopdocs.kinerja.langkah import rumus_capaian
from sopdocs.kinerja.tahun import Dasar, Hasil
from sopdocs.kinerja.ukuran import Aturan, Kelas, Rentang, Skala
from sopdocs.text.numbers import NBSP, angka, romawi
from sopdocs.text.words import dan

PERSEN = f"{NBSP}%"


@dataclass(frozen=True, slots=True)
class Kaki:
    """`rerata` is the mean in a sentence. `aturan` are sentences too."""

    rerata: str
    aturan: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KakiBelanja:
    """`aturan` are sentences; `efisiensi` one more, for tables that have it."""

    aturan: tuple[str, ...]
    efisiensi: str


def kaki_kinerja(tahun: Tahun, hasil: Hasil, dasar: Dasar) -> Kaki:
    """Under a table of indicators; `dasar` is the way to count that gets a predikat."""
    agreed, which, *rest = aturan_hitung(tahun, hasil, dasar)
    lines = (agreed, which, _formulas(hasil), *rest, _scale(tahun.aturan.skala))
    return Kaki(_sentence(tahun, hasil, dasar), tuple(filter(None, lines)))


def aturan_hitung(tahun: Tahun, hasil: Hasil, dasar: Dasar) -> tuple[str, ...]:
    """How it was counted, in sentences, some of which are empty; without formulas and scale."""
    return (
        _agreed(tahun, "Indikator dan target"),
        _which(tahun, hasil, dasar),
        _quarters(hasil),
        _counted(tahun),
        _rounding(tahun.aturan),
        _mean(tahun, hasil, dasar),
    )


def kaki_belanja(tahun: Tahun) -> KakiBelanja:
    """Under a table of money."""
    spent = "angka sejak Januari" if tahun.aturan.kumulatif else "jumlah realisasi triwulan"
    line = (
        f"Serapan = realisasi ÷ pagu × 100{PERSEN}; serapan jumlah dihitung dari jumlah realisasi dan jumlah pagu. "
        f"Realisasi s.d. triwulan: {spent}. Sisa = pagu − realisasi s.d. triwulan. {_rounded(tahun.aturan)}"
    )
    return KakiBelanja(tuple(filter(None, (_agreed(tahun, "Pagu"), line))), _efficiency(tahun.aturan))


def kata_dasar(tahun: Tahun, dasar: Dasar, tw: int) -> str:
    """`realisasi s.d. Triwulan III terhadap target s.d. Triwulan III`"""
    done = nama_dasar(dasar, tw).partition(" terhadap")[0]
    target = f"Tahun {tahun.kinerja.tahun}" if dasar.endswith("tahunan") else done
    return f"realisasi {done} terhadap target {target}"


def rumus_terpakai(hasil: Hasil) -> tuple[tuple[str, str], ...]:
    """The formulas that its indicators are counted by: for which of them, and the formula in words."""
    found: dict[tuple[str, str], None] = {}
    for row in hasil.indikator:
        targets = (row.ini.target, row.sampai.target, row.indikator.tahunan)
        is_range = any(isinstance(target, Rentang) for target in targets)
        target = next((each for each in targets if isinstance(each, Rentang) is is_range and each is not None), None)
        kind = SEBUTAN_POLARITAS[row.cara.polaritas] + (", target rentang" if is_range else "")
        found.setdefault((kind, rumus_capaian(target, row.cara)))
    return tuple(found)


def _sentence(tahun: Tahun, hasil: Hasil, dasar: Dasar) -> str:
    """`Rata-rata capaian 11 dari 13 indikator: 99,94 % (Sangat Tinggi)`"""
    rows = list(hasil.indikator)
    there = sum(row.tercetak[dasar] is not None for row in rows)
    mean = hasil.rerata[dasar]
    if mean is None:
        return f"Rata-rata capaian: belum ada; 0 dari {len(rows)} indikator mempunyai capaian"
    named, _ = kelas(mean, tahun.aturan)
    count = f"{there} dari {len(rows)} indikator" if there < len(rows) else f"{there} indikator"
    return f"Rata-rata capaian {count}: {persen(mean, tahun.aturan.desimal)} ({named})"


def _agreed(tahun: Tahun, what: str) -> str:
    """In a year whose agreement was changed, from that quarter on."""
    since = sejak(tahun.kinerja)
    return f"{what} {since}." if since else ""


def _which(tahun: Tahun, hasil: Hasil, dasar: Dasar) -> str:
    return f"Capaian yang dirata-rata dan diberi predikat: {kata_dasar(tahun, dasar, hasil.triwulan)}."


def _formulas(hasil: Hasil) -> str:
    told = "; ".join(f"{kind}: {formula}" for kind, formula in rumus_terpakai(hasil))
    return f"Rumus capaian: {told}." if told else ""


def _quarters(hasil: Hasil) -> str:
    """How the quarters are put together; the same for targets as for realisasi."""
    ways = dict.fromkeys(SEBUTAN_AKUMULASI[row.indikator.akumulasi] for row in hasil.indikator)
    if hasil.triwulan == 1 or not ways:
        return ""
    until = f"s.d. Triwulan {romawi(hasil.triwulan)}"
    return f"Angka {until}, menurut indikatornya: {_or(ways)}; target dari triwulan yang sama."


def _counted(tahun: Tahun) -> str:
    """How a realisasi is rounded that was not typed in; that of per cents is `_rounding`."""
    made = {
        "pembilang ÷ penyebut": any(each.komponen for each in tahun.indikator),
        "rata-rata triwulan": any(each.akumulasi == "rata-rata" for each in tahun.indikator),
    }
    told = " dan ".join(how for how, is_there in made.items() if is_there)
    return f"Realisasi dari {told} dibulatkan setengah ke atas pada desimal indikatornya." if told else ""


def _rounding(aturan: Aturan) -> str:
    cap = aturan.batas_atas
    if cap is None:
        limits = f"Capaian di atas 100{PERSEN} tidak dibatasi, juga dalam rata-rata"
    else:
        limits = f"Capaian dibatasi paling tinggi {angka(cap)}{PERSEN}, juga dalam rata-rata"
    if aturan.batas_bawah is not None:
        limits += f"; paling rendah {angka(aturan.batas_bawah)}{PERSEN}"
    return f"{limits}. {_rounded(aturan)}"


def _rounded(aturan: Aturan) -> str:
    how = "dipotong" if aturan.potong else "dibulatkan setengah ke atas"
    from_ = "angka sebelum dibulatkan" if aturan.dari == "mentah" else "angka yang tercetak"
    return f"Persentase {how} pada {aturan.desimal} desimal; dihitung dari {from_}."


def _mean(tahun: Tahun, hasil: Hasil, dasar: Dasar) -> str:
    """What the mean is of, and which rows are not in it."""
    of = "rata-rata sasaran" if tahun.aturan.rerata == "sasaran" else "capaian semua indikator"
    left_out: dict[str, list[str]] = {}
    for number, row in enumerate(hasil.indikator, 1):
        if row.tercetak[dasar] is None:
            left_out.setdefault(_why(row.capaian[dasar].catatan), []).append(str(number))
    told = "; ".join(
        (*(f"no. {dan(numbers)} ({why})" for why, numbers in left_out.items()), *_empty_goals(tahun, hasil, dasar))
    )
    outside = f" Tidak ikut dirata-rata: {told}." if told else ""
    return f"Rata-rata sasaran = rata-rata capaian indikatornya; rata-rata seluruhnya = rata-rata dari {of}.{outside}"


def _empty_goals(tahun: Tahun, hasil: Hasil, dasar: Dasar) -> tuple[str, ...]:
    """The sasaran that are not in a mean of sasaran."""
    if tahun.aturan.rerata != "sasaran":
        return ()
    numbers = [str(at) for at, each in enumerate(hasil.sasaran, 1) if each.rerata[dasar] is None]
    return (f"Sasaran {dan(numbers)} (tanpa capaian)",) if numbers else ()


def _why(catatan: Catatan | None) -> str:
    return (catatan or Catatan.BELUM_DIISI).value.partition(":")[0]


def _scale(skala: Skala) -> str:
    source = f", {skala.sumber}" if skala.sumber else ""
    return f"Predikat ({skala.nama}{source}): {'; '.join(map(_class, skala.kelas))}."


def _class(kelas_: Kelas) -> str:
    return f"{batas(kelas_)} {kelas_.predikat}"


def batas(kelas_: Kelas) -> str:
    """`≥ 91`, `> 85`: from where on a class begins."""
    return f"{'>' if kelas_.di_atas else '≥'} {angka(kelas_.batas)}"


def _efficiency(aturan: Aturan) -> str:
    """What performance is, and what stands against money by the variant of the office."""
    kinerja = (
        "Kinerja = rata-rata capaian s.d. triwulan terhadap target tahun, dari indikator yang didukung; "
        f"tanpa indikator: volume keluaran ÷ target × 100{PERSEN}, di atasnya rata-rata kinerja rinciannya."
    )
    words = {
        "banding": "kinerja sama dengan atau di atas serapan Efisien; di bawahnya Kurang Efisien",
        "selisih": (
            f"kinerja lebih dari {angka(aturan.ambang)} poin di atas serapan Efisien; berselisih paling banyak "
            f"{angka(aturan.ambang)} poin Cukup Efisien; selebihnya Tidak Efisien"
        ),
        "hemat": (
            f"100{PERSEN} − serapan, untuk kinerja 100{PERSEN} atau lebih, selebihnya Target Belum Tercapai; "
            f"serapan di atas 100{PERSEN} Tidak Efisien"
        ),
    }[aturan.efisiensi]
    outside = f"{TIDAK_DIHITUNG} bila salah satunya belum ada; {BELUM} bila keduanya 0."
    return f"{kinerja} Efisiensi: {words}; {outside}"


def _or(words: Iterable[str]) -> str:
    return ", atau ".join(words)
