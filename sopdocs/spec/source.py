"""A tree of nodes in; plain data out, and the place of everything in it when a problem asks.

A node knows where it stands, so that a spec merged with its profil.yaml still points into the right file.
"""

import os
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Literal, TypeAlias

from sopdocs.problems import Finding, Loc, Problem

Place: TypeAlias = tuple[str, int, int]
"""File, line and column; line and column count from 1."""

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"


@dataclass(frozen=True, slots=True)
class Written:
    """How a text stands in its file: `literal` after "|", `folded` after ">", `quoted`, or as it is. `lines` are those
    of the file.
    """

    lines: list[str]
    style: Literal["literal", "folded", "quoted", "plain"]
    escapes: bool = False
    """In "…": what is written is not what is read."""


@dataclass(slots=True)
class Node:
    """A value as it is written at `place`: text, nothing, a list, or a mapping of (place of the key, value).

    `size` counts the nodes below with every alias written out, `height` the levels. `written`: of a text.
    """

    place: Place
    value: "str | list[Node] | dict[str, tuple[Place, Node]] | None"
    size: int = 1
    height: int = 0
    written: Written | None = None


@dataclass(frozen=True)
class Source:
    """One spec with its defaults: `data` for the kind, places for the problems; `own` are its own keys."""

    root: Node
    own: frozenset[str] = frozenset()

    @cached_property
    def data(self) -> dict[str, Plain]:
        """The spec as plain mappings, lists and texts; an empty value is None."""
        plain = _plain(self.root)
        assert isinstance(plain, dict), "a spec is a mapping at its top"
        return plain

    def data_for(self, known: Container[str]) -> dict[str, Plain]:
        """`data` without the defaults that a kind with the `known` keys cannot take: a profile serves many kinds."""
        return {key: each for key, each in self.data.items() if key in known or key in self.own}

    def place(self, loc: Loc, key: bool = False) -> Place:
        """File, line and column of the value at `loc`, or of its `key`.

        Of what is missing: those of the key of its nearest parent.
        """
        key_place, node = way(self.root, loc)[-1]
        return node.place if self.says(loc) and not key else key_place

    def says(self, loc: Loc) -> bool:
        """Whether there is a value at `loc`, an empty one too."""
        return len(way(self.root, loc)) > len(loc)

    def place_in(self, loc: Loc, offset: int) -> Place:
        """Of the letter `offset` of the text at `loc`, also in a block or a text of several lines; of the whole text
        where that cannot be told (an alias).
        """
        node = self._text(loc)
        return _letter(node, offset) if node else self.place(loc)

    def is_folded(self, loc: Loc) -> bool:
        """Whether YAML made one line of several in the text at `loc`: a line break in it was an empty line."""
        node = self._text(loc)
        return bool(node and node.written and node.written.style != "literal")

    def _text(self, loc: Loc) -> Node | None:
        """The text at `loc`; one that stands where a mapping may is that of its first key."""
        _, node = way(self.root, loc)[-1]
        return node if self.says(loc) or isinstance(node.value, str) else None

    def problem(self, finding: Finding) -> Problem:
        """The finding with its place."""
        loc, offset = finding.loc, finding.offset
        file, line, column = self.place(loc, finding.key) if offset is None else self.place_in(loc, offset)
        return Problem(file, line, column, finding.severity, finding.message, finding.rule, finding.hint)

    def folder(self, loc: Loc) -> Path:
        """The folder of the file that says the value at `loc`, to which a path in it is relative."""
        return Path(self.place(loc)[0]).parent

    def path(self, loc: Loc, name: str) -> Path:
        """The file that the value at `loc` names."""
        return Path(os.path.normpath(self.folder(loc) / name))


def way(root: Node, loc: Loc) -> list[tuple[Place, Node]]:
    """The place of the key and the node of each step to `loc`, the root before them, as far as there are any."""
    found = [(root.place, root)]
    for step in loc:
        below = _child(found[-1][1], step)
        if below is None:
            break
        found.append(below)
    return found


def keys(node: Node) -> Iterable[str]:
    """Those of a mapping."""
    return node.value if isinstance(node.value, dict) else ()


def _child(node: Node, step: str | int) -> tuple[Place, Node] | None:
    """What stands alone answers as a list of one."""
    value = node.value
    if isinstance(value, dict) and isinstance(step, str):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int):
        return (value[step].place, value[step]) if step < len(value) else None
    return (node.place, node) if value is not None and step == 0 else None


def _plain(node: Node) -> Plain:
    """Recursion is safe: `parse` has bounded the levels."""
    if isinstance(node.value, dict):
        return {key: _plain(below) for key, (_, below) in node.value.items()}
    if isinstance(node.value, list):
        return [_plain(below) for below in node.value]
    return node.value


def _letter(node: Node, offset: int) -> Place:
    """YAML folds lines and takes indents away, but no letter: those that are no space are counted."""
    file, line, column = node.place
    how, text = node.written, node.value
    if how is None or not isinstance(text, str) or how.escapes:
        return node.place
    if how.style in ("literal", "folded"):
        line, column = line + 1, 1
    elif how.style == "quoted":
        column += 1
    before = sum(not letter.isspace() for letter in text[:offset])
    found = next(islice(_letters(how.lines, line, column), before, None), None)
    return (file, *found) if found else node.place


def _letters(lines: list[str], line: int, column: int) -> Iterator[tuple[int, int]]:
    """Line and column of every letter from there on."""
    for number in range(line, len(lines) + 1):
        start = column if number == line else 1
        for place, letter in enumerate(lines[number - 1][start - 1 :], start):
            if not letter.isspace():
                yield number, place
