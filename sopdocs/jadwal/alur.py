"""The ways on from rows in; which rows come before which, and the ways back with the rows that lie on them, out.

A way to an earlier row is a way back where that row leads here again; otherwise the table only has its rows in another
order than the flow, and the way is one on. Without the ways back no row comes before itself.
"""

import heapq
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sopdocs.jadwal.langkah import END, Langkah

Ways = list[set[int]]
"""For each row, the rows that its ways lead to."""


@dataclass(frozen=True, slots=True)
class Putaran:
    """A way back from row `dari` to the rows `sampai`, walked when row `sesudah` has been done.

    `badan` are the rows that are done again, in their order; `lagi` those of them that are done the last time, before
    the flow goes on: the others only lead back, and whoever is content with the work does not come by them.
    """

    dari: int
    sampai: tuple[int, ...]
    badan: tuple[int, ...]
    lagi: tuple[int, ...]
    sesudah: int


@dataclass(frozen=True, slots=True)
class Alur:
    """`urutan`: every row, none before those that it waits for, which are in `sebelum`."""

    urutan: tuple[int, ...]
    sebelum: tuple[frozenset[int], ...]
    putaran: tuple[Putaran, ...]


def alur(langkah: Sequence[Langkah]) -> Alur:
    """A row that no way leads to waits for the one above it."""
    ways: Ways = [{target for branch in each.lanjut for target in branch if target != END} for each in langkah]
    reached = [_reached(ways, row) for row in range(len(ways))]
    on: Ways = [
        {target for target in targets if target > row or row not in reached[target]} - {row}
        for row, targets in enumerate(ways)
    ]
    after = [_reached(on, row) for row in range(len(on))]
    back = list(_ways_back(langkah, reached))
    bodies = [_body(row, targets, after, reached) for row, targets in back]
    ordered = _with_loops_first(on, back, bodies)
    waiting = _with_rows_above(on, ordered)
    order = _order(ordered)
    loops = (
        _loop(row, targets, body, order, langkah, on, after) for (row, targets), body in zip(back, bodies, strict=True)
    )
    return Alur(tuple(order), _before(waiting), tuple(loops))


def _reached(ways: Ways, start: int) -> set[int]:
    """The rows that some way from `start` leads to; `start` itself only in a circle."""
    found: set[int] = set()
    waiting = [start]
    while waiting:
        new = ways[waiting.pop()] - found
        found |= new
        waiting += new
    return found


def _before(on: Ways) -> tuple[frozenset[int], ...]:
    return tuple(frozenset(row for row, targets in enumerate(on) if target in targets) for target in range(len(on)))


def _ways_back(langkah: Sequence[Langkah], reached: Ways) -> Iterator[tuple[int, tuple[int, ...]]]:
    """From where, to where: a branch that leads back to several rows at once is one way."""
    seen = set()
    for row, each in enumerate(langkah):
        for branch in each.lanjut:
            targets = tuple(sorted({target for target in branch if END < target < row and row in reached[target]}))
            if targets and (row, targets) not in seen:
                seen.add((row, targets))
                yield row, targets


def _body(row: int, targets: Iterable[int], after: Ways, reached: Ways) -> set[int]:
    """The rows on the ways on from a target to `row`; where only other ways back lead there, on these."""
    body = {row}
    for target in targets:
        if row in after[target]:
            body |= {target} | {each for each in after[target] if row in after[each]}
        else:
            between = range(target, row)
            body |= {target} | {each for each in between if each in reached[target] and row in reached[each]}
    return body


def _with_loops_first(on: Ways, back: list[tuple[int, tuple[int, ...]]], bodies: list[set[int]]) -> Ways:
    """The ways on, and one from the end of each loop to what follows its rows outside, unless that leads here again.

    Loops that cross may each hold a row that the other waits for; then the first comes first.
    """
    ordered = [set(targets) for targets in on]
    for (row, _), body in zip(back, bodies, strict=True):
        for target in sorted({target for each in body for target in on[each]} - body):
            if row not in _reached(ordered, target):
                ordered[row].add(target)
    return ordered


def _with_rows_above(on: Ways, ordered: Ways) -> Ways:
    """The ways on, and one to each row that has none from the next row above that does not come after it.

    Adds it to the ways that are `ordered` too.
    """
    found = [set(targets) for targets in on]
    for row, before in enumerate(_before(on)):
        after = _reached(ordered, row)
        above = next((each for each in reversed(range(row)) if each not in after), None)
        if not before and above is not None:
            found[above].add(row)
            ordered[above].add(row)
    return found


def _order(ways: Ways) -> list[int]:
    """The rows from above to below, except where one waits for another below it."""
    missing = [len(before) for before in _before(ways)]
    ready = [row for row, count in enumerate(missing) if not count]
    order = []
    while ready:
        row = heapq.heappop(ready)
        order.append(row)
        for target in ways[row]:
            missing[target] -= 1
            if not missing[target]:
                heapq.heappush(ready, target)
    return order


def _loop(
    row: int,
    targets: tuple[int, ...],
    body: set[int],
    order: list[int],
    langkah: Sequence[Langkah],
    on: Ways,
    after: Ways,
) -> Putaran:
    badan = tuple(each for each in order if each in body)
    leaving = {each for each in body if on[each] - body or any(END in branch for branch in langkah[each].lanjut)}
    again = tuple(each for each in badan if each in leaving or after[each] & leaving)
    return Putaran(row, targets, badan, again or badan, badan[-1])
