"""A document in final positions: all that a renderer sees.

The plan fills these in, `word` (and every other output) draws them. Nothing here is measured, wrapped or decided
again: a renderer that wants to know more than a field tells has found a field that is missing.

Places are `Length`s from the top left corner of the paper; x grows to the right, y down.

    Document ─ Page ─┬─ Table ─ Row ─ Cell ─ Paragraph ─ Run
                     ├─ Symbol, Line, Label     the flowchart, each anchored in a cell of the table
                     └─ Picture                 the flowchart as one picture (tampilan.flowchart: gambar)
"""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from sopdocs.units import Length, pt

Shape: TypeAlias = Literal["terminator", "proses", "keputusan", "konektor"]
Align: TypeAlias = Literal["left", "center", "right", "both"]
Merge: TypeAlias = Literal["none", "start", "continue"]
Valign: TypeAlias = Literal["top", "center", "bottom"]
Point: TypeAlias = tuple[Length, Length]

BREAK_HEIGHT = pt(1)
"""What a page break takes: a table on a later page without heading begins this far below the top margin.

The paragraph behind the last table takes as much at the foot of the last page, its border half a point more.
"""

FOOTER_SIZE = pt(7.5)
"""The type of the foot line."""

LETTER_SIZE = pt(7)
"""The type of the letter in an off-page connector."""

WHITE, LIGHT_GREY, GREY = 1.0, 0.95, 0.85
"""How light the ground of a cell is: in Word FFFFFF, F2F2F2 and D9D9D9."""


@dataclass(frozen=True, slots=True)
class Image:
    """A PNG or JPEG as it lies on the disk, with its size on paper."""

    data: bytes
    kind: Literal["png", "jpeg"]
    width: Length
    height: Length
    alt: str


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look; `size` is the height of the type."""

    text: str
    size: Length
    bold: bool = False
    underline: bool = False


@dataclass(frozen=True, slots=True)
class Marker:
    """The number or dash before an item of list `list`; `text` is what is printed, `value` its number (0: a dash)."""

    list: int
    value: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, wrapped into `lines` by the plan. `indent` is where its text begins; the marker stands at 0.

    `line_height` is that of each line, `before` the space above the first. An `image` stands alone, without runs.
    """

    runs: tuple[Run, ...]
    lines: tuple[str, ...]
    line_height: Length
    align: Align = "left"
    before: Length = 0
    indent: Length = 0
    marker: Marker | None = None
    image: Image | None = None
    spare: Length = 0
    """Kept free below, in case a word processor needs one more line."""

    @property
    def height(self) -> Length:
        body = self.image.height if self.image else self.line_height * len(self.lines)
        return self.before + body


@dataclass(frozen=True, slots=True)
class Padding:
    """White space between the borders of a cell and its text."""

    left: Length = 0
    top: Length = 0
    right: Length = 0
    bottom: Length = 0


@dataclass(frozen=True, slots=True)
class Borders:
    """Which sides of a cell are ruled."""

    left: bool = True
    top: bool = True
    right: bool = True
    bottom: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell from grid column `column` over `span` columns; `merge` joins it to the cells below or above."""

    column: int
    span: int = 1
    merge: Merge = "none"
    paragraphs: tuple[Paragraph, ...] = ()
    valign: Valign = "top"
    padding: Padding = field(default_factory=Padding)
    borders: Borders = field(default_factory=Borders)
    turned: bool = False
    """True: the text runs from below to above (btLr)."""
    ground: float = WHITE
    """How light the cell is behind its text, from 0 (black) to 1."""


@dataclass(frozen=True, slots=True)
class Row:
    """Cells from left to right that fill the grid; `y` is the row's top on the page."""

    y: Length
    height: Length
    cells: tuple[Cell, ...]
    header: bool = False

    @property
    def bottom(self) -> Length:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of `columns` (widths) whose left edge is at `x`; the first row begins at `y`."""

    x: Length
    y: Length
    columns: tuple[Length, ...]
    rows: tuple[Row, ...]

    def left(self, column: int) -> Length:
        """Where grid column `column` begins on the page."""
        return self.x + sum(self.columns[:column])


@dataclass(frozen=True, slots=True)
class Anchor:
    """The cell that carries a drawing: row and grid column of the page's table."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Symbol:
    """One of the four shapes, by its box; `text` is the letter of an off-page connector, else empty."""

    shape: Shape
    x: Length
    y: Length
    width: Length
    height: Length
    anchor: Anchor
    alt: str
    text: str = ""

    @property
    def center(self) -> Point:
        return self.x + self.width // 2, self.y + self.height // 2


@dataclass(frozen=True, slots=True)
class Line:
    """Horizontal and vertical pieces from symbol `source` to symbol `target` (indices into the page's symbols).

    `arrow`: a head at the last point; without it the line joins the pelaksana of one step.
    """

    points: tuple[Point, ...]
    source: int
    target: int
    anchor: Anchor
    alt: str
    arrow: bool = True
    dashed: bool = False
    branch: int = -1
    """Which branch of the decision `source` it is, counted from 0; -1: none. Lines of one branch may split."""


@dataclass(frozen=True, slots=True)
class Label:
    """The words of a decision's branch in the box they fill, beside the corner that line `line` leaves from."""

    lines: tuple[str, ...]
    x: Length
    y: Length
    width: Length
    height: Length
    size: Length
    anchor: Anchor
    line: int


@dataclass(frozen=True, slots=True)
class Picture:
    """An image over the table, its top left corner at (x, y), in place of the page's symbols, lines and labels."""

    image: Image
    x: Length
    y: Length
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Page:
    """One table with what is drawn over it; `heading` stands above the table (empty: nothing).

    `lanes` are the grid columns that the flowchart lies over.
    """

    table: Table
    heading: tuple[Paragraph, ...] = ()
    symbols: tuple[Symbol, ...] = ()
    lines: tuple[Line, ...] = ()
    labels: tuple[Label, ...] = ()
    picture: Picture | None = None
    lanes: range = range(0)
    bookmark: str = ""
    """The name under which a reader finds this page in a PDF; empty: it belongs to the page before."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The sheet and its margins, as it is held: width over height for landscape."""

    width: Length
    height: Length
    left: Length
    top: Length
    right: Length
    bottom: Length
    footer: Length
    """From the lower edge of the paper to the foot line."""


@dataclass(frozen=True, slots=True)
class Document:
    """All pages of one file. `footer` stands at the left of each foot line, "Halaman x dari y" at its right."""

    title: str
    author: str
    subject: str
    font: str
    size: Length
    paper: Paper
    footer: str
    pages: tuple[Page, ...]
