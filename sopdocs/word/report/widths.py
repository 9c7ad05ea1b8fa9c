"""A Table and its room in; the widths of its columns out, in twips, and how large its type may be.

Columns share the room as they say. One whose longest word is wider takes what it needs from the others; where not all
words fit, or figures leave names too little room, the type becomes smaller, and at last words are broken, but not in
columns of figures. What these have and do not need goes to columns whose text is broken over lines.
"""

from collections.abc import Sequence

from sopdocs.report import Cell, Inline, Row, Span, Table
from sopdocs.text.metrics import Text, Type, type_of
from sopdocs.units import PT, TWIP, pt
from sopdocs.word.report.outline import Outline, plain
from sopdocs.word.template.widths import portions

MARGIN = 85
"""Twips of white at the left and at the right of the text of a cell."""
_RULES = 24
_LEAST, _GOOD = 14, 16
"""Type of 7 points, and of 8, in half points."""
_SQUEEZED = 0.7
"""The part of its share that a column of names should have at least."""


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
    shares, size = _shared(table, room), table.size or face.size * 2 // PT
    measured = _measured(table, type_of(face.font, pt(100)), outline)
    smallest = min(size, _LEAST)
    while sum(needs := [_twips(word, size) for word, _ in measured]) > room and size > smallest:
        size -= 1
    if sum(needs) <= room:
        found = _fitted(table, shares, measured, room, size)
        while size > _GOOD and _is_squeezed(table, found, shares):  # names in columns of a word or two
            size -= 1
            found = _fitted(table, shares, measured, room, size)
        return found, size
    fixed = [need if column.figures else 0 for need, column in zip(needs, table.columns, strict=True)]
    return _widened(shares, fixed, room) if sum(fixed) < room else shares, size


def _fitted(
    table: Table, shares: Sequence[int], measured: Sequence[tuple[int, int]], room: int, size: int
) -> list[int]:
    """Where all words fit in type of this size."""
    needs, lines = ([_twips(width, size) for width in column] for column in zip(*measured, strict=True))
    return _relieved(table, _widened(shares, needs, room), needs, lines)


def _is_squeezed(table: Table, found: Sequence[int], shares: Sequence[int]) -> bool:
    columns = zip(table.columns, found, shares, strict=True)
    return any(width < _SQUEEZED * share for each, width, share in columns if not each.figures)


def _twips(width: int, size: int) -> int:
    """The column for text that is so wide in type of 100 points, in type of `size` half points."""
    return -(-width * size // 200 // TWIP) + 2 * MARGIN + _RULES if width else 0


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


def _relieved(table: Table, widths: Sequence[int], needs: Sequence[int], lines: Sequence[int]) -> list[int]:
    """Columns of figures give what they have beside their longest line (or word of the head) to hungry columns."""
    columns = list(zip(table.columns, widths, needs, lines, strict=True))
    spare = [max(width - max(need, line), 0) if each.figures else 0 for each, width, need, line in columns]
    hunger = [max(line - width, 0) if not each.figures else 0 for each, width, _, line in columns]
    moved = min(sum(spare), sum(hunger))
    given, taken = portions(spare, moved), portions(hunger, moved)
    return [width - less + more for width, less, more in zip(widths, given, taken, strict=True)]


def _measured(table: Table, face: Type, outline: Outline) -> list[tuple[int, int]]:
    """The room for the longest word of each column, and for the longest line below the head, in type of 100 points."""
    found, bold_face = [(0, 0)] * len(table.columns), type_of(face.font, face.size, True)
    for at, (row, cells) in enumerate(zip(rows := (*table.head, *table.rows), grid(rows, len(found)), strict=True)):
        head = at < len(table.head)
        for column, cell, covered in cells:
            if cell.span > 1 or covered:
                continue
            for line in cell.lines:
                used = bold_face if head or row.bold or cell.bold or any(map(_is_bold, line)) else face
                words, (longest, widest) = Text(plain(line, outline), used), found[column]
                found[column] = max(longest, words.widest), widest if head else max(widest, words.whole)
    return found


def _is_bold(inline: Inline) -> bool:
    return isinstance(inline, Span) and (inline.bold or inline.gap)
