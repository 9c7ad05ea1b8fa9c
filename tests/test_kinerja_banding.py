"""Years against each other, and a realisasi against the Renstra: worked by hand."""

from decimal import Decimal

import pytest

from sopdocs.kinerja.banding import Perubahan, Terhadap, capaian_lalu, perubahan, terhadap
from sopdocs.kinerja.capaian import Cara
from sopdocs.kinerja.predikat import SKALA
from sopdocs.kinerja.ukuran import Aturan, Polaritas, Rentang

D = Decimal
ATURAN = Aturan(SKALA["permendagri-86"])
RANGE = Rentang(D(90), D(100))


@pytest.mark.parametrize(
    ("polaritas", "kini", "lalu", "expected"),
    [
        ("maks", "83.92", "82.15", Perubahan("naik", D("1.77"), D("2.15"), "membaik")),  # 1,77 ÷ 82,15 = 2,1546 %
        ("maks", "80", "82", Perubahan("turun", D(2), D("2.44"), "menurun")),  # 2 ÷ 82 = 2,4390 %
        ("min", "20", "22", Perubahan("turun", D(2), D("9.09"), "membaik")),  # 2 ÷ 22 = 9,0909 %
        ("min", "25", "22", Perubahan("naik", D(3), D("13.64"), "menurun")),  # 3 ÷ 22 = 13,6364 %
        ("min", "1", "0", Perubahan("naik", D(1), None, "menurun")),  # nothing can be divided by 0
        ("maks", "82.0", "82", Perubahan("tetap", D("0.0"), D("0.00"), "sama")),
        ("stabil", "98", "95", Perubahan("naik", D(3), D("3.16"), None)),  # no targets: nobody knows
    ],
)
def test_a_change_has_direction_size_and_meaning(
    polaritas: Polaritas, kini: str, lalu: str, expected: Perubahan
) -> None:
    assert perubahan(D(kini), D(lalu), Cara(polaritas)) == expected


@pytest.mark.parametrize(
    ("kini", "lalu", "arti"),
    [
        ("103", "85", "membaik"),  # 3 above the range, 5 below it
        ("103", "88", "menurun"),  # 3 above, 2 below
        ("91", "99", "sama"),  # both within
    ],
)
def test_of_stabil_the_nearer_to_the_range_is_the_better(kini: str, lalu: str, arti: str) -> None:
    assert perubahan(D(kini), D(lalu), Cara("stabil"), RANGE, RANGE).arti == arti


@pytest.mark.parametrize(
    ("polaritas", "realisasi", "target", "expected"),
    [
        ("maks", "83.92", D("86.00"), Terhadap(D("97.58"), False, D("2.08"))),  # 83,92 ÷ 86 = 97,5814 %
        ("maks", "87", D(86), Terhadap(D("101.16"), True, D(0))),
        ("min", "28.4", D(20), Terhadap(D("58.00"), False, D("8.4"))),  # (40 − 28,4) ÷ 20
        ("min", "45", D(20), Terhadap(D("0"), False, D(25))),  # (40 − 45) ÷ 20 = −25 %: printed 0
        ("min", "0", D(0), Terhadap(D("100.00"), True, D(0))),  # nothing of what should not be
        ("min", "1", D(0), Terhadap(D("0.00"), False, D(1))),
        ("maks", "5", D(0), Terhadap(None, None, D(0))),  # a target of 0 has no ratio
        ("stabil", "103", Rentang(D(95), D(100)), Terhadap(D("103.00"), False, D(3))),  # above what is to be kept
        ("maks", "85.999", D("86.00"), Terhadap(D("100.00"), False, D("0.001"))),  # 99,9988 %: printed 100
        ("maks", "88", Rentang(D(95), D(100)), Terhadap(D("92.63"), False, D(7))),  # 88 ÷ 95 = 92,6316 %
        ("maks", "4", D(6), Terhadap(D("66.67"), False, D(2))),  # words of AKIP: B is 4, A is 6
    ],
)
def test_a_realisasi_is_held_against_a_target_further_off(
    polaritas: Polaritas, realisasi: str, target: D | Rentang, expected: Terhadap
) -> None:
    assert terhadap(D(realisasi), target, Cara(polaritas), ATURAN) == expected


def test_an_earlier_year_is_counted_by_its_own_target_within_the_cap_of_the_office() -> None:
    capped = Aturan(SKALA["permendagri-86"], batas_atas=D(100))
    assert capaian_lalu(D("82.15"), D(82), Cara("maks"), ATURAN) == D("100.18")  # 82,15 ÷ 82 = 100,1829 %
    assert capaian_lalu(D("82.15"), D(82), Cara("maks"), capped) == D("100.00")
    assert capaian_lalu(None, D(82), Cara("maks"), ATURAN) is None
