"""Tables as a spec has them in; the same tables as templates print them, each column set as what it holds, out."""

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sopdocs.kinds.fields import paragraphs
from sopdocs.kinds.laporan_hasil.model import Tabel as Ditulis

NUMBER = re.compile(r"(?:Rp\.?\s?)?-?\d+(?:[.,]\d+)*\s?%?|[-–—]", re.ASCII)
ORDINAL = re.compile(r"\d+\.?", re.ASCII)
NO = ("no", "no.", "nomor")
BLANK_ROWS = 3
"""Rows to write on in a table without any."""

Rata: TypeAlias = Literal["kiri", "tengah", "kanan"]


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell: its text is in the one list that says how it is set."""

    kiri: tuple[str, ...] = ()
    tengah: tuple[str, ...] = ()
    kanan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Baris:
    """A row."""

    sel: tuple[Sel, ...]


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table under its caption `Tabel 1. …`; nothing or one line in `sumber`."""

    judul: str
    kolom: tuple[str, ...]
    baris: tuple[Baris, ...]
    sumber: tuple[str, ...]


def tabel(written: Ditulis, number: int) -> Tabel:
    """The table, the `number`th of its report."""
    rows = written.baris or (("",) * len(written.kolom),) * BLANK_ROWS
    sides = [_side(head, [cells[place] for cells in rows]) for place, head in enumerate(written.kolom)]
    lines = tuple(Baris(tuple(map(_cell, cells, sides))) for cells in rows)
    title = f"Tabel {number}. {written.judul}" if written.judul else f"Tabel {number}"
    return Tabel(title, written.kolom, lines, (f"Sumber: {written.sumber}",) if written.sumber else ())


def _side(head: str, texts: list[str]) -> Rata:
    """Numbers are set to the right, row numbers in the middle, words to the left."""
    said = [text.strip() for text in texts if text.strip()]
    if head.strip().lower() in NO and all(map(ORDINAL.fullmatch, said)):
        return "tengah"
    numbers = [text for text in said if NUMBER.fullmatch(text)]
    return "kanan" if len(numbers) == len(said) and any(map(str.isdigit, "".join(numbers))) else "kiri"


def _cell(text: str, side: Rata) -> Sel:
    return Sel(**{side: paragraphs(text) or ("",)})
