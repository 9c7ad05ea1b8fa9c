"""The wires of a page in, one way for each out, chosen together: fewest crossings, then bends, then shortest.

Each wire first takes its cheapest way. Where these get in each other's way, every wire tries its other ways among
those of the others, and wires that clash try theirs together; then a search over all wires at once proves the choice
the cheapest, or finds a cheaper one. A wire's longer ways are laid out only when they could still pay. The order of
the tries is fixed: the same page gives the same ways.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, combinations, product

from sopdocs.flowchart import meetings
from sopdocs.flowchart.grid import Grid, Wire
from sopdocs.flowchart.options import LITTLE, Options
from sopdocs.flowchart.search import search
from sopdocs.flowchart.ways import TIERS, Way

ROUNDS = 6


def choose(
    grid: Grid, wires: Sequence[Wire], fixed: Sequence[tuple[Wire, Way]], before: Sequence[Way] = ()
) -> list[Way]:
    """A way for each wire; `fixed` are lines that stay as they are (the plain joins).

    `before`: the ways that were chosen when the page had other measures; they are kept where they get on as well.
    """
    options = Options(grid, wires, fixed)
    if before and _resume(options, before):
        return options.taken
    while True:
        _settle(options)
        _untangle(options)
        if options.spare() > LITTLE:
            search(options, range(len(wires)))
        worth = _worth_longer(options)
        if not worth:
            return options.taken
        for index in worth:
            options.extend(index)


def _resume(options: Options, before: Sequence[Way]) -> bool:
    """Let every wire take the course that it took before; False where it cannot, or where that has become worse."""
    for index, old in enumerate(before):
        while not (same := [way for _, way in options.ways[index] if way.course == old.course]):
            if options.tiers[index] == TIERS:
                return False
            options.extend(index)
        options.take(index, same[0])
    _settle(options)
    return _crossed(options, options.taken) <= _crossed(options, before)


def _crossed(options: Options, ways: Sequence[Way]) -> float:
    """What the crossings and clashes of these ways cost, those with the fixed lines included."""
    wired = list(zip(options.wires, ways, strict=True))
    met = [meetings.cost(*a, *b) for a, b in chain(combinations(wired, 2), product(wired, options.fixed))]
    return sum(cost for cost in met if cost >= meetings.CROSSING)


def _settle(options: Options, but: int = -1) -> None:
    """Each wire in turn, `but` one, takes its cheapest way among those of the others, until none changes."""
    for _ in range(ROUNDS):
        if not sum(_take_best(options, index) for index in range(len(options.wires)) if index != but):
            return


def _take_best(options: Options, index: int) -> bool:
    before = now = options.own(index) + options.met(index, options.taken[index])
    for own, way in options.ways[index]:
        if own >= now - LITTLE:
            break
        if (cost := own + options.met(index, way)) < now - LITTLE:
            options.take(index, way)
            now = cost
    return now < before


def _untangle(options: Options) -> None:
    """Where two wires cross or clash, they choose anew, with a third one near them too, until nothing changes."""
    better = True
    while better:
        before = options.total()
        for a, b in _tangled(options):
            for free in _groups(options, a, b):
                search(options, free)
            for index in sorted({a, b}) if _between(options, a, b) >= meetings.CONFLICT else ():
                _push(options, index)
        better = options.total() < before - LITTLE


def _push(options: Options, index: int) -> None:
    """The wire leaves or enters elsewhere, and the others make room, where all together that is better."""
    best, least = list(options.taken), options.total()
    for way in _one_a_port(options, index):
        options.take(index, way)
        _settle(options, but=index)
        if (total := options.total()) < least - LITTLE:
            best, least = list(options.taken), total
    for other, way in enumerate(best):
        options.take(other, way)


def _one_a_port(options: Options, index: int) -> list[Way]:
    """The wire's cheapest way for each pair of ports and each place of its connector."""
    first: dict[tuple[object, ...], Way] = {}
    for _, way in options.ways[index]:
        first.setdefault((way.out, way.into, way.berth), way)
    return list(first.values())


def _tangled(options: Options) -> list[tuple[int, int]]:
    """The pairs of wires that cross or clash; a wire that crosses a plain join is a pair with itself."""
    count = range(len(options.wires))
    pairs = [(i, i) for i in count] + list(combinations(count, 2))
    return [pair for pair in pairs if _between(options, *pair) >= meetings.CROSSING]


def _between(options: Options, a: int, b: int) -> float:
    """What it costs that two wires meet; of a wire and itself, that it meets the fixed lines."""
    return options.own(a) - options.taken[a].cost if a == b else options.meet(a, b)


def _groups(options: Options, a: int, b: int) -> Iterator[list[int]]:
    """The two; while they cross the two with each of those around them; while they clash with any two of those."""
    near = [k for k in _around(options, a, b) if k not in (a, b)]
    for size, least in enumerate((meetings.CROSSING, meetings.CROSSING, meetings.CONFLICT)):
        for others in combinations(near, size):
            if _between(options, a, b) < least:
                return
            yield sorted({a, b, *others})


def _around(options: Options, a: int, b: int) -> list[int]:
    """The wires at a symbol which wire `a` or `b` leaves or enters, and those that meet one of them."""
    wires = options.wires
    spots = {wires[k].source for k in (a, b)} | {wires[k].target for k in (a, b)}
    return [
        i
        for i, wire in enumerate(wires)
        if wire.source in spots or wire.target in spots or any(options.meet(i, k) > 0 for k in (a, b) if k != i)
    ]


def _worth_longer(options: Options) -> list[int]:
    """The wires whose longer ways could make the choice cheaper; while lines cross, those around the crossings."""
    spare, tangled = options.spare(), _tangled(options)
    near = {i for a, b in tangled for i in _around(options, a, b)} if tangled else range(len(options.wires))
    return [i for i in sorted(near) if options.next_cost(i) - options.least(i) < spare - LITTLE]
