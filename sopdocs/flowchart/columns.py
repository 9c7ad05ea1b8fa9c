"""The matrix's texts and the width of the page in, the width of every column out.

    | No | Kegiatan          | lane | lane | lane | Kelengkapan | Waktu | Output | Ket |
      fixed  \\___________ the texts share what the lanes leave, so that the table is as low as possible __/

Lanes are alike, but that the words of branches may widen theirs. When they get narrow the symbols shrink together,
the heads of the lanes become smaller, then are turned; the other heads, all together, become smaller where that makes
room for texts; then the body type shrinks; what is still too wide is `tight`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from types import MappingProxyType

from sopdocs.flowchart import style as look
from sopdocs.flowchart.flow import Matrix
from sopdocs.flowchart.shares import Cell, share
from sopdocs.flowchart.style import PAD_X, Style
from sopdocs.text.metrics import Text, Type, type_of
from sopdocs.units import TWIP, Length, mm, pt, whole_twips

LANE_WIDTHS = tuple(map(mm, (24, 21, 18, 16, 14, 12, 10.5)))
"""From comfortable lanes to the narrowest that look well."""
BRANCH_WIDTHS = (*map(mm, (32, 24, 18, 14)), 0)
"""The words of branches may widen their lanes up to the first of these for which there is room."""
LANE_MIN = mm(8.5)
"""A symbol of 5.5 mm with room for one line on either side."""
NARROWER = 0.033 / mm(1)
"""A millimetre less of each lane must make the table lower by this part."""
TURNED, UNEVEN = 0.1, 0.02
"""Turned heads, and lanes that differ only a little, are as bad as a table that is higher by this part."""
ALIKE = 1.15
"""Lanes that differ by less than this look as if they should be equal."""
FLOOR_PARTS = (1, 0.75, 0.5)
"""Where there is no room for the least widths of all lanes, they get so much of what they lack."""
LANE_MOST = mm(32)
"""No label and no line widens its lane over this."""
SMALLER_HEAD = 0.02 / pt(1)
"""Heads that are a point smaller must make rows and texts lower by this part."""
PATIENCE = 2
"""So many widths one after the other may bring nothing."""
LANE_GOOD, KEGIATAN_GOOD = mm(10.5), mm(34)
"""Narrower than this only when the type cannot become smaller."""

NUMBER_MIN = mm(7)
TEXT_CAP = mm(45)
"""A word wider than this does not widen its column: it is cut."""
NARROW = mm(20)
"""A text up to this width stays on one line in a narrow column (waktu) as long as there is room."""
BODY_MIN, TEXT_HEAD_MIN, HEAD_MIN, TURNED_HEAD = pt(7), pt(7), pt(6.5), pt(7.5)
STEP = pt(0.5)
HEAD_PAD = mm(0.6)


@dataclass(frozen=True, slots=True)
class Tight:
    """A word that is wider than its column: in matrix row `row` (-1: the head), text column `column`."""

    row: int
    column: int
    word: str


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths of the whole grid from left to right: number, kegiatan, `lanes` lanes, the other texts."""

    widths: tuple[Length, ...]
    lanes: int
    cells: list[tuple[Cell, ...]]
    """For each row the texts of number, kegiatan and the columns after the lanes."""
    body: Type
    head: Type
    lane_head: Type
    turned: bool
    symbol: Length
    """The width of a box; all symbols of a document follow from it."""
    tight: tuple[Tight, ...]
    comfortable: bool
    """The kegiatan read well and the lanes are not too narrow."""
    widest_words: tuple[str, ...]
    """The widest word of each text column."""
    most_lanes: int
    """How many lanes this paper takes."""

    @property
    def fits(self) -> bool:
        return self.lanes <= self.most_lanes

    @property
    def texts(self) -> tuple[Length, ...]:
        """The widths of number, kegiatan and the texts after the lanes."""
        return self.widths[:2] + self.widths[2 + self.lanes :]


def columns(matrix: Matrix, style: Style, least: Mapping[int, Length] = MappingProxyType({})) -> Columns:
    """The widths of all columns: lanes as wide, and the table as low, as they can be together.

    `least`: how wide some lanes must be at least, as long as there is room.
    """
    return _Widths(matrix, style, least).columns()


def _measured(matrix: Matrix, body: Type) -> list[tuple[Cell, ...]]:
    return [
        tuple(tuple(Text(p, body) for p in cell) for cell in ((row.number,), row.kegiatan, *row.cells))
        for row in matrix.rows
    ]


