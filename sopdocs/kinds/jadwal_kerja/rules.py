"""A `JadwalKerja` in; what is missing, unwise or impossible in it out."""

from collections.abc import Iterator

from sopdocs.kinds.base import Rule
from sopdocs.kinds.jadwal_kerja.kolom import MOST, columns
from sopdocs.kinds.jadwal_kerja.model import JadwalKerja, Kegiatan
from sopdocs.kinds.jadwal_kerja.rentang import first_day, last_day, spans
from sopdocs.kinds.rujukan import unknown_ids
from sopdocs.problems import Finding, Loc

COARSER = {
    "hari": 'tulis "satuan: minggu", atau bagi menjadi beberapa jadwal',
    "minggu": 'tulis "satuan: bulan", atau bagi menjadi beberapa jadwal',
    "bulan": "bagi menjadi beberapa jadwal",
}


def lists_activities(model: JadwalKerja) -> Iterator[Finding]:
    """An empty list is a form to fill by hand."""
    if not model.daftar:
        hint = 'tambahkan "- {kegiatan: …, pelaksana: …, mulai: …, selesai: …}" di bawah daftar'
        yield Finding(("daftar",), "peringatan", "daftar kegiatan belum diisi", "jk-daftar", hint, key=True)


def knows_who_works(model: JadwalKerja) -> Iterator[Finding]:
    for place, row in enumerate(model.daftar):
        yield from unknown_ids(model, row.pelaksana, ("daftar", place, "pelaksana"))


def ends_after_it_begins(model: JadwalKerja) -> Iterator[Finding]:
    """Of the schedule and of each row."""
    yield from _backwards(model, ())
    for place, row in enumerate(model.daftar):
        loc: Loc = ("daftar", place)
        yield from _backwards(row, loc)
        if row.selesai and not row.mulai:
            yield Finding((*loc, "selesai"), "error", "selesai tanpa mulai", "jk-mulai", 'tambahkan "mulai: …"')


def _backwards(timed: JadwalKerja | Kegiatan, loc: Loc) -> Iterator[Finding]:
    if timed.mulai and timed.selesai and last_day(timed.selesai) < first_day(timed.mulai):
        message = f"selesai ({timed.selesai}) mendahului mulai ({timed.mulai})"
        yield Finding((*loc, "selesai"), "error", message, "jk-selesai", "betulkan salah satu tanggal itu")


def counts_weeks_from_somewhere(model: JadwalKerja) -> Iterator[Finding]:
    """A number of a week means nothing beside dates, unless the schedule says when it begins."""
    dated = model.selesai or any(row.mulai for row in model.daftar)
    for place, row in enumerate(model.daftar):
        loc = ("daftar", place, "minggu")
        if row.minggu and row.mulai:
            yield Finding(loc, "error", "minggu dan mulai tidak dapat bersama", "jk-minggu", "hapus salah satu")
        elif row.minggu and not model.mulai and (dated or model.satuan != "minggu"):
            hint = 'tambahkan "mulai: …" pada jadwal (bukan pada kegiatan), atau ganti minggu dengan mulai dan selesai'
            yield Finding(loc, "error", "minggu ke berapa tidak dapat dihitung tanpa awal jadwal", "jk-minggu", hint)


def fits_the_sheet(model: JadwalKerja) -> Iterator[Finding]:
    """As many columns as can be read, and one at least."""
    found, most = len(columns(model)), MOST[model.satuan]
    if found > most:
        message = f"jadwal lebih dari {most} {model.satuan}: kolomnya tidak muat"
        yield Finding(("satuan",), "error", message, "jk-kolom", COARSER[model.satuan])
    elif not found and not any(ends_after_it_begins(model)):
        message = "tidak ada hari kerja (Senin sampai Jumat) dalam jadwal ini"
        yield Finding(("mulai",), "error", message, "jk-kolom", "periksa tanggal mulai dan selesai")


def fills_a_cell(model: JadwalKerja) -> Iterator[Finding]:
    """A row at a weekend has no column; one that does not say when is filled by hand, which may be an oversight."""
    cells = [column.span for column in columns(model)]
    planned = any(spans(model, row) for row in model.daftar)
    for place, row in enumerate(model.daftar):
        loc, found = ("daftar", place), spans(model, row)
        if not found and planned:
            hint = "isi mulai dan selesai; selnya sekarang kosong untuk diisi dengan tangan"
            yield Finding(loc, "peringatan", f'"{row.kegiatan}" belum berwaktu', "jk-waktu", hint)
        elif found and not any(overlap(one, other) for one in found for other in cells):
            message = f'"{row.kegiatan}" jatuh pada akhir pekan: tidak ada kolomnya'
            yield Finding(loc, "peringatan", message, "jk-libur", "periksa tanggalnya")


def overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether they have a day in common."""
    return one[0] <= other[1] and other[0] <= one[1]


RULES: tuple[Rule, ...] = (
    lists_activities,
    knows_who_works,
    ends_after_it_begins,
    counts_weeks_from_somewhere,
    fits_the_sheet,
    fills_a_cell,
)
