"""An office's calendar: which days and hours are worked, and how far work of so many minutes goes.

Hours and days of Perpres 21/2023: five days, Monday to Friday (Pasal 3); 37 hours 30 minutes a week without breaks,
from 07.30, with a break of 60 minutes, on Friday 90 (Pasal 4 ayat 1, 3, 5); in Ramadan 32 hours 30 minutes, from
08.00, with a break of 30 minutes, on Friday 60 (Pasal 4 ayat 2, 4, 6); holidays and cuti bersama by the President's
policy (Pasal 6). The regulation does not say when a break begins, nor that all days are of one length: these are
set by each office, here as most have it (practice), each day 450 minutes, in Ramadan 390.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from fractions import Fraction

from sopdocs.jadwal import libur
from sopdocs.text.dates import DAYS

Jam = tuple[tuple[time, time], ...]
"""The hours of a day that are worked, between breaks."""

Petak = tuple[datetime, datetime]
"""A stretch of work without a break."""

SATURDAY, FRIDAY = 5, 4

LIBUR_KANTOR = "Libur kantor"
"""The reason of a day off of its own for which the office gives none."""

BIASA: Jam = ((time(7, 30), time(12)), (time(13), time(16)))
JUMAT: Jam = ((time(7, 30), time(11, 30)), (time(13), time(16, 30)))
BIASA_RAMADAN: Jam = ((time(8), time(12)), (time(12, 30), time(15)))
JUMAT_RAMADAN: Jam = ((time(8), time(11, 30)), (time(12, 30), time(15, 30)))


@dataclass(frozen=True, slots=True)
class Kalender:
    """Days off are Saturdays, Sundays, national holidays, cuti bersama where the office takes it, and its own `libur`
    with their reasons, but not the days of `masuk`, on which it works all the same.

    `ramadan` are first and last days of the month as the office knows them; for a year without, libur.ramadan.
    """

    libur: Mapping[date, str] = field(default_factory=dict)
    masuk: frozenset[date] = frozenset()
    cuti_bersama: bool = True
    ramadan: tuple[tuple[date, date], ...] = ()

    def sebab_libur(self, day: date) -> str:
        """Why nobody works on that day: `Hari Raya Natal`, `Sabtu`, the office's own words; "" on a working day."""
        if day in self.masuk:
            return ""
        if day in self.libur:
            return self.libur[day] or LIBUR_KANTOR
        named = libur.nasional(day.year).get(day)
        if not named and self.cuti_bersama:
            named = libur.cuti_bersama(day.year).get(day)
        return named or (DAYS[day.weekday()] if day.weekday() >= SATURDAY else "")

    def jam(self, day: date) -> tuple[Petak, ...]:
        """The stretches of work of a day; none on a day off."""
        if self.sebab_libur(day):
            return ()
        return tuple((datetime.combine(day, begin), datetime.combine(day, end)) for begin, end in self._hours(day))

    def mulai_kerja(self, moment: datetime) -> datetime:
        """The moment itself where work can begin then, else the next one; the end of a stretch is none.

        Raises OverflowError beyond the year 9999.
        """
        begin, _ = next(self._stretches(moment))
        return begin

    def selesai_kerja(self, moment: datetime) -> datetime:
        """The last moment of work that is not after this one; the begin of a stretch is none."""
        day = moment.date()
        while True:
            for begin, end in reversed(self.jam(day)):
                if begin < moment:
                    return min(end, moment)
            day -= timedelta(1)

    def maju(self, moment: datetime, minutes: Fraction | int) -> datetime:
        """When work of so many minutes (to the second) ends that is taken up at `moment`, at the next hour of work.

        What ends with the day ends that day, not on the next morning. Raises OverflowError beyond the year 9999.
        """
        left = timedelta(seconds=round(minutes * 60))
        if not left:
            return moment
        for begin, end in self._stretches(moment):
            if left <= end - begin:
                return begin + left
            left -= end - begin
        raise AssertionError("stretches never end")

    def _stretches(self, moment: datetime) -> Iterator[Petak]:
        """What is left of the stretch of work at `moment`, and all those behind it."""
        day = moment.date()
        while True:
            for begin, end in self.jam(day):
                if moment < end:
                    yield max(begin, moment), end
            day += timedelta(1)

    def _hours(self, day: date) -> Jam:
        if self._is_ramadan(day):
            return JUMAT_RAMADAN if day.weekday() == FRIDAY else BIASA_RAMADAN
        return JUMAT if day.weekday() == FRIDAY else BIASA

    def _is_ramadan(self, day: date) -> bool:
        own = any(day.year in (first.year, last.year) for first, last in self.ramadan)
        return any(first <= day <= last for first, last in (self.ramadan if own else libur.ramadan(day.year)))
