"""`sopdocs doctor`: the machine in; what is installed, what it is for and how to get it out."""

import platform
import sys
from collections.abc import Iterator

import click

from sopdocs import __version__, libreoffice
from sopdocs.cli.fonts import installed
from sopdocs.drawing.typeface import TWINS
from sopdocs.errors import MachineError
from sopdocs.flowchart import dot

FONTS_HINT = (
    "pasang dengan: sudo apt install fonts-liberation fonts-crosextra-carlito fonts-crosextra-caladea; "
    "di Windows dan macOS huruf itu datang bersama Microsoft Office atau LibreOffice"
)


@click.command(
    options_metavar="[OPSI]",
    short_help="Periksa yang terpasang di komputer ini.",
    help="Periksa yang terpasang di komputer ini: untuk apa, dan cara memasang yang belum ada.",
)
def command() -> None:
    """Print the findings; what is missing is optional, so the status is 0."""
    click.echo(f"sopdocs      {__version__}")
    click.echo(f"Python       {platform.python_version()} ({sys.executable})")
    click.echo(f"Graphviz     {_graphviz()}\n             untuk: draw, dan tampilan.flowchart: gambar")
    click.echo(f"LibreOffice  {_libreoffice()}")
    click.echo("             untuk: PDF dari dokumen yang bukan SOP; nomor halaman di daftar isi laporan kinerja")
    click.echo("Huruf        untuk: melihat dan mencetak dokumen seperti yang direncanakan")
    for line in _fonts():
        click.echo(f"  {line}")


def _graphviz() -> str:
    """Its version, or how to get it."""
    try:
        return f"{dot.version()} (di dalam pygraphviz)"
    except MachineError as error:
        return f"tidak ada: {error}"


def _libreoffice() -> str:
    """Its version and place, or how to get it."""
    try:
        program = libreoffice.find()
    except MachineError:
        return f"tidak ada; {libreoffice.INSTALL}"
    try:
        return f"{libreoffice.version(program) or 'bukan LibreOffice'} ({program})"
    except MachineError as error:
        return f"{error} ({program})"


def _fonts() -> Iterator[str]:
    """A line for each font, and how to get those that are missing."""
    have = installed()
    for font, stand_in in TWINS.items():
        finding = "ada" if font in have else f"diganti {stand_in}, sama lebarnya" if stand_in in have else "tidak ada"
        yield f"{font:<16} {finding}"
    if any(not have & {font, stand_in} for font, stand_in in TWINS.items()):
        yield FONTS_HINT
