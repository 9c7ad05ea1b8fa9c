"""A job and specs in, their outcomes in the order of the specs out: by this process, by several, by a cluster of Dask.

    processes   those of this machine        dask   those of a cluster

Only some jobs are handed out at a time, and an outcome is let go when it has been told: thousands of specs need no
more memory than a few.
"""

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Protocol

from sopdocs.errors import UsageError
from sopdocs.outcome import Outcome
from sopdocs.workspace import Spec

SPECS_A_PROCESS = 16
"""Fewer than these are built faster than a process starts."""

DASK = "dask"

Job = Callable[[Spec], Outcome]


class Handed(Protocol):
    """A job that somebody works on."""

    def result(self) -> Outcome: ...


def address(executor: str) -> str:
    """The address in `dask:ADDRESS`; empty for an empty word, which is this machine. UsageError for another word."""
    word, _, there = executor.partition(":")
    if executor and (word != DASK or not there):
        raise UsageError(f'pelaksana "{executor}" tidak dikenal; tulis dask:ALAMAT, misalnya dask:192.168.1.10:8786')
    return there


def outcomes(job: Job, specs: Sequence[Spec], *, jobs: int | None = None, executor: str = "") -> Iterator[Outcome]:
    """What becomes of each spec; `jobs` processes do it (None: as many as it pays), or the cluster `executor`.

    When the caller stops, what waits is not begun. MachineError: a process or the cluster breaks down.
    """
    workers = min(len(specs), jobs or min(os.cpu_count() or 1, len(specs) // SPECS_A_PROCESS))
    if executor and specs:
        from sopdocs.batch.executors import dask

        with dask.handing(job, address(executor)) as (hand, window):
            yield from _in_order(hand, specs, window)
    elif workers > 1:
        from sopdocs.batch.executors import processes

        with processes.handing(job, workers) as (hand, window):
            yield from _in_order(hand, specs, window)
    else:
        yield from map(job, specs)


def _in_order(hand: Callable[[Spec], Handed], specs: Sequence[Spec], window: int) -> Iterator[Outcome]:
    """At most `window` jobs are handed out and not told."""
    coming = iter(specs)
    handed = deque((spec, hand(spec)) for spec in islice(coming, window))
    while handed:
        spec, job = handed.popleft()
        yield replace(job.result(), spec=spec)  # ours: the one that comes back is a copy
        handed.extend((spec, hand(spec)) for spec in islice(coming, 1))
