"""Who signs for whom: the lines above a name; the rank line below it."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdocs.text import pangkat
from sopdocs.text.signing import PenandaTangan, capitals, lines


def test_an_officer_signs_for_himself() -> None:
    assert lines(PenandaTangan("Camat Wasuponda")) == ("CAMAT WASUPONDA,",)


def test_a_subordinate_signs_atas_nama() -> None:
    signer = PenandaTangan("Sekretaris Camat", atas_nama="Camat Kaliwungu")
    assert lines(signer) == ("a.n. CAMAT KALIWUNGU", "SEKRETARIS CAMAT,")


def test_one_level_further_the_mandate_goes_on_by_untuk_beliau() -> None:
    signer = PenandaTangan(
        "Kasubag Umum dan Kepegawaian", atas_nama="Camat Mangkutana", untuk_beliau="Sekretaris Camat"
    )
    assert lines(signer) == ("a.n. CAMAT MANGKUTANA", "SEKRETARIS CAMAT", "u.b.", "KASUBAG UMUM DAN KEPEGAWAIAN,")


@pytest.mark.parametrize("status", ["Plt.", "Plh.", "Pj."])
def test_the_mark_of_one_who_acts_stands_before_the_office_held(status: str) -> None:
    assert lines(PenandaTangan("Camat Towuti", status)) == (f"{status} CAMAT TOWUTI,",)  # type: ignore[arg-type]


def test_one_who_acts_signs_for_another() -> None:
    signer = PenandaTangan("Sekretaris Camat", "Plh.", "Camat Nuha")
    assert lines(signer) == ("a.n. CAMAT NUHA", "Plh. SEKRETARIS CAMAT,")


def test_the_office_signed_for_may_be_held_by_one_who_acts() -> None:
    signer = PenandaTangan("Sekretaris Camat", atas_nama="Plt. Camat Nuha")
    assert lines(signer) == ("a.n. Plt. CAMAT NUHA", "SEKRETARIS CAMAT,")


def test_a_mark_the_author_wrote_himself_is_not_printed_twice() -> None:
    assert lines(PenandaTangan("plt. Camat Nuha,", "Plt.")) == ("Plt. CAMAT NUHA,",)
    assert lines(PenandaTangan("Sekretaris Camat,", atas_nama="A.n. Camat Nuha"))[0] == "a.n. CAMAT NUHA"


def test_an_office_that_is_not_known_stays_an_empty_line() -> None:
    assert lines(PenandaTangan("", "Plt.")) == ("",)
    assert lines(PenandaTangan("", atas_nama="Camat Nuha")) == ("a.n. CAMAT NUHA", "")


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Camat Wasuponda", "CAMAT WASUPONDA"),
        ("  kepala  seksi\npemerintahan , ", "KEPALA SEKSI PEMERINTAHAN"),
        ("Asisten II Setda", "ASISTEN II SETDA"),
        ("Kepala Satpol PP", "KEPALA SATPOL PP"),
        ("PLT. CAMAT NUHA", "Plt. CAMAT NUHA"),
        ("Plt Camat Nuha", "Plt. CAMAT NUHA"),
        ("A.N. Pj. Bupati Luwu Timur", "a.n. Pj. BUPATI LUWU TIMUR"),
        ("U.B.", "u.b."),
        ("", ""),
    ],
)
def test_an_office_is_in_capitals_and_the_marks_are_not(written: str, printed: str) -> None:
    assert capitals(written) == printed


@given(st.text())
def test_capitals_of_capitals_change_nothing(text: str) -> None:
    assert capitals(capitals(text)) == capitals(text)


@given(*[st.text(st.sampled_from("abcXYZ. "), max_size=8)] * 3)
def test_only_the_last_line_ends_with_a_comma(office: str, for_whom: str, through: str) -> None:
    printed = lines(PenandaTangan(office, "Plt.", for_whom, through))
    assert not any(line.endswith(",") for line in printed[:-1])
    assert printed[-1] == "" or printed[-1].endswith(",")


@pytest.mark.parametrize(
    "written",
    [
        "Penata Tingkat I, III/d",
        "Penata Tk. I / IIId",
        "penata tk.I (III/D)",
        "Penata Tk 1 - III.d",
        "PENATA TK. I III d",
    ],
)
def test_a_rank_whose_name_and_golongan_agree_is_printed_in_full(written: str) -> None:
    assert pangkat.fault(written) is None
    assert pangkat.printed(written) == "Penata Tingkat I, III/d"


@pytest.mark.parametrize(
    ("written", "printed"),
    [("Pembina Tk. I", "Pembina Tingkat I"), ("IVb", "IV/b"), ("Golongan IX", "Golongan IX"), ("AKP", "AKP")],
)
def test_half_a_rank_line_is_not_filled_up(written: str, printed: str) -> None:
    assert pangkat.fault(written) is None
    assert pangkat.printed(written) == printed


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("Penata, III/d", 'golongan ruang III/d adalah Penata Tingkat I, bukan "Penata"'),
        ("Pembinna, IV/a", 'golongan ruang IV/a adalah Pembina, bukan "Pembinna"'),
        ("Penata Tingkat I, III/e", 'tidak ada golongan ruang "III/e"'),
        ("V/a", 'tidak ada golongan ruang "V/a"'),
        ("XVIII", "golongan PPPK I sampai XVII"),
        ("Golongan IIX", "golongan PPPK I sampai XVII"),
        (" ", "pangkat belum diisi"),
    ],
)
def test_a_rank_that_is_not_certain_says_why_and_stays_as_written(written: str, sentence: str) -> None:
    assert sentence in (pangkat.fault(written) or "")
    assert pangkat.printed(written) == written


def test_there_are_17_ranks_and_17_golongan_of_officers_under_contract() -> None:
    assert len(set(pangkat.PANGKAT.values())) == len(pangkat.PANGKAT) == 17
    assert len(pangkat.PPPK) == 17 and pangkat.PPPK[0] == "I" and pangkat.PPPK[-1] == "XVII"
    assert all(pangkat.fault(golongan) is None for golongan in (*pangkat.PANGKAT, *pangkat.PPPK))


def test_every_name_and_golongan_agree_with_each_other_only() -> None:
    ranks = pangkat.PANGKAT.items()
    agreeing = [one[0] for one, other in product(ranks, ranks) if pangkat.fault(f"{one[1]}, {other[0]}") is None]
    assert agreeing == list(pangkat.PANGKAT)


@given(st.text())
def test_a_printed_rank_is_printed_the_same_again(text: str) -> None:
    assert pangkat.printed(pangkat.printed(text)) == pangkat.printed(text)
