"""A matrix and a style in, its pages out: every row, symbol and line in its final position.

columns → rows → pages → lines; where the lines lack room between symbols and borders, the rows grow and the last
three steps are taken once more. Labels ask twice, lines until they have their room.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sopdocs.flowchart import demand
from sopdocs.flowchart.columns import Columns, columns
from sopdocs.flowchart.connectors import Connector, connectors
from sopdocs.flowchart.finish import finish
from sopdocs.flowchart.flow import Flow, Matrix, flow
from sopdocs.flowchart.head import Head, head
from sopdocs.flowchart.pages import CONNECTOR_ROW, Pages
from sopdocs.flowchart.rows import Band, bands
from sopdocs.flowchart.sheet import Routes, Sheet, berth_height
from sopdocs.flowchart.style import CLEAR, Style
from sopdocs.page import BREAK_HEIGHT, Page, Paragraph, Run
from sopdocs.text.metrics import Text, type_of
from sopdocs.units import Length, pt, whole_twips

TRIES, WIDENINGS = 4, 3
LONG = 100
"""A procedure of more rows gets no wider lanes for a single label: all its pages would be laid out anew."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The pages of one procedure. There are none where the lanes do not fit the paper (`columns.fits` is False)."""

    pages: tuple[Page, ...]
    columns: Columns
    head_high: bool = False
    """The heads leave less than half of each page to the rows: a label is much too long."""


def plan(matrix: Matrix, style: Style, routes: Routes | None = None) -> Plan:
    """Lay out a procedure; where lines or labels lack room beside the symbols, once more with wider lanes.

    `routes`: of the same matrix in other styles, if it has been laid out before; filled for the next time.
    """
    routes = {} if routes is None else routes
    drawn = flow(matrix)
    least: dict[int, Length] = {}
    found: list[tuple[int, Columns, list[Sheet]]] = []
    for _ in range(WIDENINGS if len(matrix.rows) <= LONG else 1):
        widths = columns(matrix, style, least)
        if not widths.fits:
            return Plan((), widths)
        layout = _Layout(matrix, style, widths, drawn, head(matrix, style, widths), routes)
        if layout.room <= layout.head.height:
            return Plan((), widths, head_high=True)
        sheets = layout.sheets()
        asked = [item for sheet in sheets for item in demand.of_lanes(sheet)]
        found.append((len(asked), widths, sheets))
        if not asked:
            break
        least = _wider(least, asked)
    _, widths, sheets = min(found, key=lambda item: item[0])
    return Plan(tuple(map(finish, sheets)), widths)


def _wider(least: dict[int, Length], asked: list[tuple[int, Length]]) -> dict[int, Length]:
    """The widths that lanes should have; one that already has what it asked for gets a little more."""
    wider = dict(least)
    for lane, width in asked:
        wider[lane] = max(wider.get(lane, 0), width, least.get(lane, 0) + CLEAR)
    return wider


@dataclass
class _Layout:
    matrix: Matrix
    style: Style
    columns: Columns
    flow: Flow
    head: Head
    routes: Routes

    def __post_init__(self) -> None:
        self.known: dict[tuple[object, ...], Sheet] = {}
        self.heading = self._heading()
        paper = self.style.paper
        above = BREAK_HEIGHT + sum(paragraph.height for paragraph in self.heading)
        self.top = paper.top + above
        slack = self.columns.body.line_height + BREAK_HEIGHT
        self.room = paper.height - paper.bottom - self.top - self.head.height - slack

    def sheets(self) -> list[Sheet]:
        free: dict[tuple[int, int], Length] = {}
        for number in range(TRIES):
            sheets = self._sheets(free)
            asked = [item for sheet in sheets for item in demand.of_rows(sheet, number).items()]
            if not asked:
                break
            for key, length in asked:
                free[key] = max(free.get(key, 0), length)
        return sheets

    def _sheets(self, free: dict[tuple[int, int], Length]) -> list[Sheet]:
        above, below = (self._berth_row(free.get((demand.CONNECTORS, side), 0)) for side in (0, 1))
        rows = bands(self.flow, self.columns, self.style.gap, self.room - above - below, free)
        pages = Pages(rows, _band_links(rows, self.flow), self._forced(rows), self.room, (above, below))
        breaks = pages.best()
        pairs = connectors(pages, breaks, self.flow, self.style.lettering)
        limits = enumerate(breaks)
        return [self._sheet(rows[first:last], pairs[number], (above, below)) for number, (first, last) in limits]

    def _sheet(self, rows: Sequence[Band], pairs: Sequence[Connector], berths: tuple[Length, Length]) -> Sheet:
        """The sheet with these rows; the same one as before where none has changed."""
        measures = tuple((band.row, band.part, band.above, band.below, band.height) for band in rows)
        key = measures, tuple(pairs), berths
        if key not in self.known:
            self.known[key] = Sheet(
                self.matrix, self.flow, self.style, self.columns, self.head,
                rows, pairs, self.top, self.heading, berths, self.routes,
            )  # fmt: skip
        return self.known[key]

    def _berth_row(self, free: Length) -> Length:
        """The height of a row of connectors that keep `free` to the row beside it."""
        height = berth_height(self.columns)
        return max(CONNECTOR_ROW, whole_twips(free + height + (CONNECTOR_ROW - height) // 3))

    def _forced(self, rows: Sequence[Band]) -> frozenset[int]:
        return frozenset(i for i, band in enumerate(rows) if band.part == 0 and self.matrix.rows[band.row].new_page)

    def _heading(self) -> tuple[Paragraph, ...]:
        if not self.style.heading:
            return ()
        kind = type_of(self.style.font, self.style.size + pt(1), bold=True)
        paper = self.style.paper
        text = Text(self.style.heading, kind)
        lines = text.lines(paper.width - paper.left - paper.right)
        title = Paragraph((Run(text.text, kind.size, bold=True),), lines, text.line_height, "center")
        gap = Paragraph((), ("",), pt(4))
        return title, gap


def _band_links(rows: Sequence[Band], flow: Flow) -> list[tuple[int, int]]:
    band_of = {band.row: i for i, band in enumerate(rows) if band.part == 0}
    nodes = flow.nodes
    return [(band_of[nodes[link.source].row], band_of[nodes[link.target].row]) for link in flow.links]
