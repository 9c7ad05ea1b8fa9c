"""A filled template and a report in; the bytes of the Word file out: the parts of the package, put together.

    template ─► document.xml   the paragraphs FRONT and BODY make way for the blocks
    report   ─► numbering, pictures, charts with their workbooks, foot lines of sheets that lie

Blocks are text: trees of so many elements take ten times as long.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from lxml import etree

from sopdocs.report import Block, Contents, Report, Turn
from sopdocs.word import chart as charts
from sopdocs.word.book.contents import last_bookmark
from sopdocs.word.ooxml import NAMESPACES, Element, W, find, words_of
from sopdocs.word.opened import DOCUMENT, NUMBERING, PART, STYLES, Opened, last_list, serialized, with_prefixes
from sopdocs.word.register import Register
from sopdocs.word.report.figures import Figures
from sopdocs.word.report.flow import Writer
from sopdocs.word.report.lists import Lists
from sopdocs.word.report.outline import Place, outline
from sopdocs.word.report.pages import BODY_STARTS, FRONT_STARTS, SETTINGS, ask_for_update
from sopdocs.word.report.sections import ending, foot, relations, sheet
from sopdocs.word.report.styles import TEXTS, Styles
from sopdocs.word.report.text import Marks
from sopdocs.word.template import BadTemplate

FRONT, BODY = "[[depan]]", "[[isi]]"
"""What stands in a filled template where the blocks go, each in a paragraph of its own."""
_NEW_WORD = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'


def write(filled: bytes, report: Report) -> bytes:
    """The report in its template; equal input gives equal bytes. Its lists of contents have no page numbers yet.

    BadTemplate: the template has no place for the front or the body.
    """
    package = Opened(filled)
    root, numbering = package.tree(DOCUMENT), package.tree(NUMBERING)
    styles = Styles(package.tree(STYLES), numbering)
    plan, marks = outline(report, styles), Marks(last_bookmark(root) + 1)
    figures = Figures(Register(drawings=package.last_drawing()), styles.type_of(TEXTS["isi"]).font)
    writer = Writer(plan, styles, marks, Lists(last_list(numbering) + 1), figures)
    feet = _feet(package, root, any(isinstance(each, Turn) for each in (*report.front, *report.body)))
    texts = [
        _filled(root, FRONT, FRONT_STARTS, writer, report.front, plan.front, feet),
        _filled(root, BODY, BODY_STARTS, writer, report.body, plan.body, feet),
    ]
    package.parts[DOCUMENT] = _document(root, texts)
    _add_lists(package, numbering, writer.lists)
    _add_figures(package, figures)
    if any(isinstance(each, Contents) for each in (*report.front, *report.body)):
        package.parts[SETTINGS] = ask_for_update(package.parts[SETTINGS])
    return package.bytes()


def _filled(
    root: Element,
    mark: str,
    starts: str,
    writer: Writer,
    blocks: Sequence[Block],
    places: Sequence[Place | None],
    feet: Mapping[str, str],
) -> str:
    """The blocks of one mark; a comment stays in its place. `starts` is the bookmark in front of them."""
    place, section = _marked(root, mark)
    text, last = writer.flow(blocks, places, partial(sheet, section, feet))
    inside = next(section.iterancestors(f"{W}p"), None)
    if inside is place:
        text += ending(last)
    else:
        section.getparent().replace(section, last.properties)
    place.getparent().replace(place, etree.Comment(mark))
    before, end, after = text.partition("</w:pPr>")  # inside of the first paragraph, or LibreOffice ties it to the last
    return before + end + (writer.marks.around(starts, "") if end else "") + after


def _marked(root: Element, mark: str) -> tuple[Any, Any]:
    """The paragraph of a mark, and the properties of the section in which it stands."""
    body = find(root, "w:body")[0]
    field = "depan" if mark == FRONT else "isi"
    hint = f"tulis {{{{ {field} }}}} satu kali, di paragraf sendiri, di luar tabel"
    place = next((each for each in find(body, "w:p") if words_of(each).strip() == mark), None)
    if place is None:
        raise BadTemplate(f"tidak punya tempat untuk {{{{ {field} }}}}, bagian dari laporan", hint)
    if words_of(body).count(mark) > 1:
        raise BadTemplate(f"memuat {{{{ {field} }}}} lebih dari satu kali", hint)
    return place, find(place, "(. | following-sibling::*)/descendant-or-self::w:sectPr")[0]


def _feet(package: Opened, root: Element, lying: bool) -> dict[str, str]:
    """Foot lines reach to the right end of the text. Those of sheets that lie (`lying`: there are some) are parts of
    their own: their relationships, by those of the upright sheet.
    """
    found: dict[str, str] = {}
    for mark in (FRONT, BODY):
        section = _marked(root, mark)[1]
        for relation in relations(section):
            name = package.target(relation)
            part = package.parts[name]
            package.parts[name] = foot(part, sheet(section, {}, landscape=False, first=True).width)
            if lying and relation not in found:
                found[relation] = f"melintang{len(found) + 1}"
                _add_foot(
                    package, name, found[relation], foot(part, sheet(section, {}, landscape=True, first=True).width)
                )
    return found


def _add_foot(package: Opened, like: str, relation: str, content: bytes) -> None:
    """A foot line with the pictures, if any, of the one that it is made from."""
    package.relate(relation, "footer", f"{relation}.xml")
    package.add({f"word/{relation}.xml": content}, f"{PART}.footer+xml")
    links = like.replace("word/", "word/_rels/", 1) + ".rels"
    if links in package.parts:
        package.parts[f"word/_rels/{relation}.xml.rels"] = package.parts[links]


def _document(root: Element, texts: Sequence[str]) -> bytes:
    """The body with the texts in place of the comments."""
    found = serialized(with_prefixes(root, _NEW_WORD))
    for mark, blocks in zip((FRONT, BODY), texts, strict=True):
        before, _, after = found.partition(f"<!--{mark}-->".encode())
        found = before + blocks.encode() + after
    return found


def _add_lists(package: Opened, numbering: Element, lists: Lists) -> None:
    patterns, concrete = (
        [etree.fromstring(each.replace(" ", f' xmlns:w="{NAMESPACES["w"]}" ', 1)) for each in texts]
        for texts in (lists.abstract(), lists.concrete())
    )
    package.put_lists(numbering, patterns, concrete)


def _add_figures(package: Opened, figures: Figures) -> None:
    package.add_images(figures.register.media)
    for relation, target in figures.relations().items():
        package.relate(relation, "chart", target)
    package.add(figures.charts, charts.CONTENT_TYPE)
    package.add(figures.workbooks, charts.WORKBOOK_CONTENT_TYPE)
    package.parts |= figures.links
