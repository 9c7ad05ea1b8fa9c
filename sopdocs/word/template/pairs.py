"""A filled Word file whose half sheets are the rows of one table in; one or two of them on a page, to be cut, out.

    one     the page is the half sheet; every row is as high as its text area
    two     the page is twice as high; each half has a table of its own, a dashed line between them is the cut

The table is the first one of the file whose rows have one cell each, with tables in it. A row is at least as
high as its half: what is too long is not cut off, but pushes the next sheet to another page (`overfull` tells).
"""

from copy import deepcopy
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree

from sopdocs.units import TWIP, Length
from sopdocs.word.ooxml import W
from sopdocs.word.template import writable
from sopdocs.word.template.heights import Heights

THIN = 20
"""Twips: the paragraph that Word needs before and after a table."""
SPARE = 20
"""Twips that a table may be higher than its row: its borders."""
TALLEST = 31_680
"""Twips: the highest page that Word knows, 22 inches. A template with such a page has no halves."""
STRETCH = 0.8
"""Of the room that is left on a half sheet, so much is given to its last row, to write in."""


def arrange(body: Any, styles: Any, count: int) -> None:
    """`count` half sheets to a page, 1 or 2; a file of another shape stays as it is."""
    heights = Heights(styles)
    table = _table_of_sheets(body)
    if table is None:
        return
    section = body.find(f"{W}sectPr")
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    half, top, bottom = int(size.get(f"{W}h")), int(margins.get(f"{W}top")), int(margins.get(f"{W}bottom"))
    room = half - top - bottom - 2 * THIN - SPARE
    _set_grid(table, int(size.get(f"{W}w")) - int(margins.get(f"{W}left")) - int(margins.get(f"{W}right")))
    for row in list(table.iterchildren(f"{W}tr")):
        _set_height(row, room)
        _stretch(_widened(row, heights), heights)
    if count == 2 and 2 * half <= TALLEST:
        size.set(f"{W}h", str(2 * half))
        size.attrib.pop(f"{W}orient", None)
        cut = half - top - THIN - room
        _pair(table, (cut, top), (int(margins.get(f"{W}left")), int(margins.get(f"{W}right"))))


def overfull(content: bytes) -> tuple[Length, ...]:
    """By how much the content of each half sheet is surely higher than its half; 0 or less: it fits."""
    with ZipFile(BytesIO(content)) as parts:
        body = etree.fromstring(parts.read("word/document.xml")).find(f"{W}body")
        heights = Heights(etree.fromstring(parts.read("word/styles.xml")))
    assert body is not None
    rows = [row for table in body.iterchildren(f"{W}tbl") for row in table.iterchildren(f"{W}tr")]
    return tuple((heights.content(row) - heights.least(row)) * TWIP for row in rows)


def _table_of_sheets(body: Any) -> Any:
    for table in body.iterchildren(f"{W}tbl"):
        rows = [row.findall(f"{W}tc") for row in table.iterchildren(f"{W}tr")]
        holds_tables = any(cell.find(f"{W}tbl") is not None for cells in rows for cell in cells)
        if holds_tables and all(len(cells) == 1 for cells in rows):
            return table
    return None


def _widened(row: Any, heights: Heights) -> Any:
    """The sheet with its lines as far apart as a hand needs them, where that fits on its half."""
    before = deepcopy(row)
    writable.widen(row, heights)
    if heights.content(row) <= heights.least(row):
        return row
    row.getparent().replace(row, before)
    return before


def _stretch(row: Any, heights: Heights) -> None:
    """The last row of the last table of a sheet reaches down nearly to the end of its half."""
    tables = row.findall(f"{W}tc/{W}tbl")
    room = heights.least(row) - heights.content(row)
    for last in tables[-1].findall(f"{W}tr")[-1:] if tables and room > 0 else ():
        _set_height(last, max(heights.least(last), heights.content(last)) + int(room * STRETCH))


def _set_grid(table: Any, width: int) -> None:
    """One column: filling counts the cells of tables inside, too."""
    grid = table.find(f"{W}tblGrid")
    grid[:] = []
    _add(grid, "gridCol", w=str(width))


def _pair(table: Any, heights: tuple[int, int], margins: tuple[int, int]) -> None:
    """A table for each sheet: a thin paragraph that begins a page, the odd one, the cut, the even one."""
    for number, row in enumerate(list(table.iterchildren(f"{W}tr"))):
        own = _without_rows(table)
        own.append(row)
        if number % 2 == 0:
            table.addprevious(_paragraph(THIN, begins_page=number > 0))
            table.addprevious(own)
            table.addprevious(_paragraph(heights[0], cut=margins))
        else:
            table.addprevious(_paragraph(heights[1]))
            table.addprevious(own)
    table.getparent().remove(table)


def _without_rows(table: Any) -> Any:
    copy = deepcopy(table)
    for row in copy.findall(f"{W}tr"):
        copy.remove(row)
    return copy


def _paragraph(height: int, begins_page: bool = False, cut: tuple[int, int] | None = None) -> Any:
    """An empty paragraph of an exact height in twips; `cut`: a dashed line below it, over both margins."""
    paragraph = etree.Element(f"{W}p")
    properties = etree.SubElement(paragraph, f"{W}pPr")
    if begins_page:
        etree.SubElement(properties, f"{W}pageBreakBefore")
    if cut:
        borders = etree.SubElement(properties, f"{W}pBdr")
        _add(borders, "bottom", val="dashed", sz="6", space="0", color="808080")
    _add(properties, "spacing", before="0", after="0", line=str(height), lineRule="exact")
    if cut:
        _add(properties, "ind", left=str(-cut[0]), right=str(-cut[1]))
    return paragraph


def _add(parent: Any, name: str, **values: str) -> None:
    element = etree.SubElement(parent, f"{W}{name}")
    for key, value in values.items():
        element.set(f"{W}{key}", value)


def _set_height(row: Any, twips: int) -> None:
    properties = row.find(f"{W}trPr")
    if properties is None:
        properties = row.makeelement(f"{W}trPr", {})
        row.insert(0, properties)
    for old in properties.findall(f"{W}trHeight"):
        properties.remove(old)
    _add(properties, "trHeight", val=str(twips), hRule="atLeast")
