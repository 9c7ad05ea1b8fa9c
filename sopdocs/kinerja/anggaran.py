"""Pagu and realisasi in rupiah in; serapan in per cent, and totals, out.

Serapan = realisasi ÷ pagu × 100; without a pagu, or with one of 0, there is none (practice). Totals are the sums of
what is printed. Money is printed in whole rupiah, or with sen where a figure has them.
"""

from collections.abc import Iterable
from decimal import Decimal

from sopdocs.kinerja.capaian import EXACT, SERATUS
from sopdocs.text.numbers import rounded


def serapan(realisasi: Decimal | None, pagu: Decimal | None, desimal: int) -> Decimal | None:
    """Per cent, rounded half up; None where it is not known or not defined."""
    if realisasi is None or not pagu:
        return None
    return rounded(EXACT.multiply(EXACT.divide(realisasi, pagu), SERATUS), desimal)


def jumlah(values: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of those that are there; None where none is."""
    there = [value for value in values if value is not None]
    if not there:
        return None
    total = Decimal(0)
    for value in there:
        total = EXACT.add(total, value)
    return total
