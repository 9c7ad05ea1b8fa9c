"""Free sheets as .xlsx: what Excel and LibreOffice find in them, and that the same book is the same bytes."""

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
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from sopdocs.excel import (
    Angka,
    Buku,
    Gaya,
    Halaman,
    Panjang,
    Pilihan,
    Rumus,
    Sel,
    Tanggal,
    Validasi,
    alamat,
    bilangan,
    open_book,
    rentang,
    tulisan,
    write_book,
)
from sopdocs.excel.breaks import breaks
from sopdocs.excel.looks import LOOKS
from sopdocs.excel.paper import room_for_rows

REALISASI = Validasi(Angka(Decimal(0), Decimal("1000.5")), "Realisasi", "Tulis angka saja.", "Tanpa satuan.")
FORM = Halaman(
    "Formulir",
    (
        Sel(1, 1, "FORMULIR DATA KINERJA", "judul", span=4),
        Sel(3, 1, "Indikator", "kepala"),
        Sel(3, 2, "Target", "kepala"),
        Sel(3, 3, "Realisasi", "kepala"),
        Sel(3, 4, "Capaian (%)", "kepala"),
        Sel(4, 1, "Indeks kepuasan masyarakat", "teks"),
        Sel(4, 2, Decimal("82.5"), "angka"),
        Sel(4, 3, None, "isian", terbuka=True, validasi=REALISASI),
        Sel(4, 4, Rumus("ROUND(C4/B4*100,2)", Decimal("93.75")), "persen"),
        Sel(5, 1, "NIP", "label"),
        Sel(5, 2, None, "isian_teks", span=3, terbuka=True),
    ),
    (30, 10, 10, 12),
    kepala=(3, 3),
    beku=(4, 2),
    terlindung=True,
)
MACHINE = Halaman("sopdocs", (Sel(1, 1, "kinerja-2025/tw3/pmd", "label"),), (20,), tersembunyi=True, terlindung=True)
BUKU = Buku((FORM, MACHINE), "Formulir", {"sopdocs-id": "kinerja-2025/tw3/pmd"}, terkunci=True)


def opened(*sel: Sel, values: bool = False) -> Any:
    """The only sheet, of ten columns of ten digits, as openpyxl reads it: formulas, or their results."""
    return load_workbook(BytesIO(book(*sel)), data_only=values).worksheets[0]


def book(*sel: Sel) -> bytes:
    return write_book(Buku((Halaman("A", sel, (10,) * 10),)))


def xml(content: bytes, name: str = "xl/worksheets/sheet1.xml") -> str:
    return ZipFile(BytesIO(content)).read(name).decode()


@pytest.mark.parametrize(
    ("result", "value"),
    [(Decimal("93.75"), 93.75), ("Tinggi & < 5", "Tinggi & < 5"), ("", None), (None, None), (Decimal("1E+3"), 1000)],
)
def test_a_formula_is_live_and_carries_its_result(result: Decimal | str | None, value: object) -> None:
    sel = Sel(2, 3, Rumus('IF(A1<5,"a & b",B1)', result))
    assert opened(sel)["C2"].value == '=IF(A1<5,"a & b",B1)'
    assert opened(sel, values=True)["C2"].value == value


def test_excel_calculates_a_book_anew_when_it_opens_it() -> None:
    assert 'fullCalcOnLoad="1"' in xml(write_book(BUKU), "xl/workbook.xml")


def test_a_text_that_looks_like_a_formula_stays_text() -> None:
    cell = opened(Sel(1, 1, "=1+1"))["A1"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)


def test_a_sheet_is_protected_without_a_password_and_its_open_cells_are_open() -> None:
    sheet = load_workbook(BytesIO(write_book(BUKU)))["Formulir"]
    assert sheet.protection.sheet and sheet.protection.password is None
    assert not sheet.protection.formatColumns and not sheet.protection.formatRows  # False: still allowed
    assert not sheet.protection.selectLockedCells and not sheet.protection.selectUnlockedCells
    unlocked = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    assert unlocked == {"C4", "B5", "C5", "D5"}, "a merged cell can only be emptied when all of it is open"


