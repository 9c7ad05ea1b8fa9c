"""The name of a font in, the shipped faces that stand in for it out.

A font that has no free twin is drawn in the one that it is measured with (`text.metrics.STAND_IN`).
"""

from functools import cache
from importlib.resources import files

from sopdocs.drawing.face import Face
from sopdocs.text.metrics import KNOWN, STAND_IN

TWINS = {
    "Arial": "Liberation Sans",
    "Arial Narrow": "Liberation Sans Narrow",
    "Times New Roman": "Liberation Serif",
    "Calibri": "Carlito",
    "Cambria": "Caladea",
}
"""Each font with the free one of the same widths, so that lines break in the same places."""

NARROW = 0.82
"""The width of Arial Narrow in widths of Arial."""

_FILES = {
    "arial": ("sans", 1.0),
    "arial-narrow": ("sans", NARROW),
    "times-new-roman": ("serif", 1.0),
    "calibri": ("humanist", 1.0),
    "cambria": ("book", 1.0),
}
_LAST = "sans"
"""Where a character is looked for that the face lacks."""


def twin(font: str) -> str:
    """The free font that stands in for `font`."""
    names = {name.lower(): free for name, free in TWINS.items()}
    return names.get(font.lower(), names[STAND_IN])


@cache
def faces(font: str, bold: bool) -> tuple[Face, ...]:
    """The face of `font`, and the one that helps out where it lacks a character."""
    file, narrow = _FILES[KNOWN.get(font.lower(), STAND_IN)]
    first = _face(file, bold, narrow, font)
    return (first,) if file == _LAST else (first, _face(_LAST, bold, narrow, font))


@cache
def _face(file: str, bold: bool, narrow: float, family: str) -> Face:
    return Face(family, bold, _content(f"{file}-bold" if bold else file), narrow)


@cache
def _content(name: str) -> bytes:
    return (files("sopdocs.drawing") / "fonts" / f"{name}.ttf").read_bytes()
