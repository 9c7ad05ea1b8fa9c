"""Dates as offices write them."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdocs.text.dates import DAYS, Tanggal, Triwulan, parse


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("2025-01-05", "5 Januari 2025"),
        ("2025-1-5", "5 Januari 2025"),
        ("05 Januari 2025", "5 Januari 2025"),
        ("5 JANUARI 2025", "5 Januari 2025"),
        ("  5   januari  2025 ", "5 Januari 2025"),
        ("5 Jan. 2025", "5 Januari 2025"),
        ("Januari 2023", "Januari 2023"),
        ("2023-01", "Januari 2023"),
        ("Pebruari 2022", "Februari 2022"),
        ("29 Feb 2024", "29 Februari 2024"),
        ("10 Nopember 2021", "10 November 2021"),
        ("17 Agst 2020", "17 Agustus 2020"),
        ("1 Sept 2020", "1 September 2020"),
        ("31 Des 2020", "31 Desember 2020"),
        ("Senin, 6 Januari 2025", "6 Januari 2025"),
        ("Jum'at 10 Januari 2025", "10 Januari 2025"),
        ("MINGGU, 5 Januari 2025", "5 Januari 2025"),
    ],
)
def test_a_date_is_printed_in_the_standard_spelling(written: str, printed: str) -> None:
    assert str(parse(written)) == printed


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("30 Februari 2023", "Februari 2023 hanya sampai tanggal 28"),
        ("29 Februari 2023", "Februari 2023 hanya sampai tanggal 28"),
        ("2025-04-31", "April 2025 hanya sampai tanggal 30"),
        ("0 Mei 2025", "Mei 2025 hanya sampai tanggal 31"),
        ("2025-13-01", "bulan harus antara 1 dan 12"),
        ("5 Januray 2025", 'tidak ada bulan "Januray"'),
        ("5 Januari 0025", "tahun harus 1900"),
        ("05/01/2025", "bukan tanggal"),
        ("secepatnya", "bukan tanggal"),
        ("Selasa, 6 Januari 2025", "6 Januari 2025 adalah hari Senin, bukan Selasa"),
        ("Senin, Januari 2025", "bukan tanggal"),
        ("Makassar, 6 Januari 2025", "bukan tanggal"),
        ("", "bukan tanggal"),
    ],
)
def test_what_the_calendar_does_not_have_is_refused_with_a_reason(written: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        parse(written)


def test_a_date_comes_before_another_only_when_that_is_sure() -> None:
    in_order = [parse(text) for text in ("Desember 2024", "5 Januari 2025", "6 Januari 2025", "Februari 2025")]
    assert all(one.before(other) and not other.before(one) for one, other in pairwise(in_order))
    assert not parse("Januari 2025").before(parse("5 Januari 2025"))
    assert not parse("5 Januari 2025").before(parse("Januari 2025"))
    assert not in_order[1].before(in_order[1])


@given(st.dates())
def test_every_day_reads_back_as_it_is_printed(day: object) -> None:
    year, month, date = (int(part) for part in str(day).split("-"))
    if year >= 1900:
        assert parse(str(parse(str(day)))) == Tanggal(year, month, date)


@given(st.text())
def test_any_text_is_a_date_or_refused(text: str) -> None:
    try:
        assert parse(text).year >= 1900
    except ValueError as error:
        assert str(error)


def test_a_day_has_a_name_and_a_month_has_none() -> None:
    week = [Tanggal(2025, 1, day) for day in range(6, 13)]  # 6 January 2025 was a Monday.
    assert [day.hari for day in week] == ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
    assert week[0].dengan_hari == "Senin, 6 Januari 2025"
    assert Tanggal(2023, 8, 7).dengan_hari == "Senin, 7 Agustus 2023"
    assert Tanggal(2023, 1).hari is None
    assert Tanggal(2023, 1).dengan_hari == "Januari 2023"


@given(st.dates(date(1900, 1, 1), date(2999, 12, 30)))
def test_the_next_day_has_the_next_name(day: date) -> None:
    name, after = (Tanggal.of(d).hari for d in (day, day + timedelta(days=1)))
    assert DAYS.index(after or "") == (DAYS.index(name or "") + 1) % 7


@given(st.dates(date(1900, 1, 1)))
def test_a_date_comes_back_from_the_calendar_and_from_its_print_with_the_day(day: date) -> None:
    assert Tanggal.of(day).as_date() == day
    assert parse(Tanggal.of(day).dengan_hari) == Tanggal.of(day)


def test_a_month_is_no_day_of_the_calendar() -> None:
    assert Tanggal(2023, 1).as_date() is None


def test_dates_with_and_without_a_day_can_be_sorted() -> None:
    in_order = ["Desember 2024", "Januari 2025", "5 Januari 2025", "6 Januari 2025", "Februari 2025"]
    dates = [parse(text) for text in reversed(in_order)]
    assert [str(one) for one in sorted(dates, key=lambda one: one.urutan)] == in_order


def test_three_months_make_a_quarter() -> None:
    assert [Tanggal(2025, month).triwulan for month in range(1, 13)] == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]
    assert Triwulan.of(Tanggal(2025, 9)) == Triwulan(2025, 3)


def test_a_quarter_is_printed_in_roman_numerals() -> None:
    third = Triwulan(2025, 3)
    assert str(third) == "Triwulan III Tahun 2025"
    assert third.nama == "Triwulan III"
    assert third.singkat == "TW III"
    assert third.sampai == "s.d. Triwulan III"
    assert [Triwulan(2025, number).singkat for number in (1, 2, 4)] == ["TW I", "TW II", "TW IV"]


def test_quarters_have_a_first_and_a_last_day_and_leave_none_out() -> None:
    assert (str(Triwulan(2024, 1).awal), str(Triwulan(2024, 1).akhir)) == ("1 Januari 2024", "31 Maret 2024")
    assert str(Triwulan(2025, 2).akhir) == "30 Juni 2025"
    quarters = [Triwulan(year, number) for year in (2023, 2024) for number in (1, 2, 3, 4)]
    assert sorted(quarters, reverse=True) == quarters[::-1]
    for one, after in pairwise(quarters):
        assert (one.akhir.as_date() or date.max) + timedelta(days=1) == after.awal.as_date()


@pytest.mark.parametrize("number", [0, 5, -1])
def test_there_are_four_quarters(number: int) -> None:
    with pytest.raises(ValueError, match="triwulan harus antara 1 dan 4"):
        Triwulan(2025, number)
