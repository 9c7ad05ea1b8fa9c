"""What may be chosen on a sheet and what is in; a box for each, ticked or not, out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sopdocs.kinds.blanks import dotted
from sopdocs.kinds.disposisi.model import Disposisi, Lembar
from sopdocs.kinds.rujukan import name_of
from sopdocs.text.words import kapital

BOXES = 4
"""Boxes without a name where nobody is offered."""
NAME = 38
"""Dots to write a name on, behind a box."""

SPACE = "\u00a0"
EMPTY, TICK, LEAD = "\u2007\u2007", f"{SPACE}√{SPACE}", f"{SPACE}1{SPACE}"
"""What stands in a box, all of one width in Arial; 1 is the lead among several receivers (ANRI). An empty box holds
two figure spaces: LibreOffice does not print a frame around other white space at the end of a line.
"""


@dataclass(frozen=True, slots=True)
class Kotak:
    """A box, what stands in it, and its name."""

    tanda: str
    nama: str


@dataclass(frozen=True, slots=True)
class Centang:
    """A heading and its boxes."""

    label: str
    kotak: tuple[Kotak, ...]


BLANK = Kotak(EMPTY, dotted(NAME))
"""One more, to write on."""


def receivers(model: Disposisi, sheet: Lembar) -> Centang:
    """The boxes of those who may receive it; the lead has a 1 in his."""
    names = [name_of(model, word) for word in _offered(model, sheet)]
    lead = name_of(model, sheet.utama) if sheet.utama else None
    found = boxes(names, [name_of(model, word) for word in sheet.diteruskan], lead)
    return Centang(model.label.diteruskan, found or (BLANK,) * BOXES)


def boxes(names: Sequence[str], chosen: Iterable[str], lead: str | None = None) -> tuple[Kotak, ...]:
    """A box for each name, ticked where it is chosen; what is chosen and not offered has a box below."""
    wanted = {each.casefold(): kapital(each) for each in chosen}
    offers = dict.fromkeys(name.casefold() for name in names)
    every = [*names, *(each for key, each in wanted.items() if key not in offers)]
    return tuple(Kotak(_mark(name, name.casefold() in wanted, lead), name) for name in every)


def whole(box: Kotak) -> Kotak:
    """Boxes beside each other: a name stays on one line."""
    return replace(box, nama=box.nama.replace(" ", SPACE))


def _offered(model: Disposisi, sheet: Lembar) -> tuple[str, ...]:
    """The receivers with a box of their own; by default those who stand below the giver in the profile."""
    if model.pilihan_penerima:
        return model.pilihan_penerima
    ids = list(model.pejabat) or list(model.penerima)
    giver = sheet.pemberi.pejabat
    return tuple(ids[ids.index(giver) + 1 :] if giver in ids else ids)


def _mark(name: str, chosen: bool, lead: str | None) -> str:
    if not chosen:
        return EMPTY
    return LEAD if lead is not None and name.casefold() == lead.casefold() else TICK
