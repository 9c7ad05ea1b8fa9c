"""`sopdocs draw`: one spec in, its flowchart or (--halaman) its whole pages as pictures out, a file for each page."""

import sys
from pathlib import Path
from typing import get_args

import click

from sopdocs.cli import parameters, report
from sopdocs.errors import UsageError
from sopdocs.files import save
from sopdocs.flowchart import dot
from sopdocs.flowchart.dot import Format
from sopdocs.outcome import DONE, PROBLEMS
from sopdocs.page import Document

FORMATS: tuple[Format, ...] = get_args(Format)
BINARY = ("png", "pdf")


@click.command(
    options_metavar="[OPSI]",
    short_help="Gambar alurnya saja, atau seluruh halamannya.",
    help="Gambar alur dari SPEC saja, dengan Graphviz; dengan --halaman seluruh halaman dokumennya. "
    "Yang lebih dari satu halaman menjadi FILE-1, FILE-2, … (PDF dari --halaman: satu berkas).",
)
@parameters.spec
@click.option("--format", "form", type=click.Choice(FORMATS), help="Bawaan: menurut akhiran FILE, atau svg.")
@click.option(
    "-o", "--output", metavar="FILE", type=click.Path(path_type=Path), help="Bawaan, dan -: keluaran standar."
)
@click.option("--halaman", "whole", is_flag=True, help="Seluruh halaman dokumen: svg, png atau pdf.")
def command(path: Path, form: Format | None, output: Path | None, whole: bool) -> int:
    """Lay out and draw; problems are told on standard error."""
    from sopdocs import pipeline

    target = None if output == parameters.STANDARD else output
    form = form or _form(target)
    if whole and form == "gv":
        raise UsageError("--halaman tidak dapat menjadi gv; pakai svg, png atau pdf")
    [spec] = parameters.specs([path])
    laid = pipeline.lay_out(spec)
    report.show_problems(laid.problems)
    if laid.document is None:
        return PROBLEMS
    if isinstance(laid.document, bytes):
        raise UsageError(f"dokumen dari {path} tidak punya diagram alir; yang dapat digambar hanya SOP")
    drawings = _pages(laid.document, form) if whole else _charts(laid.document, form)
    if target is None:
        _print(drawings, form)
    else:
        _save(drawings, target)
    return DONE


def _charts(document: Document, form: Format) -> list[bytes]:
    return [dot.draw(page, document.font, form) for page in document.pages if page.symbols]


def _pages(document: Document, form: Format) -> list[bytes]:
    """Each page of the document; a PDF holds them all."""
    if form == "svg":
        from sopdocs import svg

        return svg.write(document)
    from sopdocs.pdf import raster, write

    content = write(document)
    return [content] if form == "pdf" else raster.png(content)


def _form(target: Path | None) -> Format:
    """The format that the ending of the file asks for; svg without an ending."""
    ending = target.suffix[1:].lower() if target else ""
    for form in FORMATS:
        if form == (ending or "svg"):
            return form
    raise UsageError(f'akhiran ".{ending}" tidak dikenal; pakai {", ".join(FORMATS)}, atau sebutkan --format')


def _print(drawings: list[bytes], form: Format) -> None:
    """To standard output: one drawing; of gv any number, for Graphviz reads several graphs from one stream."""
    if len(drawings) > 1 and form != "gv":
        raise UsageError(f"ada {len(drawings)} halaman; sebutkan berkasnya dengan -o FILE")
    if form in BINARY and sys.stdout.isatty():
        raise UsageError(f"{form} tidak dapat ditampilkan di terminal; sebutkan berkasnya dengan -o FILE")
    sys.stdout.buffer.write(b"".join(drawings))
    sys.stdout.buffer.flush()


def _save(drawings: list[bytes], target: Path) -> None:
    """To files: `x.svg`, or `x-1.svg`, `x-2.svg` … when there are several pages."""
    for count, drawing in enumerate(drawings, 1):
        path = target if len(drawings) == 1 else target.with_stem(f"{target.stem}-{count}")
        save(path, drawing)
        click.echo(str(path))
