"""A year's spec with a perubahan in, and whether that holds yet; the spec as it stands then out.

Before it: what is new with it is not there, the rest as it was agreed first. From its quarter on: what was withdrawn is
not there, the rest as it was changed. What is left holds no more than its own definition: nothing counts by two.
"""

from collections.abc import Iterable
from typing import Any, TypeVar

from sopdocs.kinds.pengukuran.definisi import Belanja, Indikator, Program, Sasaran, di_bawah
from sopdocs.kinds.pengukuran.spec import Kinerja
from sopdocs.kinds.pengukuran.ubahan import Target

Item = TypeVar("Item", Indikator, Belanja)


def murni(model: Kinerja) -> Kinerja:
    """As it was agreed before the perubahan; a year without one as it is."""
    return model if model.perubahan is None else _version(model, berubah=False)


def berubah(model: Kinerja) -> Kinerja:
    """As it stands from `perubahan.mulai` on; a year without one as it is."""
    return model if model.perubahan is None else _version(model, berubah=True)


def _version(model: Kinerja, *, berubah: bool) -> Kinerja:
    mulai = model.perubahan.mulai if model.perubahan else 1
    goals = [(goal, _items(goal.indikator, mulai, berubah)) for goal in model.sasaran]
    kept = {each.id for _, indicators in goals for each in indicators}
    update: dict[str, Any] = {
        "sasaran": tuple(_goal(goal, rows) for goal, rows in goals if rows or not goal.indikator),
        "program": _rows(model.program, mulai, berubah, kept),
        "perubahan": model.perubahan if berubah else None,
    }
    if berubah:
        update["dokumen"] = model.dokumen_perubahan
    return model.model_copy(update=update)


def _goal(goal: Sasaran, indicators: tuple[Indikator, ...]) -> Sasaran:
    return goal.model_copy(update={"indikator": indicators})


def _items(said: Iterable[Item], mulai: int, berubah: bool) -> tuple[Item, ...]:
    """Those that hold, each as it is defined then."""
    return tuple(_item(each, mulai, berubah) for each in said if _holds(each, berubah))


def _holds(said: Indikator | Belanja, berubah: bool) -> bool:
    status = said.perubahan.status if said.perubahan else "diubah"
    return status != ("dicabut" if berubah else "baru")


def _item(said: Item, mulai: int, berubah: bool) -> Item:
    """Without its perubahan, which is in it now or does not hold yet."""
    made = said.model_copy(update=_update(said, berubah))
    if said.perubahan and said.perubahan.status == "baru":
        made._mulai = mulai
    return made


def _update(said: Indikator | Belanja, berubah: bool) -> dict[str, Any]:
    changed = said.perubahan.diubah if said.perubahan and berubah else {}
    if isinstance(target := changed.get("target"), Target):
        changed["target"] = _merged(said.target, target)
    return {**changed, "perubahan": None}


def _merged(before: Any, target: Target) -> Target:
    """Key by key: what is not said anew stays."""
    anew = {key: value for key in target.model_fields_set if (value := getattr(target, key)) is not None}
    merged: Target = before.model_copy(update=anew)
    return merged


def _rows(said: Iterable[Belanja], mulai: int, berubah: bool, ids: set[str]) -> tuple[Belanja, ...]:
    """Rows of the budget with those below them; one that has lost all of these is gone with them."""
    found = []
    for row in _items(said, mulai, berubah):
        key = "kegiatan" if isinstance(row, Program) else "sub_kegiatan"
        below = _rows(di_bawah(row), mulai, berubah, ids)
        if di_bawah(row) and not below:
            continue
        for each in below if row.mulai > 1 else ():
            each._mulai = row.mulai
        update: dict[str, Any] = {"indikator": tuple(each for each in row.indikator if each in ids)}
        found.append(row.model_copy(update=update | ({key: below} if below else {})))
    return tuple(found)
