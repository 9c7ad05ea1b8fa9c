"""Documents written by hand for the tests of sopdocs.word: an identity page, and a flow page with every drawing."""

import struct
import zlib

from sopdocs.page import (
    BREAK_HEIGHT,
    Anchor,
    Borders,
    Cell,
    Document,
    Image,
    Label,
    Line,
    Marker,
    Padding,
    Page,
    Paper,
    Paragraph,
    Picture,
    Row,
    Run,
    Shape,
    Symbol,
    Table,
)
from sopdocs.units import Length, mm, pt, whole_twips

PAPER = Paper(mm(297), mm(210), mm(15), mm(15), mm(15), mm(15), mm(8))
LEFT, TOP = whole_twips(PAPER.left), whole_twips(PAPER.top)
SIZE, LINE = pt(9), pt(10.5)
PAD = Padding(pt(4), pt(2), pt(4), pt(2))


def words(*lines: str, bold: bool = False, size: Length = SIZE, align: str = "left", **more: object) -> Paragraph:
    return Paragraph((Run(" ".join(lines), size, bold),), lines, LINE, align, **more)  # type: ignore[arg-type]


def item(number: int, text: str, list_: int = 1, pattern: str = "{}.") -> Paragraph:
    return words(text, indent=pt(14), marker=Marker(list_, number, pattern.format(number)))


def cell(column: int, *paragraphs: Paragraph, **more: object) -> Cell:
    return Cell(column, paragraphs=paragraphs, padding=PAD, **more)  # type: ignore[arg-type]


def stack(top: Length, *rows: tuple[Length, tuple[Cell, ...]], headers: int = 0) -> tuple[Row, ...]:
    """Rows of the given heights, one below the other."""
    built: list[Row] = []
    for index, (height, cells) in enumerate(rows):
        built.append(Row(top, height, cells, header=index < headers))
        top += height
    return tuple(built)


def document(*pages: Page, **more: object) -> Document:
    known = {"title": "SOP Pengumpulan Data", "author": "Kecamatan Wasuponda", "subject": "SOP AP nomor 26"}
    return Document(**(known | more), font="Arial", size=SIZE, paper=PAPER, footer="SOP 26", pages=pages)  # type: ignore[arg-type]


def png(width: int, height: int, grey: int = 160) -> bytes:
    """A grey rectangle."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = (b"\0" + bytes([grey]) * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def logo() -> Paragraph:
    image = Image(png(40, 50), "png", mm(16), mm(20), "Lambang daerah")
    return Paragraph((), (), LINE, "center", image=image)


def identity() -> Document:
    """Merged cells, a logo, and a numbered list that goes on over the page break."""
    first = stack(
        TOP,
        (pt(40), (cell(0, logo(), merge="start", valign="center"), cell(1, words("Nomor SOP")), cell(2, words("26")))),
        (
            pt(40),
            (cell(0, merge="continue"), cell(1, words("Nama SOP")), cell(2, words("Pengumpulan Data", bold=True))),
        ),
        (
            pt(20),
            (cell(0, words("Dasar Hukum", bold=True)), cell(1, words("Kualifikasi Pelaksana", bold=True), span=2)),
        ),
        (
            pt(300),
            (
                cell(0, *(item(n, f"Undang-Undang Nomor {n} Tahun 2014") for n in range(1, 4))),
                cell(1, item(1, "Memiliki ijazah", 2), item(2, "Memahami tugas", 2, "({})"), span=2),
            ),
        ),
    )
    second = stack(
        TOP + BREAK_HEIGHT,
        (
            pt(100),
            (
                cell(0, *(item(n, f"Undang-Undang Nomor {n} Tahun 2014") for n in range(4, 6))),
                cell(
                    1,
                    words("Komputer", indent=pt(14), marker=Marker(3, 0, "-")),
                    words("Printer", indent=pt(14), marker=Marker(3, 0, "-")),
                    span=2,
                ),
            ),
        ),
    )
    columns = (pt(360), pt(150), pt(200))
    return document(Page(Table(LEFT, TOP, columns, first)), Page(Table(LEFT, TOP + BREAK_HEIGHT, columns, second)))


FLOW_COLUMNS = (pt(24), pt(180), pt(70), pt(70), pt(70), pt(70), pt(80), pt(50), pt(80), pt(60))
FLOW_ROWS = 10
ROW = pt(40)
HEAD = pt(18)


def lane_middle(column: int) -> Length:
    return LEFT + sum(FLOW_COLUMNS[:column]) + FLOW_COLUMNS[column] // 2


def row_middle(row: int) -> Length:
    """Of the flow's row `row`, counted from 0 behind the two header rows."""
    return TOP + 2 * HEAD + row * ROW + ROW // 2


