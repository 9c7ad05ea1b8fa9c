"""A workbook of openpyxl in; the bytes of an .xlsx, the same for the same workbook, out."""

from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from sopdocs.excel.cells import LONGEST_NAME
from sopdocs.files import refusal
from sopdocs.zipped import EPOCH, packed, unpacked

_EPOCH = datetime(*EPOCH)


def new_book(judul: str) -> Workbook:
    """A workbook without sheets; `judul` is the title in its properties."""
    book = Workbook()
    book.properties = DocumentProperties(creator="sopdocs", title=judul or None, created=_EPOCH, modified=_EPOCH)
    book.remove(book.worksheets[0])
    return book


def new_sheet(book: Workbook, nama: str) -> Worksheet:
    """A sheet behind the others. ValueError: no sheet can have that name, or another one has it."""
    if not 0 < len(nama) <= LONGEST_NAME or nama.casefold() in map(str.casefold, book.sheetnames):
        raise ValueError(f"no name for a sheet: {nama!r}")
    sheet: Worksheet = book.create_sheet(nama)
    return sheet


def pack(book: Workbook) -> bytes:
    """The parts as openpyxl writes them, in order and without the hour at which it did. MachineError: no room for its
    temporary files.
    """
    return packed(parts(book))


def parts(book: Workbook) -> dict[str, bytes]:
    """The parts as openpyxl writes them, by name. MachineError as `pack`."""
    out = BytesIO()
    try:
        ExcelWriter(book, ZipFile(out, "w")).save()
    except OSError as error:
        raise refusal("buku kerja Excel tidak dapat disiapkan", error) from error
    return unpacked(out.getvalue())
