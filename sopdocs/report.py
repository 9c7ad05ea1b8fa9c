"""A long document in the order in which it is read: headings, paragraphs, tables, charts. A word processor lays it out.

What `page` is for pages in final positions, this is for text that flows: all that a renderer sees. Numbers of chapters,
tables and figures, and pages of the contents are no text here: the renderer makes fields of them.

    Report ─┬─ front   Roman page numbers: kata pengantar, ikhtisar, the lists
            └─ body    Arabic: Bab I to IV, then the lampiran
                 └─ Heading · Paragraph · Item · Table · Figure · Contents · Signature · Turn
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from sopdocs.page import Align, Image
from sopdocs.units import Length

Numbering: TypeAlias = Literal["bab", "lampiran", "tanpa"]
"""`BAB I`, `A.`, `1.`, `a.` by level; `Lampiran 1` (level 1 only); none (kata pengantar; what stands in a lampiran)."""

Style: TypeAlias = Literal["isi", "rapat", "tengah", "catatan", "rumus", "belum"]
"""Text with a first line indented; without, and no space below (addresses, kepada); centred; a note in small type under
a table; a formula, indented; `[belum diisi: …]`, a gap that nobody can overlook.
"""


@dataclass(frozen=True, slots=True)
class Span:
    """Text of one look; a line break in it is one on paper. `gap`: it stands for what is not there,
    `[belum diisi: …]`, and looks like it.
    """

    text: str
    bold: bool = False
    italic: bool = False
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Ref:
    """The number of what is called `name`: `Tabel 3.1`, `Gambar 3.2`, `Bab III`, `Lampiran 2`; a field."""

    name: str


Inline: TypeAlias = Span | Ref


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 1 to 4. Level 1 begins a page, unless `below`. `name` is what a Ref asks for."""

    level: int
    text: str
    numbering: Numbering = "bab"
    name: str = ""
    listed: bool = True
    """Whether the daftar isi has it."""
    below: bool = False
    """It follows on the page of what stands before it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`keep`: on one page with what follows."""

    inlines: tuple[Inline, ...]
    style: Style = "isi"
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A point of a list; `level` from 0. `number` is what it is printed with, 0: a dash. Items of one `list` (any
    number that is the list's own in the report) belong together; the first of a list begins its counting.
    """

    inlines: tuple[Inline, ...]
    list: int
    number: int = 0
    level: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines of a cell, each of which is a paragraph. `span` columns, `down` rows (the cells that it covers are left out
    in the rows below); `shade` is a colour as Word has it, `D9D9D9`.
    """

    lines: tuple[tuple[Inline, ...], ...]
    align: Align | None = None
    """None: that of the column."""
    bold: bool = False
    span: int = 1
    down: int = 1
    shade: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """`share` of the width, against those of the other columns; `figures`: words in it are never broken, and where the
    room is short other columns give.
    """

    share: float
    align: Align = "left"
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """`band`: a row that belongs to the rows below it (a sasaran above its indicators), and stays with the first."""

    cells: tuple[Cell, ...]
    band: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """`head` is repeated on every page. With a `caption` it is numbered (`Tabel 3.1`) and listed. No row is broken.
    `notes` stand in small type under it and keep with it. `size` of the type in half points, 0: that of tables.
    """

    columns: tuple[Column, ...]
    head: tuple[Row, ...]
    rows: tuple[Row, ...]
    caption: tuple[Inline, ...] = ()
    name: str = ""
    notes: tuple[tuple[Inline, ...], ...] = ()
    size: int = 0
    ruled: bool = True
    """False: words in places, without rules (Nama : …)."""


ChartKind: TypeAlias = Literal["batang", "mendatar", "garis"]
"""Columns; bars that lie, for long names; lines with points."""


@dataclass(frozen=True, slots=True)
class Series:
    """One for each category; None is a gap, and no 0."""

    name: str
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """`unit` is written at the axis of figures, `decimals` are those of the labels; with `written` each has those that
    its figure was written with, up to that many. `alt` says the figures in words. `guide`: a line at that value (100
    per cent). `picture`: as a picture, which Word does not edit.
    """

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    decimals: int
    alt: str
    guide: Decimal | None = None
    picture: bool = False
    written: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart or picture with its caption below; without one it is neither numbered nor listed."""

    what: Chart | Image
    caption: tuple[Inline, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """The daftar isi, daftar tabel or daftar gambar of the whole report; nothing where there is nothing to list."""

    of: Literal["isi", "tabel", "gambar"]


@dataclass(frozen=True, slots=True)
class Signature:
    """One to three blocks side by side that stay together, and with the paragraph before: lines above the room to sign,
    the name (bold, underlined), lines below it. One alone stands in the right half; of two the first stands left.
    """

    blocks: "tuple[SignatureBlock, ...]"


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """`above`: place and date, jabatan."""

    above: tuple[str, ...]
    name: str
    below: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """From here on the sheet is held so: a new section, which begins a page."""

    landscape: bool


@dataclass(frozen=True, slots=True)
class Space:
    """Nothing, as high as this."""

    height: Length


Block: TypeAlias = Heading | Paragraph | Item | Table | Figure | Contents | Signature | Turn | Space


@dataclass(frozen=True, slots=True)
class Report:
    """`front` and `body` in the order of their pages; the cover is the template's."""

    front: tuple[Block, ...]
    body: tuple[Block, ...]
