"""Strokes, text and outlines in page coordinates in, operations of Graphviz's xdot language out.

xdot draws what Graphviz has no node for. Its strings tell their length in bytes; y runs upwards.
"""

import re
from dataclasses import dataclass
from typing import Literal

from sopdocs.page import Point, Symbol
from sopdocs.units import Length, to_pt

LINE_WIDTH = 0.75  # points
BLACK, WHITE = "#000000", "#ffffff"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the page: what of it is drawn."""

    x: Length
    y: Length
    width: Length
    height: Length

    def place(self, x: Length, y: Length) -> tuple[float, float]:
        """The point in Graphviz's coordinates: points of 1/72 inch from the box's lower left corner, y upwards."""
        return to_pt(x - self.x), to_pt(self.y + self.height - y)


def number(value: float) -> str:
    """At most three decimals: `12.5`, `7`."""
    return f"{value:.3f}".rstrip("0").rstrip(".")


def pen(width: float, colour: str) -> str:
    """The width in points and the colour of what follows, of text too."""
    return f"S {_string(f'setlinewidth({number(width)})')} c {_string(colour)}"


def stroke(box: Box, start: Point, end: Point) -> str:
    """A straight line."""
    return f"L 2 {_points([box.place(*start), box.place(*end)])}"


def text(at: tuple[float, float], align: Literal[-1, 0, 1], size: float, words: str) -> str:
    """Words on a baseline; `at` is its left end (-1), its middle (0) or its right end (1)."""
    return f"F {number(size)} {_string('Arial')} T {_points([at])} {align} 0 {_string(words)}"


def outline(box: Box, symbol: Symbol) -> str:
    """A capsule or an off-page connector as Word's preset of that name draws it, filled white."""
    capsule = symbol.shape == "terminator"
    shares = _CAPSULE if capsule else _CONNECTOR
    corners = [box.place(symbol.x + round(x * symbol.width), symbol.y + round(y * symbol.height)) for x, y in shares]
    ink = f"{pen(LINE_WIDTH, BLACK)} C {_string(WHITE)}"
    return f"{ink} {'b' if capsule else 'P'} {len(corners)} {_points(corners)}"


def _points(points: list[tuple[float, float]]) -> str:
    return " ".join(f"{number(x)} {number(y)}" for x, y in points)


def _string(words: str) -> str:
    """The words behind their length; a backslash that is not behind another one does not count."""
    length = len(words.encode()) - len(re.findall(r"(?<!\\)\\", words))
    return f"{length} -{words}"


def _quarter(x: float, y: float, to_x: float, to_y: float, *, flat: bool) -> list[tuple[float, float]]:
    """A quarter of an ellipse as a Bézier piece: two handles and the end. `flat`: it begins horizontally."""
    k = 0.5523  # of the radius
    if flat:
        return [(x + (to_x - x) * k, y), (to_x, to_y + (y - to_y) * k), (to_x, to_y)]
    return [(x, y + (to_y - y) * k), (to_x + (x - to_x) * k, to_y), (to_x, to_y)]


# In shares of width and height. The capsule: straight above and below, half an ellipse at each end.
_ROUND = 3475 / 21600
_CAPSULE = [
    *[(_ROUND, 0.0), (_ROUND, 0.0), (1 - _ROUND, 0.0), (1 - _ROUND, 0.0)],
    *_quarter(1 - _ROUND, 0, 1, 0.5, flat=True),
    *_quarter(1, 0.5, 1 - _ROUND, 1, flat=False),
    *[(1 - _ROUND, 1.0), (_ROUND, 1.0), (_ROUND, 1.0)],
    *_quarter(_ROUND, 1, 0, 0.5, flat=True),
    *_quarter(0, 0.5, _ROUND, 0, flat=False),
]
_CONNECTOR = [(0.0, 0.0), (1.0, 0.0), (1.0, 0.8), (0.5, 1.0), (0.0, 0.8)]
