"""A filled Word file in; the same file with room above each line of dots that a hand is to write on, out."""

import re
from typing import Any

from sopdocs.word.ooxml import W, style_of, words_of
from sopdocs.word.template.heights import Heights

DOTS = re.compile(r"\.{8,}")
"""What a field prints that nobody has filled (see sopdocs.kinds.blanks)."""
PITCH = 340
"""Twips from line to line, 6 mm: what ruled paper for writing has."""
NAME, BLOCK = "TtdNama", "Ttd"
"""The styles of a signature block. Above its name is the room to sign, above its place and date the end of the text."""


def widen(element: Any, heights: Heights) -> None:
    """Lines of dots at least 6 mm apart, and what stands beside them on the same line."""
    for paragraph in [each for each in element.iter(f"{W}p") if _is_to_write_on(each) and not _has_room(each)]:
        for each in _beside(paragraph):
            if (height := PITCH - heights.white(each)) > 0:
                spacing = each.get_or_add_pPr().get_or_add_spacing()
                spacing.set(f"{W}line", str(height))
                spacing.set(f"{W}lineRule", "atLeast")


def _is_to_write_on(paragraph: Any) -> bool:
    return DOTS.search(words_of(paragraph)) is not None


def _has_room(paragraph: Any) -> bool:
    """In a signature block, or alone in a cell of a row that is high enough."""
    name, cell = style_of(paragraph), paragraph.getparent()
    first = paragraph is cell.find(f"{W}p")
    if name == NAME or (name == BLOCK and first):
        return True
    height = cell.getparent().find(f"{W}trPr/{W}trHeight")
    alone = cell.tag == f"{W}tc" and len(cell.findall(f"{W}p")) == 1
    return alone and height is not None and int(height.get(f"{W}val", "0")) >= PITCH


def _beside(paragraph: Any) -> list[Any]:
    """The paragraph, and the first ones of the other cells of its row where it is the first of its own."""
    cell = paragraph.getparent()
    if cell.tag != f"{W}tc" or paragraph is not cell.find(f"{W}p"):
        return [paragraph]
    return [each for each in (other.find(f"{W}p") for other in cell.getparent().findall(f"{W}tc")) if each is not None]
