"""A PDF of LibreOffice in, the same without the time of its making out, and with IDs that follow from the rest of it.

What takes the place of a date or an ID is as long as it was. In an archival PDF (PDF/A) they stand a second time, in
its XMP, and the ICC profile has a date as well: packed, so that all behind it moves (see profile_date.py).
"""

import hashlib
import re

from sopdocs.libreoffice.profile_date import without_profile_date

ZONE = {"TZ": "UTC"}
"""What LibreOffice is to find in its surroundings: in another zone the dates in a PDF are written longer."""

_DATE = re.compile(rb"(?<=/CreationDate\(D:)\d{14}|(?<=/ModDate\(D:)\d{14}")
_ZONE = re.compile(rb"(?<=D:19800101000000)[+-]\d\d'\d\d'")
_XMP_DATE = re.compile(rb"(<xmp:(?:Create|Modify|Metadata)Date>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z?)(?=<)")
_ID = re.compile(rb"(?<=/ID \[ <)[0-9A-F]{32}|(?<=\n<)[0-9A-F]{32}(?=> ?\])|(?<=/DocChecksum /)[0-9A-F]{32}")
_XMP_ID = re.compile(rb"(?<=uuid:)[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?=<)")


def timeless(content: bytes) -> bytes:
    """The PDF; one that says nothing of a time comes back as it is."""
    content = _ZONE.sub(b"+00'00'", _DATE.sub(b"19800101000000", content))
    content = without_profile_date(_XMP_DATE.sub(_first_day, content))
    content = _XMP_ID.sub(_uuid("0" * 32), _ID.sub(b"0" * 32, content))
    fingerprint = hashlib.md5(content, usedforsecurity=False).hexdigest()
    return _XMP_ID.sub(_uuid(fingerprint), _ID.sub(fingerprint.upper().encode(), content))


def _first_day(found: re.Match[bytes]) -> bytes:
    zone = b"+00:00" if len(found[2]) > 1 else found[2]
    return found[1] + b"1980-01-01T00:00:00" + zone


def _uuid(digits: str) -> bytes:
    groups = digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]
    return "-".join(groups).encode()
