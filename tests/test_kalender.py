"""The office's calendar: which days are off and why, which hours are worked, how far work goes."""

from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest

from sopdocs.jadwal import Kalender, libur

BIASA = Kalender()


def at(day: int, month: int, year: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute)


def hours(day: date, kalender: Kalender = BIASA) -> str:
    return ", ".join(f"{begin:%H.%M}–{end:%H.%M}" for begin, end in kalender.jam(day))


def minutes(day: date, kalender: Kalender = BIASA) -> float:
    return sum((end - begin for begin, end in kalender.jam(day)), timedelta()) / timedelta(minutes=1)


def test_a_week_has_37_hours_30_minutes() -> None:
    week = [date(2025, 9, 29) + timedelta(days) for days in range(7)]
    assert [hours(day) for day in week[:4]] == ["07.30–12.00, 13.00–16.00"] * 4  # a break of 60 minutes
    assert hours(week[4]) == "07.30–11.30, 13.00–16.30"  # Friday: 90
    assert [hours(day) for day in week[5:]] == ["", ""]
    assert [minutes(day) for day in week[:5]] == [450] * 5
    assert sum(map(minutes, week)) == 37.5 * 60


def test_a_week_of_ramadan_has_32_hours_30_minutes() -> None:
    week = [date(2025, 3, 3) + timedelta(days) for days in range(5)]
    assert [hours(day) for day in week[:4]] == ["08.00–12.00, 12.30–15.00"] * 4  # a break of 30 minutes
    assert hours(week[4]) == "08.00–11.30, 12.30–15.30"  # Friday: 60
    assert sum(map(minutes, week)) == 32.5 * 60


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2025, 3, 1), date(2025, 3, 30)),  # Idul Fitri 31 March
        (date(2026, 2, 19), date(2026, 3, 20)),  # Idul Fitri 21 March
        (date(1999, 12, 9), date(2000, 1, 7)),  # Idul Fitri 8 January: over the end of the year
        (date(2000, 11, 27), date(2000, 12, 26)),  # the second of that year
    ],
)
def test_ramadan_is_the_thirty_days_before_idul_fitri(first: date, last: date) -> None:
    assert (first, last) in libur.ramadan(first.year)
    assert (first, last) in libur.ramadan(last.year)


def test_an_office_that_knows_ramadan_better_says_so() -> None:
    own = Kalender(ramadan=((date(2025, 3, 4), date(2025, 3, 30)),))
    assert [hours(date(2025, 3, 3), each)[:5] for each in (BIASA, own)] == ["08.00", "07.30"]
    assert [hours(date(2025, 3, 4), each)[:5] for each in (BIASA, own)] == ["08.00", "08.00"]
    assert hours(date(2026, 3, 2), own)[:5] == "08.00", "another year is counted as without"


def test_the_days_around_idul_fitri_2025_are_told_by_name() -> None:
    days = [date(2025, 3, 27) + timedelta(count) for count in range(13)]
    assert [BIASA.sebab_libur(day) for day in days] == [
        "",  # Thursday, 27 March
        "Cuti Bersama Hari Suci Nyepi",
        "Hari Suci Nyepi",  # a Saturday too
        "Minggu",
        "Hari Raya Idul Fitri",
        "Hari kedua dari Hari Raya Idul Fitri",
        *["Cuti Bersama Hari Raya Idul Fitri"] * 3,  # 2 to 4 April
        "Sabtu",
        "Minggu",
        "Cuti Bersama Hari Raya Idul Fitri",  # Monday, 7 April
        "",
    ]


def test_an_office_without_cuti_bersama_works_on_it() -> None:
    kalender = Kalender(cuti_bersama=False)
    assert kalender.sebab_libur(date(2025, 4, 7)) == ""
    assert kalender.sebab_libur(date(2025, 4, 1)) == "Hari kedua dari Hari Raya Idul Fitri"


def test_own_days_off_and_days_worked_all_the_same() -> None:
    kalender = Kalender(
        {date(2025, 5, 12): "Hari Jadi Luwu Timur", date(2025, 5, 14): ""}, frozenset({date(2025, 5, 3)})
    )
    assert kalender.sebab_libur(date(2025, 5, 12)) == "Hari Jadi Luwu Timur", "own words before those of all"
    assert kalender.sebab_libur(date(2025, 5, 14)) == "Libur kantor"
    assert hours(date(2025, 5, 3), kalender) == "07.30–12.00, 13.00–16.00"  # a Saturday
    both = Kalender({date(2025, 5, 1): "Libur"}, frozenset({date(2025, 5, 1)}))
    assert both.sebab_libur(date(2025, 5, 1)) == ""


