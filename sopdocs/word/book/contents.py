"""Headings with their pages, and the rows of a daftar isi, in; bookmarks, links and page numbers out.

Arabic numbers are fields (PAGEREF), as those of Word's own table of contents: who takes out an SOP gets the right
ones with F9. What they show before is already right. Roman ones are plain text, for LibreOffice would print such a
field in Arabic numbers; `front` sees to it that they stay right.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from sopdocs.units import Length, mm, to_twips
from sopdocs.word.book.measure import Measure
from sopdocs.word.ooxml import NAMESPACES, Element, W, find, properties

NUMBER = mm(16)
"""What a row keeps free for its page number and some dots."""
BEFORE_TABS = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "pBdr", "shd")
"""What stands before the tab stops among the properties of a paragraph."""
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Target:
    """What a row leads to: the name of a bookmark, and its page number as it is printed."""

    name: str
    page: str


def mark(paragraph: Element, name: str, number: int) -> None:
    """Puts a bookmark around the text of a paragraph; `number` is its id in the file."""
    start, end = etree.Element(f"{W}bookmarkStart"), etree.Element(f"{W}bookmarkEnd")
    for each in (start, end):
        each.set(f"{W}id", str(number))
    start.set(f"{W}name", name)
    properties(paragraph).addnext(start)
    paragraph.append(end)


def last_bookmark(body: Element) -> int:
    """The highest id of a bookmark; -1 without one."""
    return max((int(each.get(f"{W}id", "0")) for each in find(body, ".//w:bookmarkStart")), default=-1)


def wrap(row: Element, measure: Measure, width: Length) -> None:
    """Breaks the text of a row before it runs into the page number at the end of a line of `width`.

    A right indent would do it in Word; LibreOffice then loses the number.
    """
    lines, texts = measure.lines(row, width - NUMBER), find(row, "w:r/w:t")
    if len(lines) < 2 or not texts:
        return
    first = texts[-1]
    first.text = lines[0]
    for line in reversed(lines[1:]):
        text = etree.Element(f"{W}t", {XML_SPACE: "preserve"})
        text.text = line
        first.addnext(text)
        first.addnext(etree.Element(f"{W}br"))


def link(rows: Iterable[Element], targets: Iterable[Target], width: Length) -> None:
    """Each row leads to its target, whose page stands behind dots at the end of a line of `width`."""
    for row, target in zip(rows, targets, strict=False):
        hyperlink = etree.SubElement(row, f"{W}hyperlink")
        hyperlink.set(f"{W}anchor", target.name)
        hyperlink.set(f"{W}history", "1")
        hyperlink.extend(find(row, "w:r"))
        hyperlink.extend(_number(target))
        _set_tab(row, to_twips(width))


def _number(target: Target) -> list[Element]:
    """Dots, and the number."""
    field = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> PAGEREF {target.name} \\h </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{target.page}</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    pieces = ("<w:tab/>", *(field if target.page.isdecimal() else field[3:4]))
    return [etree.fromstring(f'<w:r xmlns:w="{NAMESPACES["w"]}">{piece}</w:r>') for piece in pieces]


def _set_tab(row: Element, at: int) -> None:
    """One tab stop with dots at the right end, beside those of the style at its left."""
    own = properties(row)
    tabs = own.find(f"{W}tabs")
    if tabs is None:
        tabs = etree.Element(f"{W}tabs")
        own.insert(sum(own.find(W + name) is not None for name in BEFORE_TABS), tabs)
    tab = etree.SubElement(tabs, f"{W}tab")
    for name, text in (("val", "right"), ("leader", "dot"), ("pos", str(at))):
        tab.set(W + name, text)
