"""A `page.Document` in, a PDF out: drawn from the plan, without a word processor; and PDFs in, one of them all out.

    document.py   write(): the whole file                  content.py   drawing.ops ─► what stands on a page
    tags.py       groups ─► the structure tree              fonts.py     characters ─► an embedded, cut down font
    truetype.py   glyphs ─► a TrueType file                 images.py    PNG, JPEG ─► picture objects
    objects.py    strings, streams                          raster.py    a PDF ─► PNG pages
    destinations.py  a PDF ─► the pages of its named destinations
    xmp.py       title ─► what the file says it is          srgb.py      ─► what its colours mean

    merge.py     merge(): the PDFs of a pack ─► one PDF     opened.py    a PDF from outside ─► a reader, or BadPdf
    sheets.py    pages ─► pages with a stamp                stamp.py     words ─► the content of the stamp
    outline.py   bookmarks                                  structure.py the structure trees ─► one
    annotations.py  links and fields                        balance.py   content ─► what must stand around it
    copying.py   objects ─► the same in the new file        target.py    objects ─► bytes
    archive.py   is a PDF archival                          entries.py   dictionaries of pypdf

Text can be selected and searched, stands in reading order and is tagged; the language, the title and bookmarks are
set; it is a PDF for archives (PDF/A-2b). Equal documents give equal bytes.
"""

from sopdocs.pdf.document import write

__all__ = ["write"]
