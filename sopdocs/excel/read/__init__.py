"""The bytes of a workbook that came back in; its sheets and cells, or why they cannot be read, out."""

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

__all__ = [
    "BadWorkbook",
    "BukuTerbaca",
    "Keadaan",
    "LembarTerbaca",
    "Macam",
    "Rentang",
    "SelTerbaca",
    "alamat_of",
    "place_of",
]
