"""Tables in, the bytes of an .xlsx out: the same tables give the same bytes. The only room that knows openpyxl.

A sheet is made to be printed as it is: on its side, no wider than the paper, its head on every page. Rows have the
height of their text: Excel would find it by itself, LibreOffice would not.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Literal, TypeAlias
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from sopdocs.files import refusal
from sopdocs.text.metrics import Text, Type, type_of
from sopdocs.units import mm, pt, to_pt
from sopdocs.zipped import EPOCH, repacked

Isi: TypeAlias = str | int | Decimal | date | None
"""What a cell holds; None leaves it empty."""

DATE = "[$-421]d mmmm yyyy"
"""5 Januari 2026, whatever the language of the computer; 421 is Bahasa Indonesia."""
WHOLE, BROKEN = "0", "[$-421]#,##0.00"

LONGEST_NAME = 31
LONGEST_TEXT = 32767
"""Characters of the name of a sheet and of the text of a cell that Excel holds."""

_PAPERS = {"A4": 9, "F4": 14}
"""Excel's numbers of papers; 14 is the folio, 216 x 330 mm, as near to F4 as it knows."""

_DIGIT, _PADDING, _AROUND = pt(5.25), pt(5), pt(3)
"""What a digit of the standard type is wide; what of a column's width, and of a row's height, is no room for text."""
_HIGHEST = 409.0
"""Points that a row of Excel can be high."""
_MARGIN, _FOOT = mm(12), mm(18)

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold."""
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""What Excel would read as the code of a character."""

_EPOCH = datetime(*EPOCH)

_THIN = Side(style="thin")
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_GREY = PatternFill("solid", fgColor="D9D9D9")
_PLAIN, _STRONG = type_of("Arial", pt(10)), type_of("Arial", pt(10), bold=True)
_FONT = Font(name="Arial", size=10)
_BOLD = Font(name="Arial", size=10, bold=True)
_TITLE = Font(name="Arial", size=12, bold=True)
_CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its head, and its width in digits of the standard type."""

    judul: str
    lebar: float


@dataclass(frozen=True, slots=True)
class Lembar:
    """A sheet: lines of title over a table. `nama`: at most 31 characters, none of `[]:*?/\\`, each name once."""

    nama: str
    judul: tuple[str, ...]
    kolom: tuple[Kolom, ...]
    baris: tuple[tuple[Isi, ...], ...]
    kertas: Literal["A4", "F4"] = "F4"


def write(lembar: Sequence[Lembar], judul: str = "") -> bytes:
    """The workbook; `judul` is the title in its properties. MachineError: no room for a temporary file."""
    book = Workbook()
    book.properties = DocumentProperties(creator="sopdocs", title=judul or None, created=_EPOCH, modified=_EPOCH)
    book.remove(book.worksheets[0])
    for sheet in lembar:
        _add(book, sheet)
    try:
        return _packed(book)
    except OSError as error:
        raise refusal("buku kerja Excel tidak dapat disiapkan", error) from error


def _add(book: Workbook, lembar: Lembar) -> None:
    if len(lembar.nama) > LONGEST_NAME or lembar.nama.casefold() in map(str.casefold, book.sheetnames):
        raise ValueError(f"no name for a sheet: {lembar.nama!r}")
    sheet = book.create_sheet(lembar.nama)
    head = len(lembar.judul) + 2 if lembar.judul else 1
    _write_title(sheet, lembar)
    _write_head(sheet, lembar.kolom, head)
    sheet.row_dimensions[head].height = _height([column.judul for column in lembar.kolom], lembar.kolom, _STRONG)
    for row, values in enumerate(lembar.baris, head + 1):
        for column, value in enumerate(values, 1):
            _write_cell(_cell(sheet, row, column), value)
        sheet.row_dimensions[row].height = _height(values, lembar.kolom, _PLAIN)
    _set_up_page(sheet, lembar, head)


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    """The cell, both counted from 1; one that a merged cell covers is never asked for."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    return cell


def _write_title(sheet: Worksheet, lembar: Lembar) -> None:
    for row, line in enumerate(lembar.judul, 1):
        cell = _cell(sheet, row, 1)
        _write_text(cell, line)
        cell.font, cell.alignment = _TITLE, Alignment(horizontal="center")
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(lembar.kolom))


def _write_head(sheet: Worksheet, kolom: Iterable[Kolom], row: int) -> None:
    for number, column in enumerate(kolom, 1):
        cell = _cell(sheet, row, number)
        _write_text(cell, column.judul)
        cell.font, cell.alignment, cell.border, cell.fill = _BOLD, _CENTRE, _BORDER, _GREY
        sheet.column_dimensions[get_column_letter(number)].width = column.lebar


def _write_cell(cell: Cell, value: Isi) -> None:
    """Text to the left, numbers in the middle; everything at the top, so that a row reads from its first line."""
    cell.font, cell.border = _FONT, _BORDER
    cell.alignment = Alignment(horizontal=_side(value), vertical="top", wrap_text=True)
    if isinstance(value, str):
        _write_text(cell, value)
    elif value is not None:
        cell.value = value
        cell.number_format = DATE if isinstance(value, date) else WHOLE if isinstance(value, int) else BROKEN


def _side(value: Isi) -> str:
    return "right" if isinstance(value, Decimal) else "center" if isinstance(value, int) else "left"


def _write_text(cell: Cell, text: str) -> None:
    """As text even where it looks like a formula or an error value, and also after somebody has edited the cell."""
    cell.value = _ESCAPE.sub("_x005F_", _UNFIT.sub("\ufffd", text))[:LONGEST_TEXT]
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(("=", "+", "-", "@"))


def _height(values: Sequence[Isi], kolom: Sequence[Kolom], type_: Type) -> float:
    """The points that the row needs for its highest cell; a number or a date takes one line."""
    lines = 1
    for value, column in zip(values, kolom, strict=True):
        if isinstance(value, str):
            room = round(column.lebar * _DIGIT) - _PADDING
            lines = max(lines, sum(Text(line, type_).count(room) for line in value.split("\n")))
    return min(to_pt(lines * type_.line_height + _AROUND), _HIGHEST)


def _set_up_page(sheet: Worksheet, lembar: Lembar, head: int) -> None:
    sheet.freeze_panes = f"A{head + 1}"
    sheet.print_title_rows = f"{head}:{head}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _PAPERS[lembar.kertas]
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    side, foot = to_pt(_MARGIN) / 72, to_pt(_FOOT) / 72
    sheet.page_margins = PageMargins(left=side, right=side, top=side, bottom=foot, header=side / 2, footer=side / 2)
    sheet.print_options.horizontalCentered = True
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(right=_HeaderFooterPart("Halaman &P dari &N"))


def _packed(book: Workbook) -> bytes:
    """The parts as openpyxl writes them, in order and without the hour at which it did."""
    out = BytesIO()
    ExcelWriter(book, ZipFile(out, "w")).save()
    return repacked(out.getvalue())
