"""The number of a series in, its look out: fills, dashes and markers that differ in grey, on any printer.

Two fills that lie side by side are never of one grey: solid dark, hatched, light, crossed. A black rim closes each.
"""

from dataclasses import dataclass

INK, RIM, GRID, FAINT = "262626", "262626", "D9D9D9", "595959"
"""Text; the rim of bars; lines of the grid; axes."""
TYPE, SMALL = 10, 10
"""Points: names and legend; figures. LibreOffice prints a chart smaller than it lays it out: 8 or so are left."""

LEVEL, UPRIGHT = "0", "-5400000"
"""Turns of text, in sixtieths of a thousandth of a degree."""


@dataclass(frozen=True, slots=True)
class Fill:
    """`pattern` as DrawingML calls it (ST_PresetPatternVal), empty: solid. `hatch` is matplotlib's for the same."""

    color: str
    pattern: str = ""
    hatch: str = ""
    back: str = "FFFFFF"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line with points; `dash` as DrawingML has it (ST_PresetLineDashVal), `marker` (ST_MarkerStyle); with `style`
    and `point` of matplotlib for the same. `hollow`: the point is white inside.
    """

    color: str
    dash: str
    marker: str
    style: str
    point: str
    hollow: bool = False


FILLS = (
    Fill("1F3864"),
    Fill("44546A", "wdUpDiag", "///"),
    Fill("C4C4C4"),
    Fill("44546A", "smGrid", "++"),
    Fill("8C8C8C"),
    Fill("44546A", "pct10", ".."),
    Fill("44546A", "dkHorz", "---"),
    Fill("FFFFFF"),
)
STROKES = (
    Stroke("1F3864", "solid", "circle", "-", "o"),
    Stroke("595959", "dash", "square", "--", "s", hollow=True),
    Stroke("262626", "sysDot", "triangle", ":", "^"),
    Stroke("7F7F7F", "lgDashDot", "diamond", "-.", "D", hollow=True),
    Stroke("7F7F7F", "solid", "x", "-", "x"),
    Stroke("404040", "sysDash", "plus", "--", "+"),
)


def fill(index: int) -> Fill:
    """The look of the bars of a series."""
    return FILLS[index % len(FILLS)]


def stroke(index: int) -> Stroke:
    """The look of the line of a series."""
    return STROKES[index % len(STROKES)]
