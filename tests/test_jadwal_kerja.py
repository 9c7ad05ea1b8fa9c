"""Jadwal kerja: its columns, which cells are filled, what is wrong with one, and the file."""

from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from sheet_samples import built, fields_of
from spec_reports import errors, report, unmarked, warnings

from sopdocs.kinds.jadwal_kerja import KIND
from sopdocs.kinds.jadwal_kerja.fields import Fields
from sopdocs.kinds.jadwal_kerja.kolom import MOST
from sopdocs.word.dump import dump

EXAMPLE = Path(__file__).parent.parent / "specs" / "wasuponda" / "surat" / "jadwal-kerja.yaml"

SIGNED = """\
jenis: jadwal-kerja
instansi: {nama: Kecamatan Contoh}
mengetahui: {jabatan: Camat, nama: A, nip: 19700101 199503 1 001}
penandatangan: {jabatan: Kasubag, nama: B, nip: 19700101 199503 1 001}
"""


def made(text: str) -> Fields:
    return fields_of(KIND, SIGNED + text, Fields)


def bars(fields: Fields) -> list[str]:
    return ["".join(cell.tanda or "." for cell in row.sel) for row in fields.daftar]


def heads(fields: Fields) -> list[str]:
    return [" ".join((head.nama, *head.bawah)) for head in fields.kolom]


def bands(fields: Fields) -> list[tuple[str, str]]:
    return [(band.nama, band.kolom) for band in fields.pita]


def test_days_are_working_days_under_their_month() -> None:
    """30 September 2025 is a Tuesday; 4 and 5 October are a weekend."""
    fields = made("satuan: hari\ndaftar: [{kegiatan: A, mulai: 30 September 2025, selesai: 7 Oktober 2025}]\n")
    assert heads(fields) == ["30 Sel", "1 Rab", "2 Kam", "3 Jum", "6 Sen", "7 Sel"]
    assert bands(fields) == [("Sep 2025", "1"), ("Oktober 2025", "5")]  # 19 mm are too narrow for September 2025
    assert bars(fields) == ["■■■■■■"]


def test_weeks_are_those_of_the_month_and_a_week_is_cut_where_the_month_ends() -> None:
    """September 2025: 1–5, 8–12, 15–19, 22–26, 29–30; October: 1–3, 6–10."""
    fields = made("daftar: [{kegiatan: A, mulai: 26 September 2025, selesai: 1 Oktober 2025},"
                  " {kegiatan: B, mulai: 10 Oktober 2025}]\n")  # fmt: skip
    assert heads(fields) == ["4 22–26", "5 29–30", "1 1–3", "2 6–10"]
    assert bands(fields) == [("September 2025", "2"), ("Oktober 2025", "2")]
    assert bars(fields) == ["■■■.", "...■"]


def test_a_month_that_begins_at_a_weekend_begins_with_its_first_working_week() -> None:
    """1 November 2025 is a Saturday: minggu ke-1 is 3–7."""
    fields = made("mulai: November 2025\ndaftar: [A]\n")
    assert heads(fields) == ["1 3–7", "2 10–14", "3 17–21", "4 24–28"]


def test_months_stand_under_their_year() -> None:
    fields = made("satuan: bulan\nmulai: November 2025\ndaftar: [{kegiatan: A, mulai: Januari 2026}]\n")
    assert heads(fields) == ["Nov", "Des", "Jan"]
    assert bands(fields) == [("2025", "2"), ("2026", "1")]
    assert bars(fields) == ["..■"]


def test_the_schedule_grows_with_its_rows() -> None:
    fields = made("satuan: hari\nmulai: 2 Oktober 2025\nselesai: 3 Oktober 2025\n"
                  "daftar: [{kegiatan: A, mulai: 1 Oktober 2025}, {kegiatan: B, mulai: 6 Oktober 2025}]\n")  # fmt: skip
    assert heads(fields) == ["1 Rab", "2 Kam", "3 Jum", "6 Sen"]
    assert bars(fields) == ["■...", "...■"]