def test_the_machines_own_sheet_is_very_hidden_and_no_sheet_can_be_deleted() -> None:
    found = load_workbook(BytesIO(write_book(BUKU)))
    assert [sheet.sheet_state for sheet in found.worksheets] == ["visible", "veryHidden"]
    assert found.security.lockStructure and found.security.workbookPassword is None
    assert [(each.name, each.value) for each in found.custom_doc_props] == [("sopdocs-id", "kinerja-2025/tw3/pmd")]


def test_only_the_first_sheet_that_is_shown_is_chosen() -> None:
    """Where two are, Excel writes what is typed into both."""
    content = write_book(replace(BUKU, halaman=(MACHINE, FORM, replace(FORM, nama="Lagi"))))
    chosen = ['tabSelected="1"' in xml(content, f"xl/worksheets/sheet{number}.xml") for number in (1, 2, 3)]
    assert chosen == [False, True, False]
    assert 'activeTab="1"' in xml(content, "xl/workbook.xml")


def test_a_page_is_as_wide_as_the_paper_and_repeats_its_head() -> None:
    sheet = load_workbook(BytesIO(write_book(BUKU)))["Formulir"]
    assert (sheet.print_title_rows, sheet.freeze_panes) == ("$3:$3", "B4")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 14)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    upright = load_workbook(BytesIO(write_book(Buku((replace(FORM, mendatar=False, kertas="A4"),)))))["Formulir"]
    assert (upright.page_setup.orientation, upright.page_setup.paperSize) == ("portrait", 9)


def test_the_foot_line_takes_any_text() -> None:
    footer = xml(write_book(Buku((replace(FORM, kaki="Seksi Kesra & Umum, TW III"),))))
    assert "<oddFooter>&amp;LSeksi Kesra &amp;&amp; Umum, TW III&amp;RHalaman &amp;P dari &amp;N</oddFooter>" in footer


def test_numbers_have_indonesian_formats() -> None:
    sheet = opened(
        Sel(1, 1, Decimal("93.75"), "persen"),
        Sel(1, 2, Decimal("1250000"), "uang"),
        Sel(1, 3, 7, "angka"),
        Sel(1, 4, date(2025, 10, 2), "tengah"),
        Sel(1, 5, None, "isian", terbuka=True),
        Sel(1, 6, None, "isian_teks", terbuka=True),
        Sel(1, 7, Rumus("A1", Decimal(1)), "total", format="0.0"),
    )
    formats = [sheet.cell(1, column).number_format for column in range(1, 8)]
    two = "[$-421]#,##0.00"
    assert formats == [f'{two}"%"', two, "0", "[$-421]d mmmm yyyy", "General", "@", "0.0"]


def test_a_number_too_wide_for_its_column_is_made_smaller_and_text_is_broken() -> None:
    sheet = opened(Sel(1, 1, Decimal(10) ** 14, "uang"), Sel(1, 2, "teks yang panjang"))
    assert (sheet["A1"].alignment.shrink_to_fit, sheet["A1"].alignment.wrap_text) == (True, None)
    assert (sheet["B1"].alignment.shrink_to_fit, sheet["B1"].alignment.wrap_text) == (None, True)


@pytest.mark.parametrize("gaya", LOOKS)
def test_every_look_is_told_apart_without_colours(gaya: Gaya) -> None:
    cell = opened(Sel(1, 1, "teks", gaya))["A1"]
    assert (cell.border.left.style == "mediumDashed") == gaya.startswith("isian")
    assert cell.font.name == "Arial"
    assert (cell.fill.fgColor.rgb == "00FFF9DB") == gaya.startswith("isian")


