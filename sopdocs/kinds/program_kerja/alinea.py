"""A section as the spec writes it in; its paragraphs and items of lists, in their order, out.

One text: every line is a paragraph, one that begins with "- ", "1. ", "2) " or "a. " an item. Several texts: a numbered
list.
"""

import re
from dataclasses import dataclass

from sopdocs.kinds import fields

ITEM = re.compile(r"([-•–]|\d{1,2}[.)]|[a-z][.)])\s+(\S.*)")


@dataclass(frozen=True, slots=True)
class Butir:
    """An item of a list; `tanda` is what stands before it: a number, a letter or a dash."""

    tanda: str
    teks: str


@dataclass(frozen=True, slots=True)
class Alinea:
    """One of the two is there."""

    paragraf: tuple[str, ...] = ()
    butir: tuple[Butir, ...] = ()


def paragraphs(texts: tuple[str, ...]) -> tuple[Alinea, ...]:
    """None for a section that says nothing."""
    texts = tuple(text for text in texts if text.strip())
    if len(texts) > 1:
        numbered = (Butir(f"{no}.", " ".join(text.split())) for no, text in enumerate(texts, 1))
        return tuple(Alinea(butir=(each,)) for each in numbered)
    return tuple(_read(line) for text in texts for line in fields.paragraphs(text))


def _read(line: str) -> Alinea:
    if match := ITEM.fullmatch(line):
        return Alinea(butir=(Butir(match[1], match[2]),))
    return Alinea(paragraf=(line,))
