"""Items in; Word's own lists out: numbers that go on when the office adds an item, and begin anew in each list.

All lists of numbers are one pattern (`1.`, `a.`, `1)`), all of dashes another; each list of the report is a list of
Word of its own, which begins where the report says.
"""

from dataclasses import dataclass, field

from sopdocs.report import Item
from sopdocs.units import mm, to_twips
from sopdocs.word.xml import quote

_NUMBERS = (("decimal", "%1."), ("lowerLetter", "%2."), ("decimal", "%3)"), ("lowerLetter", "%4)"))
_DASHES = (("bullet", "–"), ("bullet", "•"), ("bullet", "–"), ("bullet", "•"))
_STEP = to_twips(mm(7))
DEEPEST = len(_NUMBERS) - 1


@dataclass(slots=True)
class _List:
    """A list of Word: `starts` are the first numbers of its levels, `last` how far each has been counted."""

    id: int
    dashes: bool
    starts: dict[int, int] = field(default_factory=dict)
    last: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class Lists:
    """The lists of one file; `first` is an id that nothing in its numbering has yet, and so are all above it."""

    first: int
    _all: list[_List] = field(default_factory=list)
    _current: dict[tuple[int, bool], _List] = field(default_factory=dict)

    def number(self, item: Item) -> str:
        """The `w:numPr` of the item's paragraph."""
        level, key = min(item.level, DEEPEST), (item.list, not item.number)
        current = self._current.get(key)
        if current is None or not _goes_on(current, item.number, level):
            current = self._current[key] = _List(self.first + 2 + len(self._all), not item.number)
            self._all.append(current)
        current.starts.setdefault(level, item.number)
        current.last = {each: last for each, last in current.last.items() if each < level} | {level: item.number}
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{current.id}"/></w:numPr>'

    def abstract(self) -> list[str]:
        """The two patterns."""
        if not self._all:
            return []
        return [_pattern(self.first, _NUMBERS), _pattern(self.first + 1, _DASHES)]

    def concrete(self) -> list[str]:
        """The lists."""
        return [_concrete(each, self.first + each.dashes) for each in self._all]


def _goes_on(current: _List, number: int, level: int) -> bool:
    if not number:
        return True
    return number == (current.last[level] + 1 if level in current.last else current.starts.get(level, number))


def _pattern(number: int, levels: tuple[tuple[str, str], ...]) -> str:
    found = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val={quote(pattern)}/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{_STEP * (level + 1)}" w:hanging="{_STEP}"/></w:pPr></w:lvl>'
        for level, (kind, pattern) in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{number:08X}"/>'
        f'<w:multiLevelType w:val="multilevel"/>{found}</w:abstractNum>'
    )


def _concrete(each: _List, pattern: int) -> str:
    starts = {} if each.dashes else {0: 1, **each.starts}
    overrides = "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        for level, start in sorted(starts.items())
    )
    return f'<w:num w:numId="{each.id}"><w:abstractNumId w:val="{pattern}"/>{overrides}</w:num>'
