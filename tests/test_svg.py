"""The SVG of a page: the same as its PDF, to the hundredth of a point."""

import base64
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from pdf_reading import words
from word_samples import chart_as_picture, flow, half_open, identity, one_cell, with_headings
from word_samples import words as paragraph

from sopdocs import pdf, svg
from sopdocs.page import Document
from sopdocs.units import to_pt

SVG = "{http://www.w3.org/2000/svg}"
SAMPLES = {each.__name__: each for each in (identity, flow, half_open, with_headings)}


def root(source: Document, page: int = 0) -> ET.Element:
    return ET.fromstring(svg.page(source, page))


def texts(source: Document, page: int) -> list[tuple[str, float, float]]:
    """Each text with the begin of its baseline."""
    found = root(source, page).iter(f"{SVG}text")
    return [(each.text or "", float(each.get("x", "")), float(each.get("y", ""))) for each in found]


@pytest.mark.parametrize("name", SAMPLES)
def test_text_begins_where_the_pdf_has_it(name: str) -> None:
    source = SAMPLES[name]()
    file = pdf.write(source)
    for page in range(len(source.pages)):
        read = {(word.text, round(word.x, 1), round(word.y, 1)) for word in words(file, page)}
        for text, x, y in texts(source, page):
            first = text.split()[0]
            close = [word for word in read if abs(word[1] - x) < 0.15 and abs(word[2] - y) < 0.15]
            assert any(first.startswith(word[0][:1]) for word in close), text


@pytest.mark.parametrize("name", SAMPLES)
def test_there_is_one_page_for_each_and_always_the_same(name: str) -> None:
    pages = svg.write(SAMPLES[name]())
    assert len(pages) == len(SAMPLES[name]().pages)
    assert pages == svg.write(SAMPLES[name]())


def test_the_page_has_its_size_in_points() -> None:
    sheet, paper = root(flow()), flow().paper
    assert sheet.get("width") == f"{to_pt(paper.width):.2f}pt"
    assert sheet.get("viewBox") == f"0 0 {to_pt(paper.width):.2f} {to_pt(paper.height):.2f}"


def test_symbols_have_their_planned_corners() -> None:
    drawn = [each.get("d", "") for each in root(flow()).iter(f"{SVG}path") if each.get("fill") == "#fff"]
    assert len(drawn) == len(flow().pages[0].symbols)
    for symbol, path in zip(flow().pages[0].symbols, drawn, strict=True):
        numbers = [float(number) for number in re.findall(r"-?\d+\.?\d*", path)]
        box = min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2])
        x, y = to_pt(symbol.x), to_pt(symbol.y)
        assert box == pytest.approx((x, y, x + to_pt(symbol.width), y + to_pt(symbol.height)), abs=0.02)


def test_a_join_is_dashed() -> None:
    dashed = [each for each in root(flow()).iter(f"{SVG}path") if each.get("stroke-dasharray")]
    assert [each.get("stroke-dasharray") for each in dashed] == ["2.25 0.75"]


def test_the_font_is_that_of_the_document_or_its_twin() -> None:
    [group] = [each for each in root(replace(flow(), font="Calibri")) if each.get("font-family")]
    assert group.get("font-family") == "'Calibri', 'Carlito', sans-serif"


def test_turned_text_is_turned() -> None:
    [turned] = [each for each in root(half_open()).iter(f"{SVG}text") if each.get("transform")]
    assert turned.text == "turun" and str(turned.get("transform")).startswith("rotate(-90 ")


def test_a_picture_is_in_the_file() -> None:
    picture = chart_as_picture().pages[0].picture
    assert picture is not None
    [image] = root(chart_as_picture()).iter(f"{SVG}image")
    kind, content = str(image.get("href")).split(",")
    assert kind == "data:image/png;base64"
    assert base64.b64decode(content) == picture.image.data


@pytest.mark.parametrize("text", ["A & B", "<b>", "]]>", '"', "'", "&amp;", "\x00\x0c", "\ud83d"])
def test_text_is_printed_as_it_is_written(text: str) -> None:
    source = replace(one_cell(paragraph(text)), title=text.replace("\ud83d", "").replace("\x00\x0c", ""))
    assert "".join(texts(source, 0)[0][0]).strip("\ufffd") == text.strip("\x00\x0c\ud83d")
