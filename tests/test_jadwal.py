"""The schedule of a run: what waits for what, how ways back are walked, what holds of days and hours."""

from datetime import date, datetime

import pytest
from jadwal_samples import SENIN, chain, firsts, lasts, row, run, said

from sopdocs.jadwal import END, Kalender, Ulang, susun
from sopdocs.text.duration import Lama


def test_rows_follow_one_another_and_a_day_ends_in_the_evening() -> None:
    found = run(chain("1 hari", "2 jam", "1 hari"))
    assert firsts(found) == [
        "29/9 07.30 – 29/9 16.00",
        "30/9 07.30 – 30/9 09.30",
        "30/9 09.30 – 1/10 09.30",  # 330 minutes on Tuesday, 120 on Wednesday
    ]
    assert said(found.selesai) == "1/10 09.30"
    assert found.ulang == ()


def test_a_run_begins_on_the_next_working_day() -> None:
    assert firsts(run(chain("1 jam"), mulai=date(2025, 3, 28))) == ["8/4 07.30 – 8/4 08.30"]  # Idul Fitri
    own = Kalender({SENIN: "Hari jadi"}, frozenset({date(2025, 10, 4)}))
    assert firsts(run(chain("1 jam"), kalender=own)) == ["30/9 07.30 – 30/9 08.30"]
    saturday = date(2025, 10, 4)
    assert firsts(run(chain("1 jam"), mulai=saturday, kalender=own)) == ["4/10 07.30 – 4/10 08.30"]


def test_parallel_rows_count_once() -> None:
    # 0 → 1, 2, 3 → 4; the longest takes three days
    rows = [
        row("1 hari", (1, 2, 3)),
        row("1 hari", (4,)),
        row("3 hari", (4,)),
        row("2 hari", (4,)),
        row("1 jam", (END,)),
    ]
    assert firsts(run(rows)) == [
        "29/9 07.30 – 29/9 16.00",
        "30/9 07.30 – 30/9 16.00",
        "30/9 07.30 – 2/10 16.00",
        "30/9 07.30 – 1/10 16.00",
        "3/10 07.30 – 3/10 08.30",
    ]


def test_of_the_branches_of_a_decision_the_longest_counts() -> None:
    rows = [row("1 jam", (1,), (2,)), row("2 jam", (3,)), row("4 jam", (3,)), row("1 jam", (END,))]
    assert firsts(run(rows)) == [
        "29/9 07.30 – 29/9 08.30",
        "29/9 08.30 – 29/9 10.30",
        "29/9 08.30 – 29/9 13.30",  # 3 h 30 min, a break, 30 min
        "29/9 13.30 – 29/9 14.30",
    ]


def test_a_branch_that_ends_the_flow_early_holds_nobody() -> None:
    rows = [row("1 jam", (1,), (2,)), row("5 hari", (END,)), row("1 jam", (END,))]
    found = run(rows)
    assert lasts(found) == ["29/9 08.30", "6/10 08.30", "29/9 09.30"]
    assert said(found.selesai) == "6/10 08.30"


@pytest.mark.parametrize(
    ("kembali", "ends"),
    [
        (0, ["29/9 08.30", "29/9 10.30", "29/9 11.30", "29/9 12.00"]),
        (1, ["29/9 08.30", "29/9 14.30", "29/9 15.30", "29/9 16.00"]),  # 11.30: 30 min, a break, 90 min; then 60
        (2, ["29/9 08.30", "30/9 09.00", "30/9 10.00", "30/9 10.30"]),  # 15.30: 30 min, a night, 90 min; then 60
    ],
)
def test_a_way_back_is_walked_so_often_before_the_flow_goes_on(kembali: int, ends: list[str]) -> None:
    # 0 → 1 → 2 → 3, and from 2 back to 1
    rows = [row("1 jam", (1,)), row("2 jam", (2,)), row("1 jam", (3,), (1,)), row("30 menit", (END,))]
    found = run(rows, kembali=kembali)
    assert lasts(found) == ends
    assert firsts(found)[:3] == ["29/9 07.30 – 29/9 08.30", "29/9 08.30 – 29/9 10.30", "29/9 10.30 – 29/9 11.30"]
    begin, end = datetime(2025, 9, 29, 11, 30), found.kegiatan[2].selesai
    assert found.ulang == ((Ulang(2, 1, begin, end, kembali),) if kembali else ())


