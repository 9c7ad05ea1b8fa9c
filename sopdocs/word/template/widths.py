"""A table whose widths follow what stands in it in; the same table with these widths out.

Such a table says so itself, in the description that Word shows under its properties, "Alternative text":

    kolom menurut isi     its columns are a loop, or nobody knows what they will hold: what its words leave goes to the
                          columns that have more to say, as browsers lay out tables (CSS 2.2, 17.5.2)
    kolom selebar kata    its columns are as wide as in the template, but for those with a word or a figure that would
                          be broken: these take what they need from the others

Programs that drop the description leave a table that is nothing but a loop over columns. Where not even the words fit,
the type of the table becomes smaller. Cells that span several columns have no say.
"""

from collections.abc import Callable, Sequence
from typing import Any

from sopdocs.text.metrics import Text, Type
from sopdocs.text.metrics import type_of as type_named
from sopdocs.units import TWIP, pt
from sopdocs.word.ooxml import W, is_on, margins_of, set_size, span_of, words_of
from sopdocs.word.template.columns import END, FOR
from sopdocs.word.template.columns import MARK as LOOPED

MARK, WORDS = "kolom menurut isi", "kolom selebar kata"
RULES = 24
"""What the rules at both sides of a cell take, and a little, in twips."""
LEAST = 0.7
"""Type shrinks to this part of its size at most, then words break."""

Placed = tuple[Any, int, int]
"""A cell, its first column from 0, and how many it takes."""

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
    """Every table of `body` that is marked and has a cell for each of its columns; widths in the file are twips."""
    for table in body.iter(f"{W}tbl"):
        said = table.find(f"{W}tblPr/{W}tblDescription")
        if said is None or said.get(f"{W}val") not in (MARK, WORDS):
            continue
        columns = table.findall(f"{W}tblGrid/{W}gridCol")
        rows = [placed(row) for row in table.findall(f"{W}tr")]
        if rows and all(sum(span for _, _, span in cells) == len(columns) for cells in rows):
            _fit(table, columns, rows, type_of, said.get(f"{W}val") == WORDS)


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


def kept(widths: Sequence[int], least: Sequence[int], most: Sequence[int]) -> list[int]:
    """The same widths but for those below their least, which take from the others what these can spare: first what
    stands empty, then what columns have whose cells are broken over lines anyway, so that short texts stay on one.
    """
    wide = [max(width, need) for width, need in zip(widths, least, strict=True)]
    over = sum(wide) - sum(widths)
    if over > sum(wide) - sum(least):
        return list(widths)
    whole = [max(min(width, line), need) for width, need, line in zip(wide, least, most, strict=True)]
    lines = [need if line > width else each for width, need, line, each in zip(wide, least, most, whole, strict=True)]
    for lower in (whole, lines, least):
        wide, over = _given(wide, lower, over)
    return wide


def placed(row: Any) -> list[Placed]:
    """The cells of a row."""
    found, column = [], 0
    for cell in row.findall(f"{W}tc"):
        found.append((cell, column, span_of(cell)))
        column += span_of(cell)
    return found


def portions(weights: Sequence[int], whole: int) -> list[int]:
    """`whole`, no more than the sum of the weights, by them."""
    found, left = [], sum(weights)
    for weight in weights:
        found.append(whole * weight // left if left else 0)
        whole, left = whole - found[-1], left - weight
    return found


def _given(widths: Sequence[int], least: Sequence[int], over: int) -> tuple[list[int], int]:
    """The widths when all have given `over` together, each by what it has above its least; and what is then missing."""
    spare = sum(widths) - sum(least)
    missing = max(over - spare, 0)
    given = portions([width - need for width, need in zip(widths, least, strict=True)], over - missing)
    return [width - less for width, less in zip(widths, given, strict=True)], missing


def _cap(room: int, needs: Sequence[int]) -> int:
    """The width that those get who need more than there is for them, when all others have what they need."""
    left, count = room, len(needs)
    for need in sorted(needs):
        if need * count > left:
            return left // count
        left, count = left - need, count - 1
    return max(needs)


def _fit(table: Any, columns: list[Any], rows: list[list[Placed]], type_of: TypeOf, keep: bool) -> None:
    before = [int(column.get(f"{W}w")) for column in columns]
    room, white = sum(before), _white(rows)
    least, most = ([width + white for width in each] for each in _sizes(rows, len(columns), type_of))
    if sum(least) > room:
        factor = max((room - white * len(least)) / (sum(least) - white * len(least)), LEAST)
        _shrink(table, factor, type_of)
        least = [round((need - white) * factor) + white for need in least]
    widths = kept(before, least, most) if keep and sum(least) <= room else shared(room, least, most)
    for cell in table.iter(f"{W}tc"):
        cell.attrib.pop(LOOPED, None)  # `narrow` would shrink each row for itself
    for column, width in zip(columns, widths, strict=True):
        column.set(f"{W}w", str(width))
    for cell, start, span in (placed for cells in rows for placed in cells):
        cell.find(f"{W}tcPr/{W}tcW").set(f"{W}w", str(sum(widths[start : start + span])))


def _white(rows: list[list[Placed]]) -> int:
    """At both sides of a cell together, in twips, with what the rules take."""
    return margins_of(rows[0][0][0], "left", "right") + RULES


def _sizes(rows: list[list[Placed]], columns: int, type_of: TypeOf) -> tuple[list[int], list[int]]:
    """Twips that the text of each column needs for its longest word, and for all its cells to stand on one line."""
    least, most = [0] * columns, [0] * columns
    for cell, column, span in (placed for cells in rows for placed in cells):
        if span == 1:
            texts = [_text(paragraph, type_of) for paragraph in cell.iter(f"{W}p")]
            least[column] = max(least[column], *(_twips(text.widest) for text in texts))
            most[column] = max(most[column], *(_twips(text.whole) for text in texts))
    return least, most


def _text(paragraph: Any, type_of: TypeOf) -> Text:
    """Its words, as wide as the bold ones where a part of them is bold."""
    type_ = type_of(paragraph)
    if any(is_on(bold) for bold in paragraph.iterfind(f"{W}r/{W}rPr/{W}b")):
        type_ = type_named(type_.font, type_.size, bold=True)
    return Text(words_of(paragraph), type_)


def _twips(length: int) -> int:
    return -(-length // TWIP)


def _shrink(table: Any, factor: float, type_of: TypeOf) -> None:
    for paragraph in table.iter(f"{W}p"):
        smaller = int(type_of(paragraph).size / pt(1) * factor * 2) / 2  # Word knows half points
        set_size(paragraph, pt(smaller))
