"""DOCX, PDF and SVG are one drawing: LibreOffice's PDF of the DOCX beside ours, and ours beside the SVG."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from pdf_reading import Box, Word, begins, near, shapes, words
from test_pdf import SPECS, content, spec
from word_samples import chart_as_picture, flow, half_open, identity, one_cell, with_headings
from word_samples import words as paragraph

from sopdocs import pdf, svg, word
from sopdocs.page import Cell, Document, Paragraph, Row, Table
from sopdocs.units import pt, to_pt

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice (LibreOffice) is not installed")

WITHIN = 1.0
"""Points."""
NAMES = sorted(path.stem for path in SPECS.glob("*.yaml"))
KNOWN = ("Arial Narrow", "Times New Roman", "Calibri", "Cambria")


def in_font(font: str) -> Document:
    """Lines of every alignment in a font, regular and bold."""
    aligned = [words_in_line("Menghimpun (26) data, é", align=align) for align in ("left", "center", "right")]
    bold = words_in_line("Mutu Baku & Output", bold=True, align="center")
    return replace(one_cell(*aligned, bold), font=font)


def words_in_line(text: str, **more: object) -> Paragraph:
    return replace(paragraph(text, **more), line_height=pt(12))  # type: ignore[arg-type]


SAMPLES: dict[str, Callable[[], Document]] = {
    **{each.__name__: each for each in (identity, flow, chart_as_picture, half_open, with_headings)},
    **{font: partial(in_font, font) for font in KNOWN},
}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All documents as LibreOffice draws them, by one call."""
    folder = tmp_path_factory.mktemp("office")
    for name in NAMES:
        (folder / f"{name}.docx").write_bytes(word.write(broken_as_planned(spec(name))))
    for name, sample in SAMPLES.items():
        (folder / f"{name}.docx").write_bytes(word.write(broken_as_planned(sample())))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, sorted(folder.glob("*.docx")))], check=True, capture_output=True, timeout=300)
    return folder


def broken_as_planned(source: Document) -> Document:
    """The document with its lines broken by hand: the plan breaks a line that is nearly full a word earlier."""
    return replace(source, pages=tuple(replace(page, table=_broken(page.table)) for page in source.pages))


def _broken(table: Table) -> Table:
    def cells(row: Row) -> tuple[Cell, ...]:
        return tuple(replace(cell, paragraphs=tuple(map(_lines, cell.paragraphs))) for cell in row.cells)

    return replace(table, rows=tuple(replace(row, cells=cells(row)) for row in table.rows))


def _lines(source: Paragraph) -> Paragraph:
    if len(source.runs) != 1:
        return source
    return replace(source, runs=(replace(source.runs[0], text="\n".join(source.lines)),))


def placed(item: Word, others: list[Word]) -> bool:
    """Whether the same word stands there in the other output."""
    return any(
        item.text == other.text and abs(item.x - other.x) <= WITHIN and abs(item.y - other.y) <= WITHIN
        for other in others
    )


@pytest.mark.parametrize("name", SAMPLES)
def test_every_word_of_a_sample_is_where_libreoffice_has_it(office: Path, name: str) -> None:
    source = SAMPLES[name]()
    for number in range(len(source.pages)):
        theirs = words(office / f"{name}.pdf", number)
        ours = words(pdf.write(source), number)
        assert [item for item in ours if not placed(item, theirs)] == []
        assert len(ours) == len(theirs)


@pytest.mark.parametrize("name", NAMES)
def test_the_words_of_a_spec_are_where_libreoffice_has_them(office: Path, name: str) -> None:
    for number in range(len(spec(name).pages)):
        theirs, ours = words(office / f"{name}.pdf", number), words(content(name), number)
        assert [item for item in ours if not placed(item, theirs)] == []
        assert sorted(item.text for item in ours) == sorted(item.text for item in theirs)


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_symbol_and_arrow_is_where_libreoffice_has_it(office: Path, name: str) -> None:
    for number in range(len(spec(name).pages)):
        theirs = shapes(office / f"{name}.pdf", number)
        for box in shapes(content(name), number):
            assert any(near(box, other, WITHIN) or _shaft(box, other) for other in theirs), (number, box)


def _shaft(ours: Box, theirs: Box) -> bool:
    """A line ends somewhere inside its arrowhead: three of its sides agree, the fourth within the head."""
    apart = sorted(abs(one - other) for one, other in zip(ours, theirs, strict=True))
    return apart[2] <= WITHIN and apart[3] <= 4


@pytest.mark.parametrize("name", NAMES)
def test_the_svg_draws_what_the_pdf_draws(name: str) -> None:
    source = spec(name)
    for number in range(len(source.pages)):
        root = ET.fromstring(svg.page(source, number))
        drawn = {tuple(round(side, 1) for side in box) for box in shapes(content(name), number)}
        for path in root.iter("{http://www.w3.org/2000/svg}path"):
            box = _box(str(path.get("d")))
            assert any(near(box, other, 0.15) for other in drawn)  # type: ignore[arg-type]
        places = begins(content(name), number)
        for text in root.iter("{http://www.w3.org/2000/svg}text"):
            x, y = float(str(text.get("x"))), float(str(text.get("y")))
            assert any(abs(x - at) < 0.02 and abs(y - level) < 0.02 for at, level in places), text.text


def _box(path: str) -> Box:
    flat = [float(number) for number in re.findall(r"-?\d+\.?\d*", path)]
    return min(flat[::2]), min(flat[1::2]), max(flat[::2]), max(flat[1::2])


@pytest.mark.parametrize("name", SAMPLES)
def test_pages_have_one_size(office: Path, name: str) -> None:
    from pypdfium2 import PdfDocument

    paper = SAMPLES[name]().paper
    for file in (PdfDocument(office / f"{name}.pdf"), PdfDocument(pdf.write(SAMPLES[name]()))):
        assert file[0].get_size() == pytest.approx((to_pt(paper.width), to_pt(paper.height)), abs=0.5)
        assert len(file) == len(SAMPLES[name]().pages)
