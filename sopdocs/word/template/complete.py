"""A part that any program has written in; the same part with what Word always writes, in the way Word writes it, out.

Google Docs writes lengths with decimals; others leave out the grid of a table, the widths of its cells or the size of
the page, or give widths in percent; a localised Word has other ids for styles of the same name. The modules that work
on filled files need none of that to know.
"""

import re
from collections.abc import Mapping
from typing import Any

from sopdocs.word.ooxml import W, cell_properties, span_of

DECIMAL = re.compile(r"-?\d+\.\d+")
LENGTHS = tuple(
    f"{W}{name}"
    for name in (
        *("tblW", "tblInd", "gridCol", "tcW", "wBefore", "wAfter", "trHeight", "gridSpan", "spacing", "ind", "tab"),
        *("pgSz", "pgMar", "sz", "szCs", "position", "kern", "top", "left", "start", "bottom", "right", "end"),
    )
)
A4 = {"w": "11906", "h": "16838"}
MARGINS = {"top": "1440", "right": "1440", "bottom": "1440", "left": "1440", "header": "720", "footer": "720"}
"""Of a section that does not say, in twips: as in Word (ECMA-376, 17.6.11)."""
LEAST_COLUMN = 100


def complete(root: Any) -> None:
    """Changes `root`, a whole part, in place."""
    for element in root.iter(*LENGTHS):
        for name, text in element.attrib.items():
            if DECIMAL.fullmatch(text):
                element.set(name, str(round(float(text))))
    for table in root.iter(f"{W}tbl"):
        _complete_table(table)
    for body in root.iterchildren(f"{W}body"):
        _complete_sections(body)


def new_ids(styles: Any, known: Mapping[str, str]) -> dict[str, str]:
    """The ids that styles should have and do not: by their names; `known` is id by name without spaces, small."""
    found = {style.get(f"{W}styleId"): _name(style) for style in styles.iter(f"{W}style")}
    return {old: known[name] for old, name in found.items() if known.get(name, old) not in found}


def rename_styles(root: Any, ids: Mapping[str, str]) -> None:
    """In the styles themselves, or in a part that uses them."""
    for style in root.iter(f"{W}style"):
        style.set(f"{W}styleId", ids.get(style.get(f"{W}styleId"), style.get(f"{W}styleId", "")))
    for use in root.iter(*(f"{W}{name}" for name in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"))):
        if use.get(f"{W}val") in ids:
            use.set(f"{W}val", ids[use.get(f"{W}val")])


def _name(style: Any) -> str:
    name = style.find(f"{W}name")
    return "" if name is None else str(name.get(f"{W}val", "")).replace(" ", "").lower()


def _complete_table(table: Any) -> None:
    rows = [row.findall(f"{W}tc") for row in table.findall(f"{W}tr")]
    grid = table.find(f"{W}tblGrid")
    if grid is None:
        grid = table.makeelement(f"{W}tblGrid", {})
        properties = table.find(f"{W}tblPr")
        table.insert(0 if properties is None else table.index(properties) + 1, grid)
    if table.find(f"{W}tblPr") is None:
        table.insert(0, table.makeelement(f"{W}tblPr", {}))
    count = max((sum(map(span_of, cells)) for cells in rows), default=0)
    for _ in range(count - len(grid.findall(f"{W}gridCol"))):
        grid.append(grid.makeelement(f"{W}gridCol", {}))
    _complete_widths(grid.findall(f"{W}gridCol"), table.findall(f"{W}tr"))


def _complete_widths(columns: list[Any], rows: list[Any]) -> None:
    """Of every column and every cell, in twips; a cell that does not say is as wide as its columns."""
    widths = [_twips(column) for column in columns]
    for column, width in zip(columns, widths, strict=True):
        column.set(f"{W}w", str(width or LEAST_COLUMN))
    for row in rows:
        place = _number(row.find(f"{W}trPr/{W}gridBefore"), 0)
        for cell in row.findall(f"{W}tc"):
            end = place + span_of(cell)
            _complete_cell(cell, sum(widths[place:end]))
            place = end


def _complete_cell(cell: Any, width: int) -> None:
    properties = cell_properties(cell)
    said = properties.find(f"{W}tcW")
    if said is None:
        said = properties.makeelement(f"{W}tcW", {})
        properties.insert(1 if properties.find(f"{W}cnfStyle") is not None else 0, said)
    if not _twips(said) or said.get(f"{W}type", "dxa") != "dxa":
        said.set(f"{W}w", str(width or LEAST_COLUMN))
        said.set(f"{W}type", "dxa")


def _twips(element: Any) -> int:
    said = element.get(f"{W}w", "")
    return int(said) if said.isdigit() else 0


def _number(element: Any, default: int) -> int:
    said = "" if element is None else element.get(f"{W}val", "")
    return int(said) if said.isdigit() else default


def _complete_sections(body: Any) -> None:
    if body.find(f"{W}sectPr") is None:
        body.append(body.makeelement(f"{W}sectPr", {}))
    for section in body.iter(f"{W}sectPr"):
        for name, usual in (("pgMar", MARGINS), ("pgSz", A4)):
            found = section.find(f"{W}{name}")
            if found is None:
                found = section.makeelement(f"{W}{name}", {})
                place = [each.tag in _BEFORE for each in section]
                section.insert(place.index(False) if False in place else len(place), found)
            for key, value in usual.items():
                if not re.fullmatch(r"-?\d+", found.get(f"{W}{key}", "")):
                    found.set(f"{W}{key}", value)


_BEFORE = tuple(
    f"{W}{name}" for name in ("headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz")
)
