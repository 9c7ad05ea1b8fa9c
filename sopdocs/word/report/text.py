"""Words and references of a report in; runs and fields of Word out, with what they show before Word updates them."""

from collections.abc import Iterable

from sopdocs.report import Inline, Ref, Span
from sopdocs.word.paragraph import text
from sopdocs.word.report.outline import WORDS, Outline, Place
from sopdocs.word.xml import escape, quote

GAP = "D9D9D9"
"""The ground of what is not there, seen in a copy as well."""
_NEW = "w15"
"""Word from 2013 on reads a Choice that requires it; LibreOffice the Fallback."""


class Marks:
    """The bookmarks of a file, numbered from `first`."""

    def __init__(self, first: int) -> None:
        self._next = first

    def around(self, name: str, content: str) -> str:
        """`content` under a name; without one it stays as it is."""
        if not name:
            return content
        number = self._next
        self._next += 1
        return f'<w:bookmarkStart w:id="{number}" w:name={quote(name)}/>{content}<w:bookmarkEnd w:id="{number}"/>'


def runs(inlines: Iterable[Inline], outline: Outline, bold: bool = False, size: int = 0) -> str:
    """A line of text; all of it `bold`, in type of `size` half points where that is not 0."""
    return "".join(
        _reference(each, outline, bold, size) if isinstance(each, Ref) else _span(each, bold, size) for each in inlines
    )


def field(instruction: str, shown: str, look: str = "") -> str:
    """A field of Word and what it shows; `look` is the w:rPr of its runs."""
    return f"{begun(instruction, look)}<w:r>{look}{text(shown)}</w:r>{ended(look)}"


def begun(instruction: str, look: str = "") -> str:
    """A field up to what it shows."""
    return _opened(_code(instruction), look)


def ended(look: str = "") -> str:
    """Its end."""
    return f'<w:r>{look}<w:fldChar w:fldCharType="end"/></w:r>'


def counted(place: Place) -> str:
    """A hidden field that counts the chapter along with Word's list, for the captions in it.

    `\\h` hides it in Word. LibreOffice would show it, also in its outline. In a file that Word has saved since, it is
    white.
    """
    look = '<w:rPr><w:color w:val="FFFFFF"/><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'
    return _in_word(f"SEQ {'Bab' if place.chapter == 'bab' else 'Lampiran'} \\h", "", look)


def label(place: Place, marks: Marks) -> str:
    """`Tabel 3.1` of a caption: the chapter's number in Arabic, and the second number, which begins anew in each."""
    word = WORDS[place.sort]
    chapter = {"bab": ("", "Bab"), "lampiran": ("L", "Lampiran")}.get(place.chapter)
    before = f"<w:r>{text(f'{word} {chapter[0]}' if chapter else f'{word} ')}</w:r>"
    if chapter:
        before += _in_word(f"SEQ {chapter[1]} \\c \\* ARABIC", str(place.number)) + f"<w:r>{text('.')}</w:r>"
    return marks.around(place.ref, f"{before}{_index(place, word)}")


def _in_word(instruction: str, shown: str, look: str = "") -> str:
    """A field that only Word has. LibreOffice has the text alone: it would save the field without `\\c`, and count anew
    in each caption.
    """
    begin, separate, end = (f'<w:fldChar w:fldCharType="{each}"/>' for each in ("begin", "separate", "end"))
    words = f"<w:r>{look}{text(shown)}</w:r>" if shown else ""
    code = _code(instruction)
    return f"{_choice(begin, look)}{_choice(code, look)}{_choice(separate, look)}{words}{_choice(end, look)}"


def _choice(part: str, look: str) -> str:
    alternatives = f'<mc:AlternateContent><mc:Choice Requires="{_NEW}">{part}</mc:Choice></mc:AlternateContent>'
    return f"<w:r>{look}{alternatives}</w:r>"


def _index(place: Place, word: str) -> str:
    """Word begins anew at each heading 1 (`\\s 1`), however captions are moved and copied. LibreOffice does not know
    that switch: the first caption of a chapter tells it (`\\r 1`).
    """
    plain = f"SEQ {word} \\* ARABIC"
    known = f"{plain} \\s 1" if place.chapter == "bab" else plain
    if place.index > 1:
        return field(known, str(place.index))
    code = _code(f"{plain} \\r 1")
    if place.chapter == "bab":
        choice = f'<mc:Choice Requires="{_NEW}">{_code(known)}</mc:Choice>'
        code = f"<mc:AlternateContent>{choice}<mc:Fallback>{code}</mc:Fallback></mc:AlternateContent>"
    return f"{_opened(code, '')}<w:r>{text(str(place.index))}</w:r>{ended()}"


def _code(instruction: str) -> str:
    return f'<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>'


def _opened(code: str, look: str) -> str:
    return (
        f'<w:r>{look}<w:fldChar w:fldCharType="begin"/></w:r><w:r>{look}{code}</w:r>'
        f'<w:r>{look}<w:fldChar w:fldCharType="separate"/></w:r>'
    )


def _reference(ref: Ref, outline: Outline, bold: bool, size: int) -> str:
    """The number of a heading is that of its list (`\\r`); a caption's, and words of a heading, are copied."""
    place = outline.names[ref.name]
    switch = "\\r " if place.sort == "isi" and place.label else ""
    return field(f"REF {place.ref} {switch}\\h", outline.label(ref), _look(bold, False, False, size))


def _span(span: Span, bold: bool, size: int) -> str:
    return f"<w:r>{_look(bold or span.bold, span.italic, span.gap, size)}{text(span.text)}</w:r>"


def _look(bold: bool, italic: bool, gap: bool, size: int) -> str:
    found = "<w:b/><w:bCs/>" * (bold or gap) + "<w:i/><w:iCs/>" * (italic or gap)
    if size:
        found += f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    if gap:
        found += f'<w:shd w:val="clear" w:color="auto" w:fill="{GAP}"/>'
    return f"<w:rPr>{found}</w:rPr>" if found else ""