def test_a_row_that_only_leads_back_is_not_done_when_the_work_is_good() -> None:
    # 0 → 1 (good?) → 3, or 2 (mend) → 0: checked, mended, checked again, and on
    rows = [row("1 jam", (1,)), row("1 jam", (3,), (2,)), row("1 jam", (0,)), row("1 jam", (END,))]
    # 0 07.30, 1 08.30, 2 09.30, 0 10.30, 1 11.30 and the break, 3 13.30
    assert lasts(run(rows)) == ["29/9 11.30", "29/9 13.30", "29/9 10.30", "29/9 14.30"]
    # … 1 11.30, 2 13.30, 0 14.30, 1 15.30, the night, 3 08.00
    assert lasts(run(rows, kembali=2)) == ["29/9 15.30", "30/9 08.00", "29/9 14.30", "30/9 09.00"]
    # the same where good work ends the flow: checked, mended, checked again
    ending = [row("1 jam", (1,)), row("1 jam", (END,), (2,)), row("1 jam", (0,))]
    assert lasts(run(ending)) == ["29/9 11.30", "29/9 13.30", "29/9 10.30"]


def test_ways_back_in_one_another_are_walked_once_each() -> None:
    # 0 → 1 → 2 → 3 → 4; 2 back to 1, 3 back to 0; each row 30 minutes
    half = "30 menit"
    rows = [row(half, (1,)), row(half, (2,)), row(half, (3,), (1,)), row(half, (4,), (0,)), row(half, (END,))]
    found = run(rows)
    # 0 1 2, 1 2, 3, 0 1 2 3, 4: eleven times 30 minutes from 07.30 are nine to the break and two behind it
    assert firsts(found)[3] == "29/9 10.00 – 29/9 10.30"
    assert said(found.selesai) == "29/9 14.00"
    assert [(each.dari, each.sampai) for each in found.ulang] == [(2, 1), (3, 0)]


def test_ways_back_that_cross_come_to_an_end() -> None:
    # 0 → 1 → 2 → 3 → 4; 2 back to 0, 3 back to 1
    half = "30 menit"
    rows = [row(half, (1,)), row(half, (2,)), row(half, (3,), (0,)), row(half, (4,), (1,)), row(half, (END,))]
    found = run(rows)  # 0 1 2, 0 1 2, 3, 1 2 3, 4
    assert [said(each.mulai) for each in found.ulang] == ["29/9 09.00", "29/9 11.00"]
    assert said(found.selesai) == "29/9 14.00"


def test_a_way_back_to_several_rows_at_once_is_one_way() -> None:
    # 0 → 1, 2 → 3; from 3 back to both: they run in parallel again
    rows = [
        row("1 jam", (1, 2)),
        row("1 jam", (3,)),
        row("2 jam", (3,)),
        row("30 menit", (4,), (1, 2)),
        row("", (END,)),
    ]
    found = run(rows)
    assert lasts(found) == ["29/9 08.30", "29/9 12.00", "29/9 14.00", "29/9 14.30", "29/9 14.30"]
    assert [(each.dari, each.sampai) for each in found.ulang] == [(3, 1), (3, 2)]


def test_a_circle_without_a_way_out_ends_all_the_same() -> None:
    found = run([row("1 jam", (1,)), row("1 jam", (0,))])
    assert lasts(found) == ["29/9 10.30", "29/9 11.30"]
    assert firsts(run([row("1 jam", (0,))])) == ["29/9 07.30 – 29/9 08.30"]


def test_rows_in_another_order_than_the_flow_are_no_way_back() -> None:
    # 0 → 2 → 1 → 3: nothing leads from 1 to 2 again
    rows = [row("1 jam", (2,)), row("1 jam", (3,)), row("1 jam", (1,)), row("1 jam", (END,))]
    found = run(rows)
    assert [said(each.mulai) for each in found.kegiatan] == ["29/9 07.30", "29/9 09.30", "29/9 08.30", "29/9 10.30"]
    assert found.ulang == ()


def test_what_follows_a_loop_from_its_midst_waits_for_the_last_pass() -> None:
    # 0 → 1 → 3 → 4, from 3 back to 0; 1 → 2 runs beside it
    rows = [
        row("1 jam", (1,)),
        row("1 jam", (2, 3)),
        row("1 jam", (4,)),
        row("1 jam", (4,), (0,)),
        row("1 jam", (END,)),
    ]
    found = run(rows)  # 0 1 3 0 1 3, with 2 behind the second 1, at 12.00
    assert firsts(found)[2] == "29/9 13.30 – 29/9 14.30"


