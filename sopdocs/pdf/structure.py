"""The structure trees of several PDFs in, one tree over all of them out.

    Document ─┬─ Document ─ H1, Table …     of the first PDF
              └─ Sect ─ P …                 of the second

Each element keeps its place; its role is told in the words of the standard, so that no PDF needs its own map of roles.
"""

from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NumberObject

from sopdocs.pdf.copying import Copying
from sopdocs.pdf.entries import at, entries, leaves, listed, name, raw, resolved
from sopdocs.pdf.target import Reference, Target

_STRANGE = ("IDTree", "ClassMap", "Namespaces")
"""What two trees cannot have together without a look at every element; neither sopdocs nor LibreOffice writes it."""

_LONGEST_CHAIN = 10


class Structure:
    """The tree over all; `next` is the first free number of the way back from a page to it."""

    def __init__(self, target: Target) -> None:
        self._target, self.next = target, 0
        self._root, self._document = target.reserve(), target.reserve()
        self._kids, self._numbers = ArrayObject(), ArrayObject()

    def add(self, reader: PdfReader, copying: Copying) -> None:
        """The tree of one more PDF, whose pages `copying` knows."""
        root = at(reader.trailer["/Root"], "StructTreeRoot")
        if isinstance(there := raw(reader.trailer["/Root"], "StructTreeRoot"), IndirectObject):
            copying.known(there, self._document)
        _standardise(root)
        self._kids += copying.copy(ArrayObject(listed(raw(root, "K"))))
        first = last = self.next
        for number, elements in leaves(raw(root, "ParentTree"), "Nums"):
            last = max(last, first + int(number) + 1)
            self._numbers += [NumberObject(first + int(number)), copying.copy(elements)]
        self.next = last

    def finish(self) -> Reference:
        """Its root; nothing may be added any more."""
        document = entries(Type=name("StructElem"), S=name("Document"), P=self._root, K=self._kids)
        self._target.put(self._document, document)
        tree = entries(Nums=_sorted(self._numbers))
        root = entries(Type=name("StructTreeRoot"), K=self._document, ParentTree=tree)
        root[name("ParentTreeNextKey")] = NumberObject(self.next)
        self._target.put(self._root, root)
        return self._root


def is_tagged(reader: PdfReader) -> bool:
    """Whether all that stands on its pages stands in a structure tree, and in one that `Structure` can take."""
    catalog = reader.trailer["/Root"]
    root = at(catalog, "StructTreeRoot")
    marked = at(at(catalog, "MarkInfo"), "Marked")
    whole = bool(marked) and bool(marked.value) and at(root, "K") is not None and at(root, "ParentTree") is not None
    return whole and not any(raw(root, key) is not None for key in _STRANGE) and raw(catalog, "AcroForm") is None


def _standardise(root: DictionaryObject) -> None:
    """Roles of the PDF's own become those that its map of roles tells of."""
    roles = at(root, "RoleMap")
    if not isinstance(roles, DictionaryObject):
        return
    for element in _elements(root):
        role = at(element, "S")
        for _ in range(_LONGEST_CHAIN):
            role = dict.get(roles, role, role)
        if role is not None:
            element[name("S")] = role


def _elements(root: DictionaryObject) -> Iterator[DictionaryObject]:
    waiting: list[Any] = listed(raw(root, "K"))
    seen = set[int]()
    while waiting:
        element = resolved(waiting.pop())
        if isinstance(element, DictionaryObject) and id(element) not in seen:
            seen.add(id(element))
            yield element
            waiting += listed(raw(element, "K"))


def _sorted(numbers: ArrayObject) -> ArrayObject:
    pairs = sorted(zip(numbers[::2], numbers[1::2], strict=True), key=lambda pair: int(pair[0]))
    return ArrayObject([item for pair in pairs for item in pair])
