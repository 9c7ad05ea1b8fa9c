"""What people and programs do to a form: each is told with its sheet and cell, and what is no damage is taken over."""

import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from kumpul_samples import YEAR, Isian, blank, collected, errors, expected, placed, workspace_of
from openpyxl.worksheet.worksheet import Worksheet

from sopdocs import spec, workspace
from sopdocs.pengumpulan.kumpul import Terkumpul

OFFICE = shutil.which("soffice")
INDEX = ("Indeks 01", "Realisasi (indeks)")
SHARE = ("Persentase 01", "Tepat waktu 01")

Act = Callable[[Isian], Any]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    workspace.nearest_profile.cache_clear()
    workspace_of(tmp_path, 2)
    return tmp_path


def after(act: Act, number: int = 1) -> Terkumpul:
    """What is found after somebody has done that to a filled form."""
    id_ = f"s{number:02d}"
    with Isian(blank(Path("masuk"), [id_])[id_]) as isian:
        isian.fill(number)
        act(isian)
    return collected(Path("masuk"))


def answered(value: object, place: tuple[str, str] = INDEX, format: str = "") -> Terkumpul:
    """What is found when a cell holds this value, shown in this format."""

    def act(isian: Isian) -> None:
        cell = isian.beside(*place)
        cell.value = value  # type: ignore[assignment]
        cell.number_format = format or cell.number_format

    return after(act)


def taken(found: Terkumpul, id_: str = "i01", key: str = "nilai") -> object:
    """The answer in the new file."""
    assert found.content is not None, [str(each) for each in found.problems]
    source = spec.load(Path("baru.yaml"), text=found.content).source
    assert source is not None
    return source.data["indikator"][id_][key]  # type: ignore[index, call-overload]


@pytest.mark.parametrize(
    ("value", "answer"),
    [
        (82.5, "82,5"),
        (82, "82"),
        (0.1 + 0.2 + 82, "82,3"),
        ("82,5", "82,5"),
        ("82.5", "82,5"),
        (" 82,50 ", "82,50"),
        ("0,00", "0,00"),
        ("82,5 indeks", "82,5"),
        ("1.082,5", "1082,5"),
    ],
)
def test_a_number_is_read_as_offices_write_it(value: object, answer: str) -> None:
    assert taken(answered(value)) == answer


@pytest.mark.parametrize(
    ("value", "rule", "said"),
    [
        ("1.234", "kp-rancu", '"1.234" dapat berarti 1234 atau 1,234'),
        ("1,234.5", "kp-angka", "ditulis dengan cara Inggris"),
        ("delapan puluh", "kp-angka", '"delapan puluh" bukan angka'),
        ("-", "kp-angka", '"-" bukan angka'),
        ("nihil", "kp-angka", '"nihil" bukan angka'),
        (True, "kp-angka", "isinya BENAR"),
        (datetime(2025, 1, 2), "kp-tanggal", "Excel menjadikannya tanggal 2 Januari 2025"),
        ("#DIV/0!", "kp-galat", "isinya galat #DIV/0!"),
        ("=80+3", "kp-galat", "rumus =80+3 tidak ada hasilnya"),
        (1e20, "kp-angka", "terlalu besar"),
        ("95 %", "kp-persen", 'ditulis "95 %", padahal satuannya indeks'),
        ("82 persen", "kp-persen", "padahal satuannya indeks"),
        ("Rp 82", "kp-angka", 'ditulis "Rp 82", padahal satuannya indeks'),
        ("12 desa", "kp-angka", '"12 desa" bukan angka'),
    ],
)
def test_what_is_no_number_is_an_error_at_its_cell(value: object, rule: str, said: str) -> None:
    [wrong] = errors(answered(value))
    assert placed([wrong]) == [("s01.xlsx", "Kinerja!C11", rule)]
    assert (wrong.line, wrong.column) == (11, 3)
    assert wrong.message.startswith("Seksi 01: Indeks 01, realisasi: ")
    assert said in wrong.message
    assert wrong.hint != ""


