"""A calculation in; its formula in words, the same with the numbers put in, and the result, as a worksheet prints them.

Realisasi ÷ Target × 100 %      76 ÷ 80 × 100 %      95,00 %
"""

from dataclasses import dataclass
from decimal import Decimal

from sopdocs.kinerja.capaian import Capaian, Cara
from sopdocs.kinerja.ukuran import Rentang, Target
from sopdocs.text.numbers import NBSP, angka

_PERSEN = f"100{NBSP}%"


@dataclass(frozen=True, slots=True)
class Langkah:
    """Three texts; `hasil` is empty where there is none."""

    rumus: str
    isi: str
    hasil: str


def langkah_capaian(realisasi: Decimal | None, target: Target | None, how: Cara, found: Capaian) -> Langkah:
    """How a capaian came about; numbers that are not known are dots."""
    rumus = rumus_capaian(target, how)
    hasil = "" if found.nilai is None else f"{angka(found.nilai, how.desimal)}{NBSP}%"
    if isinstance(target, Rentang):
        return Langkah(rumus, _in_range(realisasi, target, how), hasil)
    return Langkah(rumus, _put_in(_angka(realisasi), _angka(target), how), hasil)


def langkah_komponen(
    pembilang: Decimal | None, penyebut: Decimal | None, faktor: Decimal, names: tuple[str, str], hasil: str
) -> Langkah:
    """How a realisasi came about from its components, which are called `names`."""
    times = "" if faktor == 1 else f" × {angka(faktor)}"
    rumus = f"{names[0]} ÷ {names[1]}{times}"
    return Langkah(rumus, f"{_angka(pembilang)} ÷ {_angka(penyebut)}{times}", hasil)


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
        return f"{angka(target.bawah)} ≤ {angka(realisasi)} ≤ {angka(target.atas)}"
    bound = target.atas if realisasi > target.atas else target.bawah
    return _put_in(angka(realisasi), angka(bound), how, is_range=True)


def _angka(value: Target | None) -> str:
    return angka(value) if isinstance(value, Decimal) else "…"
