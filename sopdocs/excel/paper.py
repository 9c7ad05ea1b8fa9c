"""A sheet of openpyxl in; the same sheet, set up to be printed as it is, out: no wider than the paper, its head on
every page.
"""

from collections.abc import Iterable
from typing import Literal, TypeAlias

from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from sopdocs.units import Length, mm, pt, to_pt

Kertas: TypeAlias = Literal["A4", "F4"]

_PAPERS: dict[Kertas, int] = {"A4": 9, "F4": 14}
"""Excel's numbers of papers; 14 is the folio, 216 x 330 mm, as near to F4 as it knows."""

_SIZES: dict[Kertas, tuple[Length, Length]] = {"A4": (mm(210), mm(297)), "F4": (mm(215.9), mm(330.2))}
_MARGIN, _FOOT = mm(12), mm(18)
_DIGIT = pt(5.25)
"""What a digit of a column's width is wide."""
_LONGEST_FOOT = 120
"""Characters; of the foot line, with its codes, Excel holds 255."""


def set_up_page(sheet: Worksheet, kertas: Kertas, kaki: str = "", mendatar: bool = True) -> None:
    """`kaki` stands at the left of the foot line, the number of the page at its right; `mendatar`: on its side."""
    sheet.page_setup.orientation = "landscape" if mendatar else "portrait"
    sheet.page_setup.paperSize = _PAPERS[kertas]
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    side, foot = to_pt(_MARGIN) / 72, to_pt(_FOOT) / 72
    sheet.page_margins = PageMargins(left=side, right=side, top=side, bottom=foot, header=side / 2, footer=side / 2)
    sheet.print_options.horizontalCentered = True
    left = _HeaderFooterPart(kaki[:_LONGEST_FOOT].replace("&", "&&")) if kaki else None
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(left=left, right=_HeaderFooterPart("Halaman &P dari &N"))


def room_for_rows(kertas: Kertas, mendatar: bool, lebar: Iterable[float]) -> float:
    """The points of rows that a page holds when columns of so many digits are made to fit its width."""
    short, long = _SIZES[kertas]
    width, height = (long, short) if mendatar else (short, long)
    scale = min(1.0, (width - 2 * _MARGIN) / (sum(lebar) * _DIGIT))
    return to_pt(height - _MARGIN - _FOOT) / scale
