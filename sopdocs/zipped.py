"""Parts (name → content) in, the bytes of one zip, a .docx or .xlsx, out: the same parts give the same bytes.

No clock (every part is of 1 January 1980, the oldest date that zip knows), no trace of the operating system,
`[Content_Types].xml` first and the others in the order of their names.

What is left to the machine is deflate itself. Level 6 of the original zlib has given the same bytes for many years;
zlib-ng, which some builds of Python carry instead, finds other matches: there the parts are still equal byte for byte,
and only their compressed form differs.
"""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

CONTENT_TYPES = "[Content_Types].xml"
"""The list of the others, which programs look for at the head of the file."""
EPOCH = (1980, 1, 1, 0, 0, 0)

_LEVEL = 6
_MSDOS = 0


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """The parts as one zip."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as zip_file:
        for name in sorted(parts, key=lambda name: (name != CONTENT_TYPES, name)):
            zip_file.writestr(_entry(name), parts[name], ZIP_DEFLATED, _LEVEL)
    return out.getvalue()


def unpacked(content: bytes) -> dict[str, bytes]:
    """The parts of a zip that this program has made; one from outside may be a bomb."""
    with ZipFile(BytesIO(content)) as zip_file:
        return {name: zip_file.read(name) for name in zip_file.namelist()}


def repacked(content: bytes) -> bytes:
    """A zip that a library has made, as `packed` would have."""
    return packed(unpacked(content))


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, EPOCH)
    entry.create_system = _MSDOS
    return entry
