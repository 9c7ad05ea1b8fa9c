"""A filled Word file in; the same, its kop as high as what it says, no logo wider than its place, out.

A line of the kop that is not known leaves no gap; a kop that says nothing at all is not there, and the sheet can be
printed on the office's own letter paper.
"""

from typing import Any

from sopdocs.units import TWIP
from sopdocs.word.ooxml import W, margins_of, style_of, width_of, words_of

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
NAMES = ("KopPemda", "KopNama")
"""The styles of the lines that name the office."""


def tidy(body: Any) -> None:
    """Every kop of the file; pictures in all cells."""
    lines = [each for each in body.iter(f"{W}p") if style_of(each) in NAMES and not _says_something(each)]
    tables = list(dict.fromkeys(table for line in lines for table in line.iterancestors(f"{W}tbl")))
    for line in lines:
        cell = line.getparent()
        if cell.tag == f"{W}tc" and len(cell.findall(f"{W}p")) > 1:
            cell.remove(line)
    for table in tables:
        if not _says_something(table):
            table.getparent().remove(table)
    for inline in body.iter(f"{WP}inline"):
        _fit(inline)


def _says_something(element: Any) -> bool:
    has_text = words_of(element).strip() != ""
    return has_text or next(element.iter(f"{W}drawing", f"{W}pict"), None) is not None


def _fit(inline: Any) -> None:
    """A picture keeps its proportions; Word would cut off what is wider than the cell."""
    cell = next(inline.iterancestors(f"{W}tc"), None)
    if cell is None or not width_of(cell):
        return
    room = (width_of(cell) - margins_of(cell, "left", "right")) * TWIP
    size = inline.find(f"{WP}extent")
    if 0 < room < (wide := int(size.get("cx"))):
        for each in (size, *inline.iter(f"{A}ext")):
            if each.get("cx"):
                each.set("cy", str(int(each.get("cy")) * room // wide))
                each.set("cx", str(room))
