"""A meeting in; its head and its daftar hadir as templates print them out, on whatever sheet they stand."""

from dataclasses import dataclass

from sopdocs.kinds.blanks import dotted, filled
from sopdocs.kinds.orang import sosok
from sopdocs.kinds.rapat import NaskahRapat, Waktu

LINE, HOUR = 90, 12
"""Dots of what is to be written by hand: a line of the head, an hour."""
SIGNED = 12
"""Dots to sign on, half a cell wide, together with the digits before them."""


@dataclass(frozen=True, slots=True)
class Kepala:
    """What stands above everything that comes from a meeting."""

    nama: str
    tanggal: str
    waktu: tuple[str, ...]
    tempat: str


@dataclass(frozen=True, slots=True)
class Hadir:
    """A row of the daftar hadir; signatures stand at the left in odd rows and at the right in even ones."""

    no: str
    nama: str
    jabatan: str
    instansi: str
    kiri: str
    kanan: str


def kepala(model: NaskahRapat) -> Kepala:
    """The head; what is not known is a line to write on."""
    rapat = model.rapat
    day = rapat.tanggal.dengan_hari if rapat.tanggal else dotted(LINE)
    return Kepala(filled(rapat.nama, LINE), day, _hours(rapat.waktu), filled(rapat.tempat, LINE))


def hadirin(model: NaskahRapat, blank: int) -> tuple[Hadir, ...]:
    """Who is named, and `blank` rows below them to be filled on the spot."""
    people = [sosok(model, each, model.rapat.tanggal) for each in model.peserta]
    rows = [(who.nama, who.jabatan, who.instansi) for who in people] + [("", "", "")] * blank
    return tuple(Hadir(f"{no}.", *row, *_staggered(no)) for no, row in enumerate(rows, 1))


def _hours(waktu: Waktu) -> tuple[str, ...]:
    """`Pukul 09.00 s.d. 11.15 WITA`; a line of its own for the hour of the invitation, where there is one."""
    zone = f" {waktu.zona}" if waktu.zona else ""
    held = f"{filled(waktu.mulai, HOUR)} s.d. {filled(waktu.selesai, HOUR)}{zone}"
    if not waktu.panggilan:
        return (f"Pukul {held}",)
    return (f"Panggilan: pukul {waktu.panggilan}{zone}", f"Rapat: pukul {held}")


def _staggered(no: int) -> tuple[str, str]:
    mark = f"{no}. {dotted(SIGNED - len(str(no)))}"
    return (mark, "") if no % 2 else ("", mark)
