"""What the file says is what the page says: text, lists, tables, images, and the ways of the drawings."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from typing import cast
from zipfile import ZipFile

import pytest
from docx import Document as open_docx
from lxml import etree
from word_samples import (
    FLOW_COLUMNS,
    LEFT,
    LINE,
    PAPER,
    SIZE,
    TOP,
    chart_as_picture,
    document,
    flow,
    half_open,
    identity,
    item,
    logo,
    one_cell,
    stack,
    with_headings,
    words,
)

from sopdocs.page import Anchor, Cell, Document, Marker, Padding, Page, Paragraph, Run, Table
from sopdocs.units import TWIP, mm, pt
from sopdocs.word import write
from sopdocs.word.dump import dump

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(source: Document, name: str = "word/document.xml") -> str:
    with ZipFile(BytesIO(write(source))) as parts:
        return parts.read(name).decode()


def values(source: Document, path: str, name: str = "word/document.xml") -> list[str]:
    """What an XPath with `w` and `wp` finds in a part."""
    prefixes = {
        "w": W[1:-1],
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    }
    return cast(list[str], etree.fromstring(part(source, name).encode()).xpath(path, namespaces=prefixes))


@pytest.mark.parametrize(
    "text",
    [
        "Formulir & ATK",
        "a < b > c",
        "]]>",
        "\"kutip\" 'tunggal'",
        "surat 📄 masuk",
        "  depan  tengah   belakang  ",
        "&amp;",
    ],
)
def test_no_sign_of_a_text_is_lost(text: str) -> None:
    assert open_docx(BytesIO(write(one_cell(words(text))))).tables[0].cell(0, 0).text == text


def test_tabs_and_new_lines_inside_a_text_are_kept() -> None:
    assert open_docx(BytesIO(write(one_cell(words("a\tb\nc\r\nd"))))).tables[0].cell(0, 0).text == "a\tb\nc\nd"


def test_what_xml_cannot_hold_becomes_a_replacement_sign() -> None:
    assert open_docx(BytesIO(write(one_cell(words("a\x07b\ud83d"))))).tables[0].cell(0, 0).text == "a\ufffdb\ufffd"


def test_an_alternative_text_may_hold_quotes_and_new_lines() -> None:
    sample = flow().pages[0]
    symbols = (replace(sample.symbols[0], alt='Langkah "1" & <awal>\nlagi'),)
    assert values(document(Page(sample.table, symbols=symbols)), "//wp:docPr/@descr") == ['Langkah "1" & <awal>\nlagi']


def test_the_look_of_a_run_is_kept() -> None:
    look = Paragraph((Run("a", pt(7.5), bold=True), Run("b", pt(12), underline=True)), ("ab",), LINE)
    first, second = open_docx(BytesIO(write(one_cell(look)))).tables[0].cell(0, 0).paragraphs[0].runs
    assert (first.font.size.pt, first.bold, first.underline) == (7.5, True, None)
    assert (second.font.size.pt, second.bold, second.underline) == (12, None, True)


def test_a_list_goes_on_over_the_page_break_and_others_start_anew() -> None:
    text = dump(write(identity()))
    assert "[1.] Undang-Undang Nomor 1 Tahun 2014 / [2.] Undang" in text
    assert "[4.] Undang-Undang Nomor 4 Tahun 2014 / [5.] Undang" in text
    assert "[1.] Memiliki ijazah / [(2)] Memahami tugas" in text
    assert "[-] Komputer / [-] Printer" in text


def test_a_list_that_goes_on_is_one_list_for_word() -> None:
    assert values(identity(), "//w:numId/@w:val") == ["1", "1", "1", "2", "3", "1", "1", "4", "4"]


@pytest.mark.parametrize(
    ("pattern", "format_", "printed"),
    [
        ("{}.", "decimal", "%1."),
        ("({})", "decimal", "(%1)"),
        ("{})", "decimal", "%1)"),
        ("Pasal {}", "decimal", "Pasal %1"),
    ],
)
def test_the_pattern_of_a_list_follows_from_its_first_marker(pattern: str, format_: str, printed: str) -> None:
    source = one_cell(item(7, "a", pattern=pattern), item(8, "b", pattern=pattern))
    assert values(source, "//w:numFmt/@w:val", "word/numbering.xml") == [format_]
    assert values(source, "//w:lvlText/@w:val", "word/numbering.xml") == [printed]
    assert f"[{pattern.format(7)}] a / [{pattern.format(8)}] b" in dump(write(source))


def test_letters_count_as_letters() -> None:
    items = (words("satu", indent=pt(12), marker=Marker(1, n, f"{letter}.")) for n, letter in enumerate("abc", 1))
    assert "[a.] satu / [b.] satu / [c.] satu" in dump(write(one_cell(*items)))


def test_a_number_that_word_would_not_count_to_is_printed_all_the_same() -> None:
    assert "[1.] a / [2.] b / [5.] c / [6.] d" in dump(
        write(one_cell(item(1, "a"), item(2, "b"), item(5, "c"), item(6, "d")))
    )


def test_the_rest_of_an_item_on_the_next_page_hangs_without_a_number() -> None:
    source = one_cell(words("sisa butir", indent=pt(14)))
    assert values(source, "//w:pPr/w:ind/@w:left") == ["280"]  # 14 pt
    assert values(source, "//w:pPr/w:ind/@w:hanging | //w:numPr") == []


def test_the_grid_the_cells_and_the_table_have_one_width() -> None:
    grid = [int(width) for width in values(flow(), "//w:gridCol/@w:w")]
    assert sum(grid) == int(values(flow(), "//w:tblW/@w:w")[0]) == sum(FLOW_COLUMNS) // TWIP
    for row in range(1, 13):
        assert sum(map(int, values(flow(), f"//w:tr[{row}]/w:tc/w:tcPr/w:tcW/@w:w"))) == sum(grid)


def test_widths_that_are_no_whole_twips_never_drift() -> None:
    columns = (pt(10) + TWIP // 2 - 1,) * 40
    cells = tuple(Cell(column) for column in range(40))
    source = document(Page(Table(LEFT, TOP, columns, stack(TOP, (pt(20), cells)))))
    grid = [int(width) for width in values(source, "//w:gridCol/@w:w")]
    assert abs(sum(grid) - sum(columns) / TWIP) <= 1
    assert set(grid) == {200, 201}


def test_the_table_stands_at_its_place_from_the_margin() -> None:
    moved = replace(flow().pages[0].table, x=PAPER.left + pt(20))
    assert values(document(Page(moved)), "//w:tblInd/@w:w") == ["400"]


def test_rows_are_at_least_as_high_as_planned_and_never_split() -> None:
    assert set(values(flow(), "//w:trHeight/@w:hRule")) == {"atLeast"}
    # heads of 18 pt; rows of 40 pt with empty cells, that hold them up: 40 pt - 0.5 pt for the border
    assert values(flow(), "//w:trHeight/@w:val") == ["360"] * 2 + ["790"] * 10
    assert set(values(flow(), "//w:tc/w:p/w:pPr/w:spacing[@w:lineRule='exact' and @w:line!='20']/@w:line")) == {"790"}
    assert len(values(flow(), "//w:tr/w:trPr/w:cantSplit")) == 12
    assert len(values(flow(), "//w:tr/w:trPr/w:tblHeader")) == 2


def test_every_cell_ends_with_a_paragraph() -> None:
    for sample in (flow(), identity(), half_open()):
        cells = etree.fromstring(part(sample).encode()).iter(W + "tc")
        assert all(cell[-1].tag == W + "p" for cell in cells)


def test_padding_above_is_space_before_the_first_paragraph_and_no_margin() -> None:
    source = one_cell(words("a", before=pt(1)), words("b"))
    assert values(source, "//w:tc/w:p/w:pPr/w:spacing/@w:before") == ["60", "0"]  # 2 pt padding + 1 pt before
    assert values(source, "//w:tc/w:p/w:pPr/w:spacing/@w:after") == ["0", "30"]  # 2 pt - 0.5 pt for the upper border
    assert values(source, "//w:tcMar/*/@w:w") == ["0", "80", "0", "80"]


def test_turned_text_keeps_its_padding_in_its_own_direction() -> None:
    row = (Cell(0, paragraphs=(words("a"),), padding=Padding(pt(1), pt(2), pt(3), pt(4)), turned=True),)
    source = document(Page(Table(LEFT, TOP, (pt(40),), stack(TOP, (pt(80), row)))))
    assert values(source, "//w:textDirection/@w:val") == ["btLr"]
    assert values(source, "//w:tcMar/*/@w:w") == ["0", "20", "0", "60"]  # top, left, bottom, right
    assert values(source, "//w:ind/@w:left | //w:ind/@w:right") == ["80", "40"]  # below and above the text


def test_a_side_without_rule_is_none_and_the_others_are_half_a_point() -> None:
    first = "(//w:tcBorders)[1]"
    assert values(half_open(), f"{first}/*/@w:val") == ["single", "single", "nil", "nil"]  # top, left, bottom, right
    assert values(half_open(), f"{first}/*/@w:sz") == ["4", "4"]


def test_every_later_page_begins_with_a_page_break_and_the_first_without() -> None:
    body = etree.fromstring(part(with_headings()).encode())[0]
    kinds = [
        "break" if block.find(f".//{W}pageBreakBefore") is not None else etree.QName(block).localname for block in body
    ]
    assert kinds == ["p", "tbl", "break", "tbl", "break", "tbl", "p", "sectPr"]


def test_equal_images_are_stored_once() -> None:
    with ZipFile(BytesIO(write(one_cell(logo(), logo())))) as parts:
        assert [name for name in parts.namelist() if "media" in name] == ["word/media/gambar1.png"]


def test_the_picture_of_a_chart_has_its_alternative_text() -> None:
    assert values(chart_as_picture(), "//wp:docPr/@descr") == ["Bagan alir"]


def test_ids_of_drawings_are_unique_through_the_document() -> None:
    ids = values(document(*flow().pages * 2), "//wp:docPr/@id")
    assert sorted(map(int, ids)) == list(range(1, len(ids) + 1))


def test_lines_lie_under_symbols_and_symbols_under_labels() -> None:
    names, depths = values(flow(), "//wp:docPr/@name"), values(flow(), "//wp:anchor/@relativeHeight")
    depth: dict[str, list[int]] = {"Garis": [], "Label": [], "symbol": []}
    for name, height in zip(names, map(int, depths), strict=True):
        depth.get(name.split()[0], depth["symbol"]).append(height)
    assert max(depth["Garis"]) < min(depth["symbol"]) <= max(depth["symbol"]) < min(depth["Label"])


def test_a_drawing_stands_by_its_way_from_its_cell() -> None:
    sample = flow().pages[0]
    first = sample.symbols[0]
    source = document(Page(sample.table, symbols=(first,)))
    # the lane is 70 pt wide and the box 12 mm; the row 40 pt high and the box 7 mm
    assert values(source, "//wp:posOffset/text()") == [str((pt(70) - mm(12)) // 2), str((pt(40) - mm(7)) // 2)]
    assert values(source, "//wp:positionH/@relativeFrom | //wp:positionV/@relativeFrom") == ["column", "paragraph"]


def test_an_anchor_inside_a_wide_cell_counts_from_that_cell() -> None:
    row = (Cell(0, span=2), Cell(2))
    table = Table(LEFT, TOP, (pt(50), pt(50), pt(50)), stack(TOP, (pt(40), row)))
    moved = replace(flow().pages[0].symbols[0], x=LEFT + pt(60), y=TOP + pt(5), anchor=Anchor(0, 1))
    assert values(document(Page(table, symbols=(moved,))), "//wp:posOffset/text()") == [str(pt(60)), str(pt(5))]


def test_a_drawing_outside_the_table_is_a_bug_of_the_plan() -> None:
    sample = flow().pages[0]
    lost = replace(sample.symbols[0], anchor=Anchor(2, 99))
    with pytest.raises(ValueError, match="no cell at"):
        write(document(Page(sample.table, symbols=(lost,))))


def test_a_line_passes_through_all_its_points_and_has_its_head_at_the_last() -> None:
    sample = flow().pages[0]
    bent = sample.lines[1]
    source = document(Page(sample.table, symbols=sample.symbols, lines=(bent,)))
    xs, ys = (values(source, f"//a:path/*/a:pt/@{axis}") for axis in "xy")
    ways = [(int(x) + bent.points[0][0], int(y) + bent.points[0][1]) for x, y in zip(xs, ys, strict=True)]
    assert ways == list(bent.points)
    assert values(source, "//a:tailEnd/@type") == ["triangle"]


def test_a_join_is_dashed_and_has_no_head() -> None:
    sample = flow().pages[0]
    source = document(Page(sample.table, symbols=sample.symbols, lines=(sample.lines[3],)))
    assert values(source, "//a:prstDash/@val") == ["sysDash"]
    assert values(source, "//a:tailEnd/@type") == []


def test_the_foot_line_counts_the_pages() -> None:
    text = "".join(values(identity(), "//w:t/text()", "word/footer.xml"))
    assert text == "SOP 26Halaman 1 dari 2"
    assert values(identity(), "//w:fldSimple/@w:instr", "word/footer.xml") == ["PAGE", "NUMPAGES"]


def test_the_document_speaks_indonesian_in_one_font() -> None:
    assert set(values(flow(), "//w:rFonts/@*", "word/styles.xml")) == {"Arial"}
    assert values(flow(), "//w:lang/@w:val", "word/styles.xml") == ["id-ID"]
    assert values(flow(), "//w:docDefaults//w:sz/@w:val", "word/styles.xml") == [str(SIZE // pt(0.5))]
    assert values(flow(), "//w:compatSetting/@w:val", "word/settings.xml") == ["15"]


def test_landscape_is_said_and_portrait_is_not() -> None:
    assert values(flow(), "//w:pgSz/@w:orient") == ["landscape"]
    upright = replace(flow(), paper=replace(PAPER, width=PAPER.height, height=PAPER.width))
    assert values(upright, "//w:pgSz/@w:orient") == []


def test_the_rows_of_the_samples_stand_one_below_the_other() -> None:
    for sample in (flow(), identity(), half_open()):
        for page in sample.pages:
            assert all(upper.bottom == lower.y for upper, lower in pairwise(page.table.rows))
