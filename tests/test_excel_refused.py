"""Files that came back and are no workbook, or no harmless one: each is refused in words, and nothing else happens."""

import shutil
import struct
import subprocess
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_excel_read import MAIN, OFFICE, PARTS, XLSX, book, rels, sheet

from sopdocs.excel.read import BadWorkbook, open_book
from sopdocs.excel.read.parts import MOST_MARKS
from sopdocs.excel.read.sheet import MOST_SHARED
from sopdocs.zipped import packed, unpacked


def refused(content: bytes) -> BadWorkbook:
    with pytest.raises(BadWorkbook) as caught:
        open_book(content)
    assert caught.value.hint
    return caught.value


def ole(stream: str) -> bytes:
    """The bytes that matter of an OLE file with that stream."""
    name = stream.encode("utf-16-le")
    entry = name.ljust(64, b"\0") + struct.pack("<H", len(name) + 2) + b"\x02\x01"
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(1024, b"\0")
        + "Root Entry".encode("utf-16-le").ljust(128, b"\0")
        + entry
    )


def zipped(*parts: tuple[str, bytes], method: int = ZIP_STORED) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", method) as zip_file:
        for name, part in parts:
            zip_file.writestr(name, part)
    return out.getvalue()


def typed(kind: str) -> bytes:
    return book(parts={"[Content_Types].xml": PARTS["[Content_Types].xml"].replace(XLSX, kind)})


EBCDIC = b'<?xml version="1.0" encoding="cp037"?>' + "<!DOCTYPE a><a/>".encode("cp037")
ODS = "application/vnd.oasis.opendocument."


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "kosong"),
        (b"\0" * 500, "bukan buku kerja Excel, atau rusak"),
        (ole("Workbook"), "Excel lama (.xls)"),
        (ole("Book"), "Excel lama (.xls)"),
        (ole("EncryptedPackage"), "kata sandi"),
        (ole("WordDocument"), "Word lama (.doc)"),
        (ole("Lain"), "bukan buku kerja Excel, atau rusak"),
        (zipped(("mimetype", f"{ODS}spreadsheet".encode())), "(.ods)"),
        (zipped(("mimetype", f"{ODS}text".encode())), "bukan lembar kerja"),
        (zipped(("form.xlsx", book()), ("lagi.xlsx", book())), "arsip zip"),
        (zipped(("Index/Document.iwa", b"x")), "Numbers"),
        (typed("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), "(.xlsb)"),
        (typed("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"), "dokumen Word"),
        (typed("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"), "PowerPoint"),
        (b"No;Indikator;Realisasi\r\n1;IKM;82,5\r\n", "teks biasa"),
        ("\ufeffNo\tIndikator\n1\tIKM".encode("utf-16"), "teks biasa"),
        ("Indikator: Kés".encode("cp1252"), "teks biasa"),
        (b"\n<html><table><tr><td>1</td></tr></table></html>", "halaman web"),
        (b"\xef\xbb\xbf<!DOCTYPE html><p>masuk dulu</p>", "halaman web"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', "XML 2003"),
        (b'<?xml version="1.0"?><data/>', "adalah XML"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\xff\xd8\xff\xe0JFIF", "foto"),
        (b"\x89PNG\r\n\x1a\n", "foto"),
        (b"\0\0\0\x24ftypheic", "foto"),
        (b"Rar!\x1a\x07", "RAR"),
        (book()[:-30], "rusak atau terpotong"),
        (book()[:200], "rusak atau terpotong"),
    ],
)
def test_a_file_is_known_by_its_content(content: bytes, message: str) -> None:
    assert message in str(refused(content))


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"xl/workbook.xml": None}, '"xl/workbook.xml" tidak ada'),
        ({"xl/worksheets/sheet1.xml": None}, '"xl/worksheets/sheet1.xml" tidak ada'),
        ({"xl/styles.xml": None}, '"xl/styles.xml" tidak ada'),
        ({"xl/worksheets/sheet1.xml": "<worksheet>"}, "bukan XML"),
        ({"xl/worksheets/sheet1.xml": b'<?xml version="1.0" encoding="x-ebcdic-lain"?><a/>'}, "bukan XML"),
        ({"xl/worksheets/sheet1.xml": '<!DOCTYPE a [<!ENTITY b "cccc">]><a>&b;</a>'}, "DOCTYPE"),
        ({"xl/sharedStrings.xml": '<!DOCTYPE a [<!ENTITY b "cccc">]><a>&b;</a>'.encode("utf-16")}, "DOCTYPE"),
        ({"xl/worksheets/sheet1.xml": EBCDIC}, "bukan XML"),
        ({"xl/workbook.xml": f'<document xmlns="{MAIN}"/>'}, "bukan buku kerja"),
        ({"_rels/.rels": rels()}, "arsip zip"),
        ({"[Content_Types].xml": None}, "arsip zip"),
        ({"XL/workbook.xml": "<a/>"}, "satu bagian ada dua kali"),
        ({"../a.xml": "<a/>"}, "tidak wajar"),
        ({"xl/worksheets/sheet1.xml": sheet('<row r="1048577"><c><v>1</v></c></row>')}, "nomor 1048577"),
        ({"xl/worksheets/sheet1.xml": sheet('<row r="0"><c><v>1</v></c></row>')}, "nomor 0"),
        ({"xl/worksheets/sheet1.xml": sheet('<row r="x"/>')}, 'nomor "x"'),
        ({"xl/worksheets/sheet1.xml": sheet('<row><c r="XFE1"><v>1</v></c></row>')}, '"XFE1"'),
        ({"xl/worksheets/sheet1.xml": sheet('<row><c t="s"><v>2</v></c></row>')}, "nomor 2"),
        ({"xl/worksheets/sheet1.xml": sheet("", after='<mergeCells><mergeCell ref="A:B"/></mergeCells>')}, '"A"'),
        ({"xl/worksheets/sheet1.xml": sheet("", '<cols><col min="1" max="9"/><col min="2"/></cols>')}, "nomor 2"),
    ],
)
def test_a_damaged_workbook_is_refused_in_words(parts: Mapping[str, str | bytes | None], message: str) -> None:
    assert message in str(refused(book(parts=parts)))


