"""The spec of a pack in; the SOP that it runs, with its rows, out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from sopdocs import kinds
from sopdocs.errors import UsageError
from sopdocs.jadwal import Langkah, Prosedur
from sopdocs.kinds.base import Kind
from sopdocs.kinds.paket.isi import Sop
from sopdocs.kinds.paket.model import Paket
from sopdocs.problems import Finding, Problem
from sopdocs.spec import Source, load_spec
from sopdocs.text.nearest import suggest
from sopdocs.workspace import Spec, one

JENIS = "sop"


class SopKind(Kind, Protocol):
    """What a pack asks of the kind `sop` beside what every kind provides."""

    def procedures(self, model: object) -> tuple[Prosedur, ...]:
        """The rows of each of its tables."""


@dataclass(frozen=True, slots=True)
class Dibaca:
    """The SOP, or why there is none: as the pack sees it, and in the SOP's own file."""

    sop: Sop | None = None
    files: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()


def baca(model: Paket, source: Source) -> Dibaca:
    """The SOP at `sop`, relative to the file that names it."""
    path = source.path(("sop",), model.sop)
    try:
        spec = one(path)
    except UsageError as error:
        hint = "jalur dihitung dari folder berkas paket ini, misalnya ../sop/nama.yaml"
        return Dibaca(None, (path,), (Finding(("sop",), "error", str(error), "paket-sop", hint),))
    loaded = load_spec(spec)
    files = tuple(spec.inputs)
    if loaded.source is None:
        return Dibaca(None, files, (_unusable(path),), tuple(loaded.problems))
    if (jenis := loaded.source.data.get("jenis")) != JENIS:
        message, hint = f'"{path.as_posix()}" bukan SOP (jenis: {jenis})', "sebutkan berkas dengan jenis: sop"
        return Dibaca(None, files, (Finding(("sop",), "error", message, "paket-sop", hint),))
    return _read(model, spec, loaded.source, files)


def _read(model: Paket, spec: Spec, source: Source, files: tuple[Path, ...]) -> Dibaca:
    kind = cast(SopKind, kinds.get(JENIS))
    reading = kind.read(source)
    errors = tuple(source.problem(each) for each in reading.findings if each.severity == "error")
    if reading.model is None or errors:
        return Dibaca(None, files, (_unusable(spec.path),), errors)
    rows, findings = _chosen(model, kind.procedures(reading.model))
    said = {key: str(source.data.get(key) or "") for key in ("judul", "nomor", "status")}
    return Dibaca(Sop(spec, source, **said, langkah=rows, peran=_roles(rows)), files, findings)


def _chosen(model: Paket, tables: Sequence[Prosedur]) -> tuple[tuple[Langkah, ...], tuple[Finding, ...]]:
    """The rows of the table that the pack names by number or title; of the only one where it names none."""
    names = [each.judul for each in tables]
    wanted = model.prosedur.strip()
    if not wanted and len(tables) == 1:
        return tables[0].langkah, ()
    for number, table in enumerate(tables, 1):
        if wanted and wanted.casefold() in (str(number), table.judul.casefold()):
            return table.langkah, ()
    if wanted:
        message = f'prosedur "{wanted}" tidak ada di SOP itu'
        return tables[0].langkah, (Finding(("prosedur",), "error", message, "paket-prosedur", suggest(wanted, names)),)
    message, hint = f"SOP itu memuat {len(tables)} prosedur", f'tulis "prosedur: 1" atau judulnya; {suggest("", names)}'
    return tables[0].langkah, (Finding(("prosedur",), "error", message, "paket-prosedur", hint, key=True),)


def _roles(rows: Sequence[Langkah]) -> Mapping[str, str]:
    return {lane: role for row in rows for lane, role in zip(row.pelaksana, row.peran, strict=True)}


def _unusable(path: Path) -> Finding:
    message = f'SOP "{path.as_posix()}" belum dapat dipakai'
    hint = f"betulkan dulu berkas itu; periksa dengan: sopdocs check {path.as_posix()}"
    return Finding(("sop",), "error", message, "paket-sop", hint)
