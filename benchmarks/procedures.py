"""A number in, a random procedure like those of real offices out: always the same one.

Papers climb from lane to lane and come down again, most steps lead to the next row, and now and then something
happens (a motif): a decision that sends back, a chain of them, a board that returns four times, a jump, a split.
The procedures grow harder over `CYCLE` numbers, then it begins anew; on the average they have about 12 links, one to
three of them ways back.
"""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from benchmarks import phrases
from sopdocs.flowchart.flow import END, Branch, Lane, Matrix, MatrixRow, Step

CYCLE = 50
ROWS, LANES = (4, 30), (2, 12)


def procedure(number: int, rows: int = 0, lanes: int = 0) -> Matrix:
    """Procedure `number`; `rows` and `lanes` overrule what the number gives.

    A lane that nobody uses is left out."""
    rng = Random(number)
    level = number % CYCLE / (CYCLE - 1)
    rows = rows or _between(ROWS, level * rng.uniform(0.15, 1))
    lanes = lanes or _between(LANES, level * rng.uniform(0.3, 1))
    return _Procedure(rng, level, rows, lanes).matrix()


def _between(limits: tuple[int, int], share: float) -> int:
    low, high = limits
    return low + round((high - low) * share)


class _Procedure:
    def __init__(self, rng: Random, level: float, rows: int, lanes: int) -> None:
        self.rng, self.level, self.rows, self.lanes = rng, level, rows, lanes
        self.steps = self._line()
        self.plain = set(range(len(self.steps)))
        """Steps that no motif has touched."""

    def matrix(self) -> Matrix:
        for _ in range(1 + int(self.rng.random() + self.level * self.rows / 10)):
            self._happen()
        self._drop_idle_lanes()
        rows = tuple(self._row(row) for row in range(self.rows))
        return Matrix(self._heads(), rows, tuple(self.steps))

    # The steps in one line.

    def _line(self) -> list[Step]:
        """Every row with its symbols, each leading to the next."""
        places = [row for row in range(self.rows) for _ in range(self._symbols())]
        lane, heading = self.rng.choice((0, 0, self.lanes - 1)), 1
        steps: list[Step] = []
        for place, row in enumerate(places):
            after = place + 1 if place + 1 < len(places) else END
            steps.append(Step(row, self._together(lane), (Branch((after,)),)))
            lane, heading = self._onwards(lane, heading)
        return steps

    def _symbols(self) -> int:
        """How many symbols a row has; more than one is an `alur`."""
        return self.rng.choice((2, 2, 3)) if self.rng.random() < 0.06 * self.level else 1

    def _together(self, lane: int) -> tuple[int, ...]:
        """Now and then others take part."""
        if self.lanes < 2 or self.rng.random() > 0.09:
            return (lane,)
        others = [other for other in range(self.lanes) if other != lane]
        return (lane, *self.rng.sample(others, min(self.rng.choice((1, 1, 2)), len(others))))

    def _onwards(self, lane: int, heading: int) -> tuple[int, int]:
        """The next lane: the same, the neighbour on the way up or down, or any."""
        chance = self.rng.random()
        if chance < 0.2:
            return lane, heading
        if chance > 0.9:
            return self.rng.randrange(self.lanes), heading
        if self.rng.random() < 0.25 or not 0 <= lane + heading < self.lanes:
            heading = -heading
        far = heading * (2 if chance > 0.75 else 1)
        return min(max(lane + far, 0), self.lanes - 1), heading

    # What happens on the way.

    def _happen(self) -> None:
        """One motif at a place where it has room; nothing where there is none."""
        hard, several = self.level, self.rng.choice((2, 2, 3, 4))
        motifs: tuple[tuple[Callable[[int, int], None], int, float], ...] = (
            (self._back, 1, 6),
            (self._repair, 2, 1),
            (self._ahead, 2, 0.5 + hard),
            (self._end, 1, 0.6),
            (self._split, 4, 0.8),
            (self._three, 2, 0.3 * hard),
            (self._chain, several, 0.8 * hard),
            (self._board, several, 0.8 * hard),
        )
        motif, length, _ = self.rng.choices(motifs, [weight for _, _, weight in motifs])[0]
        starts = [place for place in range(1, len(self.steps) - length) if self._is_plain(place, length)]
        if starts:
            start = self.rng.choice(starts)
            self.plain -= set(range(start, start + length))
            motif(start, length)

    def _is_plain(self, start: int, length: int) -> bool:
        return self.plain.issuperset(range(start, start + length))

    def _decide(self, place: int, *targets: int) -> None:
        labels: tuple[str, ...] = self.rng.choice(phrases.ANSWERS)
        if len(targets) > len(labels):
            labels = (*labels, self.rng.choice(phrases.THIRD))
        ways = tuple(Branch((target,), label) for target, label in zip(targets, labels, strict=True))
        self.steps[place] = replace(self.steps[place], branches=ways, decision=True)

    def _go(self, place: int, *targets: int) -> None:
        self.steps[place] = replace(self.steps[place], branches=(Branch(targets),))

    def _before(self, place: int) -> int:
        """A step to send back to: mostly near, in hard procedures also far."""
        if self.rng.random() < 0.3 * self.level:
            return self.rng.randrange(place)
        return max(place - self.rng.choice((1, 1, 1, 2, 2, 3, 4)), 0)

    def _back(self, place: int, _: int) -> None:
        """No: back to an earlier step."""
        self._decide(place, place + 1, self._before(place))

    def _repair(self, place: int, _: int) -> None:
        """No: to the next row, where it is repaired and handed in again; yes: past that."""
        self._decide(place, place + 2, place + 1)
        self._go(place + 1, place)

    def _ahead(self, place: int, _: int) -> None:
        """Yes: over some rows ahead."""
        self._decide(place, min(place + self.rng.choice((2, 3, 4, 5)), len(self.steps) - 1), place + 1)

    def _end(self, place: int, _: int) -> None:
        """No: that is the end."""
        self._decide(place, place + 1, END)

    def _three(self, place: int, _: int) -> None:
        """On, back, or past the next step."""
        self._decide(place, place + 1, self._before(place), place + 2)

    def _split(self, place: int, _: int) -> None:
        """Two at once, who meet again; the second one in another lane."""
        self._go(place, place + 1, place + 2)
        self._go(place + 1, place + 3)
        first, second = self.steps[place + 1], self.steps[place + 2]
        if first.lanes[0] == second.lanes[0]:
            self.steps[place + 2] = replace(second, lanes=((first.lanes[0] + 1) % self.lanes,))

    def _chain(self, place: int, length: int) -> None:
        """Each of several sends back to the one before: 10 → 9 → 8 → 7."""
        for here in range(place, place + length):
            self._decide(here, here + 1, here - 1)

    def _board(self, place: int, length: int) -> None:
        """Decisions in successive rows that all return to one step."""
        target = self._before(place)
        for here in range(place, place + length):
            self._decide(here, here + 1, target)

    def _drop_idle_lanes(self) -> None:
        """No column for somebody who does nothing."""
        used = sorted({lane for step in self.steps for lane in step.lanes})
        self.steps = [replace(step, lanes=tuple(map(used.index, step.lanes))) for step in self.steps]
        self.lanes = len(used)

    # Words.

    def _heads(self) -> tuple[Lane, ...]:
        names = [phrases.PELAKSANA[n] for n in sorted(self.rng.sample(range(len(phrases.PELAKSANA)), self.lanes))]
        grouped = self.lanes > 3 and self.rng.random() < 0.15
        groups = [phrases.GROUPS[2 * n // self.lanes] if grouped else "" for n in range(self.lanes)]
        return tuple(map(Lane, names, groups))

    def _row(self, row: int) -> MatrixRow:
        pick = self.rng.choice
        deciding = any(step.decision for step in self.steps if step.row == row)
        subject = pick(phrases.OBJECTS)
        kegiatan = pick(phrases.CHECKS).format(subject) if deciding else f"{pick(phrases.VERBS)} {subject}"
        notes = pick(phrases.NOTES)
        cells = (pick(phrases.BERKAS),), (pick(phrases.WAKTU),), (pick(phrases.BERKAS),), (notes,) if notes else ()
        return MatrixRow(f"{row + 1}.", (kegiatan,), cells)
