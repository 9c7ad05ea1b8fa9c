"""A `Face` and glyphs of it in, a TrueType file that has only these out, in their order.

Only the tables that a PDF asks of an embedded font; glyphs that others are made of come behind.
"""

from collections.abc import Mapping
from itertools import accumulate
from struct import pack, unpack

from sopdocs.drawing.face import Face, components


def subset(face: Face, glyphs: list[int]) -> bytes:
    """The file; glyph n of it is `glyphs[n]`."""
    order = [*glyphs]
    numbers = {glyph: number for number, glyph in reversed(list(enumerate(order)))}
    outlines = []
    for glyph in order:  # grows while it is walked
        outline = bytearray(face.outline(glyph))
        for at, part in components(outline):
            if part not in numbers:
                numbers[part] = len(order)
                order.append(part)
            outline[at : at + 2] = pack(">H", numbers[part])
        outlines.append(bytes(outline) + bytes(-len(outline) % 4))
    return _file(
        {
            "glyf": b"".join(outlines) or bytes(4),
            "head": _patched(face.table("head"), 50, 1),  # loca has long entries
            "hhea": _patched(face.table("hhea"), 34, len(order)),
            "hmtx": b"".join(face.metric(glyph) for glyph in order),
            "loca": pack(f">{len(order) + 1}L", *accumulate(map(len, outlines), initial=0)),
            "maxp": _patched(face.table("maxp"), 4, len(order)),
        }
    )


def _patched(table: bytes, at: int, value: int) -> bytes:
    return table[:at] + pack(">H", value) + table[at + 2 :]


def _file(tables: Mapping[str, bytes]) -> bytes:
    """The tables, given in the order of their names, behind their directory."""
    power = len(tables).bit_length() - 1
    head = pack(">L4H", 0x00010000, len(tables), 16 << power, power, 16 * len(tables) - (16 << power))
    records, bodies, at = [], [], 12 + 16 * len(tables)
    for tag, body in tables.items():
        padded = body + bytes(-len(body) % 4)
        records.append(pack(">4s3L", tag.encode(), _sum(padded), at, len(body)))
        bodies.append(padded)
        at += len(padded)
    return b"".join([head, *records, *bodies])


def _sum(padded: bytes) -> int:
    words: tuple[int, ...] = unpack(f">{len(padded) // 4}L", padded)
    return sum(words) & 0xFFFFFFFF
