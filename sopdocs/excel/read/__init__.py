"""The bytes of a workbook that came back in; its sheets and cells, or why they cannot be read, out.

    content.py   bytes that are no .xlsx ─► what they are, and what to do about it
    parts.py     bytes ─► the parts as harmless trees, found by their relationships
    open.py      the workbook: its sheets, properties and names
      sheet.py     a sheet ─► its cells
      values.py    what a cell says ─► what somebody who looks at it reads
      formats.py   number formats ─► date, time, per cent
    found.py     what all this gives: BukuTerbaca, LembarTerbaca, SelTerbaca, BadWorkbook

One pass gives formula and result of each cell, every number as the text that the file has, and nothing but BadWorkbook
for a file that is not as it should be; openpyxl would take two passes, read numbers as binary fractions, and fail in
ways of its own.
"""

from sopdocs.excel.read.found import (
    BadWorkbook,
    BukuTerbaca,
    Keadaan,
    LembarTerbaca,
    Macam,
    Rentang,
    SelTerbaca,
    alamat_of,
    place_of,
)
from sopdocs.excel.read.open import open_book

__all__ = [
    "BadWorkbook",
    "BukuTerbaca",
    "Keadaan",
    "LembarTerbaca",
    "Macam",
    "Rentang",
    "SelTerbaca",
    "alamat_of",
    "open_book",
    "place_of",
]
