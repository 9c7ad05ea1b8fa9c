"""Strokes, text and outlines in page coordinates in, operations of Graphviz's xdot language out.

xdot draws what Graphviz has no node for. Its strings tell their length in bytes; y runs upwards.
"""

import re
from dataclasses import dataclass
from typing import Literal

from sopdocs.drawing import outlines
from sopdocs.drawing.ops import Outline
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
    shape = outlines.outline(symbol, 0)
    curved = any(len(piece) > 1 for piece in shape.pieces)
    points = _curve(shape) if curved else [shape.start, *(end for (end,) in shape.pieces)]
    ink = f"{pen(LINE_WIDTH, BLACK)} C {_string(WHITE)}"
    return f"{ink} {'b' if curved else 'P'} {len(points)} {_points([box.place(*point) for point in points])}"


def _curve(shape: Outline) -> list[Point]:
    """The outline as one Bézier curve: a straight piece has its ends for handles."""
    points = [shape.start]
    for piece in shape.pieces:
        points += piece if len(piece) == 3 else (points[-1], piece[0], piece[0])
    return points


def _points(points: list[tuple[float, float]]) -> str:
    return " ".join(f"{number(x)} {number(y)}" for x, y in points)


def _string(words: str) -> str:
    """The words behind their length; a backslash that is not behind another one does not count."""
    length = len(words.encode()) - len(re.findall(r"(?<!\\)\\", words))
    return f"{length} -{words}"
