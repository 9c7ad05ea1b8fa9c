"""The steps of a procedure in; those that nothing reaches and those that never end out."""

from collections.abc import Iterable

from sopdocs.flowchart.flow import END, Step


def unreached(steps: tuple[Step, ...]) -> list[int]:
    """The first step of each part that no way from the start leads to.

    A capsule may be a second start; a step that nothing leaves only takes part.
    """
    starts = [index for index, step in enumerate(steps) if index == 0 or step.shape == "terminator"]
    reached: set[int] = set()
    _reach(steps, starts, reached)
    found = []
    for index, step in enumerate(steps):
        if index not in reached and step.branches:
            found.append(index)
            _reach(steps, [index], reached)
    return found


def endless(steps: tuple[Step, ...]) -> list[int]:
    """The steps that lead back in a loop which no way leaves."""
    stuck = set(range(len(steps))) - _ending(steps)
    return [
        index for index in sorted(stuck) if any(target in stuck and target <= index for target in _next(steps[index]))
    ]


def _next(step: Step) -> set[int]:
    return {target for branch in step.branches for target in branch.targets}


def _reach(steps: tuple[Step, ...], starts: Iterable[int], reached: set[int]) -> None:
    """Adds to `reached` the starts and all that they lead to."""
    waiting = list(starts)
    reached.update(waiting)
    while waiting:
        new = _next(steps[waiting.pop()]) - reached - {END}
        reached |= new
        waiting += new


def _ending(steps: tuple[Step, ...]) -> set[int]:
    """The steps from which some way comes to an end, found backwards from the ends."""
    before: list[list[int]] = [[] for _ in steps]
    waiting = []
    for index, step in enumerate(steps):
        if not step.branches or END in _next(step):
            waiting.append(index)
        for target in _next(step) - {END}:
            before[target].append(index)
    ending = set(waiting)
    while waiting:
        new = set(before[waiting.pop()]) - ending
        ending |= new
        waiting += new
    return ending
