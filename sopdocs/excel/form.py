"""A `Buku` of free sheets in, the bytes of an .xlsx out: the same book gives the same bytes."""

from collections import defaultdict
from collections.abc import Mapping
from copy import copy
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Protection
from openpyxl.utils import get_column_letter
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from sopdocs.excel.book import Buku, Halaman, Rumus, Sel
from sopdocs.excel.breaks import breaks
from sopdocs.excel.cells import Isi, cell_at, format_of, is_quoted, line_count, put_value, row_height, storable
from sopdocs.excel.looks import LOOKS, TEXT
from sopdocs.excel.packing import new_book, new_sheet, parts
from sopdocs.excel.paper import room_for_rows, set_up_page
from sopdocs.excel.reference import alamat
from sopdocs.excel.results import with_growing_rows, with_results
from sopdocs.excel.rules import rules
from sopdocs.units import Length
from sopdocs.zipped import packed

_OPEN = Protection(locked=False)


def write_book(buku: Buku) -> bytes:
    """The workbook. ValueError: a name that no sheet can have, a place that two cells claim, no sheet that is shown.
    MachineError: no room for a temporary file.
    """
    book, styles = new_book(buku.judul), Styles()
    for halaman in buku.halaman:
        _add(book, halaman, styles)
    _choose(book, next(number for number, each in enumerate(buku.halaman) if not each.tersembunyi))
    for name, text in buku.sifat.items():
        book.custom_doc_props.append(StringProperty(name=name, value=storable(text)))  # type: ignore[attr-defined]
    book.security = WorkbookProtection(lockStructure=True) if buku.terkunci else None
    content = parts(book)
    for number, halaman in enumerate(buku.halaman, 1):
        name = f"xl/worksheets/sheet{number}.xml"
        content[name] = _completed(content[name], halaman)
    return packed(content)


def _choose(book: Workbook, number: int) -> None:
    """The sheet that is shown first, and no other: in two that are chosen Excel would write everything twice."""
    book.active = number
    book.worksheets[number].sheet_view.tabSelected = True


def _completed(sheet: bytes, halaman: Halaman) -> bytes:
    """The XML of a sheet, with what openpyxl cannot say."""
    formulas = {alamat(each.row, each.column): each.isi for each in halaman.sel if isinstance(each.isi, Rumus)}
    return with_growing_rows(with_results(sheet, formulas), {each.row for each in halaman.sel if _grows(each)})


def _grows(sel: Sel) -> bool:
    """Excel finds no height for merged cells."""
    return sel.terbuka and sel.span == sel.rowspan == 1 and (sel.format or LOOKS[sel.gaya].format) == TEXT


