"""What became of one spec: the value that pipeline and batch hand to the command line."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sopdocs.problems import Problem
from sopdocs.workspace import Spec

DONE, PROBLEMS, BUG = 0, 1, 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """`files` are the document, its PDF, if wanted, and what is made beside it, written now or (`kept`) before; `fault`
    what the machine or a bug said.

    `status` is what the spec alone would make the exit status; `inputs` are the fingerprints of the files that it was
    made from, until they are in the ledger. `waits`: its PDF is still to be printed from its Word file, the only one of
    `files` by now. `unpaged`: its lists of contents still lack their page numbers, which are known when it has been
    printed.
    """

    spec: Spec
    problems: tuple[Problem, ...] = ()
    files: tuple[Path, ...] = ()
    inputs: Mapping[Path, str] = field(default_factory=dict)
    kept: bool = False
    fault: str = ""
    status: int = DONE
    waits: bool = False
    unpaged: bool = False
