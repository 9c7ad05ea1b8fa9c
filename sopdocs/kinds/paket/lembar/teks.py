"""A text and a width in, a paragraph in its lines out."""

from dataclasses import dataclass

from sopdocs.page import Align, Paragraph, Run
from sopdocs.text.metrics import EDGE, Text, type_of
from sopdocs.units import Length, pt

BIASA = pt(9)
KECIL = pt(7.5)


@dataclass(frozen=True, slots=True)
class Teks:
    """Sets text in one font, of `BIASA` size where nothing else is said."""

    font: str

    def alinea(
        self, text: str, width: Length, *, size: Length = BIASA, bold: bool = False, align: Align = "left",
        before: Length = 0,
    ) -> Paragraph:  # fmt: skip
        """One paragraph; white space within it counts as one space each."""
        kind = type_of(self.font, size, bold)
        words = " ".join(text.split())
        source = Text(words, kind)
        wrapped = source.wrapped(width)
        run = Run(words, size, bold)
        spare = (wrapped.spare + _slashes(source, width, len(wrapped.lines))) * wrapped.line_height
        return Paragraph((run,), wrapped.lines, wrapped.line_height, align, before, spare=spare)

    def muat(self, text: str, width: Length, size: Length) -> str:
        """As much of the text as stands on one line; "…" for the rest."""
        kind = type_of(self.font, size)
        line = " ".join(text.split())
        while kind.width(line) > width:
            line = line[: len(line) * 9 // 10].rstrip(" ,–…") + "…"
        return line


def _slashes(text: Text, width: Length, lines: int) -> int:
    """Lines to keep free: LibreOffice breaks a word that is wider than its column behind a slash (seen in 7.4)."""
    if text.widest <= width:
        return 0
    wide = (piece for piece, units, _ in text.pieces if text.type.room(units) + EDGE > width)
    return min(sum(piece.count("/") for piece in wide), lines)
