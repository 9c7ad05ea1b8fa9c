"""Numbers as offices print them, in figures and in words."""

import re
import subprocess
import sys
from decimal import Decimal, localcontext
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from sopdocs import text
from sopdocs.text.numbers import (
    IN_WORDS_BELOW,
    NBSP,
    angka,
    jumlah_dan_terbilang,
    persen,
    romawi,
    rounded,
    rupiah,
    terbilang,
)

WORDS = {"nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8}
WORDS |= {"sembilan": 9}
POWERS = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12, "kuadriliun": 10**15}
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("0", "0"),
        ("-0", "0"),
        ("999", "999"),
        ("1234.5", "1.234,5"),
        ("1234.50", "1.234,50"),
        ("1E+3", "1.000"),
        ("-1234567.125", "-1.234.567,125"),
    ],
)
def test_a_number_is_printed_with_the_decimals_it_was_given(value: str, printed: str) -> None:
    assert angka(Decimal(value)) == printed


@pytest.mark.parametrize(
    ("value", "decimals", "printed"),
    [
        ("1234.5", 2, "1.234,50"),
        ("0.125", 2, "0,13"),  # Half up; to the even digit it would be 0,12.
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),  # Away from zero, as in Excel.
        ("-0.004", 2, "0,00"),  # There is no minus zero in an office.
        ("999.995", 2, "1.000,00"),
    ],
)
def test_a_number_with_fixed_decimals_is_rounded_half_up(value: str, decimals: int, printed: str) -> None:
    assert angka(Decimal(value), decimals) == printed


def test_a_small_context_of_the_caller_rounds_nothing() -> None:
    with localcontext() as context:
        context.prec = 3
        assert angka(Decimal("1234567.891"), 2) == "1.234.567,89"
        assert rupiah(123456789) == "Rp123.456.789"


def test_what_is_no_exact_number_is_refused() -> None:
    with pytest.raises(TypeError):
        angka(0.1)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match='"NaN" bukan bilangan'):
        angka(Decimal("NaN"), 2)
    with pytest.raises(ValueError, match='"Infinity" bukan bilangan'):
        persen(Decimal("Infinity"))


@given(st.decimals(-(10**12), 10**12, places=4))
def test_a_printed_number_reads_back(value: Decimal) -> None:
    printed = angka(value)
    assert Decimal(printed.replace(".", "").replace(",", ".")) == value
    assert re.fullmatch(r"-?\d{1,3}(\.\d{3})*,\d{4}", printed)


@given(st.integers(-(10**15), 10**15), st.integers(0, 4))
def test_a_rounded_number_is_at_most_half_a_last_digit_away(thousandths: int, decimals: int) -> None:
    value = Decimal(thousandths) / 1000
    assert abs(rounded(value, decimals) - value) <= Decimal(5).scaleb(-decimals - 1)


@pytest.mark.parametrize(
    ("realisasi", "target", "printed"),
    [
        (20, 21, "95,24"),  # 20/21 = 0,952380…
        (76, 80, "95"),  # ",00" is dropped.
        (92, 90, "102,22"),
        (86, 84, "102,38"),
        (191, 200, "95,50"),  # The zero behind a five stays: ",50" is not all zeros.
        (0, 10, "0"),
        (-5, 10, "-50"),
    ],
)
def test_per_cent_has_two_decimals_unless_they_are_zero(realisasi: int, target: int, printed: str) -> None:
    assert persen(Decimal(100 * realisasi) / target) == f"{printed}{NBSP}%"


def test_per_cent_that_rounds_to_a_whole_number_is_printed_whole() -> None:
    assert rounded(Decimal("90.995")) == Decimal("91.00")
    assert persen(Decimal("90.995")) == "91\u00a0%"
    assert persen(Decimal("99.96"), 1) == "100\u00a0%"
    assert persen(Decimal("99.6"), 0) == "100\u00a0%"


def test_money_has_its_sign_right_before_the_figure() -> None:
    assert rupiah(1_250_000) == "Rp1.250.000"
    assert rupiah(Decimal("1250000"), sen=True) == "Rp1.250.000,00"
    assert rupiah(Decimal("1250000.5")) == "Rp1.250.001"
    assert rupiah(0) == "Rp0"
    assert rupiah(-5_000) == "-Rp5.000"
    assert rupiah(Decimal("-0.2")) == "Rp0"


@pytest.mark.parametrize(
    ("number", "printed"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (1954, "MCMLIV"), (3999, "MMMCMXCIX")]
)
def test_roman_numerals(number: int, printed: str) -> None:
    assert romawi(number) == printed


