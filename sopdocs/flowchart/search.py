"""Options and some of their wires in; the cheapest ways for these wires together, taken: branch and bound.

A way is worth a try only if it costs less above its wire's cheapest than the ways taken now cost above the sum of all
cheapest; so the nearer these are to the best, the fewer tries there are.
"""

from collections.abc import Sequence
from itertools import combinations

from sopdocs.flowchart.options import LITTLE, Options
from sopdocs.flowchart.ways import Way

MOST_NODES = 2000
"""The search looks at so many partial choices; what it has found by then is kept."""


def search(options: Options, free: Sequence[int]) -> None:
    """Let the `free` wires take the ways that are cheapest together, while all others stay."""
    _Search(options, free).descend([], 0.0)


class _Search:
    def __init__(self, options: Options, free: Sequence[int]) -> None:
        self.options, self.free, self.nodes = options, free, 0
        priced = [self._priced(index) for index in free]
        least = [ways[0][0] for ways in priced]
        self.bound = self._cost_now()
        spare = self.bound - sum(least) - LITTLE
        self.kept = [[item for item in ways if item[0] - low < spare] for ways, low in zip(priced, least, strict=True)]
        self.rest = [sum(least[i:]) for i in range(len(least) + 1)]

    def _priced(self, index: int) -> list[tuple[float, Way]]:
        """The wire's ways with their cost among the wires that stay, cheapest first."""
        options = self.options
        others = [(k, options.taken[k]) for k in self.free if k != index]
        priced = [
            (own + met - sum(options.pair(index, way, k, taken) for k, taken in others), way)
            for (own, way), met in zip(options.ways[index], options.met_all(index), strict=True)
        ]
        return sorted(priced, key=lambda item: (item[0], item[1].points))

    def _cost_now(self) -> float:
        options, free = self.options, self.free
        alone = sum(options.own(i) + options.met(i, options.taken[i]) for i in free)
        return alone - sum(options.meet(a, b) for a, b in combinations(free, 2))

    def descend(self, ways: list[Way], cost: float) -> None:
        """Try every way of the next free wire beside `ways`, those of the wires before it."""
        depth = len(ways)
        if depth == len(self.free):
            self.bound = cost
            for index, way in zip(self.free, ways, strict=True):
                self.options.take(index, way)
            return
        for own, way in self.kept[depth]:
            room = self.bound - self.rest[depth + 1] - LITTLE
            if cost + own >= room or self.nodes > MOST_NODES:
                return
            self.nodes += 1
            total = cost + own
            for other, taken in enumerate(ways):
                total += self.options.pair(self.free[other], taken, self.free[depth], way)
                if total >= room:
                    break
            else:
                self.descend([*ways, way], total)
