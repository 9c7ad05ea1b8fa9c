"""A template that an office has edited: what it may say, what is told about it, what it becomes."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Annotated
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.document import Document

from sopdocs.page import Image
from sopdocs.text.metrics import type_of
from sopdocs.units import mm, pt
from sopdocs.word.images import read_image
from sopdocs.word.template import (
    OPTIONAL,
    BadTemplate,
    Fault,
    Look,
    check,
    check_style,
    fill,
    names,
    open_template,
    paths,
)
from sopdocs.word.template.finish import _fitting

LOOK = Look("Surat", "Kecamatan")


@dataclass(frozen=True, slots=True)
class Row:
    no: str
    nama: str


@dataclass(frozen=True, slots=True)
class Head:
    nama: str
    alamat: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    kop: Head
    daftar: tuple[Row, ...]
    judul: str


HEAD = Head("KECAMATAN A & B", ("Jalan <1>", "Telepon"))
VALUES = Fields(HEAD, (Row("1.", "Ani"), Row("2.", "Budi & Cici")), "Judul")
ALL = ("{{ judul }} {{ kop.nama }}", "{%p for x in kop.alamat %}", "{{ x }}", "{%p endfor %}")
LIST = ("{%p for baris in daftar %}", "{{ baris.no }} {{ baris.nama }}", "{%p endfor %}")


def written(folder: Path, *paragraphs: str) -> Path:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document, folder)


def saved(document: Document, folder: Path) -> Path:
    path = folder / "templat é.docx"
    document.save(str(path))
    return path


def faults(path: Path) -> list[Fault]:
    return check(open_template(path), Fields)


def errors(path: Path) -> list[str]:
    return [fault.sentence for fault in faults(path) if fault.severity == "error"]


def texts(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(BytesIO(content)).paragraphs]


# names


def test_the_names_of_fields_follow_from_their_types() -> None:
    assert paths(names(Fields)) == ["kop.nama", "kop.alamat[]", "daftar[].no", "daftar[].nama", "judul"]


# what is filled


def test_a_template_prints_its_fields_and_repeats_its_loops(tmp_path: Path) -> None:
    path = written(tmp_path, *ALL, *LIST)
    assert faults(path) == []
    assert texts(fill(open_template(path), VALUES, LOOK)) == [
        "Judul KECAMATAN A & B",
        "Jalan <1>",
        "Telepon",
        "1. Ani",
        "2. Budi & Cici",
    ]


def test_the_same_fields_give_the_same_bytes(tmp_path: Path) -> None:
    template = open_template(written(tmp_path, *ALL, *LIST))
    assert fill(template, VALUES, LOOK) == fill(template, VALUES, LOOK)


def test_a_value_that_looks_like_a_field_is_printed_as_it_is(tmp_path: Path) -> None:
    values = Fields(Head("{{ judul }}", ("{% for %}",)), (), "{# x #}")
    assert texts(fill(open_template(written(tmp_path, *ALL)), values, LOOK)) == ["{# x #} {{ judul }}", "{% for %}"]


def test_lines_of_a_value_are_lines_on_paper(tmp_path: Path) -> None:
    values = Fields(Head("a\nb", ()), (), "")
    assert texts(fill(open_template(written(tmp_path, "{{ kop.nama }}")), values, LOOK)) == ["a\nb"]


def test_a_field_that_word_has_cut_into_runs_is_one_field(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    for piece in ("Nama: {", "{ kop", ".na", "ma }", "} selesai"):
        paragraph.add_run(piece).bold = piece.startswith("{")
    path = saved(document, tmp_path)
    assert errors(path) == []
    assert texts(fill(open_template(path), VALUES, LOOK)) == ["Nama: KECAMATAN A & B selesai"]


def test_the_file_tells_nothing_about_who_made_the_template(tmp_path: Path) -> None:
    document = docx.Document()
    document.core_properties.author = document.core_properties.last_modified_by = "Pembuat"
    document.core_properties.title = "{{ ''.__class__ }}"
    filled = docx.Document(BytesIO(fill(open_template(saved(document, tmp_path)), VALUES, LOOK)))
    properties = filled.core_properties
    assert (properties.title, properties.author, properties.last_modified_by) == ("Surat", "Kecamatan", "")


# what is told


def test_an_unknown_field_is_told_with_its_cell_and_the_nearest_name(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_table(1, 1)
    table = document.add_table(2, 3)
    table.cell(1, 2).text = "Nama: {{ kop.nma }}"
    [fault] = [each for each in faults(saved(document, tmp_path)) if each.severity == "error"]
    assert fault.sentence == 'tabel 2, baris 2, sel 3: bidang "kop.nma" tidak ada'
    assert fault.hint == 'yang ada: nama, alamat; mungkin "nama"?'


def test_a_field_in_a_nested_table_and_in_the_head_of_a_page_is_told_with_its_place(tmp_path: Path) -> None:
    document = docx.Document()
    inner = document.add_table(1, 1).cell(0, 0).add_table(1, 2)
    inner.cell(0, 1).text = "{{ x }}"
    document.sections[0].header.paragraphs[0].text = "{{ y }}"
    assert errors(saved(document, tmp_path)) == [
        'tabel 1, baris 1, sel 1, tabel di dalamnya, baris 1, sel 2: bidang "x" tidak ada',
        'kepala halaman, paragraf 1: bidang "y" tidak ada',
    ]


def test_of_a_loop_over_nothing_only_the_loop_is_told(tmp_path: Path) -> None:
    loop = (
        "{%p for x in lampiran %}",
        "{{ x.no }}",
        "{%p for y in x.isi %}",
        "{{ y }}",
        "{%p endfor %}",
        "{%p endfor %}",
    )
    assert errors(written(tmp_path, *loop)) == ['paragraf 1: bidang "lampiran" tidak ada']


def test_fields_that_a_template_leaves_out_are_told(tmp_path: Path) -> None:
    found = faults(written(tmp_path, *ALL))
    assert [(fault.severity, fault.message) for fault in found] == [
        ("peringatan", 'bidang "daftar[].no" tidak dipakai'),
        ("peringatan", 'bidang "daftar[].nama" tidak dipakai'),
    ]


@dataclass(frozen=True, slots=True)
class Wide:
    no: str
    alasan: Annotated[str, OPTIONAL]


@dataclass(frozen=True, slots=True)
class WithMore:
    daftar: tuple[Wide, ...]
    catatan: Annotated[tuple[Row, ...], OPTIONAL]


def test_an_optional_field_may_be_left_out_and_may_be_used(tmp_path: Path) -> None:
    rows = ("{%p for x in daftar %}", "{{ x.no }}", "{%p endfor %}")
    assert check(open_template(written(tmp_path, *rows)), WithMore) == []
    rows = ("{%p for x in daftar %}", "{{ x.no }}{{ x.alasan }}", "{%p endfor %}")
    notes = ("{%p for x in catatan %}", "{{ x.n }}", "{%p endfor %}")
    [unknown] = check(open_template(written(tmp_path, *rows, *notes)), WithMore)
    assert unknown.message == 'bidang "x.n" tidak ada'
    assert paths(names(WithMore)) == ["daftar[].no", "daftar[].alasan", "catatan[].no", "catatan[].nama"]


@pytest.mark.parametrize(
    "text",
    [
        "{{ judul.__class__ }}",
        "{{ judul['__class__'] }}",
        "{{ ''.__class__.__mro__ }}",
        "{% for x in ().__class__.__base__.__subclasses__() %}",
        "{{ _judul }}",
        "{%p for x in kop.__dict__ %}",
    ],
)
def test_a_template_that_reaches_for_the_program_is_refused(tmp_path: Path, text: str) -> None:
    found = [fault for fault in faults(written(tmp_path, text)) if fault.rule == "templat-terlarang"]
    assert len(found) == 1 and "mencoba membaca isi program" in found[0].message


@pytest.mark.parametrize(
    "text",
    [
        "{% if judul %}",
        "{{ judul|upper }}",
        "{{ judul() }}",
        "{{ 1 + 1 }}",
        "{% set x = 1 %}",
        "{% include 'x' %}",
        "{% for x in daftar if x %}",
        "{{ range(9) }}",
    ],
)
def test_a_template_knows_no_logic(tmp_path: Path, text: str) -> None:
    found = [fault for fault in faults(written(tmp_path, text)) if fault.severity == "error"]
    assert [fault.rule for fault in found] == ["templat-terlarang"]
    assert "{{ nama }}" in found[0].hint


@pytest.mark.parametrize(
    ("paragraphs", "message"),
    [
        (("{{ judul",), 'paragraf 1: tanda kurung "{{ judul" tidak berpasangan'),
        (("judul }}",), 'paragraf 1: tanda kurung "}}" tidak berpasangan'),
        (("{%p for x in daftar %}",), 'paragraf 1: "{%p for x in daftar %}" tidak ditutup dengan endfor'),
        (("{%p endfor %}",), "paragraf 1: endfor tanpa for"),
        (("{{ daftar }}",), 'paragraf 1: bidang "daftar" adalah daftar'),
        (("{{ kop }}",), 'paragraf 1: bidang "kop" terdiri dari beberapa bagian'),
        (("{%p for x in judul %}", "{%p endfor %}"), 'paragraf 1: bidang "judul" bukan daftar'),
        (("{%p for x in daftar %}", "{{ x.umur }}", "{%p endfor %}"), 'paragraf 2: bidang "x.umur" tidak ada'),
        (("{%p for x in daftar %}", "{%p endfor %}", "{{ x.no }}"), 'paragraf 3: bidang "x.no" tidak ada'),
    ],
)
def test_a_slip_is_told_with_its_place(tmp_path: Path, paragraphs: tuple[str, ...], message: str) -> None:
    assert errors(written(tmp_path, *paragraphs)) == [message]


# what is no template


def test_a_file_that_is_missing_or_a_folder_is_no_template(tmp_path: Path) -> None:
    assert refusal(tmp_path / "tidak ada.docx") == "tidak ditemukan"
    assert refusal(tmp_path) == "adalah folder"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "bukan dokumen Word, atau rusak"),
        (b"halo", "bukan dokumen Word, atau rusak"),
        (b"PK\x03\x04 setengah", "bukan dokumen Word, atau rusak"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "adalah dokumen Word lama (.doc) atau bersandi"),
        (b"PK" + b"x" * (11 << 20), "lebih besar dari 10 MB"),
    ],
)
def test_bytes_that_are_no_word_file_are_refused(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(content)
    assert refusal(path) == message


def test_a_zip_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    assert refusal(zipped(tmp_path, {"a.txt": b"a"})) == "bukan dokumen Word"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = zipped(tmp_path, {"word/document.xml": b"0" * (61 << 20)})
    assert path.stat().st_size < 100_000
    assert refusal(path) == "menjadi terlalu besar bila dibuka (bom zip?)"


def test_a_zip_of_a_thousand_parts_is_refused(tmp_path: Path) -> None:
    assert "bom zip" in refusal(zipped(tmp_path, {f"{number}": b"" for number in range(1000)}))


def test_xml_that_grows_by_entities_is_refused(tmp_path: Path) -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    assert refusal(zipped(tmp_path, {"word/document.xml": bomb, "[Content_Types].xml": b"<x/>"})).startswith(
        "memuat DOCTYPE"
    )


def test_a_file_with_macros_is_refused(tmp_path: Path) -> None:
    types = b'<x ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'
    assert refusal(zipped(tmp_path, {"word/document.xml": b"<x/>", "[Content_Types].xml": types})) == (
        "memuat makro (.docm)"
    )


def test_a_part_that_is_no_xml_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, {"word/document.xml": b"<x>", "[Content_Types].xml": b"<x/>"})
    assert refusal(path) == "rusak: word/document.xml bukan XML"


def refusal(path: Path) -> str:
    with pytest.raises(BadTemplate) as refused:
        open_template(path)
    assert refused.value.hint
    return str(refused.value)


def zipped(folder: Path, parts: dict[str, bytes]) -> Path:
    path = folder / "x.docx"
    with ZipFile(path, "w", ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return path


# the house style


def test_a_growing_table_whose_rows_break_and_whose_head_does_not_repeat_is_told(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(4, 1, "Table Grid")
    for row, text in zip(table.rows, ("No", "{%tr for x in daftar %}", "{{ x.no }}", "{%tr endfor %}"), strict=True):
        row.cells[0].text = text
    found = [fault.sentence for fault in check_style(open_template(saved(document, tmp_path)))]
    assert found == [
        "tabel 1: barisnya dapat terbelah antara dua halaman",
        "tabel 1: kepala tabel tidak diulang di halaman berikutnya",
    ]


# paper, type and kop


def test_paper_and_type_of_the_profile_go_over_the_template(tmp_path: Path) -> None:
    document = docx.Document()
    document.styles["Normal"].font.name = "Arial"
    width = document.sections[0].page_width
    table = document.add_table(1, 2)
    before = [column.width for column in table.columns]
    look = Look("", "", "Times New Roman", (215.0, 330.0))
    filled = docx.Document(BytesIO(fill(open_template(saved(document, tmp_path)), VALUES, look)))
    section = filled.sections[0]
    assert width is not None and section.page_width is not None and section.page_height is not None
    assert (round(section.page_width / mm(1)), round(section.page_height / mm(1))) == (215, 330)
    assert filled.styles["Normal"].font.name == "Times New Roman"
    margins = (section.left_margin or 0) + (section.right_margin or 0)
    factor = (section.page_width - margins) / (width - margins)
    assert [round(column.width / 635) for column in filled.tables[0].columns] == [
        round((each or 0) / 635 * factor) for each in before
    ]


def test_a_line_of_the_kop_shrinks_until_it_fits_and_breaks_before_it_is_small() -> None:
    short, long, longer = "KECAMATAN A", "KECAMATAN " + "A" * 12, "DINAS " + "PEMBERDAYAAN " * 6
    room, name = mm(80), type_of("Arial", pt(18), bold=True)
    assert _fitting(short, name, room) == 18
    assert 13.5 <= _fitting(long, name, room) < 18
    assert _fitting(longer, name, room) == 13.5  # three lines of 13.5 pt, three quarters of 18


def test_a_picture_says_what_it_shows(tmp_path: Path) -> None:
    logo = read_image(Path(__file__).parent / "logo.png", mm(20), mm(20), 'Logo "A" & B')
    path = written(tmp_path, "{{ logo }}")
    filled = docx.Document(BytesIO(fill(open_template(path), Pictured(logo), LOOK)))
    [shape] = filled.inline_shapes
    assert shape._inline.docPr.get("descr") == 'Logo "A" & B'
    assert shape.width == mm(20)


@dataclass(frozen=True, slots=True)
class Pictured:
    logo: Image