def test_per_cent_is_taken_where_the_unit_is_per_cent_and_else_asked_about() -> None:
    """`95%` is 0.95 in the file."""
    [wrong] = errors(answered(0.95, SHARE, "0%"))
    assert placed([wrong]) == [("s01.xlsx", "Kinerja!C22", "kp-persen")]
    assert "ditulis 95%, padahal ini bukan persen" in wrong.message
    text = Path(YEAR).read_text("utf-8").replace("satuan: indeks", 'satuan: "%"')
    Path(YEAR).write_text(text, "utf-8")
    with Isian(blank(Path("masuk"), ["s01"])["s01"]) as isian:
        cell = isian.beside("Indeks 01", "Realisasi (%)")
        cell.value, cell.number_format = 0.825, "0.0%"
    assert taken(collected(Path("masuk"))) == "82,5"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (-5, "di bawah nol"),
        (830, "lebih dari 200 % target"),
    ],
)
def test_what_is_not_plausible_is_told_and_taken(value: object, said: str) -> None:
    found = answered(value)
    assert errors(found) == []
    told = [each for each in found.problems if each.rule == "rl-janggal" and said in each.message]
    assert placed(told) == [("s01.xlsx", "Kinerja!C11", "rl-janggal")]
    assert taken(found) == str(value)


def test_cases_are_counted_whole_and_a_denominator_is_not_zero() -> None:
    found = answered(1.5, ("Kasus 01", "Realisasi (kasus)"))
    assert ("s01.xlsx", "Kinerja!C34", "rl-janggal") in placed(found.problems)
    [wrong] = errors(answered(0, ("Persentase 01", "Semua 01")))
    assert placed([wrong]) == [("s01.xlsx", "Kinerja!C23", "rl-komponen")]


def calculated(path: Path, place: str, formula: str, result: str) -> None:
    """As Excel saves a formula: with its result."""
    parts = {name: ZipFile(path).read(name) for name in ZipFile(path).namelist()}
    sheet = "xl/worksheets/sheet2.xml"
    cell = rf'<c r="{place}"([^>]*?)(?: t="n")?>.*?</c>'
    kind = "" if result[0].isdigit() else ' t="e"'
    made = rf'<c r="{place}"\1{kind}><f>{formula}</f><v>{result}</v></c>'
    text, count = re.subn(cell, made, parts[sheet].decode())
    assert count == 1
    parts[sheet] = text.encode()
    with ZipFile(path, "w", ZIP_DEFLATED) as zip_file:
        for name, content in parts.items():
            zip_file.writestr(name, content)


@pytest.mark.parametrize(
    ("formula", "result", "rule", "severity"),
    [
        ("80+3", "83", "kp-berumus", "peringatan"),
        ("[1]Rekap!B2", "83", "kp-luar-buku", "peringatan"),
        ("1/0", "#DIV/0!", "kp-galat", "error"),
    ],
)
def test_a_formula_gives_its_result_and_is_told(formula: str, result: str, rule: str, severity: str) -> None:
    after(lambda isian: None)
    calculated(Path("masuk/s01.xlsx"), "C11", formula, result)
    found = collected(Path("masuk"))
    assert [(each.sel, each.severity) for each in found.problems if each.rule == rule] == [("Kinerja!C11", severity)]
    if severity == "peringatan":
        assert taken(found) == "83"


def test_a_word_of_a_scale_is_chosen_in_any_capitals_and_another_one_is_an_error() -> None:
    found = after(lambda isian: setattr(isian.beside("Predikat 02", "Realisasi (predikat)"), "value", "bb "), 2)
    assert taken(found, "a02") == "BB"
    [wrong] = errors(
        after(lambda isian: setattr(isian.beside("Predikat 02", "Realisasi (predikat)"), "value", "CC"), 2)
    )
    assert (wrong.rule, wrong.message) == ("kp-pilihan", 'Seksi 02: Predikat 02, realisasi: "CC" tidak ada di pilihan')
    assert wrong.hint.startswith("yang ada: A, BB, B")


def test_text_keeps_its_lines_and_loses_what_no_document_can_hold() -> None:
    text = "satu\n\n  dua \u2028tiga\x0bempat\u00a0lima"
    found = after(lambda isian: setattr(isian.beside("Indeks 01", "Tindak lanjut"), "value", text.replace("\x0b", "")))
    assert taken(found, key="tindak_lanjut") == ["satu", "dua", "tigaempat lima"]


def test_a_nip_that_became_a_number_is_asked_for_again() -> None:
    [wrong] = errors(after(lambda isian: isian.who("A", nip=197909112006041014)))  # type: ignore[arg-type]
    assert placed([wrong]) == [("s01.xlsx", "Petunjuk!C9", "kp-nip")]


