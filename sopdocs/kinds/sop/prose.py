"""Texts and a width in, paragraphs out: plain ones, and the items of a list with their numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from sopdocs.page import Align, Marker, Paragraph, Run
from sopdocs.text.metrics import Text, Type, Wrapped, type_of
from sopdocs.units import TWIP, Length, mm

MARKER_GAP = mm(1.5)


@dataclass(frozen=True)
class Prose:
    """Sets text in one font, at `size` where nothing else is said."""

    font: str
    size: Length

    @cached_property
    def kind(self) -> Type:
        return type_of(self.font, self.size)

    def widest(self, text: str) -> Length:
        """The width of a heading on one line."""
        return type_of(self.font, self.size, bold=True).width(text)

    def line(
        self, text: str, width: Length, *, bold: bool = False, underline: bool = False, align: Align = "left",
        before: Length = 0, larger: Length = 0,
    ) -> Paragraph:  # fmt: skip
        """One paragraph, `larger` than the rest by so much."""
        kind = type_of(self.font, self.size + larger, bold)
        wrapped = Text(text, kind).wrapped(width)
        run = Run(text, kind.size, bold, underline)
        spare = wrapped.spare * wrapped.line_height
        return Paragraph((run,), wrapped.lines, wrapped.line_height, align, before, spare=spare)

    def texts(self, texts: Sequence[str], width: Length, number: int) -> tuple[Paragraph, ...]:
        """The items of a box: several are numbered (as list `number` of the document), one alone is plain text."""
        if len(texts) < 2:
            return tuple(self.line(part, width) for text in texts for part in _parts(text))
        indent = self._indent(len(texts))
        items = []
        for value, text in enumerate(texts, start=1):
            first, *others = [replace(self.line(part, width - indent), indent=indent) for part in _parts(text) or [""]]
            items += [replace(first, marker=Marker(number, value, f"{value}.")), *others]
        return tuple(items)

    def _indent(self, count: int) -> Length:
        return -(-(self.kind.width(f"{count}.") + MARKER_GAP) // TWIP) * TWIP


def cut(paragraph: Paragraph, count: int) -> tuple[Paragraph, Paragraph]:
    """The first `count` lines as a paragraph, and the rest as one without a marker."""
    run = paragraph.runs[0]
    whole = Wrapped(run.text, paragraph.lines, paragraph.line_height)
    first, rest = whole.cut(count)
    return (
        replace(paragraph, runs=(replace(run, text=first.text),), lines=first.lines, spare=0),
        replace(paragraph, runs=(replace(run, text=rest.text),), lines=rest.lines, marker=None, before=0),
    )


def _parts(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]
