"""LibreOffice lays the five specs out as the plan did: the same pages, no row grown, no word lost."""

import re
import shutil
import subprocess
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from test_sop_goldens import NAMES, document

from sopdocs.page import Page, Paragraph
from sopdocs.units import to_pt
from sopdocs.word import write

pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 looks into the PDF")
pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice (LibreOffice) is not installed")

TOLERANCE = 1.0
"""Points."""
RULE = 1.2
"""A path thinner than this is a rule."""


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All five as PDF, by one call of LibreOffice."""
    folder = tmp_path_factory.mktemp("sop")
    for name in NAMES:
        (folder / f"{name}.docx").write_bytes(write(laid_out(name)))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, sorted(folder.glob("*.docx")))], check=True, capture_output=True, timeout=300)
    return folder


laid_out = cache(document)


@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_has_as_many_pages_as_the_document(pdfs: Path, name: str) -> None:
    assert len(pdfium.PdfDocument(pdfs / f"{name}.pdf")) == len(laid_out(name).pages)


@pytest.mark.parametrize("name", NAMES)
def test_the_rules_of_the_rows_lie_where_the_plan_puts_them(pdfs: Path, name: str) -> None:
    """A row that grew would push all rules below it down."""
    for number, page in enumerate(laid_out(name).pages):
        rules = levels(pdfs / f"{name}.pdf", number)
        off = {round(to_pt(y), 1): min(abs(rule - to_pt(y)) for rule in rules) for y in ruled(page)}
        assert {y: far for y, far in off.items() if far > TOLERANCE} == {}
        assert abs(max(rules) - to_pt(max(ruled(page)))) <= TOLERANCE


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_the_document_is_on_its_page(pdfs: Path, name: str) -> None:
    """Words that a line break cuts are compared without their spaces."""
    file = pdfium.PdfDocument(pdfs / f"{name}.pdf")
    for number, page in enumerate(laid_out(name).pages):
        found = Counter(words(file[number].get_textpage().get_text_range()))
        wanted = Counter(word for text in texts(page) for word in words(text))
        assert wanted - found == Counter()


@pytest.mark.parametrize("name", NAMES)
def test_every_symbol_is_drawn_where_it_was_planned(pdfs: Path, name: str) -> None:
    for number, page in enumerate(laid_out(name).pages):
        drawn = boxes(pdfs / f"{name}.pdf", number)
        for symbol in page.symbols:
            ends = (symbol.x, symbol.y, symbol.x + symbol.width, symbol.y + symbol.height)
            planned = tuple(map(to_pt, ends))
            assert any(near(planned, box) for box in drawn), symbol.alt


def near(planned: tuple[float, ...], box: tuple[float, ...]) -> bool:
    return all(abs(one - other) <= TOLERANCE for one, other in zip(planned, box, strict=True))


@cache
def boxes(file: Path, page: int) -> tuple[tuple[float, float, float, float], ...]:
    """Left, top, right and bottom of every path on a page, in points from its top left corner."""
    sheet = pdfium.PdfDocument(file)[page]
    height = sheet.get_height()
    bounds = [each.get_bounds() for each in sheet.get_objects() if each.type == pdfium.raw.FPDF_PAGEOBJ_PATH]
    return tuple((left, height - top, right, height - bottom) for left, bottom, right, top in bounds)


def levels(file: Path, page: int) -> list[float]:
    """Where the page has level rules."""
    return [top for left, top, right, bottom in boxes(file, page) if bottom - top < RULE and right - left > 5]


def ruled(page: Page) -> set[int]:
    """Upper edges of rows whose cells all have a rule there, and the foot of the table where it has one."""
    rows = page.table.rows
    tops = {row.y for row in rows if any(cell.borders.top and cell.merge != "continue" for cell in row.cells)}
    last = [row for row in rows if any(cell.borders.bottom for cell in row.cells)][-1]
    return tops | {last.bottom}


def texts(page: Page) -> list[str]:
    cells = (cell for row in page.table.rows for cell in row.cells if not cell.turned)
    paragraphs: list[Paragraph] = [*page.heading, *(p for cell in cells for p in cell.paragraphs)]
    lines = [line for p in paragraphs for line in p.lines]
    markers = [p.marker.text for p in paragraphs if p.marker]
    labels = [line for label in page.labels for line in label.lines]
    return [*lines, *markers, *labels, *(symbol.text for symbol in page.symbols)]


def words(text: str) -> list[str]:
    """PDF says a hyphen at the end of a line in its own way."""
    return re.findall(r"\w+", text.replace("\ufffe", " ").replace("\x02", " "))