def _add(book: Workbook, halaman: Halaman, styles: "Styles") -> None:
    sheet = new_sheet(book, halaman.nama)
    _look_at_places(halaman)
    for number, width in enumerate(halaman.lebar, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for sel in halaman.sel:
        _write(sheet, sel, styles)
    heights = _heights(halaman)
    for row, height in heights.items():
        sheet.row_dimensions[row].height = height
    room = room_for_rows(halaman.kertas, halaman.mendatar, halaman.lebar)
    for row in breaks(heights, halaman.utuh, halaman.kepala, room):
        sheet.row_breaks.append(Break(id=row - 1))
    for rule in rules((alamat(sel.row, sel.column), sel.validasi) for sel in halaman.sel if sel.validasi):
        sheet.add_data_validation(rule)
    _set_up(sheet, halaman)


def _look_at_places(halaman: Halaman) -> None:
    taken: set[tuple[int, int]] = set()
    for sel in halaman.sel:
        for row in range(sel.row, sel.row + sel.rowspan):
            for column in range(sel.column, sel.column + sel.span):
                if (row, column) in taken or column > len(halaman.lebar):
                    raise ValueError(f"no place for a cell: {alamat(row, column, halaman.nama)}")
                taken.add((row, column))


def _write(sheet: Worksheet, sel: Sel, styles: "Styles") -> None:
    """The cell; what is merged takes frame and lock from its first cell."""
    cell: Any = cell_at(sheet, sel.row, sel.column)
    if isinstance(sel.isi, Rumus):
        cell.value, cell.data_type = f"={sel.isi.text}", "f"
    else:
        put_value(cell, sel.isi)
    styles.dress(cell, sel)
    if sel.span > 1 or sel.rowspan > 1:
        _merge(sheet, sel, cell._style)


def _merge(sheet: Worksheet, sel: Sel, style: Any) -> None:
    """As `merge_cells` of openpyxl does, which compares the frame of every cell with those of all styles it knows."""
    places = [(sel.row + down, sel.column + right) for down in range(sel.rowspan) for right in range(sel.span)]
    for row, column in places[1:]:
        covered: Any = cell_at(sheet, row, column)
        covered._style = copy(style)
    sheet.merged_cells.add(f"{alamat(*places[0])}:{alamat(*places[-1])}")


class Styles:
    """What cells look like, each look made once: openpyxl compares every part of a style with all others it knows."""

    def __init__(self) -> None:
        self._made: dict[tuple[object, ...], Any] = {}

    def dress(self, cell: Any, sel: Sel) -> None:
        """Font, frame, colour, number format and lock of a cell that has its value."""
        format_ = sel.format or LOOKS[sel.gaya].format or _usual_format(sel.isi)
        key = (sel.gaya, format_, _wraps(sel), sel.terbuka, is_quoted(sel.isi))
        if key not in self._made:
            _dress(cell, sel, format_)
            self._made[key] = cell._style
        cell._style = copy(self._made[key])


def _usual_format(isi: Isi | Rumus) -> str:
    return "" if isi is None or isinstance(isi, str | Rumus) else format_of(isi)


def _dress(cell: Cell, sel: Sel, format_: str) -> None:
    look = LOOKS[sel.gaya]
    if format_:
        cell.number_format = format_
    if isinstance(sel.isi, str):
        cell.quotePrefix = is_quoted(sel.isi)
    cell.font, cell.alignment = look.font, look.alignment(_wraps(sel))
    if look.border and look.fill:
        cell.fill = look.fill
    if look.border:
        cell.border = look.border
    if sel.terbuka:
        cell.protection = _OPEN


def _wraps(sel: Sel) -> bool:
    """Text does, also that which is not there yet."""
    return isinstance(sel.isi, str) or sel.terbuka or (isinstance(sel.isi, Rumus) and isinstance(sel.isi.hasil, str))


def _heights(halaman: Halaman) -> Mapping[int, float]:
    """The points of each row; what is merged over rows gets what it lacks in the last of them."""
    heights: dict[int, float] = defaultdict(float, halaman.tinggi)
    for sel in sorted(halaman.sel, key=lambda sel: sel.rowspan):
        last = sel.row + sel.rowspan - 1
        line = row_height(LOOKS[sel.gaya].type.line_height)
        for row in range(sel.row, last + 1):
            heights[row] = max(heights[row], line)
        above = sum(heights[row] for row in range(sel.row, last))
        heights[last] = max(heights[last], row_height(_text_height(sel, halaman.lebar)) - above)
    return heights


def _text_height(sel: Sel, widths: tuple[float, ...]) -> Length:
    """A number or a date takes one line."""
    type_ = LOOKS[sel.gaya].type
    text = sel.isi.hasil if isinstance(sel.isi, Rumus) else sel.isi
    width = sum(widths[sel.column - 1 : sel.column - 1 + sel.span])
    return (line_count(text, width, type_) if isinstance(text, str) else 1) * type_.line_height


def _set_up(sheet: Worksheet, halaman: Halaman) -> None:
    if halaman.beku:
        sheet.freeze_panes = alamat(*halaman.beku)
    if halaman.kepala:
        sheet.print_title_rows = "{}:{}".format(*halaman.kepala)
    if halaman.tersembunyi:
        sheet.sheet_state = "veryHidden"
    if halaman.terlindung:
        _protect(sheet)
    set_up_page(sheet, halaman.kertas, halaman.kaki, halaman.mendatar)


def _protect(sheet: Worksheet) -> None:
    """All cells can be chosen, to copy from them; False is what a user may still do."""
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
