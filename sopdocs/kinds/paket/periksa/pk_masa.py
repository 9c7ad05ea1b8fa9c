"""What was done for the run was done in its time: not before it began, and not after it had to be done.

A document of a step is of no day before `mulai`, any other of none before the quarter. The last day is that of the
schedule, `batas`, or the end of the month after the quarter, whichever is later.

Passes: `mulai: 29 September 2025`, and a tanda terima of 1 Oktober 2025. Fails: the same of 1 Oktober 2024.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from sopdocs.kinds.paket.periksa.bahan import Anggota, Bahan, Temuan
from sopdocs.kinds.paket.periksa.hari import Hari
from sopdocs.text.dates import Tanggal, Triwulan

ID = "pk-masa"

OF_A_YEAR = ("sop", "buku-sop", "perjanjian-kinerja", "rencana-aksi", "buku-agenda")
"""Kinds whose documents are older or younger than the run, or of no day of it."""


def check(bahan: Bahan) -> Iterator[Temuan]:
    """One finding for each such day."""
    last = _last(bahan)
    for member in bahan.anggota:
        for day in member.hari if member.dokumen.jenis not in OF_A_YEAR else ():
            if (day.is_done or day.of_pack) and (told := _told(bahan, member, day, last)):
                yield member.temuan_hari(day, *told)


def _told(bahan: Bahan, member: Anggota, day: Hari, last: Tanggal) -> tuple[str, str, str] | None:
    """What is wrong with it, the rule, and what to do."""
    model = bahan.rencana.model
    is_of_step = member.dokumen.langkah is not None
    first, named = (model.mulai, "hari pertama") if is_of_step else (_begin(bahan), "awal periode")
    if day.tanggal.before(first):
        return f"{day.kunci} {day.tanggal} mendahului {first}, {named}", ID, "betulkan tanggal itu, atau mulai paket"
    if last.before(day.tanggal):
        message = f"{day.kunci} {day.tanggal} sesudah {last}, akhir pelaksanaan"
        return message, ID, "betulkan tanggal itu, atau batas paket"
    return None


def _begin(bahan: Bahan) -> Tanggal:
    """The first day of the period; of a run that began before it, that of the run."""
    model, year = bahan.rencana.model, bahan.rencana.tahun
    first = Triwulan(year, 1 if model.is_annual else model.triwulan).awal
    return model.mulai if model.mulai.before(first) else first


def _last(bahan: Bahan) -> Tanggal:
    """The latest of the ends that a run may have."""
    rencana = bahan.rencana
    after = Triwulan(rencana.tahun, rencana.model.triwulan).akhir
    ends = [_end_of_month_after(after), bahan.selesai, rencana.model.batas.as_date() if rencana.model.batas else None]
    return Tanggal.of(max(filter(None, ends)))


def _end_of_month_after(day: Tanggal) -> date:
    year, month = divmod(day.year * 12 + day.month + 1, 12)
    return date(year, month + 1, 1) - timedelta(1)
