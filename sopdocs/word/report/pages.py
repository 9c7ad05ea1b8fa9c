"""A report's Word file and where its bookmarks stand in a PDF of it in; the file with the pages in its lists out.

The pages before the body have Roman numbers, the others Arabic ones, each from 1, as the sections of the template have
them. The numbers stand in Word's own fields, which stay: whoever changes the file updates them with F9.
"""

import re
from collections.abc import Mapping

from lxml import etree

from sopdocs.text.numbers import romawi
from sopdocs.word.ooxml import W
from sopdocs.word.opened import DOCUMENT, serialized
from sopdocs.zipped import packed, unpacked

FRONT_STARTS, BODY_STARTS = "_Depan", "_Isi"
"""Bookmarks where the front and the body begin."""
SETTINGS = "word/settings.xml"
_UPDATE = b'<w:updateFields w:val="true"/>'
_PAGE = re.compile(
    r'( PAGEREF (\w+) \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>)[^<]*'
)
_BEHIND = {
    *("hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema"),
    *("themeFontLang", "clrSchemeMapping", "shapeDefaults", "decimalSymbol", "listSeparator", "docId"),
}
"""What stands behind w:updateFields in the settings (ECMA-376, 17.15.1)."""


def ask_for_update(settings: bytes) -> bytes:
    """Word asks whether it may update all fields when it opens the file: the lists have no pages yet."""
    root = etree.fromstring(settings)
    update = etree.Element(f"{W}updateFields", {f"{W}val": "true"})
    follower = next((each for each in root if etree.QName(each).localname in _BEHIND), None)
    if follower is None:
        root.append(update)
    else:
        follower.addprevious(update)
    return serialized(root)


def bookmarks(content: bytes) -> list[str]:
    """Those whose pages `numbered` wants to know."""
    return [*dict.fromkeys((FRONT_STARTS, BODY_STARTS, *(name for _, name in _PAGE.findall(_document(content)))))]


def numbered(content: bytes, pages: Mapping[str, int]) -> bytes:
    """The file with the number of each page; `pages` are pages of the PDF from 1, by bookmark.

    A line whose bookmark is not among them stays without a number, and Word updates the fields as before.
    """
    parts = unpacked(content)
    document = parts[DOCUMENT].decode()
    known = all(bookmark in pages for _, bookmark in _PAGE.findall(document))
    document = _PAGE.sub(lambda found: found[1] + _printed(pages.get(found[2], 0), pages), document)
    parts[DOCUMENT] = document.encode()
    if known:
        parts[SETTINGS] = parts[SETTINGS].replace(_UPDATE, b"")
    return packed(parts)


def _document(content: bytes) -> str:
    return unpacked(content)[DOCUMENT].decode()


def _printed(page: int, pages: Mapping[str, int]) -> str:
    """The number at the foot of a page of the PDF; empty for page 0."""
    body = pages.get(BODY_STARTS, 1)
    if not page or page >= body:
        return str(page - body + 1) if page else ""
    return romawi(page - pages.get(FRONT_STARTS, 1) + 1).lower()
