"""What holds of every schedule, whatever the flow."""

from datetime import date, datetime, time, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from jadwal_samples import row, run

from sopdocs.jadwal import END, Jadwal, Kalender, Langkah
from sopdocs.text.duration import Lama, lama

MINUTES = ["5 menit", "90 menit", "3 jam", "1 hari", "450 menit", "2-3 hari", "10 detik"]
OTHER = ["", "segera", "0 menit", "3 hari kalender", "1 bulan", "1 hari dan 15 hari"]

DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
KALENDER = st.builds(
    Kalender,
    st.dictionaries(st.dates(date(2025, 1, 1), date(2025, 3, 1)), st.just("Libur daerah"), max_size=9),
    st.frozensets(st.dates(date(2025, 1, 1), date(2025, 3, 1)), max_size=9),
    st.booleans(),
)


@st.composite
def flows(draw: st.DrawFn, waktu: list[str]) -> list[Langkah]:
    """Mostly downward, with decisions, parallel ways, ways back and dead ends."""
    count = draw(st.integers(1, 9))
    rows = []
    for place in range(count):
        following = (place + 1 if place + 1 < count else END,)
        anywhere = st.lists(st.integers(END, count - 1), min_size=1, max_size=2, unique=True).map(tuple)
        branch = st.one_of(st.just(following), st.just(following), anywhere)
        ways = draw(st.one_of(st.just((following,)), st.lists(branch, max_size=3).map(tuple)))
        rows.append(row(draw(st.sampled_from(waktu)), *ways))
    return rows


@given(flows(MINUTES + OTHER), DAYS, KALENDER, st.integers(0, 3))
def test_no_row_begins_before_those_before_it_end(
    rows: list[Langkah], mulai: date, kalender: Kalender, kembali: int
) -> None:
    found = run(rows, mulai, kembali, kalender).kegiatan
    for one, other in ways_on(rows):
        assert found[one].pertama[1] <= found[other].mulai
        if one not in reached(rows, other):
            assert found[one].selesai <= found[other].mulai, "what lies behind a loop waits for its last pass"
    for each in found:
        assert datetime.combine(mulai, time()) <= each.mulai == each.pertama[0] <= each.pertama[1] <= each.selesai


@given(flows(MINUTES + OTHER), DAYS, KALENDER, st.integers(0, 2))
def test_nothing_lies_on_a_day_off_or_outside_the_hours(
    rows: list[Langkah], mulai: date, kalender: Kalender, kembali: int
) -> None:
    found = run(rows, mulai, kembali, kalender)
    moments = {moment for each in found.kegiatan for moment in (*each.pertama, each.selesai)}
    for moment in moments | {moment for each in found.ulang for moment in (each.mulai, each.selesai)}:
        assert kalender.sebab_libur(moment.date()) == ""
        assert any(begin <= moment <= end for begin, end in kalender.jam(moment.date()))


@given(flows(MINUTES + OTHER), DAYS, KALENDER)
def test_from_begin_to_end_there_are_as_many_minutes_of_work_as_its_time_says(
    rows: list[Langkah], mulai: date, kalender: Kalender
) -> None:
    for each, found in zip(rows, run(rows, mulai, 1, kalender).kegiatan, strict=True):
        if each.waktu in MINUTES:
            assert worked(*found.pertama, kalender) == length(each)
        elif each.waktu in ("", "segera", "0 menit"):
            assert found.pertama[0] == found.pertama[1]


@given(flows(MINUTES), DAYS, st.integers(0, 3))
def test_the_whole_takes_no_less_than_its_longest_way(rows: list[Langkah], mulai: date, kembali: int) -> None:
    found = run(rows, mulai, kembali)
    longest = [Fraction(0)] * len(rows)
    for place in range(len(rows)):  # ways downward only
        before = [longest[one] for one, other in ways_on(rows) if one < other == place]
        longest[place] = max(before, default=Fraction(0)) + length(rows[place])
    assert worked(datetime.combine(mulai, time()), found.selesai, Kalender()) >= max(longest)


@given(flows(MINUTES + OTHER), DAYS, KALENDER, st.integers(0, 2))
def test_one_more_way_back_makes_nothing_earlier(
    rows: list[Langkah], mulai: date, kalender: Kalender, kembali: int
) -> None:
    less, more = (run(rows, mulai, times, kalender) for times in (kembali, kembali + 1))
    assert less.selesai <= more.selesai
    for one, other in zip(less.kegiatan, more.kegiatan, strict=True):
        assert one.mulai <= other.mulai
        assert one.selesai <= other.selesai
    assert [each.kali for each in more.ulang] == [kembali + 1] * len(more.ulang)


@given(flows(MINUTES + OTHER), DAYS, st.integers(0, 3))
def test_what_is_walked_again_lies_within_the_run(rows: list[Langkah], mulai: date, kembali: int) -> None:
    found: Jadwal = run(rows, mulai, kembali)
    for each in found.ulang:
        assert each.sampai < each.dari
        assert found.kegiatan[each.dari].pertama[1] <= each.mulai <= each.selesai <= found.selesai


def ways_on(rows: list[Langkah]) -> list[tuple[int, int]]:
    """From row to row, without the ways back: those to an earlier row that leads here again."""
    ways = [(one, other) for one, each in enumerate(rows) for branch in each.lanjut for other in branch]
    return [
        (one, other)
        for one, other in ways
        if other > one or (other not in (END, one) and one not in reached(rows, other))
    ]


def reached(rows: list[Langkah], start: int) -> set[int]:
    found, waiting = set[int](), {start}
    while waiting:
        found |= waiting
        waiting = {other for one in waiting for branch in rows[one].lanjut for other in branch} - found - {END}
    return found


def length(each: Langkah) -> Fraction:
    found = lama(each.waktu)
    assert isinstance(found, Lama)
    return found.menit


def worked(begin: datetime, end: datetime, kalender: Kalender) -> Fraction:
    """Minutes of work between two moments, counted hour by hour."""
    total = timedelta()
    for count in range((end.date() - begin.date()).days + 1):
        for one, other in kalender.jam(begin.date() + timedelta(count)):
            total += max(min(other, end) - max(one, begin), timedelta())
    return Fraction(round(total.total_seconds()), 60)
