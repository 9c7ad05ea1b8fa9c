"""The path of a spec of `jenis: perjanjian-kinerja` in; its model with its year, its files and its problems out."""

from dataclasses import dataclass
from pathlib import Path

from sopdocs.kinds.perjanjian.model import PerjanjianKinerja
from sopdocs.kinds.reading import read
from sopdocs.problems import Finding, Problem, has_error
from sopdocs.spec import Source, load
from sopdocs.workspace import one

JENIS = "perjanjian-kinerja"


@dataclass(frozen=True, slots=True)
class Terbaca:
    """`model` is None beside an error. `files` are all that it was read from, also missing ones."""

    model: PerjanjianKinerja | None
    files: tuple[Path, ...]
    problems: tuple[Problem, ...]


def baca(path: Path) -> Terbaca:
    """The agreement at `path`. UsageError: there is no such spec."""
    spec = one(path)
    files = tuple(spec.inputs)
    file = load(spec.path, profile=spec.profile)
    if file.source is None:
        return Terbaca(None, files, tuple(file.problems))
    reading = read(PerjanjianKinerja, file.source)
    told = (*file.problems, *map(file.source.problem, _other(file.source) or reading.findings))
    if reading.model is None or has_error(told):
        return Terbaca(None, files, told)
    seen = reading.model.with_files(file.source)
    told += (*map(file.source.problem, seen.findings), *seen.problems)
    return Terbaca(None if has_error(told) else seen.model, (*files, *seen.files), told)


def _other(source: Source) -> tuple[Finding, ...]:
    """A spec of another kind."""
    said = source.data.get("jenis")
    if said == JENIS:
        return ()
    message = f"di sini harus ada jenis: {JENIS}, bukan {said}"
    return (Finding(("jenis",), "error", message, "jenis-lain", "betulkan jenis, atau sebut berkas yang lain"),)
