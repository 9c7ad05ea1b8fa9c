"""A calculation in; its formula in words, the same with the numbers put in, and the result, as a worksheet prints them.

Realisasi ÷ Target × 100 %      76 ÷ 80 × 100 %      95,00 %

Whoever has the paper and a pocket calculator finds the same: the numbers put in are those that were counted with.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Context, Decimal

from sopdocs.kinerja.capaian import SERATUS, Capaian, Cara
from sopdocs.kinerja.efisiensi import TingkatEfisiensi
from sopdocs.kinerja.triwulan import Terkumpul
from sopdocs.kinerja.ukuran import Akumulasi, Aturan, Rentang, Target
from sopdocs.text.numbers import NBSP, angka

KOSONG = "…"
"""What stands for a number that is not known."""

_PERSEN = f"100{NBSP}%"
_PANJANG = 8
"""Decimals of a number that goes on: as many as a pocket calculator shows."""
_CUT = Context(prec=100, rounding=ROUND_DOWN)


@dataclass(frozen=True, slots=True)
class Langkah:
    """Three texts; `hasil` is empty where there is none."""

    rumus: str
    isi: str
    hasil: str


def langkah_capaian(realisasi: Decimal | None, target: Target | None, how: Cara, found: Capaian) -> Langkah:
    """How a capaian came about; numbers that are not known are dots."""
    rumus = rumus_capaian(target, how)
    hasil = _persen(found.nilai, how.desimal)
    if isinstance(target, Rentang):
        return Langkah(rumus, _in_range(realisasi, target, how), hasil)
    return Langkah(rumus, _put_in(_operand(realisasi), _operand(target), how), hasil)


def langkah_komponen(
    pembilang: Decimal | None, penyebut: Decimal | None, faktor: Decimal, names: tuple[str, str], hasil: str
) -> Langkah:
    """How a realisasi came about from its components, which are called `names`."""
    times = "" if faktor == 1 else f" × {angka(faktor)}"
    rumus = f"{names[0]} ÷ {names[1]}{times}"
    return Langkah(rumus, f"{_angka(pembilang)} ÷ {_angka(penyebut)}{times}", hasil)


def langkah_sampai(realisasi: Sequence[Decimal | None], found: Terkumpul, akumulasi: Akumulasi) -> Langkah:
    """How the realisasi of the quarters that are counted (`found.triwulan`) became one."""
    return Langkah(_RUMUS_SAMPAI[akumulasi], _gathered(realisasi, akumulasi), _hasil(found.realisasi))


def langkah_target(target: Sequence[Target | None], found: Terkumpul, akumulasi: Akumulasi) -> Langkah:
    """How the targets of the same quarters became one, or that of the year stands in for them."""
    if None in target and found.target is not None:
        said = _hasil(found.target)
        return Langkah("Target tahun, karena target triwulan belum lengkap", said, said)
    return Langkah(_RUMUS_TARGET[akumulasi], _targets(target, akumulasi), _hasil(found.target))


def langkah_rerata(values: Sequence[Decimal | None], found: Decimal | None, desimal: int) -> Langkah:
    """A mean of per cents; those that are not there are left out."""
    there = [value for value in values if value is not None]
    isi = _gathered(there, "rata-rata") if there else ""
    return Langkah("Jumlah capaian ÷ banyaknya", isi, _persen(found, desimal))


def langkah_bagian(parts: Sequence[Decimal], whole: Decimal | None, found: Decimal | None, desimal: int) -> Langkah:
    """What a sum of `parts` is of a `whole`: serapan of pagu, volume of the keluaran that were planned."""
    isi = f"{_bracketed(_joined(parts), len(parts))} ÷ {_angka(whole)} × {_PERSEN}"
    return Langkah("Realisasi ÷ rencana × 100 %", isi, _persen(found, desimal))


def langkah_efisiensi(
    kinerja: Decimal | None, serapan: Decimal | None, found: TingkatEfisiensi, aturan: Aturan
) -> Langkah:
    """Performance held against money, by the variant of the office."""
    one, other = (KOSONG if each is None else angka(each, aturan.desimal) for each in (kinerja, serapan))
    if aturan.efisiensi == "hemat":
        isi = f"{angka(SERATUS)} − {other}"
    elif aturan.efisiensi == "selisih":
        isi = f"{one} − {other}"
    else:
        sign = "dan" if kinerja is None or serapan is None else ("≥" if kinerja >= serapan else "<")
        return Langkah(_RUMUS_EFISIENSI["banding"], f"{one} {sign} {other}", found.sebutan)
    apart = "" if found.selisih is None else f" = {angka(found.selisih, aturan.desimal)}"
    return Langkah(_RUMUS_EFISIENSI[aturan.efisiensi], f"{isi}{apart}", found.sebutan)


def rumus_capaian(target: Target | None, how: Cara) -> str:
    """The formula in words."""
    if isinstance(target, Rentang):
        return f"di dalam rentang {_PERSEN}; di luar: {_put_in('Realisasi', 'batas terdekat', how, is_range=True)}"
    return _put_in("Realisasi", "Target", how)


def _put_in(realisasi: str, target: str, how: Cara, *, is_range: bool = False) -> str:
    if how.polaritas == "min" and how.varian == "rasio":
        return f"{target} ÷ {realisasi} × {_PERSEN}"
    if how.polaritas == "min":
        return f"(2 × {target} − {realisasi}) ÷ {target} × {_PERSEN}"
    if how.polaritas == "stabil" and not is_range:
        return f"({target} − |{realisasi} − {target}|) ÷ {target} × {_PERSEN}"
    return f"{realisasi} ÷ {target} × {_PERSEN}"


def _in_range(realisasi: Decimal | None, target: Rentang, how: Cara) -> str:
    if realisasi is None:
        return _put_in(_angka(None), "batas terdekat", how, is_range=True)
    if target.bawah <= realisasi <= target.atas:
        return f"{angka(target.bawah)} ≤ {_angka(realisasi)} ≤ {angka(target.atas)}"
    bound = target.atas if realisasi > target.atas else target.bawah
    return _put_in(_operand(realisasi), _operand(bound), how, is_range=True)


def _gathered(values: Sequence[Decimal | None], akumulasi: Akumulasi) -> str:
    """`(97,50 + 96,62) ÷ 2`, `4 + 3`, or the last one alone."""
    if akumulasi == "terakhir" or not values:
        return _angka(values[-1] if values else None)
    if akumulasi == "jumlah":
        return _joined(values)
    return f"{_bracketed(_joined(values), len(values))} ÷ {len(values)}"


def _targets(values: Sequence[Target | None], akumulasi: Akumulasi) -> str:
    """The same of targets; of ranges both ends."""
    if not any(isinstance(each, Rentang) for each in values):
        return _gathered([each if isinstance(each, Decimal) else None for each in values], akumulasi)
    if akumulasi == "terakhir" or len(set(values)) == len(values) == 1:
        return _hasil(values[-1])
    if akumulasi == "rata-rata" and len(set(values)) == 1:
        return f"{_hasil(values[-1])} pada tiap triwulan"
    low = [each.bawah if isinstance(each, Rentang) else each for each in values]
    high = [each.atas if isinstance(each, Rentang) else each for each in values]
    return f"{_gathered(low, akumulasi)} sampai {_gathered(high, akumulasi)}"


def _joined(values: Sequence[Decimal | None]) -> str:
    return " + ".join(map(_operand, values))


def _operand(value: Target | None) -> str:
    """A number in a formula; one below 0 in brackets: `(2 × 20 − (-50))`."""
    return f"({_angka(value)})" if isinstance(value, Decimal) and value < 0 else _angka(value)


def _bracketed(text: str, count: int) -> str:
    return f"({text})" if count > 1 else text or KOSONG


def _hasil(value: Target | None) -> str:
    """As it is printed; nothing where there is none."""
    if isinstance(value, Rentang):
        return f"{angka(value.bawah)}–{angka(value.atas)}"
    return "" if value is None else angka(value)


def _persen(value: Decimal | None, desimal: int) -> str:
    return "" if value is None else f"{angka(value, desimal)}{NBSP}%"


def _angka(value: Target | None) -> str:
    """With all its decimals, or as many as a calculator has."""
    if not isinstance(value, Decimal):
        return KOSONG
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > _PANJANG:
        return f"{angka(value.quantize(Decimal(1).scaleb(-_PANJANG), context=_CUT))}{KOSONG}"
    return angka(value)


_RUMUS_SAMPAI: dict[Akumulasi, str] = {
    "jumlah": "Jumlah triwulan yang terisi",
    "terakhir": "Triwulan terakhir yang terisi",
    "rata-rata": "Rata-rata triwulan yang terisi",
}
_RUMUS_TARGET: dict[Akumulasi, str] = {
    "jumlah": "Jumlah triwulan yang sama",
    "terakhir": "Triwulan yang sama",
    "rata-rata": "Rata-rata triwulan yang sama",
}
_RUMUS_EFISIENSI = {
    "banding": "Efisien bila kinerja ≥ serapan",
    "selisih": "Kinerja − serapan",
    "hemat": "100 − serapan, bila kinerja mencapai 100",
}
