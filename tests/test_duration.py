"""Waktu: what can be measured, and how many minutes it is."""

from fractions import Fraction

import pytest

from sopdocs.text.duration import Lama, in_minutes, is_measurable, lama, with_unit


@pytest.mark.parametrize(
    ("waktu", "minutes"),
    [
        ("60 menit", "60"),
        ("1 hari", "450"),  # 7 hours 30 minutes
        ("1hari", "450"),
        ("2 Hari Kerja", "900"),
        ("1 (satu) hari", "450"),
        ("1,5 jam", "90"),
        ("1.5 jam", "90"),
        ("1.440 menit", "1440"),
        ("30 detik", "0,5"),
        ("10 detik", "0,17"),
        ("1 minggu", "2250"),  # 5 × 450
        ("2-3 hari", "900-1350"),
        ("5 – 10 menit", "5-10"),
        ("1 s.d. 2 jam", "60-120"),
        ("15", "15"),
    ],
)
def test_a_time_of_work_has_minutes(waktu: str, minutes: str) -> None:
    assert in_minutes(waktu) == minutes


@pytest.mark.parametrize("waktu", ["1 bulan", "3 hari kalender", "sesuai kebutuhan", "1 hari atau 2 hari", "-", ""])
def test_what_has_no_fixed_minutes_is_not_converted(waktu: str) -> None:
    assert in_minutes(waktu) is None


@pytest.mark.parametrize(
    "waktu", ["5 menit", "1 bulan", "maks. 3 hari kalender", "1 hari untuk triwulan dan 15 hari untuk tahunan"]
)
def test_a_number_with_a_unit_can_be_measured(waktu: str) -> None:
    assert is_measurable(waktu)


@pytest.mark.parametrize("waktu", ["sesuai kebutuhan", "segera", "3 kali", "hari Senin", "5", "1 harian"])
def test_a_text_without_number_and_unit_cannot_be_measured(waktu: str) -> None:
    assert not is_measurable(waktu)


def minutes(number: int | Fraction) -> Lama:
    return Lama(menit=Fraction(number))


@pytest.mark.parametrize(
    ("waktu", "found"),
    [
        ("60 menit", minutes(60)),
        ("1hari", minutes(450)),
        ("10 detik", minutes(Fraction(1, 6))),
        ("2-3 hari kerja", minutes(3 * 450)),  # the upper end
        ("3 - 2 jam", minutes(180)),
        ("30 menit s.d. 1 jam", minutes(60)),
        ("maks. 1 minggu", minutes(5 * 450)),
        ("1 jam 30 menit", minutes(90)),
        ("2 hari dan 1 jam", minutes(960)),
        ("3 hari kalender", Lama(hari_kalender=Fraction(3))),
        ("3 x 24 jam", Lama(hari_kalender=Fraction(3))),
        ("3 x 15 menit", minutes(45)),
        ("1 bulan", Lama(bulan=1)),
        ("1,5 bulan", Lama(bulan=1, hari_kalender=Fraction(15))),
        ("1 triwulan", Lama(bulan=3)),
        ("2 semester", Lama(bulan=12)),
        ("1 tahun", Lama(bulan=12)),
        ("0 menit", Lama()),
    ],
)
def test_a_time_is_a_value(waktu: str, found: Lama) -> None:
    assert lama(waktu) == found


@pytest.mark.parametrize(
    "waktu",
    ["1 hari untuk triwulan dan 15 hari untuk tahunan", "1 hari atau 2 hari", "1 hari, 1 hari", "1 hari (7,5 jam)"],
)
def test_of_several_times_the_first_counts_and_it_is_told(waktu: str) -> None:
    assert lama(waktu) == Lama(menit=Fraction(450), beberapa=True)


@pytest.mark.parametrize(
    "waktu", ["", "-", "15", "sesuai kebutuhan", "1/2 hari", "1/2 x 24 jam", "½ hari", "1½ jam", "1.440.000 menit"]
)
def test_what_cannot_be_counted_is_none(waktu: str) -> None:
    assert lama(waktu) is None


def test_a_bare_number_gets_the_unit_of_its_column() -> None:
    assert [with_unit(text, "menit") for text in ("15", " 2,5 ", "1 jam", "-", "")] == [
        "15 menit",
        "2,5 menit",
        "1 jam",
        "-",
        "",
    ]
