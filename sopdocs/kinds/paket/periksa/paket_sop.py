"""The SOP that is run is in force on the first day, and was looked at again within a year before it.

An SOP is evaluated at least once a year (Permenpan-RB 35/2012; design: sop-rules, 4).

Passes: `status: berlaku`, `efektif: 1 Februari 2025`, and a run from 29 September 2025.
Fails: `status: draf`; no `efektif`, or a later one; neither efektif nor revisi in the year before the run.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from sopdocs.kinds.paket.isi import Sop
from sopdocs.kinds.paket.periksa.bahan import Bahan, Temuan
from sopdocs.problems import Finding
from sopdocs.text.dates import Tanggal, parse

ID = "paket-sop"

IN_FORCE, DRAFT = "berlaku", "draf"


def check(bahan: Bahan) -> Iterator[Temuan]:
    """Its state, the day from which it holds, its review."""
    sop, begin = bahan.rencana.sop, bahan.rencana.model.mulai
    if sop is None:
        return
    if (state := sop.status or DRAFT) != IN_FORCE:
        message = f"SOP ini dijalankan mulai {begin}, tetapi statusnya {state}"
        hint = 'tulis "status: berlaku" bila sudah ditetapkan' if state == DRAFT else "jalankan SOP yang berlaku"
        yield bahan.temuan_sop(Finding(("status",), "peringatan", message, ID, hint))
    effective = _day(sop, "efektif")
    if effective is None or begin.before(effective):
        told = f"baru berlaku {effective}" if effective else "tanggal efektifnya belum diisi"
        message = f"SOP ini dijalankan mulai {begin}, tetapi {told}"
        hint = "isi tanggal efektif menurut penetapannya, atau betulkan mulai paket"
        yield bahan.temuan_sop(Finding(("tanggal", "efektif"), "peringatan", message, ID, hint, key=effective is None))
        return
    last = max((day for key in ("efektif", "revisi") if (day := _day(sop, key)) and not begin.before(day)), key=_order)
    if _a_year_after(last).before(begin):
        message = f"SOP ini terakhir ditinjau {last}, lebih dari satu tahun sebelum dijalankan mulai {begin}"
        hint = "SOP dievaluasi paling sedikit sekali setahun; catat hasilnya di tanggal revisi"
        key = "revisi" if last == _day(sop, "revisi") else "efektif"
        yield bahan.temuan_sop(Finding(("tanggal", key), "peringatan", message, ID, hint))


def _day(sop: Sop, key: str) -> Tanggal | None:
    """One of its dates; what is no date is told in its own check."""
    said = sop.source.data.get("tanggal")
    text = said.get(key) if isinstance(said, dict) else None
    with suppress(ValueError):
        return parse(text) if isinstance(text, str) else None
    return None


def _order(day: Tanggal) -> tuple[int, int, int]:
    return day.urutan


def _a_year_after(day: Tanggal) -> Tanggal:
    """The last day on which it is no older than a year; 29 Februari has 1 Maret."""
    if day.day is None:
        return Tanggal(day.year + 1, day.month)
    try:
        return Tanggal.of(date(day.year + 1, day.month, day.day))
    except ValueError:
        return Tanggal(day.year + 1, 3, 1)
