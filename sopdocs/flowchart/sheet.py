"""The bands and connectors of one page in; where its symbols, lines and labels lie, out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeAlias

from sopdocs.flowchart import berths, labels
from sopdocs.flowchart import style as look
from sopdocs.flowchart.columns import Columns, symbol_height
from sopdocs.flowchart.connectors import Connector
from sopdocs.flowchart.flow import Flow, Matrix
from sopdocs.flowchart.grid import JOIN, Berth, Grid, Join, Span, Spot, Wire
from sopdocs.flowchart.head import Head
from sopdocs.flowchart.pages import CONNECTOR_ROW
from sopdocs.flowchart.route import Routing, route
from sopdocs.flowchart.rows import Band, node_height, story_gaps, story_heights
from sopdocs.flowchart.style import Style
from sopdocs.flowchart.surroundings import Drawn
from sopdocs.page import Paragraph
from sopdocs.text.metrics import Type, type_of
from sopdocs.units import Length

CORNERS = 4
Routes: TypeAlias = dict[tuple[object, ...], Routing]
"""Routings by what stays the same when measures change: rows, lanes of symbols, wires."""


def berth_height(columns: Columns) -> Length:
    """How high an off-page connector is."""
    return min(look.CONNECTOR_HEIGHT, symbol_height(columns.symbol)) // 2 * 2


@dataclass(frozen=True)
class Sheet:
    """What one page is made of. `top` is where its table begins, `berth_rows` how high the rows of connectors are.

    `routes`: what has been routed already, to go on from when nothing but measures has changed.
    """

    matrix: Matrix
    flow: Flow
    style: Style
    columns: Columns
    head: Head
    bands: Sequence[Band]
    connectors: Sequence[Connector]
    top: Length
    heading: tuple[Paragraph, ...] = ()
    berth_rows: tuple[Length, Length] = (CONNECTOR_ROW, CONNECTOR_ROW)
    routes: Routes = field(default_factory=dict)

    @cached_property
    def heights(self) -> list[Length]:
        """The heights of the rows below the head, connector rows included."""
        heights = [band.height for band in self.bands]
        ins = [self.berth_rows[0]] if self._has("in") else []
        return ins + heights + ([self.berth_rows[1]] if self._has("out") else [])

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
        """The page for the router; the connectors may still stand in any of their berths."""
        lanes, rows = tuple(self._lanes()), tuple(self._rows())
        spots = tuple(self._spot(node, lanes, rows) for node in self.nodes)
        bare = Grid(lanes, rows, spots, tuple(self._joins()))
        places = [self._berths(bare, connector) for connector in self.connectors]
        firsts = tuple(berths[0].spot for berths in places)
        return replace(bare, spots=spots + firsts, berths=dict(enumerate(places, start=len(spots))))

    @cached_property
    def drawn(self) -> Grid:
        """The page with every connector where the router put it."""
        return replace(self.grid, spots=self.routing.spots, berths={})

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

    def _spot(self, index: int, lanes: Sequence[Span], rows: Sequence[Span]) -> Spot:
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
        slots = story_heights(node.row, self.flow, self.columns)
        gaps = story_gaps(node.row, self.flow, self.style.gap)
        return y + sum(slots[: node.slot]) + sum(gaps[: node.slot]) + slots[node.slot] // 2

    def _berths(self, grid: Grid, connector: Connector) -> tuple[Berth, ...]:
        crowd = sum(other.side == connector.side for other in self.connectors)
        width = min(look.CONNECTOR_WIDTH, self.columns.symbol, berths.narrowest(grid.lanes, crowd)) // 2 * 2
        height = berth_height(self.columns)
        slack = (CONNECTOR_ROW - height) // 3 + height // 2
        row = 0 if connector.side == "in" else len(grid.rows) - 1
        y = grid.rows[row].low + slack if connector.side == "in" else grid.rows[row].high - slack
        return berths.places(grid, connector, Spot(row, 0, 0, y, width, height, "konektor"), crowd)

    @cached_property
    def ends(self) -> list[tuple[int, int, int]]:
        """(link, spot it comes from, spot it goes to) for every arrow of the page."""
        spot = {node: i for i, node in enumerate(self.nodes)}
        found = [
            (i, spot[link.source], spot[link.target])
            for i, link in enumerate(self.flow.links)
            if link.source in spot and link.target in spot and not self._crosses(i)
        ]
        for i, connector in enumerate(self.connectors, start=len(self.nodes)):
            if connector.side == "in":
                found.append((connector.links[0], i, spot[self.flow.links[connector.links[0]].target]))
            else:
                found += [(link, spot[self.flow.links[link].source], i) for link in connector.links]
        return found

    def _crosses(self, link: int) -> bool:
        return any(link in connector.links for connector in self.connectors)

    @cached_property
    def wires(self) -> list[Wire]:
        return [Wire(source, target, self.branch(link, source)) for link, source, target in self.ends]

    def branch(self, link: int, source: int) -> int:
        return self.flow.links[link].branch if source < len(self.nodes) else -1

    @cached_property
    def routing(self) -> Routing:
        grid, wires = self.grid, self.wires
        places = tuple((spot.row, spot.lane) for spot in grid.spots[: len(self.nodes)])
        key = self.bands[0].row, len(grid.rows), places, tuple(wires)
        before = self.routes.get(key)
        self.routes[key] = route(grid, wires, before.ways if before else ())
        return self.routes[key]

    @cached_property
    def words(self) -> list[labels.Placed]:
        """The words of the branches in their places."""
        wires = zip(self.wires, self.routing.lines, strict=True)
        lines = [Drawn(wire.source, wire.branch, points) for wire, points in wires]
        lines += [Drawn(JOIN, JOIN, points) for points in self.routing.joins]
        return labels.place(self.drawn, list(self._worded()), lines, self.label_type)

    @property
    def label_type(self) -> Type:
        """The type of the words of branches."""
        return type_of(self.style.font, min(look.LABEL_TYPE, self.columns.body.size))

    def _worded(self) -> Iterator[labels.Worded]:
        """The first line of each branch that has words."""
        said: set[tuple[int, int]] = set()
        for i, (link, source, _) in enumerate(self.ends):
            arrow = self.flow.links[link]
            if arrow.label and source < len(self.nodes) and (arrow.source, arrow.branch) not in said:
                said.add((arrow.source, arrow.branch))
                yield labels.Worded(i, source, arrow.branch, self.routing.lines[i], arrow.label)
