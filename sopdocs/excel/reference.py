"""Rows and columns in, the names by which formulas call them ("F7", "'Triwulan I'!$F$7:$F$12") out."""

from decimal import Decimal

from openpyxl.utils import get_column_letter


def alamat(row: int, column: int, lembar: str = "", tetap: bool = False) -> str:
    """The cell, on sheet `lembar` if it is another one; `tetap`: with the dollars that keep it when it is copied."""
    dollar = "$" if tetap else ""
    return f"{_sheet(lembar)}{dollar}{get_column_letter(column)}{dollar}{row}"


def rentang(row: int, column: int, last_row: int, last_column: int, lembar: str = "", tetap: bool = False) -> str:
    """The cells from one corner to the other."""
    return f"{alamat(row, column, lembar, tetap)}:{alamat(last_row, last_column, '', tetap)}"


def tulisan(text: str) -> str:
    """A text inside a formula, of no more than Excel's 255 characters."""
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def bilangan(value: Decimal) -> str:
    """A number inside a formula."""
    return f"{value:f}"


def _sheet(lembar: str) -> str:
    doubled = lembar.replace("'", "''")
    return f"'{doubled}'!" if lembar else ""
