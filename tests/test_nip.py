"""NIP: what is wrong with one, and how it is printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdocs.text import nip


@pytest.mark.parametrize("written", ["199303182014061002", "19930318 201406 1 002", "NIP. 19930318 201406 1 002"])
def test_a_sound_nip_is_printed_in_four_groups(written: str) -> None:
    assert nip.fault(written) is None
    assert nip.printed(written) == "19930318 201406 1 002"


def test_an_officer_under_contract_has_21_in_the_place_of_the_month() -> None:
    assert nip.fault("19930318 202321 1 002") is None


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("19930318 201406 1 02", "NIP harus 18 angka, ini 17"),
        ("19930318 201406 1 00A", "NIP harus terdiri dari angka saja"),
        ("19931318 201406 1 002", '"19931318" bukan tanggal lahir'),
        ("19930230 201406 1 002", '"19930230" bukan tanggal lahir'),
        ("19930318 201413 1 002", '"201413" bukan tahun dan bulan pengangkatan'),
        ("19930318 201406 3 002", "harus 1 (pria) atau 2 (wanita)"),
    ],
)
def test_a_wrong_nip_says_what_is_wrong_and_is_printed_as_it_is(written: str, sentence: str) -> None:
    assert sentence in (nip.fault(written) or "")


def test_what_is_no_nip_is_printed_as_it_is() -> None:
    assert nip.printed("-") == "-"


def test_the_number_of_an_officer_under_contract_is_printed_in_the_same_groups() -> None:
    assert nip.printed("199303182023211002") == "19930318 202321 1 002"


@given(st.from_regex(r"[0-9]{18}", fullmatch=True))
def test_printing_moves_no_digit(digits: str) -> None:
    printed = nip.printed(digits)
    assert [len(group) for group in printed.split(" ")] == [8, 6, 1, 3]
    assert printed.replace(" ", "") == digits
    assert nip.printed(printed) == printed
