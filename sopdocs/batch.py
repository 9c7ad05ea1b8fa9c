"""Many specs in, an outcome for each out: skips what is up to date, shares the rest among processes.

The outcomes come in the order of the specs; those that wait for LibreOffice come last, for it prints them all at once:
to tell on which pages the headings of reports stand, and once more for PDFs.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from multiprocessing import active_children, get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from sopdocs import ledger
from sopdocs.errors import MachineError
from sopdocs.files import read, save
from sopdocs.ledger import Ledger, fingerprints
from sopdocs.outcome import PROBLEMS, Outcome
from sopdocs.problems import Problem
from sopdocs.workspace import AGENDA, Spec, agenda_file, clashes

BESIDE = (".xlsx",)
"""The endings of files that some documents have beside them."""

SPECS_A_PROCESS = 16
"""Fewer than these are built faster than a process starts."""


def check(specs: Sequence[Spec]) -> Iterator[Outcome]:
    """The problems of each spec."""
    from sopdocs import pipeline

    clashing = clashes(specs)
    for spec in specs:
        yield _clashed(spec, clashing[spec]) if spec in clashing else pipeline.check(spec)


def build(
    specs: Sequence[Spec], *, pdf: bool = False, jobs: int | None = None, force: bool = False
) -> Iterator[Outcome]:
    """Each spec built (`pdf`: with its PDF), or found up to date; `jobs` processes do it (None: as many as it pays).

    What was built goes into the ledger of its output folder, also when the caller stops half way.
    """
    clashing = clashes(specs)
    ledgers = _ledgers(specs)
    endings = {".docx", ".pdf"} if pdf else {".docx"}
    fresh = {spec for spec in specs if not force and _is_fresh(spec, endings, ledgers[spec.output])}
    before = fingerprints({agenda_file(folder) for folder in {spec.path.parent for spec in specs}})
    built = _built([spec for spec in specs if spec not in fresh | clashing.keys()], pdf, jobs)

    def one(spec: Spec) -> Outcome:
        if spec in clashing:
            return _clashed(spec, clashing[spec])
        return _kept(spec, endings) if spec in fresh else next(built)

    waiting: list[Outcome] = []
    try:
        for outcome in _registers_last(map(one, specs), ledgers, before, pdf):
            _record(outcome, ledgers[outcome.spec.output])
            if outcome.waits or outcome.unpaged:
                waiting.append(outcome)
            else:
                yield outcome
        for outcome in printed(paged(waiting)):
            _record(outcome, ledgers[outcome.spec.output])
            yield outcome
    finally:
        for book in ledgers.values():
            book.save()


def paged(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes, with page numbers in those lists of contents that have none; or with a problem, where LibreOffice
    cannot tell them. Word then updates the lists when it opens the file.
    """
    if not any(outcome.unpaged for outcome in outcomes):
        return list(outcomes)
    with TemporaryDirectory(prefix="sopdocs-", ignore_cleanup_errors=True) as folder:
        numbers = enumerate(outcome for outcome in outcomes if outcome.unpaged)
        targets = {outcome.spec.target(".docx"): Path(folder) / f"{number}.pdf" for number, outcome in numbers}
        faults = _convert(targets, bookmarks=True)
        return [
            _paged(outcome, targets[outcome.spec.target(".docx")], faults) if outcome.unpaged else outcome
            for outcome in outcomes
        ]


def _paged(outcome: Outcome, pdf: Path, faults: Mapping[Path, str]) -> Outcome:
    """A file whose lists stay without numbers is not up to date, and is made again by the next build."""
    file = outcome.spec.target(".docx")
    fault = faults.get(file) or _number_pages(file, pdf)
    if fault:
        return replace(outcome, problems=(*outcome.problems, _without_pages(outcome.spec, fault)))
    return replace(outcome, unpaged=False)


def _number_pages(file: Path, pdf: Path) -> str:
    """What the machine said against it: the file may stand open in Word by now."""
    from sopdocs import libreoffice
    from sopdocs.pdf.destinations import destinations
    from sopdocs.word.report import bookmarks, numbered

    try:
        content, places = read(file), destinations(read(pdf))
        names = {name: libreoffice.destination(name) for name in bookmarks(content)}
        save(file, numbered(content, {name: places[there] for name, there in names.items() if there in places}))
    except MachineError as error:
        return str(error)
    return ""


def _without_pages(spec: Spec, fault: str) -> Problem:
    message = f"daftar isi belum bernomor halaman: {fault}"
    hint = "buka berkasnya di Word dan jawab Ya bila ditanya soal pembaruan bidang, atau pasang LibreOffice"
    return Problem(str(spec.path), 1, 1, "peringatan", message, "nomor-halaman", hint)


