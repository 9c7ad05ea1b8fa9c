"""A text and a width in, a paragraph in its lines out."""

import re
from dataclasses import dataclass

from sopdocs.page import Align, Paragraph, Run
from sopdocs.text.metrics import EDGE, Text, type_of
from sopdocs.units import Length, pt

_WHITE = re.compile(r"[ \t\r\n\f\v]+")

_BREAKS = re.compile(r"[/–—-]")
"""Seen in LibreOffice 7.4."""

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
        words = _plain(text)
        source = Text(words, kind)
        wrapped = source.wrapped(width)
        run = Run(words, size, bold)
        spare = (wrapped.spare + _early(source, width, len(wrapped.lines))) * wrapped.line_height
        return Paragraph((run,), wrapped.lines, wrapped.line_height, align, before, spare=spare)

    def muat(self, text: str, width: Length, size: Length) -> str:
        """As much of the text as stands on one line; "…" for the rest."""
        kind = type_of(self.font, size)
        line = _plain(text)
        while kind.width(line) > width:
            line = line[: len(line) * 9 // 10].rstrip(" ,–…") + "…"
        return line


def _plain(text: str) -> str:
    """Without line ends and double spaces; a space that no line may end at stays."""
    return _WHITE.sub(" ", text).strip(" ")


def _early(text: Text, width: Length, lines: int) -> int:
    """Lines to keep free: LibreOffice breaks a word that is wider than its column behind these signs."""
    if text.widest <= width:
        return 0
    wide = (piece for piece, units, _ in text.pieces if text.type.room(units) + EDGE > width)
    return min(sum(len(_BREAKS.findall(piece)) for piece in wide), lines)
