"""A line of a paragraph in, its stretches out: text of one look in one face, with their widths.

The plan knows which words stand on a line, the runs know their looks; both have the same letters, and only white
space differs (a line ends where a space was). A character that its face lacks is taken from a face that has it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from sopdocs.drawing.face import Face
from sopdocs.drawing.typeface import faces
from sopdocs.page import Run
from sopdocs.units import Length

_IMPOSSIBLE = re.compile("[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What no font and no file format has a sign for."""


class Stretch(NamedTuple):
    """Text that is set in one go; `run` tells its look."""

    text: str
    run: Run
    face: Face
    width: Length


def looks(lines: tuple[str, ...], runs: tuple[Run, ...], font: str) -> list[list[Stretch]]:
    """The stretches of each line."""
    if len(runs) == 1:
        return [list(stretches(line, runs[0], font)) for line in lines]
    letters = ((char, run) for run in runs for char in run.text if not char.isspace())
    return [list(_mixed(line, letters, font)) for line in lines]


def stretches(text: str, run: Run, font: str) -> Iterator[Stretch]:
    """`text` in the look of `run`, one stretch for each face that it takes."""
    text = _IMPOSSIBLE.sub("\ufffd", text)
    own = faces(font, run.bold)[0]
    if all(map(own.has, text)):
        yield Stretch(text, run, own, width(text, own, run.size))
        return
    for face, chars in groupby(text, lambda char: _face(char, font, run.bold)):
        part = "".join(chars)
        yield Stretch(part, run, face, width(part, face, run.size))


@lru_cache(maxsize=4096)
def width(text: str, face: Face, size: Length) -> Length:
    """How wide `text` is."""
    return round(face.width(text) * size)


def _face(char: str, font: str, bold: bool) -> Face:
    """The first face that has the character, else the last one: it has a sign for what is missing."""
    candidates = faces(font, bold)
    return next((face for face in candidates if face.has(char)), candidates[-1])


def _mixed(line: str, letters: Iterator[tuple[str, Run]], font: str) -> Iterator[Stretch]:
    """The stretches of a line of several looks; a space looks like the letter before it."""
    styled: list[tuple[str, Run]] = []
    for char in line:
        if char.isspace() and styled:
            styled.append((char, styled[-1][1]))
        elif not char.isspace():
            styled.append((char, next(letters)[1]))
    for run, group in groupby(styled, lambda pair: pair[1]):
        yield from stretches("".join(char for char, _ in group), run, font)
