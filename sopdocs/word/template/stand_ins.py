"""Text in; the same text, its braces not to be taken for tags, out, and the way back.

Jinja reads the XML of a whole part. What `check` has not seen as a tag must not be one to Jinja, and what a field says
must be printed as it was written: so braces are two other signs while Jinja reads. The two are no letters of any
language and may stand in no text that is passed on (Unicode 23.7, noncharacters).
"""

from typing import Any

from sopdocs.word.xml import IMPOSSIBLE

OPEN, CLOSE = "\ufdd0", "\ufdd1"
_HIDDEN = str.maketrans({"{": OPEN, "}": CLOSE})
_FOREIGN = str.maketrans({OPEN: "\ufffd", CLOSE: "\ufffd"})


def hidden(text: str) -> str:
    return text.translate(_HIDDEN)


def shown(text: str) -> str:
    """`text` after Jinja has read it."""
    return text.replace(OPEN, "{").replace(CLOSE, "}")


def value(text: str) -> str:
    """What a field says; what XML cannot hold becomes U+FFFD."""
    return hidden(IMPOSSIBLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n").translate(_FOREIGN)))


def hide(root: Any) -> None:
    """All braces of a part: in texts and in attributes."""
    for element in root.iter():
        for name, text in element.attrib.items():
            if "{" in text or "}" in text:
                element.set(name, hidden(text))
        if text := element.text:
            element.text = hidden(text.translate(_FOREIGN))
        if text := element.tail:
            element.tail = hidden(text.translate(_FOREIGN))
