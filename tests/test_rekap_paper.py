"""Rekap on paper: figures that stay whole, what stays on one page with what, the ground of rows of means."""

from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.table import Table
from docx.text.paragraph import Paragraph
from test_rekap import SPEC, YEAR, filled, lay, made

from sopdocs import pipeline, workspace
from sopdocs.kinds.pengukuran.tabel.baris import WARNA_PITA
from sopdocs.text.metrics import type_of
from sopdocs.units import TWIP, pt
from sopdocs.word.ooxml import margins_of

TEMPLATES = Path(__file__).parent.parent / "templates"
LARGE = "2.500.000.000"


@pytest.mark.parametrize(("bentuk", "size"), [("monev", 8), ("lakip", 9), ("rencana-aksi", 9)])
def test_a_large_figure_stands_on_one_line_at_its_size(bentuk: str, size: int, tmp_path: Path) -> None:
    year = YEAR.replace("PENGUKURAN", "").replace('tahunan: "84,00"', f"tahunan: {LARGE}")
    (tmp_path / "2025.yaml").write_text(year, "utf-8")
    spec = tmp_path / "rekap.yaml"
    spec.write_text(f"{SPEC}bentuk: {bentuk}\n", "utf-8")
    [found] = workspace.find([spec], tmp_path / "output")
    document = filled(pipeline.lay_out(found))
    cell = next(cell for table in document.tables for row in table.rows for cell in row.cells if cell.text == LARGE)
    assert cell.width is not None and cell.paragraphs[0].runs[0].font.size is None
    room = cell.width - margins_of(cell._tc, "left", "right") * TWIP
    assert type_of("Arial", pt(size)).width(LARGE) <= room


@pytest.mark.parametrize("bentuk", ["pengukuran", "lkjip", "monev", "anggaran", "e81"])
def test_the_total_its_notes_and_rules_and_the_signature_are_on_one_page(bentuk: str, tmp_path: Path) -> None:
    blocks = list(filled(lay(tmp_path, f"bentuk: {bentuk}\n")).iter_inner_content())
    signature = next(at for at, each in enumerate(blocks) if isinstance(each, Table) and "ALAM" in text_of(each))
    total = max(at for at, each in enumerate(blocks[:signature]) if isinstance(each, Table))
    assert [keeps(each) for each in blocks[total:signature]] == [True] * (signature - total)


def test_the_money_of_a_monev_begins_below_its_indicators(tmp_path: Path) -> None:
    """No page break, and the notes of A do not drag B along."""
    blocks = list(filled(lay(tmp_path)).iter_inner_content())
    heading = next(at for at, each in enumerate(blocks) if isinstance(each, Paragraph) and each.text == "B. Anggaran")
    before, own = blocks[heading - 1], blocks[heading]
    assert isinstance(own, Paragraph) and not own.paragraph_format.page_break_before
    assert keeps(own) and not keeps(before)


def test_remarks_stay_together_below_their_heading(tmp_path: Path) -> None:
    blocks = list(filled(lay(tmp_path)).iter_inner_content())
    at = next(at for at, each in enumerate(blocks) if isinstance(each, Paragraph) and each.text == "Catatan Perbaikan")
    table = blocks[at + 1]
    assert keeps(blocks[at]) and isinstance(table, Table)
    assert {keeps(each) for row in table.rows for cell in row.cells for each in cell.paragraphs} == {True}


def test_the_predikat_of_a_mean_has_the_ground_of_its_row_unless_its_class_has_a_colour(tmp_path: Path) -> None:
    assert made(tmp_path).kinerja.rerata.warna == WARNA_PITA
    scale = "{min: 0, predikat: Baik, warna: C6EFCE}"
    assert made(tmp_path, settings=f"pengukuran: {{skala: [{scale}]}}").kinerja.rerata.warna == "C6EFCE"
    document = docx.Document(str(TEMPLATES / "rekap.docx"))
    assert f'w:fill="{WARNA_PITA}"' in document.tables[1]._tbl.xml


def test_the_words_of_a_row_of_sums_stand_in_the_middle_of_their_column(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(BytesIO(lay(tmp_path).beside[".xlsx"])).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row if "Tinggi" in str(cell.value) and cell.font.bold]
    assert cells and {cell.alignment.horizontal for cell in cells} == {"center"}


def text_of(table: Table) -> str:
    return " ".join(cell.text for row in table.rows for cell in row.cells)


def keeps(block: Paragraph | Table) -> bool:
    """Of a table: its last row, with what follows it."""
    paragraph = block if isinstance(block, Paragraph) else block.rows[-1].cells[0].paragraphs[0]
    return bool(paragraph.paragraph_format.keep_with_next)
