"""A `BukuAgenda` with its rows and the kop in; what its template prints out. Columns: practice (agenda.KOLOM)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sopdocs.agenda import BarisKeluar, BarisMasuk
from sopdocs.kinds.buku_agenda.model import BukuAgenda
from sopdocs.kinds.kop import Kop
from sopdocs.kinds.ttd import Ttd, ttd
from sopdocs.text.dates import Tanggal

BLANK_ROWS = 5
"""Rows to write on under the last letter: the year goes on after printing."""

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Keluar:
    """A letter that went out, as text."""

    urut: str
    nomor: str
    tanggal: str
    kepada: str
    perihal: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class Masuk:
    """A letter that came in, as text."""

    agenda: str
    diterima: str
    nomor: str
    tanggal: str
    asal: str
    perihal: str
    diteruskan: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class BukuKeluar:
    """One of the two books; it is there or not."""

    judul: str
    baris: tuple[Keluar, ...]


@dataclass(frozen=True, slots=True)
class BukuMasuk:
    """The other one."""

    judul: str
    baris: tuple[Masuk, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """What `templates/buku-agenda.docx` may name; each book is a list of one or none."""

    kop: Kop
    judul: str
    tahun: str
    keluar: tuple[BukuKeluar, ...]
    masuk: tuple[BukuMasuk, ...]
    ttd: Ttd


def fields(model: BukuAgenda, kop: Kop) -> Fields:
    """All text as it is printed."""
    out = _and_blanks([_keluar(row) for row in model.surat_keluar], Keluar(*[""] * 6))
    came = _and_blanks([_masuk(row) for row in model.surat_masuk], Masuk(*[""] * 8))
    return Fields(
        kop=kop,
        judul=model.judul,
        tahun=str(model.tahun),
        keluar=(BukuKeluar("SURAT KELUAR", out),) if model.buku != "masuk" else (),
        masuk=(BukuMasuk("SURAT MASUK", came),) if model.buku != "keluar" else (),
        ttd=ttd(model, model.signers[0]),
    )


def _and_blanks(rows: Sequence[Row], blank: Row) -> tuple[Row, ...]:
    return (*rows, *[blank] * BLANK_ROWS)


def _keluar(row: BarisKeluar) -> Keluar:
    urut = "" if row.urut is None else str(row.urut)
    return Keluar(urut, row.nomor, _printed(row.tanggal), row.kepada, row.perihal, row.keterangan)


def _masuk(row: BarisMasuk) -> Masuk:
    return Masuk(
        row.nomor_agenda,
        _printed(row.tanggal_diterima),
        row.nomor_surat,
        _printed(row.tanggal_surat),
        row.asal,
        row.perihal,
        row.diteruskan,
        row.keterangan,
    )


def _printed(day: date | None) -> str:
    return str(Tanggal.of(day)) if day else ""
