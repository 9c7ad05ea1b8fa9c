"""Lengths: numbers with a unit in, whole EMU out.

A `Length` is a whole number of EMU (English Metric Units), the unit of DrawingML: 914,400 to the inch, 12,700 to
the point, 635 to the twip in which Word measures tables. Whole numbers make the same plan on every machine.
Lengths are made by `mm()` and `pt()`, and leave through `to_pt()` and `to_twips()`.
"""

from typing import TypeAlias

Length: TypeAlias = int

PT = 12_700
MM = 36_000
TWIP = 635


def mm(value: float) -> Length:
    """`value` millimetres."""
    return round(value * MM)


def pt(value: float) -> Length:
    """`value` points of 1/72 inch."""
    return round(value * PT)


def to_pt(length: Length) -> float:
    """The length in points."""
    return length / PT


def to_twips(length: Length) -> int:
    """The length in whole twips (1/20 pt), to the nearest."""
    return (length + TWIP // 2) // TWIP


def whole_twips(length: Length) -> Length:
    """The smallest length of whole twips that is not under `length`: Word keeps tables in twips."""
    return -(-length // TWIP) * TWIP
