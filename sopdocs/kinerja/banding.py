"""Two figures of an indicator in, of two years or of a realisasi and a target further off; how they differ out.

A report compares realisasi and capaian of this year with last year and several years before it, with the target of the
Renstra, and with a national standard where there is one (Permenpan-RB 53/2014, lampiran II, Bab III).

    perubahan   realisasi of two years → direction, difference, per cent, and what it means by polaritas
    terhadap    a realisasi against a target that is not that of the year → capaian, reached or not, what is left

For maks a rise is better, for min a fall; for stabil what lies nearer to the target of its own year (ours: no source
says it). A capaian is that of `kinerja.capaian`, with the same way of counting; so is whether it is reached.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from sopdocs.kinerja.bulat import bulat
from sopdocs.kinerja.capaian import EXACT, NOL, SERATUS, Cara, Catatan, capaian, dibatasi, tercapai
from sopdocs.kinerja.ukuran import Aturan, Rentang, Target

SAID_BY_THE_OFFICE = (Catatan.TARGET_NOL_KOSONG, Catatan.TARGET_NOL_PENUH)
"""A per cent that follows from no ratio: nothing is reached or missed by it."""

Arah: TypeAlias = Literal["naik", "turun", "tetap"]
Arti: TypeAlias = Literal["membaik", "menurun", "sama"]


@dataclass(frozen=True, slots=True)
class Perubahan:
    """`selisih` without sign, with the decimals of the figures; `persen` of the earlier one, rounded as it is printed,
    None where that was 0. `arti` is None where a target for stabil is missing.
    """

    arah: Arah
    selisih: Decimal
    persen: Decimal | None
    arti: Arti | None


@dataclass(frozen=True, slots=True)
class Terhadap:
    """`capaian` as it is printed, None where there is none (a target of 0); then `tercapai` is None too, and where the
    office has said what a target of 0 counts. `selisih`: what is left to the target, 0 where it is reached.
    """

    capaian: Decimal | None
    tercapai: bool | None
    selisih: Decimal


def perubahan(
    kini: Decimal, lalu: Decimal, how: Cara, target: Target | None = None, target_lalu: Target | None = None
) -> Perubahan:
    """This year against an earlier one; the targets are looked at for stabil alone."""
    apart = EXACT.subtract(kini, lalu)
    share = None if lalu == 0 else bulat(_percent(abs(apart), abs(lalu)), how.desimal, how.potong)
    arah: Arah = "tetap" if apart == 0 else "naik" if apart > 0 else "turun"
    return Perubahan(arah, abs(apart), share, _meaning(kini, lalu, how, target, target_lalu))


def terhadap(realisasi: Decimal, target: Target, how: Cara, aturan: Aturan) -> Terhadap:
    """A realisasi against the target of the Renstra, or a national standard."""
    found = capaian(realisasi, target, how)
    met = None if found.catatan in SAID_BY_THE_OFFICE else tercapai(found, how)
    left = NOL if met else _left(realisasi, target, how)
    return Terhadap(dibatasi(found.nilai, aturan), met, left)


def capaian_lalu(realisasi: Decimal | None, target: Target | None, how: Cara, aturan: Aturan) -> Decimal | None:
    """The capaian of an earlier year, as it is printed: by its own target, and by the rules of today."""
    return dibatasi(capaian(realisasi, target, how).nilai, aturan)


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    return EXACT.multiply(EXACT.divide(part, whole), SERATUS)


def _meaning(kini: Decimal, lalu: Decimal, how: Cara, target: Target | None, target_lalu: Target | None) -> Arti | None:
    """Better, worse or the same, by polaritas."""
    if how.polaritas != "stabil":
        better = EXACT.subtract(kini, lalu) if how.polaritas == "maks" else EXACT.subtract(lalu, kini)
    elif target is None or target_lalu is None:
        return None
    else:
        better = EXACT.subtract(_distance(lalu, target_lalu), _distance(kini, target))
    return "sama" if better == 0 else "membaik" if better > 0 else "menurun"


def _left(realisasi: Decimal, target: Target, how: Cara) -> Decimal:
    """On the side that counts: what is above a target of maks is no distance."""
    if isinstance(target, Rentang) or how.polaritas == "stabil":
        return _distance(realisasi, target)
    apart = EXACT.subtract(target, realisasi) if how.polaritas == "maks" else EXACT.subtract(realisasi, target)
    return max(NOL, apart)


def _distance(value: Decimal, target: Target) -> Decimal:
    """To the target, or to the nearest end of a range; 0 within it."""
    low, high = (target.bawah, target.atas) if isinstance(target, Rentang) else (target, target)
    return max(NOL, EXACT.subtract(low, value), EXACT.subtract(value, high))
