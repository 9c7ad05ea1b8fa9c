"""A routed sheet in; what its rows and lanes lack, so that every line and every label gets its place, out."""

from collections.abc import Iterator

from sopdocs.flowchart import style as look
from sopdocs.flowchart.grid import ABOVE, BELOW, INWARDS, Channel, Spot
from sopdocs.flowchart.labels import LINES, SPACE, Placed
from sopdocs.flowchart.sheet import Sheet
from sopdocs.flowchart.surroundings import KEEP
from sopdocs.text.metrics import Text
from sopdocs.units import Length

LINE_BESIDE = 2 * look.CLEAR + INWARDS
"""Room for a line between the words and the border of the lane."""
CONNECTORS = -1
"""Stands for the rows of off-page connectors: with side 0 for the one above the first row, 1 below the last."""
LABELS_ASK = 2
"""Labels ask for height so many times: on the side that suits them best, then on the other one."""


def of_rows(sheet: Sheet, time: int) -> dict[tuple[int, int], Length]:
    """What rows should keep free for lines and labels, as {(matrix row, 0 above or 1 below its symbols): length}.

    `time`: how often they have been asked before.
    """
    asked: dict[tuple[int, int], Length] = {}
    for row, side, free in [*_for_lines(sheet), *(_for_labels(sheet, time) if time < LABELS_ASK else ())]:
        band = row - sheet.first
        connectors = not 0 <= band < len(sheet.bands)
        key = (CONNECTORS, int(band > 0)) if connectors else (sheet.bands[band].row, side)
        asked[key] = max(asked.get(key, 0), free)
    return asked


def _for_lines(sheet: Sheet) -> Iterator[tuple[int, int, Length]]:
    for key, lacking in sheet.routing.demand.items():
        if key.axis == "H" and key.side in (ABOVE, BELOW):
            yield key.number, key.side, _free(sheet, key.number, key.side) + lacking


def _free(sheet: Sheet, row: int, side: int) -> Length:
    """What is free between the symbols of a row and its upper or lower border."""
    return sheet.grid.room(Channel("H", row, side)) + 2 * look.CLEAR


def _for_labels(sheet: Sheet, time: int) -> Iterator[tuple[int, int, Length]]:
    """A label that stands badly asks for the height that its words need on as many lines as they may have."""
    for placed in sheet.words:
        if placed.cramped:
            spot = sheet.grid.spots[sheet.ends[placed.line][1]]
            side, height = _side(sheet, placed, spot, time), _height(sheet, placed)
            if height > _free(sheet, spot.row, side):
                yield spot.row, side, height


def _side(sheet: Sheet, placed: Placed, spot: Spot, time: int) -> int:
    """Words stand where their line leaves; at the left or right corner rather on the side to which it does not turn."""
    (_, y), *others = sheet.routing.lines[placed.line]
    if y != spot.y:
        return ABOVE if y < spot.y else BELOW
    return BELOW if (others[-1][1] < y) == (time == 0) else ABOVE


def _height(sheet: Sheet, placed: Placed) -> Length:
    """What the label's words need on as many lines as they may have."""
    words = _words(sheet, placed)
    return min(words.count(words.widest), LINES) * words.line_height + SPACE + 2 * KEEP


def _words(sheet: Sheet, placed: Placed) -> Text:
    return Text(" ".join(placed.lines), sheet.label_type)


def of_lanes(sheet: Sheet) -> Iterator[tuple[int, Length]]:
    """(lane, the width that it should have) for each crowded label and each channel that lacks room."""
    for key, lacking in sheet.routing.demand.items():
        if key.axis == "V":
            span = sheet.grid.lanes[key.number]
            yield key.number, span.high - span.low + 2 * lacking
    for placed in sheet.words:
        if placed.crowded:
            lane = sheet.grid.spots[sheet.ends[placed.line][1]].lane
            yield lane, 2 * (_words(sheet, placed).widest + SPACE + 2 * KEEP + LINE_BESIDE)
