"""A TrueType file in, a `Face` out: the widths of its characters, its measures, and the outlines of its glyphs.

Only what is shipped is read (see fonts/make.py), so only what those files hold is understood: glyf outlines and a
character map of format 4.
"""

from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from struct import pack, unpack_from

REPLACEMENT = "\N{WHITE SQUARE}"
"""What is drawn for a character that no shipped font has."""

_ARE_WORDS, _SCALE, _MORE, _X_AND_Y, _TWO_BY_TWO = 0x1, 0x8, 0x20, 0x40, 0x80
"""Flags of a part of a glyph that is made of others."""


@dataclass(frozen=True, eq=False)
class Face:
    """A font: `glyphs` has the glyph of each character, `advances` the width of each glyph in font units.

    `family` is the font that it stands for, `narrow` the share of its width at which it is set.
    """

    family: str
    bold: bool
    content: bytes
    narrow: float = 1.0
    tables: dict[str, tuple[int, int]] = field(init=False)

    def __post_init__(self) -> None:
        count = unpack_from(">H", self.content, 4)[0]
        records = (unpack_from(">4sLLL", self.content, 12 + 16 * index) for index in range(count))
        object.__setattr__(self, "tables", {tag.decode(): (start, size) for tag, _, start, size in records})

    def table(self, tag: str) -> bytes:
        """The bytes of a table."""
        start, size = self.tables[tag]
        return self.content[start : start + size]

    @cached_property
    def unit(self) -> int:
        """Font units to the em."""
        return int(unpack_from(">H", self.table("head"), 18)[0])

    @cached_property
    def box(self) -> tuple[int, int, int, int]:
        """The box around all glyphs, in font units: left, bottom, right, top."""
        left, bottom, right, top = unpack_from(">4h", self.table("head"), 36)
        return left, bottom, right, top

    @cached_property
    def measures(self) -> tuple[int, int]:
        """Ascent and descent, both positive, in font units."""
        ascent, descent = unpack_from(">2h", self.table("hhea"), 4)
        return ascent, -descent

    @cached_property
    def name(self) -> str:
        """Its PostScript name, from the name table: `SopdocsSans-Bold` without the hyphen."""
        names = self.table("name")
        _, count, strings = unpack_from(">3H", names)
        for index in range(count):
            *_, kind, size, start = unpack_from(">6H", names, 6 + 12 * index)
            if kind == 6:
                return names[strings + start : strings + start + size].decode("utf-16-be")
        raise ValueError("a font without a name")

    @cached_property
    def advances(self) -> list[int]:
        count = unpack_from(">H", self.table("hhea"), 34)[0]
        pairs = unpack_from(f">{2 * count}H", self.table("hmtx"))
        total = unpack_from(">H", self.table("maxp"), 4)[0]
        return [*pairs[::2], *[pairs[-2]] * (total - count)]

    def metric(self, glyph: int) -> bytes:
        """The entry of the glyph in a table hmtx: advance and left bearing."""
        full = int(unpack_from(">H", self.table("hhea"), 34)[0])
        start = self.tables["hmtx"][0]
        bearing = start + (4 * glyph + 2 if glyph < full else 2 * (glyph + full))
        return pack(">H", self.advances[glyph]) + self.content[bearing : bearing + 2]

    @cached_property
    def glyphs(self) -> dict[str, int]:
        cmap = self.table("cmap")
        start = unpack_from(">L", cmap, 8)[0]
        count = unpack_from(">H", cmap, start + 6)[0] // 2
        ends = unpack_from(f">{count}H", cmap, start + 14)
        at = start + 16 + 2 * count
        starts, deltas, offsets = (unpack_from(f">{count}H", cmap, at + 2 * count * part) for part in range(3))
        found: dict[str, int] = {}
        for index in range(count - 1):  # the last segment only says that there is no more
            here = at + 4 * count + 2 * index + offsets[index]
            for code in range(starts[index], ends[index] + 1):
                step = 2 * (code - starts[index])
                glyph = unpack_from(">H", cmap, here + step)[0] if offsets[index] else code
                found[chr(code)] = (glyph + deltas[index]) & 0xFFFF
        return found

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Where the outline of each glyph begins and ends in the table glyf."""
        loca, count = self.table("loca"), len(self.advances) + 1
        long = unpack_from(">h", self.table("head"), 50)[0]
        edges = unpack_from(f">{count}L", loca) if long else [2 * half for half in unpack_from(f">{count}H", loca)]
        return list(pairwise(edges))

    def outline(self, glyph: int) -> bytes:
        """The glyph's outline as it stands in the table glyf; empty for a space."""
        first, end = self.places[glyph]
        start = self.tables["glyf"][0]
        return self.content[start + first : start + end]

    def has(self, char: str) -> bool:
        return char in self.glyphs

    def width(self, text: str) -> float:
        """The width of `text` in em; a character that the font lacks is as wide as the replacement."""
        glyphs, advances = self.glyphs, self.advances
        square = glyphs.get(REPLACEMENT, 0)
        return sum(advances[glyphs.get(char, square)] for char in text) * self.narrow / self.unit


def components(outline: bytes | bytearray) -> list[tuple[int, int]]:
    """Where in an outline the numbers of other glyphs stand, and these numbers; none when it has its own contours."""
    found: list[tuple[int, int]] = []
    if len(outline) < 10 or unpack_from(">h", outline)[0] >= 0:
        return found
    at, flags = 10, _MORE
    while flags & _MORE:
        flags, glyph = unpack_from(">2H", outline, at)
        found.append((at + 2, glyph))
        scale = 2 if flags & _SCALE else 4 if flags & _X_AND_Y else 8 if flags & _TWO_BY_TWO else 0
        at += 4 + (4 if flags & _ARE_WORDS else 2) + scale
    return found
