"""Dates as offices write them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdocs.text.dates import Tanggal, parse


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
