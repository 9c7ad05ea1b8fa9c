"""The shipped fonts are as wide as what the plan measures with, and a part of one is a whole font."""

import pytest
from word_samples import one_cell, words

from sopdocs import pdf
from sopdocs.drawing.face import Face, components
from sopdocs.drawing.typeface import faces, twin
from sopdocs.pdf import raster
from sopdocs.pdf.truetype import subset
from sopdocs.text import metrics

CHARS = {chr(code) for code in [*range(0x20, 0x7F), *range(0xC0, 0x100)]} - set("×÷")
"""Letters of the west and ASCII: some rare signs (° µ ŀ) are a little wider in the fonts that the plan measures."""


@pytest.mark.parametrize("font", metrics.KNOWN)
@pytest.mark.parametrize("bold", [False, True])
def test_letters_are_as_wide_as_the_plan_measures(font: str, bold: bool) -> None:
    face, table = faces(font, bold)[0], metrics.face(font, bold)
    for char in CHARS & table.widths.keys():
        measured = table.widths[char] / table.unit
        assert face.width(char) == pytest.approx(measured, abs=0.003), char


def test_a_font_without_a_twin_is_drawn_in_the_stand_in() -> None:
    assert twin("Bookman Old Style") == "Liberation Sans"
    assert faces("Bookman Old Style", True)[0].content == faces("Arial", True)[0].content


def test_a_part_of_a_font_has_its_glyphs_in_the_order_asked_for() -> None:
    whole = faces("Calibri", False)[0]
    glyphs = [0, *(whole.glyphs[char] for char in "éza")]
    part = Face("x", False, subset(whole, glyphs))
    assert part.advances[:4] == [whole.advances[glyph] for glyph in glyphs]
    assert len(part.advances) == 4 + len(components(whole.outline(whole.glyphs["é"])))
    assert [number for _, number in components(part.outline(1))] == list(range(4, len(part.advances)))
    assert part.outline(2)[: len(whole.outline(glyphs[2]))] == whole.outline(glyphs[2])


def test_accents_are_seen() -> None:
    plain, accented = (raster.png(pdf.write(one_cell(words(text))))[0] for text in ("e", "é"))
    assert plain != accented
