"""A Table and its room in; the widths of its columns out, in twips, and how large its type may be.

Columns share the room as they say. One whose longest word is wider takes what it needs from the others; where not all
words fit, the type becomes smaller, and at last words are broken, but not in columns of figures.
"""

from collections.abc import Sequence

from sopdocs.report import Cell, Row, Table
from sopdocs.text.metrics import Text, Type, type_of
from sopdocs.units import PT, TWIP, pt
from sopdocs.word.report.outline import Outline, plain

MARGIN = 85
"""Twips of white at the left and at the right of the text of a cell."""
_RULES = 24
_LEAST = 14
"""Type of 7 points, in half points."""


Placed = list[tuple[int, Cell, bool]]
"""The cells of a row, each with its first column; True: only its place, for it reaches down from a row above."""


def grid(rows: Sequence[Row], columns: int) -> list[Placed]:
    """Every row filled from left to right, with an empty cell where it has too few."""
    below: dict[int, tuple[int, Cell]] = {}  # first column → for how many rows yet, and what
    found = []
    for row in rows:
        cells, placed, column = iter(row.cells), Placed(), 0
        while column < columns:
            left, cell = below.get(column, (0, Cell(())))
            if not left:
                cell = next(cells, Cell(()))
                left = cell.down
            placed.append((column, cell, column in below and below[column][0] > 0))
            below[column] = (left - 1, cell)
            column += cell.span
        found.append(placed)
    return found


def fit(table: Table, face: Type, outline: Outline, room: int) -> tuple[list[int], int]:
    """Widths that sum up to `room`, and the type in half points."""
    shares = _shared(table, room)
    largest = table.size or face.size * 2 // PT
    words = _longest(table, type_of(face.font, pt(100), False), outline)
    for size in range(largest, min(largest, _LEAST) - 1, -1):
        needs = [-(-word * size // 200 // TWIP) + 2 * MARGIN + _RULES if word else 0 for word in words]
        if sum(needs) <= room:
            return _widened(shares, needs, room), size
    fixed = [need if column.figures else 0 for need, column in zip(needs, table.columns, strict=True)]
    return (_widened(shares, fixed, room) if sum(fixed) < room else shares), size


def _shared(table: Table, room: int) -> list[int]:
    whole = sum(column.share for column in table.columns) or 1.0
    widths = [int(room * column.share / whole) for column in table.columns]
    widths[-1] += room - sum(widths)
    return widths


def _widened(widths: Sequence[int], needs: Sequence[int], room: int) -> list[int]:
    """Those that are too narrow get what they need, the others give it by what they have to spare."""
    wide = [max(width, need) for width, need in zip(widths, needs, strict=True)]
    over, spare = sum(wide) - room, sum(wide) - sum(needs)
    found = [
        width - over * (width - need) // spare if spare else width for width, need in zip(wide, needs, strict=True)
    ]
    found[found.index(max(found))] += room - sum(found)
    return found


def _longest(table: Table, face: Type, outline: Outline) -> list[int]:
    """The room for the longest word of each column in type of 100 points."""
    longest, bold_face = [0] * len(table.columns), type_of(face.font, face.size, True)
    for row, cells in zip((*table.head, *table.rows), grid((*table.head, *table.rows), len(longest)), strict=True):
        head = row in table.head
        for column, cell, covered in cells:
            if cell.span == 1 and not covered:
                used = bold_face if head or row.bold or cell.bold else face
                for line in cell.lines:
                    longest[column] = max(longest[column], Text(plain(line, outline), used).widest)
    return longest
