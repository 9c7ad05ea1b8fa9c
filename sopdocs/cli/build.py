"""`sopdocs build`: specs in, Word files (and PDFs) out; a line of standard output for each file written."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from sopdocs.cli import parameters, report
from sopdocs.outcome import Outcome
from sopdocs.problems import Problem, counted


@click.command(
    options_metavar="[OPSI]",
    short_help="Buat dokumen Word dari spec.",
    help="Buat dokumen Word dari setiap spec di JALUR (bawaan: specs/). Yang masih sesuai tidak dibuat lagi.",
)
@parameters.paths
@parameters.output
@click.option("--pdf", is_flag=True, help="Buat juga PDF-nya.")
@parameters.jobs
@parameters.executor
@parameters.force
def command(
    paths: tuple[Path, ...], output: Path | None, pdf: bool, jobs: int | None, executor: str, force: bool
) -> int:
    """Build and report."""
    from sopdocs import batch

    parameters.refuse_both(jobs, executor)
    specs = parameters.specs(paths, output)
    build = partial(batch.build, specs, pdf=pdf, jobs=jobs, force=force, executor=executor)
    built = report.building(lambda watch: build(watch=watch), len(specs))
    places = {spec: place for place, spec in enumerate(specs)}
    outcomes = sorted(built, key=lambda outcome: places[outcome.spec])
    found = report.problems(outcomes)
    report.show_problems(found)
    report.show_faults(outcomes)
    for outcome in outcomes:
        for file in () if outcome.kept else outcome.files:
            click.echo(str(file))
    _summarise(outcomes, found)
    return report.worst(outcome.status for outcome in outcomes)


def _summarise(outcomes: Sequence[Outcome], found: Sequence[Problem]) -> None:
    kept = sum(outcome.kept for outcome in outcomes)
    failed = [str(outcome.spec.path) for outcome in outcomes if not outcome.files]
    halves = [str(outcome.spec.path) for outcome in outcomes if outcome.files and outcome.fault]
    line = f"{len(outcomes) - kept - len(failed)} dibuat, {kept} tetap, {len(failed)} gagal"
    line += f", {len(halves)} tanpa PDF" if halves else ""
    problems = counted(found)
    click.echo(f"{line} ({problems})" if problems else line, err=True)
    for name in failed:
        click.echo(f"  gagal: {name}", err=True)
    for name in halves:
        click.echo(f"  tanpa PDF: {name}", err=True)
