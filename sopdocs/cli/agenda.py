"""`sopdocs agenda`: the numbers of letters in the ledger of a workspace: show them; move those of a renamed spec."""

from pathlib import Path
from typing import get_args

import click

from sopdocs.agenda import Buku, Catatan, NamaBuku
from sopdocs.cli import parameters
from sopdocs.errors import UsageError
from sopdocs.workspace import SPECS, agenda_file

BOOKS: tuple[NamaBuku, ...] = get_args(NamaBuku)


@click.group(
    options_metavar="[OPSI]",
    subcommand_metavar="PERINTAH [ARGUMEN]…",
    short_help="Nomor surat: tampilkan, pindahkan.",
    help="Nomor surat yang tercatat di specs/agenda.sqlite. Bukunya sendiri dibuat dari spec berjenis buku-agenda.",
)
def command() -> None:
    """All about the ledger."""


@command.command(
    "show",
    options_metavar="[OPSI]",
    short_help="Tampilkan nomor yang sudah diberikan.",
    help="Tampilkan nomor surat, tanggal, spec, dan perihalnya; satu baris tiap surat, dipisah tab.",
)
@click.option("--tahun", metavar="N", type=parameters.Count(), help="Tahunnya (bawaan: semua).")
@click.option("--buku", type=click.Choice(BOOKS), default="keluar", help="Surat keluar atau masuk (bawaan: keluar).")
def show(tahun: int | None, buku: NamaBuku) -> None:
    """One line a letter, tabs between."""
    ledger = Buku(agenda_file(Path(SPECS)))
    for year in (tahun,) if tahun else ledger.tahun(buku):
        for line in ledger.isi(buku, year):
            click.echo("\t".join(_columns(line)))


@command.command(
    "move",
    options_metavar="[OPSI]",
    short_help="Pindahkan nomor ke spec yang berganti nama.",
    help=(
        "Nomor surat dari spec LAMA menjadi milik spec BARU. Pakai sesudah sebuah spec dipindah atau diganti namanya, "
        "misalnya: sopdocs agenda move specs/surat/lama.yaml specs/surat/baru.yaml"
    ),
)
@click.argument("old", metavar="LAMA", type=click.Path(path_type=Path))
@click.argument("new", metavar="BARU", type=parameters.SpecPath(folders=False))
def move(old: Path, new: Path) -> None:
    """Both books; UsageError when the old spec has no number."""
    if not new.is_file():
        raise UsageError(f"{new} tidak ada; sebutkan berkas spec yang sekarang, misalnya specs/surat/nama.yaml")
    ledger = Buku(agenda_file(new.parent))
    moved = sum(ledger.pindah(book, _key(old), _key(new)) for book in BOOKS)
    if not moved:
        raise UsageError(f"{old} tidak mempunyai nomor; lihat: sopdocs agenda show")
    click.echo(f"{moved} nomor dipindah ke {_key(new)}")


def _key(spec: Path) -> str:
    """What the ledger calls a spec: its path under specs/, without the ending."""
    path = spec.relative_to(SPECS) if spec.is_relative_to(SPECS) else spec
    return path.with_suffix("").as_posix()


def _columns(line: Catatan) -> tuple[str, ...]:
    now = f"sekarang {line.pengganti}" if line.pengganti else ""
    return (line.nomor, str(line.tanggal or ""), line.kunci, line.perihal, now)
