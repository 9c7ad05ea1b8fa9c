"""Text and looks in, pieces of XML out: what every writer of this room shares.

The room writes XML as strings, shaped like the XML they make; a library that builds trees takes thirty times as long.
"""

import re

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def escape(text: str) -> str:
    """`text` between two tags. What XML cannot hold (control characters, half an emoji) becomes U+FFFD."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return IMPOSSIBLE.sub("\ufffd", text)


def quote(text: str) -> str:
    """`text` as the value of an attribute, with its quotes."""
    text = escape(text).replace('"', "&quot;")
    return '"' + text.replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;") + '"'
