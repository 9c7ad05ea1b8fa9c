"""What text measures: widths by hand, breaks, cuts, and the tables of the fonts."""

import json
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopdocs.text.metrics import EDGE, KNOWN, PESSIMISM, TALL, Text, Type, type_of
from sopdocs.units import TWIP, Length, pt

ARIAL = type_of("Arial", pt(10))
LIBERATION = Path("/usr/share/fonts/truetype/liberation")
TWINS = {
    "arial": "LiberationSans-Regular",
    "arial-bold": "LiberationSans-Bold",
    "arial-narrow": "LiberationSansNarrow-Regular",
    "arial-narrow-bold": "LiberationSansNarrow-Bold",
    "times-new-roman": "LiberationSerif-Regular",
    "times-new-roman-bold": "LiberationSerif-Bold",
}

# Each width is a word processor's, 1.5 % wider, and one EMU more (PESSIMISM).
BY_HAND = [
    ("Arial", False, "AB", 1366 + 1366),
    ("Arial", False, "ii", 455 + 455),
    ("Arial", False, "a b", 1139 + 569 + 1139),
    ("Arial", True, "AB", 1479 + 1479),
    ("Arial Narrow", False, "AB", 1120 + 1120),
    ("Times New Roman", False, "AB", 1479 + 1366),
    ("Times New Roman", False, "i", 569),
    ("arial", False, "AB", 1366 + 1366),
]

letters = st.sampled_from("aiWm-/ \u00a0é1.✅")
paragraphs = st.text(letters, max_size=60)
widths = st.integers(pt(4), pt(200))


def lines(text: str, width: Length, kind: Type = ARIAL) -> tuple[str, ...]:
    return Text(text, kind).lines(width)


def room(text: str) -> Length:
    """A column that just takes `text` on one line."""
    return ARIAL.width(text) + TWIP


@pytest.mark.parametrize(("font", "bold", "text", "units"), BY_HAND)
def test_a_text_is_as_wide_as_its_letters_in_the_font(font: str, bold: bool, text: str, units: int) -> None:
    wide = pt(10) * units / 2048 * PESSIMISM
    assert abs(type_of(font, pt(10), bold).width(text) - wide) <= len(text) * pt(10) / 2048 / 2 + 1  # rounded units


def test_a_line_is_as_high_as_the_font_says_in_whole_twips() -> None:
    assert ARIAL.line_height % TWIP == 0
    assert 0 <= ARIAL.line_height - pt(10) * (1854 + 434 + 67) / 2048 <= TWIP + 1  # ascent + descent + gap
    assert type_of("Calibri", pt(10)).line_height > ARIAL.line_height  # 2500 / 2048 of an em


def test_twice_the_size_is_twice_as_wide() -> None:
    assert abs(type_of("Arial", pt(20)).width("kinerja") - 2 * ARIAL.width("kinerja")) <= 2


def test_bold_type_is_wider() -> None:
    assert type_of("Arial", pt(10), bold=True).width("Kegiatan") > ARIAL.width("Kegiatan")


def test_lines_break_at_spaces_as_late_as_possible() -> None:
    assert lines("satu dua tiga empat", room("satu dua")) == ("satu dua", "tiga", "empat")
    assert lines("satu dua tiga empat", room("tiga empat")) == ("satu dua", "tiga empat")


def test_lines_break_after_hyphens_between_letters() -> None:
    assert lines("undang-undang", room("undang-")) == ("undang-", "undang")
    assert lines("ke undang-undang", room("ke undang-")) == ("ke undang-", "undang")


def test_lines_do_not_break_after_hyphens_beside_figures_or_spaces() -> None:
    assert lines("jam ke 120-180", room("jam ke 120-")) == ("jam ke", "120-180")
    assert lines("jam - jam", room("jam -")) == ("jam -", "jam")


@pytest.mark.parametrize("glue", ["/", "\u00a0", "."])
def test_lines_do_not_break_at_slashes_or_hard_spaces(glue: str) -> None:
    whole = f"kasi{glue}kasubag"
    assert lines(f"para {whole}", room(whole)) == ("para", whole)


def test_a_word_wider_than_the_column_is_cut_and_keeps_its_letters() -> None:
    found = lines("Pertanggungjawaban kinerja", room("Pertang"))
    assert found == ("Pertang", "gungja", "waban", "kinerja")  # w is wider than e, r and t
    assert lines("di Pertanggungjawaban", room("Pertang"))[0] == "di"


def test_a_column_narrower_than_a_letter_holds_a_letter_a_line() -> None:
    assert lines("data", pt(1)) == ("d", "a", "t", "a")


def test_an_empty_paragraph_fills_one_line() -> None:
    assert (lines("", pt(50)), Text("", ARIAL).count(pt(50))) == (("",), 1)
    assert (lines("  ", pt(50)), Text("  ", ARIAL).count(pt(50))) == (("",), 1)


