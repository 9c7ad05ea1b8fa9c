"""The heads of the columns in, the head rows of the table out.

┌────┬──────────┬──────────────────┬────────────────────────────┬─────┐
│    │          │    Pelaksana     │         Mutu Baku          │     │   bands
│    │          ├─────────────┬────┤                            │     │
│ No │ Kegiatan │  Kecamatan  │    ├─────────────┬───────┬──────┤ Ket │   groups of lanes, where there are any
│    │          ├──────┬──────┤    │             │       │      │     │
│    │          │ lane │ lane │lane│ Kelengkapan │ Waktu │Output│     │   heads
├────┼──────────┼──────┼──────┼────┼─────────────┼───────┼──────┼─────┤
│ 1  │    2     │  3   │  4   │ 5  │      6      │   7   │  8   │  9  │   numbers, where they are asked for
└────┴──────────┴──────┴──────┴────┴─────────────┴───────┴──────┴─────┘
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from sopdocs.flowchart.columns import HEAD_PAD, Columns
from sopdocs.flowchart.flow import Matrix
from sopdocs.flowchart.style import PAD_Y, Style
from sopdocs.page import Cell, Merge, Padding, Paragraph, Row, Run
from sopdocs.text.metrics import Text, Type, Wrapped
from sopdocs.units import Length, mm, whole_twips


@dataclass(frozen=True, slots=True)
class Box:
    """A head over columns `column` … and head rows `row` …"""

    row: int
    rows: int
    column: int
    columns: int
    text: str
    type: Type
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """The head rows without their place on a page: their heights and cells."""

    heights: tuple[Length, ...]
    cells: tuple[tuple[Cell, ...], ...]

    @property
    def height(self) -> Length:
        return sum(self.heights)

    def rows(self, y: Length) -> Iterator[Row]:
        """The rows from `y` down."""
        for height, cells in zip(self.heights, self.cells, strict=True):
            yield Row(y, height, cells, header=True)
            y += height


def head(matrix: Matrix, style: Style, columns: Columns) -> Head:
    """The head rows of every page of the matrix."""
    boxes = _Boxes(matrix, style, columns)
    placed = [(box, _wrapped(box, columns.widths)) for box in boxes.boxes]
    heights = _heights(placed, boxes.count)
    return Head(tuple(heights), tuple(tuple(_cells(row, placed)) for row in range(boxes.count)))


class _Boxes:
    """Puts the heads on a grid of `count` rows."""

    def __init__(self, matrix: Matrix, style: Style, columns: Columns) -> None:
        self.matrix, self.style, self.columns = matrix, style, columns
        self.lanes = len(matrix.lanes)
        self.grouped = any(lane.group for lane in matrix.lanes)
        self.heads = 2 + self.grouped
        self.boxes = [*self._left(), *self._lanes(), *self._right(), *self._numbers()]
        self.count = self.heads + (style.number_row != "tanpa")

    def _box(self, row: int, rows: int, column: int, columns: int, text: str) -> Box:
        return Box(row, rows, column, columns, text, self.columns.head)

    def _left(self) -> Iterator[Box]:
        banded = bool(self.style.lanes_band)
        row, rows = (0, self.heads) if banded else (1, self.heads - 1)
        if not banded:
            yield self._box(0, 1, 0, 2 + self.lanes, self.style.procedure_band)
        if self.style.joined_number:
            yield self._box(row, rows, 0, 2, self.style.kegiatan_head)
        else:
            yield self._box(row, rows, 0, 1, self.style.number_head)
            yield self._box(row, rows, 1, 1, self.style.kegiatan_head)

    def _lanes(self) -> Iterator[Box]:
        if self.style.lanes_band:
            yield self._box(0, 1, 2, self.lanes, self.style.lanes_band)
        for group, members in groupby(range(self.lanes), key=lambda i: self.matrix.lanes[i].group):
            lanes = list(members)
            if group:
                yield self._box(1, 1, 2 + lanes[0], len(lanes), group)
            row = 2 if group else 1
            for lane in lanes:
                label, turned = self.matrix.lanes[lane].label, self.columns.turned
                yield Box(row, self.heads - row, 2 + lane, 1, label, self.columns.lane_head, turned)

    def _right(self) -> Iterator[Box]:
        column = 2 + self.lanes
        for band, members in groupby(self.style.columns, key=lambda c: c.band):
            under = list(members)
            if band:
                yield self._box(0, 1, column, len(under), band)
            for text_column in under:
                yield self._box(1 if band else 0, self.heads - bool(band), column, 1, text_column.head)
                column += 1

    def _numbers(self) -> Iterator[Box]:
        if self.style.number_row == "tanpa":
            return
        mark = "({})" if self.style.number_row == "kurung" else "{}"
        spans = [2] if self.style.joined_number else [1, 1]
        spans += [1] * (self.lanes + len(self.style.columns))
        for number, span in enumerate(spans, start=1):
            column = sum(spans[: number - 1])
            yield self._box(self.heads, 1, column, span, mark.format(number))


def _wrapped(box: Box, widths: Sequence[Length]) -> Wrapped:
    text = Text(box.text, box.type)
    width = sum(widths[box.column : box.column + box.columns]) - 2 * HEAD_PAD
    return text.wrapped(_turned_length(text, width) if box.turned else width)


def _turned_length(text: Text, width: Length) -> Length:
    """How long the lines of turned text are: as short as lets all of them stand side by side in `width`."""
    length = max(text.widest, mm(12))
    while text.count(length) * text.line_height > width and length < text.whole:
        length += mm(2)
    return length


def _needed(box: Box, wrapped: Wrapped) -> Length:
    if box.turned:
        return max(map(box.type.width, wrapped.lines)) + 2 * PAD_Y
    return wrapped.height + 2 * PAD_Y


def _heights(placed: list[tuple[Box, Wrapped]], count: int) -> list[Length]:
    """Row heights: first from the heads in one row, then the last of its rows grows for a head over several."""
    heights = [0] * count
    for box, wrapped in sorted(placed, key=lambda pair: pair[0].rows):
        lacking = _needed(box, wrapped) - sum(heights[box.row : box.row + box.rows])
        if lacking > 0:
            heights[box.row + box.rows - 1] += lacking
    return [whole_twips(max(height, mm(3))) for height in heights]


def _cells(row: int, placed: list[tuple[Box, Wrapped]]) -> Iterator[Cell]:
    for box, wrapped in sorted(placed, key=lambda pair: pair[0].column):
        if not box.row <= row < box.row + box.rows:
            continue
        starts = row == box.row
        merge: Merge = "none" if box.rows == 1 else "start" if starts else "continue"
        paragraphs = (_paragraph(box, wrapped),) if starts else ()
        padding = Padding(HEAD_PAD, PAD_Y, HEAD_PAD, PAD_Y)
        yield Cell(box.column, box.columns, merge, paragraphs, "center", padding, turned=box.turned)


def _paragraph(box: Box, wrapped: Wrapped) -> Paragraph:
    run = Run(wrapped.text, box.type.size, bold=box.type.bold)
    return Paragraph((run,), wrapped.lines, wrapped.line_height, "center")
