"""The columns of a schedule in; what is printed above them out, as wide as the room that each of them has."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Annotated

from sopdocs.kinds.jadwal_kerja.kolom import Kolom
from sopdocs.text.metrics import Type, type_of
from sopdocs.units import Length, mm, pt

ROOM = mm(116)
"""For all columns together, in the template."""
EDGE = pt(0.8)
"""Of a cell, taken by its rules."""
BAND, UNIT = type_of("Arial", pt(9), bold=True), type_of("Arial", pt(6.5), bold=True)
"""The band as it is, the columns as small as they may be."""


@dataclass(frozen=True, slots=True)
class Pita:
    """A cell over several columns; `kolom` is how many."""

    nama: str
    kolom: Annotated[str, "banyak kolom"]


@dataclass(frozen=True, slots=True)
class Judul:
    """What stands above one column."""

    nama: str
    bawah: tuple[str, ...]


def bands(columns: Sequence[Kolom]) -> tuple[Pita, ...]:
    """The month above its days or weeks, the year above its months."""
    pitch = ROOM // len(columns)
    found = []
    for words, group in groupby(columns, lambda column: column.pita):
        count = len(list(group))
        found.append(Pita(next((word for word in words if _fits(word, BAND, pitch * count)), ""), str(count)))
    return tuple(found)


def heads(columns: Sequence[Kolom]) -> tuple[Judul, ...]:
    """All of them in one way: the widest for which there is room."""
    pitch = ROOM // len(columns)
    ways = max(len(column.bawah) for column in columns)
    way = next((way for way in range(ways) if all(_has_room(column, way, pitch) for column in columns)), ways - 1)
    return tuple(Judul(column.nama, _in_way(column, way)) for column in columns)


def _in_way(column: Kolom, way: int) -> tuple[str, ...]:
    return column.bawah[min(way, len(column.bawah) - 1)]


def _has_room(column: Kolom, way: int, pitch: Length) -> bool:
    return all(_fits(line, UNIT, pitch) for line in _in_way(column, way))


def _fits(text: str, type_: Type, room: Length) -> bool:
    return type_.width(text) <= room - EDGE
