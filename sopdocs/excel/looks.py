"""The name of a look in; font, frame, colour and number format of a cell out.

Everything must still be told apart when it is printed without colours: an open cell by its thick dashed frame, a band
by its grey, a sum by its bold type.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from sopdocs.excel.book import Gaya
from sopdocs.excel.cells import BOLD, BORDER, BROKEN, FONT, GREY, TITLE
from sopdocs.text.metrics import Type, type_of
from sopdocs.units import pt

TEXT = "@"
"""Text whatever is typed."""
PERCENT = '[$-421]#,##0.00"%"'
"""The sign in quotation marks: 93.75 is 93,75%, and not 9.375%."""


@dataclass(frozen=True, slots=True)
class Look:
    """`horizontal` "general": text from the left, numbers at the right. `format` "": that of the value."""

    font: Font
    horizontal: str = "left"
    vertical: str = "top"
    border: Border | None = None
    fill: PatternFill | None = None
    format: str = ""

    @property
    def type(self) -> Type:
        """As which its text is measured."""
        return type_of("Arial", pt(self.font.size), bold=bool(self.font.bold))

    def alignment(self, wraps: bool) -> Alignment:
        """Text is broken into lines; a number that is too wide for its column is made smaller, and not "####"."""
        return Alignment(self.horizontal, self.vertical, wrap_text=wraps or None, shrink_to_fit=not wraps or None)


_DASHED = Side(style="mediumDashed", color="7F7F7F")
_OPEN = Border(left=_DASHED, right=_DASHED, top=_DASHED, bottom=_DASHED)
_PALE = PatternFill("solid", fgColor="F2F2F2")
_YELLOW = PatternFill("solid", fgColor="FFF9DB")
_SMALL = Font(name="Arial", size=8)
_SLANTED = Font(name="Arial", size=9, italic=True)
_SIGNED = Font(name="Arial", size=10, bold=True, underline="single")

LOOKS: Mapping[Gaya, Look] = {
    "judul": Look(TITLE, "center", "center"),
    "subjudul": Look(BOLD, "center", "center"),
    "label": Look(FONT),
    "nilai": Look(BOLD),
    "catatan": Look(_SLANTED),
    "ttd": Look(FONT, "center"),
    "ttd_nama": Look(_SIGNED, "center"),
    "kepala": Look(BOLD, "center", "center", BORDER, GREY),
    "nomor": Look(_SMALL, "center", "center", BORDER),
    "pita": Look(BOLD, "left", "center", BORDER, _PALE),
    "teks": Look(FONT, border=BORDER),
    "tengah": Look(FONT, "center", border=BORDER),
    "angka": Look(FONT, "right", border=BORDER),
    "persen": Look(FONT, "right", border=BORDER, format=PERCENT),
    "uang": Look(FONT, "right", border=BORDER, format=BROKEN),
    "total": Look(BOLD, "general", "center", BORDER, _PALE),
    "total_tengah": Look(BOLD, "center", "center", BORDER, _PALE),
    "isian": Look(FONT, "general", "top", _OPEN, _YELLOW),
    "isian_teks": Look(FONT, "left", "top", _OPEN, _YELLOW, TEXT),
}