def printed(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes; those that wait with their PDFs, printed by LibreOffice, or with its fault. The Word files stay."""
    waiting = [outcome.spec for outcome in outcomes if outcome.waits]
    faults = _convert({spec.target(".docx"): spec.target(".pdf") for spec in waiting})
    return [
        _printed(outcome, faults.get(outcome.spec.target(".docx"), "")) if outcome.waits else outcome
        for outcome in outcomes
    ]


def _convert(targets: Mapping[Path, Path], *, bookmarks: bool = False) -> dict[Path, str]:
    """What LibreOffice says against each of the files; that there is none, against all."""
    from sopdocs import libreoffice

    try:
        return libreoffice.convert(targets, bookmarks=bookmarks)
    except MachineError as error:
        return dict.fromkeys(targets, str(error))


def _printed(outcome: Outcome, fault: str) -> Outcome:
    if fault:
        return replace(outcome, waits=False, fault=fault, status=MachineError.exit_code)
    return replace(outcome, waits=False, files=(*outcome.files, outcome.spec.target(".pdf")))


def _registers_last(
    outcomes: Iterable[Outcome], ledgers: Mapping[Path, Ledger], before: Mapping[Path, str], pdf: bool
) -> Iterator[Outcome]:
    """What shows the buku agenda behind all letters, and built once more where this build has changed it."""
    registers = []
    for outcome in outcomes:
        if _shows_agenda(outcome, ledgers[outcome.spec.output]):
            registers.append(outcome)
        else:
            yield outcome
    now = fingerprints(before)
    for outcome in registers:
        agenda = agenda_file(outcome.spec.path.parent)
        yield outcome if now[agenda] == before[agenda] else _once_more(outcome.spec, pdf)


def _shows_agenda(outcome: Outcome, book: Ledger) -> bool:
    """Whether the document was made from the buku agenda."""
    made_from = map(str, outcome.inputs) if outcome.inputs else book.inputs(outcome.spec.target(".docx"))
    return any(name.endswith(AGENDA) for name in made_from)


def _once_more(spec: Spec, pdf: bool) -> Outcome:
    from sopdocs import pipeline

    return pipeline.build(spec, pdf=pdf)


def _ledgers(specs: Iterable[Spec]) -> dict[Path, Ledger]:
    return {folder: ledger.load(folder) for folder in {spec.output for spec in specs}}


def _clashed(spec: Spec, clash: Problem) -> Outcome:
    """The problems of a spec that cannot be built beside another one, this among them."""
    from sopdocs import pipeline

    outcome = pipeline.check(spec)
    return replace(outcome, problems=(clash, *outcome.problems), status=outcome.status or PROBLEMS)


def _is_fresh(spec: Spec, endings: Set[str], book: Ledger) -> bool:
    """Whether every file that is wanted, and every one made beside it (.xlsx), is as it was made."""
    wanted = endings | {ending for ending in BESIDE if book.knows(spec.target(ending))}
    return spec.text is None and all(book.is_fresh(spec.target(ending), spec) for ending in wanted)


def _kept(spec: Spec, endings: Set[str]) -> Outcome:
    return Outcome(spec, files=tuple(map(spec.target, sorted(endings))), kept=True)


def _record(outcome: Outcome, book: Ledger) -> None:
    if not (outcome.kept or outcome.unpaged) and outcome.spec.text is None:
        for file in outcome.files:
            book.record(file, outcome.spec, outcome.inputs)


def _built(specs: list[Spec], pdf: bool, jobs: int | None) -> Iterator[Outcome]:
    """The outcomes in the order of the specs, from this process or from several."""
    if not specs:
        return
    from sopdocs import numbering, pipeline

    numbering.number(specs)
    build = partial(pipeline.build, pdf=pdf)
    workers = min(len(specs), jobs or min(os.cpu_count() or 1, len(specs) // SPECS_A_PROCESS))
    if workers <= 1:
        yield from map(build, specs)
        return
    others = set(active_children())
    with ProcessPoolExecutor(workers, get_context("spawn"), _end_when_told) as pool:
        try:
            with _interrupts_kept_from_children():
                futures = [pool.submit(_stoppable, build, spec) for spec in specs]
            for future in futures:
                yield future.result()
        except BrokenProcessPool as error:
            raise MachineError("sebuah proses dihentikan oleh sistem (memori habis?); coba dengan -j 1") from error
        except BaseException:  # an interrupt, or a caller that wants no more: what is under way is not waited for
            for child in set(active_children()) - others:
                child.terminate()
            raise


def _stoppable(build: Callable[[Spec], Outcome], spec: Spec) -> Outcome:
    """In a process of the pool, which would go on with the next spec if it were not ended here."""
    try:
        return build(spec)
    except SystemExit:
        os._exit(1)


def _end_when_told() -> None:
    """In a process of the pool: interrupts are the parent's; when it says so, end without leaving half a file."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))


@contextmanager
def _interrupts_kept_from_children() -> Iterator[None]:
    """Processes started meanwhile ignore interrupts from their first moment."""
    if threading.current_thread() is not threading.main_thread():  # where Python lets nobody set a signal
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
