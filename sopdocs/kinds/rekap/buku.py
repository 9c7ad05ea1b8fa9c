"""A `Rekap` in; the bytes of the same table as .xlsx, with live formulas, out."""

from sopdocs.kinds.rekap.model import Rekap


def workbook(model: Rekap) -> bytes:
    return b""
