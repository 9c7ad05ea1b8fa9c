"""A filled template and documents in; the bytes of one Word file out: the parts of the package, put together.

    template.docx ─► parts ─┬─ document.xml   front matter, planned; then a section for each document
                            ├─ styles, numbering, relationships, content types: those of the documents added
    documents ─► Register ──┴─ media, foot lines: parts of their own

Numbers of lists and drawings go on behind those of the template, so that each is there once in the file.
"""

from collections.abc import Sequence

from lxml import etree

from sopdocs.page import Document
from sopdocs.text.numbers import romawi
from sopdocs.word import paragraph
from sopdocs.word.book import contents
from sopdocs.word.book.contents import Target
from sopdocs.word.book.front import paginate, text_width
from sopdocs.word.book.measure import Measure
from sopdocs.word.book.pages import TABLE, Place, footer, pages, style
from sopdocs.word.ooxml import NAMESPACES, Element, W, find, properties, tiny, value
from sopdocs.word.opened import DOCUMENT, NUMBERING, PART, STYLES, Opened, last_list, serialized, with_prefixes
from sopdocs.word.register import Register
from sopdocs.word.xml import DECLARATION

HEADING, ROW = "Judul Bagian", "Daftar Isi"
"""The styles of a template that say what a paragraph is."""
HEADER = "kepalaSop"
"""The empty header of documents behind a template that has one."""
EMPTY_HEADER = f'{DECLARATION}<w:hdr xmlns:w="{NAMESPACES["w"]}"><w:p/></w:hdr>'.encode()


def bind(front: bytes, documents: Sequence[Document]) -> bytes:
    """The book: `front` is a filled template; equal input gives equal bytes."""
    package = Opened(front)
    root = package.tree(DOCUMENT)
    body = find(root, "w:body")[0]
    measure = Measure(package.tree(STYLES))
    rows, width = _in_style(body, measure.named(ROW)), text_width(body[-1])
    for row in rows:
        contents.wrap(row, measure, width)
    targets = _front_targets(body, measure)
    register = _register(package)
    places = _places(documents, contents.last_bookmark(body) + 1)
    contents.link(rows, [*targets, *_targets(documents, places)], width)
    _close_section(body)
    header = HEADER if find(body, ".//w:headerReference") else ""
    package.parts[DOCUMENT] = _with(root, _sections(documents, places, register, header))
    package.parts[STYLES] = _styles(measure.styles, documents, places)
    for each, place in zip(documents, places, strict=True):
        package.relate(place.footer, "footer", f"{place.footer}.xml")
        package.add({f"word/{place.footer}.xml": footer(each, place).encode()}, f"{PART}.footer+xml")
    package.add_images(register.media)
    own = etree.fromstring(register.numbering.xml().encode())
    package.put_lists(package.tree(NUMBERING), find(own, "w:abstractNum"), find(own, "w:num"))
    if header:
        package.relate(header, "header", f"{header}.xml")
        package.add({f"word/{header}.xml": EMPTY_HEADER}, f"{PART}.header+xml")
    return package.bytes()


def _front_targets(body: Element, measure: Measure) -> list[Target]:
    """The headings of the front matter, marked, with their Roman page numbers."""
    on_page, first = paginate(body, measure), contents.last_bookmark(body) + 1
    headings = [each for each in _in_style(body, measure.named(HEADING)) if each in on_page]
    targets = []
    for number, heading in enumerate(headings):
        targets.append(Target(f"Bagian{number + 1}", romawi(on_page[heading]).lower()))
        contents.mark(heading, targets[-1].name, first + number)
    return targets


def _in_style(body: Element, style_id: str) -> list[Element]:
    """The paragraphs of the body, outside of tables, in a style."""
    return [each for each in find(body, "w:p") if style_id and value(each, "w:pPr/w:pStyle/@w:val") == style_id]


def _places(documents: Sequence[Document], first: int) -> list[Place]:
    """Documents of one type share a style."""
    looks = list(dict.fromkeys((each.font, each.size) for each in documents))
    return [
        Place(f"Sop{number}", first + number, f"Sop{looks.index((each.font, each.size)) + 1}", f"kakiSop{number}")
        for number, each in enumerate(documents, 1)
    ]


def _targets(documents: Sequence[Document], places: Sequence[Place]) -> list[Target]:
    page, targets = 1, []
    for document, place in zip(documents, places, strict=True):
        targets.append(Target(place.bookmark, str(page)))
        page += len(document.pages)
    return targets


def _register(package: Opened) -> Register:
    """One that goes on behind the numbers of the template."""
    register = Register(drawings=package.last_drawing())
    register.numbering.first = last_list(package.tree(NUMBERING)) + 1
    return register


def _close_section(body: Element) -> None:
    """The properties of the template's last section move into its last paragraph: other sections follow."""
    section = body[-1]
    body.remove(section)
    if body[-1].tag != f"{W}p" or find(body[-1], "w:pPr/w:sectPr"):
        body.append(tiny())
    own = properties(body[-1])
    changed = own.find(f"{W}pPrChange")
    if changed is not None:
        changed.addprevious(section)
    else:
        own.append(section)


def _sections(documents: Sequence[Document], places: Sequence[Place], register: Register, header: str) -> str:
    """All documents, each ending with its section; that of the last one stands at the end of the body.

    A section without a header would show that of the template: where there is one, `header` is an empty one.
    """
    first = f'<w:headerReference w:type="default" r:id="{header}"/>' if header else ""
    blocks = []
    for number, (document, place) in enumerate(zip(documents, places, strict=True), 1):
        body, section = pages(document, place, register, number == 1)
        section = section.replace("<w:sectPr>", f"<w:sectPr>{first}")
        end = paragraph.tiny()
        inside = end.replace("</w:pPr>", f"{section}</w:pPr>")
        blocks.append(body + (inside if number < len(documents) else end + section))
    return "".join(blocks)


def _with(root: Element, blocks: str) -> bytes:
    """The document with more blocks at its end. As text: trees that have grown apart take a minute to become one."""
    before, end, after = serialized(with_prefixes(root)).rpartition(b"</w:body>")
    return before + blocks.encode() + end + after


def _styles(styles: Element, documents: Sequence[Document], places: Sequence[Place]) -> bytes:
    own = {place.style: style(document, place.style) for document, place in zip(documents, places, strict=True)}
    for text in (*own.values(), TABLE):
        styles.append(etree.fromstring(text.replace("<w:style ", f'<w:style xmlns:w="{NAMESPACES["w"]}" ', 1)))
    return serialized(styles)
