"""The parts of a template in; every tag, with the words that tell an office where it stands, out.

Word cuts a paragraph into runs where it likes, so tags are looked for in the text of whole paragraphs.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from sopdocs.word.ooxml import W

PART = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
PLACES = {
    "header": "kepala halaman",
    "footer": "kaki halaman",
    "footnotes": "catatan kaki",
    "endnotes": "catatan akhir",
}
TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
HALF = re.compile(r"\{[{%#]|[}%#]\}")


@dataclass(frozen=True, slots=True)
class Tag:
    """`text` as it stands in the template, braces included; `place` in words: "tabel 1, baris 2, sel 3"."""

    text: str
    place: str
    broken: bool = False
    """True for a piece that opens a tag and never closes it, or closes one that was not opened."""


def tags(parts: Mapping[str, bytes]) -> Iterator[Tag]:
    """All tags, part by part, in the order of the text."""
    for name in sorted(parts, key=lambda name: (name != "word/document.xml", name)):
        if match := PART.fullmatch(name):
            root = etree.fromstring(parts[name])
            where = PLACES.get(match[1].rstrip("0123456789"), "")
            yield from _in_part(root, where)


def _in_part(root: "etree._Element", where: str) -> Iterator[Tag]:
    tables = {table: number for number, table in enumerate(outer_tables(root), 1)}
    for number, paragraph in enumerate(root.iter(f"{W}p"), 1):
        text = text_of(paragraph)
        if "{" in text or "}" in text:
            found = ", ".join(filter(None, (where, place(paragraph, tables) or f"paragraf {number}")))
            yield from _in_text(text, found)


def _in_text(text: str, place: str) -> Iterator[Tag]:
    for match in TAG.finditer(text):
        yield Tag(match[0], place)
    if half := HALF.search(TAG.sub(" ", text)):
        yield Tag(TAG.sub(" ", text)[half.start() :][:40].strip(), place, broken=True)


def text_of(paragraph: "etree._Element") -> str:
    """Of the paragraph itself, without what a text box in it says."""
    pieces = (node for node in paragraph.iter(f"{W}t") if next(node.iterancestors(f"{W}p")) is paragraph)
    return "".join(node.text or "" for node in pieces)


def outer_tables(root: "etree._Element") -> Iterator["etree._Element"]:
    return (table for table in root.iter(f"{W}tbl") if next(table.iterancestors(f"{W}tbl"), None) is None)


def place(paragraph: "etree._Element", tables: Mapping["etree._Element", int]) -> str:
    """`tabel 1, baris 2, sel 3`, from the outermost table inwards; empty outside tables."""
    words = []
    for cell in paragraph.iterancestors(f"{W}tc"):
        row = next(cell.iterancestors(f"{W}tr"))
        table = next(row.iterancestors(f"{W}tbl"))
        name = f"tabel {tables[table]}" if table in tables else "tabel di dalamnya"
        rows, cells = table.iterchildren(f"{W}tr"), row.iterchildren(f"{W}tc")
        words.append(f"{name}, baris {[*rows].index(row) + 1}, sel {[*cells].index(cell) + 1}")
    return ", ".join(reversed(words))
