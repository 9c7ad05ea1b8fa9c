"""Pagu and realisasi in rupiah, or a target and a volume, in; serapan and fisik in per cent, and what is left, out.

Serapan = realisasi ÷ pagu × 100; without a pagu, or with one of 0, there is none (practice). Totals are the sums of
what is printed, and their per cent is that of the totals, never a mean of per cents (all tables seen). Money is printed
in whole rupiah, or with sen where a figure has them.
"""

from decimal import Decimal

from sopdocs.kinerja.bulat import bulat
from sopdocs.kinerja.capaian import EXACT, SERATUS, capaian, cara, dibatasi
from sopdocs.kinerja.ukuran import Aturan


def serapan(realisasi: Decimal | None, pagu: Decimal | None, aturan: Aturan) -> Decimal | None:
    """Per cent as it is printed; None where it is not known or not defined."""
    if realisasi is None or not pagu:
        return None
    return bulat(EXACT.multiply(EXACT.divide(realisasi, pagu), SERATUS), aturan.desimal, aturan.potong)


def fisik(volume: Decimal | None, target: Decimal | None, aturan: Aturan) -> Decimal | None:
    """What a sub kegiatan has brought about, in per cent of its target: more is better (practice)."""
    return dibatasi(capaian(volume, target, cara("maks", None, aturan)).nilai, aturan)


def sisa(pagu: Decimal | None, realisasi: Decimal | None) -> Decimal | None:
    """What is left; below 0 where more was spent (47 of 48 printed rows); None where either is not known."""
    return None if pagu is None or realisasi is None else EXACT.subtract(pagu, realisasi)
