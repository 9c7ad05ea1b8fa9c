"""A filled table in; the same table, a cell that says nothing grown into the cell above it where its style asks, out.

A sasaran with three indicators is one cell beside three rows. The template says it with the style of the paragraph,
"Tabel Gabung …": the first row of a group has text in the first such cell, the others have none.
"""

from typing import Any

from sopdocs.word.ooxml import W, cell_properties, style_of, words_of
from sopdocs.word.template.widths import placed

STYLE = "TabelGabung"
"""How the ids of such styles begin."""
MOST = 4
"""Rows of one group that stay on one page; of more only the first two, so that no page is left half empty."""


def grow(body: Any) -> None:
    """Every table of `body`, in place. The first such cell of a row decides: where it says something a group begins."""
    for table in body.iter(f"{W}tbl"):
        group: list[list[tuple[int, Any]]] = []
        for row in table.findall(f"{W}tr"):
            cells = [(at, cell) for cell, at, _ in placed(row) if _wants(cell)]
            if not cells or words_of(cells[0][1]).strip():
                _join(group)
                group = []
            group += [cells] if cells else []
        _join(group)


def _join(group: list[list[tuple[int, Any]]]) -> None:
    """The rows of one group."""
    above: dict[int, Any] = {}
    for cells in group:
        above = {at: _grown(cell, above.get(at)) for at, cell in cells}
    rows = [cells[0][1].getparent() for cells in group]
    for row in rows[: -1 if len(rows) <= MOST else 1]:
        for paragraph in row.iter(f"{W}p"):
            paragraph.get_or_add_pPr().get_or_add_keepNext()


def _wants(cell: Any) -> bool:
    return any(style_of(paragraph).startswith(STYLE) for paragraph in cell.findall(f"{W}p"))


def _grown(cell: Any, above: Any) -> Any:
    """The cell, part of the one above it where it is empty."""
    if above is not None and not words_of(cell).strip():
        _say(above, "restart")
        _say(cell, "continue")
    return cell


def _say(cell: Any, value: str) -> None:
    """`restart` only where the cell does not yet belong to another."""
    properties = cell_properties(cell)
    if properties.find(f"{W}vMerge") is None:
        properties.append(properties.makeelement(f"{W}vMerge", {f"{W}val": value}))
