"""LibreOffice draws what the page says: as many pages, rows and symbols where they were planned."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest
from word_samples import (
    LEFT,
    PAD,
    PAPER,
    TOP,
    cell,
    chart_as_picture,
    document,
    flow,
    half_open,
    identity,
    stack,
    with_headings,
    words,
)

from sopdocs.page import BREAK_HEIGHT, Cell, Document, Page, Table
from sopdocs.units import TWIP, Length, pt, to_pt
from sopdocs.word import write

pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 looks into the PDF")
pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice (LibreOffice) is not installed")

TOLERANCE = 0.75
"""Points."""
BORDER = pt(0.5)


@dataclass(frozen=True)
class Box:
    """What is drawn in a PDF, in points from the top left corner of the page."""

    left: float
    top: float
    right: float
    bottom: float

    def near(self, x: Length, y: Length, width: Length, height: Length) -> bool:
        planned = (to_pt(x), to_pt(y), to_pt(x + width), to_pt(y + height))
        drawn = (self.left, self.top, self.right, self.bottom)
        return all(abs(one - other) <= TOLERANCE for one, other in zip(planned, drawn, strict=True))


def full_page() -> Document:
    """Two tables as high as their pages; under the last, the room that the paragraph behind it needs."""
    foot = PAPER.height - PAPER.bottom
    return document(_filled(TOP, foot), _filled(TOP + BREAK_HEIGHT, foot - BREAK_HEIGHT - BORDER))


def _filled(top: Length, bottom: Length) -> Page:
    height = (bottom - top) // TWIP * TWIP
    return Page(Table(LEFT, top, (pt(200),), stack(top, (height, (cell(0, words("penuh")),)))))


def tight_rows() -> Document:
    """Rows just as high as their text with its padding, half of them with an empty cell beside it."""
    text = words("Menghimpun data kinerja dari semua", "seksi pada kecamatan yang ada")
    height = PAD.top + text.height + PAD.bottom
    full, open_ = (cell(0, text), cell(1, words("x"))), (cell(0, text), Cell(1))
    rows = stack(TOP, *[(height, full)] * 8, *[(height, open_)] * 8)
    return document(Page(Table(LEFT, TOP, (pt(170), pt(80)), rows)))


SAMPLES: dict[str, Callable[[], Document]] = {
    each.__name__: each for each in (identity, flow, chart_as_picture, half_open, with_headings, full_page, tight_rows)
}


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All samples as PDF, by one call of LibreOffice."""
    folder = tmp_path_factory.mktemp("word")
    for name, sample in SAMPLES.items():
        (folder / f"{name}.docx").write_bytes(write(sample()))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, sorted(folder.glob("*.docx")))], check=True, capture_output=True, timeout=300)
    return folder


@cache
def paths(file: Path, page: int) -> tuple[Box, ...]:
    sheet = pdfium.PdfDocument(file)[page]
    height = sheet.get_height()
    bounds = [each.get_bounds() for each in sheet.get_objects() if each.type == pdfium.raw.FPDF_PAGEOBJ_PATH]
    return tuple(Box(left, height - top, right, height - bottom) for left, bottom, right, top in bounds)


@pytest.mark.parametrize("name", SAMPLES)
def test_there_are_as_many_pages_as_planned(pdfs: Path, name: str) -> None:
    assert len(pdfium.PdfDocument(pdfs / f"{name}.pdf")) == len(SAMPLES[name]().pages)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_row_begins_where_it_was_planned(pdfs: Path, name: str) -> None:
    for number, page in enumerate(SAMPLES[name]().pages):
        rules = [box.top for box in paths(pdfs / f"{name}.pdf", number) if box.bottom - box.top < 1.2]
        for row in page.table.rows:
            assert min(abs(rule - to_pt(row.y)) for rule in rules) <= TOLERANCE
        assert abs(max(rules) - to_pt(page.table.rows[-1].bottom)) <= TOLERANCE


@pytest.mark.parametrize("name", SAMPLES)
def test_every_column_begins_where_it_was_planned(pdfs: Path, name: str) -> None:
    for number, page in enumerate(SAMPLES[name]().pages):
        rules = [box.left for box in paths(pdfs / f"{name}.pdf", number) if box.right - box.left < 1.2]
        for column in {each.column for row in page.table.rows for each in row.cells} | {len(page.table.columns)}:
            assert min(abs(rule - to_pt(page.table.left(column))) for rule in rules) <= TOLERANCE


