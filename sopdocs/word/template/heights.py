"""A row of a filled Word file in; how high its content is, in twips, as far as that is sure without Word, out.

Paragraphs are broken with the widths of their type, cells are as high as what stands in them, rows as their highest
cell and the rule below it.
"""

from dataclasses import dataclass, replace
from typing import Any

from sopdocs.text.metrics import Text, Type, type_of
from sopdocs.units import TWIP, pt, to_twips
from sopdocs.word.ooxml import W, is_on, margins_of, style_of, width_of

RULE = 10
"""Twips of a rule of half a point below each row of a ruled table."""
FIGURE_SPACE = "\u2007"
"""As wide as a digit; few fonts have it, and what stands in for it has that width."""


@dataclass(frozen=True, slots=True)
class _Look:
    """Of a paragraph: `size` in points, the others in twips; `exact` is the height of its lines where that is fixed,
    `least` where they may be higher.
    """

    font: str = "Arial"
    size: float = 11.0
    bold: bool = False
    before: int = 0
    after: int = 0
    exact: int = 0
    least: int = 0
    left: int = 0
    right: int = 0


class Heights:
    """Measures rows of a document with these styles."""

    def __init__(self, styles: Any) -> None:
        self._styles = {style.get(f"{W}styleId"): style for style in styles.iter(f"{W}style")}
        self._known: dict[str, _Look] = {}

    def type_of(self, style: str) -> Type:
        """The type of text in the style with this id; empty: in no style."""
        look = self._look(style or "Normal")
        return type_of(look.font, pt(look.size), look.bold)

    def least(self, row: Any) -> int:
        """The height that the row has by itself."""
        height = row.find(f"{W}trPr/{W}trHeight")
        return 0 if height is None else int(height.get(f"{W}val", "0"))

    def content(self, row: Any) -> int:
        """The height of its highest cell."""
        return max((self._cell(cell) for cell in row.iterchildren(f"{W}tc")), default=0)

    def white(self, paragraph: Any) -> int:
        """What the paragraph has before and after it."""
        look = self._of(paragraph)
        return look.before + look.after

    def _cell(self, cell: Any) -> int:
        room = width_of(cell) - margins_of(cell, "left", "right")
        return sum(self._block(block, room) for block in cell) + margins_of(cell, "top", "bottom")

    def _block(self, block: Any, room: int) -> int:
        if block.tag == f"{W}tbl":
            rule = RULE if block.find(f"{W}tblPr/{W}tblStyle") is not None else 0
            return sum(max(self.least(row), self.content(row)) + rule for row in block.iterchildren(f"{W}tr"))
        return self._paragraph(block, room) if block.tag == f"{W}p" else 0

    def _paragraph(self, paragraph: Any, room: int) -> int:
        look = self._of(paragraph)
        size = max((_size(run) or look.size for run in paragraph.iter(f"{W}r")), default=look.size)
        face = type_of(look.font, pt(size), look.bold)
        width = max(room - look.left - look.right, 1) * TWIP
        lines = [line.rpartition("\t")[2] for line in _text(paragraph).split("\n")]
        line = look.exact or max(look.least, to_twips(face.line_height))
        words = sum(len(Text(each, face).lines(width)) for each in lines) * line
        return look.before + max(words, _picture(paragraph)) + look.after

    def _of(self, paragraph: Any) -> _Look:
        return _under(self._look(style_of(paragraph) or "Normal"), paragraph)

    def _look(self, name: str) -> _Look:
        if name not in self._known:
            style = self._styles.get(name)
            if style is None:
                return _Look() if name == "Normal" else self._look("Normal")
            base = style.find(f"{W}basedOn")
            self._known[name] = _under(_Look() if base is None else self._look(base.get(f"{W}val")), style)
        return self._known[name]


def _under(look: _Look, element: Any) -> _Look:
    """`look` with what the properties of a style, or of a paragraph, say."""
    size, bold = _size(element), element.find(f"{W}rPr/{W}b")
    if size:
        look = replace(look, size=size)
    if bold is not None:
        look = replace(look, bold=is_on(bold))
    fonts = element.find(f"{W}rPr/{W}rFonts")
    if fonts is not None and fonts.get(f"{W}ascii"):
        look = replace(look, font=fonts.get(f"{W}ascii"))
    spacing, indent = element.find(f"{W}pPr/{W}spacing"), element.find(f"{W}pPr/{W}ind")
    if spacing is not None:
        before, after = _number(spacing, "before", look.before), _number(spacing, "after", look.after)
        look = replace(look, before=before, after=after)
        if (rule := spacing.get(f"{W}lineRule")) in ("exact", "atLeast"):
            height = _number(spacing, "line", 0)
            look = replace(look, exact=height * (rule == "exact"), least=height * (rule == "atLeast"))
    if indent is not None:
        look = replace(look, left=_number(indent, "left", look.left), right=_number(indent, "right", look.right))
    return look


def _number(element: Any, name: str, default: int) -> int:
    return int(element.get(f"{W}{name}", default))


def _size(element: Any) -> float:
    size = element.find(f"{W}rPr/{W}sz")
    return 0.0 if size is None else int(size.get(f"{W}val")) / 2


def _text(paragraph: Any) -> str:
    """Its words; a tab and the end of a line as such."""
    signs = {f"{W}tab": "\t", f"{W}br": "\n"}
    pieces = paragraph.iterfind(f".//{W}r/*")
    words = "".join(signs.get(piece.tag, (piece.text or "") if piece.tag == f"{W}t" else "") for piece in pieces)
    return words.replace(FIGURE_SPACE, "0")


def _picture(paragraph: Any) -> int:
    extents = paragraph.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent")
    return max((to_twips(int(extent.get("cy", "0"))) for extent in extents), default=0)