def symbol(shape: Shape, row: int, column: int, text: str = "") -> Symbol:
    width, height = (mm(14), mm(9)) if shape == "keputusan" else (mm(12), mm(7))
    if shape == "konektor":
        width = height = mm(5)
    x, y = lane_middle(column) - width // 2, row_middle(row) - height // 2
    return Symbol(shape, x, y, width, height, Anchor(row + 2, column), f"Langkah {row + 1}: {shape}", text)


def flow() -> Document:
    """Ten rows, four lanes, all four shapes, straight and bent lines in every direction, a dashed join, labels."""
    symbols = (
        symbol("terminator", 0, 2),
        symbol("proses", 1, 2),
        symbol("keputusan", 2, 3),
        symbol("proses", 3, 3),
        symbol("proses", 3, 5),
        symbol("keputusan", 5, 4),
        symbol("proses", 6, 4),
        symbol("terminator", 8, 2),
        symbol("konektor", 9, 5, "A"),
        symbol("konektor", 9, 4, "B"),
    )
    return document(Page(flow_table(), symbols=symbols, lines=_lines(symbols), labels=_labels(symbols)))


def flow_table() -> Table:
    head = ("No", "Kegiatan", "Staf", "Kasubag", "Sekcam", "Camat", "Kelengkapan", "Waktu", "Output", "Ket.")
    first = (
        *(cell(c, words(head[c], bold=True, align="center"), merge="start", valign="center") for c in (0, 1)),
        cell(2, words("Pelaksana", bold=True, align="center"), span=4),
        cell(6, words("Mutu Baku", bold=True, align="center"), span=3),
        cell(9, words(head[9], bold=True, align="center"), merge="start", valign="center"),
    )
    second = tuple(
        cell(c, merge="continue") if c in (0, 1, 9) else cell(c, words(name, align="center"))
        for c, name in enumerate(head)
    )
    rows = stack(TOP, (HEAD, first), (HEAD, second), *((ROW, _flow_row(n)) for n in range(FLOW_ROWS)), headers=2)
    return Table(LEFT, TOP, FLOW_COLUMNS, rows)


def _flow_row(number: int) -> tuple[Cell, ...]:
    return (
        cell(0, words(f"{number + 1}.", align="center")),
        cell(1, words("Menghimpun data kinerja dari semua", "seksi pada kecamatan")),
        *(Cell(column) for column in range(2, 6)),
        cell(6, words("Formulir & ATK")),
        cell(7, words("1 hari")),
        cell(8, words("Data <kinerja>")),
        Cell(9),
    )