def test_a_date_is_one_of_excel_or_in_words() -> None:
    for day in (date(2025, 10, 3), "3 Oktober 2025", "3/10/2025", "03-10-2025", "3.10.25"):
        found = after(lambda isian, day=day: isian.who("A", day=day))  # type: ignore[misc]
        assert b"tanggal: 3 Oktober 2025" in (found.content or b"")
    [wrong] = errors(after(lambda isian: isian.who("A", day="kemarin")))  # type: ignore[arg-type]
    assert placed([wrong]) == [("s01.xlsx", "Petunjuk!C10", "kp-tanggal")]
    for far, hint in (
        (date(2024, 10, 3), "periksa tanggalnya"),
        (date(2026, 5, 20), "periksa tanggalnya"),
        (date(2025, 3, 10), "periksa; mungkin maksudnya 3 Oktober 2025"),  # 3/10 as an English Excel reads it
    ):
        told = after(lambda isian, far=far: isian.who("A", day=far)).problems  # type: ignore[misc]
        assert [(each.sel, each.hint) for each in told if each.rule == "kp-tanggal"] == [("Petunjuk!C10", hint)]


def test_who_has_no_nip_says_so_as_offices_do() -> None:
    found = after(lambda isian: isian.who("A", nip="-"))
    assert [each.rule for each in found.problems] == ["kp-belum"]
    assert b"nip" not in (found.content or b"")


@pytest.mark.parametrize(
    ("value", "answer", "said"),
    [
        ("Rp 1.250.000,00", "1.250.000,00", ""),
        ("Rp. 1.250.000,-", "1.250.000", ""),
        ("1.250.000 rupiah", "1.250.000", ""),
        (1250000.25, "1.250.000,25", ""),
        (1250000.123, "1.250.000,123", "bukan rupiah atau sen yang utuh"),
        (12.5, "12,5", "hanya 12,5 rupiah: mungkin ditulis dalam ribuan atau jutaan"),
    ],
)
def test_rupiah_are_read_and_what_may_be_thousands_or_millions_is_told(value: object, answer: str, said: str) -> None:
    found = after(lambda isian: setattr(isian.below("Realisasi Triwulan III saja (Rp)"), "value", value))
    assert f"keuangan: {answer}\n".encode() in (found.content or b"")
    told = [each.message for each in found.problems if each.rule == "rl-janggal"]
    assert len(told) == bool(said)
    assert said in "".join(told)


@pytest.mark.parametrize(
    ("value", "rule", "hint"),
    [
        ("12,5 juta", "kp-angka", "tulis semua rupiahnya: 12.500.000"),
        ("95 %", "kp-persen", "ketik angkanya tanpa %"),
        ("1,250,000", "kp-angka", "tulis rupiahnya penuh, angkanya saja, misalnya 12500000"),
        ("Rp -", "kp-angka", "bila datanya belum ada, kosongkan dan jelaskan di Keterangan; bila memang nol, tulis 0"),
    ],
)
def test_what_is_no_sum_of_rupiah_is_an_error_that_tells_what_to_write(value: str, rule: str, hint: str) -> None:
    [wrong] = errors(after(lambda isian: setattr(isian.below("Realisasi Triwulan III saja (Rp)"), "value", value)))
    assert (wrong.sel, wrong.rule, wrong.hint) == ("Anggaran!F6", rule, hint)


def test_a_number_that_an_english_excel_may_have_made_is_told() -> None:
    """Typed there, 82,5 becomes 825 in the format #,##0."""
    told = [each.message for each in answered(825, format="#,##0").problems if "bentuk ribuan" in each.message]
    assert len(told) == 1
    for value, form in ((825, "General"), (1250, "#,##0"), (5, "#,##0"), (82.5, "#,##0.0")):
        assert not any("bentuk ribuan" in each.message for each in answered(value, format=form).problems)


def test_a_form_whose_filler_is_not_named_is_told() -> None:
    found = after(lambda isian: isian.who(""))
    assert ("s01.xlsx", "Petunjuk!C8", "rl-kosong") in placed(found.problems)


