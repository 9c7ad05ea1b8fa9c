"""The styles and numbering of a filled template in; ids of styles, their type, and the numbers of headings out.

The names are those of the template's own styles; who edits them in Word changes every report. What a template lacks is
written without a style. Numbers of headings follow the lists that the template ties to them: an office that writes
`Bab 1` for `BAB I` finds it in the daftar isi as well.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sopdocs.report import Heading
from sopdocs.text.metrics import Type
from sopdocs.text.numbers import romawi
from sopdocs.units import TWIP, Length
from sopdocs.word.ooxml import W, find, is_on, value
from sopdocs.word.template.heights import Heights

CAPTION, FIGURE, ITEM, SIGNED = "caption", "Gambar", "Butir", "Penanda Tangan"
CELL, HEAD, NOTE = "Isi Tabel", "Kepala Tabel", "Catatan"
TEXTS = {"isi": "Teks", "rapat": "Rapat", "tengah": "Tengah", "catatan": NOTE, "rumus": "Rumus", "belum": "Belum Diisi"}
"""The style of a paragraph by what it is in `report`."""
ATTACHMENT = "Lampiran"
GRID = "Table Grid"
LISTS = {"tabel": "table of figures", "gambar": "table of figures"}


@dataclass(frozen=True, slots=True)
class _Level:
    """How Word numbers a heading: `pattern` is `Bab %1`, `format` one for each of its numbers."""

    pattern: str
    formats: Sequence[str]


class Styles:
    """Those of one file."""

    def __init__(self, styles: Any, numbering: Any) -> None:
        self._elements = {str(style.get(f"{W}styleId")): style for style in find(styles, "w:style")}
        self._ids = {value(each, "w:name/@w:val").lower(): name for name, each in self._elements.items()}
        self._heights = Heights(styles)
        self._levels = {**_levels_named(styles, numbering), **_levels_tied(numbering)}

    def id(self, name: str) -> str:
        """By which paragraphs name the style; empty where the template has none of that name."""
        return self._ids.get(name.lower(), "")

    def named(self, name: str) -> str:
        """The `w:pStyle` of a paragraph in the style; nothing where the template has none of that name."""
        found = self.id(name)
        return f'<w:pStyle w:val="{found}"/>' if found else ""

    def type_of(self, name: str) -> Type:
        """The type of text in the style."""
        return self._heights.type_of(self.id(name))

    def indent(self, name: str) -> Length:
        """How far from the left the text in the style stands, but for its first line."""
        return self._indent(name, "left")

    def hanging(self, name: str) -> Length:
        """How much farther left its first line begins."""
        return self._indent(name, "hanging")

    def has_caps(self, name: str) -> bool:
        """Whether the style prints all letters as capitals."""
        found = self._elements.get(self.id(name))
        return found is not None and is_on(found.find(f"{W}rPr/{W}caps"))

    def label(self, heading: Heading, counts: Sequence[int]) -> str:
        """`Bab III`, `A.`: how Word numbers the heading when its levels have been counted so far; empty: not at all."""
        level = self._levels.get(self.id(style_of(heading)))
        if heading.numbering == "tanpa" or level is None:
            return ""
        return re.sub(r"%(\d)", lambda found: _spelt(level.formats, counts, int(found[1]) - 1), level.pattern)

    def _indent(self, name: str, side: str) -> Length:
        found = self._elements.get(self.id(name))
        return TWIP * int(value(found, f"w:pPr/w:ind/@w:{side}", "0")) if found is not None else 0


def style_of(heading: Heading) -> str:
    """The name of its style."""
    if heading.numbering == "lampiran":
        return ATTACHMENT
    return f"heading {heading.level}" if heading.numbering == "bab" else f"Judul {heading.level} Tanpa Nomor"


def _levels_tied(numbering: Any) -> Mapping[str, _Level]:
    """By the id of the style that a list is tied to."""
    return {value(each, "w:pStyle/@w:val"): _level(each) for each in find(numbering, "w:abstractNum/w:lvl[w:pStyle]")}


def _levels_named(styles: Any, numbering: Any) -> Mapping[str, _Level]:
    """By the id of the style that names a list: all that a template has which LibreOffice has saved."""
    lists = {value(each, "@w:numId"): value(each, "w:abstractNumId/@w:val") for each in find(numbering, "w:num")}
    found = {}
    for style in find(styles, "w:style[w:pPr/w:numPr/w:numId]"):
        name = lists.get(value(style, "w:pPr/w:numPr/w:numId/@w:val"), "")
        level = value(style, "w:pPr/w:numPr/w:ilvl/@w:val", "0")
        for each in find(numbering, f"w:abstractNum[@w:abstractNumId='{name}']/w:lvl[@w:ilvl='{level}']"):
            found[value(style, "@w:styleId")] = _level(each)
    return found


def _level(level: Any) -> _Level:
    formats = [value(each, "w:numFmt/@w:val") for each in find(level, "../w:lvl")]
    return _Level(value(level, "w:lvlText/@w:val"), formats)


def _spelt(formats: Sequence[str], counts: Sequence[int], level: int) -> str:
    number, kind = counts[level], formats[level]
    spelt = {"upperRoman": romawi, "lowerRoman": lambda n: romawi(n).lower(), "upperLetter": _letter}
    spelt["lowerLetter"] = lambda n: _letter(n).lower()
    return str(spelt.get(kind, str)(number))


def _letter(number: int) -> str:
    """A, B … Z, AA, BB, as Word counts."""
    return chr(ord("A") + (number - 1) % 26) * (1 + (number - 1) // 26)
