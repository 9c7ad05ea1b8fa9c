"""What is scheduled: the rows of one table of an SOP, with the ways between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sopdocs.problems import Loc

END = -1
"""The place that a way to the end of the flow leads to."""


@dataclass(frozen=True, slots=True)
class Langkah:
    """A row. `nomor` is the printed one, `id` "" where it has none; `pelaksana` are ids of lanes, the one who carries
    the flow first, `peran` their printed names.

    `lanjut` has one tuple for each branch (several: a decision), with the places of the rows that it leads to
    (several: parallel), counted from 0 within the table, or END; () where nothing leaves. `loc` is the row in its SOP.
    """

    nomor: str
    id: str
    uraian: str
    pelaksana: tuple[str, ...]
    peran: tuple[str, ...]
    waktu: str
    kelengkapan: tuple[str, ...]
    keluaran: tuple[str, ...]
    lanjut: tuple[tuple[int, ...], ...]
    loc: Loc


@dataclass(frozen=True, slots=True)
class Prosedur:
    """A table of an SOP; the first row starts the flow."""

    judul: str
    langkah: tuple[Langkah, ...]


def nomor(rows: Sequence[Langkah], at: int) -> str:
    """What a row is called: the number that the SOP prints, without its full stop, or its place."""
    return rows[at].nomor.rstrip(".") or str(at + 1)
