"""Works that do the same in, how long each takes out: in turns, so that a noisy machine is noisy for all of them."""

from collections.abc import Callable, Sequence
from gc import collect
from statistics import median
from time import perf_counter

Work = Callable[[], object]


def beside(works: Sequence[Work], rounds: int) -> list[float]:
    """The median of each work's seconds over some rounds, after one that does not count."""
    times = [[_seconds(work) for work in works] for _ in range(rounds + 1)][1:]
    return [median(column) for column in zip(*times, strict=True)]


def _seconds(work: Work) -> float:
    collect()
    start = perf_counter()
    work()
    return perf_counter() - start
