"""Widths of columns, heights of rows, breaks of pages."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from matrices import COLUMNS, STYLE, drawn, matrices, matrix, sheet, style

from sopdocs.flowchart.columns import LANE_MIN, Columns, columns
from sopdocs.flowchart.flow import Lane, Matrix, flow
from sopdocs.flowchart.pages import CONNECTOR_ROW, Pages
from sopdocs.flowchart.plan import plan
from sopdocs.flowchart.rows import Band, bands
from sopdocs.flowchart.style import GAP, PAD_X, PAD_Y, SYMBOL_WIDTH, SYMBOL_WIDTH_MIN
from sopdocs.page import Page
from sopdocs.text.metrics import Text
from sopdocs.units import TWIP, Length, mm, pt, whole_twips

CONTENT = STYLE.paper.width - STYLE.paper.left - STYLE.paper.right
SENTENCE = "Menghimpun data kinerja triwulan dari seksi dan menyusun undang-undang untuk disampaikan "


def with_texts(rows: int = 4, lanes: int = 4, **cells: tuple[str, ...]) -> Matrix:
    """Rows that go from lane to lane, all with these texts in `kegiatan`, `kelengkapan`, `waktu`, `output`."""
    plain = matrix("\n".join(chr(65 + n % lanes) for n in range(rows)), lanes)
    kegiatan = cells.pop("kegiatan", (SENTENCE.strip(),))
    texts = (cells.get("kelengkapan", ()), cells.get("waktu", ()), cells.get("output", ()), ())
    return replace(plain, rows=tuple(replace(row, kegiatan=kegiatan, cells=texts) for row in plain.rows))


def named(found: Matrix, *labels: str) -> Matrix:
    return replace(found, lanes=tuple(Lane(label) for label in labels))


def widths_of(found: Columns) -> tuple[Length, ...]:
    return found.widths[2 : 2 + found.lanes]


def words_of(pages: tuple[Page, ...], column: int) -> str:
    """What is printed in a column below the head, on all pages."""
    cells = (row.cells[column] for page in pages for row in page.table.rows if not row.header)
    return " ".join(line for cell in cells for paragraph in cell.paragraphs for line in paragraph.lines)


@pytest.mark.parametrize("lanes", range(1, 21))
def test_the_columns_fill_the_page_in_whole_twips(lanes: int) -> None:
    found = columns(with_texts(lanes, lanes), STYLE)
    assert len(found.widths) == lanes + 6  # No, Kegiatan, Kelengkapan, Waktu, Output, Keterangan
    assert sum(found.widths) == CONTENT // TWIP * TWIP
    assert all(width > 0 and width % TWIP == 0 for width in found.widths)


@given(matrices())
@settings(max_examples=60, deadline=None, derandomize=True)
def test_the_columns_of_any_matrix_fill_the_page_in_whole_twips(found: Matrix) -> None:
    widths = columns(found, STYLE).widths
    assert sum(widths) == CONTENT // TWIP * TWIP
    assert all(width > 0 and width % TWIP == 0 for width in widths)


@pytest.mark.parametrize("lanes", [2, 5, 8])
def test_lanes_are_alike(lanes: int) -> None:
    assert len(set(widths_of(columns(with_texts(8, lanes), STYLE)))) == 1


def test_lanes_that_would_differ_little_are_alike_and_those_that_differ_much_are_not() -> None:
    found = with_texts(4, 4, kegiatan=("Data",))
    assert set(widths_of(columns(found, STYLE, {2: mm(26)}))) == {mm(26) // TWIP * TWIP}  # the others: 24 mm
    assert [round(width / mm(1)) for width in widths_of(columns(found, STYLE, {2: mm(30)}))] == [24, 24, 30, 24]


def test_no_label_makes_its_lane_wider_than_32_mm() -> None:
    assert max(widths_of(columns(with_texts(), STYLE, {1: mm(90)}))) == mm(32) // TWIP * TWIP


def test_no_word_is_broken_while_there_is_room() -> None:
    word = "Pertanggungjawaban"
    found = drawn("A\nB\nC\nD\nE", r2=f"{word} {word}/{word}", r3=SENTENCE)
    assert found.columns.tight == ()
    whole = f"Langkah 1 {word} {word}/{word} {SENTENCE}Langkah 4 Langkah 5"
    assert words_of(found.pages, 1).replace("- ", "-") == whole


def test_a_narrow_text_stays_on_one_line_and_a_long_one_wraps() -> None:
    found = plan(with_texts(waktu=("2-3 jam kerja",), output=(SENTENCE,)), STYLE)
    row = found.pages[0].table.rows[-1]
    assert row.cells[-3].paragraphs[0].lines == ("2-3 jam kerja",)
    assert len(row.cells[-2].paragraphs[0].lines) > 2
    long = plan(with_texts(waktu=("1 hari setelah data seluruh seksi diterima",)), STYLE)
    assert len(long.pages[0].table.rows[-1].cells[-3].paragraphs[0].lines) > 1  # wider than 20 mm


def test_narrow_and_empty_columns_take_nothing_of_the_room_that_no_text_needs() -> None:
    found = columns(with_texts(kegiatan=("Data",), kelengkapan=("ATK",), waktu=("1 hari",), output=("Data",)), STYLE)
    kegiatan, kelengkapan, waktu, output, keterangan = found.texts[1:]
    assert (waktu, keterangan) == (head_width(found, "Waktu"), head_width(found, "Keterangan"))
    assert min(kegiatan, kelengkapan, output) > mm(30)


def head_width(found: Columns, head: str) -> Length:
    return whole_twips(Text(head, found.head).widest + 2 * PAD_X)


def test_the_heads_of_texts_get_smaller_where_the_texts_read_better_for_it() -> None:
    few, many = (columns(with_texts(n, n, kelengkapan=("ATK",), output=("Data",)), STYLE) for n in (4, 9))
    assert (few.head.size, few.body.size) == (pt(9), pt(9))
    assert (many.head.size, many.body.size) == (pt(8), pt(9))
    assert many.widths[-4] < head_width(few, "Kelengkapan")


def test_a_column_with_more_text_is_wider() -> None:
    found = columns(with_texts(kegiatan=("Data",), kelengkapan=("ATK",), output=(SENTENCE * 3,)), STYLE)
    assert found.widths[-2] > 2 * found.widths[-4]


def test_a_word_that_no_column_can_hold_is_cut_and_told() -> None:
    found = drawn("A\nB", r2="x" * 300)
    (tight,) = found.columns.tight
    assert (tight.row, tight.column, tight.word) == (1, 0, "x" * 300)
    assert words_of(found.pages, 1).replace(" ", "") == "Langkah1" + "x" * 300


def test_symbols_shrink_together_when_lanes_get_narrow() -> None:
    few, more, many = (columns(with_texts(n, n), STYLE) for n in (4, 9, 16))
    assert few.symbol == SYMBOL_WIDTH // (2 * TWIP) * (2 * TWIP)  # 12 mm
    assert few.symbol > more.symbol > many.symbol
    widths = {symbol.width for symbol in plan(with_texts(9, 9), STYLE).pages[0].symbols}
    assert widths == {more.symbol}


def test_symbols_are_never_smaller_than_the_least_size() -> None:
    widest = columns(with_texts(), STYLE).most_lanes
    least = SYMBOL_WIDTH_MIN // (2 * TWIP) * (2 * TWIP)  # 5.5 mm, in twips
    assert {n: columns(with_texts(n, n), STYLE).symbol >= least for n in range(8, widest + 1)} == dict.fromkeys(
        range(8, widest + 1), True
    )


def test_the_heads_of_lanes_get_smaller_then_turn() -> None:
    wide = columns(named(with_texts(4, 4), *["Sekretaris Kecamatan"] * 4), STYLE)
    assert (wide.lane_head.size, wide.turned) == (pt(9), False)
    smaller = columns(named(with_texts(8, 8), *["Kasubag. Perencanaan"] * 8), STYLE)
    assert (pt(6.5) <= smaller.lane_head.size < pt(9), smaller.turned) == (True, False)
    turned = columns(named(with_texts(14, 14), *["Kasubag. Perencanaan"] * 14), STYLE)
    assert (turned.lane_head.size, turned.turned) == (pt(7.5), True)


def test_turned_heads_hold_all_their_words() -> None:
    found = plan(named(with_texts(14, 14), *["Kasubag. Perencanaan dan Kepegawaian"] * 14), STYLE)
    heads = [cell for row in found.pages[0].table.rows if row.header for cell in row.cells if cell.turned]
    printed = [" ".join(line for p in cell.paragraphs for line in p.lines) for cell in heads if cell.paragraphs]
    assert printed == ["Kasubag. Perencanaan dan Kepegawaian"] * 14


def test_too_many_lanes_do_not_fit() -> None:
    most = columns(with_texts(), STYLE).most_lanes
    assert most == (CONTENT - mm(7) - 5 * mm(12)) // LANE_MIN  # 23: number 7 mm, five texts of 12 mm
    fitting, bursting = (plan(with_texts(n, n), STYLE) for n in (most, most + 1))
    assert (fitting.columns.fits, bool(fitting.pages)) == (True, True)
    assert (bursting.columns.fits, bursting.pages) == (False, ())


def test_a_wider_paper_takes_more_lanes() -> None:
    legal = columns(with_texts(), style(paper=sheet(355.6, 215.9)))
    assert legal.most_lanes > columns(with_texts(), STYLE).most_lanes


def test_fewer_columns_leave_their_room_to_the_others() -> None:
    found = with_texts()
    short = replace(found, rows=tuple(replace(row, cells=row.cells[1:3]) for row in found.rows))
    assert sum(columns(short, replace(STYLE, columns=COLUMNS[1:3])).widths) == CONTENT // TWIP * TWIP


# Rows


def band_of(found: Matrix) -> list[Band]:
    widths = columns(found, STYLE)
    return bands(flow(found), widths, GAP, pt(400), {})


def test_a_row_is_as_high_as_its_highest_text_or_its_symbols() -> None:
    low, high = band_of(matrix("A\nB", r2=SENTENCE * 9))
    assert low.height == -(-(low.above + low.symbols + low.below) // TWIP) * TWIP
    lines = len(high.cells[1][0].lines)
    assert high.height == lines * high.cells[1][0].line_height + 2 * PAD_Y > low.height


def test_a_diamond_needs_a_higher_row_and_two_symbols_a_still_higher_one() -> None:
    box, diamond, two = band_of(matrix("A\nA? Ya>+ Tidak>1\nA ; A"))
    assert box.height < diamond.height < two.height


def test_a_row_higher_than_a_page_is_cut_between_lines_and_keeps_every_word() -> None:
    text = " ".join(f"kata{n}" for n in range(2000))
    found = drawn("A\nB\nA", r2=text)
    assert len(found.pages) > 2
    assert words_of(found.pages, 1) == f"Langkah 1 {text} Langkah 3"
    foot = STYLE.paper.height - STYLE.paper.bottom
    assert all(page.table.rows[-1].bottom <= foot for page in found.pages)
    assert sum(len(page.symbols) for page in found.pages if page.symbols) >= 3


def test_the_number_of_a_cut_row_is_printed_once() -> None:
    found = drawn("A\nB\nA", r2=" ".join(["kata"] * 1500))
    assert words_of(found.pages, 0).split() == ["1", "2", "3"]


# Pages: rows of 100 pt, CONNECTOR_ROW = 30 pt where a line arrives or leaves.


def pages(count: int, room: Length, *links: tuple[int, int], forced: tuple[int, ...] = ()) -> list[tuple[int, int]]:
    rows = [Band(row, 0, (), pt(100), 0, 0, 0) for row in range(count)]
    return Pages(rows, links, frozenset(forced), room).best()


def chain(count: int) -> list[tuple[int, int]]:
    return list(pairwise(range(count)))


def test_rows_that_fit_stand_on_one_page() -> None:
    assert pages(4, pt(400), *chain(4)) == [(0, 4)]


def test_there_are_as_few_pages_as_possible() -> None:
    room = pt(300) + 2 * CONNECTOR_ROW  # three rows and the connectors on both sides
    assert len(pages(9, room, *chain(9))) == 3
    assert len(pages(10, room, *chain(10))) == 4


def test_a_lone_last_row_takes_another_with_it() -> None:
    assert pages(5, pt(400) + CONNECTOR_ROW, *chain(5)) == [(0, 3), (3, 5)]  # not (0, 4), (4, 5)


def test_a_last_row_stands_alone_where_two_do_not_fit_on_a_page() -> None:
    assert pages(3, pt(150) + CONNECTOR_ROW, *chain(3)) == [(0, 1), (1, 2), (2, 3)]


def test_pages_break_where_the_fewest_lines_are_cut() -> None:
    # 0→1→2→3→4→5, and 1→0, 2→0, 5→3 back. Of six rows four fit, so a break may stand before row 2, 3 or 4:
    #   before 2: cuts 1→2 and 2→0; before 3: only 2→3; before 4: 3→4 and 5→3
    back = [(1, 0), (2, 0), (5, 3)]
    assert pages(6, pt(400) + CONNECTOR_ROW, *chain(6), *back) == [(0, 3), (3, 6)]
    # with 2→1, 4→1 and 5→3 back: before 2: 1→2, 2→1, 4→1; before 3: 2→3, 4→1; before 4: 3→4, 4→1, 5→3
    assert pages(6, pt(400) + CONNECTOR_ROW, *chain(6), (2, 1), (4, 1), (5, 3)) == [(0, 3), (3, 6)]
    # with 3→2 and 3→1 back: before 2: 1→2, 3→1; before 3: 2→3, 3→2, 3→1; before 4: only 3→4
    assert pages(6, pt(400) + CONNECTOR_ROW, *chain(6), (3, 2), (3, 1)) == [(0, 4), (4, 6)]


def test_a_page_under_half_full_costs_more_than_a_pair_of_connectors() -> None:
    # of nine rows seven fit; 6→1 is cut by every break but those before 1 and 7, which leave a page nearly empty
    assert pages(9, pt(700) + CONNECTOR_ROW, *chain(9), (6, 1)) == [(0, 6), (6, 9)]  # not (0, 7), (7, 9)
    # 8→2 is cut by every break but those before 1 and 2
    assert pages(9, pt(700) + CONNECTOR_ROW, *chain(9), (8, 2)) == [(0, 6), (6, 9)]  # not (0, 2), (2, 9)


def test_pages_that_are_half_full_keep_the_fewest_connectors() -> None:
    # only the break before 4 cuts no link back; that before 6 would fill the first page better
    assert pages(9, pt(700) + CONNECTOR_ROW, *chain(9), (3, 1), (8, 4)) == [(0, 4), (4, 9)]


def test_no_lone_last_row_saves_connectors() -> None:
    # all of these are cut by a break in the middle, none by one before the last row
    ways = [
        (9, 0),
        (9, 1),
        (9, 2),
        (9, 3),
        (9, 4),
        (0, 9),
        (1, 8),
        (2, 7),
        (3, 6),
    ]
    (_, (first, last)) = pages(11, pt(1000) + CONNECTOR_ROW, *chain(11), *ways)
    assert last - first > 1


def test_a_page_begins_where_the_author_says() -> None:
    assert pages(4, pt(400), *chain(4), forced=(1,)) == [(0, 1), (1, 4)]
    assert pages(4, pt(400), *chain(4), forced=(0,)) == [(0, 4)]
    assert pages(4, pt(400), *chain(4), forced=(1, 3)) == [(0, 1), (1, 3), (3, 4)]


def test_a_row_that_is_marked_begins_its_page() -> None:
    found = drawn("A\nB\n!A\nB")
    first_words = [[row for row in page.table.rows if not row.header] for page in found.pages]
    numbers = [[row.cells[0].paragraphs[0].lines[0] for row in rows if row.cells[0].paragraphs] for rows in first_words]
    assert numbers == [["1", "2"], ["3", "4"]]


def test_every_page_has_the_head() -> None:
    found = drawn("\n".join("AB"[n % 2] for n in range(24)))
    assert len(found.pages) > 1
    heads = [[row.cells for row in page.table.rows if row.header] for page in found.pages]
    assert all(head == heads[0] for head in heads)
