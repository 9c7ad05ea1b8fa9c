"""`sopdocs kumpul`: a folder of forms that came back in; the quarter's file, or all that is wrong with them, out."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sopdocs.cli import parameters, report
from sopdocs.files import save
from sopdocs.outcome import DONE, PROBLEMS
from sopdocs.problems import counted

if TYPE_CHECKING:
    from sopdocs.pengumpulan.kumpul import Terkumpul

SPEC = parameters.SpecPath(folders=False)


@click.command(
    options_metavar="[OPSI]",
    short_help="Kumpulkan formulir yang kembali.",
    help=(
        "Baca semua formulir Excel di FOLDER, cocokkan dengan yang dibagikan, lalu tulis berkas realisasi triwulannya "
        "di samping berkas tahunnya. Bila ada error, tidak ada yang ditulis."
    ),
)
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--spec", metavar="SPEC", type=SPEC, help="Berkas tahunnya (bawaan: menurut tanda di formulirnya).")
@click.option("--triwulan", metavar="N", type=click.IntRange(1, 4), help="Triwulannya (bawaan: menurut formulirnya).")
@click.option("--ganti", is_flag=True, help="Isi formulir menggantikan isi berkas realisasi yang berbeda.")
def command(folder: Path, spec: Path | None, triwulan: int | None, ganti: bool) -> int:
    """Read, report, and write all of it or nothing."""
    from sopdocs.pengumpulan import berkas
    from sopdocs.pengumpulan.kumpul import kumpul

    paths = berkas.daftar(folder)
    files = report.progress((berkas.buka(path, folder) for path in paths), len(paths), "Membaca")
    found = kumpul(files, folder, spec, triwulan, ganti)
    report.show_problems(found.problems)
    if found.content is not None and found.target is not None:
        save(found.target, found.content)
        click.echo(str(found.target))
    _summarise(found)
    return DONE if found.content is not None or found.tetap else PROBLEMS


def _summarise(found: "Terkumpul") -> None:
    """How many have answered, and what became of it."""
    problems = counted(found.problems)
    count = f"{found.kembali} dari {found.semua} formulir kembali" if found.semua else "tidak ada yang dikumpulkan"
    if found.tetap:
        outcome = f"tidak ada yang baru untuk {found.target}"
    else:
        outcome = "ditulis" if found.content is not None else "tidak ada yang ditulis"
    click.echo(f"{count}, {outcome}{f' ({problems})' if problems else ''}", err=True)
