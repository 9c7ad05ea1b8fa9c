"""Waktu: what can be measured, and how many minutes it is."""

import pytest

from sopdocs.text.duration import in_minutes, is_measurable


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
