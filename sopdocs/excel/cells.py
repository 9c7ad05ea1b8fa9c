"""A value in; a cell of openpyxl that holds and shows it, and the height that its text needs, out."""

import re
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from openpyxl.cell.cell import Cell
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from sopdocs.text.metrics import Text, Type
from sopdocs.units import Length, pt, to_pt

Isi: TypeAlias = str | int | Decimal | date | None
"""What a cell holds; None leaves it empty."""

DATE = "[$-421]d mmmm yyyy"
"""5 Januari 2026, whatever the language of the computer; 421 is Bahasa Indonesia."""
WHOLE, BROKEN = "0", "[$-421]#,##0.00"

LONGEST_NAME = 31
LONGEST_TEXT = 32767
"""Characters of the name of a sheet and of the text of a cell that Excel holds."""

THIN = Side(style="thin")
BORDER = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
GREY = PatternFill("solid", fgColor="D9D9D9")
FONT = Font(name="Arial", size=10)
BOLD = Font(name="Arial", size=10, bold=True)
TITLE = Font(name="Arial", size=12, bold=True)

_DIGIT, _PADDING, _AROUND = pt(5.25), pt(5), pt(3)
"""What a digit of the standard type is wide; what of a column's width, and of a row's height, is no room for text."""
_HIGHEST = 409.0
"""Points that a row of Excel can be high."""

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold."""
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""What Excel would read as the code of a character."""


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """The cell, both counted from 1; one that a merged cell covers is never asked for."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    return cell


def write_value(cell: Cell, value: Isi) -> None:
    """The value, in the number format of its kind."""
    put_value(cell, value)
    if isinstance(value, str):
        cell.quotePrefix = is_quoted(value)
    elif value is not None:
        cell.number_format = format_of(value)


def put_value(cell: Cell, value: Isi) -> None:
    """The value alone; a text as text even where it looks like a formula or an error value."""
    if isinstance(value, str):
        cell.value = storable(value)
        cell.data_type = "s"
    elif value is not None:
        cell.value = value


def format_of(value: int | Decimal | date) -> str:
    """The number format of its kind."""
    return DATE if isinstance(value, date) else WHOLE if isinstance(value, int) else BROKEN


def is_quoted(value: object) -> bool:
    """A text that would become a formula when somebody edits the cell."""
    return isinstance(value, str) and value.startswith(("=", "+", "-", "@"))


def storable(text: str) -> str:
    """The text as the XML of a cell says it, no longer than Excel holds."""
    return _ESCAPE.sub("_x005F_", _UNFIT.sub("\ufffd", text))[:LONGEST_TEXT]


def line_count(text: str, width: float, type_: Type) -> int:
    """The lines that a text takes in a column of so many digits."""
    room = round(width * _DIGIT) - _PADDING
    return sum(Text(line, type_).count(room) for line in text.split("\n"))


def row_height(text: Length) -> float:
    """The points that a row needs for text of that height."""
    return min(to_pt(text + _AROUND), _HIGHEST)