def test_every_symbol_lies_where_it_was_planned(pdfs: Path) -> None:
    drawn = paths(pdfs / "flow.pdf", 0)
    for symbol in flow().pages[0].symbols:
        assert any(box.near(symbol.x, symbol.y, symbol.width, symbol.height) for box in drawn), symbol


def test_every_arrow_touches_its_symbol_with_its_tip(pdfs: Path) -> None:
    heads = [box for box in paths(pdfs / "flow.pdf", 0) if max(box.right - box.left, box.bottom - box.top) < 8]
    for line in flow().pages[0].lines:
        x, y = (to_pt(length) for length in line.points[-1])
        touching = [head for head in heads if _touches(head, x, y)]
        assert bool(touching) == line.arrow, line


def _touches(head: Box, x: float, y: float) -> bool:
    """Whether the middle of one side of `head` is the point."""
    middle_x, middle_y = (head.left + head.right) / 2, (head.top + head.bottom) / 2
    sides = [(middle_x, head.top), (middle_x, head.bottom), (head.left, middle_y), (head.right, middle_y)]
    square = head.right - head.left > 2 and head.bottom - head.top > 2
    return square and any(abs(x - at) <= TOLERANCE and abs(y - level) <= TOLERANCE for at, level in sides)


def test_straight_lines_without_extent_are_drawn(pdfs: Path) -> None:
    drawn = paths(pdfs / "flow.pdf", 0)
    across = next(line for line in flow().pages[0].lines if line.dashed)
    (start, level), (end, _) = across.points
    assert any(
        abs(box.left - to_pt(start)) < 1.2 and abs(box.right - to_pt(end)) < 1.2 and abs(box.top - to_pt(level)) < 1.2
        for box in drawn
    )


def test_labels_stand_in_their_box_unbroken(pdfs: Path) -> None:
    text = pdfium.PdfDocument(pdfs / "flow.pdf")[0].get_textpage()
    height = pdfium.PdfDocument(pdfs / "flow.pdf")[0].get_height()
    for label in flow().pages[0].labels:
        box = (to_pt(label.x) - 1, height - to_pt(label.y + label.height) - 1)
        corner = (to_pt(label.x + label.width) + 2, height - to_pt(label.y) + 1)
        assert text.get_text_bounded(*box, *corner).split() == list(label.lines)


def test_the_chart_as_a_picture_lies_over_the_lanes(pdfs: Path) -> None:
    sheet = pdfium.PdfDocument(pdfs / "chart_as_picture.pdf")[0]
    (image,) = [each for each in sheet.get_objects() if each.type == pdfium.raw.FPDF_PAGEOBJ_IMAGE]
    left, bottom, right, top = image.get_bounds()
    height = sheet.get_height()
    picture = chart_as_picture().pages[0].picture
    assert picture is not None
    drawn = Box(left, height - top, right, height - bottom)
    assert drawn.near(picture.x, picture.y, picture.image.width, picture.image.height)


def test_the_numbers_of_a_list_are_printed_on_both_pages(pdfs: Path) -> None:
    file = pdfium.PdfDocument(pdfs / "identity.pdf")
    first, second = (file[number].get_textpage().get_text_range().split() for number in range(2))
    assert [sign for sign in first if sign.endswith(".")] == ["1.", "2.", "3.", "1."]
    assert [sign for sign in second if sign.endswith(".")] == ["4.", "5."]


def test_the_foot_line_counts_every_page(pdfs: Path) -> None:
    file = pdfium.PdfDocument(pdfs / "identity.pdf")
    assert "Halaman 2 dari 2" in file[1].get_textpage().get_text_range()


def test_a_row_that_grows_takes_its_symbols_along(tmp_path: Path) -> None:
    page = flow().pages[0]
    rows = list(page.table.rows)
    long = replace(rows[2].cells[1], paragraphs=rows[2].cells[1].paragraphs * 4)
    rows[2] = replace(rows[2], cells=(rows[2].cells[0], long, *rows[2].cells[2:]))
    grown = document(replace(page, table=replace(page.table, rows=tuple(rows))))
    (tmp_path / "a.docx").write_bytes(write(grown))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "a.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    drawn = paths(tmp_path / "a.pdf", 0)
    rules = sorted({round(box.top, 1) for box in drawn if box.bottom - box.top < 1.2 and box.right - box.left > 20})
    growth = max(rules) - to_pt(page.table.rows[-1].bottom)
    assert growth > 40
    moved = page.symbols[1]
    assert any(box.near(moved.x, moved.y + round(growth * 12_700), moved.width, moved.height) for box in drawn)
