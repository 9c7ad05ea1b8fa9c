"""`sopdocs new`: the name of a kind in, a commented spec to start from out."""

from pathlib import Path

import click

from sopdocs.cli import parameters
from sopdocs.errors import UsageError
from sopdocs.files import read, save
from sopdocs.workspace import SPECS, templates


@click.command(
    options_metavar="[OPSI]",
    short_help="Tulis contoh spec untuk mulai bekerja.",
    help=(
        "Tulis contoh spec berjenis JENIS, lengkap dengan penjelasannya, ke FILE (bawaan: specs/JENIS/baru.yaml; "
        "-: keluaran standar)."
    ),
)
@parameters.jenis
@click.argument("file", metavar="[FILE]", required=False, type=click.Path(path_type=Path))
def command(jenis: str, file: Path | None) -> None:
    """Copy the example of the kind; a file that is there already stays as it is."""
    example = read(templates() / "spec" / f"{jenis}.yaml")
    if file == parameters.STANDARD:
        click.echo(example, nl=False)
        return
    target = file or Path(SPECS, jenis, "baru.yaml")
    if target.exists():
        raise UsageError(f"{target} sudah ada dan tidak ditimpa; sebutkan nama lain")
    save(target, example)
    click.echo(str(target))
