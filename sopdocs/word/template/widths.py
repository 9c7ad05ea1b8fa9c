"""A table whose columns the author has chosen in; the same table, its columns as wide as what stands in them, out.

Such a table says so itself, in the description that Word shows under its properties, "Alternative text"; programs that
drop it leave a table that is nothing but a loop over columns. A column is
at least as wide as its longest word, if all of them fit; what is left goes to the columns that have more to say, as
browsers lay out tables (CSS 2.2, 17.5.2). Where not even the words fit, the type of the table becomes smaller.
"""

from collections.abc import Callable, Sequence
from typing import Any

from sopdocs.text.metrics import Text, Type
from sopdocs.units import TWIP, pt
from sopdocs.word.ooxml import W, set_size, words_of
from sopdocs.word.template.columns import END, FOR
from sopdocs.word.template.columns import MARK as LOOPED

MARK = "kolom menurut isi"
WHITE = pt(12)
"""At both sides of a cell together, and a little for the rules."""
LEAST = 0.7
"""Type shrinks to this part of its size at most, then words break."""

TypeOf = Callable[[Any], Type]
"""The type of a paragraph."""


def mark(root: Any) -> None:
    """Before filling: the description of tables of which another program has not kept it."""
    for table in root.iter(f"{W}tbl"):
        rows = [[words_of(cell).strip() for cell in row.findall(f"{W}tc")] for row in table.findall(f"{W}tr")]
        printed = [cells for cells in rows if cells and not any(text.startswith("{%tr") for text in cells)]
        properties = table.find(f"{W}tblPr")
        if printed and all(FOR.match(cells[0]) and END.match(cells[-1]) for cells in printed):
            for said in properties.findall(f"{W}tblDescription"):
                properties.remove(said)
            properties.append(properties.makeelement(f"{W}tblDescription", {f"{W}val": MARK}))


def fit(body: Any, type_of: TypeOf) -> None:
    """Every table of `body` that is marked and has no merged cells; widths in the file are twips."""
    for table in body.iter(f"{W}tbl"):
        said = table.find(f"{W}tblPr/{W}tblDescription")
        columns = table.findall(f"{W}tblGrid/{W}gridCol")
        rows = [row.findall(f"{W}tc") for row in table.findall(f"{W}tr")]
        if said is not None and said.get(f"{W}val") == MARK and {len(cells) for cells in rows} == {len(columns)}:
            _fit(table, columns, rows, type_of)


def shared(room: int, least: Sequence[int], most: Sequence[int]) -> list[int]:
    """`room` given out to columns that need at least and at most so much: the widths, which sum up to it.

    Where there is too little, only the columns with the longest words give way.
    """
    if sum(least) >= room:
        base = [min(need, _cap(room, least)) for need in least]
        weights = base
    elif sum(most) <= room:
        base, weights = list(most), list(most)
    else:
        base, weights = list(least), [high - low for low, high in zip(least, most, strict=True)]
    rest, whole = room - sum(base), max(sum(weights), 1)
    widths = [low + rest * weight // whole for low, weight in zip(base, weights, strict=True)]
    widths[-1] += room - sum(widths)
    return widths


def _cap(room: int, needs: Sequence[int]) -> int:
    """The width that those get who need more than there is for them, when all others have what they need."""
    left, count = room, len(needs)
    for need in sorted(needs):
        if need * count > left:
            return left // count
        left, count = left - need, count - 1
    return max(needs)


def _fit(table: Any, columns: list[Any], rows: list[list[Any]], type_of: TypeOf) -> None:
    room = sum(int(column.get(f"{W}w")) for column in columns)
    least, most = ([max(wide) for wide in zip(*sizes, strict=True)] for sizes in _sizes(rows, type_of))
    if sum(least) > room:
        white = _twips(0)
        factor = max((room - white * len(least)) / (sum(least) - white * len(least)), LEAST)
        _shrink(table, factor, type_of)
        least = [round((need - white) * factor) + white for need in least]
    widths = shared(room, least, most)
    for cell in table.iter(f"{W}tc"):
        cell.attrib.pop(LOOPED, None)  # `narrow` would shrink each row for itself
    for places in (columns, *([cell.find(f"{W}tcPr/{W}tcW") for cell in cells] for cells in rows)):
        for place, width in zip(places, widths, strict=True):
            place.set(f"{W}w", str(width))


def _sizes(rows: list[list[Any]], type_of: TypeOf) -> tuple[list[list[int]], list[list[int]]]:
    """Twips that each cell needs for its longest word, and to stand on one line, row by row."""
    texts = [[[_text(paragraph, type_of) for paragraph in cell.iter(f"{W}p")] for cell in cells] for cells in rows]
    least = [[_twips(max(text.widest for text in cell)) for cell in cells] for cells in texts]
    most = [[_twips(max(text.whole for text in cell)) for cell in cells] for cells in texts]
    return least, most


def _text(paragraph: Any, type_of: TypeOf) -> Text:
    return Text(words_of(paragraph), type_of(paragraph))


def _twips(length: int) -> int:
    return -(-(length + WHITE) // TWIP)


def _shrink(table: Any, factor: float, type_of: TypeOf) -> None:
    for paragraph in table.iter(f"{W}p"):
        smaller = int(type_of(paragraph).size / pt(1) * factor * 2) / 2  # Word knows half points
        set_size(paragraph, pt(smaller))
