"""The rows of a tanda terima in; what has gone out and come back, counted from what is printed, out.

As long as nothing has come back the sheet is one to be written on: the return columns and their counts stay open. From
the first return on, and on a sheet that is about the return of what was handed over, what is missing is printed as
`belum kembali`.
"""

from collections.abc import Sequence

from sopdocs.kinds.blanks import dotted
from sopdocs.kinds.tanda_terima.model import TandaTerima
from sopdocs.kinds.tanda_terima.rows import Row

COUNT = 8
"""Dots of a count to write by hand."""
NAMED = 10
"""Recipients that the line names at most."""


def outstanding(model: TandaTerima, listed: Sequence[Row]) -> list[Row]:
    """The rows to be printed as not yet returned: what was never handed over cannot come back."""
    if not returns_are_known(model, listed):
        return []
    dated = any(row.diserahkan for row in listed)
    return [row for row in listed if not row.kembali and (row.diserahkan or not dated)]


def returns_are_known(model: TandaTerima, listed: Sequence[Row]) -> bool:
    """Whether the sheet says what has come back, or leaves that to the pen."""
    handed = model.macam == "pengembalian" and any(row.diserahkan for row in listed)
    return handed or any(row.kembali for row in listed)


def summary(model: TandaTerima, listed: Sequence[Row]) -> str:
    """`Diserahkan: 6 dari 6; kembali: 5; belum kembali: 1 (Seksi Ketenteraman).`"""
    parts = _handed(listed)
    if model.macam != "distribusi":
        parts += _returned(model, listed)
    return "; ".join(parts) + "."


def _handed(listed: Sequence[Row]) -> list[str]:
    missing = [row for row in listed if not row.diserahkan]
    if len(missing) == len(listed):
        return [f"Diserahkan: {dotted(COUNT)} dari {len(listed) or dotted(COUNT)}"]
    count = f"Diserahkan: {len(listed) - len(missing)} dari {len(listed)}"
    return [count, f"belum diserahkan: {len(missing)}{_names(missing)}"] if missing else [count]


def _returned(model: TandaTerima, listed: Sequence[Row]) -> list[str]:
    if not returns_are_known(model, listed):
        return [f"kembali: {dotted(COUNT)}", f"belum kembali: {dotted(COUNT)}"]
    back, missing = [row for row in listed if row.kembali], outstanding(model, listed)
    late = sum(row.terlambat for row in back)
    count = f"kembali: {len(back)}" + (f", {late} di antaranya terlambat" if late else "")
    return [count, f"belum kembali: {len(missing)}{_names(missing)}"]


def _names(listed: Sequence[Row]) -> str:
    names = [row.penerima for row in listed[:NAMED] if row.penerima]
    more = [f"dan {len(listed) - NAMED} penerima lain"] if len(listed) > NAMED else []
    return f" ({', '.join(names + more)})" if names else ""
