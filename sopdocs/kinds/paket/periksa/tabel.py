"""What a spec says in; the tables that somebody typed by hand in it, with the place of each cell, out.

{kolom: [Indikator, Target], baris: [[…, …]]}        and in running text        | Indikator | Target |
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from sopdocs.problems import Loc

RULE = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?")
"""The line below the heads of a table in Markdown."""

CELL = re.compile(r"(?:\\.|[^|\\\n])*")


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell; `offset` is where it begins in a text at `loc`, None where it is a value of its own."""

    teks: str
    loc: Loc
    offset: int | None = None


@dataclass(frozen=True, slots=True)
class Tabel:
    """Rows may have more or fewer cells than heads."""

    kolom: tuple[str, ...]
    baris: tuple[tuple[Sel, ...], ...]


def tabel(said: Mapping[str, Any]) -> Iterator[Tabel]:
    """Every table below, in its order."""
    yield from _below(dict(said), ())


def _below(value: Any, loc: Loc) -> Iterator[Tabel]:
    if isinstance(value, dict):
        if isinstance(value.get("kolom"), list) and isinstance(value.get("baris"), list):
            yield _written(value, loc)
        for key, each in value.items():
            yield from _below(each, (*loc, key))
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from _below(each, (*loc, place))
    elif isinstance(value, str) and "|" in value:
        yield from _in_text(value, loc)


def _written(value: Mapping[str, Any], loc: Loc) -> Tabel:
    rows = (
        tuple(Sel(str(cell or ""), (*loc, "baris", at, place)) for place, cell in enumerate(row))
        for at, row in enumerate(value["baris"])
        if isinstance(row, list)
    )
    return Tabel(tuple(str(head or "") for head in value["kolom"]), tuple(rows))


def _in_text(text: str, loc: Loc) -> Iterator[Tabel]:
    """The tables of a text: a line of heads, the rule below it, and rows up to a line without a sign of a cell."""
    lines = _lines(text)
    for at in range(1, len(lines)):
        if "-" not in lines[at][1] or not RULE.fullmatch(lines[at][1]) or "|" not in lines[at - 1][1]:
            continue
        rows = takewhile(lambda line: "|" in line[1], lines[at + 1 :])
        heads = tuple(cell for _, cell in _cells(*lines[at - 1]))
        yield Tabel(heads, tuple(tuple(Sel(cell, loc, place) for place, cell in _cells(*row)) for row in rows))


def _lines(text: str) -> list[tuple[int, str]]:
    """Each with the place of its first letter."""
    begin, found = 0, []
    for line in text.split("\n"):
        found.append((begin, line))
        begin += len(line) + 1
    return found


def _cells(begin: int, line: str) -> Iterator[tuple[int, str]]:
    """The cells of a row, each with the place of its first letter; a sign before the first one opens the row."""
    bare = line.rstrip().removesuffix("|")
    at = len(bare) - len(bare.lstrip())
    at += bare.startswith("|", at)
    while at <= len(bare):
        match = CELL.match(bare, at)
        assert match is not None, "an empty cell is one"
        cell = match[0]
        yield begin + at + len(cell) - len(cell.lstrip()), cell.strip()
        at = match.end() + 1
