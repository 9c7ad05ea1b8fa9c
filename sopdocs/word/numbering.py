"""The markers before list items in, Word's own numbering out: the officer who adds an item gets its number for free.

Each list of the plan is a list of its own in Word (`w:num` on a `w:abstractNum`). A list that goes on in a later cell
or on a later page keeps counting. Where the plan prints another number than Word would count to, a new Word list
starts at that number, so that what is printed is always what the plan says.
"""

from dataclasses import dataclass, field

from sopdocs.page import Marker
from sopdocs.units import Length, to_twips
from sopdocs.word.xml import DECLARATION, WORD, quote


@dataclass(slots=True)
class _List:
    """One list of Word: `pattern` is its text with %1 for the number, `following` the number that would come next."""

    id: int
    format: str
    pattern: str
    start: int
    following: int
    indent: Length

    def continues_with(self, marker: Marker) -> bool:
        return (self.format, self.pattern, self.following) == (*_pattern(marker), marker.value)

    def xml(self) -> str:
        indent = to_twips(self.indent)
        return (
            f'<w:abstractNum w:abstractNumId="{self.id}"><w:nsid w:val="{self.id:08X}"/>'
            '<w:multiLevelType w:val="singleLevel"/>'
            f'<w:lvl w:ilvl="0"><w:start w:val="{self.start}"/><w:numFmt w:val="{self.format}"/>'
            f'<w:lvlText w:val={quote(self.pattern)}/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr></w:lvl></w:abstractNum>'
        )


@dataclass(slots=True)
class Numbering:
    """All lists of one file, in the order in which they begin; `first` is the id of the first of them."""

    first: int = 1
    _lists: list[_List] = field(default_factory=list)
    _current: dict[int, _List] = field(default_factory=dict)

    def number(self, marker: Marker, indent: Length) -> int:
        """The id of the Word list that prints `marker` here."""
        current = self._current.get(marker.list)
        if current is None or not current.continues_with(marker):
            current = self._begin(marker, indent)
        if marker.value:
            current.following += 1
        return current.id

    def begin_document(self) -> None:
        """Another document follows in the same file: its lists are others, whatever their numbers."""
        self._current.clear()

    def xml(self) -> str:
        """The part word/numbering.xml."""
        abstract = "".join(each.xml() for each in self._lists)
        concrete = "".join(
            f'<w:num w:numId="{each.id}"><w:abstractNumId w:val="{each.id}"/></w:num>' for each in self._lists
        )
        return f"{DECLARATION}<w:numbering {WORD}>{abstract}{concrete}</w:numbering>"

    def _begin(self, marker: Marker, indent: Length) -> _List:
        kind, pattern = _pattern(marker)
        new = _List(self.first + len(self._lists), kind, pattern, marker.value, marker.value, indent)
        self._lists.append(new)
        self._current[marker.list] = new
        return new


def _pattern(marker: Marker) -> tuple[str, str]:
    """Word's number format and the text with %1 for the number: `(2)` is decimal `(%1)`, `b.` is lowerLetter `%1.`.

    A text without its number in it (a dash, most often) is a bullet.
    """
    for kind, number in _spellings(marker.value):
        if number in marker.text:
            return kind, marker.text.replace(number, "%1", 1)
    return "bullet", marker.text


def _spellings(value: int) -> list[tuple[str, str]]:
    """How Word can print `value`."""
    letters = [("lowerLetter", chr(ord("a") + value - 1))] if 1 <= value <= 26 else []
    return [("decimal", str(value)), *letters] if value else []
