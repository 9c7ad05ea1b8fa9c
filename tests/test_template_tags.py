"""What a template may say and where: nothing is executed that `check` has not seen, nothing vanishes in silence."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from template_files import DOCUMENT, W, parts, parts_of, text, written

from sopdocs.word.template import Look, Template, check, fill, open_template

LOOK = Look("Uji", "Kantor")
NAMES = (
    f'xmlns:w="{W[1:-1]}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


@dataclass(frozen=True, slots=True)
class Row:
    no: str
    anak: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    judul: str
    daftar: tuple[Row, ...]
    kosong: tuple[str, ...]


VALUES = Fields("J & <b>", (Row("1", ("a", "b")), Row("2", ())), ())


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def p(*pieces: str) -> str:
    return f"<w:p>{''.join(piece if piece.startswith('<') else run(piece) for piece in pieces)}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    cells = ["".join(f"<w:tc>{c if c.startswith('<') else p(c)}</w:tc>" for c in row) for row in rows]
    grid = '<w:gridCol w:w="3000"/>' * max(map(len, rows))
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def box(inner: str) -> str:
    return (
        f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


def opened(folder: Path, *blocks: str) -> Template:
    document = docx.Document()
    for block in blocks:
        element = parse_xml(block.replace(">", f" {NAMES}>", 1))
        document.element.body.insert(len(document.element.body) - 1, element)
    document.save(str(folder / "x.docx"))
    return open_template(folder / "x.docx")


def told(template: Template) -> list[str]:
    return [fault.sentence for fault in check(template, Fields) if fault.rule != "templat-tak-terpakai"]


def printed(template: Template, values: Fields = VALUES) -> list[str]:
    assert told(template) == []
    return text(fill(template, values, LOOK))


ROW, START, END = ("{{ b.no }}", "x"), ("{%tr for b in daftar %}", ""), ("{%tr endfor %}", "")


@pytest.mark.parametrize(
    ("blocks", "lines"),
    [
        ([table(START, ROW, END), table(START, ROW, END)], ["1", "x", "2", "x"] * 2),
        ([table(START, ("{%tr for a in b.anak %}",), ("{{ a }}",), END, END)], ["a", "b"]),
        (
            [table(START, (table(("{%tr for a in b.anak %}",), ("{{ a }}",), END) + p("{{ b.no }}"),), END)],
            ["a", "b", "1", "2"],
        ),
        ([p("{%p for b in daftar %}"), table(("{{ b.no }}",)), p("{%p endfor %}")], ["1", "2"]),
        ([p("A {% for b in daftar %}({{ b.no }}){% endfor %} Z")], ["A (1)(2) Z"]),
        ([p("{% for b in daftar %}", box(p("{{ b.no }}")), "{% endfor %}")], ["1", "2"]),
        ([p(box(table(START, ROW, END) + p("{{ judul }}")))], ["1", "x", "2", "x", "J & <b>"]),
        ([p("{# {{ tidak_ada }} #}judul")], ["judul"]),
        ([p("{{", "<w:r><w:br/></w:r>", "judul }}")], ["J & <b>"]),
    ],
)
def test_loops_and_fields_print_wherever_they_were_moved(blocks: list[str], lines: list[str], tmp_path: Path) -> None:
    assert printed(opened(tmp_path, *blocks)) == lines


@pytest.mark.parametrize(
    ("blocks", "message"),
    [
        ([table(("{%tr for b in daftar %}", "Judul"), ROW, END)], "baris 1, sel 1: baris dengan"),
        ([table(START, ROW), table(END)], "tabel 2, baris 1, sel 1: "),
        ([table(("{% for b in daftar %}", "{% endfor %}"))], "tidak berada dalam paragraf yang sama"),
        ([p("{% for b in daftar %}"), p("x"), p("{% endfor %}")], "tidak berada dalam paragraf yang sama"),
        ([table(START, ROW, ("{%p endfor %}",))], "ditutup dengan"),
        ([table(("{%p for b in daftar %}",)), p("{%p endfor %}")], "tidak berada dalam sel atau halaman yang sama"),
        ([p("{%tr for b in daftar %}"), p("{%tr endfor %}")], "tidak berada dalam tabel"),
        ([p("{%p for b in daftar %}", box(p("gambar"))), p("{%p endfor %}")], "memuat hal lain"),
        ([table(START, START, ROW, END, END)], 'daftar "daftar" diulang di dalam dirinya sendiri'),
        ([p("{% cellbg judul %}")], 'bidang "judul" bukan warna'),
        ([p("{ judul }")], 'tanda kurung kurawal dicetak seperti tertulis: "{ judul }"'),
    ],
)
def test_a_loop_that_would_go_wrong_is_told_with_its_place(blocks: list[str], message: str, tmp_path: Path) -> None:
    faults = told(opened(tmp_path, *blocks))
    assert any(message in fault for fault in faults), faults


def test_a_loop_that_was_deleted_with_its_row_is_in_the_hint(tmp_path: Path) -> None:
    [fault] = [each for each in check(opened(tmp_path, table(ROW)), Fields) if each.severity == "error"]
    assert fault.hint.endswith("untuk daftar: {%tr for b in daftar %} … {%tr endfor %}")


BREAK = '<w:r><w:br w:type="page"/></w:r>'


@pytest.mark.parametrize(
    ("start", "broken"),
    [
        (p("{%p for b in daftar %}", BREAK), ["1", "2"]),
        (p(BREAK, "{%p for b in daftar %}"), [""]),
        (p("<w:pPr><w:pageBreakBefore/></w:pPr>", "{%p for b in daftar %}"), [""]),
    ],
)
def test_a_page_begins_where_a_break_stood_beside_a_tag(start: str, broken: list[str], tmp_path: Path) -> None:
    """LibreOffice moves the break before a paragraph to the end of the one that stands there."""
    template = opened(tmp_path, p("awal"), start, p("{{ b.no }}"), p("{%p endfor %}"))
    document = docx.Document(BytesIO(fill(template, VALUES, LOOK)))
    begin = [each.text for each in document.paragraphs if each.paragraph_format.page_break_before]
    assert begin == broken


def test_tables_rows_and_cells_that_loops_have_emptied_leave_a_file_that_word_opens(tmp_path: Path) -> None:
    nothing = ("{%tr for k in kosong %}",), ("{{ k }}",), END
    inner = p("{%p for k in kosong %}") + p("{{ k }}") + p("{%p endfor %}")
    template = opened(tmp_path, table(*nothing), table((inner, "sel")), p(box(inner)))
    assert printed(template) == ["sel"]
    document = docx.Document(BytesIO(fill(template, VALUES, LOOK)))
    assert len(document.tables) == 1
    assert [cell._tc[-1].tag for cell in document.tables[0].rows[0].cells] == [f"{W}p"] * 2


@pytest.mark.parametrize(
    "code",
    [
        "{{ self }}",
        "{{ cycler }}",
        "{{ loop.index }}",
        "{{ judul.upper }}",
        "{{ judul|attr('__class__') }}",
        "{% set x = judul %}",
        "{%- for x in kosong -%}",
        "{% raw %}",
        "{% vm %}",
        "{% for loop in kosong %}",
        "{% for not in kosong %}",
        "{{{ judul }}}",
    ],
)
def test_no_other_word_of_jinja_passes(code: str, tmp_path: Path) -> None:
    assert any(fault.severity == "error" for fault in check(opened(tmp_path, p(code)), Fields))


HIDDEN = "{{ judul.__class__ }}"


@pytest.mark.parametrize(
    "block",
    [
        p(f"<w:r><w:instrText>{HIDDEN}</w:instrText></w:r>"),
        p("<w:r><w:instrText>{</w:instrText></w:r>", "<w:r><w:instrText>{ judul }}</w:instrText></w:r>"),
        p(f'<w:r><w:pict><v:shape alt="{HIDDEN}"/></w:pict></w:r>'),
        p(f'<w:pPr><w:pStyle w:val="{HIDDEN}"/></w:pPr>'),
        p(f"<m:oMath><m:r><m:t>{HIDDEN}</m:t></m:r></m:oMath>"),
    ],
)
def test_a_tag_where_nothing_is_filled_is_told_and_is_none_to_jinja(block: str, tmp_path: Path) -> None:
    template = opened(tmp_path, block)
    [fault] = told(template)
    assert "tidak dapat diisi" in fault
    assert b"{{" not in parts_of(template.content)[DOCUMENT]
    fill(template, VALUES, LOOK)  # whoever does not ask `check` prints it, and executes nothing


@pytest.mark.parametrize("pieces", [("{{ ju", "dul }}"), ("{% for x in", " kosong %}"), ("{", "{ judul }}")])
def test_a_tag_in_two_paragraphs_is_none_to_jinja(pieces: tuple[str, ...], tmp_path: Path) -> None:
    template = opened(tmp_path, *map(p, pieces))
    assert any("tidak berpasangan" in fault for fault in told(template))
    assert b"{" not in parts_of(template.content)[DOCUMENT]


def test_a_header_under_any_name_is_checked_because_it_is_filled(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = HIDDEN
    document.save(str(tmp_path / "x.docx"))
    moved = {
        name.replace("word/header1.xml", "word/kepala.xml"): part.replace(b"header1.xml", b"kepala.xml")
        for name, part in parts(tmp_path / "x.docx").items()
    }
    [fault] = told(open_template(written(tmp_path / "x.docx", moved)))
    assert fault.startswith("kepala halaman, paragraf 1: ") and "mencoba membaca isi program" in fault


@pytest.mark.parametrize("kind", ["footnotes", "endnotes"])
def test_notes_are_filled(kind: str, tmp_path: Path) -> None:
    opened(tmp_path, p("teks"))
    content = parts(tmp_path / "x.docx")
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    link = f'<Relationship Id="rId99" Type="{office}/{kind}" Target="{kind}.xml"/></Relationships>'
    rels = "word/_rels/document.xml.rels"
    content[rels] = content[rels].replace(b"</Relationships>", link.encode())
    content[f"word/{kind}.xml"] = (
        f'<w:{kind} {NAMES}><w:{kind[:-1]} w:id="2">{p("{{ judul }}")}</w:{kind[:-1]}></w:{kind}>'
    ).encode()
    template = open_template(written(tmp_path / "x.docx", content))
    assert told(template) == []
    assert b"J &amp; &lt;b&gt;" in parts_of(fill(template, VALUES, LOOK))[f"word/{kind}.xml"]


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("{{ x }} {_{ a }_} {%_ %_} }}{{", "{{ x }} {_{ a }_} {%_ %_} }}{{"),
        ("&amp; <w:p> ]]>", "&amp; <w:p> ]]>"),
        ("a\tb\nc\r\nd\re", "a b c d e"),
        ("\a\f\x0b\ud83d\ufdd0\ufdd1", "\ufffd" * 6),
        ("# for x in y", "# for x in y"),
    ],
)
def test_a_value_is_printed_as_it_was_written(value: str, line: str, tmp_path: Path) -> None:
    assert printed(opened(tmp_path, p("{{ judul }}")), Fields(value, (), ())) == [line]


def test_a_tag_has_the_look_of_its_first_word(tmp_path: Path) -> None:
    """The name is bold, the braces are not."""
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>judul</w:t></w:r>"
    template = opened(tmp_path, p("Hal: {{ ", bold, " }}."))
    [paragraph] = docx.Document(BytesIO(fill(template, VALUES, LOOK))).paragraphs
    assert [(each.text, each.bold) for each in paragraph.runs] == [("Hal: ", None), ("J & <b>", True), (".", None)]
