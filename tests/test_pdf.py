"""The PDF drawn from the plan: everything is on its page, can be read, found and heard, and is always the same."""

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from pdf_reading import near, shapes, texts, words
from word_samples import cell, chart_as_picture, document, flow, half_open, identity, one_cell, with_headings
from word_samples import words as paragraph

from sopdocs import pdf, pipeline, workspace
from sopdocs.drawing import missing
from sopdocs.page import Document, Marker, Paragraph, Run
from sopdocs.pdf import raster
from sopdocs.units import pt, to_pt

SPECS = Path(__file__).parent.parent / "specs" / "sop"
FONTS = ("Arial", "Arial Narrow", "Times New Roman", "Calibri", "Cambria", "Bookman Old Style")
SAMPLES = {each.__name__: each for each in (identity, flow, chart_as_picture, half_open, with_headings)}


@cache
def spec(name: str) -> Document:
    [found] = workspace.find([SPECS / f"{name}.yaml"])
    laid = pipeline.lay_out(found).document
    assert laid is not None
    return laid


@cache
def content(name: str) -> bytes:
    return pdf.write(spec(name))


def printed(page: int, source: Document) -> list[str]:
    """The words of a page, row by row and cell by cell."""
    sheet = source.pages[page]
    lines: list[str] = [line for each in sheet.heading for line in each.lines]
    for row in sheet.table.rows:
        for each in (each for one in row.cells for each in one.paragraphs):
            lines += [each.marker.text] if each.marker else []
            lines += each.lines
    return " ".join(lines).split()


def open_pdf(source: Document | bytes) -> pdfium.PdfDocument:
    return pdfium.PdfDocument(source if isinstance(source, bytes) else pdf.write(source))


