"""The sectPr of a template's section in; those of the sections that its blocks need out: upright, or lying.

A sheet that lies is turned to the left: its edge for binding, the left one of the upright sheet, is its upper edge.

    upright   top right bottom left   ─►   lying   top = left, right = top, bottom = right, left = bottom

Only the first counts its pages from where the template says; the numbers of the others go on.
"""

import copy
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from sopdocs.units import TWIP, Length
from sopdocs.word.ooxml import W, find
from sopdocs.word.xml import OFFICE

_TURNED = {"top": "left", "right": "top", "bottom": "right", "left": "bottom"}
_ID = f"{{{OFFICE}/relationships}}id"
_TAB = re.compile(rb'(<w:tab w:val="right"[^>]*w:pos=")\d+(")')


@dataclass(frozen=True, slots=True)
class Sheet:
    """The room for text, and the section's properties."""

    width: Length
    height: Length
    properties: Any


def sheet(section: Any, feet: Mapping[str, str], landscape: bool, first: bool) -> Sheet:
    """The section as it is held; `feet` are the relationships of foot lines for sheets that lie, by those of the
    template's.
    """
    own = copy.deepcopy(section)
    size, margins = own.find(f"{W}pgSz"), own.find(f"{W}pgMar")
    if landscape:
        _turn(size, margins)
        for reference in find(own, "w:footerReference"):
            reference.set(_ID, feet.get(str(reference.get(_ID)), str(reference.get(_ID))))
    numbers = own.find(f"{W}pgNumType")
    if not first and numbers is not None:
        numbers.attrib.pop(f"{W}start", None)
    kind = own.find(f"{W}type")
    if not first and kind is not None:
        own.remove(kind)
    wide = _twips(size, "w") - _twips(margins, "left") - _twips(margins, "right")
    high = _twips(size, "h") - _twips(margins, "top") - _twips(margins, "bottom")
    return Sheet(wide * TWIP, high * TWIP, own)


def relations(section: Any) -> list[str]:
    """The foot lines of a section, by their relationships."""
    return [str(each.get(_ID)) for each in find(section, "w:footerReference")]


def foot(part: bytes, width: Length) -> bytes:
    """A foot line whose right tab stop is the right end of text `width` wide."""
    return _TAB.sub(rb"\g<1>" + str(width // TWIP).encode() + rb"\g<2>", part)


def ending(section: Sheet) -> str:
    """A paragraph of one point that ends the section."""
    own = etree.tostring(section.properties, encoding="unicode")
    return f'<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>{own}</w:pPr></w:p>'


def _turn(size: Any, margins: Any) -> None:
    width, height = size.get(f"{W}w"), size.get(f"{W}h")
    size.set(f"{W}w", height)
    size.set(f"{W}h", width)
    size.set(f"{W}orient", "landscape")
    before = {side: margins.get(f"{W}{side}") for side in _TURNED}
    for side, source in _TURNED.items():
        margins.set(f"{W}{side}", before[source])


def _twips(element: Any, name: str) -> int:
    return int(element.get(f"{W}{name}"))
