"""A text in; tokens of markdown-it out, in which slots and pictures are tokens, too, and the place of each.

The only file that knows markdown-it. Its rules that would take a sign away from an ordinary text (`> 90 %`, Jum`at, an
indented line, a row of `=`) are off.
"""

import re
from collections import Counter
from functools import cache, cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

__all__ = ["Lines", "Token", "parse"]

SLOT = re.compile(r"\{\{([^{}]*)\}\}")
PICTURE = re.compile(r"!\[([^\[\]]*)\]\(((?:[^()\n]|\([^()\n]*\))*)\)")
MARK = re.compile(r"(?=\{\{|!\[)")
OFF = ("code", "fence", "blockquote", "html_block", "reference", "lheading")
OFF_IN_LINES = ("backticks", "entity", "html_inline", "image")


def parse(text: str) -> list[Token]:
    """The tokens of blocks, one after another; those of type `inline` have children.

    `slot`: content is the name. `open_slot`: `{{` alone. `picture`: content is the caption, `meta["path"]` the path,
    the children are those of the caption. `meta["at"]` is the place in the content of the inline around them.
    """
    return _parser().parse(text)


class Lines:
    """Where the lines of a text begin: the line and column of a token → its place in the text, from 0."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._passed: Counter[int] = Counter()

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(line) + 1 for line in self._lines)]

    def line(self, token: Token) -> str:
        """The first line of a token, without the spaces around."""
        return self._lines[_first(token)].strip()

    def start(self, token: Token) -> int:
        """The first letter of its first line."""
        line = self._lines[_first(token)]
        return self._starts[_first(token)] + len(line) - len(line.lstrip())

    def inside(self, inline: Token, at: int) -> int:
        """Of a slot or picture at the letter `at` in the content of an inline, whose lines have lost their indents and
        the marks of lists: as many of its like stand before it in the line of the text.
        """
        row, nth = _marks(inline.content).where[at]
        number = _first(inline) + row
        places = _marks(self._lines[number]).places
        nth += self._passed[number]
        return self._starts[number] + (places[nth] if nth < len(places) else 0)

    def passed(self, cell: Token) -> None:
        """What comes next stands in the same line behind this cell of a table."""
        self._passed[_first(cell)] += len(_marks(cell.content).places)


class _Marks(NamedTuple):
    """`places` where a slot or picture may begin; `where`: its line, and how many such places are before it there."""

    places: list[int]
    where: dict[int, tuple[int, int]]


@lru_cache(maxsize=4)
def _marks(text: str) -> _Marks:
    found = _Marks([], {})
    start = 0
    for row, line in enumerate(text.split("\n")):
        for nth, mark in enumerate(MARK.finditer(line)):
            found.places.append(start + mark.start())
            found.where[start + mark.start()] = row, nth
        start += len(line) + 1
    return found


def _first(token: Token) -> int:
    return token.map[0] if token.map else 0


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable([*OFF, *OFF_IN_LINES])
    parser.inline.ruler.before("escape", "slot", _slot)
    parser.inline.ruler.before("link", "picture", _picture)
    for name, as_written in (("normalizeLink", lambda url: url), ("validateLink", lambda url: True)):
        setattr(parser, name, as_written)
    return parser


def _slot(state: StateInline, silent: bool) -> bool:
    """Before all others, so that `_` in a name is never emphasis."""
    if not state.src.startswith("{{", state.pos):
        return False
    found = SLOT.match(state.src, state.pos)
    if not silent:
        token = state.push("slot" if found else "open_slot", "", 0)
        token.content = found[1].strip() if found else "{{"
        token.meta = {"at": state.pos}
    state.pos = found.end() if found else state.pos + 2
    return True


def _picture(state: StateInline, silent: bool) -> bool:
    """With spaces and backslashes in the path, as offices name their files."""
    found = PICTURE.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        token = state.push("picture", "", 0)
        token.content = found[1]
        token.meta = {"at": state.pos, "path": found[2].strip().strip("<>")}
        token.children = []
        state.md.inline.parse(found[1], state.md, state.env, token.children)
    state.pos = found.end()
    return True
