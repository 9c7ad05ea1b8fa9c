"""The pages of a document in; the section of a book that shows them, each as in a file of its own, out.

A template has styles of its own, so every paragraph and table of a document names the styles that it would have in its
own file. Word lists headings only outside of tables: each section begins with a paragraph of one point, in white, that
is one. The upper margin is smaller by as much, and every page begins with such a paragraph.
"""

from dataclasses import dataclass, replace

from sopdocs.page import BREAK_HEIGHT, Document, Page
from sopdocs.units import PT, to_twips
from sopdocs.word import parts
from sopdocs.word.document import section
from sopdocs.word.drawing import drawings
from sopdocs.word.paragraph import paragraph, tiny
from sopdocs.word.register import Register
from sopdocs.word.table import table
from sopdocs.word.xml import escape, quote

TABLE_STYLE = "SopTabel"
_PARAGRAPH, _PROPERTIES = "<w:p><w:pPr>", "<w:tblPr>"
"""How every paragraph and every table of this room begins."""

TABLE = (
    f'<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE_STYLE}"><w:name w:val="SOP Tabel"/>'
    '<w:uiPriority w:val="99"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


@dataclass(frozen=True, slots=True)
class Place:
    """What a document is called inside the file: its bookmark and its id, its style, its foot line."""

    bookmark: str
    number: int
    style: str
    footer: str


def style(document: Document, name: str) -> str:
    """The paragraph style called `name`, based on no other: what a file of the document's own has as defaults."""
    font, half_points = quote(document.font), round(document.size * 2 / PT)
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name}"/>'
        '<w:uiPriority w:val="99"/><w:pPr><w:widowControl w:val="0"/>'
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        f"<w:rPr><w:rFonts w:ascii={font} w:hAnsi={font} w:eastAsia={font} w:cs={font}/>"
        f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/><w:lang w:val="{parts.LANGUAGE}"/>'
        "</w:rPr></w:style>"
    )


def footer(document: Document, place: Place) -> str:
    """The foot line of the document, with the page of the book; its type is named, for the style has another."""
    plain = parts.footer(document, counted=False).replace('w:val="Footer"', f'w:val="{place.style}"')
    return plain.replace("<w:r>", f"<w:r>{parts.FOOTER_LOOK}")


def pages(document: Document, place: Place, register: Register, first: bool) -> tuple[str, str]:
    """The blocks of the document and the properties of its section; the `first` of the book begins with page 1."""
    register.numbering.begin_document()
    body = "".join(_page(page, number, document, place, register) for number, page in enumerate(document.pages))
    body = body.replace(_PARAGRAPH, f'{_PARAGRAPH}<w:pStyle w:val="{place.style}"/>')
    body = body.replace(_PROPERTIES, f'{_PROPERTIES}<w:tblStyle w:val="{TABLE_STYLE}"/>')
    paper = replace(document.paper, top=document.paper.top - BREAK_HEIGHT)
    start = ' w:start="1"' if first else ""
    return body, section(paper, place.footer, f'<w:pgNumType w:fmt="decimal"{start}/>')


def _page(page: Page, number: int, document: Document, place: Place, register: Register) -> str:
    """The paragraph that every page begins with, and what stands below it in the document's own file."""
    lead = tiny(new_page=True) if number else _heading(document.title, place)
    above = "".join(paragraph(each, register) for each in page.heading) or (tiny() if number else "")
    return lead + above + table(page.table, document.paper.left, drawings(page, register), register)


def _heading(title: str, place: Place) -> str:
    """The title for the navigation of Word and for the bookmarks of a PDF; too small and too white to be seen."""
    words, line = escape(" ".join(title.split())), to_twips(BREAK_HEIGHT)
    look = '<w:rPr><w:color w:val="FFFFFF"/><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'
    return (
        f'{_PARAGRAPH}<w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="exact"/>'
        f'<w:outlineLvl w:val="0"/>{look}</w:pPr>'
        f'<w:bookmarkStart w:id="{place.number}" w:name="{place.bookmark}"/>'
        f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r><w:bookmarkEnd w:id="{place.number}"/></w:p>'
    )
