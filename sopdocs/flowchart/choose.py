"""The wires of a page in, one way for each out, chosen together: fewest crossings, then bends, then shortest.

Each wire first takes its cheapest way. Where these get in each other's way, every wire tries its other ways among
those of the others, and the wires around a clash try theirs together; then a search over all wires at once proves the
choice the cheapest, or finds a cheaper one.
A wire's longer ways are laid out only when they could still pay. The order of the tries is fixed: the same page gives
the same ways.
"""

from collections.abc import Iterable, Sequence
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
            self._untangle()
            spare = self._spare()
            if spare > LITTLE:
                _Search(self, range(len(self.wires))).run()
            worth = self._worth_longer()
            if not worth:
                return
            for index in worth:
                self._extend(index)

    def _spare(self) -> float:
        """How much the choice costs above the sum of each wire's cheapest way."""
        return self.total() - sum(options[0][0] for options in self.options)

    def _worth_longer(self) -> list[int]:
        """The wires whose longer ways could make the choice cheaper; while lines cross, those around the crossings."""
        spare, tangled = self._spare(), self._tangled()
        near = {i for a, b in tangled for i in self._around(a, b)} if tangled else range(len(self.wires))
        return [i for i in sorted(near) if self._next_cost(i) - self.options[i][0][0] < spare - LITTLE]

    def _tangled(self) -> list[tuple[int, int]]:
        """The pairs of wires that cross or clash; a wire that crosses a plain join is a pair with itself."""
        pairs = combinations(range(len(self.wires)), 2)
        joined = [(i, i) for i, way in enumerate(self.taken) if self.own(i, way) - way.cost >= meetings.CROSSING]
        return joined + [(a, b) for a, b in pairs if self.pair(a, self.taken[a], b, self.taken[b]) >= meetings.CROSSING]

    def total(self) -> float:
        """The cost of the ways taken now."""
        own = sum(self.own(index, way) for index, way in enumerate(self.taken))
        pairs = combinations(range(len(self.taken)), 2)
        return own + sum(self.pair(a, self.taken[a], b, self.taken[b]) for a, b in pairs)

    def own(self, index: int, way: Way) -> float:
        """What a way costs that is one of the wire's options."""
        return next(cost for cost, option in self.options[index] if option is way)

    def met(self, index: int, way: Way, others: Iterable[int]) -> float:
        """What it costs that `way` meets the ways that the other wires take."""
        return sum(
            self.pair(k, self.taken[k], index, way) if k < index else self.pair(index, way, k, self.taken[k])
            for k in others
            if k != index
        )

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
        everyone = range(len(self.wires))
        before = now = self.own(index, self.taken[index]) + self.met(index, self.taken[index], everyone)
        for own, way in self.options[index]:
            if own >= now - LITTLE:
                break
            if (cost := own + self.met(index, way, everyone)) < now - LITTLE:
                self.taken[index], now = way, cost
        return now < before

    def _untangle(self) -> None:
        """Where two wires cross or clash, all wires at their symbols choose anew together, until nothing changes."""
        better = True
        while better:
            before = self.total()
            for a, b in self._tangled():
                _Search(self, self._around(a, b)).run()
            better = self.total() < before - LITTLE

    def _around(self, a: int, b: int) -> list[int]:
        """The wires that leave or enter a symbol which wire `a` or `b` leaves or enters."""
        spots = {self.wires[k].source for k in (a, b)} | {self.wires[k].target for k in (a, b)}
        return [i for i, wire in enumerate(self.wires) if wire.source in spots or wire.target in spots]


class _Search:
    """All ways of some wires at once, by branch and bound from the choice found so far; the others stay.

    A way is worth a try only if it costs less above its wire's cheapest than the choice costs above the sum of all
    cheapest; so the nearer the choice is to the best, the fewer there are.
    """

    def __init__(self, choice: _Choice, free: Sequence[int]) -> None:
        self.choice, self.free, self.nodes = choice, free, 0
        others = [k for k in range(len(choice.wires)) if k not in set(free)]
        priced = [
            sorted(
                ((own + choice.met(i, way, others), way) for own, way in choice.options[i]),
                key=lambda option: (option[0], option[1].points),
            )
            for i in free
        ]
        least = [options[0][0] for options in priced]
        self.bound = self._cost_now(priced)
        self.kept = [
            [option for option in options if option[0] - low < self.bound - sum(least) - LITTLE]
            for options, low in zip(priced, least, strict=True)
        ]
        self.rest = [sum(least[i:]) for i in range(len(least) + 1)]

    def _cost_now(self, priced: list[list[tuple[float, Way]]]) -> float:
        taken = [self.choice.taken[i] for i in self.free]
        own = sum(next(c for c, way in options if way is now) for options, now in zip(priced, taken, strict=True))
        pairs = combinations(range(len(taken)), 2)
        return own + sum(self.choice.pair(self.free[a], taken[a], self.free[b], taken[b]) for a, b in pairs)

    def run(self) -> None:
        """Leave the cheapest choice in `choice.taken`."""
        self._descend([], 0.0)

    def _descend(self, ways: list[Way], cost: float) -> None:
        depth = len(ways)
        if depth == len(self.free):
            self.bound = cost
            for index, way in zip(self.free, ways, strict=True):
                self.choice.taken[index] = way
            return
        for own, way in self.kept[depth]:
            room = self.bound - self.rest[depth + 1] - LITTLE
            if cost + own >= room or self.nodes > MOST_NODES:
                return
            self.nodes += 1
            total = cost + own
            for other, taken in enumerate(ways):
                total += self.choice.pair(self.free[other], taken, self.free[depth], way)
                if total >= room:
                    break
            else:
                self._descend([*ways, way], total)


def _straight(grid: Grid, wire: Wire) -> Way:
    """Side to side, through whatever is there; the plan's check will tell."""
    a, b = grid.spots[wire.source], grid.spots[wire.target]
    return Way("R", "T", ((a.right, a.y), (b.x, a.y), (b.x, b.top)), (None, None), 1e6)