def _lines(symbols: tuple[Symbol, ...]) -> tuple[Line, ...]:
    def side(index: int, where: str) -> tuple[Length, Length]:
        it = symbols[index]
        x, y = it.center
        ends = {"top": (x, it.y), "bottom": (x, it.y + it.height), "left": (it.x, y), "right": (it.x + it.width, y)}
        return ends[where]

    def bend(start: tuple[Length, Length], end: tuple[Length, Length]) -> tuple[tuple[Length, Length], ...]:
        return start, (end[0], start[1]), end

    back = LEFT + sum(FLOW_COLUMNS[:3]) - pt(5)
    no, one = side(5, "left"), side(1, "right")
    down, aside = side(3, "bottom"), row_middle(4)
    return (
        Line((side(0, "bottom"), side(1, "top")), 0, 1, Anchor(2, 2), "Langkah 1 ke 2"),
        Line(bend(side(1, "right"), side(2, "top")), 1, 2, Anchor(3, 2), "Langkah 2 ke 3"),
        Line((side(2, "bottom"), side(3, "top")), 2, 3, Anchor(4, 3), "Langkah 3 ke 4, Ya", branch=0),
        Line((side(3, "right"), side(4, "left")), 3, 4, Anchor(5, 3), "Langkah 4 bersama", arrow=False, dashed=True),
        Line(
            (down, (down[0], aside), (side(5, "top")[0], aside), side(5, "top")), 3, 5, Anchor(5, 3), "Langkah 4 ke 6"
        ),
        Line((no, (back, no[1]), (back, one[1]), one), 5, 1, Anchor(3, 2), "Langkah 6 ke 2, Tidak", branch=1),
        Line((side(5, "bottom"), side(6, "top")), 5, 6, Anchor(7, 4), "Langkah 6 ke 7", branch=0),
        Line(bend(side(6, "left"), side(7, "top")), 6, 7, Anchor(8, 2), "Langkah 7 ke 9"),
        Line(bend(side(6, "right"), side(8, "top")), 6, 8, Anchor(8, 4), "Langkah 7 ke A"),
        Line(
            (side(9, "left"), (side(7, "bottom")[0], side(9, "left")[1]), side(7, "bottom")), 9, 7, Anchor(10, 2), "B"
        ),
    )


def _labels(symbols: tuple[Symbol, ...]) -> tuple[Label, ...]:
    def beside(index: int, line: int, text: str, dx: Length, dy: Length) -> Label:
        x, y = symbols[index].center
        return Label((text,), x + dx, y + dy, pt(10), pt(8), pt(7), symbols[index].anchor, line)

    no_x = LEFT + sum(FLOW_COLUMNS[:4]) - pt(26)
    return (
        beside(2, 2, "Ya", pt(2), mm(4.5)),
        beside(5, 6, "Ya", pt(2), mm(4.5)),
        Label(("Tidak", "lengkap"), no_x, row_middle(5) - pt(19), pt(24), pt(16), pt(7), Anchor(7, 3), 5),
    )


def chart_as_picture() -> Document:
    """The flow page with one picture instead of shapes."""
    image = Image(png(28, 40), "png", pt(280), pt(400), "Bagan alir")
    picture = Picture(image, LEFT + pt(204), TOP + 2 * HEAD, Anchor(2, 2))
    return document(Page(flow_table(), picture=picture))


def one_cell(*paragraphs: Paragraph, **more: object) -> Document:
    """A table with a single cell of 200 × 100 pt."""
    rows = stack(TOP, (pt(100), (cell(0, *paragraphs, **more),)))
    return document(Page(Table(LEFT, TOP, (pt(200),), rows)))


def with_headings() -> Document:
    """Two pages with a heading over the table, one without."""
    title = words("Pengukuran Kinerja", bold=True, align="center", before=pt(3))
    low = Table(LEFT, TOP + title.height, (pt(200),), stack(TOP + title.height, (pt(60), (cell(0, words("isi")),))))
    plain = Table(LEFT, TOP + BREAK_HEIGHT, (pt(200),), stack(TOP + BREAK_HEIGHT, (pt(60), (cell(0, words("isi")),))))
    return document(Page(low, (title,)), Page(low, (title,)), Page(plain))


def half_open() -> Document:
    """Cells that are ruled on some sides only, and one with turned text."""
    rows = stack(
        TOP,
        (
            pt(80),
            (cell(0, words("buka"), borders=Borders(right=False, bottom=False)), cell(1, words("turun"), turned=True)),
        ),
        (pt(80), (cell(0, words("tutup"), borders=Borders(top=False)), cell(1, words("biasa")))),
    )
    return document(Page(Table(LEFT, TOP, (pt(100), pt(100)), rows)))
