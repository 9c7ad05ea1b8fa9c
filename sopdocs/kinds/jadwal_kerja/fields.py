"""A `JadwalKerja` and the kop in; what its template prints out (design: paperwork, 4.4).

A cell in which there is work is grey and has a square: the grey is lost on a fax or a poor photocopy.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Annotated

from sopdocs.kinds.jadwal_kerja.kepala import Judul, Pita, bands, heads
from sopdocs.kinds.jadwal_kerja.kolom import columns
from sopdocs.kinds.jadwal_kerja.model import JadwalKerja, Kegiatan
from sopdocs.kinds.jadwal_kerja.rentang import Span, spans
from sopdocs.kinds.jadwal_kerja.rules import overlap
from sopdocs.kinds.kop import Kop
from sopdocs.kinds.orang import disebut
from sopdocs.kinds.ttd import Tanda, Ttd, tanda, ttd

BLANK_ROWS = 8
"""Rows to write on where the spec lists nothing."""


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell of a bar; `warna` as Word has it."""

    tanda: str
    warna: Annotated[str, "warna"]


EMPTY, FILLED = Sel("", "auto"), Sel("■", "D0D0D0")


@dataclass(frozen=True, slots=True)
class Baris:
    """A row; its number is empty in a row to write on."""

    no: str
    kegiatan: str
    pelaksana: tuple[str, ...]
    waktu: str
    output: str
    sel: tuple[Sel, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """What `templates/jadwal-kerja.docx` may name. `periode` is one line, or none."""

    kop: Kop
    judul: str
    periode: tuple[str, ...]
    pita: tuple[Pita, ...]
    kolom: tuple[Judul, ...]
    daftar: tuple[Baris, ...]
    mengetahui: Tanda
    penyusun: Ttd


def fields(model: JadwalKerja, kop: Kop) -> Fields:
    """All text as it is printed."""
    found = columns(model)
    cells = tuple(column.span for column in found)
    rows = tuple(_row(model, no, row, cells) for no, row in zip(_numbers(model), model.daftar, strict=True))
    blank = Baris("", "", ("",), "", "", (EMPTY,) * len(cells))
    approving, signing = model.signers
    return Fields(
        kop=kop,
        judul=model.judul,
        periode=tuple(filter(None, [model.periode.upper()])),
        pita=bands(found),
        kolom=heads(found),
        daftar=rows or (blank,) * BLANK_ROWS,
        mengetahui=tanda(model, approving),
        penyusun=ttd(model, signing),
    )


def _numbers(model: JadwalKerja) -> Iterator[str]:
    """A row with a number of its own, or none, is not counted."""
    counted = count(1)
    yield from (f"{next(counted)}." if row.no is None else row.no for row in model.daftar)


def _row(model: JadwalKerja, no: str, row: Kegiatan, cells: tuple[Span, ...]) -> Baris:
    who = tuple(disebut(model, text, model.tanggal) for text in row.pelaksana) or ("",)
    when = spans(model, row)
    bar = tuple(FILLED if any(overlap(span, cell) for span in when) else EMPTY for cell in cells)
    return Baris(no, row.kegiatan, who, row.waktu, row.output, bar)
