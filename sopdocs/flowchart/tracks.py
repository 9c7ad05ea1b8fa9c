"""The chosen ways in, their final points out: pieces that share a channel get parallel tracks.

──┐ ┌──      The order of the tracks is the one with the fewest crossings. Pieces that merge or split keep one
  │ │        track. What a channel lacks to give its tracks their distance is handed back as a demand.
──┘ └──
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, permutations, product

from sopdocs.flowchart import meetings
from sopdocs.flowchart.grid import ABOVE, Channel, Grid, Wire
from sopdocs.flowchart.style import CLEAR
from sopdocs.flowchart.ways import HEAD_ROOM, Way
from sopdocs.page import Point
from sopdocs.units import Length

ROUNDS = 3
"""The channels are ordered anew so often, as the order of one may depend on that of another."""
ALL_ORDERS = 4
"""Up to so many tracks every order is tried, beyond it swaps of neighbours."""
PITCH = CLEAR * 5 // 4

Piece = tuple[int, int]
"""(wire, piece of its way)."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Pieces of one channel that run as one line, from `low` to `high` along it."""

    pieces: tuple[Piece, ...]
    low: Length
    high: Length

    def beside(self, other: "Bundle") -> bool:
        return self.low < other.high + CLEAR and other.low < self.high + CLEAR


class Tracks:
    """Gives every piece its place; `points` are the lines as they stand, `demand` what channels lack."""

    def __init__(self, grid: Grid, wires: Sequence[Wire], ways: Sequence[Way]) -> None:
        self.grid, self.wires, self.ways = grid, wires, ways
        self.points: list[list[Point]] = [list(way.points) for way in ways]
        self.demand: dict[Channel, Length] = {}
        for _ in range(ROUNDS):
            before = [list(points) for points in self.points]
            self.demand.clear()
            for key in sorted({key for way in ways for key in way.channels if key}):
                self._channel(key)
            if self.points == before:
                break
        self._heads()

    def _heads(self) -> None:
        """Above a symbol that lines enter from its own row they need room for the arrowhead."""
        for way, points in zip(self.ways, self.points, strict=True):
            key = way.channels[-2] if way.into == "T" and len(way.channels) > 1 else None
            lacking = HEAD_ROOM - (points[-1][1] - points[-2][1])
            if key and key.side == ABOVE and lacking > 0:
                self.demand[key] = max(self.demand.get(key, 0), 2 * lacking)

    def _channel(self, key: Channel) -> None:
        for group in _groups(self._bundles(key)):
            order = self._best_order(key, group)
            tracks = _tracks(order)
            self._place(key, order, tracks)
            lacking = (max(tracks) * CLEAR) - self.grid.room(key)
            if lacking > 0:
                self.demand[key] = max(self.demand.get(key, 0), lacking)

    def _bundles(self, key: Channel) -> list[Bundle]:
        pieces = [(w, p) for w, way in enumerate(self.ways) for p, k in enumerate(way.channels) if k == key]
        groups = {piece: [piece] for piece in pieces}
        for one, other in combinations(pieces, 2):
            apart = groups[one] is not groups[other] and self._one_line(one, other)
            if apart and all(self._may_join(key, *pair) for pair in product(groups[one], groups[other])):
                joined = groups[one] + groups[other]
                groups |= dict.fromkeys(joined, joined)
        return [self._bundle(key, group) for group in {id(group): group for group in groups.values()}.values()]

    def _may_join(self, key: Channel, one: Piece, other: Piece) -> bool:
        """The pieces may lie on one track: they run as one line, or not beside each other."""
        return self._one_line(one, other) or not self._bundle(key, [one]).beside(self._bundle(key, [other]))

    def _one_line(self, one: Piece, other: Piece) -> bool:
        (a, p), (b, q) = one, other
        if a == b:
            return False
        args = self.wires[a], self.ways[a], self.wires[b], self.ways[b]
        return (p, q) in meetings.one_line(self.ways[a], self.ways[b], meetings.merge(*args), meetings.split(*args))

    def _bundle(self, key: Channel, pieces: list[Piece]) -> Bundle:
        along = 1 if key.axis == "V" else 0
        ends = [self.points[w][p + k][along] for w, p in pieces for k in (0, 1)]
        return Bundle(tuple(pieces), min(ends), max(ends))

    def _best_order(self, key: Channel, group: list[Bundle]) -> list[Bundle]:
        if len(group) == 1:
            return group
        if len(group) <= ALL_ORDERS:
            return min(map(list, permutations(group)), key=lambda order: self._crossings(key, order))
        return self._by_swaps(key, group)

    def _by_swaps(self, key: Channel, group: list[Bundle]) -> list[Bundle]:
        best, fewest = group, self._crossings(key, group)
        improved = True
        while improved:
            improved = False
            for i in range(len(group) - 1):
                order = [*best[:i], best[i + 1], best[i], *best[i + 2 :]]
                if (crossings := self._crossings(key, order)) < fewest:
                    best, fewest, improved = order, crossings, True
        return best

    def _crossings(self, key: Channel, order: Sequence[Bundle]) -> float:
        """How badly the wires of these bundles meet when they are laid out in this order."""
        self._place(key, order, _tracks(order))
        wires = sorted({wire for bundle in order for wire, _ in bundle.pieces})
        total = 0.0
        for a, b in combinations(wires, 2):
            args = self.wires[a], self.ways[a], self.wires[b], self.ways[b]
            points = tuple(self.points[a]), tuple(self.points[b])
            total += meetings.meeting(*points, meetings.merge(*args), meetings.split(*args)).price
        return total

    def _place(self, key: Channel, order: Sequence[Bundle], tracks: Sequence[int]) -> None:
        span, count = self.grid.channel(key), max(tracks)
        pitch = min(PITCH, (span.high - span.low) // count) if count else 0
        first = min(max(self.grid.rest(key) - pitch * count // 2, span.low), span.high - pitch * count)
        across = 0 if key.axis == "V" else 1
        for bundle, track in zip(order, tracks, strict=True):
            for wire, piece in bundle.pieces:
                for k in (piece, piece + 1):
                    point = list(self.points[wire][k])
                    point[across] = first + pitch * track
                    self.points[wire][k] = (point[0], point[1])


def _groups(bundles: list[Bundle]) -> list[list[Bundle]]:
    """Bundles that lie beside each other, directly or through others."""
    groups: list[list[Bundle]] = []
    for bundle in sorted(bundles, key=lambda b: (b.low, b.high, b.pieces)):
        near = [group for group in groups if any(bundle.beside(other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([*(b for group in near for b in group), bundle])
    return groups


def _tracks(order: Sequence[Bundle]) -> list[int]:
    """The track of each bundle: one further than the last before it that lies beside it."""
    tracks: list[int] = []
    for i, bundle in enumerate(order):
        tracks.append(max((tracks[j] + 1 for j in range(i) if bundle.beside(order[j])), default=0))
    return tracks
