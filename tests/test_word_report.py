"""Long documents as Word has them: what is counted is a field, what belongs together stays together."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator
from report_samples import HERE, cell, filled, paragraph, report, table, words, written

from sopdocs.page import Image
from sopdocs.report import (
    Block,
    Cell,
    Column,
    Contents,
    Figure,
    Heading,
    Item,
    Paragraph,
    Ref,
    Report,
    Row,
    Signature,
    SignatureBlock,
    Span,
    Table,
    Turn,
)
from sopdocs.text.metrics import Text, type_of
from sopdocs.units import TWIP, mm, pt
from sopdocs.word.report import numbered, write
from sopdocs.word.template import BadTemplate
from sopdocs.zipped import packed, unpacked

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


@pytest.fixture(scope="module")
def whole() -> bytes:
    return written(report())


def body(*blocks: Block) -> Any:
    """The document of a report that has only these."""
    return tree(written(Report((), blocks)))


def tree(content: bytes, part: str = "word/document.xml") -> Any:
    return etree.fromstring(unpacked(content)[part])


def shown(element: Any) -> str:
    """What stands on paper before any field is updated."""
    signs = {f"{W}t": None, f"{W}tab": "\t", f"{W}br": "\n"}
    own = (node for node in element.iter(*signs) if node.getparent().tag == f"{W}r")
    return "".join(signs[node.tag] or node.text or "" for node in own)


def fields(element: Any, fallback: bool = False) -> list[str]:
    """The instructions as Word reads them; `fallback`: as LibreOffice does."""
    other = f"{MC}{'Choice' if fallback else 'Fallback'}"
    found = element.iter(f"{W}instrText")
    return [node.text.strip() for node in found if not any(up.tag == other for up in node.iterancestors())]


def in_style(root: Any, style: str) -> list[Any]:
    return [each for each in root.iter(f"{W}p") if each.find(f"{W}pPr/{W}pStyle") is not None and _style(each) == style]


def _style(each: Any) -> str:
    return str(each.find(f"{W}pPr/{W}pStyle").get(f"{W}val"))


def test_the_file_is_valid_and_the_same_every_time(whole: bytes, tmp_path: Path) -> None:
    file = tmp_path / "laporan.docx"
    file.write_bytes(whole)
    assert OpenXmlValidator().validate(file).is_valid
    assert len(docx.Document(io.BytesIO(whole)).sections) == 6  # cover, front; upright, lying, upright, lying
    assert written(report()) == whole


def test_captions_are_counted_anew_in_each_chapter_by_fields(whole: bytes) -> None:
    captions = in_style(tree(whole), "Caption")
    assert [shown(each).split(" Target")[0] for each in captions[:6]] == [
        *("Tabel 1.1", "Gambar 1.1", "Tabel 1.2", "Gambar 1.2"),
        *("Tabel 2.1", "Gambar 2.1"),
    ]
    assert fields(captions[0]) == ["SEQ Bab \\c \\* ARABIC", "SEQ Tabel \\* ARABIC \\s 1"]
    assert fields(captions[2]) == fields(captions[0])
    # LibreOffice knows no \s, and saves no \c: there the chapter's number is text
    assert fields(captions[0], fallback=True) == ["SEQ Tabel \\* ARABIC \\r 1"]
    assert fields(captions[2], fallback=True) == ["SEQ Tabel \\* ARABIC \\s 1"]
    assert shown(captions[-1]).startswith("Tabel L2.1 ")


def test_a_table_before_the_first_chapter_has_no_chapter() -> None:
    caption = in_style(body(table(1)), "Caption")[0]
    assert shown(caption) == "Tabel 1 Target dan Realisasi Indikator"
    assert fields(caption) == ["SEQ Tabel \\* ARABIC \\r 1"]


def test_a_chapter_counts_itself_where_nobody_sees_it() -> None:
    heading = in_style(body(Heading(1, "Pendahuluan")), "Heading1")[0]
    assert shown(heading) == "\nPendahuluan"  # the list's own "Bab I" stands before it
    assert fields(heading) == ["SEQ Bab \\h"]
    assert fields(heading, fallback=True) == []  # Word hides it by \\h; LibreOffice would show it in its outline


def test_references_show_the_number_of_what_they_name(whole: bytes) -> None:
    [line] = [each for each in tree(whole).iter(f"{W}p") if shown(each).startswith("Lihat ")]
    assert shown(line) == "Lihat Tabel 3.3 pada Bab III serta Lampiran 2."
    names = {each.get(f"{W}name") for each in tree(whole).iter(f"{W}bookmarkStart")}
    marks = [instruction.split() for instruction in fields(line)]
    assert {mark[1] for mark in marks} <= names
    assert [mark[2] for mark in marks] == ["\\h", "\\r", "\\r"]  # a heading's number is that of its list


def test_a_heading_without_number_is_called_by_its_words() -> None:
    root = body(Heading(1, "Ikhtisar", "tanpa", "i"), Paragraph((Ref("i"),)))
    assert shown(in_style(root, "Teks")[0]) == "Ikhtisar"


def test_the_lists_name_everything_with_its_number(whole: bytes) -> None:
    root = tree(whole)
    chapters = [shown(each) for each in in_style(root, "TOC1")]
    assert chapters[:3] == ["Kata Pengantar\t", "Ikhtisar Eksekutif\t", "Bab I Bab nomor 1\t"]
    assert chapters[-1] == "Lampiran 2 Pengukuran Kinerja\t"
    assert shown(in_style(root, "TOC2")[0]) == "A.\tBagian 1\t"
    assert all("Pernyataan" not in shown(each) for each in in_style(root, "TOC2"))  # not listed
    assert len(in_style(root, "TableofFigures")) == 10 + 7  # tables: 2 + 2 + 3 + 1 + 2; figures: 2 + 2 + 2 + 1


def test_a_long_title_ends_before_the_page_number(whole: bytes) -> None:
    [title] = [shown(each) for each in in_style(tree(whole), "TOC1") if "Penyelenggaraan" in shown(each)]
    lines = title.rstrip("\t").split("\n")
    room = (165 - 10 - 13) / 25.4 * 72  # text, indent and number in mm
    assert len(lines) > 1
    assert all(type_of("Arial", pt(10.5), True).width(line.upper()) <= pt(room) * 1.02 for line in lines)
    assert " ".join(lines).endswith("Judulnya Panjang Sekali")


def test_without_tables_a_list_of_tables_writes_nothing() -> None:
    root = tree(written(Report((Contents("tabel"),), (Heading(1, "Satu"),))))
    assert not in_style(root, "TableofFigures")
    assert not any("TOC" in instruction for instruction in fields(root))


def test_numbers_of_pages_are_roman_before_the_body(whole: bytes) -> None:
    found = re.findall(rb"PAGEREF (\w+)", unpacked(whole)["word/document.xml"])
    pages = {name.decode(): 3 + at for at, name in enumerate(found)}  # the first heading stands on page 3 of the PDF
    paged = numbered(whole, pages | {"_Depan": 2, "_Isi": 5})
    numbers = [shown(each).rpartition("\t")[2] for each in tree(paged).iter(f"{W}hyperlink")]
    assert numbers[:4] == ["ii", "iii", "1", "2"]  # pages 3, 4; the body begins on page 5
    assert b"updateFields" in unpacked(whole)["word/settings.xml"]
    assert b"updateFields" not in unpacked(paged)["word/settings.xml"]


def test_a_page_that_nobody_knows_is_left_to_word(whole: bytes) -> None:
    paged = numbered(whole, {"_Depan": 2, "_Isi": 5})
    assert b"updateFields" in unpacked(paged)["word/settings.xml"]
    assert all(shown(each).endswith("\t") for each in tree(paged).iter(f"{W}hyperlink"))


def test_each_list_begins_anew_and_goes_on_behind_its_points() -> None:
    points = [(1, 1, 0), (1, 2, 0), (1, 1, 1), (1, 2, 1), (1, 3, 0), (2, 1, 0), (3, 0, 0), (4, 5, 0)]
    content = written(Report((), tuple(Item(words("butir"), *point) for point in points)))
    numbers = [
        (each.find(f".//{W}numId").get(f"{W}val"), each.find(f".//{W}ilvl").get(f"{W}val"))
        for each in in_style(tree(content), "Butir")
    ]
    first = int(numbers[0][0])
    assert numbers == [
        (str(first + new), level)
        for new, level in ((0, "0"), (0, "0"), (0, "1"), (0, "1"), (0, "0"), (1, "0"), (2, "0"), (3, "0"))
    ]
    last = tree(content, "word/numbering.xml").findall(f"{W}num")[-1]
    assert last.find(f"{W}lvlOverride/{W}startOverride").get(f"{W}val") == "5"


def rows(root: Any) -> Iterator[tuple[bool, bool, bool]]:
    """Of each row: whether it is repeated, never broken, and keeps with the next."""
    for row in root.iter(f"{W}tr"):
        own = row.find(f"{W}trPr")
        keeps = {each.find(f"{W}pPr/{W}keepNext") is not None for each in row.iter(f"{W}p")}
        assert len(keeps) == 1
        yield own.find(f"{W}tblHeader") is not None, own.find(f"{W}cantSplit") is not None, keeps.pop()


def test_a_short_table_stays_on_one_page_with_its_notes() -> None:
    assert list(rows(body(table(2)))) == [(True, True, True)] + [(False, True, True)] * 3  # head; band, two rows


def test_a_long_table_is_parted_between_its_groups() -> None:
    found = [keeps for _, _, keeps in rows(body(table(12)))]
    # head, band and the first row; each sasaran reaches over two rows; the last keeps with the notes
    assert found == [True, True] + [True, False] * 5 + [True, True]


def test_cells_reach_over_rows_and_columns() -> None:
    root = body(table(4))
    spans = [each.get(f"{W}val") for each in root.iter(f"{W}gridSpan")]
    merges = [each.get(f"{W}val") for each in root.iter(f"{W}vMerge")]
    assert spans == ["6"]
    assert merges == ["restart", None] * 2
    for row in root.iter(f"{W}tr"):
        assert sum(int(each.get(f"{W}w")) for each in row.iter(f"{W}tcW")) == 9354  # 165 mm in twips


def test_a_column_of_figures_is_never_narrower_than_its_longest_figure() -> None:
    figure = "1.250.000.000.000,00"
    columns = (Column(20), Column(1, "right", True))
    long = "Pertanggungjawaban penyelenggaraan " * 8
    root = body(Table(columns, (Row((cell("Uraian"), cell("Pagu (Rp)"))),), (Row((cell(long), cell(figure))),)))
    wide = int(root.findall(f".//{W}gridCol")[1].get(f"{W}w")) * TWIP
    assert wide >= Text(figure, type_of("Arial", pt(9.5))).widest
    narrow = Table(tuple(Column(1, "right", True) for _ in range(8)), (), (Row((cell(figure),) * 8),))
    sizes = {each.get(f"{W}val") for each in body(narrow).find(f".//{W}tbl").iter(f"{W}sz")}
    assert sizes == {"14"}  # 7 points, for eight such columns


def test_figures_leave_names_room_by_smaller_type_down_to_8_points() -> None:
    money = tuple(Cell((words("2.500.000.000,00"),)) for _ in range(5))
    columns = (Column(40), *(Column(12, "right", figures=True) for _ in money))
    wide = Table(columns, (), (Row((Cell((words("Nilai retribusi daerah yang disetor ke kas daerah"),)), *money)),))
    made = body(wide).find(f".//{W}tbl")
    sizes = {int(each.get(f"{W}val")) for each in made.iter(f"{W}sz")}
    # at 9,5 points five figures of 30 mm leave 10 of 160 mm to the name, whose share is 64
    assert sizes == {16}


def test_a_sheet_that_lies_has_its_binding_edge_above_and_counts_on() -> None:
    content = written(Report((), (Heading(1, "Satu"), Turn(True), table(1), Turn(False), paragraph("akhir"))))
    upright, lying, last = tree(content).findall(f".//{W}sectPr")[-3:]
    size, margins = lying.find(f"{W}pgSz"), lying.find(f"{W}pgMar")
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("18709", "12189")
    assert [margins.get(f"{W}{side}") for side in ("top", "right", "bottom", "left")] == [
        "1701",
        "1701",
        "1134",
        "1417",
    ]
    starts = [each.find(f"{W}pgNumType").get(f"{W}start") for each in (upright, lying, last)]
    assert starts == ["1", None, None]
    assert b'w:pos="15591"' in unpacked(content)["word/melintang2.xml"]  # 330 - 30 - 25 mm
    feet = [each.find(f"{W}footerReference").values()[-1] for each in (upright, lying, last)]
    assert feet[0] == feet[2] != feet[1] == "melintang2"


def test_a_signature_keeps_with_the_paragraph_before_and_stands_right_alone() -> None:
    block = SignatureBlock(("Wasuponda, 2 Januari 2026", "CAMAT,"), "ANDI", ("NIP 1",))
    root = body(paragraph("satu"), paragraph("dua"), Signature((block,)))
    keeps = [each.find(f"{W}pPr/{W}keepNext") is not None for each in in_style(root, "Teks")]
    assert keeps == [False, True]
    left, right = root.iter(f"{W}tc")
    assert (shown(left), shown(right)) == ("", "Wasuponda, 2 Januari 2026CAMAT,ANDINIP 1")


def test_a_signature_keeps_with_the_table_before_it() -> None:
    row = Row((Cell((words("1"),)), Cell((words("Program"),))))
    short = Table((Column(1), Column(3)), (), (row, row), notes=(words("Catatan"),))
    written_ = body(short, Signature((SignatureBlock(("CAMAT",), "NAMA", ()),)))
    table_, note, white = written_.xpath("//w:tbl[1] | //w:tbl[1]/following-sibling::w:p", namespaces={"w": W[1:-1]})[
        :3
    ]
    # two cells in each of two rows, the note, the white: all on the page of the signature
    kept = [each.find(f"{W}pPr/{W}keepNext") is not None for each in (*table_.iter(f"{W}p"), note, white)]
    assert kept == [True] * 6


def test_the_notes_of_a_table_are_not_parted() -> None:
    row = Row((Cell((words("1"),)),))
    made = body(Table((Column(1),), (), (row,), notes=(words("Satu"), words("Dua"), words("Tiga"))))
    kept = [each.find(f"{W}pPr/{W}keepNext") is not None for each in in_style(made, "Catatan")]
    assert kept == [True, True, False]


def test_words_under_a_photo_stay_with_it() -> None:
    photo = Figure(Image((HERE / "logo.png").read_bytes(), "png", mm(50), mm(50), "Foto"))
    made = body(photo, paragraph("Teks"), photo, Paragraph(words("Rapat"), "tengah"))
    kept = [each.find(f"{W}pPr/{W}keepNext") is not None for each in in_style(made, "Gambar")]
    assert kept == [False, True]


def test_a_heading_below_begins_no_page() -> None:
    first, second = in_style(
        body(Heading(1, "Daftar Tabel", "tanpa"), Heading(1, "Daftar Gambar", "tanpa", below=True)), "Judul1"
    )
    assert first.find(f"{W}pPr/{W}pageBreakBefore") is None  # the style says it
    assert second.find(f"{W}pPr/{W}pageBreakBefore").get(f"{W}val") == "0"


def test_a_gap_is_seen_in_black_and_white() -> None:
    root = body(Paragraph((Span("Penyebab "), Span("[belum diisi: penyebab]", gap=True))))
    look = in_style(root, "Teks")[0].findall(f"{W}r")[1].find(f"{W}rPr")
    assert [etree.QName(each).localname for each in look] == ["b", "bCs", "i", "iCs", "shd"]


def test_strange_letters_make_no_other_file() -> None:
    strange = '<w:p>&amp; "x" \x0b 😀'
    block = Row((Cell((words(strange),)),))
    root = body(Heading(1, strange), Table((Column(1),), (block,), (block,), words(strange)), paragraph(strange))
    assert shown(in_style(root, "Teks")[0]) == '<w:p>&amp; "x" \ufffd 😀'


def test_a_template_without_place_for_the_body_says_so() -> None:
    parts = unpacked(filled())
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"[[isi]]", b"")
    with pytest.raises(BadTemplate, match=r"tidak punya tempat untuk \{\{ isi \}\}"):
        write(packed(parts), Report((), ()))


def test_a_list_that_only_its_style_names_counts_headings_too() -> None:
    """As LibreOffice saves a template."""
    parts = unpacked(filled())
    assert b'<w:pStyle w:val="Lampiran"/>' in parts["word/numbering.xml"]
    parts["word/numbering.xml"] = parts["word/numbering.xml"].replace(b'<w:pStyle w:val="Lampiran"/>', b"")
    report = Report((Contents("isi"),), (Heading(1, "Rencana Aksi", "lampiran"),))
    root = etree.fromstring(unpacked(write(packed(parts), report))["word/document.xml"])
    assert next(shown(each) for each in in_style(root, "TOC1")).startswith("Lampiran 1 Rencana Aksi")


def test_on_other_paper_foot_lines_and_tables_are_as_wide_as_the_text() -> None:
    content = write(filled((210.0, 297.0)), Report((), (Heading(1, "Satu"), table(3))))
    root = tree(content)
    assert sum(int(each.get(f"{W}w")) for each in root.iter(f"{W}gridCol")) == 9070  # 160 mm in twips
    feet = [part for name, part in unpacked(content).items() if name.startswith("word/footer") and b"PAGE" in part]
    assert len(feet) == 2
    assert all(b'w:pos="9070"' in part for part in feet)


def test_two_turns_of_the_sheet_leave_no_empty_page() -> None:
    root = body(Turn(False), Heading(1, "Satu"), Turn(True), Turn(False), paragraph("dua"))
    assert len(root.findall(f".//{W}sectPr")) == 2 + 2  # cover, front; two sheets of the body


def test_a_turn_behind_everything_leaves_no_empty_page() -> None:
    root = body(Heading(1, "Satu"), Turn(True), paragraph("dua"), Turn(False), Turn(True), Turn(False))
    lying = [each.find(f"{W}pgSz").get(f"{W}orient") == "landscape" for each in root.iter(f"{W}sectPr")]
    assert lying == [False, False, False, True]  # cover, front, body: "Satu" upright, "dua" lying and last
