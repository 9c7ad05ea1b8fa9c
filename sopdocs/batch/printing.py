"""Outcomes that wait for LibreOffice in, the same with page numbers in their lists of contents and with PDFs out."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TypeAlias

from sopdocs.batch.keeping import Keeping
from sopdocs.errors import MachineError
from sopdocs.files import read, save
from sopdocs.outcome import Outcome
from sopdocs.problems import Problem
from sopdocs.workspace import Spec

PAGING, PRINTING = "Menghitung halaman", "Mencetak PDF"

Watch: TypeAlias = Callable[[str, Spec, int, int], None]
"""Is told what is done (PAGING, PRINTING), for which spec, and that it is the second of five."""


def nobody(work: str, spec: Spec, number: int, total: int) -> None:
    """Watches."""


def paged(outcomes: Sequence[Outcome], keeping: Keeping, watch: Watch = nobody) -> list[Outcome]:
    """The outcomes, with page numbers in those lists of contents that have none; or with a problem, where LibreOffice
    cannot tell them. Word then updates the lists when it opens the file.
    """
    specs = {_word(outcome): outcome.spec for outcome in outcomes if outcome.unpaged}
    if not specs:
        return list(outcomes)
    faults = _numbered(specs, _telling(watch, PAGING, specs))
    return [_paged(each, faults[_word(each)], keeping) if each.unpaged else each for each in outcomes]


def _numbered(files: Iterable[Path], done: Callable[[Path], None]) -> dict[Path, str]:
    """What the machine said against numbering each of the files; empty where its numbers are in it."""
    from sopdocs.libreoffice.call import work_folder

    try:
        with work_folder() as folder:
            targets = {file: folder / f"{number}.pdf" for number, file in enumerate(files)}
            faults = _convert(targets, done, bookmarks=True)
            return {file: faults.get(file) or _number_pages(file, pdf) for file, pdf in targets.items()}
    except MachineError as error:
        return dict.fromkeys(files, str(error))


def _paged(outcome: Outcome, fault: str, keeping: Keeping) -> Outcome:
    """A file whose lists stay without numbers is not up to date, and is made again by the next build."""
    if fault:
        return replace(outcome, problems=(*outcome.problems, _without_pages(outcome.spec, fault)))
    done = replace(outcome, unpaged=False)
    keeping.record(done)
    return done


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


def printed(outcomes: Sequence[Outcome], keeping: Keeping, watch: Watch = nobody) -> Iterator[Outcome]:
    """The outcomes; those that wait with their PDFs, printed by LibreOffice, or with its fault. The Word files stay.

    A PDF is in the ledger as soon as it is there. That of a Word file which came out as it was is not printed again.
    """
    waiting = {
        _word(outcome): outcome for outcome in outcomes if outcome.waits and not keeping.is_printed(outcome.spec)
    }
    tell = _telling(watch, PRINTING, {file: outcome.spec for file, outcome in waiting.items()})

    def done(file: Path) -> None:
        keeping.record(_printed(waiting[file], ""))
        tell(file)

    faults = _convert({file: outcome.spec.target(".pdf") for file, outcome in waiting.items()}, done, archival=True)
    for outcome in outcomes:
        told = _printed(outcome, faults.get(_word(outcome), "")) if outcome.waits else outcome
        if outcome.waits and _word(outcome) not in waiting:
            keeping.record(told)
        yield told


def _printed(outcome: Outcome, fault: str) -> Outcome:
    if fault:
        return replace(outcome, waits=False, fault=fault, status=MachineError.exit_code)
    return replace(outcome, waits=False, files=(*outcome.files, outcome.spec.target(".pdf")))


def _convert(
    targets: Mapping[Path, Path], done: Callable[[Path], None], *, bookmarks: bool = False, archival: bool = False
) -> dict[Path, str]:
    """What LibreOffice says against each of the files; that there is none, against all."""
    from sopdocs import libreoffice

    try:
        return libreoffice.convert(targets, bookmarks=bookmarks, archival=archival, done=done)
    except MachineError as error:
        return dict.fromkeys(targets, str(error))


def _telling(watch: Watch, work: str, specs: Mapping[Path, Spec]) -> Callable[[Path], None]:
    """What tells `watch` that the next file is done."""
    numbers = count(1)
    return lambda file: watch(work, specs[file], next(numbers), len(specs))


def _word(outcome: Outcome) -> Path:
    return outcome.spec.target(".docx")
