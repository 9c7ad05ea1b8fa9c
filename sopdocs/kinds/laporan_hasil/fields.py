"""A `LaporanHasil` and the kop in; what its templates print out."""

from dataclasses import dataclass

from sopdocs.kinds.blanks import missing
from sopdocs.kinds.kop import Kop
from sopdocs.kinds.laporan_hasil.bagian import Isi, isi
from sopdocs.kinds.laporan_hasil.model import LaporanHasil
from sopdocs.kinds.orang import disebut
from sopdocs.kinds.ttd import Ttd, ttd

TITLE, TITLE_OF_SEKSI = "LAPORAN HASIL PENGUMPULAN DATA KINERJA", "LAPORAN DATA KINERJA"
BLANK_NOTES, BLANK_TIERS = 3, 2
"""Rows to write on below a draf, and beside its signature."""


@dataclass(frozen=True, slots=True)
class Catatan:
    """A row of what is to be put right; its number is empty in a row to write on."""

    no: str
    catatan: str
    dari: str
    tanggal: str
    tindak_lanjut: str


@dataclass(frozen=True, slots=True)
class Perbaikan:
    """The table of notes."""

    daftar: tuple[Catatan, ...]


@dataclass(frozen=True, slots=True)
class Tingkat:
    """A row of the paraf grid."""

    jabatan: str


@dataclass(frozen=True, slots=True)
class Paraf:
    """The paraf grid."""

    daftar: tuple[Tingkat, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """What `templates/laporan-hasil.docx` and `templates/laporan-hasil-draf.docx` may name.

    One or nothing is in `seksi`, `revisi`, `paraf`, `perbaikan` and each part of `isi`.
    """

    kop: Kop
    judul: str
    seksi: tuple[str, ...]
    periode: str
    nomor: str
    revisi: tuple[str, ...]
    isi: Isi
    paraf: tuple[Paraf, ...]
    penandatangan: Ttd
    perbaikan: tuple[Perbaikan, ...]


def fields(model: LaporanHasil, kop: Kop) -> Fields:
    """All text as it is printed."""
    title = model.judul or (TITLE_OF_SEKSI if model.is_of_seksi else TITLE)
    seksi = disebut(model, model.seksi, model.tanggal) or missing("seksi")
    notes = _notes(model)
    return Fields(
        kop=kop,
        judul=title.upper(),
        seksi=(seksi.upper(),) if model.is_of_seksi else (),
        periode=model.periode.upper() or missing("periode"),
        nomor=model.printed_number,
        revisi=(f"Revisi ke-{model.revisi}",) if model.revisi else (),
        isi=isi(model),
        paraf=(Paraf(_tiers(model)),) if model.is_draft and not model.is_of_seksi else (),
        penandatangan=ttd(model, model.signers[0]),
        perbaikan=(Perbaikan(notes),) if notes else (),
    )


def _tiers(model: LaporanHasil) -> tuple[Tingkat, ...]:
    """Who initials a draf, from below."""
    names = [disebut(model, id_, model.tanggal) for id_ in model.paraf] or [""] * BLANK_TIERS
    return tuple(Tingkat(name) for name in names)


def _notes(model: LaporanHasil) -> tuple[Catatan, ...]:
    """Those that were given; rows to write on below a draf that nobody has returned yet."""
    rows = tuple(
        Catatan(
            f"{no}.",
            each.catatan,
            disebut(model, each.dari, each.tanggal or model.tanggal),
            str(each.tanggal or ""),
            each.tindak_lanjut,
        )
        for no, each in enumerate(model.catatan_perbaikan, 1)
    )
    return rows or (Catatan("", "", "", "", ""),) * (BLANK_NOTES if model.is_draft else 0)
