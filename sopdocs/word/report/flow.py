"""Blocks of a report in, the text XML of their paragraphs and tables out, in sections that are upright or lie."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sopdocs.report import (
    Block,
    Contents,
    Figure,
    Heading,
    Item,
    Paragraph,
    Signature,
    SignatureBlock,
    Space,
    Table,
    Turn,
)
from sopdocs.units import Length, mm, pt, to_twips
from sopdocs.word.paragraph import strut, text
from sopdocs.word.report.contents import contents
from sopdocs.word.report.figures import Figures
from sopdocs.word.report.lists import Lists
from sopdocs.word.report.outline import Outline, Place
from sopdocs.word.report.sections import Sheet, ending
from sopdocs.word.report.styles import CAPTION, FIGURE, ITEM, SIGNED, TEXTS, Styles, style_of
from sopdocs.word.report.tables import table
from sopdocs.word.report.text import Marks, counted, label, runs

_TO_SIGN = to_twips(mm(20))
"""Room above a name; design: paperwork, 7 (3 to 4 blank lines)."""
_ABOVE = to_twips(pt(12))
_UNDER = f'<w:spacing w:before="{to_twips(pt(4))}" w:after="{to_twips(pt(12))}"/>'
"""White around a caption below what it names; the style has that of one above."""
_OVER = f'<w:spacing w:before="{to_twips(pt(12))}" w:after="{to_twips(pt(4))}"/>'
_NAME = '<w:rPr><w:b/><w:bCs/><w:u w:val="single"/></w:rPr>'
_MARGINS = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar>'
_BELOW = f'<w:pageBreakBefore w:val="0"/><w:spacing w:before="{to_twips(pt(28))}"/>'
"""Of a heading 1 that begins no page."""
_UNLISTED = '<w:outlineLvl w:val="9"/>'


@dataclass(frozen=True, slots=True)
class Writer:
    """What all blocks of a file share."""

    outline: Outline
    styles: Styles
    marks: Marks
    lists: Lists
    figures: Figures

    def flow(
        self, blocks: Sequence[Block], places: Sequence[Place | None], sheet: Callable[[bool, bool], Sheet]
    ) -> tuple[str, Sheet]:
        """All of them, and the last section, which is still to be ended; `sheet(landscape, first)` makes the others."""
        found, ended, current = list[str](), 0, sheet(False, True)
        for at, (block, place) in enumerate(zip(blocks, places, strict=True)):
            follower = blocks[at + 1] if at + 1 < len(blocks) else None
            if not isinstance(block, Turn):
                found.append(self._block(block, place, current, follower))
                continue
            if all(isinstance(each, Turn) for each in blocks[at:]):  # nothing stands on that sheet
                break
            if len(found) > ended:  # two turns of the sheet leave no empty page
                found.append(ending(current))
                ended = len(found)
            current = sheet(block.landscape, not found)
        return "".join(found), current

    def _block(self, block: Block, place: Place | None, sheet: Sheet, follower: Block | None) -> str:
        """A signature that follows stays with it."""
        signed = isinstance(follower, Signature)
        match block:
            case Heading() if place:
                return self._heading(block, place)
            case Paragraph():
                look = self._look(TEXTS[block.style], keep=block.keep or signed)
                return f"<w:p>{look}{runs(block.inlines, self.outline)}</w:p>"
            case Item():
                look = self._look(ITEM, keep=signed, more=self.lists.number(block))
                return f"<w:p>{look}{runs(block.inlines, self.outline)}</w:p>"
            case Table():
                whole = table(block, self.outline, self.styles, sheet.width, signed)
                return self._caption(block, place, keep=True) + whole
            case Figure():
                return self._figure(block, place, sheet, isinstance(follower, Paragraph) and follower.style == "tengah")
            case Contents():
                return contents(block, self.outline, self.styles, sheet.width)
            case Signature():
                return self._signature(block, sheet.width, isinstance(follower, Turn | None))
            case Space():
                return strut(to_twips(block.height), "")
        return ""

    def _heading(self, block: Heading, place: Place) -> str:
        unlisted = "" if place.toc or place.label else _UNLISTED
        look = self._look(style_of(block), more=_BELOW if block.below else "", after=unlisted)
        chapter = block.level == 1 and block.numbering != "tanpa"
        line = "<w:r><w:br/></w:r>" if chapter and place.label else ""
        words = self.marks.around(place.ref, f"<w:r>{text(block.text)}</w:r>")
        return f"<w:p>{look}{self.marks.around(place.toc, line + words)}{counted(place) if chapter else ''}</w:p>"

    def _caption(self, block: Table | Figure, place: Place | None, keep: bool) -> str:
        if place is None:
            return ""
        words = f"{label(place, self.marks)}<w:r>{text(' ')}</w:r>{runs(block.caption, self.outline)}"
        look = self._look(CAPTION, keep=keep, more="" if keep else _UNDER)
        return f"<w:p>{look}{self.marks.around(place.toc, words)}</w:p>"

    def _figure(self, block: Figure, place: Place | None, sheet: Sheet, told: bool) -> str:
        """`told`: words that are no caption follow, and stay with it."""
        drawing = self.figures.drawing(block, sheet.width, sheet.height)
        look = self._look(FIGURE, keep=told or place is not None, more=_OVER if told else "")
        return f"<w:p>{look}<w:r>{drawing}</w:r></w:p>{self._caption(block, place, keep=False)}"

    def _signature(self, block: Signature, width: Length, last: bool) -> str:
        """A table of one row, which is never broken, and a little white; at the end of a section next to none."""
        cells = [None, *block.blocks] if len(block.blocks) == 1 else list(block.blocks)
        each = to_twips(width) // len(cells)
        own, column = f'<w:tcPr><w:tcW w:w="{each}" w:type="dxa"/></w:tcPr>', f'<w:gridCol w:w="{each}"/>'
        body = "".join(f"<w:tc>{own}{self._signer(cell)}</w:tc>" for cell in cells)
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{each * len(cells)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{_MARGINS}'
            f"</w:tblPr><w:tblGrid>{column * len(cells)}</w:tblGrid>"
            f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{body}</w:tr></w:tbl>{strut(20 if last else _ABOVE, '')}"
        )

    def _signer(self, block: SignatureBlock | None) -> str:
        if block is None:
            return f"<w:p>{self._look(SIGNED)}</w:p>"
        first, room = (self._look(SIGNED, more=f'<w:spacing w:before="{white}"/>') for white in (_ABOVE, _TO_SIGN))
        looks = [first, *[self._look(SIGNED)] * len(block.above)]
        above = "".join(
            f"<w:p>{look}<w:r>{text(line)}</w:r></w:p>" for look, line in zip(looks, block.above, strict=False)
        )
        below = "".join(f"<w:p>{looks[-1]}<w:r>{text(line)}</w:r></w:p>" for line in block.below)
        return f"{above}<w:p>{room}<w:r>{_NAME}{text(block.name)}</w:r></w:p>{below}"

    def _look(self, style: str, keep: bool = False, more: str = "", after: str = "") -> str:
        """The `w:pPr`: `more` and `after` are properties of their own, in the order of the schema."""
        return f"<w:pPr>{self.styles.named(style)}{'<w:keepNext/>' * keep}{more}{after}</w:pPr>"
