"""Performance and serapan, both in per cent as they are printed, in; efficient or not out.

    banding   kinerja >= serapan: Efisien; else Kurang Efisien (e-planning in use)
    selisih   more than `ambang` points above: Efisien; as near: Cukup Efisien; else Tidak Efisien (e-SAKIP in use)
    hemat     the rest of the money, 100 - serapan, where kinerja is 100 or more (practice of LKjIP)

Both are held against the whole year, its target and its pagu: else every first quarter would be efficient.
Either missing: Tidak Dapat Dihitung. Both 0: Belum Dilaksanakan, and not Efisien.
"""

from dataclasses import dataclass
from decimal import Decimal

from sopdocs.kinerja.capaian import SERATUS
from sopdocs.kinerja.ukuran import Aturan

TIDAK_DIHITUNG = "Tidak Dapat Dihitung"
BELUM = "Belum Dilaksanakan"


@dataclass(frozen=True, slots=True)
class TingkatEfisiensi:
    """`selisih` in points of per cent: kinerja less serapan, or what was saved (`hemat`); None where there is none."""

    sebutan: str
    selisih: Decimal | None = None


def efisiensi(kinerja: Decimal | None, serapan: Decimal | None, aturan: Aturan) -> TingkatEfisiensi:
    """By the variant of the office."""
    if kinerja is None or serapan is None:
        return TingkatEfisiensi(TIDAK_DIHITUNG)
    if kinerja == 0 and serapan == 0:
        return TingkatEfisiensi(BELUM)
    if aturan.efisiensi == "hemat":
        return _saved(kinerja, serapan)
    apart = kinerja - serapan
    if aturan.efisiensi == "selisih":
        word = "Efisien" if apart > aturan.ambang else "Tidak Efisien" if apart < -aturan.ambang else "Cukup Efisien"
        return TingkatEfisiensi(word, apart)
    return TingkatEfisiensi("Efisien" if apart >= 0 else "Kurang Efisien", apart)


def _saved(kinerja: Decimal, serapan: Decimal) -> TingkatEfisiensi:
    if kinerja < SERATUS:
        return TingkatEfisiensi("Target Belum Tercapai")
    return TingkatEfisiensi("Efisien" if serapan <= SERATUS else "Tidak Efisien", SERATUS - serapan)
