"""The wires of a page in, one way for each out, chosen together: fewest crossings, then bends, then shortest.

Each wire first takes its cheapest way. Where these get in each other's way, wires try their other ways, alone and
in pairs, longer ones too, as long as the sum of all costs falls. The order of the tries is fixed: the same page
gives the same ways.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from sopdocs.flowchart import meetings
from sopdocs.flowchart.grid import Grid, Wire
from sopdocs.flowchart.ways import Way, long_ways, short_ways

PAIRED = 24
"""In pairs, a wire tries so many of its ways."""
ROUNDS = 6
LONG_KEPT = 60
MOST_NODES = 4000
"""The search over all wires looks at so many partial choices; what it has found by then is kept."""


@dataclass
class _Choice:
    grid: Grid
    wires: Sequence[Wire]
    fixed: Sequence[tuple[Wire, Way]]
    options: list[list[Way]] = field(init=False)
    taken: list[Way] = field(init=False)
    memo: dict[tuple[int, int, int, int], float] = field(default_factory=dict)
    longer: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.options = [short_ways(self.grid, wire) for wire in self.wires]
        for index, options in enumerate(self.options):
            if not options:
                self._lengthen(index)
        self.taken = [options[0] for options in self.options]

    def solve(self) -> None:
        for _ in range(ROUNDS):
            clashing = self._clashing()
            if not clashing or not self._improve(clashing):
                break
        if self._clashing():
            _Search(self).run()

    def _improve(self, clashing: list[int]) -> bool:
        """One round over the wires that clash: each alone, then each pair; tell whether anything got better."""
        better = False
        for index in clashing:
            better |= self._best_alone(index)
        for a, b in self._clashing_pairs():
            better |= self._best_together(a, b)
        if not better:
            fresh = [index for index in self._clashing() if index not in self.longer]
            for index in fresh:
                self._lengthen(index)
            return bool(fresh)
        return better

    def _lengthen(self, index: int) -> None:
        self.longer.add(index)
        found = self.options[index] + long_ways(self.grid, self.wires[index])[:LONG_KEPT]
        self.options[index] = found or [_straight(self.grid, self.wires[index])]

    def _pair(self, a: int, way_a: Way, b: int, way_b: Way) -> float:
        key = (a, id(way_a), b, id(way_b))
        if key not in self.memo:
            self.memo[key] = meetings.cost(self.wires[a], way_a, self.wires[b], way_b)
        return self.memo[key]

    def _alone(self, index: int, way: Way) -> float:
        """The way's own cost and that of meeting the plain joins."""
        key = (index, id(way), -1, -1)
        if key not in self.memo:
            wire = self.wires[index]
            self.memo[key] = way.cost + sum(meetings.cost(wire, way, other, line) for other, line in self.fixed)
        return self.memo[key]

    def _cost(self, index: int, way: Way, but: int = -1) -> float:
        """What `way` costs among the ways taken now, leaving out wire `but`."""
        others = (k for k in range(len(self.wires)) if k not in (index, but))
        return self._alone(index, way) + sum(
            self._pair(min(index, k), *self._ordered(index, way, k)) for k in others
        )

    def _ordered(self, index: int, way: Way, other: int) -> tuple[Way, int, Way]:
        if index < other:
            return way, other, self.taken[other]
        return self.taken[other], index, way

    def _clashing(self) -> list[int]:
        """The wires that meet others, or that could do better than they do."""
        return [
            i for i, way in enumerate(self.taken) if self._cost(i, way) - way.cost > 0 or way is not self.options[i][0]
        ]

    def _clashing_pairs(self) -> Iterator[tuple[int, int]]:
        for a, b in combinations(range(len(self.wires)), 2):
            if self._pair(a, self.taken[a], b, self.taken[b]) > meetings.SHARING:
                yield a, b

    def _best_alone(self, index: int) -> bool:
        """The cheapest way for one wire among the ways taken now."""
        before = now = self._cost(index, self.taken[index])
        for way in self.options[index]:
            if way.cost >= now:
                break
            if (cost := self._cost(index, way)) < now - 1e-6:
                self.taken[index], now = way, cost
        return now < before

    def _best_together(self, a: int, b: int) -> bool:
        """The cheapest pair of ways for two wires that clash."""
        costs_a = self._candidates(a, b)
        costs_b = self._candidates(b, a)
        now = self._both(a, self.taken[a], b, self.taken[b])
        best = None
        for cost_a, way_a in costs_a:
            for cost_b, way_b in costs_b:
                if cost_a + cost_b >= now:
                    break
                both = cost_a + cost_b + self._pair(a, way_a, b, way_b)
                if both < now - 1e-6:
                    now, best = both, (way_a, way_b)
        if best:
            self.taken[a], self.taken[b] = best
        return best is not None

    def _both(self, a: int, way_a: Way, b: int, way_b: Way) -> float:
        return self._cost(a, way_a, b) + self._cost(b, way_b, a) + self._pair(a, way_a, b, way_b)

    def _candidates(self, index: int, but: int) -> list[tuple[float, Way]]:
        priced = [(self._cost(index, way, but), way) for way in self.options[index]]
        return sorted(priced, key=lambda pair: (pair[0], pair[1].points))[:PAIRED]


