"""Specs in, the ledgers of their output folders out: which documents are up to date, and what was wrong with them."""

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sopdocs import ledger
from sopdocs.ledger import Ledger, fingerprint
from sopdocs.outcome import Outcome
from sopdocs.workspace import Spec

BESIDE = (".xlsx",)
"""The endings of files that some documents have beside them."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """The ledgers of a build by their folders, and the endings of the files that it wants."""

    ledgers: Mapping[Path, Ledger]
    endings: Set[str]
    tell: Callable[[Path], str]
    """The fingerprint of a file when the build began: a profile or a template serves many documents."""
    force: bool = False
    """Whether nothing is up to date, whatever is known."""

    @classmethod
    def of(cls, specs: Iterable[Spec], pdf: bool, force: bool) -> "Keeping":
        """What is known of the specs."""
        ledgers = {folder: ledger.load(folder) for folder in {spec.output for spec in specs}}
        return cls(ledgers, {".docx", ".pdf"} if pdf else {".docx"}, cache(fingerprint), force)

    def is_fresh(self, spec: Spec) -> bool:
        """Whether every file that is wanted, and every one made beside it (.xlsx), is as it was made."""
        if self.force:
            return False
        book = self.ledgers[spec.output]
        return spec.text is None and all(book.is_fresh(file, spec, self.tell) for file in self._files(spec))

    def is_printed(self, spec: Spec) -> bool:
        """Whether its PDF is that of its Word file: that may be made anew, and come out as it was."""
        return not self.force and self.ledgers[spec.output].is_print(spec.target(".pdf"), spec.target(".docx"))

    def kept(self, spec: Spec) -> Outcome:
        """What is up to date, with the problems that it had: they are still there."""
        last = spec.target(max(self.endings))  # a PDF has some of its own
        problems = self.ledgers[spec.output].problems(last, spec, _first_line(spec))
        return Outcome(spec, problems, self._files(spec), kept=True)

    def record(self, outcome: Outcome) -> None:
        """What has just been made; not what is still without its page numbers."""
        spec = outcome.spec
        if outcome.files and not (outcome.kept or outcome.unpaged) and spec.text is None:
            book, line = self.ledgers[spec.output], _first_line(spec)
            for file in outcome.files:
                word = spec.target(".docx") if file.suffix == ".pdf" else None
                book.record(file, spec, outcome.inputs, outcome.problems, line, word)
            book.save_at_times()

    def inputs(self, spec: Spec) -> Iterable[str]:
        """The names of what its Word file was made from, relative to the spec."""
        return self.ledgers[spec.output].inputs(spec.target(".docx"))

    def save(self) -> None:
        """At the end."""
        for book in self.ledgers.values():
            book.save()

    def _files(self, spec: Spec) -> tuple[Path, ...]:
        """Those that are wanted, and those that were made beside them."""
        beside = {ending for ending in BESIDE if self.ledgers[spec.output].knows(spec.target(ending))}
        return tuple(map(spec.target, sorted(self.endings | beside)))


def _first_line(spec: Spec) -> int:
    """Where a part begins in its file, from which its places are counted: it moves when something above it grows."""
    if not spec.part:
        return 0
    from sopdocs.spec import load_spec

    source = load_spec(spec).source
    return source.root.place[1] if source else 0
