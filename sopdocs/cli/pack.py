"""`sopdocs pack`: specs of packs in, their folders and zips out; or a zip from the archive looked at again."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sopdocs.cli import parameters, report
from sopdocs.errors import UsageError
from sopdocs.outcome import DONE, PROBLEMS, Outcome
from sopdocs.problems import counted
from sopdocs.workspace import Spec

if TYPE_CHECKING:
    from sopdocs.pack.hasil import Hasil


@click.command(
    options_metavar="[OPSI]",
    short_help="Kemas satu kali pelaksanaan SOP.",
    help=(
        "Buat semua dokumen dari setiap SPEC (jenis: paket), satu PDF gabungan, manifest, dan zip untuk arsip. Yang "
        "masih sesuai tidak dibuat lagi. Selama ada error, paketnya tidak ditutup dan zip yang lama tidak diganti."
    ),
)
@click.argument("paths", metavar="SPEC…", nargs=-1, type=parameters.SpecPath(folders=False))
@parameters.output
@parameters.jobs
@parameters.executor
@parameters.force
@click.option(
    "--verify",
    "zip_file",
    metavar="FILE.zip",
    type=click.Path(path_type=Path),
    help="Periksa apakah zip dari arsip masih utuh; tidak ada yang dibuat.",
)
def command(
    paths: tuple[Path, ...], output: Path | None, jobs: int | None, executor: str, force: bool, zip_file: Path | None
) -> int:
    """Pack and report, or verify."""
    if zip_file is not None:
        if paths:
            raise UsageError("--verify memeriksa zip, jadi tidak dapat dipakai bersama SPEC")
        return _verify(zip_file)
    if not paths:
        raise UsageError("sebutkan berkas jenis: paket, misalnya: sopdocs pack specs/paket/2025-tw3.yaml")
    if parameters.STANDARD in paths:
        raise UsageError("paket tidak dapat dibaca dari masukan standar, karena berkas lain dihitung dari foldernya")
    parameters.refuse_both(jobs, executor)
    from sopdocs.pack.kemas import kemas

    build = partial(_build, jobs=jobs, executor=executor, force=force)
    statuses = []
    for spec in parameters.specs(paths, output):
        done = kemas(spec, build, force=force)
        _show(done)
        statuses += [done.status, *(outcome.status for outcome in done.outcomes)]
    return report.worst(statuses)


def _build(specs: Sequence[Spec], *, jobs: int | None, executor: str, force: bool) -> list[Outcome]:
    from sopdocs import batch

    build = partial(batch.build, specs, pdf=True, jobs=jobs, executor=executor, force=force)
    return report.building(lambda watch: build(watch=watch), len(specs))


def _show(done: "Hasil") -> None:
    """Problems and summary to standard error, a line for each file written to standard output."""
    report.show_problems((*done.problems, *done.peringatan))
    report.show_faults(done.outcomes)
    if done.fault:
        report.show_fault(str(done.spec.path), done.fault, done.status)
    for file in done.files:
        click.echo(str(file))
    _summarise(done)


def _summarise(done: "Hasil") -> None:
    """What is in the pack and what was made now; or why it is not closed, and by whom."""
    kept = sum(outcome.kept for outcome in done.outcomes)
    made = [outcome.spec.name.as_posix() for outcome in done.outcomes if _made(outcome)]
    problems = counted((*done.problems, *done.peringatan)) or "tidak ada temuan"
    if done.zip:
        pages = f"{done.dokumen} dokumen, {done.halaman} halaman"
        click.echo(f"{pages}; {len(made)} dibuat, {kept} tetap; {problems}", err=True)
        for name in made if kept else ():
            click.echo(f"  dibuat: {name}", err=True)
        return
    click.echo(f"paket belum jadi: {len(made)} dibuat, {kept} tetap; {problems}", err=True)
    for outcome in done.outcomes:
        if _failed(outcome):
            word = "tanpa PDF" if outcome.files else "gagal"
            click.echo(f"  {word}: {outcome.spec.name.as_posix()} ({outcome.spec.path})", err=True)
    if done.lama:
        click.echo(f"  paket lama tetap: {done.lama}", err=True)


def _made(outcome: Outcome) -> bool:
    """Now, and whole; where the spec of the pack has an error, its documents are only checked."""
    return bool(outcome.files) and not outcome.kept and not _failed(outcome)


def _failed(outcome: Outcome) -> bool:
    return bool(outcome.status)


def _verify(path: Path) -> int:
    from sopdocs.pack.periksa_zip import periksa_zip

    found = periksa_zip(path)
    if found.salah:
        for sentence in found.salah:
            click.echo(f"{path}: {sentence}", err=True)
        click.echo(f"{path} TIDAK utuh: {len(found.salah)} kesalahan", err=True)
        return PROBLEMS
    assert found.isi, "what has nothing wrong has a manifest"
    count = f"{len(found.isi.dokumen)} dokumen, {len(found.isi.berkas)} berkas, {found.halaman} halaman"
    click.echo(f"{path} utuh: {count} ({found.isi.judul} {found.isi.periode}, sopdocs {found.isi.program})")
    return DONE
