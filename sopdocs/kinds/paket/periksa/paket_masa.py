"""What was done for the run was done in its time: not before it began, and not after it had to be done.

A document of a step is of no day before `mulai`, any other of none before the quarter. The last day is that of the
schedule, `batas`, or the end of the month after the quarter, whichever is later.

Passes: `mulai: 29 September 2025`, and a tanda terima of 1 Oktober 2025. Fails: the same of 1 Oktober 2024.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from sopdocs.kinds.paket.periksa.bahan import Anggota, Bahan, Temuan
from sopdocs.kinds.paket.periksa.hari import Hari
from sopdocs.problems import Finding
from sopdocs.text.dates import Tanggal, Triwulan

ID = "paket-masa"

HINT = "betulkan tanggal itu, atau mulai dan batas paket"

OF_A_YEAR = ("sop", "buku-sop", "perjanjian-kinerja", "rencana-aksi", "buku-agenda")
"""Kinds whose documents are older or younger than the run, or of no day of it."""


MANY = 5
"""So many days outside, and more than half of all: it is not these that are wrong."""


def check(bahan: Bahan) -> Iterator[Temuan]:
    """One finding for each such day, also of the quarter's forms; one at `mulai` where most days are outside."""
    looked = list(_looked(bahan))
    found = [each for each in looked if each]
    if len(found) < MANY or 2 * len(found) <= len(looked):
        yield from found
        return
    message = f"{len(found)} dari {len(looked)} tanggal dalam dokumen paket ini di luar pelaksanaannya"
    hint = f"betulkan mulai (sekarang {bahan.rencana.model.mulai}), atau tanggal-tanggal dalam dokumennya"
    yield bahan.temuan(Finding(("mulai",), "peringatan", message, ID, hint))


def _looked(bahan: Bahan) -> Iterator[Temuan | None]:
    """For each day of work what is wrong with it, or None."""
    for day in bahan.formulir:
        told = _told(day, bahan.rencana.model.mulai, _last(bahan))
        yield bahan.temuan_formulir(day, told, ID, HINT) if told else None
    for member in bahan.anggota:
        for day in member.hari:
            told = di_luar(bahan, member, day)
            yield member.temuan_hari(day, told, ID, HINT) if told else None


def di_luar(bahan: Bahan, member: Anggota, day: Hari) -> str:
    """What is wrong with a day of a document; empty where nothing is."""
    if member.dokumen.jenis in OF_A_YEAR or not (day.is_done or day.of_pack):
        return ""
    return _told(day, _first(bahan, member), _last(bahan))


def _told(day: Hari, first: Tanggal, last: Tanggal) -> str:
    if day.tanggal.before(first):
        return f"{day.kunci} {day.tanggal} mendahului hari pertama paket ini, {first}"
    return f"{day.kunci} {day.tanggal} sesudah hari terakhir paket ini, {last}" if last.before(day.tanggal) else ""


def _first(bahan: Bahan, member: Anggota) -> Tanggal:
    """The day on which the run begins; for a document of no step that of the period, where it is earlier."""
    model, year = bahan.rencana.model, bahan.rencana.tahun
    period = Triwulan(year, 1 if model.is_annual else model.triwulan).awal
    return period if member.dokumen.langkah is None and period.before(model.mulai) else model.mulai


def _last(bahan: Bahan) -> Tanggal:
    """The latest of the ends that a run may have."""
    rencana = bahan.rencana
    after = Triwulan(rencana.tahun, rencana.model.triwulan).akhir
    ends = [_end_of_month_after(after), bahan.selesai, rencana.model.batas.as_date() if rencana.model.batas else None]
    return Tanggal.of(max(filter(None, ends)))


def _end_of_month_after(day: Tanggal) -> date:
    year, month = divmod(day.year * 12 + day.month + 1, 12)
    return date(year, month + 1, 1) - timedelta(1)