def test_a_row_is_as_high_as_its_text_over_all_its_columns() -> None:
    """Ten digits have room for 47,5 pt. Arial 10 has lines of 11,5 pt, and 3 pt are left around them."""
    long = "Persentase desa yang menyampaikan laporan tepat waktu"
    sheet = opened(Sel(1, 1, long), Sel(2, 1, long, span=5), Sel(3, 1, long, rowspan=2), Sel(5, 1, Rumus("A1", long)))
    heights = [sheet.row_dimensions[row].height for row in range(1, 6)]
    narrow = heights[0]
    assert heights == [narrow, 26, 14.5, narrow - 14.5, narrow]  # 2 x 11,5 + 3; what is lacking is in the last row
    assert narrow == 8 * 11.5 + 3


def test_a_row_can_be_higher_than_its_text_but_not_lower() -> None:
    halaman = Halaman("A", (Sel(1, 1, "a"), Sel(2, 1, "a\nb\nc")), (10,), {1: 40, 2: 20, 3: 50})
    sheet = load_workbook(BytesIO(write_book(Buku((halaman,))))).worksheets[0]
    assert [sheet.row_dimensions[row].height for row in (1, 2, 3)] == [40, 37.5, 50]


def test_rows_with_open_text_grow_in_excel_and_others_stay() -> None:
    content = xml(book(Sel(1, 1, "a"), Sel(2, 1, None, "isian_teks", terbuka=True), Sel(3, 1, None, "isian")))
    rows = dict(re.findall(r'<row r="(\d)"([^>]*)>', content))
    assert ['customHeight="1"' in rows[row] for row in "123"] == [True, False, True]
    assert all("ht=" in each for each in rows.values())


def test_cells_of_one_rule_share_it() -> None:
    sheet = opened(*(Sel(row, 3, None, "isian", terbuka=True, validasi=REALISASI) for row in (4, 5, 6, 9)))
    [rule] = sheet.data_validations.dataValidation
    assert str(rule.sqref) == "C4 C5 C6 C9"
    assert (rule.type, rule.operator, rule.formula1, rule.formula2) == ("decimal", "between", "0", "1000.5")
    assert (rule.errorTitle, rule.error, rule.prompt) == ("Realisasi", "Tulis angka saja.", "Tanpa satuan.")
    assert (rule.errorStyle, rule.allowBlank, rule.showErrorMessage) == ("stop", True, True)


@pytest.mark.parametrize(
    ("aturan", "rule"),
    [
        (Angka(bulat=True, lo=Decimal(0)), ("whole", "between", "0", "1E+300")),
        (Angka(), ("decimal", "between", "-1E+300", "1E+300")),
        (Pilihan(("Ada", "Tidak ada")), ("list", None, '"Ada,Tidak ada"', None)),
        (Panjang(21), ("textLength", "lessThanOrEqual", "21", None)),
        (Tanggal(date(2025, 10, 1), date(2025, 12, 31)), ("date", "between", "45931", "46022")),
    ],
)
def test_a_rule_says_what_may_be_typed(aturan: Any, rule: tuple[str | None, ...]) -> None:
    validasi = Validasi(aturan, "Judul", "pesan " * 60, tegas=False)
    [found] = opened(Sel(1, 1, validasi=validasi)).data_validations.dataValidation
    assert (found.type, found.operator, found.formula1, found.formula2) == rule
    assert (found.errorStyle, found.prompt, len(found.error)) == ("warning", None, 225)


@pytest.mark.parametrize("pilihan", [("a, b", "c"), ('"a"',), ("x" * 200, "y" * 200)])
def test_a_list_that_excel_cannot_hold_is_refused(pilihan: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="list"):
        book(Sel(1, 1, validasi=Validasi(Pilihan(pilihan), "", "")))


@pytest.mark.parametrize(
    "sel", [(Sel(1, 1, span=2), Sel(1, 2)), (Sel(1, 1, rowspan=3), Sel(3, 1)), (Sel(1, 11),), (Sel(1, 10, span=2),)]
)
def test_no_two_cells_have_one_place_and_none_is_beside_the_sheet(sel: tuple[Sel, ...]) -> None:
    with pytest.raises(ValueError, match="place"):
        book(*sel)