def test_a_paragraph_knows_its_width_and_that_of_its_widest_word() -> None:
    text = Text("di undang-undang dasar", ARIAL)
    assert text.count(text.whole) == 1
    assert text.count(text.whole - ARIAL.width(" ") - pt(1)) == 2
    assert abs(text.widest - EDGE - ARIAL.width("undang-")) <= 1  # "undang-" is wider than "undang" and "dasar"


@given(paragraphs, widths)
def test_room_is_kept_for_the_lines_of_a_little_narrower_column(text: str, width: Length) -> None:
    kept = Text(text, ARIAL).count(width)
    assert len(lines(text, width)) <= kept <= len(lines(text, int(width / PESSIMISM) - pt(0.1)))


@given(paragraphs, widths)
def test_a_wrapped_paragraph_spares_what_it_may_need_beyond_its_lines(text: str, width: Length) -> None:
    wrapped = Text(text, ARIAL).wrapped(width)
    assert wrapped.height == Text(text, ARIAL).count(width) * wrapped.line_height


@given(paragraphs, widths)
def test_no_letter_is_lost_or_added_by_breaking(text: str, width: Length) -> None:
    assert "".join(lines(text, width)).replace(" ", "") == text.replace(" ", "")


@given(paragraphs, st.integers(pt(20), pt(200)))
def test_no_line_is_wider_than_the_column(text: str, width: Length) -> None:
    room = width * ARIAL.face.unit // ARIAL.size
    assert all(ARIAL.units(line) <= room for line in lines(text, width))  # every letter fits into 20 pt


@settings(max_examples=300)
@given(paragraphs, widths, st.integers(0, 8))
def test_the_two_parts_of_a_cut_paragraph_are_its_lines_and_its_words(text: str, width: Length, count: int) -> None:
    whole = Text(text, ARIAL).wrapped(width)
    first, rest = whole.cut(count)
    assert first.lines + rest.lines == whole.lines
    assert len(first.lines) == min(count, len(whole.lines))
    assert "".join((first.text + rest.text).split(" ")) == "".join(text.split(" "))
    assert first.height + rest.height == whole.height
    for part in (first, rest):
        assert "".join(part.lines).replace(" ", "") == part.text.replace(" ", "")


def test_a_cut_falls_between_words_or_inside_the_word_that_was_broken() -> None:
    first, rest = Text("satu dua tiga", ARIAL).wrapped(room("satu dua")).cut(1)
    assert (first.text, rest.text) == ("satu dua", "tiga")
    first, rest = Text("undang-undang", ARIAL).wrapped(room("undang-")).cut(1)
    assert (first.text, rest.text) == ("undang-", "undang")


def test_an_unknown_font_is_measured_wider_and_higher() -> None:
    other = type_of("Bookman Old Style", pt(10))
    assert abs(other.width("Menyusun") / ARIAL.width("Menyusun") - 1.15) < 0.005
    assert other.line_height > ARIAL.line_height


def test_a_letter_that_no_table_has_is_wide_and_makes_its_paragraph_taller() -> None:
    assert ARIAL.width("✅") > ARIAL.width("W")  # 1.3 em against 0.94
    assert Text("data ✅", ARIAL).line_height == -(-round(pt(10) * TALL) // TWIP) * TWIP
    assert Text("data é", ARIAL).line_height == ARIAL.line_height


@pytest.mark.parametrize("name", sorted({*KNOWN.values(), *(f"{name}-bold" for name in KNOWN.values())}))
def test_a_table_has_the_letters_of_indonesian_and_its_punctuation(name: str) -> None:
    table = widths_of(name)
    missing = [char for char in map(chr, [*range(32, 127), *map(ord, "éè–—“”‘’…•")]) if char not in table]
    assert missing == []


@pytest.mark.parametrize("name", TWINS)
def test_the_tables_are_those_of_the_fonts(name: str) -> None:
    fonts = pytest.importorskip("fontTools.ttLib", reason="fontTools reads the fonts")
    file = LIBERATION / f"{TWINS[name]}.ttf"
    if not file.exists():
        pytest.skip(f"{file.name} is not installed")
    font = fonts.TTFont(file)
    glyphs, advances = font.getBestCmap(), font["hmtx"]
    table = widths_of(name)
    assert {char: wide for char, wide in table.items() if advances[glyphs[ord(char)]][0] != wide} == {}
    raw = raw_table(name)
    hhea = font["hhea"]
    assert (raw["unit"], raw["ascent"], raw["descent"], raw["gap"]) == (
        font["head"].unitsPerEm, hhea.ascent, -hhea.descent, hhea.lineGap
    )  # fmt: skip


def raw_table(name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads((files("sopdocs.text") / "fonts" / f"{name}.json").read_bytes())
    return found


def widths_of(name: str) -> dict[str, int]:
    runs = raw_table(name)["widths"]
    return {chr(int(first) + i): wide for first, run in runs.items() for i, wide in enumerate(run)}  # type: ignore[attr-defined]
