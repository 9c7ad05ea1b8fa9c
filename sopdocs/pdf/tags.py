"""Groups in, the structure tree of a PDF out: what a reader who listens hears instead of the page.

    Document ─┬─ H1
              ├─ Table ─ TR ─ TH, TD ─ P      with the columns and rows that a cell spans
              └─ Figure                       with its text

Rules and foot lines are artifacts: nobody needs to hear them.
"""

import pydyf

from sopdocs.drawing.ops import Group
from sopdocs.pdf.objects import add, string


class Element(pydyf.Object):  # type: ignore[misc]
    """A node of the tree; `kids` are other elements and numbers of marked content."""

    def __init__(self, role: str, parent: bytes, more: bytes = b"") -> None:
        super().__init__()
        self.kids: list[bytes] = []
        self._head = b"/S/" + role.encode() + b"/P " + parent + more

    @property
    def data(self) -> bytes:
        """The object as it stands in the file."""
        kids = b"/K[" + b" ".join(self.kids) + b"]" if self.kids else b""
        return b"<<" + self._head + kids + b">>"


class Tags:
    """The tree, filled while the pages are drawn."""

    def __init__(self, pdf: pydyf.PDF) -> None:
        self._pdf = pdf
        self._root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
        self._page = b""
        self._marked: list[list[bytes]] = []
        self.document = Element("Document", add(pdf, self._root))
        self._root["K"] = add(pdf, self.document)

    def begin_page(self, page: bytes) -> None:
        """What is marked from now on stands on `page`."""
        self._page = page
        self._marked.append([])

    def element(self, group: Group, parent: Element) -> Element:
        """A new element of the tree, behind the others of its parent."""
        element = Element(group.role, parent.reference, b"/Pg " + self._page + _more(group))
        parent.kids.append(add(self._pdf, element))
        return element

    def mark(self, element: Element) -> int:
        """The number on this page under which a piece of content belongs to `element`."""
        marked = self._marked[-1]
        marked.append(element.reference)
        element.kids.append(str(len(marked) - 1).encode())
        return len(marked) - 1

    def finish(self) -> bytes:
        """The reference of the root, with the way back from each piece of content to its element."""
        numbers = pydyf.Array()
        for page, marked in enumerate(self._marked):
            numbers += [page, pydyf.Array(marked)]
        self._root["ParentTree"] = pydyf.Dictionary({"Nums": numbers})
        self._root["ParentTreeNextKey"] = len(self._marked)
        reference: bytes = self._root.reference
        return reference


def _more(group: Group) -> bytes:
    """The text of a figure; the spans of a table cell, and that a head is one of columns."""
    alt: bytes = b"/Alt " + string(group.alt).data if group.alt else b""
    columns, rows = group.spans
    found = f"/ColSpan {columns}" * (columns > 1) + f"/RowSpan {rows}" * (rows > 1)
    found += "/Scope/Column" * (group.role == "TH")
    return alt + (f"/A<</O/Table{found}>>".encode() if found else b"")
