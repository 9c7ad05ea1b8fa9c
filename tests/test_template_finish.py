"""What is done to a filled template: a kop as high as what it says, logos in their place, lines to write on."""

from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell

from sopdocs.text.metrics import type_of
from sopdocs.units import mm, pt
from sopdocs.word.images import frame
from sopdocs.word.template import columns, kop, signatures, writable
from sopdocs.word.template.heights import Heights

SIX = 340
"""Twips in 6 mm."""


def test_a_style_has_the_type_of_the_style_that_it_is_based_on() -> None:
    document = docx.Document()
    base, own = (document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH) for name in ("Induk", "Anak"))
    own.base_style = base
    base.font.size, base.font.bold, base.font.name = Pt(9), True, "Times New Roman"
    assert Heights(document.styles.element).type_of("Anak") == type_of("Times New Roman", pt(9), bold=True)


def test_a_kop_that_says_nothing_is_not_there() -> None:
    document, _ = a_kop("", "")
    kop.tidy(document.element.body)
    assert document.tables == []


def test_a_line_of_the_kop_that_is_not_known_leaves_no_gap() -> None:
    document, cell = a_kop("", "KECAMATAN CONTOH")
    kop.tidy(document.element.body)
    assert [paragraph.text for paragraph in cell.paragraphs] == ["KECAMATAN CONTOH"]


def test_a_logo_alone_is_a_kop() -> None:
    document, cell = a_kop("", "")
    add_picture(cell, 10)
    kop.tidy(document.element.body)
    assert len(document.tables) == 1


def test_a_logo_wider_than_its_cell_is_made_smaller_and_keeps_its_proportions() -> None:
    """A cell of 18 mm has 108 twips, 1.9 mm, of white at each side: 14.2 mm are left."""
    document, cell = a_kop("", "KECAMATAN CONTOH")
    cell.width = Mm(18)
    add_picture(cell, 20)
    kop.tidy(document.element.body)
    [shape] = document.inline_shapes
    assert 14.1 < shape.width / Mm(1) < 14.3
    assert abs(shape.width - shape.height) <= 1


def test_a_logo_that_fits_stays_as_large_as_it_is() -> None:
    document, cell = a_kop("", "KECAMATAN CONTOH")
    cell.width = Mm(24)
    add_picture(cell, 20)
    kop.tidy(document.element.body)
    assert document.inline_shapes[0].width == Mm(20)


def test_a_line_to_write_on_is_six_millimetres_high_with_the_white_around_it() -> None:
    document = docx.Document()
    open_line, text, spaced = (document.add_paragraph(text) for text in ("." * 30, "Isi", "." * 30))
    for each in (open_line, text):
        each.paragraph_format.space_before = each.paragraph_format.space_after = Pt(0)
    spaced.paragraph_format.space_before, spaced.paragraph_format.space_after = Pt(2), Pt(3)
    widen(document)
    assert [line_of(each) for each in (open_line, text, spaced)] == [str(SIX), None, str(SIX - 100)]


def test_a_line_below_the_room_to_sign_needs_no_more() -> None:
    document = docx.Document()
    name = document.add_paragraph("(" + "." * 30 + ")")
    name.paragraph_format.space_before = Mm(20)
    widen(document)
    assert line_of(name) is None


def test_a_label_stands_on_the_line_of_its_dots() -> None:
    document = docx.Document()
    label, dots = document.add_table(1, 2).rows[0].cells
    label.text, dots.text = "Tempat", "." * 30
    widen(document)
    assert line_of(label.paragraphs[0]) == line_of(dots.paragraphs[0]) is not None


def test_dots_in_a_row_that_is_high_enough_stay_in_its_middle() -> None:
    document = docx.Document()
    row = document.add_table(1, 1).rows[0]
    row.height, row.cells[0].text = Mm(8.5), "1. .........."
    widen(document)
    assert line_of(row.cells[0].paragraphs[0]) is None


def test_a_signature_below_a_count_stays_with_the_last_two_rows_that_are_counted() -> None:
    """The template says that the count belongs to the signature; alone on a page they would be signed for nothing."""
    document = docx.Document()
    table = document.add_table(3, 1)
    count = document.add_paragraph("Jumlah: 2 dokumen")
    count.paragraph_format.keep_with_next = True
    document.styles.add_style("Ttd", 1)
    document.add_table(1, 1).cell(0, 0).paragraphs[0].style = "Ttd"
    signatures.keep(document.element.body)
    assert [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows] == [None, True, True]


def test_the_grid_of_a_table_has_the_columns_of_its_rows() -> None:
    """docxtpl counts the cells of tables inside, too."""
    document = docx.Document()
    table = document.add_table(1, 2)
    table.autofit = False
    for cell, width in zip(table.rows[0].cells, (60, 40), strict=True):
        cell.width = Mm(width)
    table._tbl.tblGrid.append(table._tbl.tblGrid.makeelement(qn("w:gridCol"), {qn("w:w"): "100"}))
    columns.share(document.element.body)
    assert [round(column.width / Mm(1)) for column in table.columns if column.width] == [60, 40]


def a_kop(pemda: str, nama: str) -> tuple[Document, _Cell]:
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    for name in ("Kop Pemda", "Kop Nama"):
        document.styles.add_style(name, 1)
    cell.paragraphs[0].text = pemda
    cell.add_paragraph(nama)
    for paragraph, name in zip(cell.paragraphs, ("Kop Pemda", "Kop Nama"), strict=True):
        paragraph.style = name
    return document, cell


def add_picture(cell: _Cell, side: float) -> None:
    cell.add_paragraph().add_run().add_picture(BytesIO(frame(mm(side), mm(side), "Logo").data), Mm(side), Mm(side))


def widen(document: Document) -> None:
    writable.widen(document.element.body, Heights(document.styles.element))


def line_of(paragraph: Any) -> str | None:
    """The least height of its lines, in twips."""
    spacing = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:spacing')}")
    return None if spacing is None or spacing.get(qn("w:lineRule")) != "atLeast" else str(spacing.get(qn("w:line")))
