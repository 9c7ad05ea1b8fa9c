"""A template in; what would look wrong on paper out: rows that break, heads that do not repeat, names that part.

What Word's own settings say; nothing is laid out. Source: design/paperwork.md, 7 (the signature block is not parted
from its text) and 8.13 (rows split across pages).
"""

from collections.abc import Iterator

from lxml import etree

from sopdocs.word.ooxml import W, is_on, style_of
from sopdocs.word.template.faults import Fault
from sopdocs.word.template.join import TEXT, own
from sopdocs.word.template.open import Template
from sopdocs.word.template.parts import DOCUMENT
from sopdocs.word.template.places import Places, outer_tables

LOOP = "{%tr"


def check_style(template: Template) -> Iterator[Fault]:
    """A warning for each; all of them are settings of the table in Word."""
    root = etree.fromstring(template.parts[DOCUMENT])
    numbers = {table: number for number, table in enumerate(outer_tables(root), 1)}
    places = Places(root)
    for table in root.iter(f"{W}tbl"):
        outermost = [table, *table.iterancestors(f"{W}tbl")][-1]
        name = f"tabel {numbers[outermost]}"
        yield from _looped(table, name if table is outermost else f"{name}, tabel di dalamnya")
    for paragraph in root.iter(f"{W}p"):
        if ".nama }}" in _text(paragraph) and _is_signature(paragraph) and not _keeps(paragraph):
            hint = "Paragraf, Line and Page Breaks: Keep with next, pada semua baris blok tanda tangan"
            message = "nama penanda tangan dapat terpisah dari baris di bawahnya"
            yield Fault("peringatan", message, "templat-gaya", hint, places.in_tables(paragraph))


def _looped(table: "etree._Element", name: str) -> Iterator[Fault]:
    """A table that grows with its data, and so over pages."""
    rows = list(table.iterchildren(f"{W}tr"))
    printed = [row for row in rows if not _says_loop(row)]
    if len(printed) == len(rows) or not printed:
        return
    if any(not _is_on(row, "cantSplit") for row in printed):
        hint = "Properti Tabel, Baris: hapus centang Allow row to break across pages"
        yield Fault("peringatan", "barisnya dapat terbelah antara dua halaman", "templat-gaya", hint, name)
    if rows[0] is printed[0] and _is_ruled(table) and not _is_on(rows[0], "tblHeader"):
        hint = "Properti Tabel, Baris pertama: centang Repeat as header row"
        yield Fault("peringatan", "kepala tabel tidak diulang di halaman berikutnya", "templat-gaya", hint, name)


def _says_loop(row: "etree._Element") -> bool:
    """A row that the filled document does not have; a loop in a table within it is that table's own."""
    own = (each for each in row.iter(f"{W}p") if next(each.iterancestors(f"{W}tr")) is row)
    return any(LOOP in _text(paragraph) for paragraph in own)


def _text(paragraph: "etree._Element") -> str:
    """Of the paragraph itself, without what a text box in it says."""
    return "".join(node.text or "" for node in own(paragraph) if node.tag == TEXT)


def _is_ruled(table: "etree._Element") -> bool:
    """Only a table with rules has a head: others set words in places."""
    style = table.find(f"{W}tblPr/{W}tblStyle")
    return style is not None or table.find(f"{W}tblPr/{W}tblBorders") is not None


def _is_on(row: "etree._Element", name: str) -> bool:
    return is_on(row.find(f"{W}trPr/{W}{name}"))


def _is_signature(paragraph: "etree._Element") -> bool:
    return style_of(paragraph) == "TtdNama"


def _keeps(paragraph: "etree._Element") -> bool:
    return is_on(paragraph.find(f"{W}pPr/{W}keepNext"))
