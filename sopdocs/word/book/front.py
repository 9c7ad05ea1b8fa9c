"""The front matter of a filled template in; its page breaks set, and the page of each heading out.

A word processor of another version, or with another font at hand, breaks pages elsewhere, and the numbers in the
daftar isi would be wrong there. So the pages are planned here, on every machine alike: where the next paragraph or row
does not fit with some room to spare, the file says that a page begins. Nothing that fits is moved.
"""

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field

from sopdocs.units import TWIP, Length, pt
from sopdocs.word.book.measure import Measure
from sopdocs.word.ooxml import Element, W, break_before, find, tiny

SPARE = pt(20)
"""Room that is kept free at the foot of a page: for what a word processor does otherwise."""


@dataclass(slots=True)
class _Unit:
    """Blocks that stay on one page: paragraphs, or rows of a table."""

    blocks: list[Element]
    height: Length = 0


@dataclass(slots=True)
class _Sheet:
    """The page that is being filled."""

    room: Length
    number: int = 1
    used: Length = 0
    pages: dict[Element, int] = field(default_factory=dict)

    def next(self) -> None:
        self.number, self.used = self.number + 1, 0


def paginate(body: Element, measure: Measure) -> dict[Element, int]:
    """The page of every paragraph behind the cover; `body` ends with the properties of its last section."""
    section = body[-1]
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    assert size is not None and margins is not None, "a section has a size and margins"
    room = _side(size, "h") - _side(margins, "top") - _side(margins, "bottom") - SPARE
    sheet = _Sheet(room)
    for unit in list(_units(_behind_cover(body), measure, text_width(section))):
        _place(unit, sheet, measure)
    return sheet.pages


def text_width(section: Element) -> Length:
    """Between the margins of a section."""
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    assert size is not None and margins is not None, "a section has a size and margins"
    return _side(size, "w") - _side(margins, "left") - _side(margins, "right")


def _side(element: Element, name: str) -> Length:
    return int(element.get(W + name, "0")) * TWIP


def _behind_cover(body: Element) -> list[Element]:
    """The blocks after the first section; all of them where there is only one."""
    ends = [number for number, block in enumerate(body) if find(block, "w:pPr/w:sectPr")]
    return list(body)[ends[0] + 1 if ends else 0 : -1]


def _units(blocks: list[Element], measure: Measure, width: Length) -> Iterator[_Unit]:
    """What is kept with the next stands with it on one page."""
    unit = _Unit([])
    for block in blocks:
        for piece, height, keeps in _pieces(block, measure, width):
            unit.blocks.append(piece)
            unit.height += height
            if not keeps:
                yield unit
                unit = _Unit([])
    if unit.blocks:
        yield unit


def _pieces(block: Element, measure: Measure, width: Length) -> Iterator[tuple[Element, Length, bool]]:
    """A paragraph, or the rows of a table: each with its height, and whether it is kept with the next."""
    if block.tag == f"{W}p":
        yield block, measure.paragraph(block, width), measure.is_on(block, "keepNext")
    elif block.tag == f"{W}tbl":
        for row in find(block, "w:tr"):
            kept = any(measure.is_on(each, "keepNext") for each in find(row, "w:tc[1]/w:p"))
            yield row, measure.row(row), kept or _is_head(row)


def _place(unit: _Unit, sheet: _Sheet, measure: Measure) -> None:
    first = unit.blocks[0]
    if first.tag == f"{W}p" and measure.is_on(first, "pageBreakBefore"):
        if sheet.used:
            sheet.next()
    elif sheet.used and sheet.used + unit.height > sheet.room:
        sheet.next()
        sheet.used += _begin_page(first, measure)
    for block in unit.blocks:
        sheet.pages[block] = sheet.number
    sheet.used += unit.height
    while sheet.used > sheet.room:  # a paragraph longer than a page
        sheet.number, sheet.used = sheet.number + 1, sheet.used - sheet.room


def _begin_page(first: Element, measure: Measure) -> Length:
    """The page begins with `first`; where that is a row, its table is cut in two. Returns the height of its heads."""
    if first.tag == f"{W}p":
        break_before(first)
        return 0
    table = first.getparent()
    assert table is not None
    rows = find(table, "w:tr")
    heads = [row for row in rows if _is_head(row)]
    rest = copy.deepcopy(table)
    for row in find(rest, "w:tr"):
        rest.remove(row)
    rest.extend([*map(copy.deepcopy, heads), *rows[rows.index(first) :]])
    between = tiny()
    break_before(between)
    table.addnext(between)
    between.addnext(rest)
    return sum(map(measure.row, heads))


def _is_head(row: Element) -> bool:
    return bool(find(row, "w:trPr/w:tblHeader"))
