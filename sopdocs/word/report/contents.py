"""What a list of contents names in; a field of Word (TOC) out that shows all of it, but the pages (see pages.py).

An update in Word makes the same list anew: the daftar isi from the headings and what else has an outline level, the
others from the captions. Each line leads to its place.
"""

from sopdocs.report import Contents
from sopdocs.text.metrics import Text, Type
from sopdocs.units import Length, mm, to_twips
from sopdocs.word.paragraph import text
from sopdocs.word.report.outline import WORDS, Outline, Place, plain
from sopdocs.word.report.styles import LISTS, Styles
from sopdocs.word.report.text import begun, ended

NUMBER = mm(13)
"""What a line keeps free for its page number and some dots."""
_ALL = 'TOC \\o "1-3" \\h \\z \\u'


def contents(block: Contents, outline: Outline, styles: Styles, width: Length) -> str:
    """A paragraph for each line, with dots up to the right end of text `width` wide; nothing where none is listed."""
    listed = outline.listed(block.of)
    instruction = _ALL if block.of == "isi" else f'TOC \\h \\z \\c "{WORDS[block.of]}"'
    lines = []
    for place in listed:
        name = LISTS.get(block.of) or f"toc {place.level}"
        before = begun(instruction) if place is listed[0] else ""
        after = ended() if place is listed[-1] else ""
        words = _line(place, outline, styles, name, width)
        lines.append(f"<w:p>{_look(styles.named(name), width)}{before}{words}{after}</w:p>")
    return "".join(lines)


def page_field(bookmark: str, page: str) -> str:
    """Where the bookmark stands, as it is printed; pages.py finds it again."""
    code = f"PAGEREF {bookmark} \\h"
    return f"{begun(code)}<w:r><w:t>{page}</w:t></w:r>{ended()}"


def _look(style: str, width: Length) -> str:
    tab = f'<w:tab w:val="right" w:leader="dot" w:pos="{to_twips(width)}"/>'
    return f"<w:pPr>{style}<w:tabs>{tab}</w:tabs></w:pPr>"


def _line(place: Place, outline: Outline, styles: Styles, name: str, width: Length) -> str:
    """In capitals where the heading is; the style is not, for its page number may be `iv`."""
    words, number, left = plain(place.text, outline), "", styles.indent(name)
    caps = place.sort == "isi" and styles.has_caps(f"heading {place.level}")
    first = rest = width - left - NUMBER
    if place.sort == "isi" and place.level > 1 and place.label:
        number = f"<w:r>{text(place.label)}<w:tab/></w:r>"  # as Word has it: its list sets a tab behind the number
    else:
        words, first = f"{place.label} {words}".strip(), rest + styles.hanging(name)
    shown = "\n".join(_broken(words, caps, styles.type_of(name), first, rest))
    look = "<w:rPr><w:caps/></w:rPr>" if caps else ""
    return (
        f'<w:hyperlink w:anchor="{place.toc}" w:history="1">{number}<w:r>{look}{text(shown)}</w:r>'
        f"<w:r><w:tab/></w:r>{page_field(place.toc, '')}</w:hyperlink>"
    )


def _broken(words: str, caps: bool, face: Type, first: Length, rest: Length) -> list[str]:
    """The words in lines that end before the page number: the first is so wide, the others less.

    A right indent would do it in Word; LibreOffice then loses the number.
    """
    words = " ".join(words.split())
    printed = words.upper() if caps else words
    line = Text(printed, face).lines(first)[0]
    left = printed[len(line) :].strip()
    lengths = map(len, [line, *(Text(left, face).lines(rest) if left else ())])
    found, at = [], 0
    for length in lengths:
        found.append(words[at : at + length])
        at += length + (words[at + length : at + length + 1] == " ")
    return found
