"""The name of a paper in, the sheet with its margins out. SOP pages lie on their side, as in all of practice."""

from sopdocs.page import Paper
from sopdocs.units import mm

SIZES = {"A4": (297, 210), "F4": (330, 215), "Legal": (355.6, 215.9), "Letter": (279.4, 215.9)}
"""Width and height in mm. F4 is the folio of Indonesian offices, 215 x 330 mm."""

MARGIN, FOOTER = mm(15), mm(8)


def paper(name: str) -> Paper:
    """The sheet called `name` in `tampilan.kertas`."""
    width, height = SIZES[name]
    return Paper(mm(width), mm(height), MARGIN, MARGIN, MARGIN, MARGIN, FOOTER)
