"""A report in; the number and the bookmarks of each of its headings, tables and figures out, and what the lists say.

Heading   Bab III    counted by Word's list; a hidden SEQ Bab counts along, for the captions
Table     Tabel 3.1  the chapter in Arabic numbers, the second number begins anew in each
Figure    Gambar 3.1
          Tabel L2.1 in Lampiran 2;  Tabel 1  before the first chapter
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sopdocs.report import Block, Figure, Heading, Inline, Ref, Report, Span, Table
from sopdocs.word.report.styles import Styles

Sort: TypeAlias = Literal["isi", "tabel", "gambar"]
WORDS: Mapping[Sort, str] = {"tabel": "Tabel", "gambar": "Gambar"}
"""What captions begin with, and how their sequences are called."""
LISTED = 3
"""The daftar isi has headings down to this level."""


@dataclass(frozen=True, slots=True)
class Place:
    """A numbered block. `label` is its whole number (`Bab III`, `Tabel 3.1`), empty where it has none; `index` its
    second one and `chapter` what stands before that: `bab`, `lampiran` or nothing. `toc` and `ref` are bookmarks, empty
    where nobody asks for them.
    """

    sort: Sort
    label: str
    text: tuple[Inline, ...]
    level: int = 0
    chapter: str = ""
    number: int = 0
    index: int = 0
    toc: str = ""
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """`front` and `body` have a place for each block, None where it has none."""

    front: tuple[Place | None, ...]
    body: tuple[Place | None, ...]
    names: Mapping[str, Place]

    def listed(self, sort: Sort) -> list[Place]:
        """What a list of contents names, in order."""
        return [each for each in (*self.front, *self.body) if each and each.sort == sort and each.toc]

    def label(self, ref: Ref) -> str:
        """What stands for it in the text; a heading without number is called by its words."""
        place = self.names[ref.name]
        return place.label.rstrip(".") or plain(place.text, self)


def plain(inlines: Sequence[Inline], outline: Outline | None = None) -> str:
    """The words of a line of text."""
    return "".join(
        each.text if not isinstance(each, Ref) else outline.label(each) if outline else "" for each in inlines
    )


def outline(report: Report, styles: Styles) -> Outline:
    """Everything is counted in the order of the pages."""
    counter = _Counter(styles)
    front = tuple(map(counter.place, report.front))
    body = tuple(map(counter.place, report.body))
    return Outline(front, body, dict(_named((*report.front, *report.body), (*front, *body))))


def _named(blocks: Sequence[Block], places: Sequence[Place | None]) -> Iterator[tuple[str, Place]]:
    for block, place in zip(blocks, places, strict=True):
        if place and isinstance(block, Heading | Table | Figure) and block.name:
            yield block.name, place


class _Counter:
    """How far a report has been counted."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._levels = [0] * 9
        self._attachments = self._places = 0
        self._chapter = ""
        self._captions = {"tabel": 0, "gambar": 0}

    def place(self, block: Block) -> Place | None:
        if isinstance(block, Heading):
            return self._heading(block)
        if isinstance(block, Table | Figure) and block.caption:
            return self._caption("tabel" if isinstance(block, Table) else "gambar", block)
        return None

    def _heading(self, block: Heading) -> Place:
        self._places += 1
        if block.numbering == "bab":
            self._levels[block.level - 1] += 1
            self._levels[block.level :] = [0] * (len(self._levels) - block.level)
        elif block.numbering == "lampiran":
            self._attachments += 1
        if block.level == 1 and block.numbering != "tanpa":
            self._chapter = block.numbering
            self._captions = {"tabel": 0, "gambar": 0}
        counts = [self._attachments] if block.numbering == "lampiran" else self._levels
        label, words = self._styles.label(block, counts), (Span(block.text),)
        listed = block.level <= LISTED and (block.listed or block.numbering == "bab")
        toc, ref = self._bookmarks(listed, block.name)
        return Place("isi", label, words, block.level, self._chapter, self._number, 0, toc, ref)

    def _caption(self, sort: Sort, block: Table | Figure) -> Place:
        self._places += 1
        self._captions[sort] += 1
        index = self._captions[sort]
        chapter = {"bab": f"{self._number}.", "lampiran": f"L{self._number}."}.get(self._chapter, "")
        toc, ref = self._bookmarks(True, block.name)
        label = f"{WORDS[sort]} {chapter}{index}"
        return Place(sort, label, block.caption, 1, self._chapter, self._number, index, toc, ref)

    @property
    def _number(self) -> int:
        return self._attachments if self._chapter == "lampiran" else self._levels[0]

    def _bookmarks(self, listed: bool, name: str) -> tuple[str, str]:
        """Two, for Word throws those of a daftar isi away when it makes it anew."""
        return f"_Toc{self._places:06}" if listed else "", f"_Ref{self._places:06}" if name else ""
