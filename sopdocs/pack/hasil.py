"""What became of a pack: the value that the room hands to the command line."""

from dataclasses import dataclass
from pathlib import Path

from sopdocs.outcome import DONE, Outcome
from sopdocs.problems import Problem
from sopdocs.workspace import Spec


@dataclass(frozen=True, slots=True)
class Hasil:
    """`files` are those that were written now, the zip last; `zip` is there when the pack is closed.

    `problems` are those of the audit, `peringatan` what only whoever has this folder is told. `outcomes` are those of
    the documents, each with its own status, `dokumen` and `halaman` how many there are; `fault` stopped the whole.
    `lama` is the zip of an earlier run, which stays as it is while the pack cannot be closed.
    """

    spec: Spec
    problems: tuple[Problem, ...] = ()
    peringatan: tuple[Problem, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    files: tuple[Path, ...] = ()
    dokumen: int = 0
    halaman: int = 0
    zip: Path | None = None
    lama: Path | None = None
    fault: str = ""
    status: int = DONE
