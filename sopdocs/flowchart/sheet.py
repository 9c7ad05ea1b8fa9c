"""The bands and connectors of one page in, its `Page` out: table, symbols, lines and labels in final positions."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from sopdocs.flowchart import labels
from sopdocs.flowchart import style as look
from sopdocs.flowchart.columns import Columns, symbol_height
from sopdocs.flowchart.connectors import Connector
from sopdocs.flowchart.flow import Flow, Matrix
from sopdocs.flowchart.grid import JOIN, Grid, Join, Span, Spot, Wire
from sopdocs.flowchart.head import Head
from sopdocs.flowchart.pages import CONNECTOR_ROW
from sopdocs.flowchart.route import Routing, route
from sopdocs.flowchart.rows import Band, Column, node_height
from sopdocs.flowchart.style import GAP, PAD_X, PAD_Y, Style
from sopdocs.page import (
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
from sopdocs.text.metrics import Type, Wrapped, type_of
from sopdocs.units import Length

CORNERS = 4
TEXT_PADDING = Padding(PAD_X, PAD_Y, PAD_X, PAD_Y)


@dataclass(frozen=True)
class Sheet:
    """What one page is made of. `top` is where its table begins."""

    matrix: Matrix
    flow: Flow
    style: Style
    columns: Columns
    head: Head
    bands: Sequence[Band]
    connectors: Sequence[Connector]
    top: Length
    heading: tuple[Paragraph, ...] = ()
    extra: dict[tuple[int, int], Length] = field(default_factory=dict)

    @cached_property
    def heights(self) -> list[Length]:
        """The heights of the rows below the head, connector rows included."""
        heights = [band.height for band in self.bands]
        ins = [CONNECTOR_ROW] if self._has("in") else []
        return ins + heights + ([CONNECTOR_ROW] if self._has("out") else [])

    def _has(self, side: str) -> bool:
        return any(connector.side == side for connector in self.connectors)

    @cached_property
    def first(self) -> int:
        """The grid row of the first band."""
        return int(self._has("in"))

    @cached_property
    def nodes(self) -> list[int]:
        """The nodes of the flow on this page; the page's first symbols."""
        rows = {band.row for band in self.bands if band.part == 0}
        return [i for i, node in enumerate(self.flow.nodes) if node.row in rows]

    @cached_property
    def grid(self) -> Grid:
        lanes, rows = self._lanes(), self._rows()
        spots = [self._spot(node, lanes, rows) for node in self.nodes]
        spots += [self._berth(connector, lanes, rows) for connector in self.connectors]
        return Grid(tuple(lanes), tuple(rows), tuple(spots), tuple(self._joins()))

    def _joins(self) -> Iterator[Join]:
        """The joins of the page, lifted where a decision has more lines than corners."""
        index = {node: i for i, node in enumerate(self.nodes)}
        joins = [] if self.style.joining == "tanpa" else [pair for pair in self.flow.joins if pair[0] in index]
        for a, b in joins:
            lift = max(self._lift(node, joins) for node in (a, b))
            yield Join(index[a], index[b], lift)

    def _lift(self, node: int, joins: Sequence[tuple[int, int]]) -> Length:
        if self.flow.nodes[node].shape != "keputusan":
            return 0
        branches = len({link.branch for link in self.flow.links if link.source == node})
        arriving = min(sum(link.target == node for link in self.flow.links), 2)
        sides = sum(node in pair for pair in joins)
        return node_height("keputusan", self.columns) // 4 if branches + arriving + sides > CORNERS else 0

    def _lanes(self) -> list[Span]:
        left = self.style.paper.left + sum(self.columns.widths[:2])
        spans = []
        for width in self.columns.widths[2 : 2 + self.columns.lanes]:
            spans.append(Span(left, left + width))
            left += width
        return spans

    def _rows(self) -> list[Span]:
        y = self.top + self.head.height
        spans = []
        for height in self.heights:
            spans.append(Span(y, y + height))
            y += height
        return spans

    @cached_property
    def _band_row(self) -> dict[int, int]:
        """The grid row of each matrix row on this page."""
        return {band.row: self.first + i for i, band in enumerate(self.bands) if band.part == 0}

    def _spot(self, index: int, lanes: list[Span], rows: list[Span]) -> Spot:
        node = self.flow.nodes[index]
        row, lane = self._band_row[node.row], lanes[node.lane]
        y = self._center(index, self.bands[row - self.first], rows[row])
        width = round(self.columns.symbol * look.DIAMOND_WIDER) if node.shape == "keputusan" else self.columns.symbol
        height = node_height(node.shape, self.columns)
        return Spot(row, node.lane, lane.middle, y, width // 2 * 2, height // 2 * 2, node.shape)

    def _center(self, index: int, band: Band, row: Span) -> Length:
        """The middle of the row, or of the node's slot when several stand one above the other."""
        node = self.flow.nodes[index]
        free = row.high - row.low - band.above - band.symbols - band.below
        y = row.low + band.above + free // 2
        slots = [0] * self.flow.slots[node.row]
        for other in self.flow.nodes:
            if other.row == node.row:
                slots[other.slot] = max(slots[other.slot], node_height(other.shape, self.columns))
        return y + sum(slots[: node.slot]) + 2 * GAP * node.slot + slots[node.slot] // 2

    def _berth(self, connector: Connector, lanes: list[Span], rows: list[Span]) -> Spot:
        row = 0 if connector.side == "in" else len(rows) - 1
        width = min(look.CONNECTOR_WIDTH, self.columns.symbol, self._narrowest(lanes)) // 2 * 2
        height = min(look.CONNECTOR_HEIGHT, symbol_height(self.columns.symbol)) // 2 * 2
        slack = (CONNECTOR_ROW - height) // 3
        y = rows[row].low + slack + height // 2 if connector.side == "in" else rows[row].high - slack - height // 2
        return Spot(row, connector.lane, self._beside(connector, lanes), y, width, height, "konektor")

    def _narrowest(self, lanes: list[Span]) -> Length:
        """The width that lets the connectors of the fullest lane stand side by side."""
        most = max(Counter((c.side, c.lane) for c in self.connectors).values())
        return (lanes[0].high - lanes[0].low) // most - look.CLEAR

    def _beside(self, connector: Connector, lanes: list[Span]) -> Length:
        """The middle of the lane, or of its share of the lane when it stands beside others."""
        lane = lanes[connector.lane]
        mates = [c for c in self.connectors if (c.side, c.lane) == (connector.side, connector.lane)]
        share = (lane.high - lane.low) // len(mates)
        return lane.middle if len(mates) == 1 else lane.low + share * mates.index(connector) + share // 2

    @cached_property
    def _ends(self) -> list[tuple[int, int, int]]:
        """(link, spot it comes from, spot it goes to) for every arrow of the page."""
        spot = {node: i for i, node in enumerate(self.nodes)}
        found = [
            (i, spot[link.source], spot[link.target])
            for i, link in enumerate(self.flow.links)
            if link.source in spot and link.target in spot and not self._crosses(i)
        ]
        for i, connector in enumerate(self.connectors, start=len(self.nodes)):
            link = self.flow.links[connector.link]
            pair = (i, spot[link.target]) if connector.side == "in" else (spot[link.source], i)
            found.append((connector.link, *pair))
        return found

    def _crosses(self, link: int) -> bool:
        return any(connector.link == link for connector in self.connectors)

    @cached_property
    def wires(self) -> list[Wire]:
        return [Wire(source, target, self._branch(link, source)) for link, source, target in self._ends]

    def _branch(self, link: int, source: int) -> int:
        return self.flow.links[link].branch if source < len(self.nodes) else -1

    @cached_property
    def routing(self) -> Routing:
        return route(self.grid, self.wires)

    def demand(self) -> dict[tuple[int, int], Length]:
        """What rows lack for their lines, as {(matrix row, 0 above or 1 below its symbols): length}."""
        asked: dict[tuple[int, int], Length] = {}
        for key, lacking in self.routing.demand.items():
            band = key.number - self.first
            if key.axis == "H" and 0 <= band < len(self.bands):
                asked[self.bands[band].row, key.side] = lacking
        return asked

    def page(self) -> Page:
        table = Table(self.style.paper.left, self.top, self.columns.widths, tuple(self._table_rows()))
        lines = tuple(self._lines())
        drawn = tuple(self._symbols()), lines, tuple(self._labels(lines))
        return Page(table, self.heading, *drawn, lanes=range(2, 2 + self.columns.lanes))

    def _table_rows(self) -> Iterator[Row]:
        yield from self.head.rows(self.top)
        for i, span in enumerate(self.grid.rows):
            band = i - self.first
            if 0 <= band < len(self.bands):
                cells = tuple(self._cells(self.bands[band], Borders(top=band > 0 or not self.first)))
            else:
                cells = tuple(self._bare_cells(leaving=band >= 0))
            yield Row(span.low, span.high - span.low, cells)

    def _cells(self, band: Band, borders: Borders) -> Iterator[Cell]:
        after = 2 + self.columns.lanes
        narrow = [True, False, *(column.narrow for column in self.style.columns)]
        texts = [self._text(cell, mid) for cell, mid in zip(band.cells, narrow, strict=True)]
        for i, text in enumerate(texts[:2]):
            yield Cell(i, paragraphs=text, valign="center", padding=TEXT_PADDING, borders=borders)
        for lane in range(2, after):
            yield Cell(lane, borders=borders)
        for i, text in enumerate(texts[2:]):
            yield Cell(after + i, paragraphs=text, valign="center", padding=TEXT_PADDING, borders=borders)

    def _text(self, cell: Column, middle: bool) -> tuple[Paragraph, ...]:
        """The paragraphs of a cell; an empty one stands ready for the officer to type into."""
        blank = Wrapped("", ("",), self.columns.body.line_height)
        return tuple(
            Paragraph(
                (Run(text.text, self.columns.body.size),), text.lines, text.line_height, "center" if middle else "left"
            )
            for text in cell or (blank,)
        )

    def _bare_cells(self, leaving: bool) -> Iterator[Cell]:
        """The row of the connectors: it looks like the upper part of the first row, or like paper below the table."""
        borders = Borders(left=not leaving, right=not leaving, top=True, bottom=False)
        yield from (Cell(column, borders=borders) for column in range(len(self.columns.widths)))

    def _symbols(self) -> Iterator[Symbol]:
        for i, spot in enumerate(self.grid.spots):
            yield Symbol(
                spot.shape, spot.left, spot.top, spot.width, spot.height,
                self._anchor(spot.row, spot.lane), self._alt(i), self._letter(i),
            )  # fmt: skip

    def _anchor(self, row: int, lane: int) -> Anchor:
        return Anchor(len(self.head.heights) + row, 2 + lane)

    def _anchor_at(self, x: Length, y: Length) -> Anchor:
        """The cell at a place; of a place beyond the lanes, the nearest cell."""
        row = next((i for i, span in enumerate(self.grid.rows) if y <= span.high), len(self.grid.rows) - 1)
        lane = next((i for i, span in enumerate(self.grid.lanes) if x <= span.high), len(self.grid.lanes) - 1)
        return self._anchor(row, lane)

    def _letter(self, spot: int) -> str:
        return self.connectors[spot - len(self.nodes)].letter if spot >= len(self.nodes) else ""

    def _alt(self, spot: int) -> str:
        if spot >= len(self.nodes):
            connector = self.connectors[spot - len(self.nodes)]
            way = "dari" if connector.side == "in" else "ke"
            return f"Konektor {connector.letter} {way} halaman lain".replace("  ", " ")
        node = self.flow.nodes[self.nodes[spot]]
        role = node.shape if node.lead else "turut serta"
        return f"{self._step(node.row)}, {self.matrix.lanes[node.lane].label}: {role}"

    def _step(self, row: int) -> str:
        return f"Langkah {self.matrix.rows[row].number}".strip()

    def _lines(self) -> Iterator[Line]:
        for (link, source, target), points in zip(self._ends, self.routing.lines, strict=True):
            branch = self._branch(link, source)
            yield Line(points, source, target, self._corner(points), self._course(link), branch=branch)
        dashed = self.style.joining == "garis_putus"
        for join, points in zip(self.grid.joins, self.routing.joins, strict=True):
            row = self._step(self.flow.nodes[self.nodes[join.left]].row)
            alt = f"{row}: dilaksanakan bersama"
            yield Line(
                points, join.left, join.right, self._corner(points), alt, arrow=False, dashed=dashed, branch=JOIN
            )

    def _corner(self, points: tuple[Point, ...]) -> Anchor:
        return self._anchor_at(min(x for x, _ in points), min(y for _, y in points))

    def _course(self, link: int) -> str:
        arrow = self.flow.links[link]
        nodes = self.flow.nodes
        course = f"{self._step(nodes[arrow.source].row)} ke {self._step(nodes[arrow.target].row).lower()}"
        return f"{course}: {arrow.label}" if arrow.label else course

    def _labels(self, lines: tuple[Line, ...]) -> Iterator[Label]:
        strokes = [line.points for line in lines]
        placed = labels.place(self.grid, list(self._worded()), strokes, self._label_type)
        for item in placed:
            box = item.box
            anchor = self._anchor_at(max(box.left, self.grid.lanes[0].low), box.top)
            yield Label(
                item.lines, box.left, box.top, box.right - box.left, box.bottom - box.top, item.size, anchor, item.line
            )

    @property
    def _label_type(self) -> Type:
        return type_of(self.style.font, min(look.LABEL_TYPE, self.columns.body.size))

    def _worded(self) -> Iterator[labels.Worded]:
        said: set[tuple[int, int]] = set()
        for i, (link, source, _) in enumerate(self._ends):
            arrow = self.flow.links[link]
            if arrow.label and source < len(self.nodes) and (arrow.source, arrow.branch) not in said:
                said.add((arrow.source, arrow.branch))
                yield labels.Worded(i, source, self.routing.lines[i], arrow.label)
