"""The calendar of a pack's office, as its profile says it, in; the calendar that a schedule counts with, and what is
wrong with it, out.
"""

from datetime import date, timedelta

from sopdocs.jadwal import Kalender
from sopdocs.kinds.paket.model import KalenderKantor
from sopdocs.problems import Finding, Loc
from sopdocs.text.dates import Tanggal, parse

MOST_DAYS = 366
"""Of one entry."""


def kalender(kantor: KalenderKantor) -> tuple[Kalender, tuple[Finding, ...]]:
    """Days that are none are left out, and told."""
    findings: list[Finding] = []
    free: dict[date, str] = {}
    for place, entry in enumerate(kantor.libur):
        loc: Loc = ("kalender", "libur", place)
        for day in _days(entry.tanggal, entry.sampai or entry.tanggal, loc, findings):
            free[day] = entry.keterangan
    worked = [_worked(text, ("kalender", "masuk", place), findings) for place, text in enumerate(kantor.masuk)]
    months = []
    for place, span in enumerate(kantor.ramadan):
        if days := _days(span.mulai, span.sampai, ("kalender", "ramadan", place), findings):
            months.append((days[0], days[-1]))
    made = Kalender(free, frozenset(day for day in worked if day), kantor.cuti_bersama, tuple(months))
    return made, tuple(findings)


def _days(first: Tanggal, last: Tanggal, loc: Loc, findings: list[Finding]) -> list[date]:
    begin, end = first.as_date(), last.as_date()
    if begin is None or end is None:
        findings.append(_no_day(loc))
    elif not 0 <= (end - begin).days < MOST_DAYS:
        message = f"libur dari {first} sampai {last} tidak mungkin"
        findings.append(Finding(loc, "error", message, "paket-kalender", "betulkan hari pertama atau hari terakhirnya"))
    else:
        return [begin + timedelta(count) for count in range((end - begin).days + 1)]
    return []


def _worked(text: str, loc: Loc, findings: list[Finding]) -> date | None:
    try:
        found = parse(text).as_date()
    except ValueError:
        found = None
    if found is None:
        findings.append(_no_day(loc))
    return found


def _no_day(loc: Loc) -> Finding:
    hint = "tulis lengkap, misalnya 17 Oktober 2025"
    return Finding(loc, "error", "di sini harus ada tanggal lengkap dengan harinya", "paket-kalender", hint)
