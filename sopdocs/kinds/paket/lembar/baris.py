"""Rows of cells in, the rows of each page out: what does not fit goes to the next page as a whole.

A row is cut, between two lines of its text, only when it is higher than a page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sopdocs.page import Borders, Cell, Padding, Paragraph, Row
from sopdocs.text.metrics import Wrapped
from sopdocs.units import Length, mm, pt, whole_twips

PADDING = Padding(mm(1.5), pt(2.5), mm(1.5), pt(2.5))
BARE = Borders(False, False, False, False)
DRIFT = pt(0.5)
"""Word may make a row so much higher than planned (see word.table)."""
WORTH_IT = mm(30)
"""A row that is higher than a page begins below the others where so much room is left."""


@dataclass(frozen=True, slots=True)
class Band:
    """A row without a place yet, at least `least` high.

    `keep`: it stands on the page of the next one. `again` stands over it where it is the first of a page.
    """

    cells: tuple[Cell, ...]
    least: Length = 0
    header: bool = False
    keep: bool = False
    again: "Band | None" = None

    @property
    def height(self) -> Length:
        """What the highest cell needs."""
        return whole_twips(max(self.least, *map(cell_height, self.cells)))


def cell_height(cell: Cell) -> Length:
    """The height of the cell's text with the white space around it."""
    text = sum(paragraph.height + paragraph.spare for paragraph in cell.paragraphs)
    return text + cell.padding.top + cell.padding.bottom


def bands_height(bands: Sequence[Band]) -> Length:
    """The room for the bands, with what they may grow by."""
    return sum(band.height + DRIFT for band in bands)


def fill(bands: Sequence[Band], room: Length) -> Iterator[list[Band]]:
    """The bands of each page, together not higher than `room`; no bands make one empty page."""
    waiting = list(reversed(bands))
    page = _begin(waiting)
    begun = bands_height(page)
    used = begun
    while waiting:
        group = _group(waiting)
        height = bands_height(group)
        if used + height > room and (used == begun or (height > room and room - used > WORTH_IT)):
            group, rest = _split(group, room - used)
            waiting += reversed(rest)
            height = bands_height(group)
        elif used + height > room:
            waiting += reversed(group)
            yield page
            page = _begin(waiting)
            begun = used = bands_height(page)
            continue
        page += group
        used += height
    yield page


def rows(bands: Sequence[Band], y: Length) -> Iterator[Row]:
    """The bands from `y` down."""
    for band in bands:
        yield Row(y, band.height, band.cells, band.header)
        y += band.height


def _begin(waiting: list[Band]) -> list[Band]:
    """What stands at the head of a page over the next of the waiting (last first)."""
    again = waiting[-1].again if waiting else None
    return [again] if again else []


def _group(waiting: list[Band]) -> list[Band]:
    """Takes off the next bands that stand on one page."""
    group = [waiting.pop()]
    while group[-1].keep and waiting:
        group.append(waiting.pop())
    return group


def _split(group: list[Band], room: Length) -> tuple[list[Band], list[Band]]:
    """What of a group that is higher than a page fits into `room`, at least a line; and the rest of it."""
    first, *others = group
    if others and bands_height([first]) <= room:
        return [first], others
    cells = [_cut(cell, room - DRIFT - cell.padding.top - cell.padding.bottom) for cell in first.cells]
    rest = replace(first, cells=tuple(rest for _, rest in cells), least=0)
    begun = replace(first, cells=tuple(begun for begun, _ in cells), keep=False, least=0)
    left = any(cell.paragraphs for cell in rest.cells)
    return [begun], [rest, *others] if left else others


def _cut(cell: Cell, room: Length) -> tuple[Cell, Cell]:
    """The cell down to the last line that fits, and the rest of it."""
    first: list[Paragraph] = []
    rest: list[Paragraph] = []
    for paragraph in cell.paragraphs:
        count = 0 if rest else _fitting(paragraph, room)
        top, bottom = _halves(paragraph, count or int(not first and not rest))
        first += top
        rest += bottom
        room -= sum(each.height + each.spare for each in top)
    return replace(cell, paragraphs=tuple(first)), replace(cell, paragraphs=tuple(rest))


def _fitting(paragraph: Paragraph, room: Length) -> int:
    """How many of its lines fit, with their share of what is kept free; of an image all or none."""
    if paragraph.image:
        return int(paragraph.height <= room)
    each = paragraph.line_height + -(-paragraph.spare // len(paragraph.lines))
    return max(room - paragraph.before, 0) // each


def _halves(paragraph: Paragraph, count: int) -> tuple[list[Paragraph], list[Paragraph]]:
    """The first `count` lines as a paragraph, and the rest as another; an image stays whole."""
    if not count:
        return [], [paragraph]
    if count >= len(paragraph.lines):
        return [paragraph], []
    run, spare = paragraph.runs[0], paragraph.spare * count // len(paragraph.lines)
    first, rest = Wrapped(run.text, paragraph.lines, paragraph.line_height).cut(count)
    return (
        [replace(paragraph, runs=(replace(run, text=first.text),), lines=first.lines, spare=spare)],
        [
            replace(
                paragraph, runs=(replace(run, text=rest.text),), lines=rest.lines, before=0,
                spare=paragraph.spare - spare,
            )
        ],
    )  # fmt: skip
