"""The flowchart of a page in, what is drawn of it out: lines at the back, symbols over them, labels in front."""

from collections.abc import Iterator

from sopdocs.drawing import ops
from sopdocs.drawing.looks import stretches
from sopdocs.drawing.ops import Group, Op, Outline, Stroke, Text
from sopdocs.drawing.outlines import CONNECTOR_BODY, outline
from sopdocs.page import LETTER_SIZE, Label, Line, Page, Point, Run, Symbol
from sopdocs.units import Length, pt

WIDTH = pt(0.75)
HEAD = pt(6)
"""Length and width of an arrowhead: Word draws `med` three times the line's width, of at least 2 pt."""
ASCENT = 0.8
"""The share of an exact line height above the baseline."""


def chart(page: Page, font: str) -> tuple[Group, ...]:
    """The page's drawing as one figure; nothing for a page without one."""
    if page.picture:
        drawn = ops.Picture(page.picture.x, page.picture.y, page.picture.image)
        return (Group("Figure", (drawn,), page.picture.image.alt),)
    if not page.symbols:
        return ()
    alt = "; ".join(symbol.alt for symbol in page.symbols)
    return (Group("Figure", tuple(_parts(page, font)), f"Gambar alir: {alt}"),)


def _parts(page: Page, font: str) -> Iterator[Op]:
    for line in page.lines:
        yield from _line(line)
    for symbol in page.symbols:
        yield outline(symbol, WIDTH)
        if symbol.text:
            yield from _letter(symbol, font)
    for label in page.labels:
        yield from _label(label, font)


def _line(source: Line) -> Iterator[Op]:
    if not source.arrow:
        yield Stroke(source.points, WIDTH, source.dashed)
        return
    *others, before, tip = source.points
    across, down = _sign(tip[0] - before[0]), _sign(tip[1] - before[1])
    length = abs(tip[0] - before[0]) + abs(tip[1] - before[1])
    end = _toward(tip, across, down, min(HEAD, length) // 2)  # within the head, so that no gap shows
    yield Stroke((*others, before, end), WIDTH, source.dashed)
    base = _toward(tip, across, down, HEAD)
    side = (down * HEAD // 2, across * HEAD // 2)
    corners = (base[0] + side[0], base[1] + side[1]), (base[0] - side[0], base[1] - side[1])
    yield Outline(tip, tuple((corner,) for corner in corners), 0, ground=0)


def _toward(tip: Point, across: int, down: int, back: Length) -> Point:
    return tip[0] - across * back, tip[1] - down * back


def _sign(value: int) -> int:
    return (value > 0) - (value < 0)


def _letter(symbol: Symbol, font: str) -> Iterator[Text]:
    """The letter of a connector, in the middle of its body."""
    [stretch] = list(stretches(symbol.text, Run(symbol.text, LETTER_SIZE), font))[:1]
    ascent, descent = (round(LETTER_SIZE * measure / stretch.face.unit) for measure in stretch.face.measures)
    x = symbol.x + (symbol.width - stretch.width) // 2
    y = symbol.y + round(symbol.height * CONNECTOR_BODY) // 2 + (ascent - descent) // 2
    yield Text(x, y, symbol.text, stretch.face, LETTER_SIZE, stretch.width)


def _label(label: Label, font: str) -> Iterator[Text]:
    """The words of a branch, from the top left corner of their box."""
    height = label.height // len(label.lines)
    for number, line in enumerate(label.lines):
        x, y = label.x, label.y + height * number + round(height * ASCENT)
        for stretch in stretches(line, Run(line, label.size), font):
            yield Text(x, y, stretch.text, stretch.face, label.size, stretch.width)
            x += stretch.width
