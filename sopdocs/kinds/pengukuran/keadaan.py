"""A `Kinerja` in; its items with their places out, and rules held against the year before and after a perubahan."""

from collections.abc import Callable, Iterator
from functools import wraps

from sopdocs.kinds.pengukuran.definisi import Belanja, Indikator, di_bawah
from sopdocs.kinds.pengukuran.perubahan import berubah, murni
from sopdocs.kinds.pengukuran.spec import Kinerja
from sopdocs.problems import Finding, Loc


def indicators(model: Kinerja) -> Iterator[tuple[Loc, Indikator]]:
    """Each with its place."""
    for at, goal in enumerate(model.sasaran):
        for number, each in enumerate(goal.indikator):
            yield ("sasaran", at, "indikator", number), each


def budget(model: Kinerja) -> Iterator[tuple[Loc, Belanja]]:
    """Every row of the budget with its place, those above before those below."""
    for at, program in enumerate(model.program):
        yield from _rows(("program", at), program)


def items(model: Kinerja) -> Iterator[tuple[Loc, Indikator | Belanja]]:
    """Both, indicators first."""
    yield from indicators(model)
    yield from budget(model)


def in_each_state(rule: Callable[[Kinerja], Iterator[Finding]]) -> Callable[[Kinerja], Iterator[Finding]]:
    """The rule, held against the year before its perubahan and after it; places are those of the spec."""

    @wraps(rule)
    def both(model: Kinerja) -> Iterator[Finding]:
        if model.perubahan is None:
            yield from rule(model)
            return
        told = set[tuple[str, str]]()
        for is_changed, state in ((False, murni(model)), (True, berubah(model))):
            places = _places(model, state, is_changed)
            for found in rule(state):
                if (found.rule, found.message) not in told:
                    told.add((found.rule, found.message))
                    yield _placed(found, places)

    return both


def _rows(loc: Loc, row: Belanja) -> Iterator[tuple[Loc, Belanja]]:
    yield loc, row
    key = "kegiatan" if "kegiatan" in type(row).model_fields else "sub_kegiatan"
    for at, below in enumerate(di_bawah(row)):
        yield from _rows((*loc, key, at), below)


def _places(model: Kinerja, state: Kinerja, is_changed: bool) -> dict[Loc, tuple[Loc, frozenset[str]]]:
    """Where in the spec each item of a state is, and which of its keys the perubahan says."""
    known = {_key(each): (loc, each) for loc, each in items(model)}
    found = {loc: known[_key(each)] for loc, each in items(state) if _key(each) in known}
    return {
        loc: (place, frozenset(said.perubahan.diubah) if is_changed and said.perubahan else frozenset())
        for loc, (place, said) in found.items()
    }


def _key(item: Indikator | Belanja) -> tuple[bool, str]:
    return (True, item.id) if isinstance(item, Indikator) else (False, item.kunci)


def _placed(found: Finding, places: dict[Loc, tuple[Loc, frozenset[str]]]) -> Finding:
    for length in range(len(found.loc), 0, -1):
        if (known := places.get(found.loc[:length])) is not None:
            rest = found.loc[length:]
            place, changed = known
            between = ("perubahan",) if rest and rest[0] in changed else ()
            loc = (*place, *between, *rest)
            return Finding(loc, found.severity, found.message, found.rule, found.hint, found.key)
    return found
