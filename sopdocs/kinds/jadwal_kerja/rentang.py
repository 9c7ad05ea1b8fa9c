"""A `JadwalKerja` and a row of it in; the days on which it is worked at, and those of the whole schedule, out.

Days are the ordinals of `datetime.date`, first and last. A schedule in which nothing has a date counts weeks, days or
months from 1; its rows lie in these numbers instead.
"""

from calendar import monthrange
from datetime import date
from typing import TypeAlias

from sopdocs.kinds.jadwal_kerja.model import JadwalKerja, Kegiatan
from sopdocs.text.dates import Tanggal

Span: TypeAlias = tuple[int, int]

WEEK, WORKING = 7, 5
LAST = date.max.toordinal()


def whole(model: JadwalKerja) -> Span | None:
    """From the first day to the last, of the schedule itself and of its rows; None where nothing has a date."""
    own = [day for day in (model.mulai, model.selesai) if day]
    found = [(first_day(day), last_day(day)) for day in own]
    if own or any(row.mulai for row in model.daftar):
        found += [span for row in model.daftar for span in spans(model, row)]
    return (min(first for first, _ in found), max(last for _, last in found)) if found else None


def spans(model: JadwalKerja, row: Kegiatan) -> tuple[Span, ...]:
    """When the row is worked at; none where it does not say."""
    if row.mulai:
        return ((first_day(row.mulai), last_day(row.selesai or row.mulai)),)
    return tuple(_week(model.mulai, number) for number in row.minggu)


def first_day(day: Tanggal) -> int:
    """Of a month without a day: its first."""
    return date(day.year, day.month, day.day or 1).toordinal()


def last_day(day: Tanggal) -> int:
    """Of a month without a day: its last."""
    return date(day.year, day.month, day.day or monthrange(day.year, day.month)[1]).toordinal()


def monday(day: int) -> int:
    """The first day of the week in which a day lies."""
    return day - (day - 1) % WEEK


def _week(begin: Tanggal | None, number: int) -> Span:
    """The working days of a week counted from the one in which the schedule begins; its number where nothing does."""
    if begin is None:
        return (number, number)
    start = first_day(begin)
    first = monday(start) + WEEK * (number - 1)
    return (min(max(first, start), LAST), min(max(first + WORKING - 1, start), LAST))
