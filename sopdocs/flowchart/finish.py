"""A sheet whose lines are routed in, its `Page` out: table, symbols, lines and labels, each anchored in its cell."""

from collections.abc import Iterator
from dataclasses import dataclass

from sopdocs.flowchart.grid import JOIN
from sopdocs.flowchart.rows import Band, Column
from sopdocs.flowchart.sheet import Sheet
from sopdocs.flowchart.style import PAD_X, PAD_Y
from sopdocs.page import (
    Align,
    Anchor,
    Borders,
    Cell,
    Label,
    Line,
    Padding,
    Page,
    Paragraph,
    Point,
    Row,
    Run,
    Symbol,
    Table,
)
from sopdocs.text.metrics import Wrapped
from sopdocs.units import Length

TEXT_PADDING = Padding(PAD_X, PAD_Y, PAD_X, PAD_Y)


def finish(sheet: Sheet) -> Page:
    """The page of the sheet, in final positions."""
    return _Finish(sheet).page()


@dataclass(frozen=True)
class _Finish:
    sheet: Sheet

    def page(self) -> Page:
        sheet, columns = self.sheet, self.sheet.columns
        table = Table(sheet.style.paper.left, sheet.top, columns.widths, tuple(self._table_rows()))
        drawn = tuple(self._symbols()), tuple(self._lines()), tuple(self._labels())
        return Page(table, sheet.heading, *drawn, lanes=range(2, 2 + columns.lanes))

    def _table_rows(self) -> Iterator[Row]:
        yield from self.sheet.head.rows(self.sheet.top)
        for i, span in enumerate(self.sheet.grid.rows):
            band = i - self.sheet.first
            if 0 <= band < len(self.sheet.bands):
                cells = tuple(self._cells(self.sheet.bands[band], Borders(top=band > 0 or not self.sheet.first)))
            else:
                cells = tuple(self._bare_cells(leaving=band >= 0))
            yield Row(span.low, span.high - span.low, cells)

    def _cells(self, band: Band, borders: Borders) -> Iterator[Cell]:
        after = 2 + self.sheet.columns.lanes
        narrow = [True, False, *(column.narrow for column in self.sheet.style.columns)]
        texts = [self._text(cell, mid) for cell, mid in zip(band.cells, narrow, strict=True)]
        for i, text in enumerate(texts[:2]):
            yield Cell(i, paragraphs=text, valign="center", padding=TEXT_PADDING, borders=borders)
        for lane in range(2, after):
            yield Cell(lane, borders=borders)
        for i, text in enumerate(texts[2:]):
            yield Cell(after + i, paragraphs=text, valign="center", padding=TEXT_PADDING, borders=borders)

    def _text(self, cell: Column, middle: bool) -> tuple[Paragraph, ...]:
        """The paragraphs of a cell; an empty one stands ready for the officer to type into."""
        body = self.sheet.columns.body
        align: Align = "center" if middle else "left"
        return tuple(
            Paragraph((Run(text.text, body.size),), text.lines, text.line_height, align)
            for text in cell or (Wrapped("", ("",), body.line_height),)
        )

    def _bare_cells(self, leaving: bool) -> Iterator[Cell]:
        """The row of the connectors: it looks like the upper part of the first row, or like paper below the table."""
        borders = Borders(left=not leaving, right=not leaving, top=True, bottom=False)
        yield from (Cell(column, borders=borders) for column in range(len(self.sheet.columns.widths)))

    def _symbols(self) -> Iterator[Symbol]:
        for i, spot in enumerate(self.sheet.drawn.spots):
            yield Symbol(
                spot.shape, spot.left, spot.top, spot.width, spot.height,
                self._anchor(spot.row, spot.lane), self._alt(i), self._letter(i),
            )  # fmt: skip

    def _anchor(self, row: int, lane: int) -> Anchor:
        return Anchor(len(self.sheet.head.heights) + row, 2 + lane)

    def _anchor_at(self, x: Length, y: Length) -> Anchor:
        """The cell at a place; of a place beyond the lanes, the nearest cell."""
        rows, lanes = self.sheet.grid.rows, self.sheet.grid.lanes
        row = next((i for i, span in enumerate(rows) if y <= span.high), len(rows) - 1)
        lane = next((i for i, span in enumerate(lanes) if x <= span.high), len(lanes) - 1)
        return self._anchor(row, lane)

    def _letter(self, spot: int) -> str:
        return self.sheet.connectors[spot - len(self.sheet.nodes)].letter if spot >= len(self.sheet.nodes) else ""

    def _alt(self, spot: int) -> str:
        if spot >= len(self.sheet.nodes):
            connector = self.sheet.connectors[spot - len(self.sheet.nodes)]
            way = "dari" if connector.side == "in" else "ke"
            return f"Konektor {connector.letter} {way} halaman lain".replace("  ", " ")
        node = self.sheet.flow.nodes[self.sheet.nodes[spot]]
        role = node.shape if node.lead else "turut serta"
        return f"{self._step(node.row)}, {self.sheet.matrix.lanes[node.lane].label}: {role}"

    def _step(self, row: int) -> str:
        return f"Langkah {self.sheet.matrix.rows[row].number}".strip()

    def _lines(self) -> Iterator[Line]:
        for (link, source, target), points in zip(self.sheet.ends, self.sheet.routing.lines, strict=True):
            branch = self.sheet.branch(link, source)
            yield Line(points, source, target, self._corner(points), self._course(link), branch=branch)
        dashed = self.sheet.style.joining == "garis_putus"
        for join, points in zip(self.sheet.grid.joins, self.sheet.routing.joins, strict=True):
            row = self._step(self.sheet.flow.nodes[self.sheet.nodes[join.left]].row)
            alt = f"{row}: dilaksanakan bersama"
            yield Line(
                points, join.left, join.right, self._corner(points), alt, arrow=False, dashed=dashed, branch=JOIN
            )

    def _corner(self, points: tuple[Point, ...]) -> Anchor:
        return self._anchor_at(min(x for x, _ in points), min(y for _, y in points))

    def _course(self, link: int) -> str:
        arrow = self.sheet.flow.links[link]
        nodes = self.sheet.flow.nodes
        course = f"{self._step(nodes[arrow.source].row)} ke {self._step(nodes[arrow.target].row).lower()}"
        return f"{course}: {arrow.label}" if arrow.label else course

    def _labels(self) -> Iterator[Label]:
        for placed in self.sheet.words:
            left, top, right, bottom = placed.box
            anchor = self._anchor_at(max(left, self.sheet.grid.lanes[0].low), top)
            yield Label(placed.lines, left, top, right - left, bottom - top, placed.size, anchor, placed.line)
