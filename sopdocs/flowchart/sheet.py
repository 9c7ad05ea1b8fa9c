"""The bands and connectors of one page in; where its symbols, lines and labels lie, and what they lack, out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from sopdocs.flowchart import labels
from sopdocs.flowchart import style as look
from sopdocs.flowchart.columns import Columns, symbol_height
from sopdocs.flowchart.connectors import Connector
from sopdocs.flowchart.flow import Flow, Matrix
from sopdocs.flowchart.grid import ABOVE, BELOW, Channel, Grid, Join, Span, Spot, Wire
from sopdocs.flowchart.head import Head
from sopdocs.flowchart.pages import CONNECTOR_ROW
from sopdocs.flowchart.route import Routing, route
from sopdocs.flowchart.rows import Band, node_height, story_heights
from sopdocs.flowchart.style import Style
from sopdocs.page import Paragraph
from sopdocs.text.metrics import type_of
from sopdocs.units import Length

CORNERS = 4


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
        slots = story_heights(node.row, self.flow, self.columns)
        return y + sum(slots[: node.slot]) + 2 * self.style.gap * node.slot + slots[node.slot] // 2

    def _berth(self, connector: Connector, lanes: list[Span], rows: list[Span]) -> Spot:
        row = 0 if connector.side == "in" else len(rows) - 1
        width = min(look.CONNECTOR_WIDTH, self.columns.symbol, self._narrowest(lanes)) // 2 * 2
        height = min(look.CONNECTOR_HEIGHT, symbol_height(self.columns.symbol)) // 2 * 2
        slack = (CONNECTOR_ROW - height) // 3
        y = rows[row].low + slack + height // 2 if connector.side == "in" else rows[row].high - slack - height // 2
        return Spot(row, connector.lane, self._beside(connector, lanes), y, width, height, "konektor")

    def _narrowest(self, lanes: list[Span]) -> Length:
        """The width that lets the connectors of every lane stand side by side."""
        mates = Counter((c.side, c.lane) for c in self.connectors)
        return min((lanes[lane].high - lanes[lane].low) // count for (_, lane), count in mates.items()) - look.CLEAR

    def _beside(self, connector: Connector, lanes: list[Span]) -> Length:
        """The middle of the lane, or of its share of the lane when it stands beside others."""
        lane = lanes[connector.lane]
        mates = [c for c in self.connectors if (c.side, c.lane) == (connector.side, connector.lane)]
        share = (lane.high - lane.low) // len(mates)
        return lane.middle if len(mates) == 1 else lane.low + share * mates.index(connector) + share // 2

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
            link = self.flow.links[connector.link]
            pair = (i, spot[link.target]) if connector.side == "in" else (spot[link.source], i)
            found.append((connector.link, *pair))
        return found

    def _crosses(self, link: int) -> bool:
        return any(connector.link == link for connector in self.connectors)

    @cached_property
    def wires(self) -> list[Wire]:
        return [Wire(source, target, self.branch(link, source)) for link, source, target in self.ends]

    def branch(self, link: int, source: int) -> int:
        return self.flow.links[link].branch if source < len(self.nodes) else -1

    @cached_property
    def routing(self) -> Routing:
        return route(self.grid, self.wires)

    @cached_property
    def words(self) -> list[labels.Placed]:
        """The words of the branches in their places."""
        strokes = [*self.routing.lines, *self.routing.joins]
        kind = type_of(self.style.font, min(look.LABEL_TYPE, self.columns.body.size))
        return labels.place(self.grid, list(self._worded()), strokes, kind)

    def _worded(self) -> Iterator[labels.Worded]:
        """The first line of each branch that has words."""
        said: set[tuple[int, int]] = set()
        for i, (link, source, _) in enumerate(self.ends):
            arrow = self.flow.links[link]
            if arrow.label and source < len(self.nodes) and (arrow.source, arrow.branch) not in said:
                said.add((arrow.source, arrow.branch))
                yield labels.Worded(i, source, self.routing.lines[i], arrow.label)

    def demand(self, for_labels: bool) -> dict[tuple[int, int], Length]:
        """What rows lack for lines and labels, as {(matrix row, 0 above or 1 below its symbols): length}."""
        asked: dict[tuple[int, int], Length] = {}
        for row, side, lacking in [*self._lines_lack(), *(self._labels_lack() if for_labels else ())]:
            band = row - self.first
            if 0 <= band < len(self.bands):
                key = self.bands[band].row, side
                asked[key] = max(asked.get(key, 0), lacking)
        return asked

    def _lines_lack(self) -> Iterator[tuple[int, int, Length]]:
        for key, lacking in self.routing.demand.items():
            if key.axis == "H" and key.side in (ABOVE, BELOW):
                yield key.number, key.side, lacking

    def _labels_lack(self) -> Iterator[tuple[int, int, Length]]:
        """A label that found no free place asks for the height that it lacks, above or below its symbol."""
        for placed in self.words:
            if placed.crowded:
                spot = self.grid.spots[self.ends[placed.line][1]]
                yield from self._label_lacks(placed, spot)

    def _label_lacks(self, placed: labels.Placed, spot: Spot) -> Iterator[tuple[int, int, Length]]:
        row, box, high = self.grid.rows[spot.row], placed.box, placed.box.bottom - placed.box.top
        leaves = self.routing.lines[placed.line][0][1]
        if leaves != spot.y:  # at the upper or lower corner: room for the words on two lines
            side = ABOVE if leaves < spot.y else BELOW
            lacking = 2 * high - look.CLEAR - self.grid.room(Channel("H", spot.row, side))
        elif box.bottom > row.high:
            side, lacking = BELOW, 2 * (box.bottom - row.high + look.CLEAR)
        else:
            side, lacking = ABOVE, 2 * (row.low - box.top + look.CLEAR)
        if lacking > 0:
            yield spot.row, side, lacking
