"""Objects of one PDF in, the same objects in another one out: each once, streams as they are packed.

What hangs on the document as a whole stays behind: its catalog, its tree of pages, pages that are in no tree.
"""

from typing import Any

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NullObject,
    NumberObject,
    PdfObject,
    StreamObject,
)

from sopdocs.pdf.entries import name
from sopdocs.pdf.target import Reference, Target

_TYPE = name("Type")
_LEFT_BEHIND = ("/Catalog", "/Pages", "/Page")
_MARKS = ("/StructParents", "/StructParent")
"""Where the way from a page, a form or an annotation to the structure tree begins."""


class Copying:
    """Copies from `reader` to `target`; the numbers of the structure tree move up by `shift`, None: they are left out.

    `known` are objects that have their place in the target already, by their numbers in the reader.
    """

    def __init__(self, reader: PdfReader, target: Target, shift: int | None) -> None:
        self._reader, self._target, self._shift = reader, target, shift
        self._known: dict[tuple[int, int], Reference] = {}
        self._waiting: list[tuple[Any, Reference]] = []

    def known(self, here: IndirectObject, there: Reference) -> None:
        """What refers to `here` is to refer to `there`."""
        self._known[here.idnum, here.generation] = there

    def place(self, here: IndirectObject) -> Reference | None:
        """Where a known object, a page for example, is in the target."""
        return self._known.get((here.idnum, here.generation))

    def copy(self, item: Any) -> Any:
        """`item` for the target; what it refers to is copied by `finish`."""
        match item:
            case Reference():
                return item
            case IndirectObject():
                return self._reference(item)
            case StreamObject():
                return self._stream(item)
            case DictionaryObject():
                return self._entries(item, DictionaryObject())
            case ArrayObject():
                return ArrayObject([self.copy(each) for each in item])
        return item

    def finish(self) -> None:
        """Write all that was referred to."""
        while self._waiting:
            item, there = self._waiting.pop()
            self._target.put(there, self.copy(item))

    def _reference(self, here: IndirectObject) -> PdfObject:
        if found := self.place(here):
            return found
        item = self._reader.get_object(here)
        if item is None or (isinstance(item, DictionaryObject) and dict.get(item, _TYPE) in _LEFT_BEHIND):
            return NullObject()
        there = self._target.reserve()
        self.known(here, there)
        self._waiting.append((item, there))
        return there

    def _stream(self, item: StreamObject) -> StreamObject:
        found = type(item)()
        found._data = item._data
        self._entries(item, found)
        return found

    def _entries(self, item: DictionaryObject, found: DictionaryObject) -> DictionaryObject:
        for key, value in item.items():
            if key not in _MARKS:
                found[key] = self.copy(value)
            elif self._shift is not None and isinstance(value, int):
                found[key] = NumberObject(value + self._shift)
        return found
