"""Nothing in, the ICC profile of sRGB out: what the colours of an archival PDF mean (ISO 19005-2, 6.2.3).

Made from the numbers of IEC 61966-2-1, for the white of D50 as ICC.1:2001-04 (version 2) wants it; no date in it.
"""

from struct import pack

PRIMARIES = {
    "r": (0.43607, 0.22249, 0.01392),
    "g": (0.38515, 0.71687, 0.09708),
    "b": (0.14307, 0.06061, 0.71410),
}
"""X, Y, Z of red, green and blue, adapted to D50 by Bradford's method."""

WHITE = (0.96420, 1.0, 0.82491)
NAME = "sRGB IEC61966-2.1"

_STEPS = 256
_HEAD, _ENTRY = 128, 12


def profile() -> bytes:
    """The profile, about a kilobyte."""
    bodies = {
        b"desc": b"desc" + bytes(4) + pack(">L", len(NAME) + 1) + NAME.encode() + bytes(1 + 8 + 3 + 67),
        b"cprt": b"text" + bytes(4) + b"No copyright, use freely\0",
        b"wtpt": _xyz(WHITE),
        **{f"{colour}XYZ".encode(): _xyz(place) for colour, place in PRIMARIES.items()},
        b"rTRC": b"curv" + bytes(4) + pack(f">L{_STEPS}H", _STEPS, *map(_light, range(_STEPS))),
    }
    at, table, body = _HEAD + 4 + _ENTRY * (len(bodies) + 2), b"", b""
    for tag, content in bodies.items():
        tags = (b"rTRC", b"gTRC", b"bTRC") if tag == b"rTRC" else (tag,)  # one curve for the three
        table += b"".join(pack(">4sLL", each, at + len(body), len(content)) for each in tags)
        body += content + bytes(-len(content) % 4)
    size = at + len(body)
    head = pack(">L4sL4s4s4s12x4s28x", size, bytes(4), 0x02100000, b"mntr", b"RGB ", b"XYZ ", b"acsp") + _fixed(WHITE)
    return head.ljust(_HEAD, b"\0") + pack(">L", len(bodies) + 2) + table + body


def _xyz(place: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(place)


def _fixed(place: tuple[float, float, float]) -> bytes:
    return pack(">3l", *(round(value * 65536) for value in place))


def _light(step: int) -> int:
    """The share of light, of 65,535, at a step of the curve."""
    value = step / (_STEPS - 1)
    return round(65535 * (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4))
