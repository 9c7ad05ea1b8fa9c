"""What the cover says in, its page out: a double frame with office, title, period and a few facts.

    ╔══════════════════════╗
    ║       (logo)         ║
    ║ PEMERINTAH KABUPATEN ║
    ║     KECAMATAN …      ║
    ║                      ║
    ║        JUDUL         ║   in the middle of the room that the rest leaves
    ║       periode        ║
    ║                      ║
    ║   ┌──────┬───────┐   ║
    ║   │ SOP  │ …     │   ║
    ║   └──────┴───────┘   ║
    ╚══════════════════════╝

The facts stand in the lower third.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sopdocs.kinds.paket.lembar.baris import BARE, PADDING, Band, bands_height, fill, rows
from sopdocs.kinds.paket.lembar.bidang import FOOT, text_width
from sopdocs.kinds.paket.lembar.isi import Sampul
from sopdocs.kinds.paket.lembar.teks import Teks
from sopdocs.page import BREAK_HEIGHT, LIGHT_GREY, Borders, Cell, Padding, Page, Paper, Paragraph, Table
from sopdocs.units import TWIP, Length, mm, pt

FRAME = mm(1.4)
"""Between the two rules of the frame."""
SIDE, LABEL = mm(16), mm(42)
OFFICE, KIND, TITLES, PERIOD, FACT = pt(15), pt(12), (pt(26), pt(22), pt(18), pt(14)), pt(16), pt(10)
TITLE_LINES = 5
"""A title of more lines is set in smaller type."""
NARROW = range(8, 31, 2)
"""White space at each side of the title, in percent of the frame."""
HEAD, FOOT_ROOM = Padding(mm(6), mm(14), mm(6), mm(4)), mm(20)
FACTS = replace(PADDING, left=mm(2), top=pt(3.5), bottom=pt(3.5))


def sampul(isi: Sampul, paper: Paper, teks: Teks) -> Iterator[Page]:
    """The cover: one page, unless it has more to say than a page holds."""
    side, frame, label = (width // TWIP * TWIP for width in (SIDE, FRAME, LABEL))
    value = text_width(paper) - 2 * (side + frame) - label
    columns = (frame, side, label, value, side, frame)
    room = paper.height - paper.top - paper.bottom - FOOT
    bands = _bands(isi, columns, teks, room)
    for number, page in enumerate(fill(bands, room)):
        y = paper.top + (BREAK_HEIGHT if number else 0)
        yield Page(Table(paper.left, y, columns, tuple(rows(page, y))), bookmark="" if number else "Sampul")


def _bands(isi: Sampul, columns: Sequence[Length], teks: Teks, room: Length) -> list[Band]:
    """From the upper to the lower rule; the title's row takes what the others leave of the room."""
    width = sum(columns[1:5])
    office = _office(isi, width - HEAD.left - HEAD.right, teks)
    facts = [_fact(label, value, columns, teks) for label, value in _facts(isi)]
    edge = Borders(top=True, bottom=False)
    others = [
        Band((Cell(0, 6, borders=edge),), FRAME),
        _framed(Cell(1, 4, paragraphs=office, padding=HEAD), top=True),
        *facts,
        _framed(Cell(1, 4), FOOT_ROOM, bottom=True),
        Band((Cell(0, 6, borders=replace(edge, top=False, bottom=True)),), FRAME),
    ]
    middle = _framed(_middle(isi, width, teks))
    left = (room - bands_height([*others, middle])) // TWIP * TWIP
    middle = replace(middle, least=middle.height + max(left, 0))
    return [*others[:2], middle, *others[2:]]


def _framed(cell: Cell, least: Length = 0, *, top: bool = False, bottom: bool = False) -> Band:
    """A row with one cell between the rules of the frame at both sides."""
    inner = Borders(True, top, True, bottom)
    return Band((_edge(0), replace(cell, borders=inner), _edge(5)), least)


def _edge(column: int) -> Cell:
    return Cell(column, borders=Borders(True, False, True, False))


def _office(isi: Sampul, width: Length, teks: Teks) -> tuple[Paragraph, ...]:
    logo = [Paragraph((), (), 0, "center", image=isi.logo)] if isi.logo else []
    lines = [
        teks.alinea(text.upper(), width, size=OFFICE, bold=True, align="center", before=pt(3))
        for text in isi.kantor
        if text
    ]
    if logo and lines:
        lines[0] = replace(lines[0], before=mm(5))
    return (*logo, *lines)


def _middle(isi: Sampul, width: Length, teks: Teks) -> Cell:
    """Title and period in the narrowest column in which they have as few lines: no line of one short word."""
    sides = [width * part // 100 // TWIP * TWIP for part in NARROW]
    tried = {side: _title(isi, width - 2 * side, teks) for side in sides}
    least = _lines(tried[sides[0]])
    side = max(side for side, title in tried.items() if _lines(title) == least)
    return Cell(1, 4, paragraphs=tried[side], valign="center", padding=Padding(side, 0, side, 0))


def _lines(title: Sequence[Paragraph]) -> list[tuple[Length, int]]:
    return [(each.line_height, len(each.lines)) for each in title]


def _title(isi: Sampul, width: Length, teks: Teks) -> tuple[Paragraph, ...]:
    """The title in the largest type in which it takes few lines, and the period below."""
    titles = [teks.alinea(isi.judul.upper(), width, size=size, bold=True, align="center") for size in TITLES]
    title = next((each for each in titles if len(each.lines) <= TITLE_LINES), titles[-1])
    period = teks.alinea(isi.periode, width, size=PERIOD, align="center", before=mm(6))
    return (title, period) if isi.periode else (title,)


def _facts(isi: Sampul) -> Iterator[tuple[str, str]]:
    if isi.sop:
        yield "SOP", isi.sop
    if isi.rentang:
        yield "Pelaksanaan", isi.rentang
    yield from isi.ringkasan


def _fact(label: str, value: str, columns: Sequence[Length], teks: Teks) -> Band:
    texts = (
        teks.alinea(text, columns[column] - FACTS.left - FACTS.right, size=FACT, bold=column == 3)
        for column, text in ((2, label), (3, value))
    )
    name, fact = (Cell(column, paragraphs=(each,), padding=FACTS) for column, each in enumerate(texts, 2))
    name = replace(name, ground=LIGHT_GREY)
    sides = (Cell(column, borders=replace(BARE, left=True, right=True)) for column in (1, 4))
    left, right = sides
    return Band((_edge(0), left, name, fact, right, _edge(5)))
