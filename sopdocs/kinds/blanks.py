"""What a spec leaves open in; a line to write on out: a field that nobody has filled can be filled by hand."""


def dotted(width: int) -> str:
    """A line of `width` dots."""
    return "." * width


def missing(what: str) -> str:
    """What stands in a running text where there is no line to write on."""
    return f"[belum diisi: {what}]"


def filled(text: str, width: int) -> str:
    """The text, or a line to write it on."""
    return text or dotted(width)
