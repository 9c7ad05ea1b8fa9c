"""`sopdocs check`: specs in, their problems out; nothing is written to the disk."""

from pathlib import Path

import click

from sopdocs.cli import parameters, report
from sopdocs.outcome import DONE, PROBLEMS
from sopdocs.problems import as_json, as_sarif, counted

FORMATS = {"json": as_json, "sarif": as_sarif}


@click.command(
    options_metavar="[OPSI]",
    short_help="Periksa spec tanpa membuat dokumen.",
    help="Laporkan semua kesalahan dan peringatan dalam setiap spec di JALUR (bawaan: specs/).",
)
@parameters.paths
@click.option("--strict", is_flag=True, help="Peringatan dianggap kesalahan.")
@click.option("--format", "form", type=click.Choice(["text", *FORMATS]), default="text", help="Bentuk laporan.")
def command(paths: tuple[Path, ...], strict: bool, form: str) -> int:
    """Check and report: text to standard error, json and sarif, which programs read, to standard output."""
    from sopdocs import batch

    specs = parameters.specs(paths)
    outcomes = report.progress(batch.check(specs), len(specs), "Memeriksa")
    found = report.problems(outcomes)
    if form in FORMATS:
        click.echo(FORMATS[form](found))
    else:
        report.show_problems(found)
    report.show_faults(outcomes)
    failed = sum(bool(outcome.fault) for outcome in outcomes)
    counts = [counted(found), f"{failed} gagal diperiksa" if failed else ""]
    click.echo(f"{len(specs)} spec diperiksa: {', '.join(filter(None, counts)) or 'tidak ada masalah'}", err=True)
    warned = PROBLEMS if strict and found else DONE
    return report.worst([warned, *(outcome.status for outcome in outcomes)])
