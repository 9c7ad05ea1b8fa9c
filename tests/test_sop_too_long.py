"""What is too long for its place: an error where it cannot stand, a bound where it can be cut, never lost text."""

from test_sop_compose import LANES, ROWS, SOP, composed, document, rules, texts

from sopdocs.kinds.sop.boxes import Band, Block, fill
from sopdocs.kinds.sop.prose import Prose
from sopdocs.page import FOOTER_SIZE, Cell
from sopdocs.text.metrics import type_of
from sopdocs.units import mm, pt


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


def test_muat_tries_small_symbols_before_narrow_margins() -> None:
    rows = [{**ROWS[0], "uraian": f"Menyusun laporan {n}", "output": "Draf"} for n in range(13)]
    plain, fitted = document(kegiatan=rows), document(kegiatan=rows, tampilan={"muat": "ya"})
    assert (len(plain.pages), len(fitted.pages)) == (3, 2)  # the identity page and two, or one
    assert fitted.paper == plain.paper
    assert fitted.pages[1].symbols[0].width < plain.pages[1].symbols[0].width
