"""An archival PDF of LibreOffice in, the same with another date in its ICC profile out.

The profile is packed, and is of another length afterwards: the places of all objects behind it are told anew. A PDF
that is built in another way (LibreOffice 7.4 writes a table of places in plain text) comes back as it is.
"""

import re
import zlib
from struct import pack

_USED = re.compile(rb"/DestOutputProfile (\d+) 0 R")
_DATE, _FIRST_DAY = slice(24, 36), pack(">6H", 1980, 1, 1, 0, 0, 0)
"""Where a profile says when it was made (ICC.1, 7.2): year, month, day, hour, minute, second."""

_PLACE = re.compile(rb"(\d{10})(?= \d{5} n)")
_START = re.compile(rb"(?<=startxref\n)\d+(?=\n%%EOF)")
_LEVEL = 9


def without_profile_date(content: bytes) -> bytes:
    """The PDF as of 1 January 1980."""
    used = _USED.search(content)
    head = used and re.search(rb"\n%b 0 obj\n<<[^>]*/Length (\d+) 0 R[^>]*>>\nstream\n" % used[1], content)
    size = head and re.search(rb"(?<=\n%b 0 obj\n)\d+(?=\nendobj)" % head[1], content)
    if not (head and size and b"\nxref\n" in content):
        return content
    packed = slice(head.end(), head.end() + int(size[0]))
    profile = bytearray(zlib.decompress(content[packed]))
    profile[_DATE] = _FIRST_DAY
    new = zlib.compress(bytes(profile), _LEVEL)
    edits = sorted([(packed.start, packed.stop, new), (size.start(), size.end(), str(len(new)).encode())])
    return _with_places(_edited(content, edits), edits)


def _edited(content: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    parts, at = [], 0
    for start, end, new in edits:
        parts += [content[at:start], new]
        at = end
    return b"".join([*parts, content[at:]])


def _with_places(content: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    """The table of places, at the end of the file, as it is after the edits."""

    def moved(place: bytes) -> int:
        return int(place) + sum(len(new) - (end - start) for start, end, new in edits if start < int(place))

    table = content.rindex(b"\nxref\n")
    rest = _PLACE.sub(lambda place: b"%010d" % moved(place[0]), content[table:])
    return content[:table] + _START.sub(lambda place: b"%d" % moved(place[0]), rest)
