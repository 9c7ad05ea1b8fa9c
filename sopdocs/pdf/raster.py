"""A PDF in, a PNG of each page out."""

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

DPI = 150


def png(pdf: bytes, dpi: int = DPI) -> list[bytes]:
    """The pages at `dpi` dots per inch, on white."""
    from pypdfium2 import PdfDocument

    file = PdfDocument(pdf)
    try:
        return [_png(page.render(scale=dpi / 72).to_pil(), dpi) for page in file]
    finally:
        file.close()


def _png(picture: "Image", dpi: int) -> bytes:
    out = BytesIO()
    picture.save(out, "PNG", dpi=(dpi, dpi))
    return out.getvalue()
