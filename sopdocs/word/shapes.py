"""A Symbol, Line, Label or Picture in, what floats and how it looks out (`a:graphic`); black 0.75 pt on white."""

from dataclasses import dataclass

from sopdocs.page import LETTER_SIZE, Anchor, Label, Line, Picture, Point, Run, Symbol
from sopdocs.units import Length, pt, to_twips
from sopdocs.word.paragraph import run
from sopdocs.word.register import Register

_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_PRESETS = {
    "terminator": "flowChartTerminator",
    "proses": "flowChartProcess",
    "keputusan": "flowChartDecision",
    "konektor": "flowChartOffpageConnector",
}
_BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
_WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
_RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
_NO_OUTLINE = "<a:ln><a:noFill/></a:ln>"
_DASHED = '<a:prstDash val="sysDash"/>'
_ARROW = '<a:tailEnd type="triangle" w="med" len="med"/>'
_SLACK = pt(4)
"""Room at the right of a label and under it, so that a word never breaks for a twip.

`wrap="none"` is no way out: LibreOffice breaks the word all the same, others make the shape as narrow as its text.
"""
_SINGLE = 'w:line="240" w:lineRule="auto"'


@dataclass(frozen=True, slots=True)
class Floating:
    """A drawing by its box on the page, with what it shows as an `a:graphic`."""

    name: str
    alt: str
    anchor: Anchor
    x: Length
    y: Length
    width: Length
    height: Length
    graphic: str


def symbol(source: Symbol) -> Floating:
    """The flowchart shape of that name, filled white; the letter of a connector inside."""
    look = f'<a:prstGeom prst="{_PRESETS[source.shape]}"><a:avLst/></a:prstGeom>{_WHITE}{_stroke()}'
    words = _words((source.text,), LETTER_SIZE, "center", _SINGLE) if source.text else ""
    drawn = _shape("<wps:cNvSpPr/>", source.width, source.height, look, words)
    return Floating(
        source.shape.capitalize(),
        source.alt,
        source.anchor,
        source.x,
        source.y,
        source.width,
        source.height,
        drawn,
    )


def label(source: Label) -> Floating:
    """Words without frame and ground, from the top left corner of their box."""
    spacing = f'w:line="{to_twips(source.height // len(source.lines))}" w:lineRule="exact"'
    words = _words(source.lines, source.size, "left", spacing)
    width, height = source.width + _SLACK, source.height + _SLACK
    look = f"{_RECTANGLE}<a:noFill/>{_NO_OUTLINE}"
    drawn = _shape('<wps:cNvSpPr txBox="1"/>', width, height, look, words, "t")
    return Floating("Label", " ".join(source.lines), source.anchor, source.x, source.y, width, height, drawn)


def line(source: Line) -> Floating:
    """One open path along all points, so that an officer can pick the arrow as a whole."""
    xs, ys = [x for x, _ in source.points], [y for _, y in source.points]
    left, top = min(xs), min(ys)
    width, height = max(xs) - left, max(ys) - top
    stroke = _stroke(_DASHED if source.dashed else "", _ARROW if source.arrow else "")
    path = _path([(x - left, y - top) for x, y in source.points], width, height)
    drawn = _shape("<wps:cNvSpPr/>", width, height, f"{path}<a:noFill/>{stroke}")
    return Floating("Garis", source.alt, source.anchor, left, top, width, height, drawn)


def picture(source: Picture, register: Register) -> Floating:
    """The whole flowchart as one image: the ground of a rectangle, for LibreOffice makes a row as high as a picture."""
    image = source.image
    ground = (
        f'<a:blipFill><a:blip r:embed="{register.media.add(image)}"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>'
    )
    drawn = _shape("<wps:cNvSpPr/>", image.width, image.height, f"{_RECTANGLE}{ground}{_NO_OUTLINE}")
    return Floating("Gambar", image.alt, source.anchor, source.x, source.y, image.width, image.height, drawn)


def _stroke(dash: str = "", head: str = "") -> str:
    return f'<a:ln w="9525">{_BLACK}{dash}<a:miter lim="800000"/>{head}</a:ln>'


def _path(points: list[Point], width: Length, height: Length) -> str:
    first, *others = [f'<a:pt x="{x}" y="{y}"/>' for x, y in points]
    steps = "".join(f"<a:lnTo>{each}</a:lnTo>" for each in others)
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{width}" h="{height}" fill="none"><a:moveTo>{first}</a:moveTo>{steps}</a:path>'
        "</a:pathLst></a:custGeom>"
    )


def _shape(kind: str, width: Length, height: Length, look: str, words: str = "", valign: str = "ctr") -> str:
    return (
        f'<a:graphic><a:graphicData uri="{_SHAPE}"><wps:wsp>{kind}'
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>{look}</wps:spPr>{words}'
        f'<wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{valign}"><a:noAutofit/></wps:bodyPr>'
        "</wps:wsp></a:graphicData></a:graphic>"
    )


def _words(lines: tuple[str, ...], size: Length, align: str, spacing: str) -> str:
    properties = f'<w:pPr><w:spacing w:before="0" w:after="0" {spacing}/><w:jc w:val="{align}"/></w:pPr>'
    text = run(Run("\n".join(lines), size))
    return f"<wps:txbx><w:txbxContent><w:p>{properties}{text}</w:p></w:txbxContent></wps:txbx>"
