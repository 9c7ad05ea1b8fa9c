"""A sheet that is a table: its title, columns and rows in; its pages out, each with the title and the column heads."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import TypeAlias

from sopdocs.kinds.paket.lembar.baris import PADDING, Band, bands_height, fill, rows
from sopdocs.kinds.paket.lembar.teks import BIASA, Teks
from sopdocs.page import (
    BREAK_HEIGHT,
    GREY,
    LIGHT_GREY,
    WHITE,
    Align,
    Borders,
    Cell,
    Padding,
    Page,
    Paper,
    Paragraph,
    Table,
)
from sopdocs.units import TWIP, Length, mm, pt

JUDUL, JUDUL_LANJUTAN = pt(14), pt(10)
LANJUTAN = " (lanjutan)"
KEPALA = Padding(mm(1), pt(4), mm(1), pt(4))
BAWAH_JUDUL = Padding(0, pt(2), 0, pt(9))
FOOT = BREAK_HEIGHT + pt(0.5) + mm(4)
"""Kept free at the foot of a page: the paragraph behind the last table, and a line that a word processor adds."""

Isi: TypeAlias = str | Iterable[Paragraph]


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its head, and the widths of the grid columns that it covers; one 0 of all takes what is left."""

    head: str
    widths: tuple[Length, ...]
    align: Align = "left"


@dataclass(frozen=True)
class Bidang:
    """`paper` and `teks` are those of all sheets, `bawah` stands in lines below the title."""

    paper: Paper
    teks: Teks
    judul: str
    bawah: tuple[str, ...]
    kolom: tuple[Kolom, ...]

    @cached_property
    def grid(self) -> tuple[Length, ...]:
        """The widths of the grid columns, which fill the paper between its margins."""
        fixed = [width // TWIP * TWIP for kolom in self.kolom for width in kolom.widths]
        free = text_width(self.paper) - sum(fixed)
        return tuple(width or free for width in fixed)

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Of each column the first of its grid columns, and how many they are."""
        counts = [len(kolom.widths) for kolom in self.kolom]
        return tuple(zip(accumulate(counts, initial=0), counts, strict=False))

    def room(self, column: int, span: int = 1) -> Length:
        """How wide a text may be in the cell over these grid columns."""
        return sum(self.grid[column : column + span]) - PADDING.left - PADDING.right

    def widths(self) -> tuple[Length, ...]:
        """The room for text in each column."""
        return tuple(self.room(*span) for span in self.spans)

    def pages(self, bands: Sequence[Band]) -> Iterator[Page]:
        """The pages; the first has the title as bookmark."""
        title, again = self._title(self.judul.upper(), JUDUL), self._title(self.judul + LANJUTAN, JUDUL_LANJUTAN)
        head = [self._below(), self._head()]
        above = bands_height(head) + title.height + title.spare
        room = self.paper.height - self.paper.top - self.paper.bottom - FOOT - above
        for number, page in enumerate(fill(bands, room)):
            heading = again if number else title
            y = self.paper.top + heading.height
            table = Table(self.paper.left, y, self.grid, tuple(rows([*head, *page], y)))
            yield Page(table, (heading,), bookmark="" if number else self.judul)

    def band(self, contents: Iterable[Isi], again: Band | None = None) -> Band:
        """A row with a text, or paragraphs, in each column."""
        cells = []
        for content, kolom, (column, span) in zip(contents, self.kolom, self.spans, strict=True):
            paragraphs = self._paragraphs(content, self.room(column, span), kolom.align)
            cells.append(Cell(column, span, paragraphs=paragraphs, padding=PADDING))
        return Band(tuple(cells), again=again)

    def across(self, text: str, *, bold: bool = True, align: Align = "left", ground: float = WHITE) -> Cell:
        """A cell over all columns."""
        paragraph = self.teks.alinea(text, self.room(0, len(self.grid)), bold=bold, align=align)
        return Cell(0, len(self.grid), paragraphs=(paragraph,), padding=PADDING, ground=ground)

    def group(self, text: str) -> tuple[Band, Band]:
        """The row over the rows of a group, which stays with the first of them; and the same for further pages."""
        first, again = (self.across(words, ground=LIGHT_GREY) for words in (text, text + LANJUTAN))
        return Band((first,), keep=True), Band((again,))

    def nothing(self, text: str) -> Band:
        """The only row of a table that has nothing to list."""
        cell = self.across(text, bold=False, align="center")
        return Band((replace(cell, valign="center"),), mm(12))

    def _paragraphs(self, content: Isi, width: Length, align: Align) -> tuple[Paragraph, ...]:
        if isinstance(content, str):
            return (self.teks.alinea(content, width, align=align),) if content else ()
        return tuple(content)

    def _title(self, text: str, size: Length) -> Paragraph:
        return self.teks.alinea(text, text_width(self.paper), size=size, bold=True, align="center")

    def _below(self) -> Band:
        """What stands between title and table, without rules but that of the table."""
        width = text_width(self.paper)
        lines = tuple(self.teks.alinea(text, width, size=BIASA, align="center") for text in self.bawah if text)
        borders = Borders(False, False, False, True)
        return Band((Cell(0, len(self.grid), paragraphs=lines, padding=BAWAH_JUDUL, borders=borders),))

    def _head(self) -> Band:
        cells = []
        for kolom, (column, span) in zip(self.kolom, self.spans, strict=True):
            width = sum(self.grid[column : column + span]) - KEPALA.left - KEPALA.right
            head = self.teks.alinea(kolom.head, width, bold=True, align="center")
            cells.append(Cell(column, span, paragraphs=(head,), valign="center", padding=KEPALA, ground=GREY))
        return Band(tuple(cells), header=True)


def text_width(paper: Paper) -> Length:
    """Between the margins, in whole twips."""
    return (paper.width - paper.left - paper.right) // TWIP * TWIP
