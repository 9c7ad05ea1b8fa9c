"""Bookmarks in, the outline of a PDF out; and the bookmarks of a PDF that is to become a part of another."""

from dataclasses import dataclass, field
from typing import Any

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, NumberObject

from sopdocs.pdf.annotations import target
from sopdocs.pdf.entries import at, entries, name, words
from sopdocs.pdf.target import Reference, Target


@dataclass(frozen=True, slots=True)
class Mark:
    """A bookmark: its title, where it leads to (an array of the file that it stands in), and those below it."""

    title: str
    place: Any
    below: list["Mark"] = field(default_factory=list)


def marks(reader: PdfReader, named: dict[str, Any]) -> list[Mark]:
    """The bookmarks of a PDF; one that leads nowhere in it gets the place of the first below it, or is left out."""
    return _below(at(reader.trailer["/Root"], "Outlines"), named, set())


def _below(parent: Any, named: dict[str, Any], seen: set[int]) -> list[Mark]:
    found = []
    item = at(parent, "First")
    while isinstance(item, DictionaryObject) and id(item) not in seen:
        seen.add(id(item))
        below = _below(item, named, seen)
        place = target(item, named)
        if place is None and below:
            place = below[0].place
        if place is not None:
            found.append(Mark(str(at(item, "Title") or ""), place, below))
        item = at(item, "Next")
    return found


def write(target: Target, found: list[Mark]) -> Reference:
    """The outline; the bookmarks of the first level are open, those below are folded."""
    root = target.reserve()
    items = _write(target, found, root, open_to=1)
    shown = len(found) + sum(len(mark.below) for mark in found)
    target.put(root, entries(Type=name("Outlines"), Count=NumberObject(shown), **_ends(items)))
    return root


def _write(target: Target, found: list[Mark], parent: Reference, open_to: int) -> list[Reference]:
    items = [target.reserve() for _ in found]
    around = [None, *items, None]
    for mark, item, before, after in zip(found, items, around, around[2:], strict=False):
        entry = entries(Title=words(mark.title), Parent=parent, Dest=mark.place)
        if before:
            entry[name("Prev")] = before
        if after:
            entry[name("Next")] = after
        if mark.below:
            below = _write(target, mark.below, item, open_to - 1)
            count = len(below) if open_to > 0 else -len(below)
            entry.update(entries(Count=NumberObject(count), **_ends(below)))
        target.put(item, entry)
    return items


def _ends(items: list[Reference]) -> dict[str, Reference]:
    return {"First": items[0], "Last": items[-1]} if items else {}
