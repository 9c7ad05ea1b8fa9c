"""An Image in, the drawing of a picture that stands in a line of text out (a logo)."""

from sopdocs.page import Image
from sopdocs.word.register import Register
from sopdocs.word.xml import quote

_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def inline(image: Image, register: Register) -> str:
    """The image as a letter among letters."""
    number = register.next_drawing()
    return (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{image.width}" cy="{image.height}"/>'
        f'<wp:docPr id="{number}" name="Gambar {number}" descr={quote(image.alt)}/>'
        f"{_graphic(image, register)}</wp:inline></w:drawing>"
    )


def _graphic(image: Image, register: Register) -> str:
    return (
        f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic>'
        '<pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{register.media.add(image)}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{image.width}" cy="{image.height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic>"
    )
