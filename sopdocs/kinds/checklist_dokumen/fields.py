"""A `ChecklistDokumen` and the kop in; what its template prints out (design: paperwork, 4.3)."""

from collections import Counter
from dataclasses import dataclass, replace

from sopdocs.kinds.blanks import dotted
from sopdocs.kinds.checklist_dokumen.model import ChecklistDokumen, Dokumen
from sopdocs.kinds.kop import Kop
from sopdocs.kinds.orang import disebut
from sopdocs.kinds.ttd import Ttd, ttd

TICK = "√"
BLANK_ROWS = 13
"""Rows to write on where the spec lists nothing."""
COUNT = 6
"""Dots of a count to be written by hand."""


@dataclass(frozen=True, slots=True)
class Baris:
    """A row; its number is empty in a row to write on, and a box that is not ticked is empty."""

    no: str
    dokumen: str
    nomor: str
    sumber: str
    ada: str
    tidak: str
    softcopy: str
    hardcopy: str
    diterima: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class Fields:
    """What `templates/checklist-dokumen.docx` may name. `periode` is one line, or none."""

    kop: Kop
    judul: str
    periode: tuple[str, ...]
    daftar: tuple[Baris, ...]
    ringkasan: str
    ketua: Ttd


def fields(model: ChecklistDokumen, kop: Kop) -> Fields:
    """All text as it is printed."""
    rows = tuple(_row(model, no, row) for no, row in enumerate(model.daftar, 1))
    return Fields(
        kop=kop,
        judul=model.judul,
        periode=tuple(filter(None, [model.periode.upper()])),
        daftar=rows or (Baris(*[""] * 10),) * BLANK_ROWS,
        ringkasan=_summary(model),
        ketua=replace(ttd(model, model.signers[0]), jabatan=tuple(filter(None, [model.tim, "Ketua,"]))),
    )


def _row(model: ChecklistDokumen, no: int, row: Dokumen) -> Baris:
    return Baris(
        no=f"{no}.",
        dokumen=row.dokumen,
        nomor=row.nomor,
        sumber=disebut(model, row.sumber, model.tanggal),
        ada=_box(row.ada == "ya"),
        tidak=_box(row.ada == "tidak"),
        softcopy=_box(row.softcopy),
        hardcopy=_box(row.hardcopy),
        diterima=str(row.diterima or ""),
        keterangan=row.keterangan,
    )


def _box(ticked: bool) -> str:
    return TICK if ticked else ""


def _summary(model: ChecklistDokumen) -> str:
    """`Ada 10, tidak ada 2, belum diperiksa 1`; lines to write on where nothing has been looked at yet."""
    counts = Counter(row.ada for row in model.daftar)
    answers = [str(counts[key]) for key in ("ya", "tidak", "")]
    yes, no, open_ = answers if counts["ya"] or counts["tidak"] else [dotted(COUNT)] * 3
    return f"Ada {yes}, tidak ada {no}, belum diperiksa {open_}"
