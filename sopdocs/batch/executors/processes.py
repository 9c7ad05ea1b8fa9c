"""A job in, processes of this machine that do it out."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import active_children, get_context, parent_process
from threading import Thread, get_ident

from sopdocs.errors import MachineError
from sopdocs.outcome import Outcome
from sopdocs.workspace import Spec

AHEAD = 4
"""So many jobs for each process are handed out: none waits for its next one."""


@contextmanager
def handing(job: Callable[[Spec], Outcome], workers: int) -> Iterator[tuple[Callable[[Spec], Future[Outcome]], int]]:
    """What hands a spec to one of so many processes, and how many may be with them at a time.

    MachineError: the system has ended a process. After an exception none of the processes goes on.
    """
    others = set(active_children())
    with ProcessPoolExecutor(workers, get_context("spawn"), _end_when_told) as pool:

        def hand(spec: Spec) -> Future[Outcome]:
            with _interrupts_kept_from_children():
                return pool.submit(_stoppable, job, spec)

        try:
            yield hand, workers * AHEAD
        except BrokenProcessPool as error:
            raise MachineError("sebuah proses dihentikan oleh sistem (memori habis?); coba dengan -j 1") from error
        except BaseException:  # an interrupt, or a caller that wants no more: what is under way is not waited for
            pool.shutdown(wait=False, cancel_futures=True)
            for child in set(active_children()) - others:
                child.terminate()
            raise


def _stoppable(job: Callable[[Spec], Outcome], spec: Spec) -> Outcome:
    """In a process of the pool, which would go on with the next spec if it were not ended here."""
    try:
        return job(spec)
    except SystemExit:
        os._exit(1)


def _end_when_told() -> None:
    """In a process of the pool: interrupts are the parent's; when it says so, end without leaving half a file."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    Thread(target=_end_with_parent, args=[get_ident()], daemon=True).start()


def _end_with_parent(main: int) -> None:
    """A parent that is killed says nothing, and its children would wait for the next job for ever."""
    parent = parent_process()
    if parent:
        parent.join()
    if sys.platform == "win32":
        os._exit(1)
    signal.pthread_kill(main, signal.SIGTERM)  # which wakes it where it waits


@contextmanager
def _interrupts_kept_from_children() -> Iterator[None]:
    """A process that starts meanwhile is deaf to interrupts from its first moment; ours come when it has started."""
    if sys.platform == "win32":  # has no such mask
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
