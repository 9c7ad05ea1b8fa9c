"""The reports of the example office: one figure is one figure, in sentences, charts, tables and lampiran."""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from sopdocs import pipeline, spec, workspace
from sopdocs.kinds.laporan_kinerja import KIND
from sopdocs.kinds.laporan_kinerja.baca import Bacaan, baca
from sopdocs.kinds.laporan_kinerja.compose import laporan
from sopdocs.kinds.laporan_kinerja.model import LaporanKinerja
from sopdocs.kinds.laporan_kinerja.sebutan import Sebutan
from sopdocs.kinds.pengukuran.muat import muat
from sopdocs.kinerja.ukuran import TRIWULAN
from sopdocs.report import Block, Chart, Figure, Inline, Span, Table

EXAMPLES = Path(__file__).parent.parent / "specs" / "wasuponda" / "kinerja"
REPORTS = [EXAMPLES / "laporan-tw3.yaml", EXAMPLES / "laporan-tahunan.yaml"]
CALLED = re.compile(r"\{\{ *((?:realisasi|target|capaian|pagu|belanja|sisa|serapan|rerata)\.[\w.]+) *\}\}")
FIGURE = re.compile(r"\d[\d.]*(?:,\d+)?")


def reading(path: Path) -> Bacaan:
    [found] = workspace.find([path])
    source = spec.load(found.path, profile=found.profile).source
    assert source is not None
    read = KIND.read(source).model
    assert isinstance(read, LaporanKinerja)
    model = read.with_files(source).model
    assert isinstance(model, LaporanKinerja)
    return baca(model, source)


def blocks(path: Path) -> tuple[Block, ...]:
    report = laporan(reading(path).bahan)
    return (*report.front, *report.body)


def cells(found: tuple[Block, ...]) -> Iterator[str]:
    """Each line of each cell, as it is printed."""
    for table in (each for each in found if isinstance(each, Table)):
        for row in table.rows:
            yield from (text(line) for cell in row.cells for line in cell.lines)


def text(line: tuple[Inline, ...]) -> str:
    return "".join(each.text for each in line if isinstance(each, Span))


def number(printed: str) -> Decimal:
    return Decimal(printed.replace(".", "").replace(",", "."))


def figures(printed: Iterator[str]) -> set[Decimal]:
    return {number(each) for line in printed for each in FIGURE.findall(line)}


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_the_examples_are_whole_but_for_their_gaps(path: Path) -> None:
    [found] = workspace.find([path], Path("output"))
    laid = pipeline.lay_out(found)
    assert isinstance(laid.document, bytes)
    assert {problem.rule for problem in laid.problems} == {"rl-kosong", "lk-kosong"}


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_figure_that_a_narrative_calls_is_a_cell_of_the_report(path: Path) -> None:
    """The same string: `97,65`, also where the sentence has the sign, `97,65 %`."""
    files = [path, *sorted((EXAMPLES / "narasi").glob("*.md"))] if "tahunan" in path.stem else [path]
    called = {name for file in files for name in CALLED.findall(file.read_text("utf-8"))}
    assert len(called) > 10
    printed = {each for line in cells(blocks(path)) for each in FIGURE.findall(line)} | {"BB", "B"}
    answer = Sebutan(reading(path).bahan)
    for name in sorted(called):
        said = answer(name)
        assert isinstance(said, str), name
        assert set(FIGURE.findall(said) or [said]) <= printed, (name, said)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_what_a_chart_draws_is_a_cell_of_the_report(path: Path) -> None:
    """Money is drawn in millions: Rp70.900.000 is 70,90."""
    found = blocks(path)
    known = figures(cells(found))
    millions = {(each / 10**6).quantize(Decimal("0.01"), "ROUND_HALF_UP") for each in known}
    charts = [each.what for each in found if isinstance(each, Figure) and isinstance(each.what, Chart)]
    assert len(charts) > 10
    for chart in charts:
        held = millions if "juta" in chart.unit else known
        drawn = {value for series in chart.series for value in series.values if value is not None}
        assert drawn <= held, chart.alt


@pytest.mark.parametrize("tw", TRIWULAN)
def test_the_money_of_a_quarter_is_what_its_indicator_of_money_is_counted_from(tw: int) -> None:
    tahun = muat(EXAMPLES / "2025.yaml").tahun
    assert tahun is not None
    spent = [tahun.of_belanja(row, tw).keuangan for row in tahun.belanja]
    assert tahun.of_indikator("kas", tw).pembilang == sum(value for value in spent if value is not None)
