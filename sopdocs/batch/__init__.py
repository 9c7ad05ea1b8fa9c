"""Many specs in, an outcome for each out: skips what is up to date, shares the rest among processes.

    build       what is to be made, and in which order                __init__.py
    keeping     what is up to date; the ledgers of a build            keeping.py
    registers   what shows the buku agenda, behind all letters        registers.py
    printing    what waits for LibreOffice, in as few calls as go     printing.py
    executors   who does it: this process, several, a cluster         executors

The outcomes come in the order of the specs; those that wait for LibreOffice come last, for it prints them all at once:
to tell on which pages the headings of reports stand, and once more for PDFs.
"""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from functools import partial
from sys import intern

from sopdocs.batch import executors, printing, registers
from sopdocs.batch.keeping import Keeping
from sopdocs.batch.printing import Watch, nobody
from sopdocs.outcome import PROBLEMS, Outcome
from sopdocs.problems import Problem
from sopdocs.workspace import Spec, clashes


def check(specs: Sequence[Spec]) -> Iterator[Outcome]:
    """The problems of each spec."""
    from sopdocs import pipeline

    clashing = clashes(specs)
    for spec in specs:
        yield _clashed(spec, clashing[spec]) if spec in clashing else pipeline.check(spec)


def build(
    specs: Sequence[Spec],
    *,
    pdf: bool = False,
    jobs: int | None = None,
    force: bool = False,
    executor: str = "",
    watch: Watch = nobody,
) -> Iterator[Outcome]:
    """Each spec built (`pdf`: with its PDF), or found up to date; `jobs` processes do it (None: as many as it pays), or
    the cluster `executor` ("dask:ADDRESS"). `watch` is told of each document that LibreOffice has been through.

    What was built is in the ledger of its output folder within seconds, and when the caller stops half way.
    UsageError: an executor that is none. MachineError: one that breaks down.
    """
    executors.address(executor)
    keeping = Keeping.of(specs, pdf, force)
    clashing = clashes(specs)
    fresh = {spec for spec in specs if keeping.is_fresh(spec)}
    before = registers.agendas(specs)
    built = _built([spec for spec in specs if spec not in fresh | clashing.keys()], pdf, jobs, executor)

    def one(spec: Spec) -> Outcome:
        if spec in clashing:
            return _clashed(spec, clashing[spec])
        return keeping.kept(spec) if spec in fresh else next(built)

    waiting: list[Outcome] = []
    try:
        for outcome in registers.last(map(one, specs), keeping, before, pdf):
            keeping.record(outcome)
            if outcome.waits or outcome.unpaged:
                waiting.append(outcome)
            else:
                yield _light(outcome)
        yield from map(_light, printing.printed(printing.paged(waiting, keeping, watch), keeping, watch))
    finally:
        built.close()
        keeping.save()


def _light(outcome: Outcome) -> Outcome:
    """Without what is in the ledger: a caller may keep thousands."""
    return replace(outcome, inputs={})


def _clashed(spec: Spec, clash: Problem) -> Outcome:
    """The problems of a spec that cannot be built beside another one, this among them."""
    from sopdocs import pipeline

    outcome = pipeline.check(spec)
    return replace(outcome, problems=(clash, *outcome.problems), status=outcome.status or PROBLEMS)


def _built(specs: list[Spec], pdf: bool, jobs: int | None, executor: str) -> Generator[Outcome, None, None]:
    """The outcomes in the order of the specs."""
    if not specs:
        return
    from sopdocs import numbering, pipeline

    numbering.number(specs)
    for outcome in executors.outcomes(partial(pipeline.build, pdf=pdf), specs, jobs=jobs, executor=executor):
        yield replace(outcome, problems=tuple(map(_shared, outcome.problems)))


def _shared(problem: Problem) -> Problem:
    """With one copy of the words that many specs hear."""
    file, message, rule, hint = map(intern, (problem.file, problem.message, problem.rule, problem.hint))
    return replace(problem, file=file, message=message, rule=rule, hint=hint)