def test_a_row_that_the_flow_never_reaches_stands_after_the_one_above_it() -> None:
    rows = [row("1 jam", (2,)), row("1 jam"), row("1 jam", (END,))]
    assert [said(each.mulai) for each in run(rows).kegiatan] == ["29/9 07.30", "29/9 08.30", "29/9 08.30"]
    second_start = [row("1 jam", (2,)), row("3 jam", (2,)), row("1 jam", (END,))]
    assert [said(each.mulai) for each in run(second_start).kegiatan] == ["29/9 07.30", "29/9 08.30", "29/9 11.30"]


def test_what_has_no_time_takes_none_and_is_told() -> None:
    found = run(chain("1 hari", "sesuai kebutuhan", "", "0 menit", "1 jam"))
    assert firsts(found)[1:] == [*["29/9 16.00 – 29/9 16.00"] * 3, "30/9 07.30 – 30/9 08.30"]
    assert [each.diketahui for each in found.kegiatan] == [True, False, False, True, True]
    assert firsts(run(chain("segera"), mulai=date(2025, 10, 4))) == ["6/10 07.30 – 6/10 07.30"], "never on a Saturday"


def test_of_several_times_the_first_is_counted_and_told() -> None:
    [found] = run(chain("1 hari untuk triwulan dan 15 hari untuk tahunan")).kegiatan
    assert found.lama == Lama(menit=Lama().menit + 450, beberapa=True)
    assert said(found.selesai) == "29/9 16.00"


@pytest.mark.parametrize(
    ("waktu", "mulai", "selesai"),
    [
        ("1 hari kalender", SENIN, "29/9 16.00"),  # the whole of Monday, up to Tuesday morning
        ("3 hari kalender", date(2025, 10, 3), "3/10 16.30"),  # Friday to Sunday: the work ends on Friday
        ("4 hari kalender", date(2025, 10, 3), "6/10 16.00"),
        ("1 bulan", date(2025, 10, 1), "31/10 16.30"),
        ("1 bulan", date(2025, 1, 31), "28/2 16.30"),  # there is no 31 February
        ("1 triwulan", date(2025, 10, 1), "31/12 16.00"),
        ("1 semester", date(2025, 7, 1), "31/12 16.00"),
        ("1 tahun", date(2025, 1, 2), "31/12 16.00"),  # up to 2 January; the first is off
        ("0,5 bulan", date(2025, 10, 1), "15/10 16.00"),  # 15 days
        ("1 bulan 2 jam", date(2025, 10, 1), "3/11 09.30"),  # Friday 31, then Monday
    ],
)
def test_calendar_days_and_months_go_by_the_calendar(waktu: str, mulai: date, selesai: str) -> None:
    assert lasts(run(chain(waktu), mulai=mulai)) == [selesai]


def test_calendar_days_from_the_midst_of_a_day_end_at_the_same_hour() -> None:
    assert lasts(run(chain("2 jam", "2 hari kalender", "1 jam"))) == ["29/9 09.30", "1/10 09.30", "1/10 10.30"]


def test_a_row_waits_for_its_earliest_day() -> None:
    found = susun(chain("1 hari", "1 hari"), SENIN, Kalender(), paling_awal={1: date(2025, 10, 4), 0: date(2025, 9, 1)})
    assert firsts(found) == ["29/9 07.30 – 29/9 16.00", "6/10 07.30 – 6/10 16.00"]


def test_what_the_pack_says_of_a_time_holds_before_the_sop() -> None:
    found = susun(chain("sesuai kebutuhan", "1 hari"), SENIN, Kalender(), waktu={0: "2 hari"})
    assert firsts(found) == ["29/9 07.30 – 30/9 16.00", "1/10 07.30 – 1/10 16.00"]
    assert found.kegiatan[0].diketahui


def test_in_ramadan_a_day_of_work_is_longer_than_a_day() -> None:
    found = run(chain("1 hari", "1 hari"), mulai=date(2025, 3, 3))
    assert firsts(found) == ["3/3 08.00 – 4/3 09.00", "4/3 09.00 – 5/3 10.00"]  # 450 minutes: 390 + 60


def test_times_and_years_beyond_reason_stop_nothing() -> None:
    found = run(chain("999999 hari", "999999 tahun", "1 jam"))
    assert [each.diketahui for each in found.kegiatan] == [False, False, True]
    assert said(found.selesai) == "29/9 08.30"
    late = run(chain("1 hari", "1 jam", "1 tahun"), mulai=date(9999, 12, 31))
    assert [each.diketahui for each in late.kegiatan] == [True, False, False]
    assert said(late.selesai) == "31/12 16.30"
    assert run([]).kegiatan == ()
