"""The name of a paper in, the sheet with its margins out. SOP pages lie on their side, as in all of practice."""

from sopdocs.kinds.paper import PAPERS
from sopdocs.page import Paper
from sopdocs.units import Length, mm

MARGIN, NARROW_MARGIN, FOOT, FOOTER = mm(15), mm(10), mm(12), mm(7)


def paper(name: str, margin: Length = MARGIN) -> Paper:
    """The sheet called `name` in `tampilan.kertas`; the foot line needs its room whatever the margin."""
    height, width = PAPERS[name]
    return Paper(mm(width), mm(height), margin, margin, margin, max(margin, FOOT), FOOTER)
