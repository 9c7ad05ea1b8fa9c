"""The wires of a page in, one way for each out, chosen together: fewest crossings, then bends, then shortest.

Each wire first takes its cheapest way. Where these get in each other's way, every wire tries its other ways among
those of the others; then a search over all wires at once proves the choice the cheapest, or finds a cheaper one.
A wire's longer ways are laid out only when they could still pay. The order of the tries is fixed: the same page gives
the same ways.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

from sopdocs.flowchart import meetings
from sopdocs.flowchart.grid import Grid, Wire
from sopdocs.flowchart.ways import BEND, TIERS, Way, tier

ROUNDS = 6
MOST_NODES = 4000
"""The search looks at so many partial choices; what it has found by then is kept."""
LITTLE = 1e-6
"""Sums of costs that differ by less are the same."""


def choose(grid: Grid, wires: Sequence[Wire], fixed: Sequence[tuple[Wire, Way]]) -> list[Way]:
    """A way for each wire; `fixed` are lines that stay as they are (the plain joins)."""
    choice = _Choice(grid, wires, fixed)
    choice.solve()
    return choice.taken


@dataclass
class _Choice:
    grid: Grid
    wires: Sequence[Wire]
    fixed: Sequence[tuple[Wire, Way]]
    options: list[list[tuple[float, Way]]] = field(init=False)
    """For each wire its ways with their own cost: that of the way, and of its meetings with the fixed lines."""
    tiers: list[int] = field(init=False)
    taken: list[Way] = field(init=False)
    memo: dict[tuple[int, int, int], float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.options = [[] for _ in self.wires]
        self.tiers = [0] * len(self.wires)
        for index in range(len(self.wires)):
            while not self.options[index]:
                self._extend(index)
        self.taken = [options[0][1] for options in self.options]

    def solve(self) -> None:
        """Until no wire has longer ways left that could make the whole cheaper."""
        while True:
            self._settle()
            best = self.total(self.taken)
            least = [options[0][0] for options in self.options]
            spare = best - sum(least)
            if spare > LITTLE:
                best = _Search(self, best, spare, least).run()
            worth = [i for i, low in enumerate(least) if self._next_cost(i) - low < best - sum(least) - LITTLE]
            if not worth:
                return
            for index in worth:
                self._extend(index)

    def total(self, ways: Sequence[Way]) -> float:
        """The cost of a whole choice."""
        own = sum(next(cost for cost, way in self.options[i] if way is taken) for i, taken in enumerate(ways))
        return own + sum(self.pair(a, ways[a], b, ways[b]) for a, b in combinations(range(len(ways)), 2))

    def pair(self, a: int, way_a: Way, b: int, way_b: Way) -> float:
        """What it costs that wire `a` and the later wire `b` meet."""
        key = (a * len(self.wires) + b, id(way_a), id(way_b))
        if key not in self.memo:
            self.memo[key] = meetings.cost(self.wires[a], way_a, self.wires[b], way_b)
        return self.memo[key]

    def _extend(self, index: int) -> None:
        """The ways of the next tier; when every way is blocked, one through whatever is there."""
        wire, number = self.wires[index], self.tiers[index]
        fresh = tier(self.grid, wire, number) if number < TIERS else [_straight(self.grid, wire)]
        self.tiers[index] += 1
        self.options[index] = sorted(
            self.options[index] + [(self._own(wire, way), way) for way in fresh],
            key=lambda option: (option[0], option[1].points),
        )

    def _own(self, wire: Wire, way: Way) -> float:
        return way.cost + sum(meetings.cost(wire, way, other, line) for other, line in self.fixed)

    def _next_cost(self, index: int) -> float:
        """The least that a way of the wire's next tier can cost."""
        return BEND * (self.tiers[index] + 1) if self.tiers[index] < TIERS else float("inf")

    def _settle(self) -> None:
        """Each wire in turn takes its cheapest way among those of the others, until none changes."""
        for _ in range(ROUNDS):
            if not sum(self._take_best(index) for index in range(len(self.wires))):
                return

    def _take_best(self, index: int) -> bool:
        now = next(cost for cost, way in self.options[index] if way is self.taken[index]) + self._met(
            index, self.taken[index]
        )
        before = now
        for own, way in self.options[index]:
            if own >= now - LITTLE:
                break
            if (cost := own + self._met(index, way)) < now - LITTLE:
                self.taken[index], now = way, cost
        return now < before

    def _met(self, index: int, way: Way) -> float:
        """What the way's meetings with the ways taken by all others cost."""
        earlier = sum(self.pair(k, self.taken[k], index, way) for k in range(index))
        return earlier + sum(self.pair(index, way, k, self.taken[k]) for k in range(index + 1, len(self.taken)))


class _Search:
    """All ways of all wires at once, by branch and bound from the choice found so far.

    A way is worth a try only if it costs less above its wire's cheapest than the choice costs above the sum of all
    cheapest (`spare`); so the nearer the choice is to the best, the fewer there are.
    """

    def __init__(self, choice: _Choice, bound: float, spare: float, least: Sequence[float]) -> None:
        self.choice, self.bound, self.nodes = choice, bound, 0
        self.kept = [
            [option for option in options if option[0] - low < spare]
            for options, low in zip(choice.options, least, strict=True)
        ]
        self.rest = [sum(least[i:]) for i in range(len(least) + 1)]

    def run(self) -> float:
        """Leave the cheapest choice in `choice.taken`; its cost."""
        self._descend([], 0.0)
        return self.bound

    def _descend(self, ways: list[Way], cost: float) -> None:
        index = len(ways)
        if index == len(self.kept):
            self.choice.taken, self.bound = list(ways), cost
            return
        room = self.bound - self.rest[index + 1] - LITTLE
        for own, way in self.kept[index]:
            if cost + own >= room or self.nodes > MOST_NODES:
                return
            self.nodes += 1
            total = cost + own
            for other, taken in enumerate(ways):
                total += self.choice.pair(other, taken, index, way)
                if total >= room:
                    break
            else:
                self._descend([*ways, way], total)
                room = self.bound - self.rest[index + 1] - LITTLE


def _straight(grid: Grid, wire: Wire) -> Way:
    """Side to side, through whatever is there; the plan's check will tell."""
    a, b = grid.spots[wire.source], grid.spots[wire.target]
    return Way("R", "T", ((a.right, a.y), (b.x, a.y), (b.x, b.top)), (None, None), 1e6)
