"""A `page.Document` in, a PDF out: drawn from the plan, without a word processor.

    document.py   write(): the whole file                  content.py   drawing.ops ─► what stands on a page
    tags.py       groups ─► the structure tree              fonts.py     characters ─► an embedded, cut down font
    truetype.py   glyphs ─► a TrueType file                 images.py    PNG, JPEG ─► picture objects
    objects.py    strings, streams                          raster.py    a PDF ─► PNG pages
    destinations.py    a PDF ─► the pages of its named destinations

Text can be selected and searched, stands in reading order and is tagged; the language, the title and bookmarks are
set. Equal documents give equal bytes.
"""

from sopdocs.pdf.document import write

__all__ = ["write"]
