"""One page of the matrix for the router: where lanes, rows and symbols lie, and where lines may run.

Lines run through the middle of a lane where no symbol is in the way, level with a symbol, or in a channel, which is
wide enough for several parallel tracks:

        lane 0        lane 1
    ┌────────────┬────────────┐
    │ · ┌────┐ · │ ·        · │   · V(lane, 0) and V(lane, 1): left and right of the symbols
    │ · │    │ · │ ·        · │
    ├─~~~~~~~~~~~┼─~~~~~~~~~~~┤   ~ H(row, 0) and H(row, 1): above and below the symbols of a row
"""

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from sopdocs.flowchart.style import CLEAR
from sopdocs.page import Shape
from sopdocs.units import Length, pt

JOIN = -2
"""The `branch` of a wire that is no arrow but joins the pelaksana of one step."""


ABOVE, BELOW, INSIDE = 0, 1, 2
INWARDS = pt(3)
"""A line alone beside the symbols of a lane keeps so much more than `CLEAR` from the border, where there is room."""


class Channel(NamedTuple):
    """`axis` "V": left (`side` 0) or right (1) of the symbols of lane `number`.

    "H": ABOVE or BELOW all symbols of row `number`, or INSIDE + k: below the k-th of several that stand one above the
    other.
    """

    axis: str
    number: int
    side: int


class Span(NamedTuple):
    """From `low` to `high`; of a channel, where the middle of its lines may lie."""

    low: Length
    high: Length

    @property
    def middle(self) -> Length:
        return (self.low + self.high) // 2


@dataclass(frozen=True, slots=True)
class Spot:
    """A symbol in its place: `x`, `y` is its centre."""

    row: int
    lane: int
    x: Length
    y: Length
    width: Length
    height: Length
    shape: Shape

    @property
    def left(self) -> Length:
        return self.x - self.width // 2

    @property
    def right(self) -> Length:
        return self.x + self.width // 2

    @property
    def top(self) -> Length:
        return self.y - self.height // 2

    @property
    def bottom(self) -> Length:
        return self.y + self.height // 2

    def half_width(self, above: Length) -> Length:
        """From the middle to the outline at the right, `above` the centre."""
        if self.shape != "keputusan":
            return self.width // 2
        return self.width // 2 - self.width * above // self.height


class Berth(NamedTuple):
    """A place where an off-page connector may stand, and what it costs to stand there."""

    spot: Spot
    cost: float


@dataclass(frozen=True, slots=True)
class Wire:
    """An arrow to be routed from spot to spot. `branch` counts the ways out of a decision (-1: none)."""

    source: int
    target: int
    branch: int = -1


class Join(NamedTuple):
    """Spots `left` and `right` of one step are joined by a level line, `lift` above their middles.

    It is lifted where a decision needs its corners for arrows: the line then ends on the diamond's slanted side.
    """

    left: int
    right: int
    lift: Length = 0


