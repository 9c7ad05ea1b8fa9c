"""Words for the foot of a page and the page's frame in, the content that prints them there out.

    ┌──────────────────────────────────┐
    │  … the page, as it is seen …     │
    │ Halaman 2 dari 4                 │      the document's own foot line
    │ Paket 2025          hal. 12 dari 96     the stamp, 15 mm from both sides
    └──────────────────────────────────┘

The stamp stands on the lowest line that office printers reach; foot lines of sopdocs' documents end at 7 mm.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import starmap

import pydyf

from sopdocs.drawing.looks import stretches
from sopdocs.drawing.typeface import faces
from sopdocs.page import Run
from sopdocs.pdf.fonts import Font
from sopdocs.pdf.objects import add
from sopdocs.units import mm, pt, to_pt

FONT, SIZE = "Arial", pt(6.5)
BASELINE = mm(5)
"""Above the edge of the page. Digits and most letters end here; a g reaches half a millimetre deeper."""

SIDE = mm(15)
GAP = mm(5)
"""Between what stands at the left and the number."""

RESOURCE = "StempelSopdocs"
"""How pages call the font: no other program takes this name."""

_CUT = "…"
_ABOVE, _BELOW = 0.75, 0.22
"""How far letters reach from the base line, of their size."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What is seen of a page, in its own units: its corners before it is turned clockwise by `turn` degrees.

    `unit` is how many points one of these units has.
    """

    left: float
    bottom: float
    right: float
    top: float
    turn: int = 0
    unit: float = 1.0

    @property
    def width(self) -> float:
        """As it is seen, in points."""
        return (self.top - self.bottom if self.turn % 180 else self.right - self.left) * self.unit

    @property
    def matrix(self) -> str:
        """From points, counted from the lower left corner as it is seen, to the units of the page."""
        share = 1 / self.unit
        left, bottom, right, top = self.left, self.bottom, self.right, self.top
        turned: Mapping[int, tuple[float, ...]] = {
            0: (share, 0, 0, share, left, bottom),
            90: (0, share, -share, 0, right, bottom),
            180: (-share, 0, 0, -share, right, top),
            270: (0, -share, share, 0, left, top),
        }
        return " ".join(f"{number:.6g}" for number in turned[self.turn % 360])


class Stamps:
    """Draws the stamps of one file; all share one font, which `font` hands over at the end."""

    def __init__(self) -> None:
        self._font = Font(faces(FONT, False)[0], RESOURCE)

    def draw(self, frame: Frame, left: str, right: str) -> bytes:
        """The content that prints the two on the page; `left` is cut where it would run into `right`."""
        left, right, side = _printable(left), _printable(right), to_pt(SIDE)
        start = frame.width - side - self._width(right)
        left = self._cut(left, start - to_pt(GAP) - side)
        shown = [(left, side), (right, start)] if left else [(right, start)]
        head = f"/Artifact <</Type /Pagination /Subtype /Footer>> BDC\nq {frame.matrix} cm 1 g"
        lines = [head, *starmap(self._ground, shown), "0 g", *starmap(self._show, shown), "Q\nEMC\n"]
        return "\n".join(lines).encode("ascii")

    def font(self) -> bytes:
        """A PDF without pages whose catalog has the font as /Font; no more stamps can be drawn."""
        pdf, out = pydyf.PDF(), BytesIO()
        pdf.catalog["Font"] = add(pdf, self._font.objects(pdf))
        pdf.write(out, version=b"1.7", compress=True)
        return out.getvalue()

    def _ground(self, text: str, x: float) -> str:
        """White below the text, just as high as it is: a scan may be dark at its edge."""
        low, high = to_pt(BASELINE) - to_pt(SIZE) * _BELOW, to_pt(SIZE) * (_BELOW + _ABOVE)
        return f"{x - 1:.2f} {low:.2f} {self._width(text) + 2:.2f} {high:.2f} re f"

    def _show(self, text: str, x: float) -> str:
        place = f"{x:.2f} {to_pt(BASELINE):.2f}"
        return f"BT /{RESOURCE} {to_pt(SIZE):g} Tf {place} Td {self._font.show(text, 0)} ET"

    def _width(self, text: str) -> float:
        """In points."""
        return self._font.face.width(text) * to_pt(SIZE)

    def _cut(self, text: str, room: float) -> str:
        """As much of the text as there is room for."""
        if self._width(text) <= room:
            return text
        while text and self._width(text + _CUT) > room:
            text = text[:-1].rstrip()
        return text + _CUT if text else ""


def _printable(text: str) -> str:
    return "".join(part.text for part in stretches(text, Run(text, SIZE), FONT))
