"""A PDF from anywhere in, pypdf's reader of it out, or BadPdf with the reason in words for people."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from pypdf import PdfReader

from sopdocs.errors import SopdocsError
from sopdocs.files import read
from sopdocs.pdf.entries import at

Pdf: TypeAlias = bytes | Path
"""A PDF, or where it lies."""

logging.getLogger("pypdf").addHandler(logging.NullHandler())  # what it mends on the way is nobody's concern


class BadPdf(Exception):
    """A PDF that cannot be used; the text goes on after the file's name."""


def pages(pdf: Pdf) -> int:
    """How many pages it has, one or more. BadPdf, MachineError."""
    with opened(pdf) as reader:
        return len(reader.pages)


def quick_count(pdf: Pdf) -> int:
    """How many pages it says that it has; 0 where only `pages` can tell what is wrong. MachineError."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        file = PdfDocument(read(pdf) if isinstance(pdf, Path) else pdf)
    except PdfiumError:
        return 0
    try:
        return len(file)
    finally:
        file.close()


@contextmanager
def opened(pdf: Pdf) -> Iterator[PdfReader]:
    """A reader of the PDF, which is not locked and has pages; whatever pypdf says meanwhile becomes BadPdf.

    MachineError: the file cannot be read.
    """
    content = read(pdf) if isinstance(pdf, Path) else pdf
    if b"%PDF-" not in content[:1024]:
        raise BadPdf("bukan PDF" if content else "kosong")
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted:
            raise BadPdf("dikunci (dienkripsi); simpan dahulu tanpa kata sandi dan tanpa pembatasan")
        if not reader.pages:
            raise BadPdf("tidak berisi halaman")
        if int(at(at(reader.trailer["/Root"], "Pages"), "Count") or 0) > len(reader.pages):
            raise BadPdf("rusak: halamannya tidak lengkap")
        yield reader
    except (BadPdf, SopdocsError, MemoryError):
        raise
    except Exception as error:  # pypdf meets broken bytes with PdfReadError, KeyError, RecursionError and others
        raise BadPdf("rusak") from error