@dataclass(frozen=True)
class Grid:
    """The page: spans of lanes and rows, and the spots on them.

    `berths`: for each spot that is an off-page connector the places that it may take, the best first. Its spot among
    the others is the first of them until the router has chosen.
    """

    lanes: tuple[Span, ...]
    rows: tuple[Span, ...]
    spots: tuple[Spot, ...]
    joins: tuple[Join, ...] = ()
    berths: dict[int, tuple[Berth, ...]] = field(default_factory=dict)
    memo: dict[Channel, tuple[Length, Length]] = field(default_factory=dict, init=False, compare=False)

    @cached_property
    def by_lane(self) -> list[list[int]]:
        return [[i for i, s in enumerate(self.spots) if s.lane == lane] for lane in range(len(self.lanes))]

    @cached_property
    def by_row(self) -> list[list[int]]:
        return [[i for i, s in enumerate(self.spots) if s.row == row] for row in range(len(self.rows))]

    @cached_property
    def uprights(self) -> list[list[tuple[Length, Channel | None]]]:
        """Where a vertical piece may run, for each lane: left, in the middle and right."""
        found: list[list[tuple[Length, Channel | None]]] = []
        for number, lane in enumerate(self.lanes):
            left, right = Channel("V", number, 0), Channel("V", number, 1)
            beside = [(self.rest(key), key) for key in (left, right)]
            found.append([beside[0], (lane.middle, None), beside[1]])
        return found

    @cached_property
    def levels(self) -> list[list[tuple[Length, Channel | None]]]:
        """Where a horizontal piece may run, for each row: above, below and between its symbols."""
        keys = [[Channel("H", number, side) for side in self._sides(number)] for number in range(len(self.rows))]
        return [[(self.rest(key), key) for key in row] for row in keys]

    def _sides(self, row: int) -> list[int]:
        """Above and below the symbols and between them; on a row of connectors only towards the symbols."""
        if any(i in self.berths for i in self.by_row[row]):
            return [ABOVE if row else BELOW]
        return [ABOVE, BELOW, *range(INSIDE, INSIDE + max(len(self._stories(row)) - 1, 0))]

    def _stories(self, row: int) -> list[Length]:
        """The heights at which symbols of a row stand one above the other."""
        return sorted({self.spots[i].y for i in self.by_row[row]})

    def channel(self, key: Channel) -> Span:
        """Where the lines of a channel may lie; on a cramped page `low` and `high` meet in the middle."""
        low, high = self._limits(key)
        return Span(low, high) if low <= high else Span((low + high) // 2, (low + high) // 2)

    def rest(self, key: Channel) -> Length:
        """Where a line alone in a channel lies: between two rows in the middle, beside symbols nearer to the border.

        There words may stand between a symbol and the line.
        """
        span = self.channel(key)
        if key.axis == "H":
            return span.middle
        inwards = min((span.high - span.low) // 2, INWARDS)
        return span.high - inwards if key.side else span.low + inwards

    def room(self, key: Channel) -> Length:
        """How far apart the outermost lines of a channel may lie; negative where not even one has its distance."""
        low, high = self._limits(key)
        return high - low

    def _limits(self, key: Channel) -> tuple[Length, Length]:
        if key not in self.memo:
            self.memo[key] = self._beside(key) if key.axis == "V" else self._between(key)
        return self.memo[key]

    def _beside(self, key: Channel) -> tuple[Length, Length]:
        lane = self.lanes[key.number]
        spots = [spot for i in self.by_lane[key.number] if (spot := self.spots[i]).x == lane.middle]
        if key.side == 0:
            return lane.low + CLEAR, min((s.left for s in spots), default=lane.middle) - CLEAR
        return max((s.right for s in spots), default=lane.middle) + CLEAR, lane.high - CLEAR

    def _between(self, key: Channel) -> tuple[Length, Length]:
        row, spots = self.rows[key.number], [self.spots[i] for i in self.by_row[key.number]]
        if key.side >= INSIDE:
            upper, lower = self._stories(key.number)[key.side - INSIDE :][:2]
            low = max(s.bottom for s in spots if s.y == upper)
            return low + CLEAR, min(s.top for s in spots if s.y == lower) - CLEAR
        if key.side == ABOVE:
            return row.low + CLEAR, min((s.top for s in spots), default=row.middle) - CLEAR
        return max((s.bottom for s in spots), default=row.middle) + CLEAR, row.high - CLEAR

    @cached_property
    def boxes(self) -> list[tuple[Span, Span]]:
        """What each spot covers across (from left to right) and down (from top to bottom)."""
        return [(Span(spot.left, spot.right), Span(spot.top, spot.bottom)) for spot in self.spots]

    def clear_down(self, lane: int, x: Length, y0: Length, y1: Length, ends: tuple[int, int]) -> bool:
        """No symbol but the `ends` touches a vertical line at `x` in `lane`; the ends only where the line ends."""
        return self._clear(self.by_lane[lane], 1, x, (y0, y1), ends)

    def clear_across(self, row: int, y: Length, x0: Length, x1: Length, ends: tuple[int, int]) -> bool:
        """No symbol but the `ends` touches a horizontal line at `y` in `row`; the ends only where the line ends."""
        return self._clear(self.by_row[row], 0, y, (x0, x1), ends)

    def _clear(
        self, near: list[int], along: int, at: Length, reach: tuple[Length, Length], ends: tuple[int, int]
    ) -> bool:
        """No spot of `near` touches a line along 0 (across) or 1 (down), at `at`, over `reach`; connectors give way."""
        low, high = min(reach), max(reach)
        for i in near:
            if i in self.berths:
                continue
            side, length = self.boxes[i][1 - along], self.boxes[i][along]
            if not side.low - CLEAR // 2 < at < side.high + CLEAR // 2:
                continue
            slack = 0 if i in ends else CLEAR
            if low < length.high + slack and high > length.low - slack:
                return False
        return True
