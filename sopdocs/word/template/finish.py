"""A filled Word file and the house style in; the same file with what no template can say for itself out.

Paper and type follow the profile; a line of the kop that is wider than its cell shrinks, so that the letterhead keeps
its shape under a long name (design: paperwork, 3). Columns that a loop has made get their widths.
"""

from typing import TYPE_CHECKING, Any

from sopdocs.text.metrics import Text, Type, type_of
from sopdocs.units import TWIP, Length, mm, pt
from sopdocs.word.ooxml import W, set_size, style_of, width_of, words_of
from sopdocs.word.template import columns, kop, merge, narrow, signatures, widths, writable
from sopdocs.word.template.heights import Heights

if TYPE_CHECKING:
    from sopdocs.word.template.fill import Look

SHRINKING = ("KopPemda", "KopNama")
"""The styles of lines that stay whole: those of the kop that name the office."""
LEAST = 0.75
"""A line shrinks to this part of its size at most, then it breaks."""
MOST_LINES = 3
"""Of the name of an office, which is not abbreviated (Perbup Sleman 5/2012)."""
WHITE = pt(12)
"""At both sides of the text of a cell."""


def finish(docx: Any, look: "Look") -> None:
    """Changes `docx`, a document of python-docx, in place."""
    body, styles = docx.element.body, docx.styles.element
    columns.share(body)
    if look.font:
        _set_font(_default_font(styles), look.font, (docx.element, styles))
    if look.paper:
        _set_paper(body, look.paper)
    kop.tidy(body)
    heights = Heights(styles)
    for paragraph in body.iter(f"{W}p"):
        if (style := style_of(paragraph)) in SHRINKING:
            _shrink(paragraph, heights.type_of(style))
    widths.fit(body, lambda paragraph: heights.type_of(style_of(paragraph)))
    narrow.shrink(body, heights.type_of)
    merge.grow(body)
    columns.in_order(body)
    signatures.keep(body)
    if not look.halves:  # pairs.py does it where a half sheet has room for it
        writable.widen(body, heights)


def _set_paper(body: Any, paper: tuple[float, float]) -> None:
    """Every section on the other sheet, its tables as much wider or narrower as its text."""
    short, long = (mm(side) // TWIP for side in paper)
    tables = []
    for block in body:
        if block.tag == f"{W}tbl":
            tables.append(block)
        section = block if block.tag == f"{W}sectPr" else next(block.iter(f"{W}sectPr"), None)
        if section is not None:
            before = _text_width(section)
            size = section.find(f"{W}pgSz")
            landscape = int(size.get(f"{W}w")) > int(size.get(f"{W}h"))
            width, height = (long, short) if landscape else (short, long)
            size.set(f"{W}w", str(width))
            size.set(f"{W}h", str(height))
            _scale(tables, _text_width(section) / before)
            tables = []


def _text_width(section: Any) -> int:
    """In twips."""
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    return int(size.get(f"{W}w")) - int(margins.get(f"{W}left")) - int(margins.get(f"{W}right"))


def _scale(tables: list[Any], factor: float) -> None:
    for table in tables:
        for width in table.iter(f"{W}tblW", f"{W}gridCol", f"{W}tcW"):
            name = f"{W}w"
            if width.get(f"{W}type", "dxa") == "dxa" and width.get(name, "").isdigit():
                width.set(name, str(round(int(width.get(name)) * factor)))


def _set_font(old: str, new: str, roots: tuple[Any, ...]) -> None:
    """The type of the text, wherever it is named; other fonts of the template stay."""
    for root in roots:
        for fonts in root.iter(f"{W}rFonts"):
            for name in ("ascii", "hAnsi", "cs", "eastAsia"):
                if fonts.get(W + name) == old:
                    fonts.set(W + name, new)


def _default_font(styles: Any) -> str:
    """That of the style Normal, or of the whole document."""
    normal = next((style for style in styles.iter(f"{W}style") if style.get(f"{W}styleId") == "Normal"), styles)
    for root in (normal, styles):
        for fonts in root.iter(f"{W}rFonts"):
            if name := fonts.get(f"{W}ascii"):
                return str(name)
    return "Arial"


def _shrink(paragraph: Any, type_: Type) -> None:
    """As large as the style says, or as it must be to stand on few lines: one, else two, else three."""
    cell = next(paragraph.iterancestors(f"{W}tc"), None)
    if cell is None or not width_of(cell):
        return
    size = _fitting(words_of(paragraph), type_, width_of(cell) * TWIP - WHITE)
    if pt(size) < type_.size:
        set_size(paragraph, pt(size))


def _fitting(text: str, type_: Type, room: Length) -> float:
    """In half points, as Word counts."""
    largest = type_.size * 2 // pt(1)
    smallest = int(largest * LEAST)
    for lines in range(1, MOST_LINES + 1):
        for half_points in range(largest, smallest - 1, -1):
            if Text(text, type_of(type_.font, pt(half_points / 2), type_.bold)).count(room) <= lines:
                return half_points / 2
    return smallest / 2