def test_every_roman_numeral_reads_back() -> None:
    assert [_from_roman(romawi(number)) for number in range(1, 4000)] == list(range(1, 4000))
    assert len({romawi(number) for number in range(1, 4000)}) == 3999
    assert not any(re.search(r"(.)\1{3}", romawi(number)) for number in range(1, 4000))


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_there_is_no_roman_numeral_outside_1_to_3999(number: int) -> None:
    with pytest.raises(ValueError, match="1 sampai 3999"):
        romawi(number)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (201, "dua ratus satu"),
        (1_000, "seribu"),
        (1_100, "seribu seratus"),
        (1_999, "seribu sembilan ratus sembilan puluh sembilan"),
        (2_000, "dua ribu"),
        (11_000, "sebelas ribu"),
        (101_000, "seratus satu ribu"),
        (10**6, "satu juta"),
        (2_500_000_000, "dua miliar lima ratus juta"),
        (10**9, "satu miliar"),
        (10**12, "satu triliun"),
        (10**15, "satu kuadriliun"),
        (-3, "minus tiga"),
    ],
)
def test_numbers_in_words(number: int, words: str) -> None:
    assert terbilang(number) == words


@pytest.mark.parametrize(
    ("number", "by_num2words", "words"),
    [
        (1_001_000, "satu juta satu ribu", "satu juta seribu"),
        (1_000_001_111, "satu miliar satu ribu seratus sebelas", "satu miliar seribu seratus sebelas"),
        (10**12 + 1000, "satu triliun satu ribu", "satu triliun seribu"),
        (10**15 + 1000, "satu kuadriliun satu ribu", "satu kuadriliun seribu"),
        (21_021_000, "dua puluh satu juta dua puluh satu ribu", "dua puluh satu juta dua puluh satu ribu"),
        (-3, "min tiga", "minus tiga"),
    ],
)
def test_a_lone_thousand_is_seribu_behind_a_million_too(number: int, by_num2words: str, words: str) -> None:
    assert num2words(number, lang="id") == by_num2words
    assert terbilang(number) == words


def test_words_name_one_number_each_and_hold_no_figure() -> None:
    words = [terbilang(number) for number in range(20_001)]
    assert len(set(words)) == 20_001
    assert all(re.fullmatch(r"[a-z]+( [a-z]+)*", text) for text in words)
    assert not any(re.search(r"\bsatu (puluh|belas|ratus)\b|^satu ribu", text) for text in words)


@given(st.integers(1 - IN_WORDS_BELOW, IN_WORDS_BELOW - 1))
def test_words_read_back(number: int) -> None:
    assert _from_words(terbilang(number)) == number


@pytest.mark.parametrize("number", [IN_WORDS_BELOW, -IN_WORDS_BELOW, 10**30])
def test_a_number_beyond_its_words_is_refused_in_a_sentence(number: int) -> None:
    with pytest.raises(ValueError, match="terlalu besar untuk ditulis dengan huruf"):
        terbilang(number)


def test_only_whole_numbers_are_written_in_words() -> None:
    with pytest.raises(TypeError):
        terbilang(Decimal("2.5"))  # type: ignore[arg-type]


def test_figure_and_words_stand_together() -> None:
    assert jumlah_dan_terbilang(5) == "5 (lima)"
    assert jumlah_dan_terbilang(1_250) == "1.250 (seribu dua ratus lima puluh)"


def test_the_words_are_loaded_only_when_something_is_written_in_words() -> None:
    code = "import sys; from sopdocs.text import dates, numbers; sys.exit('num2words' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_tour_of_text_names_only_what_there_is() -> None:
    named = re.findall(r"\b(dates|numbers|nip|pangkat|signing|duration|nearest)\.(\w+)", text.__doc__ or "")
    assert len(named) > 15
    assert [name for name in named if not hasattr(import_module(f"sopdocs.text.{name[0]}"), name[1])] == []


def _from_roman(text: str) -> int:
    values = [ROMAN[letter] for letter in text]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def _from_words(text: str) -> int:
    """Reads what `terbilang` writes: `se-` is one, a power closes the group before it."""
    total = group = digit = 0
    for word in re.sub(r"\bse(puluh|belas|ratus|ribu)", r"satu \1", text.removeprefix("minus ")).split():
        if word in WORDS:
            digit = WORDS[word]
            continue
        if word in POWERS:
            total, group, digit = total + (group + digit) * POWERS[word], 0, 0
        else:
            group += digit + 10 if word == "belas" else digit * {"puluh": 10, "ratus": 100}[word]
            digit = 0
    number = total + group + digit
    return -number if text.startswith("minus") else number
