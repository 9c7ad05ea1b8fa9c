"""A table whose columns are a loop in; the same table, filled, with columns of the right widths out.

Between `{%tc for x in y %}` and `{%tc endfor %}` stand the cells that are repeated. Filling gives every copy the width
of the one in the template and evens out all columns of the table. So `mark` notes before the filling how much room the
loop has in the template, its own two cells included, and `share` gives every copy its part of that room after it; the
other columns keep their widths. A cell that spans several columns (`{% colspan x %}`) has the parts of all of them.
"""

import re
from itertools import groupby
from typing import Any

from sopdocs.word.ooxml import W, cell_properties, span_of, width_of, words_of

FOR, END = re.compile(r"\{%tc\s+for\s"), re.compile(r"\{%tc\s+endfor\s")
MARK = "sopdocs"
"""An attribute of cells, `1:5670`: of the second loop of its row, which has 5670 twips. narrow.py ends it."""

ORDER = [
    f"{W}{name}"
    for name in (
        *("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar"),
        *("textDirection", "tcFitText", "vAlign", "hideMark"),
    )
]
"""How Word wants the properties of a cell (ECMA-376, 17.4.69, CT_TcPr)."""


def mark(body: Any) -> None:
    """Before filling: note at every cell in a loop over columns which loop that is, and its room."""
    for row in body.iter(f"{W}tr"):
        cells = row.findall(f"{W}tc")
        starts = [place for place, cell in enumerate(cells) if FOR.search(words_of(cell))]
        ends = [place for place, cell in enumerate(cells) if END.search(words_of(cell))]
        for number, (start, end) in enumerate(zip(starts, ends, strict=False)):
            room = sum(map(width_of, cells[start : end + 1]))
            for cell in cells[start + 1 : end]:
                cell.set(MARK, f"{number}:{room}")


def share(body: Any) -> None:
    """After filling: the widths of the cells that were marked, and the grid of their tables."""
    for table in body.iter(f"{W}tbl"):
        rows = [row.findall(f"{W}tc") for row in table.findall(f"{W}tr")]
        looped = [cells for cells in rows if any(cell.get(MARK) for cell in cells)]
        for cells in looped:
            for noted, group in groupby(cells, lambda cell: cell.get(MARK)):
                if noted:
                    _share(list(group), int(noted.partition(":")[2]))
        if looped or (rows and len(table.findall(f"{W}tblGrid/{W}gridCol")) != max(map(_columns, rows))):
            _set_grid(table, max(looped or rows, key=len))


def in_order(body: Any) -> None:
    """What filling and merging have put into the properties of cells (colour, span) moved to where Word wants it."""
    for properties in body.iter(f"{W}tcPr"):
        found = [*properties]
        if found != (ordered := sorted(found, key=_place)):
            properties[:] = ordered


def _place(child: Any) -> int:
    return ORDER.index(child.tag) if child.tag in ORDER else len(ORDER)


def _share(cells: list[Any], room: int) -> None:
    """Of `room` twips, in proportion to the widths in the template; no twip is lost."""
    weights = [max(width_of(cell), 1) * span_of(cell) for cell in cells]
    whole, done, left = sum(weights), 0, 0
    for cell, weight in zip(cells, weights, strict=True):
        done += weight
        right = room * done // whole
        _set_width(cell, right - left)
        left = right


def _set_grid(table: Any, cells: list[Any]) -> None:
    """The columns of the table are those of its row with most cells."""
    grid = table.find(f"{W}tblGrid")
    grid[:] = []
    for cell in cells:
        width, span = width_of(cell), span_of(cell)
        for place in range(span):
            column = grid.makeelement(f"{W}gridCol", {})
            column.set(f"{W}w", str(width * (place + 1) // span - width * place // span))
            grid.append(column)


def _set_width(cell: Any, twips: int) -> None:
    properties = cell_properties(cell)
    width = properties.find(f"{W}tcW")
    if width is None:
        width = properties.makeelement(f"{W}tcW", {})
        properties.insert(0, width)
    width.set(f"{W}w", str(twips))
    width.set(f"{W}type", "dxa")


def _columns(cells: list[Any]) -> int:
    return sum(map(span_of, cells))