def test_work_goes_on_over_breaks_nights_and_long_weekends() -> None:
    monday = at(29, 9, 2025, 7, 30)
    assert BIASA.maju(monday, 270) == at(29, 9, 2025, 12), "up to the break, not behind it"
    assert BIASA.maju(monday, 271) == at(29, 9, 2025, 13, 1)
    assert BIASA.maju(monday, 450) == at(29, 9, 2025, 16), "up to the evening, not the next morning"
    assert BIASA.maju(monday, 451) == at(30, 9, 2025, 7, 31)
    assert BIASA.maju(at(3, 10, 2025, 11), 60) == at(3, 10, 2025, 13, 30)  # Friday: 30 minutes, 90 of break, 30
    assert BIASA.maju(at(3, 10, 2025, 16), 60) == at(6, 10, 2025, 8)  # 30 minutes, a weekend, 30
    # 390 minutes on Thursday, 27 March, in Ramadan; the last 60 on Tuesday, 8 April
    assert BIASA.maju(at(27, 3, 2025, 8), 450) == at(8, 4, 2025, 8, 30)


def test_work_is_counted_to_the_second() -> None:
    assert BIASA.maju(at(29, 9, 2025, 7, 30), Fraction(1, 6)) == datetime(2025, 9, 29, 7, 30, 10)
    assert BIASA.maju(at(29, 9, 2025, 15, 59), Fraction(61, 60)) == datetime(2025, 9, 30, 7, 30, 1)


def test_sixty_working_days_are_twelve_weeks() -> None:
    # Monday 7 July 2025 + 12 weeks would be Friday 26 September; Monday 18 August and Friday 5 September are off
    assert BIASA.maju(at(7, 7, 2025, 7, 30), 60 * 450) == at(30, 9, 2025, 16)


@pytest.mark.parametrize(
    ("moment", "begin", "end"),
    [
        (at(29, 9, 2025, 7), at(29, 9, 2025, 7, 30), at(26, 9, 2025, 16, 30)),  # before the hours of a Monday
        (at(29, 9, 2025, 7, 30), at(29, 9, 2025, 7, 30), at(26, 9, 2025, 16, 30)),
        (at(29, 9, 2025, 9), at(29, 9, 2025, 9), at(29, 9, 2025, 9)),
        (at(29, 9, 2025, 12), at(29, 9, 2025, 13), at(29, 9, 2025, 12)),
        (at(29, 9, 2025, 12, 30), at(29, 9, 2025, 13), at(29, 9, 2025, 12)),
        (at(29, 9, 2025, 16), at(30, 9, 2025, 7, 30), at(29, 9, 2025, 16)),
        (at(5, 10, 2025, 10), at(6, 10, 2025, 7, 30), at(3, 10, 2025, 16, 30)),  # a Sunday
    ],
)
def test_the_next_and_the_last_moment_of_work(moment: datetime, begin: datetime, end: datetime) -> None:
    assert BIASA.mulai_kerja(moment) == begin
    assert BIASA.selesai_kerja(moment) == end


def test_a_year_whose_days_off_may_change_is_told() -> None:
    assert [libur.belum_pasti(year) for year in (1900, 1990, 2024, 2025, 2080, 2100, 2101, 9999)] == [
        True,  # no list
        False,
        False,
        False,
        True,  # set by the moon, no cuti bersama yet
        True,
        True,
        True,
    ]
    assert BIASA.sebab_libur(date(2150, 1, 1)) == "", "a year that is not known has its weekends only"
    assert BIASA.sebab_libur(date(2150, 1, 3)) == "Sabtu"
    assert BIASA.maju(at(29, 12, 1899, 16, 30), 1) == at(1, 1, 1900, 7, 31)  # Friday to Monday


def test_nothing_is_beyond_the_year_9999() -> None:
    with pytest.raises(OverflowError):
        BIASA.maju(at(31, 12, 9999, 16), 60)
