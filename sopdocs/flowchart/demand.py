"""A routed sheet in; what its rows and lanes lack, so that every line and every label gets its place, out."""

from collections.abc import Iterator

from sopdocs.flowchart import style as look
from sopdocs.flowchart.grid import ABOVE, BELOW, Channel, Spot
from sopdocs.flowchart.labels import KEEP, SPACE, Placed
from sopdocs.flowchart.sheet import Sheet
from sopdocs.text.metrics import Text, type_of
from sopdocs.units import Length

CONNECTORS = -1
"""The row of the off-page connectors among the rows of the matrix; its side 0 is that above the first, 1 below the last."""


def of_rows(sheet: Sheet, for_labels: bool) -> dict[tuple[int, int], Length]:
    """What rows should keep free for lines and labels, as {(matrix row, 0 above or 1 below its symbols): length}."""
    asked: dict[tuple[int, int], Length] = {}
    for row, side, lacking in [*_lines_lack(sheet), *(_labels_lack(sheet) if for_labels else ())]:
        free = sheet.grid.room(Channel("H", row, side)) + 2 * look.CLEAR
        band = row - sheet.first
        connectors = not 0 <= band < len(sheet.bands)
        key = (CONNECTORS, int(band > 0)) if connectors else (sheet.bands[band].row, side)
        asked[key] = max(asked.get(key, 0), free + lacking)
    return asked


def _lines_lack(sheet: Sheet) -> Iterator[tuple[int, int, Length]]:
    for key, lacking in sheet.routing.demand.items():
        if key.axis == "H" and key.side in (ABOVE, BELOW):
            yield key.number, key.side, lacking


def _labels_lack(sheet: Sheet) -> Iterator[tuple[int, int, Length]]:
    """A label that found no free place asks for the height that it lacks, above or below its symbol."""
    for placed in sheet.words:
        if placed.crowded:
            yield from _label_lacks(sheet, placed, _source(sheet, placed))


def _source(sheet: Sheet, placed: Placed) -> Spot:
    return sheet.grid.spots[sheet.ends[placed.line][1]]


def _label_lacks(sheet: Sheet, placed: Placed, spot: Spot) -> Iterator[tuple[int, int, Length]]:
    row, box, high = sheet.grid.rows[spot.row], placed.box, placed.box.bottom - placed.box.top
    leaves = sheet.routing.lines[placed.line][0][1]
    if leaves != spot.y:  # at the upper or lower corner: room for the words on two lines
        side = ABOVE if leaves < spot.y else BELOW
        lacking = 2 * high - look.CLEAR - sheet.grid.room(Channel("H", spot.row, side))
    elif box.bottom > row.high:
        side, lacking = BELOW, 2 * (box.bottom - row.high + look.CLEAR)
    else:
        side, lacking = ABOVE, 2 * (row.low - box.top + look.CLEAR)
    if lacking > 0:
        yield spot.row, side, lacking


def of_lanes(sheet: Sheet) -> Iterator[tuple[int, Length]]:
    """(lane, the width that it should have) for each crowded label and each channel that lacks room."""
    for key, lacking in sheet.routing.demand.items():
        if key.axis == "V":
            span = sheet.grid.lanes[key.number]
            yield key.number, span.high - span.low + 2 * lacking
    for placed in sheet.words:
        if placed.crowded:
            yield _source(sheet, placed).lane, 2 * _half_lane(sheet, placed)


def _half_lane(sheet: Sheet, placed: Placed) -> Length:
    """Room for the label's widest word between the middle of its lane and a line beside the symbols."""
    size = min(look.LABEL_TYPE, sheet.columns.body.size)
    word = Text(" ".join(placed.lines), type_of(sheet.style.font, size)).widest
    return word + SPACE + 3 * KEEP + 2 * look.CLEAR
