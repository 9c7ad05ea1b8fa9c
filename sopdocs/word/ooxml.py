"""Elements of a Word file in; what they say out: how all of this room reads WordprocessingML with lxml."""

from typing import Any, TypeAlias, cast

from lxml import etree

from sopdocs.units import Length

Element: TypeAlias = etree._Element

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}
W = f"{{{NAMESPACES['w']}}}"
OFF = ("0", "false", "off")
CELL_MARGIN = 108
"""Twips of white space at the left and at the right of a cell where its table does not say."""


def find(parent: Element, path: str) -> list[Element]:
    """What an XPath with the prefixes of NAMESPACES leads to."""
    return cast("list[Element]", parent.xpath(path, namespaces=NAMESPACES))


def values(parent: Element, path: str) -> list[str]:
    """The attributes that an XPath leads to."""
    return [str(each) for each in cast("list[str]", parent.xpath(path, namespaces=NAMESPACES))]


def value(parent: Element, path: str, default: str = "") -> str:
    """The first attribute that an XPath leads to."""
    return next(iter(values(parent, path)), default)


def style_of(paragraph: Any) -> str:
    """The id of the style that a paragraph names; empty where it names none."""
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else str(found.get(f"{W}val"))


def words_of(element: Any) -> str:
    """All text in an element, without tabs and ends of lines."""
    return "".join(node.text or "" for node in element.iter(f"{W}t"))


def is_on(switch: Any) -> bool:
    """Whether an element like `w:keepNext` is there and not turned off (ECMA-376, 17.17.4, ST_OnOff)."""
    return switch is not None and switch.get(f"{W}val", "1") not in OFF


def cell_properties(cell: Any) -> Any:
    """The `w:tcPr` of a cell, made where there is none."""
    found = cell.find(f"{W}tcPr")
    if found is None:
        found = cell.makeelement(f"{W}tcPr", {})
        cell.insert(0, found)
    return found


def width_of(cell: Any) -> int:
    """The width that a cell says, in twips; 0 where it does not."""
    width = cell.find(f"{W}tcPr/{W}tcW")
    return int(width.get(f"{W}w")) if width is not None and width.get(f"{W}w", "").isdigit() else 0


def span_of(cell: Any) -> int:
    """How many columns of the grid a cell takes."""
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return max(int(span.get(f"{W}val")), 1) if span is not None and span.get(f"{W}val", "").isdigit() else 1


def set_size(paragraph: Any, size: Length) -> None:
    """The type of all text of a paragraph, an element of python-docx."""
    for run in paragraph.iter(f"{W}r"):
        run.get_or_add_rPr().sz_val = size


def margins_of(cell: Any, *sides: str) -> int:
    """The white space of a cell at these sides together, in twips, as its table says it or as Word has it."""
    margins = next(cell.iterancestors(f"{W}tbl")).find(f"{W}tblPr/{W}tblCellMar")
    found = {side: None if margins is None else margins.find(f"{W}{side}") for side in sides}
    usual = {"left": CELL_MARGIN, "right": CELL_MARGIN}
    return sum(usual.get(name, 0) if side is None else int(side.get(f"{W}w", "0")) for name, side in found.items())


def properties(paragraph: Element) -> Element:
    """The `w:pPr` of a paragraph, made where there is none."""
    found = paragraph.find(f"{W}pPr")
    if found is None:
        found = etree.Element(f"{W}pPr")
        paragraph.insert(0, found)
    return found


def break_before(paragraph: Element) -> None:
    """The paragraph begins a page."""
    own = properties(paragraph)
    if own.find(f"{W}pageBreakBefore") is None:
        earlier = [own.find(W + name) for name in ("pStyle", "keepNext", "keepLines")]
        own.insert(sum(each is not None for each in earlier), etree.Element(f"{W}pageBreakBefore"))


def tiny() -> Element:
    """A paragraph of one point, between tables and at the end of a section."""
    return etree.fromstring(
        f'<w:p xmlns:w="{NAMESPACES["w"]}"><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
        '<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
    )
