"""A disposisi and its Word file in; half the paper for its look, a warning for a sheet that does not fit on it, out."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sopdocs.kinds.disposisi.model import Disposisi
from sopdocs.problems import Finding
from sopdocs.units import mm


def half(model: Disposisi, look: Any) -> Any:
    """One sheet is half of the paper; two may stand on a whole one."""
    paper = look.paper and (look.paper[1] / 2, look.paper[0])
    return replace(look, paper=paper, halves=2 if model.dua_sehalaman else 1)


def fits(model: Disposisi, content: bytes) -> Iterator[Finding]:
    """A sheet that grows over its half spoils the cut, or the page after it."""
    from sopdocs.word.template import overfull

    for (loc, _), excess in zip(model.sheets, overfull(content), strict=False):
        if excess > 0:
            which = f"lembar {int(loc[1]) + 1}" if loc else "lembar ini"
            message = f"{which} lebih tinggi {max(1, round(excess / mm(1)))} mm daripada setengah halaman"
            hint = "ringkas isi, catatan, dan hal, atau kurangi kotak dan baris pada lembar itu"
            yield Finding(loc or ("jenis",), "peringatan", message, "disp-muat", hint)
