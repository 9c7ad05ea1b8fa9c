"""PNG and JPEG files in, picture objects of a PDF out; each file once.

A JPEG goes in as it is; a PNG is taken apart into its colours and its transparency.
"""

import zlib
from functools import lru_cache
from io import BytesIO
from typing import NamedTuple

import pydyf

from sopdocs.page import Image
from sopdocs.pdf.objects import add

_SPACES = {"L": "/DeviceGray", "RGB": "/DeviceRGB"}
_LEVEL = 6


class Pixels(NamedTuple):
    """A picture as a PDF keeps it; `opacity` is empty for one that hides all behind it."""

    width: int
    height: int
    space: str
    filter: str
    colours: bytes
    opacity: bytes


class Images:
    """The pictures of one file."""

    def __init__(self, pdf: pydyf.PDF) -> None:
        self._pdf = pdf
        self._names: dict[bytes, str] = {}
        self._made: dict[str, bytes] = {}

    def use(self, image: Image) -> str:
        """How the pages call the picture."""
        name = self._names.get(image.data)
        if name is None:
            name = self._names[image.data] = f"I{len(self._names) + 1}"
            self._made[name] = self._object(pixels(image.data))
        return name

    def resources(self) -> pydyf.Dictionary:
        return pydyf.Dictionary(self._made)

    def _object(self, source: Pixels) -> bytes:
        extra = _head(source, source.space, source.filter)
        if source.opacity:
            mask = _head(source, "/DeviceGray", "/FlateDecode")
            extra["SMask"] = add(self._pdf, pydyf.Stream([source.opacity], mask))
        return add(self._pdf, pydyf.Stream([source.colours], extra))


@lru_cache(maxsize=8)
def pixels(data: bytes) -> Pixels:
    """The picture in a PNG or JPEG file; kept, for a logo stands in every document of an office."""
    from PIL import Image as Reader  # only documents with pictures need it

    with Reader.open(BytesIO(data)) as picture:
        if picture.format == "JPEG" and picture.mode in _SPACES:
            return Pixels(*picture.size, _SPACES[picture.mode], "/DCTDecode", data, b"")
        opacity = b""
        if picture.has_transparency_data:
            whole = picture.convert("RGBA")
            opacity = zlib.compress(whole.getchannel("A").tobytes(), _LEVEL)
        colours = picture.convert("L" if picture.mode in ("1", "L", "LA") else "RGB")
        space = _SPACES[colours.mode]
        return Pixels(*colours.size, space, "/FlateDecode", zlib.compress(colours.tobytes(), _LEVEL), opacity)


def _head(source: Pixels, space: str, coding: str) -> dict[str, str | int | bytes]:
    return {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": source.width,
        "Height": source.height,
        "ColorSpace": space,
        "BitsPerComponent": 8,
        "Filter": coding,
    }
