"""Faces and the characters that are set in them in, embedded fonts out that hold just these.

Glyphs are numbered in the order in which they are first used, so that equal documents embed equal fonts.
"""

import hashlib

import pydyf

from sopdocs.drawing.face import REPLACEMENT, Face
from sopdocs.pdf.objects import add, deflated
from sopdocs.pdf.truetype import subset

_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{blocks}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
_MOST_IN_BLOCK = 100
_SYMBOLIC, _BOLD = 1 << 2, 1 << 18
"""Flags of a font."""


class Font:
    """One face as far as it is used; `name` is how the pages call it."""

    def __init__(self, face: Face, name: str) -> None:
        self.face, self.name = face, name
        self._codes: dict[str, str] = {}
        self._glyphs: list[int] = [0]

    def show(self, text: str, spread: float) -> str:
        """The operator that sets `text`, each space wider by `spread` thousandths of the type's size."""
        codes = [self._codes.get(char) or self._add(char) for char in text]
        if not spread:
            return f"<{''.join(codes)}> Tj"
        gap = f"> {-spread:.1f} <"
        return f"[<{''.join(c + gap if char == ' ' else c for char, c in zip(text, codes, strict=True))}>] TJ"

    def _add(self, char: str) -> str:
        """A new glyph; a character that the face lacks gets one of its own that looks like the replacement."""
        glyphs = self.face.glyphs
        self._glyphs.append(glyphs.get(char, glyphs.get(REPLACEMENT, 0)))
        return self._codes.setdefault(char, f"{len(self._glyphs) - 1:04X}")

    def objects(self, pdf: pydyf.PDF) -> pydyf.Dictionary:
        """The font and all that belongs to it, in the file."""
        content = subset(self.face, self._glyphs)
        name = f"/{_tag(content)}+{self.face.name}"
        below = pydyf.Dictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": name,
                "CIDSystemInfo": b"<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>",
                "CIDToGIDMap": "/Identity",
                "W": pydyf.Array([0, pydyf.Array([self._thousandths(glyph) for glyph in self._glyphs])]),
                "FontDescriptor": add(pdf, self._descriptor(pdf, name, content)),
            }
        )
        return pydyf.Dictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": name,
                "Encoding": "/Identity-H",
                "DescendantFonts": pydyf.Array([add(pdf, below)]),
                "ToUnicode": add(pdf, deflated(self._unicode().encode())),
            }
        )

    def _descriptor(self, pdf: pydyf.PDF, name: str, content: bytes) -> pydyf.Dictionary:
        file = deflated(content, {"Length1": len(content)})
        ascent, descent = (round(measure * 1000 / self.face.unit) for measure in self.face.measures)
        return pydyf.Dictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": name,
                "Flags": _SYMBOLIC | (_BOLD if self.face.bold else 0),
                "FontBBox": pydyf.Array([round(edge * 1000 / self.face.unit) for edge in self.face.box]),
                "ItalicAngle": 0,
                "Ascent": ascent,
                "Descent": -descent,
                "CapHeight": ascent,
                "StemV": 120 if self.face.bold else 80,
                "FontFile2": add(pdf, file),
            }
        )

    def _thousandths(self, glyph: int) -> float:
        return round(self.face.advances[glyph] * 1000 / self.face.unit, 2)

    def _unicode(self) -> str:
        """Which character each glyph stands for, for those who search and copy."""
        lines = [f"<{code}> <{char.encode('utf-16-be').hex().upper()}>" for char, code in self._codes.items()]
        starts = range(0, len(lines), _MOST_IN_BLOCK)
        blocks = [lines[start : start + _MOST_IN_BLOCK] for start in starts]
        return _CMAP.format(
            blocks="\n".join("\n".join([f"{len(each)} beginbfchar", *each, "endbfchar"]) for each in blocks)
        )


class Fonts:
    """The fonts of one file."""

    def __init__(self, pdf: pydyf.PDF) -> None:
        self._pdf = pdf
        self._fonts: dict[bytes, Font] = {}
        self._made: dict[str, bytes] = {}

    def use(self, face: Face) -> Font:
        """The font for `face`; faces of one file share it, however narrow they are set."""
        found = self._fonts.get(face.content)
        if found is None:
            found = self._fonts[face.content] = Font(face, f"F{len(self._fonts) + 1}")
        return found

    def finish(self) -> None:
        """Write all fonts: no more characters can be added."""
        self._made = {font.name: add(self._pdf, font.objects(self._pdf)) for font in self._fonts.values()}

    def resources(self) -> pydyf.Dictionary:
        return pydyf.Dictionary(self._made)


def _tag(content: bytes) -> str:
    """Six letters that tell one subset of a font from another."""
    digest = hashlib.sha256(content).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
