"""The content of a page in, what must stand before and behind it so that it changes nothing for what comes later out.

Content saves the state of drawing (q) and brings it back (Q). Some programs forget one or the other.
"""

import re

_WORDS = re.compile(
    rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)"  # a text, with others in it
    rb"|<[0-9A-Fa-f\s]*>|%[^\r\n]*"
    rb"|(?<![^\s\[\]<>()/%])BI\s.*?\sEI(?=\s|$)"  # a picture in the middle of the content
    rb"|(?<![^\s\[\]<>(){}])[qQ](?![^\s\[\]<>()/%{}])",
    re.DOTALL,
)


def around(content: bytes) -> tuple[bytes, bytes]:
    """What to put before and behind."""
    depth = lowest = 0
    for word in _WORDS.findall(content):
        depth += (word == b"q") - (word == b"Q")
        lowest = min(lowest, depth)
    return b"q\n" * (1 - lowest), b"\n" + b"Q\n" * (1 + depth - lowest)
