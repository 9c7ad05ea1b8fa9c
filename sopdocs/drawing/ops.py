"""What can be drawn on a page, in final places: the language between the walk over a page and the writers.

    Group ─┬─ Group …          what belongs together, in reading order, and what it is
           └─ Text, Stroke, Outline, Picture

Places are `Length`s from the top left corner of the paper, y downwards. Text and lines are black.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from sopdocs.drawing.face import Face
from sopdocs.page import Image, Point
from sopdocs.units import Length

Role: TypeAlias = Literal["Document", "H1", "Table", "TR", "TH", "TD", "P", "Figure", "Artifact"]
"""Structure types of PDF; an Artifact (a rule, a foot line) says nothing to a reader who listens."""

DASH = (3, 1)
"""Dash and gap of a dashed line, in its widths: Word's `sysDash`."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words of one look whose first letter begins at (x, y), the baseline; `stretch` widens each space (justified).

    A space at the end belongs to the text, not to `width`: a line goes on in the next one. `turned`: it runs from
    below to above.
    """

    x: Length
    y: Length
    words: str
    face: Face
    size: Length
    width: Length
    stretch: Length = 0
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """An open line through all points."""

    points: tuple[Point, ...]
    width: Length
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """A closed shape from `start` on; `width` is that of its line, 0 for none.

    A piece is a point to which a straight line goes, or the two handles and the end of a Bézier curve.
    """

    start: Point
    pieces: tuple[tuple[Point, ...], ...]
    width: Length
    ground: float = 1
    """How light it is filled: 0 black, 1 white."""


@dataclass(frozen=True, slots=True)
class Picture:
    """An image with its top left corner at (x, y)."""

    x: Length
    y: Length
    image: Image


@dataclass(frozen=True, slots=True)
class Group:
    """What belongs together; `alt` is the text of a Figure, `spans` the columns and rows that a table cell covers."""

    role: Role
    parts: "tuple[Part, ...]"
    alt: str = ""
    spans: tuple[int, int] = (1, 1)


Op: TypeAlias = Text | Stroke | Outline | Picture
Part: TypeAlias = Group | Op
