"""The rows of an SOP, the day the work begins and the office's calendar in; the schedule of the run out.

A row begins when all rows that lead to it have ended: what runs in parallel counts once, of the branches of a decision
the longest. A way back is walked so many times before the flow goes on; its rows are done again, one after the other.
"""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import MAXYEAR, date, datetime, time, timedelta
from fractions import Fraction

from sopdocs.jadwal.alur import Alur, Putaran, alur
from sopdocs.jadwal.kalender import Kalender
from sopdocs.jadwal.langkah import Langkah
from sopdocs.text.duration import WORKING_DAY, Lama, lama

Masa = tuple[datetime, datetime]
"""Begin and end of a piece of work."""

YEARS = 10
"""What takes longer is not the time of one row, but a slip of the pen."""

DAY = 24 * 60 * 60
"""Seconds of a calendar day."""


@dataclass(frozen=True, slots=True)
class Kegiatan:
    """When a row is worked: from the begin of its first pass, which is `pertama`, to the end of its last.

    `waktu` is what holds in this run; `lama` is what was counted, None where it cannot be: then it takes no time.
    """

    mulai: datetime
    selesai: datetime
    pertama: Masa
    waktu: str
    lama: Lama | None

    @property
    def diketahui(self) -> bool:
        """Whether its waktu is known."""
        return self.lama is not None


@dataclass(frozen=True, slots=True)
class Ulang:
    """A way back from row `dari` to row `sampai` that was walked `kali` times, and when its rows were done again."""

    dari: int
    sampai: int
    mulai: datetime
    selesai: datetime
    kali: int


@dataclass(frozen=True, slots=True)
class Jadwal:
    """`kegiatan` has one entry for each row, in their order; `selesai` is when the last of them ends."""

    kegiatan: tuple[Kegiatan, ...]
    ulang: tuple[Ulang, ...]
    selesai: datetime


def susun(
    langkah: Sequence[Langkah],
    mulai: date,
    kalender: Kalender,
    *,
    kembali: int = 1,
    paling_awal: Mapping[int, date] | None = None,
    waktu: Mapping[int, str] | None = None,
) -> Jadwal:
    """The schedule of a run that begins on `mulai`, or the next working day.

    `kembali`: how many times each way back is walked, in the whole run. By place of a row: `paling_awal`, the day
    before which it does not begin, and `waktu`, what holds instead of its own.
    """
    texts = [(waktu or {}).get(row, each.waktu) for row, each in enumerate(langkah)]
    run = _Run(alur(langkah), texts, datetime.combine(mulai, time()), kalender, paling_awal or {})
    run.walk(kembali)
    return run.schedule()


class _Run:
    """One walk through the rows."""

    def __init__(
        self, flow: Alur, texts: list[str], start: datetime, calendar: Kalender, earliest: Mapping[int, date]
    ) -> None:
        self.flow, self.start, self.calendar, self.earliest = flow, start, calendar, earliest
        self.texts, self.lengths = texts, [_sensible(lama(text)) for text in texts]
        self.passes: list[list[Masa]] = [[] for _ in texts]
        self.again: list[Ulang] = []

    def walk(self, kembali: int) -> None:
        loops: dict[int, list[Putaran]] = defaultdict(list)
        for loop in self.flow.putaran:
            loops[loop.sesudah].append(loop)
        for row in self.flow.urutan:
            self.work(row, (self.passes[before][-1][1] for before in self.flow.sebelum[row]), self.start)
            for loop in loops[row]:
                self.turn(loop, kembali)

    def turn(self, loop: Putaran, times: int) -> None:
        """Walks a way back; the last time only as far as the flow goes on."""
        begun: list[datetime] = []
        ended = max(self.passes[row][-1][1] for row in loop.badan)
        for left in reversed(range(times)):
            ends: dict[int, datetime] = {}
            for row in loop.badan if left else loop.lagi:
                before = (ends[each] for each in self.flow.sebelum[row] if each in ends)
                begin, ends[row] = self.work(row, before, ended)
                begun.append(begin)
            ended = max(ends.values())
        self.again += [Ulang(loop.dari, target, min(begun), ended, times) for target in loop.sampai if begun]

    def work(self, row: int, before: Iterable[datetime], otherwise: datetime) -> Masa:
        """Does the row once, after those before it."""
        ready = max(before, default=otherwise)
        if row in self.earliest:
            ready = max(ready, datetime.combine(self.earliest[row], time()))
        try:
            span = self.span(ready, self.lengths[row])
        except OverflowError:  # beyond the year 9999
            self.lengths[row], span = None, (ready, ready)
        self.passes[row].append(span)
        return span

    def span(self, ready: datetime, length: Lama | None) -> Masa:
        """What takes no time is done at once, also at the very end of a day."""
        if length is None or replace(length, beberapa=False) == Lama():
            begin = ready if self.calendar.selesai_kerja(ready) == ready else self.calendar.mulai_kerja(ready)
            return begin, begin
        begin = self.calendar.mulai_kerja(ready)
        return begin, _end(begin, length, self.calendar)

    def schedule(self) -> Jadwal:
        rows = tuple(
            Kegiatan(passes[0][0], passes[-1][1], passes[0], text, length)
            for passes, text, length in zip(self.passes, self.texts, self.lengths, strict=True)
        )
        return Jadwal(rows, tuple(self.again), max((row.selesai for row in rows), default=self.start))


def _sensible(length: Lama | None) -> Lama | None:
    if length is None:
        return None
    years = length.menit / WORKING_DAY / 260 + length.hari_kalender / 365 + Fraction(length.bulan, 12)
    return length if years <= YEARS else None


def _end(begin: datetime, length: Lama, calendar: Kalender) -> datetime:
    """Calendar days and months that run out on a day off, or before the hours of a day, end with the work before."""
    moment = _months_on(begin, length.bulan) + timedelta(seconds=round(length.hari_kalender * DAY))
    worked = begin if moment == begin else max(begin, calendar.selesai_kerja(moment))
    return calendar.maju(worked, length.menit)


def _months_on(moment: datetime, months: int) -> datetime:
    """The same day so many months on; in a shorter month the midnight that ends it."""
    year, month = divmod(moment.year * 12 + moment.month - 1 + months, 12)
    if year > MAXYEAR:
        raise OverflowError
    last = monthrange(year, month + 1)[1]
    return moment.replace(year, month + 1) if moment.day <= last else datetime(year, month + 1, last) + timedelta(1)
