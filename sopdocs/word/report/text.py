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
    code = f'<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>'
    return _opened(code, look)


def ended(look: str = "") -> str:
    """Its end."""
    return f'<w:r>{look}<w:fldChar w:fldCharType="end"/></w:r>'


def counted(place: Place) -> str:
    """A hidden field that counts the chapter along with Word's list, for the captions in it.

    `\\h` hides it in Word. LibreOffice shows such a field, so it gets one of its own in hidden text: whether Word
    counts a field in hidden text is not told anywhere. In a file that Word has saved since, it is white.
    """
    code = f" SEQ {'Bab' if place.chapter == 'bab' else 'Lampiran'} \\h "
    parts = [f'<w:fldChar w:fldCharType="{each}"/>' for each in ("begin", "separate", "end")]
    parts.insert(1, f'<w:instrText xml:space="preserve">{code}</w:instrText>')
    in_word = (_unseen("", f'<mc:Choice Requires="{_NEW}">{each}</mc:Choice>') for each in parts)
    elsewhere = (
        _unseen("<w:vanish/>", f'<mc:Choice Requires="{_NEW}"/><mc:Fallback>{each}</mc:Fallback>') for each in parts
    )
    return "".join((*in_word, *elsewhere))


def label(place: Place, marks: Marks) -> str:
    """`Tabel 3.1` of a caption: the chapter's number in Arabic, and the second number, which begins anew in each."""
    word = WORDS[place.sort]
    chapter = {"bab": ("", "Bab"), "lampiran": ("L", "Lampiran")}.get(place.chapter)
    before = f"<w:r>{text(f'{word} {chapter[0]}' if chapter else f'{word} ')}</w:r>"
    if chapter:
        before += field(f"SEQ {chapter[1]} \\c \\* ARABIC", str(place.number)) + f"<w:r>{text('.')}</w:r>"
    return marks.around(place.ref, f"{before}{_index(place, word)}")


def _unseen(hidden: str, choices: str) -> str:
    """A run for each part of a field: LibreOffice gives a field that stands in one run the look of the paragraph."""
    look = f'<w:rPr>{hidden}<w:color w:val="FFFFFF"/><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'
    return f"<w:r>{look}<mc:AlternateContent>{choices}</mc:AlternateContent></w:r>"


def _index(place: Place, word: str) -> str:
    """Word begins anew at each heading 1 (`\\s 1`), however captions are moved and copied. LibreOffice does not know
    that switch: the first caption of a chapter tells it (`\\r 1`).
    """
    plain = f"SEQ {word} \\* ARABIC"
    known = f"{plain} \\s 1" if place.chapter == "bab" else plain
    if place.index > 1:
        return field(known, str(place.index))
    first = f"{plain} \\r 1"
    code = '<w:instrText xml:space="preserve"> {} </w:instrText>'
    if place.chapter == "bab":
        choice = f'<mc:Choice Requires="{_NEW}">{code.format(known)}</mc:Choice>'
        code = f"<mc:AlternateContent>{choice}<mc:Fallback>{code.format(first)}</mc:Fallback></mc:AlternateContent>"
    return f"{_opened(code.format(first), '')}<w:r>{text(str(place.index))}</w:r>{ended()}"


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
