"""Light Markdown: what an office writes comes out as it was written, once; what is no Markdown for paper is told."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdocs.report import Block, Cell, Heading, Inline, Item, Paragraph, Ref, Row, Space, Span, Table
from sopdocs.text import markdown
from sopdocs.units import mm

CHART = Space(mm(1))
"""Stands for a table or a chart."""

ASKED: dict[str, tuple[Inline | Block, ...]] = {
    "capaian.tepat_waktu.tw3": (Span("82,50 %"),),
    "rujuk.tabel_a": (Ref("tabel-a"),),
    "grafik.ikm": (CHART,),
}


def fill(asked: markdown.Slot | markdown.Picture) -> tuple[Inline | Block, ...]:
    if isinstance(asked, markdown.Slot):
        return ASKED[asked.name]
    return (Paragraph((Span(f"{asked.path}|"), *asked.caption)),)


def blocks(text: str, level: int = 2) -> tuple[Block, ...]:
    """Of a text without faults."""
    found = markdown.read(text, fill, level)
    assert found.faults == ()
    return found.blocks


def faults(text: str) -> list[tuple[str, str]]:
    """Where they are, in the words of the text that stand there, and which rule they break."""
    return [(text[each.offset :].split()[0], each.rule) for each in markdown.read(text, fill).faults]


def inlines(text: str) -> tuple[Inline, ...]:
    [paragraph] = blocks(text)
    assert isinstance(paragraph, Paragraph)
    return paragraph.inlines


def printed(found: tuple[Block, ...]) -> str:
    """All words of the blocks, in order."""
    texts: list[str] = []
    for block in found:
        match block:
            case Paragraph(inlines=several) | Item(inlines=several):
                texts.append("".join(each.text for each in several if isinstance(each, Span)))
            case Heading(text=text):
                texts.append(text)
            case Table(head=head, rows=rows):
                cells = [cell for row in (*head, *rows) for cell in row.cells]
                texts += [each.text for cell in cells for each in cell.lines[0] if isinstance(each, Span)]
    return " ".join(texts)


def test_an_empty_line_begins_a_paragraph_and_a_line_break_does_not() -> None:
    assert blocks("Satu\ndua.\n\nTiga.") == (Paragraph((Span("Satu dua."),)), Paragraph((Span("Tiga."),)))


def test_two_spaces_or_a_backslash_at_the_end_of_a_line_end_it_on_paper_too() -> None:
    assert inlines("Satu  \ndua\\\ntiga") == (Span("Satu\ndua\ntiga"),)


def test_bold_italic_and_both() -> None:
    assert inlines("a **b** *c* ***d***") == (
        Span("a "),
        Span("b", bold=True),
        Span(" "),
        Span("c", italic=True),
        Span(" "),
        Span("d", bold=True, italic=True),
    )


def test_a_name_with_underscores_is_a_name_also_inside_bold() -> None:
    assert inlines("**naik {{ capaian.tepat_waktu.tw3 }} ya** _{{rujuk.tabel_a}}_") == (
        Span("naik 82,50 % ya", bold=True),
        Span(" "),
        Ref("tabel-a"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "id tepat_waktu dan tepat_guna_x",
        "> 90 % sangat baik, < 50 % kurang, 3 < 5 > 2",
        "tanggal 1--5 -- hari Jum`at dan Sya`ban",
        "R&D, A & B, 5 * 4, C:\\data, <nama camat> ... (c)",
        "a | b, ~/folder, #1, [lihat ini], {satu} dan 100%",
        "    diberi inden lima spasi".strip(),
        "Judul\n===".replace("\n", " "),
        "2025 bukan butir; 1.250.000,00 juga bukan; -5 derajat",
        "[belum]: ada",
    ],
)
def test_signs_of_an_ordinary_text_stay(text: str) -> None:
    assert inlines(text) == (Span(text),)


def test_an_indented_line_is_text_and_no_code() -> None:
    assert inlines("    menjorok\n    terus") == (Span("menjorok terus"),)


def test_lists_keep_their_first_number_and_know_their_level() -> None:
    assert blocks("3. tiga\n4. empat\n   - sub\n     1. dalam\n5. lima\n\n- lain\n") == (
        Item((Span("tiga"),), 1, 3, 0),
        Item((Span("empat"),), 1, 4, 0),
        Item((Span("sub"),), 2, 0, 1),
        Item((Span("dalam"),), 3, 1, 2),
        Item((Span("lima"),), 1, 5, 0),
        Item((Span("lain"),), 4, 0, 0),
    )


def test_what_announces_a_list_or_a_table_stays_with_it() -> None:
    kept = [
        each.keep
        for each in blocks("Ada:\n\n- a\n\nTidak.\n\n- b\n\nLihat.\n\n|x|\n|-|\n")
        if isinstance(each, Paragraph)
    ]
    assert kept == [True, False, True]


def test_a_second_paragraph_of_an_item_is_a_line_of_it() -> None:
    assert blocks("- satu\n\n  lagi\n") == (Item((Span("satu\nlagi"),), 1),)


def test_a_lone_dash_is_printed() -> None:
    assert blocks("-") == (Paragraph((Span("-"),)),)


def test_headings_stand_below_the_level_of_the_caller_and_never_below_4() -> None:
    assert blocks("# A *b*\n\n### C", level=3) == (Heading(3, "A b"), Heading(4, "C"))


def test_a_table_has_its_alignments_and_its_caption() -> None:
    [table] = blocks("Tabel: Pegawai\n\n| Nama | Jumlah |\n|---|--:|\n| **PNS** | 12 |\n| a \\| b | |\n")
    assert isinstance(table, Table)
    assert [(column.share, column.align, column.figures) for column in table.columns] == [
        (5, "left", False),  # len("a | b")
        (6, "right", True),  # len("Jumlah")
    ]
    assert table.head == (Row((Cell(((Span("Nama"),),)), Cell(((Span("Jumlah"),),)))),)
    assert table.rows == (
        Row((Cell(((Span("PNS", bold=True),),)), Cell(((Span("12"),),)))),
        Row((Cell(((Span("a | b"),),)), Cell(((),)))),
    )
    assert table.caption == (Span("Pegawai"),)


def test_a_picture_may_have_spaces_and_backslashes_in_its_path() -> None:
    text = "![Rapat *camat* {{ rujuk.tabel_a }}](foto 2025\\rapat (1).jpg)"
    assert inlines(text) == (
        Span("foto 2025\\rapat (1).jpg|"),
        Span("Rapat "),
        Span("camat", italic=True),
        Span(" "),
        Ref("tabel-a"),
    )


def test_a_link_is_printed_with_its_address() -> None:
    assert inlines("[JDIH](https://jdih.go.id/a_b?c=d é) dan <https://x.id>") == (
        Span("[JDIH](https://jdih.go.id/a_b?c=d é) dan https://x.id"),
    ), "a space ends an address: no link"
    assert inlines("[JDIH **kab**](https://jdih.go.id/a_b) ya") == (
        Span("JDIH "),
        Span("kab", bold=True),
        Span(" (https://jdih.go.id/a_b) ya"),
    )


def test_what_is_alone_in_its_paragraph_may_be_a_chart() -> None:
    assert blocks("a\n\n{{ grafik.ikm }}\n{{ grafik.ikm }}\n\nb") == (
        Paragraph((Span("a"),)),
        CHART,
        CHART,
        Paragraph((Span("b"),)),
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Satu <b>dua</b>", [("<b>dua</b>", "nr-html"), ("</b>", "nr-html")]),
        ("baris<br/>baru <o:p></o:p>", [("<br/>baru", "nr-html"), ("<o:p></o:p>", "nr-html"), ("</o:p>", "nr-html")]),
        ("A &nbsp; B", [("&nbsp;", "nr-html")]),
        ("ini {% if x %}", [("{%", "nr-sebutan")]),
        ("ini {{ capaian.ikm", [("{{", "nr-sebutan")]),
        ("ini {{ }} kosong", [("{{", "nr-sebutan")]),
        ("ini {{ a + b }}", [("{{", "nr-sebutan")]),
        ("lihat {{ grafik.ikm }} ini", [("{{", "nr-sendiri")]),
        ("- {{ grafik.ikm }}", [("{{", "nr-sendiri")]),
        ("- a\n  - b\n    - c\n      - d", [("-", "nr-daftar")]),
        ("a. satu\nb. dua", [("a.", "nr-daftar")]),
        ("• satu\n• dua", [("•", "nr-daftar")]),
        ("| a | b |\n|---|\n| 1 | 2 |", [("|", "nr-tabel")]),
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", [("|", "nr-tabel")]),
        ("1. satu\n2. dua\n5. lima", [("5.", "nr-daftar")]),
        ("1986. lahir\n\n2025. kini", [("2025.", "nr-daftar")]),
        ("1. a\n1. b\n1. c\n\n3) a\n4) b", []),
        ("** tebal** ini", [("**", "nr-tanda")]),
        ("atas\n\n---\n\nbawah", [("---", "nr-tanda")]),
        ("```\nkode\n```", [("```", "nr-tanda"), ("```", "nr-tanda")]),
    ],
)
def test_what_is_no_markdown_for_paper_is_told_at_its_place(text: str, found: list[tuple[str, str]]) -> None:
    assert faults(text) == found


def test_the_place_is_that_of_the_very_slot_among_its_like() -> None:
    text = "awal\n\n- a {{ x y }} dan {{\n  b {{ x y }}"
    offsets = [each.offset for each in markdown.read(text, fill).faults]
    assert offsets == [text.index("{{"), text.index("{{\n"), text.rindex("{{")]
    table = "| a | b |\n|---|---|\n| {{ capaian.tepat_waktu.tw3 }} | {{ x y }} |"
    assert [each.offset for each in markdown.read(table, fill).faults] == [table.rindex("{{")]


WORD = st.text(alphabet=st.characters(categories=("Ll", "Lu"), exclude_characters=""), min_size=1, max_size=9)
LINE = st.lists(WORD, min_size=1, max_size=8).map(" ".join)


@given(st.lists(LINE, min_size=1, max_size=6))
def test_any_text_without_signs_comes_out_as_it_went_in(paragraphs: list[str]) -> None:
    assert blocks("\n\n".join(paragraphs)) == tuple(Paragraph((Span(each),)) for each in paragraphs)


SIGNS = st.sampled_from(
    ["**{}**", "*{}*", "- {}", "1. {}", "# {}", "> {}", "`{}`", "| {} |", "    {}", "({})", "{}\\", "![{}](x)"]
)
SIGNED = st.builds(lambda sign, line: sign.replace("{}", line), SIGNS, LINE)


@given(st.lists(SIGNED | LINE | st.just(""), max_size=12))
def test_no_word_is_lost_or_doubled(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = markdown.read(text, lambda asked: asked.caption if isinstance(asked, markdown.Picture) else ())
    words = re.sub(r"\]\(x\)", " ", text)
    assert re.findall(r"[^\W\d_]+", printed(found.blocks)) == re.findall(r"[^\W\d_]+", words)


@given(st.text(alphabet="ab *_{}[]()!<>&|-+#`~\\\n1.:=%/", max_size=60))
def test_nothing_that_is_written_makes_it_fail(text: str) -> None:
    for fault in markdown.read(text, lambda asked: ()).faults:
        assert 0 <= fault.offset < len(text)