def symbol_height(width: Length) -> Length:
    """The height of a box `width` wide."""
    return max(width * look.SYMBOL_HEIGHT // look.SYMBOL_WIDTH, mm(4.5))


class _Widths:
    def __init__(self, matrix: Matrix, style: Style, floors: Mapping[int, Length]) -> None:
        self.matrix, self.style, self.floors = matrix, style, floors
        paper = style.paper
        self.room = (paper.width - paper.left - paper.right) // TWIP * TWIP
        self.lanes = len(matrix.lanes)

    def columns(self) -> Columns:
        self._choose_type()
        lanes = self._choose_lanes()
        texts = self._choose_heads(sum(lanes))
        head, turned = self._lane_head(min(lanes))
        return Columns(
            widths=(self.number, texts[0], *lanes, *texts[1:]),
            lanes=self.lanes,
            cells=self.cells,
            body=self.body,
            head=self.head,
            lane_head=head,
            turned=turned,
            symbol=_symbol(min(lanes), self.style.symbol),
            tight=self._tight(texts),
            comfortable=self._comfortable(),
            widest_words=tuple(self._widest_word(column) for column in range(1, len(self.heads) + 1)),
            most_lanes=self._most(),
        )

    def _choose_type(self) -> None:
        """The largest type, with the largest heads, in which the columns are comfortable; else the smallest."""
        sizes = list(_sizes(self.style.size, min(BODY_MIN, self.style.size)))
        for size, whole in [(sizes[0], True), *((size, False) for size in sizes)]:
            self._measure(size, whole)
            for head in self._head_sizes(size):
                self._measure_heads(head)
                if self._comfortable():
                    return

    def _choose_heads(self, lanes: Length) -> list[Length]:
        """Smaller heads where the texts beside the lanes read better for it; the widths of the texts."""
        best: tuple[float, Length, list[Length]] | None = None
        largest = self.head.size
        for size in list(self._head_sizes(largest))[::2]:
            self._measure_heads(size)
            texts, heights = self._share(lanes)
            score = sum(heights) * (1 + SMALLER_HEAD * (largest - size))
            if best is None or score < best[0]:
                best = score, size, texts
        assert best is not None, "there are always the largest heads"
        self._measure_heads(best[1])
        return best[2]

    def _head_sizes(self, start: Length) -> Iterator[Length]:
        return _sizes(start, min(TEXT_HEAD_MIN, start))

    def _choose_lanes(self) -> list[Length]:
        """From wide lanes to narrow ones, as long as the table gets lower by it; the texts share the rest."""
        best: tuple[float, list[Length]] | None = None
        worse = 0
        for lane, lanes in self._lane_widths():
            _, (height, _) = self._share(sum(lanes))
            narrower, turned = NARROWER * (LANE_WIDTHS[0] - lane), TURNED * (self._labels(HEAD_MIN) > lane)
            score = height * (1 + narrower + turned + UNEVEN * (_evened(lanes) != lanes))
            if best is None or score < best[0]:
                best, worse = (score, lanes), 0
            elif (worse := worse + 1) == PATIENCE:
                break
        assert best is not None, "there is always a narrowest lane"
        return best[1]

    def _share(self, lanes: Length) -> tuple[list[Length], tuple[Length, Length]]:
        """The widths of the texts beside lanes that take `lanes` together; the heights of rows and of their texts."""
        full_row = symbol_height(self.style.symbol) + 2 * self.style.gap
        return share(self.cells, self.least, self.room - self.number - lanes, full_row, self._elastic)

    @cached_property
    def _elastic(self) -> list[int]:
        """The texts that take the room which none needs: not the narrow columns and the empty ones."""
        filled = [any(row.cells[c] for row in self.matrix.rows) for c in range(len(self.style.columns))]
        wide = (not column.narrow for column in self.style.columns)
        return [0, *(c for c, takes in enumerate(map(min, filled, wide), start=1) if takes)]

    def _lane_widths(self) -> Iterator[tuple[Length, list[Length]]]:
        """The lanes to try, of one width but where the words of branches need more, as wide as the texts allow."""
        left = self.room - self.number - sum(self.least)
        tried = False
        for width in LANE_WIDTHS:
            for lanes in self._lanes_of(width, left):
                tried = True
                yield width, lanes
        if not tried:
            width = max(left // self.lanes, min(LANE_MIN, self._hard_room() // self.lanes)) // TWIP * TWIP
            yield width, [width] * self.lanes

    def _lanes_of(self, width: Length, left: Length) -> Iterator[list[Length]]:
        """Lanes `width` wide or as wide as their branches need; where these differ little, also with equal ones."""
        for part, most in product(FLOOR_PARTS if self.floors else (0,), BRANCH_WIDTHS):
            needs = enumerate(self._branch_needs)
            lanes = [max(width, min(needed, most), self._floor(i, width, part)) // TWIP * TWIP for i, needed in needs]
            if sum(lanes) <= left:
                yield lanes
                even = _evened(lanes)
                if even != lanes and sum(even) <= left:
                    yield even
                return

    def _floor(self, lane: int, width: Length, part: float) -> Length:
        """The least width of a lane that would else be `width` wide, when it gets only `part` of what it lacks."""
        return width + round(part * max(min(self.floors.get(lane, 0), LANE_MOST) - width, 0))

    @cached_property
    def _branch_needs(self) -> list[Length]:
        """For each lane the width that lets the words of its branches stand beside the line from a diamond."""
        kind = type_of(self.style.font, look.LABEL_TYPE)
        needs = [0] * self.lanes
        for step in self.matrix.steps:
            words = max((Text(branch.label, kind).widest for branch in step.branches), default=0)
            if words > 1:
                needs[step.lanes[0]] = max(needs[step.lanes[0]], 2 * (words + look.CLEAR))
        return needs

    def _measure(self, size: Length, whole: bool) -> None:
        """The texts at a size of type; `whole`: narrow columns hold theirs on one line."""
        self.body = type_of(self.style.font, size)
        self.cells = _measured(self.matrix, self.body)
        self.needs = [self._widest(column, whole) for column in range(1, len(self.style.columns) + 2)]

    def _measure_heads(self, size: Length) -> None:
        """The heads at a size of type, and the least widths of number and texts."""
        self.head = type_of(self.style.font, size, bold=True)
        heads = [self.style.kegiatan_head, *(column.head for column in self.style.columns)]
        self.heads = [Text(head, self.head) for head in heads]
        wide = max((text.whole for row in self.cells for text in row[0]), default=0)
        if not self.style.joined_number:
            wide = max(wide, Text(self.style.number_head, self.head).widest)
        self.number = whole_twips(max(NUMBER_MIN, min(wide, TEXT_CAP) + 2 * PAD_X))
        widest = (max(need, head.widest) for need, head in zip(self.needs, self.heads, strict=True))
        self.least = [whole_twips(min(wide, TEXT_CAP) + 2 * PAD_X) for wide in widest]

    def _comfortable(self) -> bool:
        """At this size of type no word is broken, the kegiatan read well, and the lanes are not too narrow."""
        texts = max(self.least[0], KEGIATAN_GOOD) + sum(self.least[1:])
        return self.number + texts + self.lanes * LANE_GOOD <= self.room

    def _labels(self, size: Length) -> Length:
        """The narrowest lane in which no word of a label is broken, at a size of type."""
        kind = type_of(self.style.font, size, bold=True)
        return max((Text(lane.label, kind).widest for lane in self.matrix.lanes), default=0) + 2 * HEAD_PAD

    def _widest(self, column: int, whole: bool) -> Length:
        texts = [text for row in self.cells for text in row[column]]
        widest = max((text.widest for text in texts), default=0)
        if whole and column > 1 and self.style.columns[column - 2].narrow:
            widest = max([widest, *(text.whole for text in texts if text.whole <= NARROW)])
        return widest

    def _widest_word(self, column: int) -> str:
        """The widest word of a column or of its head."""
        texts = [self.heads[column - 1], *(text for row in self.cells for text in row[column])]
        return _longest(max(texts, key=lambda text: text.widest))

    def _hard_room(self) -> Length:
        """What the lanes may take when the texts are squeezed to 12 mm a column."""
        return self.room - self.number - mm(12) * len(self.least)

    def _most(self) -> int:
        return max(self._hard_room() // LANE_MIN, 0)

    def _lane_head(self, lane: Length) -> tuple[Type, bool]:
        for size in _sizes(self.head.size, HEAD_MIN):
            if self._labels(size) <= lane:
                return type_of(self.style.font, size, bold=True), False
        return type_of(self.style.font, TURNED_HEAD, bold=True), True

    def _tight(self, texts: Sequence[Length]) -> tuple[Tight, ...]:
        found = []
        for column, width in enumerate(texts):
            cells = [(-1, (self.heads[column],)), *((r, row[column + 1]) for r, row in enumerate(self.cells))]
            for row, cell in cells:
                wide = (text for text in cell if text.widest > width - 2 * PAD_X)
                found += [Tight(row, column, _longest(text)) for text in wide]
        return tuple(found)


def _longest(text: Text) -> str:
    return max(text.pieces, key=lambda piece: piece[1], default=("", 0, 0))[0]


def _evened(lanes: Sequence[Length]) -> list[Length]:
    """The lanes, those that are only a little narrower than another as wide as that one."""
    equal: dict[Length, Length] = {}
    widest = 0
    for width in sorted(lanes, reverse=True):
        widest = widest if width * ALIKE >= widest > 0 else width
        equal[width] = widest
    return [equal[width] for width in lanes]


def _sizes(start: Length, least: Length) -> Iterator[Length]:
    size = start
    while size > least:
        yield size
        size -= STEP
    yield least


def _symbol(lane: Length, most: Length) -> Length:
    """The width of a box: its diamond leaves room for a line on either side, as far as the least size allows."""
    diamond = lane - 2 * look.BESIDE
    least = min(look.SYMBOL_WIDTH_MIN, lane - 2 * look.CLEAR)
    width = min(max(int(diamond / look.DIAMOND_WIDER), least), most)
    return width // (2 * TWIP) * (2 * TWIP)
