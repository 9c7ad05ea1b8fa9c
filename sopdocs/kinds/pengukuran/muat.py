"""The path of a year's spec in; the year with its quarters, from their files, and what is wrong in those files, out.

A quarter stands in the year's own file, or beside it in one of its own, called after it: `2025.yaml`, `2025-tw3.yaml`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from sopdocs.kinds.base import Reading, Rule
from sopdocs.kinds.pengukuran.isian import Isian
from sopdocs.kinds.pengukuran.periksa import kekosongan, periksa
from sopdocs.kinds.pengukuran.rules import RULES
from sopdocs.kinds.pengukuran.spec import Kinerja, Realisasi
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinds.reading import read
from sopdocs.kinerja.ukuran import TRIWULAN
from sopdocs.problems import Finding, Problem
from sopdocs.spec import Source, load
from sopdocs.workspace import ENDINGS, Spec, absolute, one

Model = TypeVar("Model", Kinerja, Realisasi)


@dataclass(slots=True)
class Termuat:
    """`tahun` is None beside an error in the year's file. `sumber`: where each quarter stands, and below which keys."""

    tahun: Tahun | None = None
    files: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    sumber: dict[int, tuple[Source, tuple[str, ...]]] = field(default_factory=dict)

    def kekosongan(self, tw: int) -> list[Problem]:
        """What is due in a quarter and not filled in, each at its place in the quarter's file."""
        if self.tahun is None or tw not in self.sumber:
            return []
        return self._placed(tw, kekosongan(self.tahun, tw))

    def kejanggalan(self, tw: int) -> list[Problem]:
        """What a quarter says that is wrong or not plausible."""
        if self.tahun is None or tw not in self.sumber:
            return []
        return self._placed(tw, periksa(self.tahun, tw))

    def _placed(self, tw: int, found: Iterable[Finding]) -> list[Problem]:
        source, above = self.sumber[tw]
        return [source.problem(_below(above, each)) for each in found]


def muat(path: Path, *, tanpa: int = 0) -> Termuat:
    """The year at `path`; quarter `tanpa` is left to the caller. UsageError: there is no such spec."""
    loaded = Termuat()
    loaded.files = [path, *(file for tw in TRIWULAN for file in berkas_triwulan(path, tw))]
    spec = one(path)
    loaded.files += spec.inputs
    year = _read(spec, Kinerja, "kinerja", RULES, loaded)
    if year is None:
        return loaded
    source, model = year
    quarters: dict[int, Isian] = {}
    for key, isian in model.realisasi.items():
        quarters[int(key[-1])] = isian
        loaded.sumber[int(key[-1])] = (source, ("realisasi", key))
    for tw in TRIWULAN:
        if tw != tanpa:
            _quarter(path, tw, quarters, loaded)
    loaded.tahun = Tahun(model, quarters)
    for tw in sorted(loaded.sumber):
        loaded.problems += [each for each in loaded.kejanggalan(tw) if each.severity == "error"]
    return loaded


def berkas_triwulan(tahun: Path, tw: int) -> list[Path]:
    """Where a quarter of its own file may stand; the first is where one is written."""
    return [tahun.with_name(f"{tahun.stem}-tw{tw}{ending}") for ending in dict.fromkeys((tahun.suffix, *ENDINGS))]


def _quarter(path: Path, tw: int, quarters: dict[int, Isian], loaded: Termuat) -> None:
    file = next((each for each in berkas_triwulan(path, tw) if each.is_file()), None)
    if file is None:
        return
    spec = one(file)
    found = _read(spec, Realisasi, "realisasi", (), loaded)
    if found is None:
        return
    source, model = found
    if model.triwulan != tw:
        message = f"berkas ini untuk triwulan {tw} menurut namanya, tetapi isinya triwulan {model.triwulan}"
        finding = Finding(("triwulan",), "error", message, "rl-triwulan", "betulkan triwulan, atau nama berkasnya")
        loaded.problems.append(source.problem(finding))
    if _named(source, model) != absolute(path):
        message = f"berkas ini milik {path.name} menurut namanya, tetapi menyebut {model.kinerja}"
        finding = Finding(("kinerja",), "error", message, "rl-tahun", f"tulis kinerja: {path.name}, atau ganti namanya")
        loaded.problems.append(source.problem(finding))
    if tw in quarters:
        message = f"realisasi triwulan {tw} ada di dua tempat: di sini dan di {path.name}"
        finding = Finding(("triwulan",), "error", message, "rl-ganda", f"hapus realisasi.tw{tw} di {path.name}")
        loaded.problems.append(source.problem(finding))
    quarters[tw] = model.isian
    loaded.sumber[tw] = (source, ())


def _named(source: Source, model: Realisasi) -> Path:
    """The year that a quarter says it belongs to."""
    return absolute(source.folder(("kinerja",)) / model.kinerja)


def _read(
    spec: Spec, model: type[Model], jenis: str, rules: tuple[Rule, ...], loaded: Termuat
) -> tuple[Source, Model] | None:
    """The model of a spec; None with its errors told."""
    file = load(spec.path, profile=spec.profile)
    loaded.problems += [each for each in file.problems if each.severity == "error"]
    if file.source is None:
        return None
    if (said := file.source.data.get("jenis")) != jenis:
        message, hint = f"di sini harus ada jenis: {jenis}, bukan {said}", "betulkan jenis, atau sebut berkas yang lain"
        finding = Finding(("jenis",), "error", message, "jenis-lain", hint)
        loaded.problems.append(file.source.problem(finding))
        return None
    reading: Reading = read(model, file.source)
    found = [*reading.findings]
    if reading.model is not None:
        found += [each for rule in rules for each in rule(reading.model)]
    errors = [file.source.problem(each) for each in found if each.severity == "error"]
    loaded.problems += errors
    return None if errors or reading.model is None else (file.source, reading.model)


def _below(above: tuple[str, ...], finding: Finding) -> Finding:
    return Finding((*above, *finding.loc), finding.severity, finding.message, finding.rule, finding.hint, finding.key)
