"""The parts of a page in, the content stream that draws them out, with the marks that tie it to the structure tree.

PDF counts from the lower left corner, upwards.
"""

from collections.abc import Iterator

from sopdocs.drawing.ops import DASH, Group, Op, Outline, Picture, Stroke, Text
from sopdocs.page import Point
from sopdocs.pdf.fonts import Fonts
from sopdocs.pdf.images import Images
from sopdocs.pdf.tags import Element, Tags
from sopdocs.units import PT, Length


class Content:
    """Draws one page of the given height; what it needs from the rest of the file is registered on the way."""

    def __init__(self, height: Length, fonts: Fonts, images: Images, tags: Tags) -> None:
        self.height, self.fonts, self.images, self.tags = height, fonts, images, tags

    def draw(self, groups: tuple[Group, ...]) -> bytes:
        """The content stream."""
        lines = [line for group in groups for line in self._group(group, self.tags.document)]
        return "\n".join(lines).encode("ascii")

    def _group(self, group: Group, parent: Element) -> Iterator[str]:
        """Each stretch of drawing between two groups is marked as belonging to this one."""
        element = None if group.role == "Artifact" else self.tags.element(group, parent)
        open_ = False
        for part in group.parts:
            if isinstance(part, Group):
                yield from ["EMC"] * open_
                open_ = False
                yield from self._group(part, element or parent)
                continue
            if not open_:
                yield f"/{group.role} <</MCID {self.tags.mark(element)}>> BDC" if element else "/Artifact BMC"
                open_ = True
            yield self._op(part)
        yield from ["EMC"] * open_

    def _op(self, op: Op) -> str:
        match op:
            case Text():
                return self._text(op)
            case Stroke():
                return self._stroke(op)
            case Outline():
                return self._outline(op)
            case Picture():
                return self._picture(op)

    def _text(self, text: Text) -> str:
        font = self.fonts.use(text.face)
        place = f"0 1 -1 0 {self._point((text.x, text.y))} Tm" if text.turned else f"{self._point((text.x, text.y))} Td"
        narrow = f"{text.face.narrow * 100:g} Tz "
        spread = text.stretch / text.size * 1000 / text.face.narrow
        return f"BT /{font.name} {_number(text.size)} Tf {narrow}{place} {font.show(text.words, spread)} ET"

    def _stroke(self, stroke: Stroke) -> str:
        start, *others = map(self._point, stroke.points)
        dash = " ".join(_number(share * stroke.width) for share in DASH) if stroke.dashed else ""
        path = " ".join([f"{start} m", *(f"{point} l" for point in others)])
        return f"{_number(stroke.width)} w [{dash}] 0 d {path} S"

    def _outline(self, outline: Outline) -> str:
        pieces = [" ".join(map(self._point, piece)) + (" c" if len(piece) == 3 else " l") for piece in outline.pieces]
        path = " ".join([f"{self._point(outline.start)} m", *pieces])
        pen = f"{_number(outline.width)} w [] 0 d" if outline.width else ""
        return f"{outline.ground:g} g {pen} {path} {'b' if outline.width else 'h f'} 0 g"

    def _picture(self, picture: Picture) -> str:
        image = picture.image
        corner = self._point((picture.x, picture.y + image.height))
        size = f"{_number(image.width)} 0 0 {_number(image.height)}"
        return f"q {size} {corner} cm /{self.images.use(image)} Do Q"

    def _point(self, point: Point) -> str:
        return f"{_number(point[0])} {_number(self.height - point[1])}"


def _number(length: Length) -> str:
    """In points, two decimals."""
    return f"{length / PT:.2f}"
