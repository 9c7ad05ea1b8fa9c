"""A page of the plan in, a drawing of it in characters out: for goldens, and for a look without a word processor.

A character is 2 mm wide and 4 mm high. ( ) are capsules, [ ] boxes, < > diamonds, { } off-page connectors; v ^ and
the ends ▸ ◂ are arrowheads, + bends and crossings, = and ║ joins. Row and lane borders are dotted.
"""

from collections.abc import Iterator
from itertools import pairwise

from sopdocs.page import Line, Page, Paragraph, Point, Symbol
from sopdocs.units import mm

ACROSS, DOWN = mm(2), mm(4)
BRACKETS = {"terminator": "()", "proses": "[]", "keputusan": "<>", "konektor": "{}"}


def sketch(page: Page, lanes: int) -> str:
    """The lanes of the page, one text line for each 4 mm, with the row numbers at the left."""
    canvas = _Canvas(page, lanes)
    canvas.borders()
    for line in page.lines:
        canvas.line(line)
    for symbol in page.symbols:
        canvas.symbol(symbol)
    for label in page.labels:
        canvas.text(" ".join(label.lines), (label.x, label.y + label.height // 2))
    return "\n".join(canvas.rows())


class _Canvas:
    def __init__(self, page: Page, lanes: int) -> None:
        self.page, self.lanes = page, lanes
        table = page.table
        self.body = [row for row in table.rows if not row.header]
        self.left, self.top = table.left(2), self.body[0].y
        width = self._at((table.left(2 + lanes), self.top))[0] + 1
        height = self._at((self.left, self.body[-1].bottom))[1] + 1
        self.cells = [[" "] * width for _ in range(height)]

    def _at(self, point: Point) -> tuple[int, int]:
        return (point[0] - self.left + ACROSS // 2) // ACROSS, (point[1] - self.top + DOWN // 2) // DOWN

    def rows(self) -> Iterator[str]:
        """The picture, with the number of each row where the row begins."""
        numbers = {self._at((self.left, row.y))[1]: _number(row.cells[0].paragraphs) for row in self.body}
        for y, cells in enumerate(self.cells):
            yield f"{numbers.get(y, ''):>3} {''.join(cells)}".rstrip()

    def borders(self) -> None:
        for row in self.body:
            y = self._at((self.left, row.y))[1]
            self.cells[y] = ["·"] * len(self.cells[y])
        for lane in range(self.lanes + 1):
            x = self._at((self.page.table.left(2 + lane), self.top))[0]
            for cells in self.cells:
                cells[x] = "·"

    def symbol(self, symbol: Symbol) -> None:
        left, right = list(BRACKETS[symbol.shape])
        (x0, y), (x1, _) = self._at((symbol.x, symbol.center[1])), self._at((symbol.x + symbol.width, symbol.center[1]))
        inside = symbol.text.center(x1 - x0 - 1)
        self.cells[y][x0 : x1 + 1] = list(left + inside + right)

    def line(self, line: Line) -> None:
        for start, end in pairwise(line.points):
            self._piece(self._at(start), self._at(end), line.arrow)
        for corner in line.points[1:-1]:
            x, y = self._at(corner)
            self.cells[y][x] = "+"
        if line.arrow:
            self._head(line.points[-2], line.points[-1], self.page.symbols[line.target])

    def _piece(self, start: tuple[int, int], end: tuple[int, int], arrow: bool) -> None:
        (x0, y0), (x1, y1) = start, end
        upright = x0 == x1
        mark = ("│" if arrow else "║") if upright else ("─" if arrow else "=")
        for y in range(min(y0, y1), max(y0, y1) + 1):
            for x in range(min(x0, x1), max(x0, x1) + 1):
                here = self.cells[y][x]
                self.cells[y][x] = mark if here in " ·" or here == mark else "+"

    def _head(self, before: Point, tip: Point, target: Symbol) -> None:
        """The arrowhead in the character next to the target's."""
        x, y = self._at(tip)
        if before[0] == tip[0]:
            below = before[1] < tip[1]
            y = self._at(target.center)[1] + (-1 if below else 1)
            mark = "v" if below else "^"
        else:
            rightwards = before[0] < tip[0]
            x += -1 if rightwards else 1
            mark = "▸" if rightwards else "◂"
        self.cells[y][x] = mark

    def text(self, words: str, middle: Point) -> None:
        x, y = self._at(middle)
        for i, char in enumerate(words):
            if 0 <= y < len(self.cells) and x + i < len(self.cells[y]):
                self.cells[y][x + i] = char


def _number(paragraphs: tuple[Paragraph, ...]) -> str:
    return paragraphs[0].runs[0].text if paragraphs else ""
