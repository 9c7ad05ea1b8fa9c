"""Many specs in, an outcome for each out, in their order: skips what is up to date, shares the rest among processes."""

import os
import signal
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from sopdocs import ledger
from sopdocs.errors import MachineError
from sopdocs.ledger import Ledger
from sopdocs.outcome import Outcome
from sopdocs.workspace import Spec, refuse_clashes

SPECS_A_PROCESS = 16
"""Fewer than these are built faster than a process starts."""


def check(specs: Iterable[Spec]) -> Iterator[Outcome]:
    """The problems of each spec."""
    from sopdocs import pipeline

    return map(pipeline.check, specs)


def build(
    specs: Sequence[Spec], *, pdf: bool = False, jobs: int | None = None, force: bool = False
) -> Iterator[Outcome]:
    """Each spec built (`pdf`: with its PDF), or found up to date; `jobs` processes do it (None: as many as it pays).

    What was built goes into the ledger of its output folder, also when the caller stops half way.
    """
    refuse_clashes(specs)
    ledgers = _ledgers(specs)
    endings = (".docx", ".pdf") if pdf else (".docx",)
    fresh = {spec for spec in specs if not force and _is_fresh(spec, endings, ledgers[spec.output])}
    built = _built([spec for spec in specs if spec not in fresh], pdf, jobs)
    try:
        for spec in specs:
            outcome = _kept(spec, endings) if spec in fresh else next(built)
            _record(outcome, ledgers[spec.output])
            yield outcome
    finally:
        for book in ledgers.values():
            book.save()


def _ledgers(specs: Iterable[Spec]) -> dict[Path, Ledger]:
    return {folder: ledger.load(folder) for folder in {spec.output for spec in specs}}


def _is_fresh(spec: Spec, endings: Sequence[str], book: Ledger) -> bool:
    return spec.text is None and all(book.is_fresh(spec.target(ending), spec.inputs) for ending in endings)


def _kept(spec: Spec, endings: Sequence[str]) -> Outcome:
    return Outcome(spec, files=tuple(map(spec.target, endings)), kept=True)


def _record(outcome: Outcome, book: Ledger) -> None:
    if not outcome.kept and outcome.spec.text is None:
        for file in outcome.files:
            book.record(file, outcome.inputs)


def _built(specs: list[Spec], pdf: bool, jobs: int | None) -> Iterator[Outcome]:
    """The outcomes in the order of the specs, from this process or from several."""
    if not specs:
        return
    from sopdocs import pipeline

    build = partial(pipeline.build, pdf=pdf)
    workers = min(len(specs), jobs or min(os.cpu_count() or 1, len(specs) // SPECS_A_PROCESS))
    if workers <= 1:
        yield from map(build, specs)
        return
    with ProcessPoolExecutor(workers, get_context("spawn"), _leave_interrupts_to_parent) as pool:
        try:
            yield from pool.map(build, specs)
        except BrokenProcessPool as error:
            raise MachineError("sebuah proses dihentikan oleh sistem (memori habis?); coba dengan -j 1") from error


def _leave_interrupts_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
