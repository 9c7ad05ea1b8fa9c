"""A PDF in; the pages of its named destinations out."""

import ctypes

from sopdocs.errors import MachineError


def destinations(pdf: bytes) -> dict[str, int]:
    """The page, from 1, of each destination that has a name. MachineError: whoever made the PDF has made none."""
    from pypdfium2 import PdfDocument, PdfiumError, raw

    try:
        file = PdfDocument(pdf)
    except PdfiumError as error:
        raise MachineError("PDF-nya rusak") from error
    try:
        found = {}
        for number in range(raw.FPDF_CountNamedDests(file)):
            size = ctypes.c_long(0)
            raw.FPDF_GetNamedDest(file, number, None, size)
            name = ctypes.create_string_buffer(max(size.value, 0))
            place = raw.FPDF_GetNamedDest(file, number, name, size)
            page = raw.FPDFDest_GetDestPageIndex(file, place)
            if size.value > 0 and page >= 0:
                found[name.raw[: size.value].decode("utf-16-le").rstrip("\0")] = page + 1
        return found
    finally:
        file.close()
