"""No document is of a day on which nobody works: a Saturday or Sunday, a holiday, cuti bersama, the office's own leave.

Of a date that is outside the time of the run, which is most often of another year, paket-masa alone tells.

Passes: `tanggal: 3 Oktober 2025`, a Friday. Fails: `tanggal: 5 September 2025`, Maulid Nabi Muhammad.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta

from sopdocs.jadwal import Kalender
from sopdocs.kinds.paket.periksa.bahan import Bahan, Temuan
from sopdocs.kinds.paket.periksa.hari import Hari
from sopdocs.kinds.paket.periksa.paket_masa import di_luar
from sopdocs.problems import Finding
from sopdocs.text.dates import DAYS, Tanggal

ID = "paket-libur"

FARTHEST = 60
"""Days in which the nearest working day is looked for."""


def check(bahan: Bahan) -> Iterator[Temuan]:
    """One finding for each such date, in the pack's own spec, in those of its documents, and of the quarter's forms."""
    calendar = bahan.rencana.kalender
    for day in bahan.hari:
        if told := _told(day, calendar):
            yield bahan.temuan(Finding(day.loc, "peringatan", told[0], ID, told[1]))
    for day in bahan.formulir:
        if told := _told(day, calendar):
            yield bahan.temuan_formulir(day, told[0], ID, told[1])
    for member in bahan.anggota:
        for day in member.hari:
            if not di_luar(bahan, member, day) and (told := _told(day, calendar)):
                yield member.temuan_hari(day, told[0], ID, told[1])


def _told(said: Hari, calendar: Kalender) -> tuple[str, str] | None:
    """What is wrong with the day, and what to write instead."""
    day = said.tanggal.as_date()
    why = calendar.sebab_libur(day) if day else ""
    if day is None or not why:
        return None
    name = f"hari {why}" if why in DAYS else f"hari libur ({why})"
    near = " dan ".join(found.dengan_hari for step in (-1, 1) if (found := _nearest(day, step, calendar)))
    instead = f"hari kerja terdekat: {near}; " if near else ""
    hint = f'{instead}bila kantor memang bekerja hari itu, tulis "kalender: {{masuk: [{said.tanggal}]}}"'
    return f"{said.kunci} {said.tanggal} jatuh pada {name}", hint


def _nearest(day: date, step: int, calendar: Kalender) -> Tanggal | None:
    """Before (-1) or behind it (1); none near the ends of the calendar."""
    with suppress(OverflowError):
        days = (day + timedelta(step * distance) for distance in range(1, FARTHEST))
        return next((Tanggal.of(near) for near in days if not calendar.sebab_libur(near)), None)
    return None