def test_names_of_cells_are_those_of_formulas() -> None:
    assert alamat(7, 6) == "F7"
    assert alamat(1, 28, "Triwulan I", tetap=True) == "'Triwulan I'!$AB$1"
    assert rentang(7, 6, 12, 6) == "F7:F12"
    assert rentang(7, 6, 12, 7, "Jum'at", tetap=True) == "'Jum''at'!$F$7:$G$12"
    assert tulisan('se"buah') == '"se""buah"'
    assert bilangan(Decimal("1E+3")) == "1000"


def test_a_block_that_a_page_would_part_begins_a_page() -> None:
    """A page of 100 pt: ten rows of 10 pt, after the first page nine and the head."""
    rows = dict.fromkeys(range(1, 40), 10.0)
    assert breaks(rows, [(9, 11)], (1, 1), 100) == [9]
    assert breaks(rows, [(5, 8)], (1, 1), 100) == []
    assert breaks(rows, [(8, 10)], (1, 1), 100) == [8]  # it fits by a hair: not in every program
    assert breaks(rows, [(12, 14), (15, 20)], (1, 1), 100) == [15]  # 11, 12, 13, 14 | 15: 1 + 4 + 6 > 10 rows
    assert breaks(rows, [(9, 30)], (1, 1), 100) == [], "higher than a page"
    assert breaks(rows, [(9, 11), (17, 19)], (1, 1), 100) == [9, 17]  # 9 begins a page: 1 + 8 rows, then 3 more


def test_a_wide_sheet_is_made_smaller_and_has_more_rows_to_a_page() -> None:
    """A4 upright: 297 - 30 mm are 756,9 pt. 100 digits are 525 pt, the paper has 186 mm, 527,2 pt."""
    assert room_for_rows("A4", False, (100,)) == pytest.approx(756.9, abs=0.1)
    assert room_for_rows("A4", False, (150, 50)) == pytest.approx(756.9 * 1050 / 527.2, abs=1)


def test_a_book_has_its_breaks() -> None:
    sel = tuple(Sel(row, 1, "a") for row in range(1, 61))
    halaman = Halaman("A", sel, (100,), utuh=((50, 60),), kertas="A4", mendatar=False)  # 756,9 / 14,5: 52 rows
    assert '<brk id="49"' in xml(write_book(Buku((halaman,))))


AGAIN = """
import sys
sys.path.insert(0, "tests")
from test_excel_form import BUKU, write_book
sys.stdout.buffer.write(write_book(BUKU))
"""


def test_the_same_book_is_the_same_bytes_in_every_process() -> None:
    def elsewhere(seed: str) -> bytes:
        surroundings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC-{seed}"}
        command = [sys.executable, "-c", AGAIN]
        folder = Path(__file__).parent.parent
        return subprocess.run(command, capture_output=True, env=surroundings, cwd=folder, check=True).stdout

    assert write_book(BUKU) == elsewhere("1") == elsewhere("2")


@pytest.mark.skipif(shutil.which("localc") is None, reason="LibreOffice Calc is not installed")
def test_a_form_that_libreoffice_saved_is_still_the_form(tmp_path: Path) -> None:
    """It keeps everything but that a hidden sheet is very hidden, and the lock of the structure."""
    (tmp_path / "form.xlsx").write_bytes(write_book(BUKU))
    home = f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}"
    filter_ = "xlsx:Calc MS Excel 2007 XML"
    command = ["soffice", home, "--headless", "--convert-to", filter_, "--outdir", str(tmp_path / "o")]
    subprocess.run([*command, str(tmp_path / "form.xlsx")], capture_output=True, check=True)
    found = open_book((tmp_path / "o" / "form.xlsx").read_bytes())
    form, machine = found.lembar
    assert (form.nama, form.keadaan, form.terlindung) == ("Formulir", "tampak", True)
    assert (machine.keadaan, machine.di(1, 1).nilai) == ("tersembunyi", "kinerja-2025/tw3/pmd")
    assert found.sifat == {"sopdocs-id": "kinerja-2025/tw3/pmd"}
    assert form.di(4, 4).rumus == "ROUND(C4/B4*100,2)" and form.di(4, 2).nilai == Decimal("82.5")
    assert len(form.gabungan) == 2
