"""Tables as .xlsx: what Excel and LibreOffice find in them, and that the same tables are the same bytes."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from sopdocs.excel import Isi, Kolom, Lembar, write

KOLOM = (Kolom("No. urut", 6), Kolom("Tanggal surat", 18), Kolom("Perihal", 40), Kolom("Biaya", 14))
BUKU = Lembar(
    "Surat keluar 2026",
    ("BUKU AGENDA SURAT KELUAR", "TAHUN 2026"),
    KOLOM,
    ((1, date(2026, 1, 5), "Undangan", Decimal("1250000.50")), (2, None, "", None)),
)


def opened(*lembar: Lembar) -> Worksheet:
    """The first sheet as openpyxl reads it."""
    return load_workbook(BytesIO(write(lembar))).worksheets[0]


def of(value: Isi) -> Lembar:
    """A sheet whose only row begins with that value, in A2."""
    return Lembar("A", (), (Kolom("Isi", 20),), ((value,),))


def test_a_sheet_has_its_title_its_head_and_its_rows() -> None:
    rows = [[cell.value for cell in row] for row in opened(BUKU).iter_rows()]
    assert rows == [
        ["BUKU AGENDA SURAT KELUAR", None, None, None],
        ["TAHUN 2026", None, None, None],
        [None, None, None, None],
        ["No. urut", "Tanggal surat", "Perihal", "Biaya"],
        [1, rows[4][1], "Undangan", 1250000.5],
        [2, None, None, None],
    ]
    assert str(rows[4][1]) == "2026-01-05 00:00:00"


def test_a_sheet_prints_on_its_side_with_its_head_on_every_page() -> None:
    sheet = opened(BUKU)
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A5", "$4:$4")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 14)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert [sheet.column_dimensions[name].width for name in "ABCD"] == [6, 18, 40, 14]
    assert opened(replace(BUKU, kertas="A4")).page_setup.paperSize == 9


def test_cells_have_borders_and_break_their_lines() -> None:
    for row in opened(BUKU).iter_rows(min_row=4):
        for cell in row:
            assert cell.alignment.wrap_text
            assert {cell.border.left.style, cell.border.right.style, cell.border.top.style} == {"thin"}


@pytest.mark.parametrize(
    "text", ['=HYPERLINK("http://x")', "=1", "+62 812", "-", "@SUM(A1)", "#N/A", "TRUE", "007", "5/12", " tepi "]
)
def test_text_stays_text(text: str) -> None:
    cell = opened(of(text))["A2"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.quotePrefix == (text[0] in "=+-@")
    sheet = ZipFile(BytesIO(write([of(text)]))).read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet


def test_a_title_and_a_head_stay_text_too() -> None:
    sheet = opened(Lembar("A", ("=1+1",), (Kolom("=2+2", 9),), ()))
    assert [(sheet[name].value, sheet[name].data_type) for name in ("A1", "A3")] == [("=1+1", "s"), ("=2+2", "s")]


def test_what_xml_cannot_hold_is_shown_as_such() -> None:
    assert opened(of("a\x07b\ud800c\ufffe"))["A2"].value == "a\ufffdb\ufffdc\ufffd"


def test_what_looks_like_the_code_of_a_character_is_escaped() -> None:
    sheet = ZipFile(BytesIO(write([of("nomor_x0041_baru")]))).read("xl/worksheets/sheet1.xml")
    assert b"<t>nomor_x005F_x0041_baru</t>" in sheet


@pytest.mark.parametrize("name", ["x" * 32, "surat KELUAR 2026", "a/b", "a:b"])
def test_a_name_that_no_sheet_can_have_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"name|character"):
        write([BUKU, replace(BUKU, nama=name)])


def test_the_parts_bear_no_date_and_no_name_of_this_machine() -> None:
    with ZipFile(BytesIO(write([BUKU], "Buku agenda"))) as book:
        assert book.namelist()[0] == "[Content_Types].xml"
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in book.infolist()} == {0}
        core = book.read("docProps/core.xml").decode()
    assert re.findall(r">([^<]+)<", core) == ["sopdocs", "Buku agenda", "1980-01-01T00:00:00Z", "1980-01-01T00:00:00Z"]


AGAIN = """
import sys
sys.path.insert(0, "tests")
from test_excel import BUKU, write
sys.stdout.buffer.write(write([BUKU], "Buku agenda"))
"""


def test_the_same_tables_are_the_same_bytes_in_every_process() -> None:
    def elsewhere(seed: str) -> bytes:
        surroundings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC-{seed}"}
        folder = Path(__file__).parent.parent
        command = [sys.executable, "-c", AGAIN]
        return subprocess.run(command, capture_output=True, env=surroundings, cwd=folder, check=True).stdout

    here = write([BUKU], "Buku agenda")
    assert here == write([BUKU], "Buku agenda")
    assert here == elsewhere("1")
    assert here == elsewhere("2")


def test_a_row_is_as_high_as_its_text() -> None:
    """A column of 20 digits has room for 100 pt; Arial 10 has lines of 11,5 pt, and 3 pt are left around them."""
    long = "Undangan rapat koordinasi pencegahan stunting"
    sheet = opened(replace(of("x"), baris=(("Undangan",), (long,), ("satu\n\ntiga",), (None,), ("kata " * 2000,))))
    assert [sheet.row_dimensions[row].height for row in range(2, 7)] == [14.5, 37.5, 37.5, 14.5, 409]


@pytest.mark.skipif(shutil.which("localc") is None, reason="LibreOffice Calc is not installed")
def test_libreoffice_prints_dates_in_bahasa_indonesia_and_the_head_on_every_page(tmp_path: Path) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    book = tmp_path / "buku.xlsx"
    book.write_bytes(write([replace(BUKU, baris=((1, date(2026, 8, 17), "=1+1", Decimal("1250000.5")),) * 60)]))
    home = f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(book)]
    subprocess.run(command, capture_output=True, check=True)
    pages = [page.get_textpage().get_text_range() for page in pdfium.PdfDocument(book.with_suffix(".pdf"))]
    assert len(pages) > 1
    assert all("Tanggal surat" in page for page in pages)
    assert sum(page.count("17 Agustus 2026") for page in pages) == 60
    assert sum(page.count("=1+1") for page in pages) == 60
    assert sum(page.count("1.250.000,50") for page in pages) == 60