def test_what_happened_to_many_cells_is_told_once_a_sheet() -> None:
    def act(isian: Isian) -> None:
        for each in list(isian.kinerja.merged_cells.ranges):
            isian.kinerja.unmerge_cells(str(each))
        isian.kinerja.column_dimensions["C"].hidden = True
        for row in range(1, 30):
            isian.kinerja.cell(row, 9).value = "tabel lain"

    found = after(act)
    assert errors(found) == []
    told = {each.rule: each for each in found.problems}
    assert len(told) == len(found.problems)
    assert "17 sel gabungan dipecah" in told["kp-gabung"].message
    assert "realisasi dan 5 lainnya: baris atau kolomnya disembunyikan" in told["kp-sembunyi"].message
    assert '"tabel lain" dan 28 sel lain ditulis di luar kotak isian' in told["kp-luar"].message


def swap(sheet: Worksheet, one: str, other: str) -> None:
    for first, second in zip(sheet[one], sheet[other], strict=True):
        if first.row > 4:  # below the title, which is merged
            first.value, second.value = second.value, first.value


def forge(hidden: Worksheet) -> None:
    """Somebody makes what was asked fit what he changed."""
    [cell] = [each for each in hidden["B"] if '"id":"i01"' in str(each.value)]
    cell.value = str(cell.value).replace("83", "80")


