"""A Paragraph and the place it is given in, its text, underlines and picture out.

                        left                                right
    top              ┌─ before ──────────────────────────────┐
                     │ marker  text text text text text text │ line_height: what the font needs less stands above it
    baseline ────────┼─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ┤
                     │ indent  text text                     │ descent of the tallest type, in the line
                     └───────────────────────────────────────┘

Turned text is set in the same way, in a frame that stands on its left side.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from sopdocs.drawing.looks import Stretch, looks, stretches
from sopdocs.drawing.ops import Picture, Stroke, Text
from sopdocs.page import Paragraph, Point
from sopdocs.units import Length

Drawn: TypeAlias = Text | Stroke | Picture

UNDERLINE_BELOW, UNDERLINE_WIDTH = 0.09, 0.05
"""In em: what LibreOffice draws, whatever the font says."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where text is set: from its top left corner; `turned`: from its lower left corner, upwards."""

    x: Length
    y: Length
    width: Length
    turned: bool = False

    def place(self, along: Length, down: Length) -> Point:
        """The point of the page that lies `along` the line from its begin and `down` from the first line's top."""
        return (self.x + down, self.y - along) if self.turned else (self.x + along, self.y + down)


def set_paragraph(source: Paragraph, font: str, frame: Frame, down: Length) -> Iterator[Drawn]:
    """The paragraph, its upper end `down` from the top of the frame."""
    top = down + source.before
    if source.image:
        free = frame.width - source.image.width
        yield Picture(*frame.place(_begin(source.align, 0, free), top), source.image)
        return
    lines = looks(source.lines, source.runs, font)
    ends = list(_ends(source))
    for number, line in enumerate(lines):
        level = top + source.line_height * (number + 1) - _descent(line, source, font)
        if number == 0 and source.marker and source.runs:
            yield from _set(list(stretches(source.marker.text, source.runs[0], font)), " ", frame, 0, level, 0)
        free = frame.width - source.indent - sum(stretch.width for stretch in line)
        spaces = sum(stretch.text.count(" ") for stretch in line)
        justified = source.align == "both" and number < len(lines) - 1 and spaces > 0 and free > 0
        begin = source.indent + _begin(source.align, 0, free)
        yield from _set(line, ends[number], frame, begin, level, free // spaces if justified else 0)


def _begin(align: str, left: Length, free: Length) -> Length:
    return left + {"center": free // 2, "right": free}.get(align, 0)


def _descent(line: list[Stretch], source: Paragraph, font: str) -> Length:
    """How far the tallest type of the line reaches below the baseline."""
    return max((round(run.size * face.measures[1] / face.unit) for _, run, face, _ in line), default=0)


def _ends(source: Paragraph) -> Iterator[str]:
    """Of each line the space that stood behind it in the text; a word that was broken has none."""
    text, at = " ".join("".join(run.text for run in source.runs).split()), 0
    for line in source.lines:
        at += len(line)
        end = text[at : at + 1]
        at += end == " "
        yield " " if end == " " else ""


def _set(line: list[Stretch], end: str, frame: Frame, begin: Length, level: Length, spread: Length) -> Iterator[Drawn]:
    """The stretches one after the other on the baseline `level`, `end` behind the last."""
    for number, (text, run, face, natural) in enumerate(line, 1):
        width = natural + spread * text.count(" ")
        if text:
            words = text + end if number == len(line) else text
            yield Text(*frame.place(begin, level), words, face, run.size, width, spread, frame.turned)
        if run.underline and text:
            below = level + round(run.size * UNDERLINE_BELOW)
            ends = (frame.place(begin, below), frame.place(begin + width, below))
            yield Stroke(ends, round(run.size * UNDERLINE_WIDTH))
        begin += width
