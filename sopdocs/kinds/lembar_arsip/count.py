"""The documents of a pack in; how many they are, counted from what is printed, out."""

from collections.abc import Sequence

from sopdocs.kinds.lembar_arsip.model import Isi
from sopdocs.text.numbers import angka


def count(listed: Sequence[Isi]) -> str:
    """`11 dokumen, 58 lembar kertas, 8 berkas elektronik`; what has not been counted is said, and not guessed."""
    sheets = sum(each.lembar or 0 for each in listed)
    files = sum(each.is_file for each in listed)
    open_ = sum(each.is_paper and each.lembar is None for each in listed)
    parts = [f"{angka(len(listed))} dokumen"]
    if sheets or open_:
        uncounted = f" (lembar {angka(open_)} dokumen belum dihitung)" if open_ else ""
        parts.append(f"{angka(sheets)} lembar kertas{uncounted}")
    if files:
        parts.append(f"{angka(files)} berkas elektronik")
    return ", ".join(parts)
