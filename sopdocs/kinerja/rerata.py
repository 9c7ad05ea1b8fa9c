"""Figures in; their exact sum, or their plain mean, out.

Capaian of a sasaran: the plain mean of its indicators', those without one left out (LKjIP Klungkung: 94,68 and 105,56
give 100,12; e-SAKIP in use). What is printed is averaged; an office may average what it had before rounding instead
(`Aturan.dari`), as Kabupaten Manggarai Timur does: there 85,385 is printed 85,38. Uncapped means hide failures behind
surpluses: an office may cap each (`Aturan.batas_atas`), and then the table says so.
"""

from collections.abc import Iterable
from decimal import Decimal
from functools import reduce

from sopdocs.kinerja.capaian import EXACT


def rerata(values: Iterable[Decimal | None]) -> Decimal | None:
    """The mean of those that are there, not rounded yet; None where none is."""
    there = [value for value in values if value is not None]
    return EXACT.divide(tambah(there), Decimal(len(there))) if there else None


def jumlah(values: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of those that are there; None where none is."""
    there = [value for value in values if value is not None]
    return tambah(there) if there else None


def tambah(values: Iterable[Decimal]) -> Decimal:
    """The sum, also of nothing."""
    return reduce(EXACT.add, values, Decimal(0))