def test_a_row_without_dates_has_empty_cells_to_fill_by_hand() -> None:
    fields = made("satuan: hari\nmulai: 1 Oktober 2025\nselesai: 3 Oktober 2025\ndaftar: [A]\n")
    assert bars(fields) == ["..."]
    assert {cell.warna for cell in fields.daftar[0].sel} == {"auto"}


def test_weeks_by_number_need_no_date() -> None:
    fields = made("daftar: [{kegiatan: A, minggu: [1, 2]}, {kegiatan: B, minggu: 13}]\n")
    assert heads(fields) == [str(number) for number in range(1, 14)]
    assert bands(fields) == [("Minggu ke-", "13")]
    assert bars(fields) == ["■■...........", "............■"]


def test_weeks_by_number_are_counted_from_the_week_in_which_the_schedule_begins() -> None:
    """Wednesday 1 October is in week 1; week 2 is 6–10 October, week 3 13–17."""
    fields = made("satuan: hari\nmulai: 1 Oktober 2025\ndaftar: [{kegiatan: A, minggu: 1}, {kegiatan: B, minggu: 2}]\n")
    assert heads(fields)[0] == "1 Rab" and heads(fields)[-1] == "10 Jum"
    assert bars(fields) == ["■■■.....", "...■■■■■"]


def test_a_filled_cell_has_a_mark_besides_its_grey() -> None:
    """A fax loses the grey."""
    [row] = made("satuan: hari\ndaftar: [{kegiatan: A, mulai: 1 Oktober 2025}]\n").daftar
    assert [(cell.tanda, cell.warna) for cell in row.sel] == [("■", "D0D0D0")]


def test_who_works_is_an_officer_a_recipient_or_as_written() -> None:
    office = "pejabat: {camat: {jabatan: Camat Contoh, nama: A}}\npenerima: {umum: Subbagian Umum}\n"
    [row] = made(office + "daftar: [{kegiatan: A, pelaksana: [camat, umum, Semua kasi]}]\n").daftar
    assert row.pelaksana == ("Camat Contoh", "Subbagian Umum", "Semua kasi")


def test_many_days_are_printed_without_their_names() -> None:
    """45 working days from Wednesday 1 October 2025: nine weeks later, Tuesday 2 December."""
    fields = made("satuan: hari\nmulai: 1 Oktober 2025\nselesai: 2 Desember 2025\ndaftar: [A]\n")
    assert len(fields.kolom) == 45
    assert {head.bawah for head in fields.kolom} == {()}
    assert fields.pita[-1].nama == ""  # two columns of 2,6 mm hold no name of a month


def test_many_weeks_have_their_dates_on_two_lines() -> None:
    fields = made("mulai: 1 Juli 2025\nselesai: 31 Desember 2025\ndaftar: [A]\n")
    assert len(fields.kolom) == 5 + 5 + 5 + 5 + 4 + 5  # August begins with a week of one day, Friday 1
    assert fields.kolom[0].bawah == ("1–", "4")


@given(st.sampled_from(["hari", "minggu", "bulan"]), st.dates(date(1900, 1, 1), date(2999, 12, 31)), st.integers(0, 60))
def test_bands_cover_all_columns_and_an_activity_fills_its_own_span(unit: str, day: date, length: int) -> None:
    end = day + timedelta(length)
    if unit == "bulan" or any((day + timedelta(step)).weekday() < 5 for step in range(length + 1)):
        fields = made(f"satuan: {unit}\ndaftar: [{{kegiatan: A, mulai: {day}, selesai: {end}}}]\n")
        assert sum(int(band.kolom) for band in fields.pita) == len(fields.kolom) == len(fields.daftar[0].sel)
        assert set(bars(fields)[0]) == {"■"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("daftar: [{kegiatan: A, mulai: 2 Oktober 2025, selesai: ▸1 Oktober 2025}]", "jk-selesai"),
        ("mulai: 2 Oktober 2025\nselesai: ▸1 Oktober 2025\ndaftar: [A]", "jk-selesai"),
        ("daftar: [{kegiatan: A, selesai: ▸1 Oktober 2025}]", "jk-mulai"),
        ("daftar: [{kegiatan: A, mulai: 1 Oktober 2025, minggu: ▸[2]}]", "jk-minggu"),
        ("daftar: [{kegiatan: A, mulai: 1 Oktober 2025}, {kegiatan: B, minggu: ▸[2]}]", "jk-minggu"),
        ("satuan: hari\ndaftar: [{kegiatan: B, minggu: ▸[2]}]", "jk-minggu"),
        ("satuan: hari\n▸mulai: 4 Oktober 2025\ndaftar: [A]", "jk-kolom"),
        ("daftar: [{kegiatan: A, minggu: ▸0}]", "nilai-salah"),
        ("daftar: [{kegiatan: A, minggu: ▸[1, x]}]", "nilai-salah"),
        ("satuan: ▸tahun\ndaftar: [A]", "nilai-salah"),
    ],
)
def test_what_would_make_a_schedule_wrong_is_an_error_at_its_place(text: str, rule: str) -> None:
    text, [place] = unmarked(SIGNED + text + "\n")
    found = [each for each in errors(text) if each[2] == rule]
    assert found and (found[0][0], found[0][1]) in (place, (place[0], place[1] + len("mulai: ")))


