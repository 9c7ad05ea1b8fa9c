"""Outcomes in, those of documents that show the buku agenda behind all letters out: the letters change it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from sopdocs.batch.keeping import Keeping
from sopdocs.ledger import fingerprints
from sopdocs.outcome import Outcome
from sopdocs.workspace import AGENDA, Spec, agenda_file


def agendas(specs: Sequence[Spec]) -> dict[Path, str]:
    """The fingerprints of the buku agenda that the specs have by now."""
    return fingerprints({agenda_file(folder) for folder in {spec.home for spec in specs}})


def last(outcomes: Iterable[Outcome], keeping: Keeping, before: Mapping[Path, str], pdf: bool) -> Iterator[Outcome]:
    """All outcomes; what shows the buku agenda is built once more where this build has changed it."""
    registers = []
    for outcome in outcomes:
        if _shows_agenda(outcome, keeping):
            registers.append(outcome)
        else:
            yield outcome
    now = fingerprints(before)
    for outcome in registers:
        agenda = agenda_file(outcome.spec.home)
        yield outcome if now[agenda] == before[agenda] else _once_more(outcome.spec, pdf)


def _shows_agenda(outcome: Outcome, keeping: Keeping) -> bool:
    """Whether the document was made from the buku agenda."""
    made_from = map(str, outcome.inputs) if outcome.inputs else keeping.inputs(outcome.spec)
    return any(name.endswith(AGENDA) for name in made_from)


def _once_more(spec: Spec, pdf: bool) -> Outcome:
    from sopdocs import pipeline

    return pipeline.build(spec, pdf=pdf)
