"""A `page.Document` in, an SVG of each page out: table, text and flowchart where every other output has them.

Text stays text, in the document's font or its free twin; its length is written down, so that a viewer with another
font keeps the places. One unit is one point.
"""

from base64 import b64encode
from html import escape

from sopdocs.drawing import draw
from sopdocs.drawing.face import Face
from sopdocs.drawing.ops import DASH, Group, Outline, Part, Picture, Stroke, Text
from sopdocs.drawing.typeface import twin
from sopdocs.page import Document, Point
from sopdocs.units import Length, to_pt


def write(document: Document) -> list[bytes]:
    """The pages; equal documents give equal bytes."""
    return [page(document, number) for number in range(len(document.pages))]


def page(document: Document, number: int) -> bytes:
    """Page `number`, from 0."""
    width, height = _number(document.paper.width), _number(document.paper.height)
    parts = "\n".join(map(_part, draw(document, number)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" '
        f'viewBox="0 0 {width} {height}" lang="id-ID">\n<title>{escape(document.title)}</title>\n'
        '<rect width="100%" height="100%" fill="#fff"/>\n'
        f'<g font-family="{_families(document.font)}" stroke-linejoin="miter" xml:space="preserve">\n'
        f"{parts}\n</g>\n</svg>\n"
    ).encode()


def _families(font: str) -> str:
    names = [font, twin(font)]
    return escape(", ".join("'" + name.replace("\\", "").replace("'", "") + "'" for name in names)) + ", sans-serif"


def _part(part: Part) -> str:
    match part:
        case Group():
            return _group(part)
        case Text():
            return _text(part)
        case Stroke():
            return _stroke(part)
        case Outline():
            return _outline(part)
        case Picture():
            return _picture(part)


def _group(group: Group) -> str:
    parts = "\n".join(map(_part, group.parts))
    if group.role == "Figure":
        return f'<g role="img">\n<title>{escape(group.alt)}</title>\n{parts}\n</g>'
    return parts


def _text(text: Text) -> str:
    if not text.words.strip():
        return ""
    x, y = _number(text.x), _number(text.y)
    turned = f' transform="rotate(-90 {x} {y})"' if text.turned else ""
    return (
        f'<text x="{x}" y="{y}" font-size="{_number(text.size)}"{_weight(text.face)}{turned} '
        f'textLength="{_number(text.width)}">{escape(text.words.rstrip())}</text>'
    )


def _weight(face: Face) -> str:
    return ' font-weight="bold"' if face.bold else ""


def _stroke(stroke: Stroke) -> str:
    start, *others = map(_point, stroke.points)
    dash = " ".join(_number(share * stroke.width) for share in DASH)
    dashed = f' stroke-dasharray="{dash}"' if stroke.dashed else ""
    return (
        f'<path d="M {start} L {" ".join(others)}" fill="none" stroke="#000" '
        f'stroke-width="{_number(stroke.width)}"{dashed}/>'
    )


def _outline(outline: Outline) -> str:
    pieces = " ".join(("C " if len(piece) == 3 else "L ") + " ".join(map(_point, piece)) for piece in outline.pieces)
    ink = f'stroke="#000" stroke-width="{_number(outline.width)}"' if outline.width else 'stroke="none"'
    return f'<path d="M {_point(outline.start)} {pieces} Z" fill="{_grey(outline.ground)}" {ink}/>'


def _grey(light: float) -> str:
    """The colour; black and white as short as they can be written."""
    return "#" + (f"{round(light * 15):x}" if light in (0, 1) else f"{round(light * 255):02x}") * 3


def _picture(picture: Picture) -> str:
    image = picture.image
    content = b64encode(image.data).decode("ascii")
    return (
        f'<image x="{_number(picture.x)}" y="{_number(picture.y)}" width="{_number(image.width)}" '
        f'height="{_number(image.height)}" preserveAspectRatio="none" href="data:image/{image.kind};base64,{content}">'
        f"<title>{escape(image.alt)}</title></image>"
    )


def _point(point: Point) -> str:
    return f"{_number(point[0])},{_number(point[1])}"


def _number(length: Length) -> str:
    """In points, at most two decimals."""
    return f"{to_pt(length):.2f}".rstrip("0").rstrip(".")
