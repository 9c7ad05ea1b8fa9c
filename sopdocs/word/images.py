"""A picture file in, an `Image` scaled into a box out, after every byte of it has been looked at."""

import re
import warnings
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Any, Literal, TypeAlias

from sopdocs.files import reason
from sopdocs.page import Image
from sopdocs.units import Length

MOST_BYTES, MOST_PIXELS = 5 * 1024 * 1024, 40_000_000
SIGNATURES = (b"\x89PNG", b"\xff\xd8\xff")
PNG_END = b"IEND\xaeB`\x82"
ORIENTATION, QUALITY = 0x112, 95
Kind: TypeAlias = Literal["png", "jpeg"]
KINDS: dict[str | None, Kind] = {"PNG": "png", "JPEG": "jpeg", "MPO": "jpeg"}
"""What Pillow calls them; MPO is the JPEG of a phone that holds a second picture."""

ADDRESS = re.compile(r"(https?|ftp)://|www\.|data:", re.IGNORECASE)

SMALLER = "perkecil gambar itu, misalnya menjadi selebar 1600 piksel"
SAVE_AGAIN = "pakai berkas PNG atau JPEG; simpan ulang gambar itu dengan program gambar"


class BadImage(Exception):
    """A file that cannot be shown; the text goes on after the file's name, `hint` tells what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def no_address(name: str) -> None:
    """BadImage: what the spec names is a picture on the internet."""
    if ADDRESS.match(name):
        hint = "unduh gambarnya ke folder ini, lalu tulis nama berkasnya"
        raise BadImage("adalah alamat internet, bukan berkas", hint)


def read_image(path: Path, width: Length, height: Length, alt: str) -> Image:
    """The PNG or JPEG at `path`, as large as fits into `width` x `height`; BadImage where it cannot be shown."""
    data, kind, across, down = _examined(_bytes(path))
    scale = min(width / across, height / down)
    return Image(data, kind, round(across * scale), round(down * scale), alt)


def _bytes(path: Path) -> bytes:
    try:
        status = path.stat()
        if S_ISDIR(status.st_mode):
            raise BadImage("adalah folder, bukan gambar", "sebutkan nama berkas gambarnya, misalnya logo.png")
        if not S_ISREG(status.st_mode):
            raise BadImage("bukan berkas biasa", "salin gambarnya ke sebuah berkas, misalnya logo.png")
        if status.st_size > MOST_BYTES:
            raise BadImage("terlalu besar (lebih dari 5 MB)", SMALLER)
        return path.read_bytes()
    except FileNotFoundError as error:
        hint = f"letakkan berkas itu di {path.parent.as_posix()}, atau hapus baris ini"
        raise BadImage("tidak ditemukan", hint) from error
    except OSError as error:
        raise BadImage(f"tidak dapat dibaca ({reason(error)})", "periksa nama dan izin berkas itu") from error


@lru_cache(maxsize=8)
def _examined(data: bytes) -> tuple[bytes, Kind, int, int]:
    """A sound picture, upright, with its kind, width and height in pixels; kept, for a logo stands in every document
    of an office.
    """
    from PIL import Image as Reader  # only documents with pictures need it

    try:
        with warnings.catch_warnings(action="ignore"):
            with Reader.open(BytesIO(data), formats=("PNG", "JPEG")) as picture:
                _refuse(picture)
                picture.verify()  # the checksums of a PNG
            with Reader.open(BytesIO(data)) as picture:
                picture.load()  # what is cut off
                if picture.format == "PNG" and PNG_END not in data:
                    raise EOFError
                data, size = _upright(data, picture)
    except BadImage:
        raise
    except Reader.DecompressionBombError as error:
        raise _too_many_pixels() from error
    except Exception as error:  # whatever a decoder says about broken bytes
        known = data.startswith(SIGNATURES)
        raise BadImage("rusak atau terpotong" if known else "bukan gambar PNG atau JPEG", SAVE_AGAIN) from error
    return data, KINDS[picture.format], *size


def _upright(data: bytes, picture: Any) -> tuple[bytes, tuple[int, int]]:
    """A phone only notes how it was held; Word and LibreOffice do not look at that note, so the pixels are turned."""
    from PIL import ImageOps

    if not 2 <= _held(picture) <= 8:
        return data, picture.size
    turned, out = ImageOps.exif_transpose(picture), BytesIO()
    turned.save(out, KINDS[picture.format], quality=QUALITY)
    return out.getvalue(), turned.size


def _held(picture: Any) -> int:
    """1 is upright (Exif 2.3, 4.6.4 A); a note that cannot be read does not spoil the picture."""
    try:
        said = picture.getexif().get(ORIENTATION)
    except Exception:  # whatever is said about broken notes
        return 1
    return said if isinstance(said, int) else 1


def _refuse(picture: Any) -> None:
    """What is sound, but too large or in colours that no screen has."""
    if picture.width * picture.height > MOST_PIXELS:
        raise _too_many_pixels()
    if picture.mode == "CMYK":
        raise BadImage("memakai warna CMYK (untuk percetakan)", "simpan ulang gambar itu sebagai RGB")


def _too_many_pixels() -> BadImage:
    return BadImage(f"terlalu besar (lebih dari {MOST_PIXELS // 1_000_000} juta piksel)", SMALLER)


@lru_cache(maxsize=4)
def frame(width: Length, height: Length, alt: str) -> Image:
    """A white square with a thin grey frame: where a picture is missing."""
    from PIL import Image as Painter
    from PIL import ImageDraw

    picture = Painter.new("L", (200, 200), 255)
    ImageDraw.Draw(picture).rectangle((1, 1, 198, 198), outline=150, width=2)
    out = BytesIO()
    picture.save(out, "PNG")
    return Image(out.getvalue(), "png", width, height, alt)
