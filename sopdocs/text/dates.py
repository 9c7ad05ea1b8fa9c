"""A date as an office writes it in; year, month and perhaps day out, printed with the Indonesian month.

Old spellings (Pebruari, Nopember, Jum'at) and usual abbreviations are read; the standard spelling (KBBI) is printed.
A quarter is printed in Roman numerals, as performance reports have it. A month without a day, which SOPs often bear,
is a date too: it has no day name, and nothing makes one up.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from sopdocs.text.numbers import romawi

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

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")

DAY_NUMBERS = {name.lower(): number for number, name in enumerate(DAYS)} | {"jum'at": 4, "jum’at": 4, "ahad": 6}

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
IN_WORDS = re.compile(
    r"(?:(?:([a-z'’]+),?\s+)?(\d{1,2})\s+)?([a-z]+)\.?\s+(\d{4})",
    re.ASCII | re.IGNORECASE,
)

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

    @classmethod
    def of(cls, day: date) -> "Tanggal":
        """The day of a `datetime.date`."""
        return cls(day.year, day.month, day.day)

    def as_date(self) -> date | None:
        """The day as a `datetime.date`; None for a whole month."""
        return None if self.day is None else date(self.year, self.month, self.day)

    @property
    def hari(self) -> str | None:
        """The name of the day, `Senin` to `Minggu`; None for a whole month."""
        day = self.as_date()
        return None if day is None else DAYS[day.weekday()]

    @property
    def dengan_hari(self) -> str:
        """`Senin, 6 Januari 2025`, no leading zero; a whole month stays `Januari 2025`."""
        return str(self) if self.hari is None else f"{self.hari}, {self}"

    @property
    def triwulan(self) -> int:
        """The quarter it lies in, 1 to 4."""
        return (self.month + 2) // 3

    @property
    def urutan(self) -> tuple[int, int, int]:
        """A key to sort by: a whole month stands before its days. Whether a date is earlier, `before` knows."""
        return (self.year, self.month, self.day or 0)

    def before(self, other: "Tanggal") -> bool:
        """Whether it surely comes first: a month and a day in it do not."""
        if self.day is None or other.day is None:
            return (self.year, self.month) < (other.year, other.month)
        return (self.year, self.month, self.day) < (other.year, other.month, other.day)


@dataclass(frozen=True, slots=True, order=True)
class Triwulan:
    """A quarter, `number` 1 to 4; any other raises ValueError. Printed forms: quarterly reports in use (practice)."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 4:
            raise ValueError(f"triwulan harus antara 1 dan 4, ini {self.number}")

    def __str__(self) -> str:
        return f"{self.nama} Tahun {self.year}"

    @classmethod
    def of(cls, day: Tanggal) -> "Triwulan":
        """The quarter a day or a whole month lies in."""
        return cls(day.year, day.triwulan)

    @property
    def nama(self) -> str:
        """`Triwulan III`"""
        return f"Triwulan {romawi(self.number)}"

    @property
    def singkat(self) -> str:
        """`TW III`, for the head of a column."""
        return f"TW {romawi(self.number)}"

    @property
    def sampai(self) -> str:
        """`s.d. Triwulan III`: from the start of the year to the end of this quarter."""
        return f"s.d. {self.nama}"

    @property
    def awal(self) -> Tanggal:
        """Its first day."""
        return Tanggal(self.year, 3 * self.number - 2, 1)

    @property
    def akhir(self) -> Tanggal:
        """Its last day."""
        month = 3 * self.number
        return Tanggal(self.year, month, monthrange(self.year, month)[1])


def parse(text: str) -> Tanggal:
    """`2025-01-05`, `[Minggu,] 5 Januari 2025`, `Januari 2023` or `2023-01`.

    Raises ValueError with a sentence for the author, also where the day of the week is not that of the date.
    """
    text = " ".join(text.split())
    if match := IN_NUMBERS.fullmatch(text):
        year, month, day = match.groups()
        return _checked(int(year), int(month), day, text)
    if match := IN_WORDS.fullmatch(text):
        weekday, day, name, year = match.groups()
        if weekday is None or weekday.lower() in DAY_NUMBERS:
            return _on(weekday, _checked(int(year), _month(name), day, text))
    raise ValueError(f'"{text[:40]}" bukan tanggal')


def _on(weekday: str | None, day: Tanggal) -> Tanggal:
    """The day, if it is on that weekday."""
    if weekday is not None and DAYS[DAY_NUMBERS[weekday.lower()]] != day.hari:
        raise ValueError(f"{day} adalah hari {day.hari}, bukan {weekday}")
    return day


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
