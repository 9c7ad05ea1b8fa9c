"""What is done to a filled template: columns as wide as what they say, signatures that stay with their text."""

from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from sopdocs.text.metrics import Type, type_of
from sopdocs.units import TWIP, pt
from sopdocs.word.template import signatures, widths


def test_columns_that_have_room_share_what_is_left() -> None:
    """100 and 300 fit into 800: each gets twice what it needs."""
    assert widths.shared(800, [50, 50], [100, 300]) == [200, 600]


def test_the_column_with_more_to_say_gets_what_words_leave() -> None:
    """Words need 100 of 400; the other 300 go 1 : 2, for 300 and 600 more would put all on one line."""
    assert widths.shared(400, [50, 50], [350, 650]) == [150, 250]


def test_only_the_longest_words_give_way() -> None:
    """30 and 40 keep what they need; 400 and 500 share the 230 that are left of 300."""
    assert widths.shared(300, [30, 400, 500, 40], [30, 400, 500, 40]) == [30, 115, 115, 40]


COLUMN = st.tuples(st.integers(1, 5000), st.integers(0, 5000))
"""What a column needs for its longest word, and how much more for its longest line."""


@given(st.integers(1000, 10_000), st.lists(COLUMN, min_size=1, max_size=10))
def test_columns_always_fill_the_table(room: int, columns: list[tuple[int, int]]) -> None:
    least = [low for low, _ in columns]
    found = widths.shared(room, least, [low + more for low, more in columns])
    assert sum(found) == room
    assert min(found) >= 1
    if sum(least) <= room:
        assert all(width >= low for width, low in zip(found, least, strict=True))


def test_a_table_that_is_not_marked_is_left_alone() -> None:
    document, table = a_table("satu", "sangat panjang sekali")
    before = table._tbl.xml
    widths.fit(document.element.body, arial)
    assert table._tbl.xml == before


def test_a_marked_table_has_one_width_for_grid_and_cells() -> None:
    document, table = a_table("satu", "kata-kata yang lebih panjang", marked=True)
    widths.fit(document.element.body, arial)
    columns = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]
    assert columns[0] < columns[1]
    assert [int(cell._tc.tcPr.find(qn("w:tcW")).get(qn("w:w"))) for cell in table.rows[0].cells] == columns
    assert columns[0] * TWIP > arial(None).width("satu")


def test_words_that_do_not_fit_make_the_type_of_the_table_smaller() -> None:
    document, table = a_table("W" * 60, "W" * 60, marked=True)
    widths.fit(document.element.body, arial)
    assert {run.font.size.pt for cell in table.rows[0].cells for run in cell.paragraphs[0].runs} == {7}


def test_a_cell_over_several_columns_has_no_say_and_is_as_wide_as_they_are() -> None:
    document, table = a_table("satu", "dua", marked=True)
    band = table.add_row().cells
    merged = band[0].merge(band[1])
    merged.text = "W" * 60
    widths.fit(document.element.body, arial)
    columns = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]
    assert int(merged._tc.tcPr.find(qn("w:tcW")).get(qn("w:w"))) == sum(columns)
    assert {run.font.size for run in merged.paragraphs[0].runs} == {None}


def test_cells_with_little_white_need_less_room() -> None:
    """The second word needs 60 W; the narrower the margins, the less the first cell has to give."""
    found = []
    for margin in (None, "20"):
        document, table = a_table("i", "W" * 36, marked=True)
        table._tbl.tblPr.find(qn("w:tblDescription")).set(qn("w:val"), widths.WORDS)
        if margin:
            table._tbl.tblPr.insert(0, margins(margin))
        widths.fit(document.element.body, arial)
        found.append(int(table._tbl.tblGrid[1].get(qn("w:w"))))
    assert found[0] - found[1] == 2 * (108 - 20)


def test_a_bold_word_is_measured_bold() -> None:
    found = []
    for bold in (False, True):
        document, table = a_table("i", "kata" * 15, marked=True)
        table._tbl.tblPr.find(qn("w:tblDescription")).set(qn("w:val"), widths.WORDS)
        table.rows[0].cells[1].paragraphs[0].runs[0].bold = bold
        widths.fit(document.element.body, arial)
        found.append(int(table._tbl.tblGrid[1].get(qn("w:w"))))
    plain, strong = (type_of("Arial", pt(10), bold).width("kata" * 15) for bold in (False, True))
    assert abs((found[1] - found[0]) * TWIP - (strong - plain)) <= TWIP


