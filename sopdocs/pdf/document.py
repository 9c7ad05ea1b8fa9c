"""A `page.Document` in, the bytes of its PDF out.

    pages ─► drawing.draw ─► content.py ─► streams ─┐
                └─ groups ─► tags.py ─► tree ───────┼─► pydyf ─► bytes
    title, bookmarks ─► catalog ────────────────────┘

For archives it says that it is PDF/A-2b (ISO 19005-2) and what its colours mean; fonts are embedded anyway. No clock,
no random id.
"""

from io import BytesIO
from itertools import pairwise

import pydyf

from sopdocs.drawing import draw
from sopdocs.drawing.ops import Group
from sopdocs.page import Document, Paper
from sopdocs.pdf.content import Content
from sopdocs.pdf.fonts import Fonts
from sopdocs.pdf.images import Images
from sopdocs.pdf.objects import add, deflated, string
from sopdocs.pdf.srgb import NAME, profile
from sopdocs.pdf.tags import Tags
from sopdocs.pdf.xmp import CREATOR, LANGUAGE, xmp
from sopdocs.units import to_pt


def write(document: Document, *, foot: bool = True) -> bytes:
    """The document as a PDF 1.7, with its foot line or without; equal documents give equal bytes."""
    pdf = pydyf.PDF()
    fonts, images, tags = Fonts(pdf), Images(pdf), Tags(pdf)
    resources = pydyf.Dictionary()
    pdf.add_object(resources)
    for number in range(len(document.pages)):
        content = Content(document.paper.height, fonts, images, tags)
        _page(pdf, document.paper, number, content, draw(document, number, foot=foot), resources)
    fonts.finish()
    resources.update({"Font": fonts.resources(), "XObject": images.resources()})
    _catalog(pdf, document, tags)
    out = BytesIO()
    pdf.write(out, version=b"1.7", identifier=True, compress=True)
    return out.getvalue()


def _page(
    pdf: pydyf.PDF,
    paper: Paper,
    number: int,
    content: Content,
    drawn: tuple[Group, ...],
    resources: pydyf.Dictionary,
) -> None:
    page = pydyf.Dictionary(
        {
            "Type": "/Page",
            "Parent": pdf.pages.reference,
            "MediaBox": pydyf.Array([0, 0, round(to_pt(paper.width), 2), round(to_pt(paper.height), 2)]),
            "Resources": resources.reference,
            "StructParents": number,
            "Tabs": "/S",
        }
    )
    pdf.add_page(page)
    content.tags.begin_page(page.reference)
    page["Contents"] = add(pdf, deflated(content.draw(drawn)))


def _catalog(pdf: pydyf.PDF, document: Document, tags: Tags) -> None:
    """Titles, language, bookmarks, structure."""
    pdf.info.update(
        {
            "Title": string(document.title),
            "Author": string(document.author),
            "Subject": string(document.subject),
            "Creator": string(CREATOR),
        }
    )
    said = xmp(document.title, document.author, document.subject)
    pdf.catalog.update(
        {
            "Lang": string(LANGUAGE),
            "ViewerPreferences": pydyf.Dictionary({"DisplayDocTitle": "true"}),
            "MarkInfo": pydyf.Dictionary({"Marked": "true"}),
            "StructTreeRoot": tags.finish(),
            "Metadata": add(pdf, pydyf.Stream([said], {"Type": "/Metadata", "Subtype": "/XML"})),
            "OutputIntents": pydyf.Array([add(pdf, _colours(pdf))]),
        }
    )
    named = [(page.bookmark, reference) for page, reference in zip(document.pages, pdf.page_references, strict=True)]
    if marks := [(name, reference) for name, reference in named if name]:
        pdf.catalog.update({"Outlines": _bookmarks(pdf, marks), "PageMode": "/UseOutlines"})


def _colours(pdf: pydyf.PDF) -> pydyf.Dictionary:
    """That they are those of sRGB."""
    return pydyf.Dictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": string(NAME),
            "Info": string(NAME),
            "DestOutputProfile": add(pdf, deflated(profile(), {"N": 3})),
        }
    )


def _bookmarks(pdf: pydyf.PDF, marks: list[tuple[str, bytes]]) -> bytes:
    """A flat outline: a name and the page that it leads to."""
    outline = pydyf.Dictionary({"Type": "/Outlines", "Count": len(marks)})
    outline_reference = add(pdf, outline)
    items = [_bookmark(name, page, outline_reference) for name, page in marks]
    for item in items:
        pdf.add_object(item)
    for before, after in pairwise(items):
        before["Next"], after["Prev"] = after.reference, before.reference
    outline.update({"First": items[0].reference, "Last": items[-1].reference})
    return outline_reference


def _bookmark(name: str, page: bytes, outline: bytes) -> pydyf.Dictionary:
    return pydyf.Dictionary({"Title": string(name), "Parent": outline, "Dest": pydyf.Array([page, "/Fit"])})
