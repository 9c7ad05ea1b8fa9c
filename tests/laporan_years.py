"""Years written in a test, and the report of one of their periods, put together and read."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from sopdocs import spec
from sopdocs.kinds.laporan_kinerja import KIND
from sopdocs.kinds.laporan_kinerja.baca import baca
from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.compose import laporan
from sopdocs.kinds.laporan_kinerja.model import LaporanKinerja
from sopdocs.report import Block, Figure, Heading, Inline, Item, Paragraph, Ref, Report, Span, Table
from sopdocs.text.numbers import NBSP

OFFICE = "instansi: {pemda: Kabupaten Uji, nama: Kecamatan Uji}\ntempat: Uji\n"


def bahan_of(folder: Path, year: str, periode: str, more: str = "") -> Bahan:
    """What the chapters of that report are made of; the year is that of 2025."""
    (folder / "2025.yaml").write_text(f"jenis: kinerja\ntahun: 2025\n{OFFICE}{year}", "utf-8")
    path = folder / "laporan.yaml"
    path.write_text(f"jenis: laporan-kinerja\nkinerja: 2025.yaml\nperiode: {periode}\n{OFFICE}{more}", "utf-8")
    source = spec.load(path).source
    assert source is not None
    read = KIND.read(source).model
    assert isinstance(read, LaporanKinerja)
    model = read.with_files(source).model
    assert isinstance(model, LaporanKinerja)
    assert model.has_year, "the year of the test has no error"
    return baca(model, source).bahan


def report_of(folder: Path, year: str, periode: str, more: str = "") -> Report:
    return laporan(bahan_of(folder, year, periode, more))


def part(report: Report, heading: str) -> list[Block]:
    """The blocks under a heading, up to the next of its level or above."""
    at = next(at for at, each in enumerate(report.body) if isinstance(each, Heading) and each.text == heading)
    level = report.body[at].level  # type: ignore[union-attr]
    found: list[Block] = []
    for block in report.body[at + 1 :]:
        if isinstance(block, Heading) and block.level <= level:
            break
        found.append(block)
    return found


def said(blocks: Iterable[Block]) -> str:
    """Their paragraphs and points, one a line; spaces that do not break as others."""
    lines = ("".join(map(_text, each.inlines)) for each in blocks if isinstance(each, Paragraph | Item))
    return "\n".join(lines).replace(NBSP, " ")


def rows(table: Table) -> list[list[str]]:
    """Cells as they are printed, heads left out."""
    return [[" / ".join("".join(map(_text, line)) for line in cell.lines) for cell in row.cells] for row in table.rows]


def tables(blocks: Iterable[Block]) -> dict[str, Table]:
    """By name."""
    return {each.name: each for each in blocks if isinstance(each, Table)}


def inlines(blocks: Iterable[Block]) -> Iterator[Inline]:
    """Everything that is printed in words."""
    for each in blocks:
        if isinstance(each, Paragraph | Item):
            yield from each.inlines
        elif isinstance(each, Table):
            lines = [line for row in (*each.head, *each.rows) for cell in row.cells for line in cell.lines]
            yield from (inline for line in (each.caption, *lines, *each.notes) for inline in line)
        elif isinstance(each, Figure):
            yield from each.caption


def _text(inline: Inline) -> str:
    return f"<{inline.name}>" if isinstance(inline, Ref) else inline.text if isinstance(inline, Span) else ""
