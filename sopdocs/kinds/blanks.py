"""What a spec leaves open in; a line to write on out: a field that nobody has filled can be filled by hand."""

WHOLE = 140
"""Dots of a whole line of an upright page, in the type of running text."""
_MISSING = "[belum diisi: "


def dotted(width: int) -> str:
    """A line of `width` dots."""
    return "." * width


def lines(count: int) -> tuple[str, ...]:
    """So many whole lines of an upright page."""
    return (dotted(WHOLE),) * count


def missing(what: str) -> str:
    """What stands in a running text where there is no line to write on."""
    return f"{_MISSING}{what}]"


def what_is_missing(text: str) -> str:
    """What a text of `missing` stands for; empty for any other text."""
    return text.removeprefix(_MISSING).removesuffix("]") if text.startswith(_MISSING) else ""


def filled(text: str, width: int) -> str:
    """The text, or a line to write it on."""
    return text or dotted(width)
