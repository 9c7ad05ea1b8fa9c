"""Tables in, the bytes of an .xlsx out: the same tables give the same bytes.

A sheet is made to be printed as it is: on its side, no wider than the paper, its head on every page. Rows have the
height of their text: Excel would find it by itself, LibreOffice would not.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from sopdocs.excel.cells import (
    BOLD,
    BORDER,
    FONT,
    GREY,
    TITLE,
    Isi,
    cell_at,
    line_count,
    row_height,
    write_value,
)
from sopdocs.excel.packing import new_book, new_sheet, pack
from sopdocs.excel.paper import Kertas, set_up_page
from sopdocs.text.metrics import Type, type_of
from sopdocs.units import pt

_PLAIN, _STRONG = type_of("Arial", pt(10)), type_of("Arial", pt(10), bold=True)
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
    kertas: Kertas = "F4"


def write(lembar: Sequence[Lembar], judul: str = "") -> bytes:
    """The workbook; `judul` is the title in its properties. MachineError: no room for a temporary file."""
    book = new_book(judul)
    for sheet in lembar:
        _add(book, sheet)
    return pack(book)


def _add(book: Workbook, lembar: Lembar) -> None:
    sheet = new_sheet(book, lembar.nama)
    head = len(lembar.judul) + 2 if lembar.judul else 1
    _write_title(sheet, lembar)
    _write_head(sheet, lembar.kolom, head)
    sheet.row_dimensions[head].height = _height([column.judul for column in lembar.kolom], lembar.kolom, _STRONG)
    for row, values in enumerate(lembar.baris, head + 1):
        for column, value in enumerate(values, 1):
            _write_cell(cell_at(sheet, row, column), value)
        sheet.row_dimensions[row].height = _height(values, lembar.kolom, _PLAIN)
    sheet.freeze_panes = f"A{head + 1}"
    sheet.print_title_rows = f"{head}:{head}"
    set_up_page(sheet, lembar.kertas)


def _write_title(sheet: Worksheet, lembar: Lembar) -> None:
    for row, line in enumerate(lembar.judul, 1):
        cell = cell_at(sheet, row, 1)
        write_value(cell, line)
        cell.font, cell.alignment = TITLE, Alignment(horizontal="center")
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(lembar.kolom))


def _write_head(sheet: Worksheet, kolom: Iterable[Kolom], row: int) -> None:
    for number, column in enumerate(kolom, 1):
        cell = cell_at(sheet, row, number)
        write_value(cell, column.judul)
        cell.font, cell.alignment, cell.border, cell.fill = BOLD, _CENTRE, BORDER, GREY
        sheet.column_dimensions[get_column_letter(number)].width = column.lebar


def _write_cell(cell: Cell, value: Isi) -> None:
    """Text to the left, numbers in the middle; everything at the top, so that a row reads from its first line."""
    cell.font, cell.border = FONT, BORDER
    cell.alignment = Alignment(horizontal=_side(value), vertical="top", wrap_text=True)
    write_value(cell, value)


def _side(value: Isi) -> str:
    return "right" if isinstance(value, Decimal) else "center" if isinstance(value, int) else "left"


def _height(values: Sequence[Isi], kolom: Sequence[Kolom], type_: Type) -> float:
    """The points that the row needs for its highest cell; a number or a date takes one line."""
    lines = 1
    for value, column in zip(values, kolom, strict=True):
        if isinstance(value, str):
            lines = max(lines, line_count(value, column.lebar, type_))
    return row_height(lines * type_.line_height)
