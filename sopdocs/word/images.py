"""A picture file in, an `Image` scaled into a box out; only its header is read, never its pixels."""

from pathlib import Path
from typing import Literal, TypeAlias

from sopdocs.page import Image
from sopdocs.units import Length

MOST_BYTES, MOST_PIXELS = 5 * 1024 * 1024, 40_000_000
SIGNATURES = (b"\x89PNG", b"\xff\xd8\xff")
Kind: TypeAlias = Literal["png", "jpeg"]
KINDS: dict[str, Kind] = {"image/png": "png", "image/jpeg": "jpeg"}
ENDINGS: dict[Kind, bytes] = {"png": b"IEND\xaeB`\x82", "jpeg": b"\xff\xd9"}


class BadImage(Exception):
    """A file that cannot be shown; the text goes on after the file's name, `hint` tells what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def read_image(path: Path, width: Length, height: Length, alt: str) -> Image:
    """The PNG or JPEG at `path`, as large as fits into `width` x `height`; BadImage where it cannot be shown."""
    data = _bytes(path)
    kind, across, down = _header(data)
    if across * down > MOST_PIXELS:
        raise BadImage(f"terlalu besar ({across} x {down} piksel)", "perkecil gambar itu, misalnya menjadi 600 piksel")
    scale = min(width / across, height / down)
    return Image(data, kind, round(across * scale), round(down * scale), alt)


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadImage("terlalu besar (lebih dari 5 MB)", "perkecil gambar itu, misalnya menjadi 600 piksel")
        return path.read_bytes()
    except FileNotFoundError as error:
        hint = f"letakkan berkas itu di {path.parent.as_posix()}, atau hapus baris ini"
        raise BadImage("tidak ditemukan", hint) from error
    except OSError as error:
        raise BadImage(f"tidak dapat dibaca ({error.strerror})", "periksa nama dan izin berkas itu") from error


def _header(data: bytes) -> tuple[Kind, int, int]:
    """Kind, width and height in pixels."""
    from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
    from docx.image.image import Image as Header

    hint = "pakai berkas PNG atau JPEG; simpan ulang gambar itu dengan program gambar"
    try:
        header = Header.from_blob(data)
    except (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError, KeyError, ValueError) as error:
        known = data.startswith(SIGNATURES)
        raise BadImage("rusak atau terpotong" if known else "bukan gambar PNG atau JPEG", hint) from error
    kind = KINDS.get(header.content_type)
    if kind is None or not header.px_width or not header.px_height:
        raise BadImage("bukan gambar PNG atau JPEG", hint)
    if ENDINGS[kind] not in data[-64:]:
        raise BadImage("rusak atau terpotong", hint)
    return kind, header.px_width, header.px_height