@pytest.mark.parametrize(
    ("act", "place", "rule", "said"),
    [
        (
            lambda isian: setattr(isian.beside("Indeks 01", "Target Triwulan III"), "value", 80),
            "Kinerja!E8",
            "kp-terkunci",
            "Target Triwulan III: sel terkunci diubah, seharusnya 83,00, di sini 80",
        ),
        (
            lambda isian: setattr(isian.below("Pagu (Rp)"), "value", 100),
            "Anggaran!D6",
            "kp-terkunci",
            "seharusnya 90.000.000, di sini 100",
        ),
        (
            lambda isian: setattr(isian.beside("Persentase 01", "Realisasi (%)"), "value", 95),
            "Kinerja!E22",
            "kp-rumus",
            "rumus realisasi diubah, di sini 95",
        ),
        (
            lambda isian: setattr(isian.beside("Indeks 01", "Capaian (%)"), "value", "=C11/83*100"),
            "Kinerja!E11",
            "kp-rumus",
            "rumus capaian diubah, di sini =C11/83*100",
        ),
        (
            lambda isian: setattr(isian.kinerja["B11"], "value", "Realisasi (%)"),
            "Kinerja!B11",
            "kp-terkunci",
            'Indeks 01, tulisan: sel terkunci diubah, seharusnya "Realisasi (indeks)", di sini "Realisasi (%)"',
        ),
        (
            lambda isian: setattr(isian.anggaran["F5"], "value", "Realisasi s.d. Triwulan III"),
            "Anggaran!F5",
            "kp-terkunci",
            "kepala kolom: sel terkunci diubah",
        ),
        (
            lambda isian: isian.kinerja.insert_cols(3),
            "Kinerja!D8",
            "kp-kolom",
            "kolom C–E (indeks …) sekarang di kolom D–F",
        ),
        (
            lambda isian: isian.anggaran.insert_cols(6),
            "Anggaran!G5",
            "kp-kolom",
            "kolom F–K (Realisasi Triwulan III saja (Rp) …) sekarang di kolom G–L",
        ),
        (
            lambda isian: isian.kinerja.insert_rows(12, 2),
            "Kinerja!A12",
            "kp-baris",
            "2 baris disisipkan mulai baris 12",
        ),
        (lambda isian: isian.kinerja.delete_rows(12), "Kinerja!A12", "kp-baris", "1 baris dihapus mulai baris 12"),
        (
            lambda isian: isian.kinerja.merge_cells("C11:C12"),
            "Kinerja!C11",
            "kp-gabung",
            "kotak isian digabung dengan sel lain: Indeks 01, realisasi",
        ),
        (lambda isian: isian.book.remove(isian.anggaran), "", "kp-lembar", "lembar Anggaran tidak ada"),
        (
            lambda isian: forge(isian.book["sopdocs"]),
            "",
            "kp-tanda",
            "tanda tersembunyi formulir ini diubah",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith("kp-") else "",
)
def test_what_was_locked_and_is_not_as_it_was_is_an_error(act: Act, place: str, rule: str, said: str) -> None:
    found = after(act)
    [wrong] = errors(found)
    assert placed([wrong]) == [("s01.xlsx", place, rule)]
    assert said in wrong.message
    assert found.content is None


def test_rows_that_were_sorted_are_told_as_that_and_not_as_new_and_gone() -> None:
    text = Path(YEAR).read_text("utf-8")
    rows = "".join(f"  - {{kode: 7.02.{at}, nama: Lain {at}, pagu: 100, penanggung_jawab: s01}}\n" for at in range(4))
    Path(YEAR).write_text(text + rows, "utf-8")

    def reverse(isian: Isian) -> None:
        there = [[cell.value for cell in line] for line in isian.anggaran["A7:K10"]]
        for line, values in zip(isian.anggaran["A7:K10"], reversed(there), strict=True):
            for cell, value in zip(line, values, strict=True):
                cell.value = value

    [wrong] = errors(after(reverse))
    assert placed([wrong]) == [("s01.xlsx", "Anggaran!A7", "kp-baris")]
    assert "urutan baris berubah, dari baris 7 sampai 10; isian lembar ini tidak dibaca" in wrong.message
    assert "hapus" not in wrong.hint


def test_columns_that_changed_places_are_named_with_where_they_are() -> None:
    found = errors(after(lambda isian: swap(isian.anggaran, "D", "H")))
    assert sorted(each.message.partition(";")[0] for each in found) == [
        "Seksi 01: kolom D (Pagu (Rp)) sekarang di kolom H",
        "Seksi 01: kolom H (Keluaran dan target setahun) sekarang di kolom D",
    ]


@pytest.mark.parametrize(
    ("act", "place", "rule", "said"),
    [
        (
            lambda isian: setattr(isian.kinerja, "title", "Sheet1"),
            "Sheet1!A1",
            "kp-lembar",
            'lembar Kinerja berganti nama menjadi "Sheet1"; isinya tetap dibaca',
        ),
        (
            lambda isian: isian.kinerja.unmerge_cells("B5:E5"),
            "Kinerja!B5",
            "kp-gabung",
            "sel gabungan dipecah; isiannya tidak terganggu",
        ),
        (
            lambda isian: setattr(isian.kinerja["G11"], "value", "lihat lampiran"),
            "Kinerja!G11",
            "kp-luar",
            '"lihat lampiran" ditulis di luar kotak isian; tidak dibaca',
        ),
        (
            lambda isian: setattr(isian.book.create_sheet("Catatan")["B2"], "value", "x"),
            "Catatan!B2",
            "kp-lembar",
            'lembar "Catatan" bukan bagian formulir; tidak dibaca',
        ),
        (
            lambda isian: setattr(isian.kinerja["A1"], "value", "JUDUL LAIN"),
            "Kinerja!A1",
            "kp-terkunci",
            "tulisan formulir diubah",
        ),
        (
            lambda isian: setattr(isian.kinerja.row_dimensions[11], "hidden", True),
            "Kinerja!C11",
            "kp-sembunyi",
            "disembunyikan; isinya tetap dibaca",
        ),
        (
            lambda isian: isian.book.remove(isian.book["sopdocs"]),
            "",
            "kp-tanda",
            "lembar tersembunyi formulir ini hilang atau rusak",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith("kp-") else "",
)
def test_what_harms_no_answer_is_told_and_the_form_taken(act: Act, place: str, rule: str, said: str) -> None:
    found = after(act)
    assert errors(found) == []
    [told] = [each for each in found.problems if each.rule == rule]
    assert (told.sel, said in told.message) == (place, True)
    assert taken(found, "k01") == expected(1)["k01"]["nilai"]


def test_a_form_without_its_protection_that_is_otherwise_as_it_was_is_taken() -> None:
    def open_up(isian: Isian) -> None:
        for sheet in isian.book.worksheets:
            sheet.protection.sheet = False
        isian.book.security = None

    found = after(open_up)
    assert [each.rule for each in found.problems] == ["kp-belum"]


def test_a_form_copied_into_a_new_workbook_is_known_by_its_title_when_the_call_says_which_year() -> None:
    def copy(isian: Isian) -> None:
        isian.book.remove(isian.book["sopdocs"])
        del isian.book.custom_doc_props["sopdocs-formulir"]

    found = after(copy)
    assert [each.rule for each in errors(found)] == ["kp-berkas", "kp-berkas"]
    assert "bukan formulir yang dibuat sopdocs" in " ".join(each.message for each in errors(found))
    again = collected(Path("masuk"), spec=Path(YEAR), triwulan=3)
    assert errors(again) == []
    assert taken(again, "k01") == expected(1)["k01"]["nilai"]


def zip_of(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as zip_file:
        for name, content in parts.items():
            zip_file.writestr(name, content)
    return out.getvalue()


def workbook() -> bytes:
    out = BytesIO()
    openpyxl.Workbook().save(out)
    return out.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
BOMB = zip_of({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b" " * 60_000_000})
ODS = b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet" + bytes(99)


@pytest.mark.parametrize(
    ("name", "content", "severity"),
    [
        ("a.xls", OLE + "Workbook".encode("utf-16-le"), "error"),
        ("a.csv", b"No;Indikator;Realisasi\n1;IKM;82\n", "error"),
        ("a.ods", ODS, "error"),
        ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "error"),
        ("a.xlsx", BOMB, "error"),
        ("a.xlsx", b"", "error"),
        ("a.xlsx", b"PK\x03\x04 terpotong", "error"),
        ("a.xlsx", workbook(), "error"),
        ("a.docx", zip_of({"word/document.xml": b"<a/>"}), "peringatan"),
        ("foto.jpg", b"\xff\xd8\xff" + bytes(99), "peringatan"),
        ("catatan.txt", b"Pak Camat minta hari Senin", "peringatan"),
    ],
)
def test_a_file_that_is_no_form_is_named(name: str, content: bytes, severity: str) -> None:
    """What may hold answers keeps all back, until somebody has looked at it."""
    after(lambda isian: None)
    Path("masuk", name).write_bytes(content)
    found = collected(Path("masuk"))
    told = [each for each in found.problems if Path(each.file).name == name]
    assert [(each.severity, each.rule) for each in told] == [(severity, "kp-berkas")]
    assert told[0].hint != ""
    assert (found.content is None) == (severity == "error")


def test_what_excel_and_windows_leave_in_a_folder_is_not_looked_at() -> None:
    after(lambda isian: None)
    for name in ("~$s01.xlsx", ".~lock.s01.xlsx#", "Thumbs.db", "desktop.ini", ".DS_Store"):
        Path("masuk", name).write_bytes(b"x")
    assert [each.rule for each in collected(Path("masuk")).problems] == ["kp-belum"]


def test_the_printed_form_beside_the_filled_one_is_not_told() -> None:
    after(lambda isian: None)
    Path("masuk/s01.docx").write_bytes(zip_of({"word/document.xml": b"<a/>"}))
    assert [each.rule for each in collected(Path("masuk")).problems] == ["kp-belum"]


def test_forms_in_folders_below_are_found() -> None:
    after(lambda isian: None)
    Path("masuk/surel").mkdir()
    Path("masuk/s01.xlsx").rename("masuk/surel/formulir terisi.xlsx")
    found = collected(Path("masuk"))
    assert errors(found) == []
    assert b"berkas: surel/formulir terisi.xlsx" in (found.content or b"")


@pytest.mark.skipif(OFFICE is None, reason="no LibreOffice")
def test_a_form_that_libreoffice_has_saved_is_the_same_and_its_formulas_give_our_figures(home: Path) -> None:
    assert OFFICE is not None
    after(lambda isian: None, 2)
    before = taken(collected(Path("masuk")), "i02")
    profile = f"-env:UserInstallation={(home / 'lo').as_uri()}"
    form = ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "ulang", "masuk/s02.xlsx"]
    subprocess.run([OFFICE, profile, *form], capture_output=True, check=False, timeout=180)
    if not Path("ulang/s02.xlsx").is_file():
        pytest.skip("this LibreOffice has no Calc")
    found = collected(Path("ulang"))
    assert errors(found) == []
    assert {each.rule for each in found.problems} == {"kp-belum"}
    assert taken(found, "i02") == before
    sheet = openpyxl.load_workbook("ulang/s02.xlsx", data_only=True)["Kinerja"]
    from kumpul_samples import beside

    assert beside(sheet, "Indeks 02", "Capaian (%)").value == 96.41  # 80,02 ÷ 83 × 100
    assert beside(sheet, "Persentase 02", "Realisasi (%)").value == 83.67  # 502 ÷ 600 × 100
    assert beside(sheet, "Persentase 02", "Capaian (%)").value == 88.07  # 83,67 ÷ 95 × 100
    assert beside(sheet, "Kasus 02", "Capaian (%)").value == 160  # (2 × 5 − 2) ÷ 5 × 100
    assert beside(sheet, "Predikat 02", "Capaian (%)").value == 100  # BB is the target
