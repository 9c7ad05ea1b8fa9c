"""The wires of a page in; the ways each could take, the way each takes now, and what all that costs, out."""

from collections.abc import Sequence
from itertools import combinations

from sopdocs.flowchart import meetings
from sopdocs.flowchart.grid import Grid, Wire
from sopdocs.flowchart.ways import BEND, TIERS, Way, tier

LITTLE = 1e-6
"""Sums of costs that differ by less are the same."""


class Options:
    """`ways[i]`: the ways of wire i that are laid out so far, each with its own cost; `taken[i]`: the one it takes.

    The own cost of a way includes its meetings with the fixed lines.
    """

    def __init__(self, grid: Grid, wires: Sequence[Wire], fixed: Sequence[tuple[Wire, Way]]) -> None:
        self.grid, self.wires, self.fixed = grid, wires, fixed
        self.ways: list[list[tuple[float, Way]]] = [[] for _ in wires]
        self.tiers = [0] * len(wires)
        self.costs: dict[Way, float] = {}
        self.memo: dict[tuple[Way, Way], float] = {}
        self.met_memo: dict[int, list[float]] = {}
        for index in range(len(wires)):
            while not self.ways[index]:
                self.extend(index)
        self.taken = [ways[0][1] for ways in self.ways]

    def extend(self, index: int) -> None:
        """Lay out the ways of the wire's next tier; when every way is blocked, one through whatever is there."""
        wire, number = self.wires[index], self.tiers[index]
        fresh = tier(self.grid, wire, number) if number < TIERS else [_straight(self.grid, wire)]
        for way in fresh:
            self.costs[way] = way.cost + sum(meetings.cost(wire, way, other, line) for other, line in self.fixed)
        known = [way for _, way in self.ways[index]]
        ordered = sorted([*known, *fresh], key=lambda way: (self.costs[way], way.points))
        self.ways[index] = [(self.costs[way], way) for way in ordered]
        self.tiers[index] += 1
        self.met_memo.pop(index, None)

    def take(self, index: int, way: Way) -> None:
        """Let the wire take `way`."""
        if self.taken[index] is not way:
            self.taken[index] = way
            self.met_memo.clear()

    def least(self, index: int) -> float:
        """The cost of the wire's cheapest way."""
        return self.ways[index][0][0]

    def next_cost(self, index: int) -> float:
        """The least that a way of the wire's next tier can cost."""
        return BEND * (self.tiers[index] + 1) if self.tiers[index] < TIERS else float("inf")

    def own(self, index: int) -> float:
        """The own cost of the way that the wire takes."""
        return self.costs[self.taken[index]]

    def pair(self, a: int, way_a: Way, b: int, way_b: Way) -> float:
        """What it costs that two wires meet."""
        key = (way_a, way_b) if a < b else (way_b, way_a)
        found = self.memo.get(key)
        if found is None:
            first, second = (a, b) if a < b else (b, a)
            found = self.memo[key] = meetings.cost(self.wires[first], key[0], self.wires[second], key[1])
        return found

    def meet(self, a: int, b: int) -> float:
        """What it costs that two wires meet on the ways they take now."""
        return self.pair(a, self.taken[a], b, self.taken[b])

    def met(self, index: int, way: Way) -> float:
        """What it costs that `way` meets the ways which all other wires take."""
        return sum(self.pair(index, way, k, taken) for k, taken in enumerate(self.taken) if k != index)

    def met_all(self, index: int) -> list[float]:
        """`met` of each of the wire's ways, in their order."""
        if index not in self.met_memo:
            self.met_memo[index] = [self.met(index, way) for _, way in self.ways[index]]
        return self.met_memo[index]

    def total(self) -> float:
        """The cost of the ways taken now."""
        wires = range(len(self.wires))
        return sum(map(self.own, wires)) + sum(self.meet(a, b) for a, b in combinations(wires, 2))

    def spare(self) -> float:
        """How much the ways taken now cost above the sum of each wire's cheapest way."""
        return self.total() - sum(map(self.least, range(len(self.wires))))


def _straight(grid: Grid, wire: Wire) -> Way:
    """Side to side, through whatever is there; the plan's check will tell."""
    a, b = grid.spots[wire.source], grid.spots[wire.target]
    return Way("R", "T", ((a.right, a.y), (b.x, a.y), (b.x, b.top)), (None, None), 1e6)
