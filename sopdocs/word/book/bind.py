"""A filled template and documents in; the bytes of one Word file out: the parts of the package, put together.

    template.docx ─► parts ─┬─ document.xml   front matter, planned; then a section for each document
                            ├─ styles, numbering, relationships, content types: those of the documents added
    documents ─► Register ──┴─ media, foot lines: parts of their own

Numbers of lists and drawings go on behind those of the template, so that each is there once in the file.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from lxml import etree

from sopdocs.page import Document
from sopdocs.text.numbers import romawi
from sopdocs.word import paragraph
from sopdocs.word.book import contents
from sopdocs.word.book.contents import Target
from sopdocs.word.book.front import paginate, text_width
from sopdocs.word.book.measure import Measure
from sopdocs.word.book.pages import TABLE, Place, footer, pages, style
from sopdocs.word.document import NAMESPACES as PREFIXES
from sopdocs.word.ooxml import NAMESPACES, Element, W, find, properties, tiny, value, values
from sopdocs.word.register import Register
from sopdocs.word.xml import DECLARATION, OFFICE, PACKAGE
from sopdocs.zipped import CONTENT_TYPES, packed, unpacked

HEADING, ROW = "Judul Bagian", "Daftar Isi"
"""The styles of a template that say what a paragraph is."""
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NUMBERING = "word/numbering.xml"
EMPTY_NUMBERING = f'<w:numbering xmlns:w="{NAMESPACES["w"]}"/>'.encode()
HEADER = "kepalaSop"
"""The empty header of documents behind a template that has one."""
RELATIONSHIPS = "word/_rels/document.xml.rels"


def bind(front: bytes, documents: Sequence[Document]) -> bytes:
    """The book: `front` is a filled template; equal input gives equal bytes."""
    parts = unpacked(front)
    root = etree.fromstring(parts["word/document.xml"])
    body = find(root, "w:body")[0]
    measure = Measure(etree.fromstring(parts["word/styles.xml"]))
    rows, width = _in_style(body, measure.named(ROW)), text_width(body[-1])
    for row in rows:
        contents.wrap(row, measure, width)
    targets = _front_targets(body, measure)
    register = _register(parts)
    places = _places(documents, contents.last_bookmark(body) + 1)
    contents.link(rows, [*targets, *_targets(documents, places)], width)
    _close_section(body)
    header = HEADER if find(body, ".//w:headerReference") else ""
    parts["word/document.xml"] = _with(root, _sections(documents, places, register, header))
    parts["word/styles.xml"] = _styles(measure.styles, documents, places)
    parts[NUMBERING] = _numbering(parts.get(NUMBERING, EMPTY_NUMBERING), register)
    footers = {f"word/{place.footer}.xml": footer(each, place) for each, place in zip(documents, places, strict=True)}
    parts |= register.media.parts() | {name: text.encode() for name, text in footers.items()}
    _announce(parts, register, [place.footer for place in places])
    if header:
        _add_empty_header(parts)
    return packed(parts)


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


def _register(parts: Mapping[str, bytes]) -> Register:
    """One that goes on behind the numbers of the template."""
    register = Register()
    numbering = etree.fromstring(parts.get(NUMBERING, EMPTY_NUMBERING))
    lists = values(numbering, "w:abstractNum/@w:abstractNumId | w:num/@w:numId")
    register.numbering.first = max(map(int, lists), default=0) + 1
    drawn = [etree.fromstring(part) for part in parts.values() if b"<wp:docPr" in part]
    register.drawings = max((int(each) for part in drawn for each in values(part, ".//wp:docPr/@id")), default=0)
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
    """The document with more blocks at its end, whose prefixes are ours (mc:Choice names one by its prefix).

    As text: trees that have grown apart take a minute to become one.
    """
    prefixes: dict[Any, str] = {}
    for each in (root, etree.fromstring(f"<w:body {PREFIXES}/>")):
        prefixes.update(each.nsmap)
    both = etree.Element(root.tag, nsmap=prefixes)
    for name, text in root.attrib.items():
        both.set(name, text)
    both.extend(list(root))
    before, end, after = _bytes(both).rpartition(b"</w:body>")
    return before + blocks.encode() + end + after


def _styles(styles: Element, documents: Sequence[Document], places: Sequence[Place]) -> bytes:
    own = {place.style: style(document, place.style) for document, place in zip(documents, places, strict=True)}
    for text in (*own.values(), TABLE):
        styles.append(etree.fromstring(text.replace("<w:style ", f'<w:style xmlns:w="{NAMESPACES["w"]}" ', 1)))
    return _bytes(styles)


def _numbering(part: bytes, register: Register) -> bytes:
    """All abstract lists before all concrete ones, as the schema wants it."""
    root, own = etree.fromstring(part), etree.fromstring(register.numbering.xml().encode())
    abstract, concrete = find(own, "w:abstractNum"), find(own, "w:num")
    root.extend([*abstract, *find(root, "w:num"), *concrete, *find(root, "w:numIdMacAtCleanup")])
    return _bytes(root)


def _announce(parts: dict[str, bytes], register: Register, footers: Sequence[str]) -> None:
    """New parts in the relationships and in the list of content types."""
    links, types = etree.fromstring(parts[RELATIONSHIPS]), etree.fromstring(parts[CONTENT_TYPES])
    for name in footers:
        _relate(links, name, "footer", f"{name}.xml")
        _override(types, f"/word/{name}.xml", f"{CONTENT}.footer+xml")
    for name, target in register.media.targets().items():
        _relate(links, name, "image", target)
        _default(types, target.rpartition(".")[2])
    if not any(each.get("Target", "").endswith("numbering.xml") for each in links):
        _relate(links, "nomor", "numbering", "numbering.xml")
        _override(types, f"/{NUMBERING}", f"{CONTENT}.numbering+xml")
    parts[RELATIONSHIPS], parts[CONTENT_TYPES] = _bytes(links), _bytes(types)


def _add_empty_header(parts: dict[str, bytes]) -> None:
    links, types = etree.fromstring(parts[RELATIONSHIPS]), etree.fromstring(parts[CONTENT_TYPES])
    _relate(links, HEADER, "header", f"{HEADER}.xml")
    _override(types, f"/word/{HEADER}.xml", f"{CONTENT}.header+xml")
    parts[RELATIONSHIPS], parts[CONTENT_TYPES] = _bytes(links), _bytes(types)
    parts[f"word/{HEADER}.xml"] = f'{DECLARATION}<w:hdr xmlns:w="{NAMESPACES["w"]}"><w:p/></w:hdr>'.encode()


def _relate(links: Element, name: str, kind: str, target: str) -> None:
    attributes = {"Id": name, "Type": f"{OFFICE}/relationships/{kind}", "Target": target}
    etree.SubElement(links, f"{{{PACKAGE}/relationships}}Relationship", attributes)


def _override(types: Element, name: str, kind: str) -> None:
    etree.SubElement(types, f"{{{PACKAGE}/content-types}}Override", {"PartName": name, "ContentType": kind})


def _default(types: Element, ending: str) -> None:
    if not any(each.get("Extension", "").lower() == ending for each in types):
        attributes = {"Extension": ending, "ContentType": f"image/{ending}"}
        types.insert(0, types.makeelement(f"{{{PACKAGE}/content-types}}Default", attributes))


def _bytes(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
