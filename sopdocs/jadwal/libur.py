"""A year in; its national holidays, days of cuti bersama, and months of Ramadan out.

The dates are those of the package `holidays`: 1946 to 2100, cuti bersama from 2002 as far as the government has set
it. What a later version of the package corrects, it corrects here too.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

PERKIRAAN = " (perkiraan)"
"""What `holidays` writes behind the name of a day that a sighting of the moon, or the government, has yet to settle."""

CUTI_BERSAMA_SINCE = 2002

_IDUL_FITRI = "Hari Raya Idul Fitri"
_RAMADAN = 30
"""Days of the month; it may have 29."""


@cache
def nasional(year: int) -> Mapping[date, str]:
    """The holidays of the year with their names; none in a year that is not known."""
    return _read(year, "public")


@cache
def cuti_bersama(year: int) -> Mapping[date, str]:
    """The days on which all offices take leave together, with their names."""
    return _read(year, "government")


@cache
def ramadan(year: int) -> tuple[tuple[date, date], ...]:
    """First and last day of each Ramadan that touches the year, counted back from Idul Fitri.

    Thirty days, though the month may have 29: then the day before its first counts too. An office that knows better
    says so in its calendar.
    """
    ends = [day - timedelta(1) for each in (year, year + 1) for day in _idul_fitri(each)]
    months = [(end - timedelta(_RAMADAN - 1), end) for end in ends]
    return tuple((first, last) for first, last in months if year in (first.year, last.year))


@cache
def belum_pasti(year: int) -> bool:
    """Whether days off of that year may yet change: dates set by the moon, cuti bersama not yet decided, no list."""
    names = nasional(year).values()
    undecided = year >= CUTI_BERSAMA_SINCE and not cuti_bersama(year)
    return not names or undecided or any(PERKIRAAN in name for name in names)


def _idul_fitri(year: int) -> list[date]:
    return [day for day, name in nasional(year).items() if _IDUL_FITRI in map(_bare, name.split("; "))]


def _bare(name: str) -> str:
    return name.removesuffix(PERKIRAAN)


def _read(year: int, category: str) -> Mapping[date, str]:
    from holidays import country_holidays  # a fifth of a second, which most commands do without

    return dict(country_holidays("ID", years=year, categories=category, language="id", expand=False))
