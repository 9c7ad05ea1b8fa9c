"""The name of a paper in, the sheet with its margins out. SOP pages lie on their side, as in all of practice."""

from sopdocs.page import Paper
from sopdocs.units import Length, mm

SIZES = {"A4": (297, 210), "F4": (330, 215), "Legal": (355.6, 215.9), "Letter": (279.4, 215.9)}
"""Width and height in mm. F4 is the folio of Indonesian offices, 215 x 330 mm."""

MARGIN, NARROW_MARGIN, FOOT, FOOTER = mm(15), mm(10), mm(12), mm(7)


def paper(name: str, margin: Length = MARGIN) -> Paper:
    """The sheet called `name` in `tampilan.kertas`; the foot line needs its room whatever the margin."""
    width, height = SIZES[name]
    return Paper(mm(width), mm(height), margin, margin, margin, max(margin, FOOT), FOOTER)
