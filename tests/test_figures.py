"""Figures as offices write them, read back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdocs.text import figures, numbers

NO_FIGURES = ["", "-", "n/a", "sembilan", "12 34", "1..2", "1.23.456", "01.234.567", "٣", "1e5", "12,", "9" * 50]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("86", "86"),
        ("1.234,5", "1234.5"),
        ("1234,5", "1234.5"),
        ("1.250.000", "1250000"),
        ("95 %", "95"),
        ("95,24%", "95.24"),
        ("95 persen", "95"),
        ("Rp 1.250.000,00", "1250000.00"),
        ("Rp1.250.000", "1250000"),
        ("Rp. 1.250.000,-", "1250000"),
        ("Rp 750.000", "750000"),
        ("-Rp5.000", "-5000"),
        ("4.25", "4.25"),
        ("0.125", "0.125"),
        ("0,125", "0.125"),
        ("12.3456", "12.3456"),
        ("\N{MINUS SIGN}3,5", "-3.5"),
        ("  80,00\N{NO-BREAK SPACE}% ", "80.00"),
    ],
)
def test_a_figure_is_read_as_it_is_meant(text: str, number: str) -> None:
    assert str(figures.parse(text)) == number


@pytest.mark.parametrize("text", ["1.234", "12.500", "999.999", "1.234 %"])
def test_a_dot_before_three_digits_is_asked_about(text: str) -> None:
    with pytest.raises(figures.Rancu, match="dapat berarti"):
        figures.parse(text)


def test_both_readings_of_an_ambiguous_figure_are_named() -> None:
    with pytest.raises(figures.Rancu) as raised:
        figures.parse("1.234")
    assert str(raised.value) == '"1.234" dapat berarti 1234 atau 1,234; tulis 1234, atau 1,234'


def test_an_amount_of_rupiah_is_not_ambiguous() -> None:
    assert figures.parse("12.500", uang=True) == Decimal(12500)


def test_the_unit_behind_a_figure_is_no_part_of_it() -> None:
    assert figures.parse("12 Desa", satuan="desa") == Decimal(12)
    with pytest.raises(ValueError, match="bukan angka"):
        figures.parse("12 desa", satuan="orang")


@pytest.mark.parametrize("text", ["1,234.5", "1,234,567"])
def test_an_english_figure_is_told_with_its_indonesian_spelling(text: str) -> None:
    with pytest.raises(ValueError, match=r"cara Inggris; tulis 1\.234"):
        figures.parse(text)


@pytest.mark.parametrize("text", NO_FIGURES)
def test_what_is_no_figure_is_told(text: str) -> None:
    with pytest.raises(ValueError, match=r"bukan angka|terlalu panjang"):
        figures.parse(text)


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_what_sopdocs_prints_it_reads_back(number: Decimal) -> None:
    """With two decimals no figure is ambiguous: `1.234,00`."""
    assert figures.parse(numbers.angka(number, 2)) == number
