"""A paragraph or a row of a filled template in; the room that it takes out.

Looks come from the paragraph, then its style and those it is based on, then the defaults of the file. Only what the
front matter of a book uses is known: plain text, tabs to a hanging indent, pictures and shapes in the line, tables.
Text is measured as a little wider than it is (`text.metrics`), so that a planned page never overflows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sopdocs.text.metrics import Text, Type, type_of
from sopdocs.units import TWIP, Length, pt
from sopdocs.word.ooxml import CELL_MARGIN, Element, W, find, is_on, value

RULE = pt(1)
"""What the borders of a row take."""


@dataclass(frozen=True)
class Measure:
    """The styles of a file, as `word/styles.xml` has them, and its first font."""

    styles: Element

    @cached_property
    def _by_id(self) -> dict[str, Element]:
        return {each.get(f"{W}styleId", ""): each for each in find(self.styles, "w:style")}

    def named(self, name: str) -> str:
        """The id of the style called `name`; empty where there is none."""
        return value(self.styles, f"w:style[w:name/@w:val='{name}']/@w:styleId")

    def is_on(self, paragraph: Element, name: str) -> bool:
        """Whether a paragraph has a property like `keepNext`."""
        return is_on(self._first(paragraph, f"w:pPr/w:{name}"))

    def paragraph(self, paragraph: Element, width: Length) -> Length:
        """The height of a paragraph in a column."""
        before, after = (self._twips(paragraph, "spacing", side) for side in ("before", "after"))
        lines = self._lines(paragraph, width)
        return before + after + max(lines, max(self._pictures(paragraph), default=0))

    def row(self, row: Element) -> Length:
        """The height of a row: that of its highest cell, or more where it says so."""
        least = int(value(row, "w:trPr/w:trHeight/@w:val", "0")) * TWIP
        return max(least, *(self._cell(cell) for cell in find(row, "w:tc"))) + RULE

    def _cell(self, cell: Element) -> Length:
        width = (int(value(cell, "w:tcPr/w:tcW/@w:w", "0")) - 2 * CELL_MARGIN) * TWIP
        paragraphs = sum(self.paragraph(each, width) for each in find(cell, "w:p"))
        return paragraphs + sum(self.row(each) for each in find(cell, "w:tbl/w:tr"))

    def lines(self, paragraph: Element, width: Length) -> tuple[str, ...]:
        """The text behind the last tab, as it wraps in a column."""
        return Text(_wrapping(paragraph), self._type(paragraph)).lines(self._room(paragraph, width))

    def _lines(self, paragraph: Element, width: Length) -> Length:
        text, kind = _wrapping(paragraph), self._type(paragraph)
        room = self._room(paragraph, width)
        spacing = self._first(paragraph, "w:pPr/w:spacing[@w:line]")
        height = kind.height_of(text)
        if spacing is not None:
            height = _leaded(height, int(spacing.get(f"{W}line", "240")), spacing.get(f"{W}lineRule", "auto"))
        return height * sum(Text(each, kind).count(room) for each in text.split("\n"))

    def _type(self, paragraph: Element) -> Type:
        size = max([int(each) for each in _sizes(paragraph)] or [int(self._look(paragraph, "sz", "22"))])
        return type_of(self.font, pt(size / 2), self._is_bold(paragraph))

    def _room(self, paragraph: Element, width: Length) -> Length:
        """For the text behind the tabs: that between the indents."""
        return max(width - sum(self._twips(paragraph, "ind", side) for side in ("left", "right")), pt(10))

    def _is_bold(self, paragraph: Element) -> bool:
        """Whether its text is to be measured as bold."""
        if find(paragraph, "w:r/w:rPr/w:b[not(@w:val='0')]"):
            return True
        return is_on(self._first(paragraph, "w:rPr/w:b"))

    @cached_property
    def font(self) -> str:
        """The type of the text: that of the style Normal."""
        fonts = "w:rPr/w:rFonts/@w:ascii"
        return value(self.styles, f"w:style[@w:styleId='Normal']/{fonts}") or value(self.styles, f".//{fonts}", "Arial")

    def _pictures(self, paragraph: Element) -> Iterator[Length]:
        return (int(each.get("cy", "0")) for each in find(paragraph, ".//wp:inline/wp:extent"))

    def _twips(self, paragraph: Element, name: str, side: str) -> Length:
        found = self._first(paragraph, f"w:pPr/w:{name}[@w:{side}]")
        return 0 if found is None else int(found.get(W + side, "0")) * TWIP

    def _look(self, paragraph: Element, name: str, default: str) -> str:
        found = self._first(paragraph, f"w:rPr/w:{name}")
        return default if found is None else found.get(f"{W}val", default)

    def _first(self, paragraph: Element, path: str) -> Element | None:
        """The element at `path` below the paragraph itself, its styles, or the defaults."""
        for place in (paragraph, *self._chain(value(paragraph, "w:pPr/w:pStyle/@w:val", "Normal"))):
            if found := find(place, path):
                return found[0]
        kind = path.partition("/")[0]
        found = find(self.styles, f"w:docDefaults/{kind}Default/{path}")
        return found[0] if found else None

    def _chain(self, style: str) -> Iterator[Element]:
        while style in self._by_id:
            yield self._by_id[style]
            style = value(self._by_id[style], "w:basedOn/@w:val")


def _wrapping(paragraph: Element) -> str:
    """What stands behind the last tab."""
    return "".join(_find_text(paragraph)).rpartition("\t")[2]


def _find_text(paragraph: Element) -> Iterator[str]:
    """The texts and tabs of a paragraph, without those of shapes in it."""
    for each in find(paragraph, "w:r/w:t | w:r/w:tab | w:r/w:br | w:hyperlink/w:r/w:t"):
        yield each.text or "" if each.tag == f"{W}t" else "\t" if each.tag == f"{W}tab" else "\n"


def _sizes(paragraph: Element) -> list[str]:
    return [each.get(f"{W}val", "22") for each in find(paragraph, "w:r/w:rPr/w:sz")]


def _leaded(height: Length, line: int, rule: str) -> Length:
    if rule == "auto":
        return height * line // 240
    return line * TWIP if rule == "exact" else max(height, line * TWIP)