def test_a_cell_at_the_far_end_is_one_cell() -> None:
    [found] = open_book(book('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')).lembar
    assert [sel.alamat for sel in found.sel.values()] == ["XFD1048576"]


def test_a_form_with_more_cells_than_any_form_is_refused() -> None:
    many = "<c/>" * (MOST_MARKS // 3)
    assert open_book(book("<row>" + "<c/>" * 16_384 + "</row>")).lembar[0].sel == {}
    assert "terlalu banyak sel" in str(refused(book(f"<row>{many * 3}</row>")))
    parts = {f"xl/worksheets/lain{number}.xml": sheet(f"<row>{many}</row>") for number in range(3)}
    assert "terlalu banyak sel" in str(refused(book(parts=parts)))
    attributes = " ".join(f'a{number}="1"' for number in range(MOST_MARKS))
    assert "terlalu banyak sel" in str(refused(book(f"<row {attributes}/>")))


def test_elements_within_elements_are_no_trouble() -> None:
    deep = MOST_MARKS // 3
    assert open_book(book(after="<a>" * deep + "</a>" * deep)).lembar[0].sel == {}


def test_a_long_formula_in_many_cells_is_refused() -> None:
    formula = "+".join(["A1"] * 20_000)
    rows = f'<row><c><f t="shared" si="0">{formula}</f></c>' + '<c><f t="shared" si="0"/></c>' * 20 + "</row>"
    assert 20 * len(formula) > MOST_SHARED
    assert "terlalu banyak rumus" in str(refused(book(rows)))


def test_one_part_cannot_be_many_sheets() -> None:
    sheets = "".join(f'<sheet name="{number}" sheetId="{number}" r:id="rId1"/>' for number in range(1, 9))
    root = f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{sheets}</sheets></workbook>'
    assert "satu bagian" in str(refused(book(parts={"xl/workbook.xml": root})))


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = zipped(("xl/worksheets/sheet1.xml", b" " * 41 * 1024 * 1024), method=ZIP_DEFLATED)
    assert len(bomb) < 100_000
    assert "terlalu besar" in str(refused(bomb))
    assert "terlalu besar" in str(refused(zipped(*((f"{number}.xml", b"") for number in range(2001)))))


def test_a_bomb_that_promises_little_is_refused_too() -> None:
    size = 41 * 1024 * 1024
    bomb = zipped(("xl/worksheets/sheet1.xml", b" " * size), method=ZIP_DEFLATED)
    lying = bomb.replace(struct.pack("<I", size), struct.pack("<I", 100))
    assert lying != bomb
    assert "rusak" in str(refused(lying))


def test_only_what_office_uses_is_unpacked() -> None:
    assert "rusak" in str(refused(zipped(*((name, part.encode()) for name, part in PARTS.items()), method=ZIP_BZIP2)))


def test_photos_in_a_form_are_not_unpacked() -> None:
    photo = {"xl/media/image1.png": b"\0" * 45 * 1024 * 1024}
    assert open_book(book("<row><c><v>1</v></c></row>", photo)).lembar[0].di(1, 1).nilai == 1


def test_a_file_larger_than_any_form_is_refused() -> None:
    assert "50 MB" in str(refused(b"PK\x03\x04" + b"\0" * 50 * 1024 * 1024))


@given(st.integers(0, 2**32), st.integers(0, 255))
def test_no_changed_byte_of_a_file_is_more_than_a_bad_workbook(at: int, byte: int) -> None:
    content = bytearray(SAMPLE)
    content[at % len(content)] = byte
    opened_or_refused(bytes(content))


@given(st.sampled_from(("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels")),
       st.integers(0, 2**32), st.binary(max_size=3))  # fmt: skip
def test_no_changed_part_of_a_file_is_more_than_a_bad_workbook(name: str, at: int, piece: bytes) -> None:
    parts = unpacked(SAMPLE)
    at %= len(parts[name])
    opened_or_refused(packed({**parts, name: parts[name][:at] + piece + parts[name][at + 1 :]}))


SAMPLE = book(
    '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" s="2"><f t="shared" si="0" ref="B1:C1">A1+1</f><v>4</v></c>'
    '<c r="C1" t="inlineStr"><is><t>a</t></is></c><c r="D1"><f t="shared" si="0"/><v>1.5</v></c></row>',
    before='<cols><col min="1" max="3" hidden="1"/></cols>',
    after='<mergeCells><mergeCell ref="A2:B3"/></mergeCells>',
)


def opened_or_refused(content: bytes) -> None:
    try:
        open_book(content)
    except BadWorkbook as error:
        assert error.hint


@pytest.mark.skipif(shutil.which("localc") is None, reason="LibreOffice Calc is not installed")
@pytest.mark.parametrize(
    ("kind", "message"), [("ods", "(.ods)"), ("xls", "(.xls)"), ("csv", "teks biasa"), ("html", "web"), ("pdf", "PDF")]
)
def test_what_libreoffice_saves_in_other_ways_is_known(kind: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "form.xlsx").write_bytes(book('<row><c t="s"><v>0</v></c></row>'))
    home = f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", kind, "--outdir", str(tmp_path / "o")]
    subprocess.run([*command, str(tmp_path / "form.xlsx")], capture_output=True, check=True)
    assert message in str(refused((tmp_path / "o" / f"form.{kind}").read_bytes()))
