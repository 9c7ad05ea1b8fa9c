"""Workbooks that came back: what is read in files of Excel, WPS, Google Sheets and LibreOffice.

The parts are made by hand, as those programs write them.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook

from sopdocs.excel import Buku, Halaman, Rumus, Sel, write_book
from sopdocs.excel.read import BukuTerbaca, Rentang, SelTerbaca, alamat_of, open_book, place_of
from sopdocs.excel.read.formats import of_code
from sopdocs.zipped import packed

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

STYLES = f"""<styleSheet xmlns="{MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="[$-421]d mmmm yyyy"/>
<numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="16"/><xf numFmtId="164"/><xf numFmtId="20"/>
<xf numFmtId="165"/><xf numFmtId="49"/></cellXfs></styleSheet>"""
PERCENT, DAY, LONG_DAY, CLOCK, HOURS, TEXT = range(1, 7)


def rels(*links: tuple[str, str]) -> str:
    """(kind, target), numbered rId1, rId2 …"""
    made = (
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(links, 1)
    )
    return f'<Relationships xmlns="{RELATIONS}">{"".join(made)}</Relationships>'


PARTS: Mapping[str, str] = {
    "[Content_Types].xml": f"""<Types xmlns="{TYPES}">
        <Override PartName="/xl/workbook.xml" ContentType="{XLSX}"/></Types>""",
    "_rels/.rels": rels(("officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": f"""<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>
        <sheet name="Formulir" sheetId="1" r:id="rId1"/></sheets></workbook>""",
    "xl/_rels/workbook.xml.rels": rels(
        ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")
    ),
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": f"""<sst xmlns="{MAIN}"><si><t>Desa</t></si>
        <si><r><t>Kepala </t></r><r><rPr><b/></rPr><t>Desa</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></si></sst>""",
}


def sheet(rows: str, before: str = "", after: str = "") -> str:
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def book(rows: str = "", parts: Mapping[str, str | bytes | None] = {}, before: str = "", after: str = "") -> bytes:
    """A workbook of one sheet with those rows; `parts` take the place of others, None: there is none."""
    made = {**PARTS, "xl/worksheets/sheet1.xml": sheet(rows, before, after), **parts}
    return packed({name: part for name, part in made.items() if part is not None})


def cell(content: str, style: int = 0) -> SelTerbaca:
    """What is read of a cell A1 with those attributes and elements, as in ` t="b"><v>1</v>`."""
    [found] = open_book(book(f'<row r="1"><c r="A1" s="{style}"{content}</c></row>')).lembar
    return found.di(1, 1)


@pytest.mark.parametrize(
    ("content", "value", "kind"),
    [
        ("><v>82.5</v>", Decimal("82.5"), "angka"),
        (' t="n"><v>0.30000000000000004</v>', Decimal("0.3"), "angka"),
        ("><v>4.0999999999999996</v>", Decimal("4.1"), "angka"),
        ("><v>1234567890123456789</v>", Decimal("1234567890123460000"), "angka"),
        ("><v>1.5E+3</v>", Decimal("1500"), "angka"),
        ("><v>1E-3</v>", Decimal("0.001"), "angka"),
        ("><v>-0</v>", Decimal(0), "angka"),
        ("><v>0</v>", Decimal(0), "angka"),
        ("><v> 7 </v>", Decimal(7), "angka"),
        ("><v>NaN</v>", "NaN", "teks"),
        ("><v>1E+999999999</v>", "1E+999999999", "teks"),
        (' t="s"><v>0</v>', "Desa", "teks"),
        (' t="s"><v>1</v>', "Kepala Desa", "teks"),
        (' t="s"><v></v>', None, "kosong"),
        (' t="str"><v>belum ada</v>', "belum ada", "teks"),
        (' t="inlineStr"><is><t xml:space="preserve"> 12 </t></is>', "12", "teks"),
        (' t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r></is>', "a b", "teks"),
        (' t="str"><v>\u00a0 \u200b\n</v>', None, "kosong"),
        (' t="str"><v>\u200b 7 \u00a0</v>', "7", "teks"),
        (' t="str"><v>satu_x000D_\ndua</v>', "satu\ndua", "teks"),
        (' t="str"><v>a_x0041__x005F_x0041_</v>', "aA_x0041_", "teks"),
        (' t="str"><v>_xD83D__xDE00__xD83D_</v>', "\U0001f600\ufffd", "teks"),
        (' t="b"><v>1</v>', True, "logika"),
        (' t="b"><v>0</v>', False, "logika"),
        (' t="e"><v>#DIV/0!</v>', "#DIV/0!", "galat"),
        (' t="d"><v>2025-10-02T00:00:00</v>', date(2025, 10, 2), "tanggal"),
        (' t="d"><v>2025-13-02</v>', "2025-13-02", "teks"),
        (">", None, "kosong"),
        ("><v></v>", None, "kosong"),
    ],
)
def test_a_cell_is_read_as_people_see_it(content: str, value: object, kind: str) -> None:
    found = cell(content)
    assert (found.nilai, found.macam) == (value, kind)
    assert str(found.nilai) == str(value)  # no 1.5E+3, no -0


@pytest.mark.parametrize(
    ("style", "serial", "value", "kind"),
    [
        (DAY, "46054", date(2026, 2, 1), "tanggal"),  # "1-2" typed in Indonesia
        (LONG_DAY, "45932.5", date(2025, 10, 2), "tanggal"),
        (DAY, "1", date(1900, 1, 1), "tanggal"),
        (DAY, "61", date(1900, 3, 1), "tanggal"),
        (DAY, "0.354166666666667", "8:30", "jam"),
        (CLOCK, "0.354166666666667", "8:30", "jam"),
        (HOURS, "1.26041666666667", "30:15", "jam"),
        (DAY, "-5", Decimal(-5), "angka"),
        (DAY, "99999999", Decimal(99999999), "angka"),
        (TEXT, "5", Decimal(5), "angka"),
        (99, "5", Decimal(5), "angka"),
    ],
)
def test_a_number_that_is_shown_as_a_date_is_a_date(style: int, serial: str, value: object, kind: str) -> None:
    found = cell(f"><v>{serial}</v>", style)
    assert (found.nilai, found.macam) == (value, kind)


def test_a_workbook_of_an_old_mac_counts_its_days_from_1904() -> None:
    root = PARTS["xl/workbook.xml"].replace("<sheets>", '<workbookPr date1904="true"/><sheets>')
    found = open_book(book(f'<row r="1"><c r="A1" s="{DAY}"><v>44470</v></c></row>', {"xl/workbook.xml": root}))
    assert found.lembar[0].di(1, 1).nilai == date(2025, 10, 2)


def test_a_typed_per_cent_is_known_by_its_format() -> None:
    found = cell("><v>0.95</v>", PERCENT)
    assert (found.nilai, found.persen) == (Decimal("0.95"), True)
    assert not cell(' t="str"><v>95%</v>', PERCENT).persen


@pytest.mark.parametrize(
    ("code", "kind", "percent"),
    [
        ("General", "angka", False),
        ("0.00%", "angka", True),
        ('[$-421]#,##0.00"%"', "angka", False),
        ("0\\%", "angka", False),
        ('0 "hari"', "angka", False),
        ("[Red]0;[Blue]-0", "angka", False),
        ("[$Rp-421]#,##0", "angka", False),
        ("_-* #,##0_-;dd", "angka", False),
        ("[$-F800]dddd\\,\\ mmmm dd", "tanggal", False),
        ("mmm", "tanggal", False),
        ("h:mm AM/PM", "jam", False),
        ("[hh]:mm", "jam", False),
        ("mm:ss.0", "jam", False),
        ("yyyy-mm-dd hh:mm", "tanggal", False),
        ("@", "angka", False),
    ],
)
def test_formats_of_numbers(code: str, kind: str, percent: bool) -> None:
    found = of_code(code)
    assert (found.macam, found.persen) == (kind, percent)


def test_a_formula_comes_with_its_last_result() -> None:
    found = cell("><f>ROUND(F7/E7*100,2)</f><v>93.75</v>")
    assert (found.rumus, found.nilai, found.macam, found.luar) == (
        "ROUND(F7/E7*100,2)",
        Decimal("93.75"),
        "angka",
        False,
    )
    assert cell(' t="e"><f>1/0</f><v>#DIV/0!</v>').macam == "galat"
    unknown = cell("><f>SUM(A2:A3)</f>")
    assert (unknown.rumus, unknown.nilai, unknown.macam) == ("SUM(A2:A3)", None, "kosong")


@pytest.mark.parametrize(
    ("formula", "outside"),
    [
        ("[1]Rekap!A1", True),
        ("SUM('[2]TW I'!A1:A3)", True),
        ("'C:\\data\\[lama.xlsx]TW I'!$A$1", True),
        ("[1]!pagu", True),
        ("'Sheet 2'!A1", False),
        ("SUM(Tabel1[Jumlah])", False),
        ("Tabel1[[#This Row],[Jumlah]]+Lembar2!A1", False),
        ('"[1]Rekap!A1"', False),
    ],
)
def test_a_formula_that_asks_another_workbook_is_known(formula: str, outside: bool) -> None:
    assert cell(f"><f>{formula.replace('&', '&amp;')}</f><v>1</v>").luar == outside


def test_formulas_that_cells_share_are_read_in_each_of_them() -> None:
    rows = """<row r="7"><c r="G7"><f t="shared" ref="G7:G9" si="0">F7/$E$7*100</f><v>1</v></c></row>
        <row r="8"><c r="G8"><f t="shared" si="0"/><v>2</v></c></row>
        <row r="9"><c r="G9"><f t="shared" si="7"/><v>3</v></c></row>
        <row r="10"><c r="G10"><f t="array" ref="G10:G11">SUM(A1:A3*B1:B3)</f><v>4</v></c></row>
        <row r="11"><c r="G11"><f t="dataTable" ref="G11"/><v>5</v></c></row>"""
    [found] = open_book(book(rows)).lembar
    assert [found.di(row, 7).rumus for row in range(7, 12)] == [
        "F7/$E$7*100",
        "F8/$E$7*100",
        "?",
        "SUM(A1:A3*B1:B3)",
        "?",
    ]


def test_rows_and_cells_may_leave_out_where_they_are() -> None:
    [found] = open_book(
        book('<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"/><c><v>3</v></c></row>')
    ).lembar
    assert {sel.alamat: sel.nilai for sel in found.sel.values()} == {"A1": 1, "B1": 2, "D5": 3}


def test_cells_come_row_by_row_whatever_their_order_in_the_file() -> None:
    [found] = open_book(
        book('<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c><v>3</v></c></row>')
    ).lembar
    assert [sel.alamat for sel in found.sel.values()] == ["A1", "A2", "B2"]


def test_a_sheet_tells_what_is_merged_hidden_and_protected() -> None:
    rows = """<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row>
        <row r="2" hidden="1"><c r="A2"><v>3</v></c></row>"""
    columns = '<cols><col min="1" max="2" width="9"/><col min="3" max="16384" hidden="true"/></cols>'
    after = '<sheetProtection sheet="1" formatRows="0"/><mergeCells><mergeCell ref="A1:B3"/></mergeCells>'
    [found] = open_book(book(rows, before=columns, after=after)).lembar
    assert found.terlindung
    assert found.gabungan == (Rentang(1, 1, 3, 2),)
    assert {sel.alamat: sel.tersembunyi for sel in found.sel.values()} == {"A1": False, "C1": True, "A2": True}
    assert found.di(9, 9) == SelTerbaca("I9", 9, 9)


def two_sheets(**states: str) -> BukuTerbaca:
    sheets = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}" state="{state}"/>'
        for number, (name, state) in enumerate(states.items(), 1)
    )
    root = f"""<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookProtection lockStructure="1"/>
        <sheets>{sheets}</sheets><definedNames><definedName name="pagu">Rekap!$A$1</definedName>
        <definedName name="_xlnm.Print_Area" localSheetId="0">Rekap!$A$1:$B$2</definedName></definedNames></workbook>"""
    links = rels(
        ("worksheet", "/xl/worksheets/sheet1.xml"), ("worksheet", "worksheets/Lembar%202.xml"), ("chartsheet", "c.xml")
    )
    parts = {"xl/workbook.xml": root, "xl/_rels/workbook.xml.rels": links, "xl/worksheets/lembar 2.xml": sheet("")}
    return open_book(book('<row r="1"><c r="A1"><v>5</v></c></row>', parts))


def test_sheets_are_found_by_their_relationships_in_their_order() -> None:
    found = two_sheets(Rekap="visible", sopdocs="veryHidden", Grafik="visible")
    assert [(each.nama, each.keadaan) for each in found.lembar] == [
        ("Rekap", "tampak"),
        ("sopdocs", "sangat tersembunyi"),
    ]
    assert found.lembar[0].di(1, 1).nilai == 5
    assert (found.terkunci, found.nama) == (True, {"pagu": "Rekap!$A$1"})
    assert found.bernama("REKAP") is found.lembar[0]
    assert found.bernama("Lain") is None
    assert two_sheets(Rekap="hidden").lembar[0].keadaan == "tersembunyi"


def test_a_strict_workbook_is_read_as_any_other() -> None:
    """Excel can save "Strict Open XML": other names of everything, and dates as ISO 8601."""
    strict = {
        MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main",
        OFFICE: "http://purl.oclc.org/ooxml/officeDocument/relationships",
    }
    parts: dict[str, str | bytes] = {
        **PARTS,
        "xl/worksheets/sheet1.xml": sheet(
            '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="d"><v>2025-10-02</v></c></row>'
        ),
    }
    for old, new in strict.items():
        parts = {name: str(part).replace(old, new) for name, part in parts.items()}
    [found] = open_book(packed(parts)).lembar
    assert [sel.nilai for sel in found.sel.values()] == ["Desa", date(2025, 10, 2)]


def test_parts_are_found_whatever_their_case_and_their_encoding() -> None:
    utf16 = '<?xml version="1.0" encoding="UTF-16"?>' + sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')
    parts = {
        "xl/worksheets/sheet1.xml": None,
        "xl/Worksheets/Sheet1.XML": utf16.encode("utf-16"),
        "xl/sharedStrings.xml": None,
    }
    parts["xl/SharedStrings.xml"] = PARTS["xl/sharedStrings.xml"].encode()
    assert open_book(book(parts=parts)).lembar[0].di(1, 1).nilai == "Desa"


def test_elements_of_other_programs_are_passed_over() -> None:
    foreign = (
        '<extLst><ext xmlns:x="urn:x"><x:sheetData><x:row><x:c><x:v>9</x:v></x:c></x:row></x:sheetData></ext></extLst>'
    )
    rows = '<row r="1" xmlns:w="urn:wps" w:x="1"><c r="A1"><v>1</v><w:v>2</w:v></c></row>'
    assert len(open_book(book(rows, after=foreign)).lembar[0].sel) == 1


def test_own_properties_of_every_type_are_text() -> None:
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    custom = f"""<Properties xmlns="{office}/custom-properties" xmlns:vt="{office}/docPropsVTypes">
        <property name="id" pid="2"><vt:lpwstr>a &amp; b</vt:lpwstr></property>
        <property name="tw" pid="3"><vt:i4>3</vt:i4></property></Properties>"""
    links = rels(("officeDocument", "/xl/workbook.xml"), ("custom-properties", "docProps/custom.xml"))
    found = open_book(book(parts={"_rels/.rels": links, "docProps/custom.xml": custom}))
    assert found.sifat == {"id": "a & b", "tw": "3"}


def test_a_workbook_without_texts_and_styles_is_one() -> None:
    links = rels(("worksheet", "worksheets/sheet1.xml"))
    parts = {"xl/_rels/workbook.xml.rels": links, "xl/styles.xml": None, "xl/sharedStrings.xml": None}
    assert open_book(book('<row><c s="4"><v>1</v></c></row>', parts)).lembar[0].di(1, 1).nilai == 1


def test_what_this_room_writes_it_reads_as_openpyxl_does() -> None:
    sel = (
        Sel(1, 1, "=1+1 & <x>\n_x0041_", "judul", span=2),
        Sel(2, 1, Decimal("0.1")),
        Sel(2, 2, 7),
        Sel(3, 1, date(2025, 10, 2)),
        Sel(3, 2, Rumus('IF(A2>1,"ya","tidak")', "tidak")),
    )
    content = write_book(Buku((Halaman("A", sel, (20, 20)),)))
    [found] = open_book(content).lembar
    assert [each.nilai for each in found.sel.values()] == [
        "=1+1 & <x>\n_x0041_",
        Decimal("0.1"),
        Decimal(7),
        date(2025, 10, 2),
        "tidak",
    ]
    other = load_workbook(BytesIO(content)).worksheets[0]
    assert {each.alamat for each in found.sel.values()} == {
        each.coordinate for row in other.iter_rows() for each in row if each.value is not None
    }
    assert f"={found.di(3, 2).rumus}" == other["B3"].value


def test_an_xlsm_is_read_without_its_macros() -> None:
    types = PARTS["[Content_Types].xml"].replace(XLSX, "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
    content = book("<row><c><v>1</v></c></row>", {"[Content_Types].xml": types, "xl/vbaProject.bin": b"\xd0\xcf"})
    assert open_book(content).lembar[0].di(1, 1).nilai == 1


@pytest.mark.parametrize(
    ("row", "column", "alamat"), [(1, 1, "A1"), (7, 26, "Z7"), (9, 27, "AA9"), (3, 16_384, "XFD3")]
)
def test_places_and_their_names(row: int, column: int, alamat: str) -> None:
    assert alamat_of(row, column) == alamat
    assert place_of(alamat) == (row, column)


@pytest.mark.parametrize("alamat", ["A0", "7", "XFE1", "A1048577", "a1", "A1:B2", "AAAA1"])
def test_what_is_no_place_is_none(alamat: str) -> None:
    with pytest.raises(ValueError, match=alamat):
        place_of(alamat)
