"""Forms that came in in; the year's spec and the quarter that they are for, and which of them are for another, out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TypeVar

from sopdocs.errors import UsageError
from sopdocs.pengumpulan.berkas import Masuk
from sopdocs.pengumpulan.masalah import di_berkas
from sopdocs.pengumpulan.tanda import Tanda
from sopdocs.problems import Problem
from sopdocs.text.dates import Triwulan
from sopdocs.workspace import ENDINGS, SPECS, Spec, one

Key = TypeVar("Key", str, int)


@dataclass(frozen=True, slots=True)
class Formulir:
    """A file and which form it is."""

    masuk: Masuk
    tanda: Tanda


@dataclass(frozen=True, slots=True)
class Asal:
    """The year's spec, and the quarter."""

    spec: Spec
    triwulan: int
    disebut: bool = False
    """The call says which spec."""

    @property
    def name(self) -> str:
        """By which forms know the year."""
        return self.spec.name.as_posix()


def asal(forms: Sequence[Formulir], spec: Path | None, triwulan: int | None) -> Asal:
    """What most forms are for, or what the call says. UsageError: that cannot be told."""
    found = one(spec or _year(forms, triwulan))
    quarters = [each.tanda.triwulan for each in forms if each.tanda.kinerja == found.name.as_posix()]
    everything = [each.tanda.triwulan for each in forms]
    meant = triwulan or _most(quarters or everything, "triwulan", "--triwulan")
    return Asal(found, meant, disebut=spec is not None)


def _year(forms: Sequence[Formulir], triwulan: int | None) -> Path:
    """The spec that forms of that quarter name; where there are none of it, all forms, each of which is told then."""
    names = [each.tanda.kinerja for each in forms if triwulan in (None, each.tanda.triwulan)]
    name = _most(names or [each.tanda.kinerja for each in forms], "tahun", "--spec")
    if (spec := year_file(name)) is None:
        hint = "jalankan di ruang kerja yang membuat formulirnya, atau sebutkan --spec"
        raise UsageError(f'formulir dibuat dari "{SPECS}/{name}.yaml", yang tidak ada di ruang kerja ini; {hint}')
    return spec


def year_file(name: str) -> Path | None:
    """The year's spec of this workspace; the name comes from outside, and must not lead out of specs/."""
    path = PurePosixPath(name)
    if not name or path.is_absolute() or ".." in path.parts or any(each in name for each in ("\\", ":", "\0")):
        return None
    return next((file for ending in ENDINGS if (file := Path(SPECS, f"{name}{ending}")).is_file()), None)


def strangers(forms: Iterable[Formulir], target: Asal, tahun: int) -> Iterator[Problem]:
    """The forms of another year, quarter or office."""
    for each in forms:
        if is_meant(each, target, tahun):
            continue
        found = each.tanda
        if found.kinerja != target.name:
            message = f'formulir ini dibuat dari "{found.kinerja}", bukan dari "{target.name}"'
        else:
            meant = Triwulan(tahun, target.triwulan)
            message = f"formulir ini untuk {_periode(found)}, bukan {meant}"
        hint = "pindahkan ke folder lain; kumpulkan formulir satu triwulan sekali jalan"
        yield di_berkas(each.masuk.file, "error", message, "kp-lain", hint)


def is_meant(form: Formulir, target: Asal, tahun: int) -> bool:
    """Whether the form is for that year and quarter."""
    found = form.tanda
    return (found.kinerja, found.tahun, found.triwulan) == (target.name, tahun, target.triwulan)


def _periode(found: Tanda) -> str:
    return str(Triwulan(found.tahun, found.triwulan))


def _most(values: Sequence[Key], what: str, option: str) -> Key:
    """The one that is there most often."""
    counts = Counter(values).most_common(2)
    if not counts:
        raise UsageError(f"tidak jelas formulir ini untuk {what} mana; sebutkan {option}")
    if len(counts) > 1 and counts[0][1] == counts[1][1]:
        both = " dan ".join(sorted(str(value) for value, _ in counts))
        raise UsageError(f"ada formulir untuk {what} {both}, sama banyaknya; sebutkan {option}")
    return counts[0][0]
