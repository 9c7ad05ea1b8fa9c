"""A date as an office writes it in; year, month and perhaps day out, printed with the Indonesian month.

Old spellings (Pebruari, Nopember) and usual abbreviations are read; the standard spelling is printed.
"""

import re
from calendar import monthrange
from dataclasses import dataclass

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)

OTHER_SPELLINGS = {
    "pebruari": 2,
    "peb": 2,
    "agt": 8,
    "agst": 8,
    "ags": 8,
    "agus": 8,
    "sept": 9,
    "nopember": 11,
    "nop": 11,
}

MONTH_NUMBERS = (
    {name.lower(): number for number, name in enumerate(MONTHS, 1)}
    | {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
    | OTHER_SPELLINGS
)

IN_NUMBERS = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?", re.ASCII)
IN_WORDS = re.compile(r"(?:(\d{1,2})\s+)?([a-z]+)\.?\s+(\d{4})", re.ASCII | re.IGNORECASE)

FIRST_YEAR = 1900


@dataclass(frozen=True, slots=True)
class Tanggal:
    """A day, or a whole month where `day` is None."""

    year: int
    month: int
    day: int | None = None

    def __str__(self) -> str:
        month = f"{MONTHS[self.month - 1]} {self.year}"
        return month if self.day is None else f"{self.day} {month}"

    def before(self, other: "Tanggal") -> bool:
        """Whether it surely comes first: a month and a day in it do not."""
        if self.day is None or other.day is None:
            return (self.year, self.month) < (other.year, other.month)
        return (self.year, self.month, self.day) < (other.year, other.month, other.day)


def parse(text: str) -> Tanggal:
    """`2025-01-05`, `5 Januari 2025`, `Januari 2023` or `2023-01`; raises ValueError with a sentence for the author."""
    text = " ".join(text.split())
    if match := IN_NUMBERS.fullmatch(text):
        year, month, day = match.groups()
        return _checked(int(year), int(month), day, text)
    if match := IN_WORDS.fullmatch(text):
        day, name, year = match.groups()
        return _checked(int(year), _month(name), day, text)
    raise ValueError(f'"{text[:40]}" bukan tanggal')


def _month(name: str) -> int:
    number = MONTH_NUMBERS.get(name.lower())
    if number is None:
        raise ValueError(f'tidak ada bulan "{name[:40]}"')
    return number


def _checked(year: int, month: int, day: str | None, text: str) -> Tanggal:
    """The date, if the calendar has it."""
    if not 1 <= month <= 12:
        raise ValueError(f'"{text}": bulan harus antara 1 dan 12')
    if year < FIRST_YEAR:
        raise ValueError(f'"{text}": tahun harus {FIRST_YEAR} atau sesudahnya')
    if day is None:
        return Tanggal(year, month)
    last = monthrange(year, month)[1]
    if not 1 <= int(day) <= last:
        raise ValueError(f'"{text}": {MONTHS[month - 1]} {year} hanya sampai tanggal {last}')
    return Tanggal(year, month, int(day))
