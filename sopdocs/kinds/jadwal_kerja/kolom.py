"""A `JadwalKerja` in; the columns of its bars out: working days, weeks of a month, or months.

The working week has five days (Perpres 21/2023 and practice); holidays are not known here. A week is cut where the
month ends, so that minggu ke-1 to ke-5 of a month are those of the calendar on the wall.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from sopdocs.kinds.jadwal_kerja.model import JadwalKerja
from sopdocs.kinds.jadwal_kerja.rentang import WORKING, Span, monday, whole
from sopdocs.text.dates import DAYS, MONTHS

MOST = {"hari": 45, "minggu": 30, "bulan": 24}
"""More columns than these cannot be read on a landscape sheet."""
UNDATED = {"hari": 10, "minggu": 12, "bulan": 12}
"""Columns of a schedule in which nothing has a date."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: its days, what stands above it, and above it together with its neighbours.

    `bawah` are the lines below its name and `pita` the words for the band, both in several ways, the widest first. A
    band with no room for its words is left without.
    """

    span: Span
    nama: str
    bawah: tuple[tuple[str, ...], ...]
    pita: tuple[str, ...]


def columns(model: JadwalKerja) -> tuple[Kolom, ...]:
    """At most one more than fit."""
    span, make = whole(model), {"hari": _days, "minggu": _weeks, "bulan": _months}[model.satuan]
    found = make(span) if span else _numbers(model)
    return tuple(islice(found, MOST[model.satuan] + 1))


def _days(span: Span) -> Iterator[Kolom]:
    for day in _working(span):
        at = date.fromordinal(day)
        yield Kolom((day, day), str(at.day), ((DAYS[at.weekday()][:3],), ()), _month(at))


def _weeks(span: Span) -> Iterator[Kolom]:
    last = None
    for day in _working(span):
        at = date.fromordinal(day)
        if (key := (at.month, monday(day))) != last:
            last = key
            yield _week(day, at)


def _week(day: int, at: date) -> Kolom:
    """The working days of a week that lie in the month of `at`."""
    first = max(monday(day), at.replace(day=1).toordinal())
    until = min(monday(day) + WORKING - 1, at.replace(day=monthrange(at.year, at.month)[1]).toordinal())
    number = (monday(day) - monday(next(_working((at.replace(day=1).toordinal(), day))))) // 7 + 1
    one, other = date.fromordinal(first).day, date.fromordinal(until).day
    dates = ((f"{one}–{other}",), (f"{one}–", str(other))) if one != other else ((str(one),),)
    return Kolom((first, until), str(number), dates, _month(at))


def _months(span: Span) -> Iterator[Kolom]:
    first, last = map(date.fromordinal, span)
    for count in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        year, month = count // 12, count % 12 + 1
        begin, end = date(year, month, 1), date(year, month, monthrange(year, month)[1])
        span, years = (begin.toordinal(), end.toordinal()), (f"{year}", f"’{year % 100:02}")
        yield Kolom(span, MONTHS[month - 1][:3], ((),), years)


def _numbers(model: JadwalKerja) -> Iterator[Kolom]:
    most = max((number for row in model.daftar for number in row.minggu), default=0)
    for number in range(1, max(most, UNDATED[model.satuan]) + 1):
        yield Kolom((number, number), str(number), ((),), (f"{model.satuan.capitalize()} ke-",))


def _working(span: Span) -> Iterator[int]:
    """Monday to Friday."""
    return (day for day in range(span[0], span[1] + 1) if (day - 1) % 7 < WORKING)


def _month(at: date) -> tuple[str, ...]:
    name = MONTHS[at.month - 1]
    return (f"{name} {at.year}", f"{name[:3]} {at.year}", name[:3])
