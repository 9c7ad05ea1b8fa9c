"""What is too long for its place: an error where it cannot stand, a bound where it can be cut, never lost text."""

from test_sop_compose import LANES, ROWS, SOP, composed, document, rules, texts

from sopdocs.kinds.sop.boxes import Band, Block, fill
from sopdocs.kinds.sop.prose import Prose
from sopdocs.page import FOOTER_SIZE, Cell, Document
from sopdocs.text.metrics import type_of
from sopdocs.units import Length, mm, pt


def test_a_name_of_a_lane_that_fills_the_page_is_an_error_at_that_lane() -> None:
    found = composed(pelaksana={**LANES, "kasubag": "S" * 300})
    assert found.document is None
    [finding] = found.findings
    assert (finding.severity, finding.rule, finding.loc) == ("error", "tl-kepala", ("pelaksana", "kasubag"))


def test_a_signature_higher_than_the_page_is_an_error_at_the_longest_text() -> None:
    found = composed(disahkan={**SOP["disahkan"], "nama": "NUR SILA " * 450})
    assert found.document is None
    assert ("error", "id-terlalu-panjang") in rules(found)
    assert ("disahkan", "nama") in [finding.loc for finding in found.findings]


def test_the_foot_line_is_one_line_whatever_the_title() -> None:
    title = "Pengumpulan Data Kinerja " * 60
    found = document(judul=title)
    room = found.paper.width - found.paper.left - found.paper.right
    assert found.footer.endswith("…")
    assert type_of(found.font, FOOTER_SIZE).width(found.footer) < room - mm(30)  # "Halaman 10 dari 12" stands beside it
    assert " ".join(texts(found)).count("Pengumpulan") == 60  # the title itself is whole


def test_a_short_title_and_its_office_stand_in_the_foot_line_as_they_are() -> None:
    assert document().footer == "Penyusunan Laporan – Kecamatan Contoh, Kabupaten Contoh"


def test_a_label_without_a_place_is_told_at_its_kegiatan_in_plain_words() -> None:
    lanes = {f"p{n}": f"P{n}" for n in range(16)}
    steps = [{"uraian": f"Langkah {n}", "pelaksana": f"p{n}"} for n in range(16)]
    steps[5]["keputusan"] = {"Dikembalikanlah": "lanjut", "Dipertimbangkan": "2", "Disempurnakanlah": "1"}
    found = composed(pelaksana=lanes, kegiatan=steps)
    told = [finding for finding in found.findings if finding.rule == "fl-gambar"]
    assert told, "these words are wider than a lane of sixteen on A4"
    assert {finding.loc for finding in told} <= {("kegiatan", 4, "uraian"), ("kegiatan", 5, "uraian")}
    assert all(finding.message.startswith("halaman 2: label ") for finding in told)


def test_an_item_of_a_few_lines_goes_to_the_next_page_as_a_whole() -> None:
    prose = Prose("Arial", pt(9))
    items = prose.texts(["Satu", "Dua tiga empat lima enam tujuh delapan sembilan sepuluh"], mm(55), 0)
    assert len(items[1].lines) == 2
    room = items[0].height + items[1].line_height  # the second item has room for one of its two lines
    band = Band((Cell(0, paragraphs=(*items[:1], *items[:1], items[1])),))
    pages = list(fill([Block((band,))], room + items[0].height))
    assert [[len(p.lines) for b in page for p in b.cells[0].paragraphs] for page in pages] == [[1, 1], [2]]


def of_rows(count: int, text: str = "Menyusun laporan", **tampilan: str) -> Document:
    """So many rows; of one line, 13 mm high, twelve fit one page."""
    rows = [{**ROWS[0], "uraian": f"{text} {n}", "output": "Draf"} for n in range(count)]
    return document(kegiatan=rows, tampilan=tampilan)


def measures(found: Document) -> tuple[Length, Length, Length, Length]:
    """The margin, the width of a box, the type, and the height of a row."""
    row = next(row for row in found.pages[1].table.rows if not row.header)
    return found.paper.left, found.pages[1].symbols[0].width, row.cells[1].paragraphs[0].runs[0].size, row.height


def test_a_procedure_hardly_higher_than_a_page_is_brought_onto_one_by_nothing_but_closer_rows() -> None:
    usual, closer, higher = map(of_rows, (12, 13, 14))
    assert [len(found.pages) for found in (usual, closer, higher)] == [2, 2, 3]  # the identity page and one, or two
    assert measures(usual)[:3] == measures(closer)[:3]
    assert mm(12) < measures(closer)[3] < measures(usual)[3]
    assert measures(higher) == measures(usual)


def test_muat_makes_as_little_as_possible_smaller() -> None:
    usual = of_rows(12, muat="ya")
    assert measures(usual) == measures(of_rows(12))
    found = [usual, *(of_rows(count, muat="ya") for count in (14, 16, 18, 20))]
    assert [len(one.pages) for one in found] == [2] * 5
    margins, symbols, sizes, heights = zip(*map(measures, found), strict=True)
    assert [round(margin / mm(0.5)) / 2 for margin in margins] == [15, 12.5, 10, 10, 10]
    assert [round(symbol / mm(1)) for symbol in symbols] == [12, 12, 11, 10, 8]
    assert set(sizes) == {pt(9)}
    assert sorted(set(heights), reverse=True) == list(heights)


def test_muat_makes_the_type_smaller_only_where_all_else_is_not_enough() -> None:
    text = "Menyusun laporan triwulan, memeriksa, dan menyampaikannya kepada semua seksi. " * 4
    larger, smaller = (measures(of_rows(count, text, muat="ya")) for count in (10, 12))
    assert larger[2] == pt(9)
    assert pt(7) <= smaller[2] < pt(9)
    assert smaller[1] >= larger[1], "smaller symbols would not make these rows lower"


def test_what_not_even_the_smallest_brings_onto_one_page_stays_as_it_was() -> None:
    assert measures(of_rows(23, muat="ya")) == measures(of_rows(23))
    assert len(of_rows(23, muat="ya").pages) == 4
