"""A document that an examiner may return in; its revision and his remarks, as templates print them, out."""

from dataclasses import dataclass

from sopdocs.kinds.pengukuran.rujukan import BerRevisi

BLANK = 3
"""Rows to write on where nobody has returned it yet."""


@dataclass(frozen=True, slots=True)
class Catatan:
    """A remark and what came of it; its number is empty in a row to write on."""

    no: str
    catatan: str
    tindak_lanjut: str


def revisi(model: BerRevisi) -> tuple[str, ...]:
    """`Revisi ke-1`, or nothing."""
    return (f"Revisi ke-{model.revisi}",) if model.revisi else ()


def perbaikan(model: BerRevisi) -> tuple[Catatan, ...]:
    """The remarks in their order."""
    rows = enumerate(model.catatan_perbaikan, 1)
    return (
        tuple(Catatan(f"{no}.", each.catatan, each.tindak_lanjut) for no, each in rows)
        or (Catatan("", "", ""),) * BLANK
    )
