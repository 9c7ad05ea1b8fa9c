"""The drawings of a page in, runs for the cells they are anchored in out: every drawing floats near its own cell.

It follows the table when a row grows, and goes along when an officer moves the row. How it is anchored (relative to
column and paragraph, in the cell, overlapping allowed) is what six word processors draw alike: keep it so.

    table.left(column) + padding ┐
    row.y ───────────────────────┼── dx ──►┌─────────┐
                                 dy        │ drawing │
                                 ▼         └─────────┘

Lines lie at the back, symbols over them, labels in front.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from sopdocs.page import Anchor, Page, Table
from sopdocs.units import Length
from sopdocs.word import shapes
from sopdocs.word.register import Register
from sopdocs.word.shapes import Floating
from sopdocs.word.xml import quote

Place = tuple[int, int]
"""Row and grid column of a cell."""


def drawings(page: Page, register: Register) -> Mapping[Place, str]:
    """The runs for the first paragraph of each cell.

    Raises `ValueError` when a drawing is anchored outside the page's table.
    """
    runs: defaultdict[Place, str] = defaultdict(str)
    for floating in _floating(page, register):
        place, left, top = _cell(page.table, floating.anchor)
        runs[place] += _run(floating, floating.x - left, floating.y - top, register.next_drawing())
    return runs


def _floating(page: Page, register: Register) -> Iterator[Floating]:
    """All drawings, those at the back first; or the picture that takes their place."""
    if page.picture:
        yield shapes.picture(page.picture, register)
        return
    yield from map(shapes.line, page.lines)
    yield from map(shapes.symbol, page.symbols)
    yield from map(shapes.label, page.labels)


def _cell(table: Table, anchor: Anchor) -> tuple[Place, Length, Length]:
    """The cell that covers `anchor`, and the top left corner of its text area."""
    row = table.rows[anchor.row]
    for cell in row.cells:
        if cell.column <= anchor.column < cell.column + cell.span:
            left = table.left(cell.column) + cell.padding.left
            return (anchor.row, cell.column), left, row.y
    raise ValueError(f"no cell at {anchor}")


def _run(floating: Floating, dx: Length, dy: Length, number: int) -> str:
    drawing = (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{dx}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{dy}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{floating.width}" cy="{floating.height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapNone/><wp:docPr id="{number}" name="{floating.name} {number}" descr={quote(floating.alt)}/>'
        f"<wp:cNvGraphicFramePr/>{floating.graphic}</wp:anchor></w:drawing>"
    )
    return f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice></mc:AlternateContent></w:r>'
