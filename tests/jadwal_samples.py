"""Rows to be scheduled, and how tests write moments."""

from collections.abc import Sequence
from datetime import date, datetime

from sopdocs.jadwal import END, Jadwal, Kalender, Langkah, susun

SENIN = date(2025, 9, 29)
"""The first day of the runs; no day of the weeks after it is off."""


def row(waktu: str, *lanjut: tuple[int, ...]) -> Langkah:
    """A row with a tuple of places for each branch."""
    return Langkah("", "", "x", ("staf",), ("Staf",), waktu, (), (), lanjut, ())


def chain(*waktu: str) -> list[Langkah]:
    """One row after the other, up to the end."""
    last = len(waktu) - 1
    return [row(each, (place + 1 if place < last else END,)) for place, each in enumerate(waktu)]


def run(rows: Sequence[Langkah], mulai: date = SENIN, kembali: int = 1, kalender: Kalender | None = None) -> Jadwal:
    return susun(rows, mulai, kalender or Kalender(), kembali=kembali)


def said(moment: datetime) -> str:
    """`29/9 07.30`"""
    return f"{moment.day}/{moment.month} {moment:%H.%M}"


def firsts(jadwal: Jadwal) -> list[str]:
    """`29/9 07.30 – 29/9 16.00` for the first pass of each row."""
    return [" – ".join(map(said, each.pertama)) for each in jadwal.kegiatan]


def lasts(jadwal: Jadwal) -> list[str]:
    """When each row ends for the last time."""
    return [said(each.selesai) for each in jadwal.kegiatan]
