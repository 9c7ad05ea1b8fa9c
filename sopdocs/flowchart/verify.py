"""Pages in, what is wrong with their drawing out: every "never" of the flowchart, looked for in the final positions.

It trusts nothing that the layout has worked out: it sees tables, symbols, lines and labels as a reader does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import hypot
from typing import TypeAlias

from sopdocs.page import Label, Line, Page, Paper, Point, Symbol, Table
from sopdocs.units import Length, pt

CLOSE = pt(0.5)
"""Lines and labels nearer than this touch."""

FROM_PORT, FROM_LINE = pt(30), pt(10)
"""A label farther than this from where its line leaves, or from its line, belongs to nothing for a reader."""
AS_NEAR = pt(0.25)
"""Two distances of a label that differ by less are alike."""

ROUNDED = 1e-3
"""Places on the slanted sides of a diamond are whole EMU."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Rule `rule` is broken on page `page` (from 0), in row `row` of its table, by `what`."""

    page: int
    row: int
    rule: str
    what: str


Found: TypeAlias = tuple[int, str, str]
"""Row of the table, rule, and what breaks it."""


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle; a piece of a line is one without width or without height."""

    left: Length
    top: Length
    right: Length
    bottom: Length

    def within(self, other: "Rect") -> bool:
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )

    def meets(self, other: "Rect", slack: Length = 0) -> bool:
        return (
            self.left < other.right + slack
            and other.left < self.right + slack
            and self.top < other.bottom + slack
            and other.top < self.bottom + slack
        )

    def away(self, other: "Rect") -> float:
        """The shortest way from one to the other; 0 where they touch."""
        across = max(self.left - other.right, other.left - self.right, 0)
        return hypot(across, max(self.top - other.bottom, other.top - self.bottom, 0))


def verify(pages: Sequence[Page], paper: Paper, lanes: int) -> tuple[Fault, ...]:
    """All faults of the pages of one matrix with `lanes` lanes."""
    faults: list[Fault] = []
    for number, page in enumerate(pages):
        view = _View(page, paper, lanes)
        faults += [Fault(number, *found) for found in view.faults()]
    return tuple(faults)


def crossings(page: Page) -> int:
    """How often two lines of the page cross; where lines merge or split they do not."""
    return sum(meet(a, b)[0] for a, b in combinations(page.lines, 2))


class _View:
    def __init__(self, page: Page, paper: Paper, lanes: int) -> None:
        self.page, self.paper, self.lanes = page, paper, lanes
        table = page.table
        body = [row for row in table.rows if not row.header]
        self.area = Rect(table.left(2), body[0].y, table.left(2 + lanes), body[-1].bottom)

    def faults(self) -> Iterator[Found]:
        yield from self._table()
        for symbol in self.page.symbols:
            yield from self._symbol(symbol)
        for line in self.page.lines:
            yield from self._line(line)
        for a, b in combinations(self.page.lines, 2):
            if meet(a, b)[1]:
                yield max(a.anchor.row, b.anchor.row), "garis-bertumpuk", f"{a.alt} dan {b.alt}"
        for label in self.page.labels:
            yield from self._label(label)
            yield from self._misleading(label)

    def _table(self) -> Iterator[Found]:
        table, paper, last = self.page.table, self.paper, len(self.page.table.rows) - 1
        if table.rows[-1].bottom > paper.height - paper.bottom:
            yield last, "halaman-meluap", "tabel melewati tepi bawah"
        if table.left(len(table.columns)) > paper.width - paper.right:
            yield 0, "halaman-meluap", "tabel melewati tepi kanan"
        for number, (upper, lower) in enumerate(pairwise(table.rows)):
            if upper.bottom != lower.y:
                yield number + 1, "baris-putus", "dua baris tidak bersambung"
        for number, row in enumerate(table.rows):
            for cell in row.cells:
                height = sum(p.height for p in cell.paragraphs) + cell.padding.top + cell.padding.bottom
                if cell.merge == "none" and not cell.turned and height > row.height:
                    yield number, "teks-terpotong", cell.paragraphs[0].lines[0]

    def _symbol(self, symbol: Symbol) -> Iterator[Found]:
        if not _box(symbol).within(_cell(self.page.table, symbol.anchor.row, symbol.anchor.column)):
            yield symbol.anchor.row, "simbol-di-luar-sel", symbol.alt
        for other in self.page.symbols:
            if other is not symbol and _box(symbol).meets(_box(other)):
                yield symbol.anchor.row, "simbol-bertumpuk", symbol.alt

    def _line(self, line: Line) -> Iterator[Found]:
        source, target = self.page.symbols[line.source], self.page.symbols[line.target]
        if not (_ends_on(line.points[0], source, line.arrow) and _ends_on(line.points[-1], target, line.arrow)):
            yield line.anchor.row, "panah-lepas", line.alt
        pieces = list(_pieces(line.points))
        if not all(piece.left == piece.right or piece.top == piece.bottom for piece in pieces):
            yield line.anchor.row, "garis-miring", line.alt
        if not all(piece.within(self.area) for piece in pieces):
            yield line.anchor.row, "garis-di-luar-lajur", line.alt
        for symbol in self.page.symbols:
            if any(_on_symbol(piece, symbol) for piece in pieces):
                yield symbol.anchor.row, "garis-menembus-simbol", f"{line.alt} menembus {symbol.alt}"

    def _label(self, label: Label) -> Iterator[Found]:
        box, words = _box(label), " ".join(label.lines)
        if any(_on_symbol(box, symbol) for symbol in self.page.symbols):
            yield label.anchor.row, "label-di-simbol", words
        if any(piece.meets(box, CLOSE) for line in self.page.lines for piece in _pieces(line.points)):
            yield label.anchor.row, "label-di-garis", words
        if any(other is not label and box.meets(_box(other)) for other in self.page.labels):
            yield label.anchor.row, "label-bertumpuk", words
        if not box.within(_cell(self.page.table, label.anchor.row, label.anchor.column)):
            yield label.anchor.row, "label-di-batas", words

    def _misleading(self, label: Label) -> Iterator[Found]:
        """A label stands beside the corner that its line leaves from, in the row of that symbol."""
        box, words, own = _box(label), " ".join(label.lines), self.page.lines[label.line]
        row = self.page.symbols[own.source].anchor.row
        branch = [line for line in self.page.lines if (line.source, line.branch) == (own.source, own.branch)]
        away = min(_away(box, line) for line in branch)
        if away > FROM_LINE or box.away(_spot(own.points[0])) > FROM_PORT:
            yield row, "label-jauh", words
        if any(_away(box, line) < away - AS_NEAR for line in self.page.lines if line not in branch):
            yield row, "label-salah-garis", words
        cells = self.page.table.rows[row]
        if not cells.y <= label.y + label.height // 2 <= cells.bottom:
            yield row, "label-di-baris-lain", words


def meet(a: Line, b: Line) -> tuple[int, int]:
    """How often two lines cross, and how often they run or end on each other, outside a common stretch.

    Arrows with one tip may merge before it, lines of one branch may split behind its port.
    """
    points_a, points_b, allowed = a.points, b.points, set[Point]()
    if a.arrow and b.arrow and points_a[-1] == points_b[-1] and a.target == b.target:
        points_a, points_b = _without_common(points_a[::-1], points_b[::-1])
        allowed |= {points_a[0], points_b[0]}
    if points_a[-1] == points_b[-1] and a.source == b.source and a.branch == b.branch:
        points_a, points_b = _without_common(points_a[::-1], points_b[::-1])
        allowed |= {points_a[0], points_b[0]}
    elif points_a[0] == points_b[0] and a.source == b.source and a.branch == b.branch:
        points_a, points_b = _without_common(points_a, points_b)
        allowed |= {points_a[0], points_b[0]}
    found = [_touch(p, q, allowed) for p in _pieces(points_a) for q in _pieces(points_b)]
    return found.count("silang"), found.count("tumpuk")


def _without_common(a: tuple[Point, ...], b: tuple[Point, ...]) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """What is left of two lines from one point when they go their own ways."""
    while len(a) > 1 and len(b) > 1 and a[0] == b[0] and _heading(a) == _heading(b):
        near = min(a[1], b[1], key=lambda p: abs(p[0] - a[0][0]) + abs(p[1] - a[0][1]))
        a, b = ((near, *points[2 if points[1] == near else 1 :]) for points in (a, b))
    return a, b


def _heading(points: tuple[Point, ...]) -> tuple[bool, bool, bool, bool]:
    (x0, y0), (x1, y1) = points[:2]
    return x1 > x0, x1 < x0, y1 > y0, y1 < y0


def _touch(a: Rect, b: Rect, allowed: set[Point]) -> str:
    left, right = max(a.left, b.left), min(a.right, b.right)
    top, bottom = max(a.top, b.top), min(a.bottom, b.bottom)
    if left > right or top > bottom:
        return ""
    if left == right and top == bottom:
        if (left, top) in allowed:
            return ""
        upright, flat = (a, b) if a.left == a.right else (b, a)
        if flat.left < left < flat.right and upright.top < top < upright.bottom:
            return "silang"
    return "tumpuk"


def _pieces(points: tuple[Point, ...]) -> Iterator[Rect]:
    for (x0, y0), (x1, y1) in pairwise(points):
        yield Rect(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _box(item: Symbol | Label) -> Rect:
    return Rect(item.x, item.y, item.x + item.width, item.y + item.height)


def _spot(point: Point) -> Rect:
    return Rect(*point, *point)


def _away(box: Rect, line: Line) -> float:
    """How far a line passes from the box; lines that have merged pass equally far."""
    return min(box.away(piece) for piece in _pieces(line.points))


def _cell(table: Table, row: int, column: int) -> Rect:
    here = table.rows[row]
    return Rect(table.left(column), here.y, table.left(column + 1), here.bottom)


def _on_symbol(box: Rect, symbol: Symbol) -> bool:
    """The rectangle touches the symbol; a diamond fills only the middle of its box."""
    if symbol.shape != "keputusan":
        return box.meets(_box(symbol))
    x, y = symbol.center
    dx = abs(min(max(x, box.left), box.right) - x)
    dy = abs(min(max(y, box.top), box.bottom) - y)
    return 2 * dx / symbol.width + 2 * dy / symbol.height < 1 - ROUNDED


def _ends_on(point: Point, symbol: Symbol, at_port: bool) -> bool:
    """The point is a port of the symbol; a plain join may also end elsewhere on its left or right side."""
    if at_port or point in ports(symbol):
        return point in ports(symbol)
    x, y = symbol.center
    dx, dy = 2 * abs(point[0] - x) / symbol.width, 2 * abs(point[1] - y) / symbol.height
    return abs((dx + dy if symbol.shape == "keputusan" else dx) - 1) < ROUNDED and dy < 1


def ports(symbol: Symbol) -> tuple[Point, ...]:
    """The middles of the four sides, or the corners of a diamond."""
    x, y = symbol.center
    return (x, symbol.y), (symbol.x + symbol.width, y), (x, symbol.y + symbol.height), (symbol.x, y)
