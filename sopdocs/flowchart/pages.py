"""Row heights and the links between rows in, the rows of each page out.

The fewest pages; among those the breaks that leave no lone row behind, fill the pages well and cut few links.
A page that a link enters from, or leaves for, another page also holds a row for the off-page connectors.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from sopdocs.flowchart.rows import Band
from sopdocs.flowchart.style import CONNECTOR_HEIGHT, GAP
from sopdocs.units import Length, whole_twips

CONNECTOR_ROW = whole_twips(CONNECTOR_HEIGHT + 3 * GAP // 2)

CUT, LONE = 30, 150
"""What a pair of connectors and a lone row on the last page cost."""
RAGGED, THIN = 130, 300
"""What a wholly empty page costs: by the square of what is empty, but for the last; by what lacks to half a page."""


def _grouped(pairs: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found


@dataclass(frozen=True)
class Pages:
    """The search for the best breaks. `links`: the bands that each link joins; `room`: the height of a page's rows.

    `berth_rows`: how high the rows of connectors are, above the first row and below the last.
    """

    bands: Sequence[Band]
    links: Sequence[tuple[int, int]]
    forced: frozenset[int]
    room: Length
    berth_rows: tuple[Length, Length] = (CONNECTOR_ROW, CONNECTOR_ROW)

    @cached_property
    def tops(self) -> list[Length]:
        tops = [0]
        for band in self.bands:
            tops.append(tops[-1] + band.height)
        return tops

    def crossing(self, first: int, last: int) -> tuple[set[int], set[int]]:
        """The bands where links arrive that come from another page, and those on other pages where links arrive."""
        here = range(first, last)
        ins = {band for band in here for source in self.sources.get(band, ()) if source not in here}
        outs = {target for band in here for target in self.targets.get(band, ()) if target not in here}
        return ins, outs

    @cached_property
    def sources(self) -> dict[int, list[int]]:
        """The bands from which links arrive, for each band."""
        return _grouped((target, source) for source, target in self.links)

    @cached_property
    def targets(self) -> dict[int, list[int]]:
        """The bands at which links from each band arrive."""
        return _grouped(self.links)

    def best(self) -> list[tuple[int, int]]:
        """The pages as (first band, band after the last)."""
        count = len(self.bands)
        costs: list[tuple[float, int]] = [(0.0, 0)] + [(float("inf"), 0)] * count
        for last in range(1, count + 1):
            for first in range(last - 1, -1, -1):
                if self.tops[last] - self.tops[first] > self.room and first < last - 1:
                    break
                if any(first < row < last for row in self.forced):
                    break
                cost = costs[first][0] + self._cost(first, last)
                if cost < costs[last][0]:
                    costs[last] = (cost, first)
        return self._walk(costs)

    def _cost(self, first: int, last: int) -> float:
        ins, outs = self.crossing(first, last)
        above, below = self.berth_rows
        height = self.tops[last] - self.tops[first] + above * bool(ins) + below * bool(outs)
        if height > self.room and last - first > 1:
            return float(10**7) * (height - self.room) / self.room + 10**6
        free = max(self.room - height, 0) / self.room
        cost = 1000 + CUT * len(outs) + THIN * max(free - 0.5, 0)
        if last < len(self.bands):
            return cost + RAGGED * free * free
        return cost + LONE * (last - first == 1 and first > 0)

    def _walk(self, costs: list[tuple[float, int]]) -> list[tuple[int, int]]:
        pages, last = [], len(self.bands)
        while last > 0:
            first = costs[last][1]
            pages.append((first, last))
            last = first
        return pages[::-1]
