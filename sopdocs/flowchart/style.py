"""What a kind decides about the look of the matrix: heads, columns, type, paper.

All lengths of the drawing that are the same in every document stand here too, each with its reason.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from sopdocs.page import Paper
from sopdocs.units import Length, mm, pt

NumberRow: TypeAlias = Literal["tanpa", "angka", "kurung"]
Joining: TypeAlias = Literal["garis", "garis_putus", "tanpa"]
Lettering: TypeAlias = Literal["huruf", "angka", "tanpa"]

PAD_X = mm(1.2)
PAD_Y = pt(2)
"""White space between a border and the text of a cell."""

CLEAR = pt(4)
"""Parallel lines keep this from each other, from borders along their way and from symbols (design: flowchart)."""

BESIDE = pt(10.5)
"""From a diamond to the borders of its lane: room for one line, CLEAR from both."""

GAP = pt(8.5)
"""From a symbol to the upper and lower border of its row: room for one line, CLEAR from both."""

SYMBOL_WIDTH, SYMBOL_HEIGHT = mm(12), mm(7)
SYMBOL_WIDTH_MIN = mm(5.5)
DIAMOND_WIDER, DIAMOND_HIGHER = 7 / 6, 9 / 7
"""A diamond of 14 x 9 mm looks as large as a box of 12 x 7 mm."""

CONNECTOR_WIDTH, CONNECTOR_HEIGHT = mm(5.6), mm(5.6)

LABEL_TYPE = pt(7)


@dataclass(frozen=True, slots=True)
class Column:
    """A text column after the lanes: its head, and the band above the head (empty: the head is two rows high).

    `narrow`: its texts are short and stand in the middle (waktu).
    """

    head: str
    band: str = ""
    narrow: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """The look of one document's matrix."""

    font: str
    size: Length
    paper: Paper
    number_head: str
    kegiatan_head: str
    lanes_band: str
    """The head over the lanes; empty: the lanes stand under `procedure_band` together with number and kegiatan."""
    procedure_band: str
    columns: tuple[Column, ...]
    joined_number: bool = False
    """True: number and kegiatan stand under one head."""
    number_row: NumberRow = "tanpa"
    joining: Joining = "garis"
    lettering: Lettering = "huruf"
    heading: str = ""
    """A title above each page's table: the name of one of several procedures."""
    symbol: Length = SYMBOL_WIDTH
    gap: Length = GAP
    """The width of a box, and what symbols keep free to the borders of their row; less where all must be smaller."""
