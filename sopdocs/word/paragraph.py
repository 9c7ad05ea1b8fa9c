"""A Paragraph in, its `w:p` out; and the tiny paragraphs that Word needs where the plan has none."""

import re
from functools import cache

from sopdocs.page import BREAK_HEIGHT, Image, Padding, Paragraph, Run
from sopdocs.units import PT, Length, to_twips
from sopdocs.word.picture import inline
from sopdocs.word.register import Register
from sopdocs.word.xml import escape

_MARK = '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'
"""Type of 1 pt, so that the mark at the end of a paragraph without text never makes a line."""

_NO_ROOM = Padding()

_BREAKS = re.compile(r"(\t|\r\n|\r|\n)")


def paragraph(
    source: Paragraph,
    register: Register,
    drawings: str = "",
    room: Padding = _NO_ROOM,
    new_page: bool = False,
) -> str:
    """`source` as a `w:p` that carries `drawings` (runs) before its text, with `room` around it besides its own."""
    number = _number(source, register)
    # The look of the mark at the end is also that of the number before the text, and the least height of the last line.
    mark = _properties(source.runs[0]) if source.runs else _MARK
    body = _image(source.image, register) if source.image else "".join(map(run, source.runs))
    return (
        f"<w:p><w:pPr>{_page_break(new_page)}{number}{_spacing(source, room)}{_indent(source, room)}"
        f'<w:jc w:val="{source.align}"/>{mark}</w:pPr>{drawings}{body}</w:p>'
    )


def tiny(drawings: str = "", new_page: bool = False) -> str:
    """A paragraph without text, `page.BREAK_HEIGHT` high: between two tables, and behind the last."""
    return f"<w:p><w:pPr>{_page_break(new_page)}{_exactly(to_twips(BREAK_HEIGHT))}{_MARK}</w:pPr>{drawings}</w:p>"


def strut(height: int, drawings: str, keep: bool = False) -> str:
    """A paragraph without text that is one line of `height` twips; `keep`: on the page of what follows."""
    return f"<w:p><w:pPr>{'<w:keepNext/>' * keep}{_exactly(height)}</w:pPr>{drawings}</w:p>"


def run(source: Run) -> str:
    """A stretch of text of one look."""
    return f"<w:r>{_properties(source)}{text(source.text)}</w:r>"


def text(value: str) -> str:
    """What stands in a `w:r`: every space is kept, a tab and a new line are elements of their own."""
    return "".join(map(_piece, _BREAKS.split(value))) if _BREAKS.search(value) else _piece(value)


def _piece(value: str) -> str:
    if value == "\t":
        return "<w:tab/>"
    if value in ("\n", "\r", "\r\n"):
        return "<w:br/>"
    return f'<w:t xml:space="preserve">{escape(value)}</w:t>'


def _properties(source: Run) -> str:
    return _look(source.size, source.bold, source.underline)


@cache
def _look(size: Length, bold: bool, underline: bool) -> str:
    half_points = round(size * 2 / PT)
    weight = "<w:b/><w:bCs/>" if bold else ""
    stroke = '<w:u w:val="single"/>' if underline else ""
    return f'<w:rPr>{weight}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>{stroke}</w:rPr>'


def _exactly(twips: int) -> str:
    return f'<w:spacing w:before="0" w:after="0" w:line="{twips}" w:lineRule="exact"/>'


def _page_break(new_page: bool) -> str:
    return "<w:pageBreakBefore/>" if new_page else ""


def _number(source: Paragraph, register: Register) -> str:
    if source.marker is None:
        return ""
    number = register.numbering.number(source.marker, source.indent)
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'


def _spacing(source: Paragraph, room: Padding) -> str:
    before, after, line = to_twips(room.top + source.before), to_twips(room.bottom), to_twips(source.line_height)
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="atLeast"/>'


def _indent(source: Paragraph, room: Padding) -> str:
    if not (source.indent or room.left or room.right):
        return ""
    hanging = f' w:hanging="{to_twips(source.indent)}"' if source.marker else ""
    return f'<w:ind w:left="{to_twips(room.left + source.indent)}" w:right="{to_twips(room.right)}"{hanging}/>'


def _image(image: Image, register: Register) -> str:
    return f"<w:r>{inline(image, register)}</w:r>"