@pytest.mark.parametrize("path", sorted(SPECS.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_word_of_the_spec_is_on_its_page_in_reading_order(path: Path) -> None:
    source = spec(path.stem)
    file = content(path.stem)
    assert len(open_pdf(file)) == len(source.pages)
    for number in range(len(source.pages)):
        read = " ".join(texts(file, number)).split()
        planned = printed(number, source)
        assert read[: len(planned)] == planned
        assert read[-4:] == ["Halaman", str(number + 1), "dari", str(len(source.pages))]


def test_lines_do_not_run_into_each_other_and_broken_words_stay_whole() -> None:
    lines = ("peraturan perundang-", "undangan yang ber", "laku umum")
    text = "peraturan perundang-undangan yang berlaku umum"
    file = pdf.write(one_cell(Paragraph((Run(text, pt(9)),), lines, pt(12), marker=Marker(1, 1, "1."), indent=pt(12))))
    assert "".join(texts(file, 0)).startswith(f"1. {text}")


@pytest.mark.parametrize("font", FONTS)
def test_fonts_are_embedded_and_cut_down(font: str) -> None:
    file = pdf.write(replace(identity(), font=font))
    names = set(re.findall(rb"/BaseFont /(\S+?)(?=/|>)", inflated(file)))
    assert names and all(re.fullmatch(rb"[A-Z]{6}\+Sopdocs\w+", name) for name in names)
    assert len(file) < 20_000


def inflated(file: bytes) -> bytes:
    """The objects of a file, those in object streams too."""
    import zlib

    streams = re.findall(rb"stream\n(.*?)\nendstream", file, re.DOTALL)
    return file + b"".join(zlib.decompress(each) for each in streams if each[:1] == b"\x78")


@pytest.mark.parametrize("name", SAMPLES)
def test_equal_documents_give_equal_bytes(name: str) -> None:
    file = pdf.write(SAMPLES[name]())
    assert file == pdf.write(SAMPLES[name]())
    assert b"Date" not in inflated(file)


def test_the_file_says_what_it_is() -> None:
    source = with_headings()
    file = open_pdf(replace(source, title="Tanda “terima” – (é)", pages=source.pages[:2]))
    assert file.get_metadata_dict(skip_empty=True) == {
        "Title": "Tanda “terima” – (é)",
        "Author": source.author,
        "Subject": source.subject,
        "Creator": "sopdocs",
    }
    objects = inflated(pdf.write(source))
    assert all(part in objects for part in (b"/Lang (id-ID)", b"/DisplayDocTitle true", b"/Marked true", b"/S/H1"))


def test_bookmarks_lead_to_their_pages() -> None:
    source = spec("lumajang")
    found = [(mark.get_title(), mark.get_dest().get_index()) for mark in open_pdf(content("lumajang")).get_toc()]
    assert found == [(page.bookmark, number) for number, page in enumerate(source.pages)]
    assert found[0] == ("Identitas", 0)


def test_the_drawing_has_words_for_those_who_cannot_see_it() -> None:
    objects = inflated(pdf.write(flow()))
    assert objects.count(b"/S/Figure") == 1
    assert b"/Alt (Gambar alir: Langkah 1: terminator; " in objects
    assert b"/ColSpan 4" in objects and b"/RowSpan 2" in objects


def test_symbols_and_arrows_are_where_they_are_planned() -> None:
    file, page = pdf.write(flow()), flow().pages[0]
    drawn = shapes(file, 0)
    for symbol in page.symbols:
        left, top = to_pt(symbol.x), to_pt(symbol.y)
        planned = left, top, left + to_pt(symbol.width), top + to_pt(symbol.height)
        assert any(near(box, planned, 0.02) for box in drawn), symbol
    for line in page.lines:
        x, y = (to_pt(length) for length in line.points[-1])
        heads = [box for box in drawn if box[2] - box[0] < 8 and box[3] - box[1] < 8]
        assert any(_touches(box, x, y) for box in heads) == line.arrow


def _touches(box: tuple[float, float, float, float], x: float, y: float) -> bool:
    left, top, right, bottom = box
    across, down = (left + right) / 2, (top + bottom) / 2
    return any(
        abs(x - at) < 0.2 and abs(y - level) < 0.2
        for at, level in ((across, top), (across, bottom), (left, down), (right, down))
    )


def test_each_rule_is_drawn_once_and_merged_cells_have_none_inside() -> None:
    page = identity().pages[0]
    drawn = [box for box in shapes(pdf.write(identity()), 0) if min(box[2] - box[0], box[3] - box[1]) < 0.1]
    assert len(drawn) == len(set(drawn)) == 5 + 4
    inside = to_pt(page.table.rows[1].y)
    across = [box for box in drawn if abs(box[1] - inside) < 1 and box[2] - box[0] > 2]
    assert across and all(box[0] > to_pt(page.table.left(1)) - 1 for box in across)


def test_text_of_several_looks_stands_on_one_baseline_one_behind_the_other() -> None:
    runs = (Run("Besar ", pt(14), True), Run("kecil", pt(7), underline=True))
    file = pdf.write(one_cell(Paragraph(runs, ("Besar kecil",), pt(18))))
    big, small = words(file, 0)[:2]
    assert (big.text, small.text) == ("Besar", "kecil")
    assert big.y == pytest.approx(small.y)
    assert small.x > big.x + 35


def test_lines_are_aligned() -> None:
    text = {align: Paragraph((Run("dua kata", pt(9)),), ("dua kata",), pt(12), align) for align in ("left", "right")}
    left, _, right, end = words(pdf.write(one_cell(*text.values())), 0)[:4]
    assert left.x == pytest.approx(to_pt(flow().pages[0].table.x) + 4, abs=0.01)
    assert end.x > right.x > left.x + 100


def test_justified_lines_fill_the_width_but_for_the_last() -> None:
    lines = ("satu dua tiga", "empat lima enam")
    read = words(pdf.write(one_cell(Paragraph((Run(" ".join(lines), pt(9)),), lines, pt(12), "both"))), 0)
    gaps = [after.x - before.x for before, after in pairwise(read[:6])]
    assert gaps[0] > 70 > 30 > gaps[3]


def test_turned_text_runs_upwards() -> None:
    file = pdf.write(one_cell(paragraph("dua kata"), turned=True))
    first, second = words(file, 0)[:2]
    assert first.x == pytest.approx(second.x) and second.y < first.y - 10


def test_a_picture_with_transparency_keeps_it() -> None:
    objects = inflated(pdf.write(replace(spec("kelara"), pages=spec("kelara").pages[1:])))
    assert b"/SMask" not in objects
    chart = open_pdf(chart_as_picture())[0]
    [image] = [each for each in chart.get_objects() if each.type == pdfium.raw.FPDF_PAGEOBJ_IMAGE]
    picture = chart_as_picture().pages[0].picture
    assert picture is not None
    assert image.get_bounds()[0] == pytest.approx(to_pt(picture.x), abs=0.01)


def test_a_character_without_a_font_is_seen_named_and_still_found() -> None:
    source = one_cell(paragraph("surat 省 → ✓"))
    assert missing(source) == "✓省"
    assert [word.text for word in words(pdf.write(source), 0)][:4] == ["surat", "省", "→", "✓"]
    blank, square = (raster.png(pdf.write(one_cell(paragraph(text))))[0] for text in (" ", "省"))
    assert len(square) > len(blank)


def test_a_font_borrows_what_it_lacks() -> None:
    source = replace(one_cell(paragraph("≤ Ω Ж α")), font="Cambria")
    assert missing(source) == ""
    assert [word.text for word in words(pdf.write(source), 0)][:4] == ["≤", "Ω", "Ж", "α"]


@pytest.mark.parametrize("text", ["a\tb", "a\x0cb", "\ud83d", "\\(", "(((", "", "é" * 300, "‮abc", "a\u0301"])
def test_no_text_breaks_the_file(text: str) -> None:
    source = document(*one_cell(paragraph(text, indent=pt(9), marker=Marker(1, 1, "1."))).pages, title=text)
    assert len(open_pdf(source)) == 1


def test_pages_become_pictures() -> None:
    pages = raster.png(content("wasuponda"), dpi=30)
    assert len(pages) == 2 and all(page.startswith(b"\x89PNG") for page in pages)


def test_an_empty_cell_is_drawn() -> None:
    assert len(open_pdf(one_cell())) == len(open_pdf(document(*one_cell(cell(0) and paragraph("")).pages))) == 1
