"""A paragraph of a template in; the words that tell an office where it stands out: "tabel 1, baris 2, sel 3"."""

from collections.abc import Iterable, Iterator
from typing import Any

from sopdocs.word.ooxml import W


class Places:
    """Of the paragraphs of one part; `where` names the part: "kepala halaman", or nothing for the body."""

    def __init__(self, root: Any, where: str = "") -> None:
        self._where = where
        self._tables = _numbered(outer_tables(root))
        self._paragraphs = _numbered(root.iter(f"{W}p"))
        self._within: dict[Any, dict[Any, int]] = {}

    def of(self, paragraph: Any) -> str:
        """With the name of the part; outside tables the number of the paragraph."""
        found = self.in_tables(paragraph) or f"paragraf {self._paragraphs.get(paragraph, 1)}"
        return ", ".join(filter(None, (self._where, found)))

    def in_tables(self, paragraph: Any) -> str:
        """From the outermost table inwards; empty outside tables."""
        words = []
        for cell in paragraph.iterancestors(f"{W}tc"):
            row = next(cell.iterancestors(f"{W}tr"))
            table = next(row.iterancestors(f"{W}tbl"))
            name = f"tabel {self._tables[table]}" if table in self._tables else "tabel di dalamnya"
            words.append(f"{name}, baris {self._number(row, table)}, sel {self._number(cell, row)}")
        return ", ".join(reversed(words))

    def _number(self, element: Any, within: Any) -> int:
        if within not in self._within:
            self._within[within] = _numbered(within.iterchildren(element.tag))
        return self._within[within].get(element, 1)


def outer_tables(root: Any) -> Iterator[Any]:
    return (table for table in root.iter(f"{W}tbl") if next(table.iterancestors(f"{W}tbl"), None) is None)


def _numbered(elements: Iterable[Any]) -> dict[Any, int]:
    return {element: number for number, element in enumerate(elements, 1)}
