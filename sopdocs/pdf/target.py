"""Objects as pypdf knows them in, the bytes of a PDF out; each is written as soon as it is known.

So that a large file is in memory once, and its ID follows from what stands in it.
"""

import hashlib
from io import BytesIO

from pypdf.generic import ArrayObject, ByteStringObject, IndirectObject, NumberObject, PdfObject

from sopdocs.pdf.entries import entries, name

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
"""The second line tells programs that move files that this one is no text."""


class Reference(IndirectObject):
    """An object of the file that is being written."""

    def __init__(self, number: int) -> None:
        super().__init__(number, 0, None)


class Target:
    """The file; an object may be referred to before it is written."""

    def __init__(self) -> None:
        self._out = BytesIO()
        self._places: list[int] = []
        self._seen = hashlib.md5(usedforsecurity=False)
        self._write(_HEAD)

    def reserve(self) -> Reference:
        """The reference of an object to come."""
        self._places.append(0)
        return Reference(len(self._places))

    def put(self, reference: Reference, item: PdfObject) -> None:
        """Write the object that `reference` was reserved for."""
        self._places[reference.idnum - 1] = self._out.tell()
        body = BytesIO()
        item.write_to_stream(body)
        self._write(b"%d 0 obj\n%b\nendobj\n" % (reference.idnum, body.getvalue()))

    def add(self, item: PdfObject) -> Reference:
        """Write a new object."""
        reference = self.reserve()
        self.put(reference, item)
        return reference

    def finish(self, catalog: Reference, info: Reference) -> bytes:
        """The whole file."""
        start, own = self._out.tell(), self._seen.digest()
        table = b"".join(b"%010d 00000 n \n" % place for place in self._places)
        self._out.write(b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(self._places) + 1, table))
        trailer = entries(Size=NumberObject(len(self._places) + 1), Root=catalog, Info=info)
        trailer[name("ID")] = ArrayObject([ByteStringObject(own), ByteStringObject(own)])
        self._out.write(b"trailer\n")
        trailer.write_to_stream(self._out)
        self._out.write(b"\nstartxref\n%d\n%%%%EOF\n" % start)
        return self._out.getvalue()

    def _write(self, content: bytes) -> None:
        self._seen.update(content)
        self._out.write(content)
