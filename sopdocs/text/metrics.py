"""Text, a font and a width in; lines and heights out, as a word processor would break them.

Widths come from the font tables in `fonts/`, breaks are greedy at spaces and after hyphens between letters (not at
slashes), the line height is the font's own (hhea). The lines are those of a word processor; the room that is kept for
them is a little pessimistic: a row that is a line too high harms nobody, a clipped line loses text.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import NamedTuple

from sopdocs.units import Length, pt, whole_twips

KNOWN = {
    "arial": "arial",
    "arial narrow": "arial-narrow",
    "times new roman": "times-new-roman",
    "calibri": "calibri",
    "cambria": "cambria",
}
"""The fonts that have a free twin of the same widths, and their tables."""

STAND_IN = "arial"
STAND_IN_WIDER = 1.15
"""Bookman Old Style and Tahoma run up to 15 % wider than Arial: other fonts are measured so."""

PESSIMISM = 1.015
"""Room is kept as if all text were so much wider: a word processor may break a nearly full line earlier."""
EDGE = pt(0.3)
"""A line that ends nearer than this to the edge of its column is broken by LibreOffice (seen at 0.07 pt)."""

TALL = 1.45
"""Line height of characters that no table has, in lines: the tallest fallback fonts (CJK) take 1.45 em."""

_WORD = re.compile(r"[^ \t\n]+")
_HYPHEN = re.compile(r"(?<=[^\W\d_]-)(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Face:
    """One font table: widths in font units, `unit` of which make an em; `foreign` is the width of all else."""

    unit: int
    line: int
    widths: dict[str, int]
    foreign: int


@lru_cache(maxsize=32)
def face(font: str, bold: bool) -> Face:
    """The table of `font`, or of the wider stand-in when it has none."""
    known = KNOWN.get(font.lower())
    name = (known or STAND_IN) + ("-bold" if bold else "")
    raw = json.loads((files("sopdocs.text") / "fonts" / f"{name}.json").read_bytes())
    wider = 1.0 if known else STAND_IN_WIDER
    widths = {
        chr(int(first) + i): round(width * wider) for first, run in raw["widths"].items() for i, width in enumerate(run)
    }
    line = raw["ascent"] + raw["descent"] + raw["gap"]
    return Face(raw["unit"], round(line * wider), widths, round(raw["unit"] * 1.3))


@dataclass(frozen=True)
class Type:
    """A font at a size: `Type("Arial", pt(9))`. What it measures is in `Length`s."""

    font: str
    size: Length
    bold: bool = False

    @cached_property
    def face(self) -> Face:
        return face(self.font, self.bold)

    @cached_property
    def line_height(self) -> Length:
        """The height of one line, in whole twips."""
        return whole_twips(self.size * self.face.line // self.face.unit + 1)

    def units(self, text: str) -> int:
        """The width of `text` in font units."""
        try:
            return sum(map(self.face.widths.__getitem__, text))
        except KeyError:
            return sum(self.face.widths.get(char, self.face.foreign) for char in text)

    def width(self, text: str) -> Length:
        """The room for `text` on one line."""
        return self.room(self.units(text))

    def room(self, units: int) -> Length:
        """The room for what is so many font units wide."""
        return round(units * PESSIMISM) * self.size // self.face.unit + 1

    def height_of(self, text: str) -> Length:
        """The line height of a paragraph of `text`: taller when a character comes from a fallback font."""
        if text.isascii() or all(char in self.face.widths for char in text):
            return self.line_height
        return whole_twips(round(self.size * TALL))


@lru_cache(maxsize=64)
def type_of(font: str, size: Length, bold: bool = False) -> Type:
    """The one `Type` of these properties: it keeps what it has worked out."""
    return Type(font, size, bold)


@dataclass(frozen=True)
class Text:
    """One paragraph of one look, cut into pieces that stay whole when its lines are broken."""

    text: str
    type: Type
    pieces: list[tuple[str, int, int]] = field(init=False, compare=False)
    """(piece, its width, the space before it), in font units."""

    def __post_init__(self) -> None:
        space = self.type.units(" ")
        units = self.type.units
        object.__setattr__(self, "pieces", [(p, units(p), space if gap else 0) for p, gap in _pieces(self.text)])

    @cached_property
    def widest(self) -> Length:
        """The room for the widest piece: in a narrower column a word would be broken."""
        return self.type.room(max((width for _, width, _ in self.pieces), default=0)) + EDGE

    @cached_property
    def whole(self) -> Length:
        """The room for the paragraph on one line."""
        return self.type.room(sum(width + gap for _, width, gap in self.pieces)) + EDGE

    @cached_property
    def line_height(self) -> Length:
        return self.type.height_of(self.text)

    def count(self, width: Length) -> int:
        """For how many lines room is kept in a column `width` wide: at least `lines(width)`; an empty text has one."""
        room = int((width - EDGE) * self.type.face.unit / self.type.size / PESSIMISM) + 1
        lines, used = 1, 0
        for _, piece, gap in self.pieces:
            if used and used + gap + piece > room:
                lines, used, gap = lines + 1, 0, 0
            if piece > room:
                return len(self._broken(room))
            used += gap + piece if used else piece
        return lines

    def lines(self, width: Length) -> tuple[str, ...]:
        """The lines of the paragraph in a column `width` wide; a word wider than that is cut between letters."""
        return self._broken((width - EDGE) * self.type.face.unit // self.type.size)

    def _broken(self, room: int) -> tuple[str, ...]:
        lines, line, used = [], "", 0
        for piece, wide, gap in self.pieces:
            if line and used + gap + wide > room:
                lines.append(line)
                line, used = "", 0
            if wide > room:
                *full, piece = self._cut(piece, room)
                lines += full
                wide = self.type.units(piece)
            line, used = (f"{line} {piece}" if gap else line + piece, used + gap + wide) if line else (piece, wide)
        return (*lines, line)

    def wrapped(self, width: Length) -> "Wrapped":
        """The paragraph in its lines, with the room that is kept for them."""
        lines = self.lines(width)
        return Wrapped(self.text, lines, self.line_height, self.count(width) - len(lines))

    def _cut(self, word: str, room: int) -> list[str]:
        parts, part, used = [], "", 0
        for char in word:
            wide = self.type.units(char)
            if part and used + wide > room:
                parts.append(part)
                part, used = "", 0
            part, used = part + char, used + wide
        return [*parts, part]


class Wrapped(NamedTuple):
    """A paragraph in its lines: `text` as it was written, `lines` as they are printed, `spare` lines kept free."""

    text: str
    lines: tuple[str, ...]
    line_height: Length
    spare: int = 0

    @property
    def height(self) -> Length:
        """The room for the lines."""
        return self.line_height * (len(self.lines) + self.spare)

    def cut(self, count: int) -> "tuple[Wrapped, Wrapped]":
        """The first `count` lines, and the rest."""
        if count >= len(self.lines):
            return self, self._replace(text="", lines=(), spare=0)
        text, at = " ".join(_WORD.findall(self.text)), 0
        for line in self.lines[:count]:
            at += len(line)
            at += text[at : at + 1] == " "
        return (
            Wrapped(text[:at].rstrip(" "), self.lines[:count], self.line_height),
            Wrapped(text[at:], self.lines[count:], self.line_height, self.spare),
        )


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a text, each with whether a space stands before it."""
    for number, word in enumerate(_WORD.findall(text)):
        first, *others = _HYPHEN.split(word) if "-" in word else [word]
        yield first, number > 0
        yield from ((part, False) for part in others)
