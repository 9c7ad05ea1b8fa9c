"""The columns of a table in; their widths, heads and fields, as the makers of templates use them, out."""

from collections.abc import Sequence
from dataclasses import dataclass

WORDS = 0.0
"""The width of a column that shares what the others leave."""
C, L, R = "Tabel Tengah", "Tabel", "Tabel Kanan"


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column. `field` below the row; a `list:field` is a paragraph for each of its texts. `group`: the head over
    several; `mean`: what the rows of means have there, a field of `rerata`; `colour`: the field with the cell's colour.
    """

    head: str
    field: str
    width: float = WORDS
    style: str = C
    group: str = ""
    mean: str = ""
    colour: str = ""


def widths(columns: Sequence[Kolom], width: float) -> list[float]:
    """Of each column in mm, of `width` mm together."""
    shared = [column for column in columns if not column.width]
    spare = (width - sum(column.width for column in columns)) / max(len(shared), 1)
    return [column.width or spare for column in columns]