def margins(width: str) -> Any:
    """Of the cells of a table, in twips, at both sides."""
    made = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        made.append(each := OxmlElement(f"w:{side}"))
        each.set(qn("w:w"), width)
    return made


def test_columns_keep_the_widths_of_the_template_while_their_words_fit() -> None:
    assert widths.kept([100, 300, 200], [50, 300, 200], [900, 900, 900]) == [100, 300, 200]


def test_a_column_takes_what_its_word_needs_from_those_that_can_spare_it() -> None:
    """60 more for the first; the others can spare 100 and 200, so they give 20 and 40."""
    assert widths.kept([100, 300, 300], [160, 200, 100], [900, 900, 900]) == [160, 280, 260]


def test_what_stands_empty_is_given_first() -> None:
    """60 more for the first: the second has 40 behind its longest line, and the third 20 of its 200 for lines."""
    assert widths.kept([100, 300, 300], [160, 200, 100], [160, 260, 900]) == [160, 260, 280]


def test_a_text_on_one_line_stays_there_while_longer_ones_can_give() -> None:
    """60 more for the first: the second has no more than its line, so the third gives all."""
    assert widths.kept([100, 300, 300], [160, 200, 100], [160, 300, 900]) == [160, 300, 240]


@given(st.lists(st.tuples(st.integers(1, 2000), COLUMN), min_size=1, max_size=10))
def test_no_word_is_broken_while_there_is_room(columns: list[tuple[int, tuple[int, int]]]) -> None:
    before, least = [width for width, _ in columns], [need for _, (need, _) in columns]
    found = widths.kept(before, least, [need + more for _, (need, more) in columns])
    assert sum(found) == sum(before)
    if sum(least) <= sum(before):
        assert all(width >= need for width, need in zip(found, least, strict=True))


def test_a_table_says_which_of_the_two_it_wants() -> None:
    """Columns of one word each: by content they share the table by their words, else the template's halves stay."""
    by_content, by_template = (a_table("i", "kata-kata yang panjang", marked=True) for _ in range(2))
    said = by_template[1]._tbl.tblPr.find(qn("w:tblDescription"))
    said.set(qn("w:val"), widths.WORDS)
    found = []
    for document, table in (by_content, by_template):
        widths.fit(document.element.body, arial)
        found.append([int(column.get(qn("w:w"))) for column in table._tbl.tblGrid])
    assert found[0][0] < found[0][1]
    assert found[1][0] == found[1][1]


@pytest.mark.parametrize("between", [[], ["", ""]])
def test_a_signature_stays_with_the_last_text_before_it(between: list[str]) -> None:
    document = docx.Document()
    texts = [document.add_paragraph(text) for text in ("Jauh di atas.", "Demikian.", *between)]
    signed(document)
    signatures.keep(document.element.body)
    assert [each.paragraph_format.keep_with_next for each in texts] == [None, *[True] * (1 + len(between))]


def test_a_signature_stays_with_the_last_two_rows_of_a_list() -> None:
    document = docx.Document()
    table = document.add_table(3, 1)
    document.add_paragraph("")
    signed(document)
    signatures.keep(document.element.body)
    kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
    assert kept == [None, True, True]  # a total alone says nothing of what it is the total of


def signed(document: Document) -> None:
    document.styles.add_style("Ttd", 1)
    document.add_table(1, 1).cell(0, 0).paragraphs[0].style = "Ttd"


def arial(paragraph: Any) -> Type:
    return type_of("Arial", pt(10))


def a_table(*texts: str, marked: bool = False) -> tuple[Document, Any]:
    document = docx.Document()
    table = document.add_table(1, len(texts))
    for cell, text in zip(table.rows[0].cells, texts, strict=True):
        cell.text = text
    if marked:
        said = OxmlElement("w:tblDescription")
        said.set(qn("w:val"), widths.MARK)
        table._tbl.tblPr.append(said)
    return document, table