@pytest.mark.parametrize(("unit", "hint"), [("hari", "satuan: minggu"), ("minggu", "satuan: bulan"), ("bulan", "bagi")])
def test_too_many_columns_are_an_error_that_says_what_to_do(unit: str, hint: str) -> None:
    text = f"satuan: {unit}\nmulai: 1 Januari 1950\nselesai: 31 Desember 2050\ndaftar: [A]\n"
    [problem] = [each for each in report(SIGNED + text) if each.severity == "error"]
    assert (problem.rule, problem.line) == ("jk-kolom", 5)
    assert str(MOST[unit]) in problem.message and hint in problem.hint


def test_a_schedule_up_to_the_end_of_the_calendar_does_not_run_over_it() -> None:
    assert bars(made("mulai: 27 Desember 9999\ndaftar: [{kegiatan: A, minggu: [1, 60]}]\n")) == ["■"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "jk-daftar"),
        ("daftar: [{kegiatan: A, mulai: 1 Oktober 2025}, {kegiatan: B}]", "jk-waktu"),
        ("daftar: [{kegiatan: A, mulai: 1 Oktober 2025}, {kegiatan: B, mulai: 4 Oktober 2025}]", "jk-libur"),
        ("pejabat: {kasubag: {jabatan: K}}\ndaftar: [{kegiatan: A, pelaksana: kasubg}]", "or-id"),
    ],
)
def test_what_is_unwise_is_a_warning(text: str, rule: str) -> None:
    assert [each[2] for each in warnings(SIGNED + text + "\n")] == [rule]
    assert errors(SIGNED + text + "\n") == []


def test_a_plan_without_any_date_is_a_form_and_nothing_to_warn_of() -> None:
    assert report(SIGNED + "daftar: [A, B]\n") == []


def test_the_blank_form_has_rows_and_columns_to_write_on() -> None:
    fields = made("")
    assert len(fields.daftar) == 8 and {row.no for row in fields.daftar} == {""}
    assert len(fields.kolom) == 12


def text(cell: Any) -> str:
    return "".join(node.text or "" for node in cell.iter(qn("w:t")))



def test_the_example_is_a_table_of_ten_days_under_two_months() -> None:
    table = docx.Document(BytesIO(built(EXAMPLE))).tables[1]
    grid = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid.findall(qn("w:gridCol"))]
    assert len(grid) == 15 and max(grid[5:]) - min(grid[5:]) <= 1
    assert len(table.rows) == 2 + 9
    assert all(row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows[:2])
    assert [text(cell) for cell in table.rows[0]._tr.tc_lst[5:]] == ["Sep 2025", "Oktober 2025"]
    assert sum("■" in text(cell) for row in table.rows for cell in row._tr.tc_lst) == 2 + 1 + 1 + 1 + 2 + 2 + 1 + 1 + 1


def test_the_example_says_what_it_said(golden: Callable[[str, str], None]) -> None:
    golden("surat/jadwal-kerja.txt", dump(built(EXAMPLE)))
