"""The components of an indicator in, pembilang and penyebut; its realisasi out.

Most indicators of a kecamatan are `jumlah A ÷ jumlah B × 100`; what they count to is rounded as it is printed, and
capaian is counted from that, or (`Aturan.dari`) from what it was before.
"""

from decimal import Decimal

from sopdocs.kinerja.capaian import EXACT
from sopdocs.text.numbers import rounded


def mentah(pembilang: Decimal | None, penyebut: Decimal | None, faktor: Decimal) -> Decimal | None:
    """pembilang ÷ penyebut × faktor, not rounded; None where one is missing or the penyebut is 0."""
    if pembilang is None or not penyebut:
        return None
    return EXACT.multiply(EXACT.divide(pembilang, penyebut), faktor)


def nilai(pembilang: Decimal | None, penyebut: Decimal | None, faktor: Decimal, desimal: int) -> Decimal | None:
    """The same as it is printed."""
    value = mentah(pembilang, penyebut, faktor)
    return None if value is None else rounded(value, desimal)
