"""What a list of contents names in; a field of Word (TOC) out that shows all of it, but the pages (see pages.py).

An update in Word makes the same list anew: the daftar isi from the headings and what else has an outline level, the
others from the captions. Each line leads to its place.
"""

from sopdocs.report import Contents
from sopdocs.units import Length, to_twips
from sopdocs.word.report.outline import WORDS, Outline, Place, plain
from sopdocs.word.report.styles import LISTS, Styles
from sopdocs.word.report.text import begun, ended
from sopdocs.word.paragraph import text
from sopdocs.word.xml import escape

_ALL = 'TOC \\o "1-3" \\h \\z \\u'


def contents(block: Contents, outline: Outline, styles: Styles, width: Length) -> str:
    """A paragraph for each line, with dots up to the right end of text `width` wide; nothing where none is listed."""
    listed = outline.listed(block.of)
    instruction = _ALL if block.of == "isi" else f'TOC \\h \\z \\c "{WORDS[block.of]}"'
    tabs = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{to_twips(width)}"/></w:tabs>'
    lines = []
    for place in listed:
        style = styles.id(LISTS.get(block.of) or f"toc {place.level}")
        own = f'<w:pStyle w:val="{style}"/>' if style else ""
        before = begun(instruction) if place is listed[0] else ""
        after = ended() if place is listed[-1] else ""
        lines.append(f"<w:p><w:pPr>{own}{tabs}</w:pPr>{before}{_line(place, outline)}{after}</w:p>")
    return "".join(lines)


def page_field(bookmark: str, page: str) -> str:
    """Where the bookmark stands, as it is printed; pages.py finds it again."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> PAGEREF {bookmark} \\h </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{page}</w:t></w:r>{ended()}'
    )


def _line(place: Place, outline: Outline) -> str:
    words = escape(plain(place.text, outline))
    number = f"<w:r>{text(place.label)}{_gap(place)}</w:r>" if place.label else ""
    return (
        f'<w:hyperlink w:anchor="{place.toc}" w:history="1">{number}<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'
        f"<w:r><w:tab/></w:r>{page_field(place.toc, '')}</w:hyperlink>"
    )


def _gap(place: Place) -> str:
    """What Word puts between the number and the words: a tab where the list has one."""
    return "<w:tab/>" if place.sort == "isi" and place.level > 1 else '<w:t xml:space="preserve"> </w:t>'