class _Search:
    """All ways of all wires at once, by branch and bound from the choice found so far.

    A wire's way is worth a try only if it costs less above the wire's cheapest than the choice costs above the sum of
    all cheapest; so the nearer the choice is to the best, the fewer there are.
    """

    def __init__(self, choice: _Choice) -> None:
        self.choice = choice
        self.best = list(choice.taken)
        self.nodes = 0
        count = range(len(choice.wires))
        alone = [[(choice._alone(i, way), way) for way in choice.options[i]] for i in count]
        least = [min(costs, key=lambda pair: pair[0])[0] for costs in alone]
        self.bound = self._total(self.best)
        room = self.bound - sum(least)
        self.kept = [sorted((c for c in costs if c[0] - low < room), key=lambda c: (c[0], c[1].points))
                     for costs, low in zip(alone, least, strict=True)]  # fmt: skip
        self.rest = [sum(least[i:]) for i in range(len(least) + 1)]

    def _total(self, ways: list[Way]) -> float:
        pairs = combinations(range(len(ways)), 2)
        return sum(self.choice._alone(i, way) for i, way in enumerate(ways)) + sum(
            self.choice._pair(a, ways[a], b, ways[b]) for a, b in pairs
        )

    def run(self) -> None:
        self._descend([], 0.0)
        self.choice.taken = self.best

    def _descend(self, ways: list[Way], cost: float) -> None:
        index = len(ways)
        if index == len(self.kept):
            self.best, self.bound = list(ways), cost
            return
        for alone, way in self.kept[index]:
            if cost + alone + self.rest[index + 1] >= self.bound - 1e-6 or self.nodes > MOST_NODES:
                return
            self.nodes += 1
            total = cost + alone
            for other, taken in enumerate(ways):
                total += self.choice._pair(other, taken, index, way)
                if total + self.rest[index + 1] >= self.bound - 1e-6:
                    break
            else:
                self._descend([*ways, way], total)


def choose(grid: Grid, wires: Sequence[Wire], fixed: Sequence[tuple[Wire, Way]]) -> list[Way]:
    """A way for each wire; `fixed` are lines that stay as they are (the plain joins)."""
    choice = _Choice(grid, wires, fixed)
    choice.solve()
    return choice.taken


def _straight(grid: Grid, wire: Wire) -> Way:
    """When every way is blocked: side to side, through whatever is there; the plan's check will tell."""
    a, b = grid.spots[wire.source], grid.spots[wire.target]
    return Way("R", "T", ((a.right, a.y), (b.x, a.y), (b.x, b.top)), (None, None), 1e6)
