"""A spec in, its problems or its Word file (and PDF) out: the whole program on one page.

    load → read → check → number → compose → save

Each stage is a function of the room that it is named after; see the tour in `sopdocs/__init__.py`.
"""

import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sopdocs import word
from sopdocs.errors import SopdocsError, UsageError
from sopdocs.files import save
from sopdocs.kinds import read_defaults, whole
from sopdocs.ledger import fingerprints
from sopdocs.outcome import BUG, DONE, PROBLEMS, Outcome
from sopdocs.page import Document
from sopdocs.problems import Finding, Problem, has_error, in_order
from sopdocs.spec import load_profile, load_spec
from sopdocs.workspace import Spec, agenda_file

if TYPE_CHECKING:
    from sopdocs.kinds.naskah import Ask


def check(spec: Spec) -> Outcome:
    """Every problem of the spec, those that only show when it is laid out included; nothing is written."""
    return guarded(_check, spec)


def build(spec: Spec, *, pdf: bool = False) -> Outcome:
    """The spec's Word file and, if wanted, its PDF, written; without a file where the spec has an error.

    A Word file that was filled into a template has no PDF yet: the outcome `waits` for LibreOffice; one that is
    `unpaged` has a daftar isi, whose page numbers wait for it.
    """
    return guarded(partial(_build, pdf=pdf), spec)


@dataclass(frozen=True, slots=True)
class Laid:
    """A document in final positions, or a whole Word file; None beside an error. Its problems in order; the files
    it shows (a logo); what is saved beside it, by ending; whether its lists of contents have no page numbers yet.
    """

    document: Document | bytes | None
    problems: tuple[Problem, ...]
    files: tuple[Path, ...] = ()
    beside: Mapping[str, bytes] = field(default_factory=dict)
    unpaged: bool = False


def lay_out(spec: Spec, *, giving: bool = False) -> Laid:
    """All stages but the last; `giving`: letters get their numbers, else those that have one show it.

    UsageError for a profile, which becomes no document.
    """
    if spec.is_profile:
        folder = spec.path.parent.as_posix()
        raise UsageError(f'ini profil: isinya berlaku untuk spec di sekitarnya. Sebutkan spec, atau folder "{folder}"')
    loaded = load_spec(spec)
    told = [*loaded.problems, *_two_profiles(spec)]
    if loaded.source is None:
        return Laid(None, in_order(told))
    composed = whole.composed(loaded.source, numbers(spec, giving=giving))
    problems = in_order([*told, *composed.problems, *map(loaded.source.problem, composed.findings)])
    document = None if has_error(problems) else composed.document
    return Laid(document, problems, composed.files, composed.beside, composed.unpaged)


def numbers(spec: Spec, *, giving: bool) -> "Ask":
    """Asks the buku agenda of the workspace, when somebody asks."""

    def ask(*letter: Any) -> tuple[str, list[Finding]]:
        from sopdocs.agenda import Buku  # most documents have no number
        from sopdocs.kinds.numbers import Numbers

        book = None if spec.text is not None else Buku(agenda_file(spec.path.parent))
        return Numbers(book, spec.letter or spec.name.as_posix(), giving).ask(*letter)

    return ask


def _check(spec: Spec) -> Outcome:
    problems = _profile_problems(spec.path) if spec.is_profile else lay_out(spec).problems
    return Outcome(spec, problems, status=PROBLEMS if has_error(problems) else DONE)


def _profile_problems(path: Path) -> tuple[Problem, ...]:
    loaded = load_profile(path)
    if loaded.source is None:
        return in_order(loaded.problems)
    return in_order([*loaded.problems, *map(loaded.source.problem, read_defaults(loaded.source))])


def _two_profiles(spec: Spec) -> Iterator[Problem]:
    """Nobody can tell which of them is meant."""
    if spec.profile and spec.rival:
        message = f"di folder ini juga ada {spec.profile.name}; profil hanya boleh satu"
        hint = "gabungkan isinya, lalu hapus salah satu"
        yield Problem(str(spec.rival), 1, 1, "error", message, "profil-ganda", hint)


def _build(spec: Spec, *, pdf: bool) -> Outcome:
    inputs = fingerprints(spec.inputs)
    laid = lay_out(spec, giving=True)
    if laid.document is None:
        return Outcome(spec, laid.problems, status=PROBLEMS)
    targets = (spec.target(".docx"), *map(spec.target, laid.beside))
    outcome = Outcome(spec, laid.problems, targets, inputs | fingerprints(laid.files))
    for ending, content in laid.beside.items():
        save(spec.target(ending), content)
    if isinstance(laid.document, bytes):
        save(spec.target(".docx"), laid.document)
        return replace(outcome, waits=pdf, unpaged=laid.unpaged)
    save(spec.target(".docx"), word.write(laid.document))
    return _with_pdf(outcome, laid.document) if pdf else outcome


def _with_pdf(outcome: Outcome, document: Document) -> Outcome:
    target = outcome.spec.target(".pdf")
    save(target, _pdf(document))
    problems = outcome.problems + _without_font(outcome.spec, document)
    return replace(outcome, problems=problems, files=(*outcome.files, target))


def _pdf(document: Document) -> bytes:
    from sopdocs.pdf import write  # only where a PDF is wanted

    return write(document)


def _without_font(spec: Spec, document: Document) -> tuple[Problem, ...]:
    """What the PDF shows as squares."""
    from sopdocs.drawing import missing

    lacking = missing(document)
    if not lacking:
        return ()
    message = f"tidak ada huruf untuk {' '.join(lacking)}; di PDF tampil sebagai kotak"
    hint = "ganti tanda itu, atau buat PDF-nya dari Word"
    return (Problem(str(spec.path), 1, 1, "peringatan", message, "pdf-huruf", hint),)


def guarded(work: Callable[[Spec], Outcome], spec: Spec) -> Outcome:
    """What fails in one spec must not stop the others."""
    try:
        return work(spec)
    except SopdocsError as error:
        return Outcome(spec, fault=str(error), status=error.exit_code)
    except Exception:
        return Outcome(spec, fault=traceback.format_exc(), status=BUG)
