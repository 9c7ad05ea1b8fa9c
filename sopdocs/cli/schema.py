"""`sopdocs schema`: the name of a kind in, the JSON Schema of its specs out, for an editor."""

import json

import click

from sopdocs.cli import parameters


@click.command(
    options_metavar="[OPSI]",
    short_help="Tampilkan JSON Schema sebuah jenis.",
    help="Tampilkan JSON Schema untuk spec berjenis JENIS, supaya penyunting teks dapat melengkapi dan memeriksa.",
)
@parameters.jenis
def command(jenis: str) -> None:
    """Print the schema."""
    from sopdocs.kinds import get

    click.echo(json.dumps(get(jenis).schema(), ensure_ascii=False, indent=2))
