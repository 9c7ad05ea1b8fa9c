"""The tags of a template with their places in its tree in; loops that would not repeat whole things, as faults, out.

A loop over rows begins and ends in rows of one table, one over cells in cells of one row, one over paragraphs in
paragraphs of one cell (or of the page), one over text in one paragraph. The row, cell or paragraph in which such a tag
stands is not printed, so it may hold nothing else.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from sopdocs.word.ooxml import W, words_of
from sopdocs.word.template.faults import Fault
from sopdocs.word.template.join import Spot

HOLDERS = {"tr": f"{W}tr", "tc": f"{W}tc", "p": f"{W}p", "": f"{W}r"}
"""By the level of a tag."""
NAMES = {"tr": "baris", "tc": "sel", "p": "paragraf", "": "teks"}
WITHIN = {"tr": "tabel", "tc": "baris", "p": "sel atau halaman", "": "paragraf"}
LOST = tuple(f"{W}{name}" for name in ("drawing", "pict", "object", "sectPr", "footnoteReference", "endnoteReference"))


def holder(spot: Spot) -> Any:
    """The row, cell, paragraph or run that stands for the tag; None for a row or cell outside tables."""
    return next(spot.node.iterancestors(HOLDERS[spot.tag.level]), None)


def faults(spots: Sequence[Spot]) -> Iterator[Fault]:
    """Of one part; `check` tells of loops that nothing ends."""
    loops: list[Spot] = []
    for spot in spots:
        if spot.tag.kind in ("for", "endfor"):
            yield from _alone(spot)
        if spot.tag.kind == "for":
            loops.append(spot)
        elif spot.tag.kind == "endfor" and loops:
            yield from _whole(loops.pop(), spot)
        elif spot.tag.kind in ("cellbg", "colspan"):
            yield from _of_cell(spot, loops)


def _alone(spot: Spot) -> Iterator[Fault]:
    level, held = spot.tag.level, holder(spot)
    if held is None:
        hint = "pindahkan ke dalam tabel, atau pakai {%p … %} untuk mengulang paragraf"
        yield _fault(spot, f'"{spot.tag.text}" tidak berada dalam tabel', hint)
    elif level:
        text = words_of(held).replace(spot.tag.code, "", 1).strip()
        if text or next(held.iter(*LOST), None) is not None:
            name = NAMES[level]
            message = f'{name} dengan "{spot.tag.text}" memuat hal lain, yang tidak akan tercetak'
            yield _fault(spot, message, f"beri tanda itu {name} tersendiri")


def _whole(start: Spot, end: Spot) -> Iterator[Fault]:
    first, last = holder(start), holder(end)
    if start.tag.level != end.tag.level:
        message = f'"{start.tag.text}" ditutup dengan "{end.tag.text}"'
        yield _fault(end, message, f"tulis {{%{start.tag.level} endfor %}}")
    elif first is not None and last is not None and first.getparent() is not last.getparent():
        within = WITHIN[start.tag.level]
        message = f'"{start.tag.text}" dan "{end.tag.text}" tidak berada dalam {within} yang sama'
        hint = "untuk mengulang baris tabel pakai {%tr … %}, sel {%tc … %}, paragraf {%p … %}"
        yield _fault(end, message, hint)


def _of_cell(spot: Spot, loops: Sequence[Spot]) -> Iterator[Fault]:
    cell = next(spot.node.iterancestors(f"{W}tc"), None)
    if cell is None:
        yield _fault(spot, f'"{spot.tag.text}" tidak berada dalam tabel', "pindahkan ke dalam sel")
    elif any(cell in holder(loop).iterancestors() for loop in loops if holder(loop) is not None):
        hint = "letakkan di awal sel, sebelum {% for … %}"
        yield _fault(spot, f'"{spot.tag.text}" berada dalam bagian sel yang diulang', hint)


def _fault(spot: Spot, message: str, hint: str) -> Fault:
    return Fault("error", message, "templat-letak", hint, spot.tag.place)
