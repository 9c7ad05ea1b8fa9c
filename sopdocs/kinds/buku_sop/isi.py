"""The paths of SOPs in a book's spec in; their documents, in the order of the book, or why they cannot be bound, out.

A path is that of a spec, of a folder (all SOPs in it and below, by name) or a pattern like `../sop/*.yaml`. What is
named one by one keeps its place; a folder adds what is not there yet.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from sopdocs.errors import UsageError
from sopdocs.kinds.base import Composed
from sopdocs.kinds.whole import checked_model
from sopdocs.page import Document
from sopdocs.problems import Finding, Loc, Problem, has_error, in_order
from sopdocs.spec import Source, load
from sopdocs.workspace import Spec, absolute, find

SOP = "sop"
WILD = ("*", "?")


@dataclass(frozen=True, slots=True)
class Bab:
    """An SOP of the book: where the book names it, what its spec says of it, and its pages."""

    loc: Loc
    path: Path
    nomor: str
    judul: str
    instansi: str
    status: str
    kertas: str
    document: Document


@dataclass(slots=True)
class Isi:
    """All SOPs of a book; what is wrong with them, seen from the book (`findings`) and from them (`problems`)."""

    bab: list[Bab] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)


def gather(names: tuple[str, ...], source: Source) -> Isi:
    """The SOPs that `names`, the key `sop` of the book's spec, stand for."""
    isi = Isi()
    for loc, spec, alone in _named(names, source, isi):
        isi.files += spec.inputs
        if (bab := _bab(loc, spec, alone, isi)) is not None:
            isi.bab.append(bab)
    isi.findings += [*_same_numbers(isi.bab), *_not_in_force(isi.bab), *_other_papers(isi.bab)]
    if not isi.bab and not isi.findings:
        hint = "periksa nama folder atau pola itu"
        isi.findings.append(Finding((SOP,), "error", "tidak ada SOP di sana", "buku-kosong", hint))
    return isi


def _named(names: tuple[str, ...], source: Source, isi: Isi) -> Iterator[tuple[Loc, Spec, bool]]:
    """Each spec once, with the place that names it and whether it is named alone."""
    every = [((SOP, number), _path(name, source, number)) for number, name in enumerate(names)]
    alone: dict[Path, Loc] = {}
    for loc, path in every:
        if _is_one(path):
            if (key := absolute(path)) in alone:
                message = f'SOP "{path.as_posix()}" disebut dua kali'
                isi.findings.append(Finding(loc, "error", message, "buku-ganda", "hapus salah satu"))
            else:
                alone[key] = loc
    seen: set[Path] = set()
    for loc, path in every:
        if not _is_one(path):
            isi.files.append(path if path.is_dir() else path.parent)
        for spec in _specs(loc, path, isi):
            key = absolute(spec.path)
            if key not in seen and alone.get(key, loc) == loc:
                seen.add(key)
                yield loc, spec, _is_one(path)


def _specs(loc: Loc, path: Path, isi: Isi) -> list[Spec]:
    """At a path: one, or those of a folder or a pattern by name."""
    paths = sorted(path.parent.glob(path.name)) if _is_wild(path) else [path]
    try:
        return find(paths) if paths else []
    except UsageError as error:
        if _is_one(path):
            isi.files.append(path)
        hint = "jalur dihitung dari folder berkas buku ini, misalnya ../sop/nama.yaml"
        isi.findings.append(Finding(loc, "error", str(error), "buku-sop", hint))
        return []


def _bab(loc: Loc, spec: Spec, alone: bool, isi: Isi) -> Bab | None:
    """The SOP of a spec; None for one with mistakes, and for another kind of document in a folder."""
    if spec.is_profile:
        isi.findings.append(_no_sop(loc, spec, "profil"))
        return None
    loaded = load(spec.path, profile=spec.profile)
    problems = loaded.problems
    if loaded.source is not None:
        jenis = str(loaded.source.data.get("jenis", ""))
        if jenis != SOP and not alone:
            return None
        if jenis != SOP and jenis:
            isi.findings.append(_no_sop(loc, spec, jenis))
            return None
        composed = _composed(loaded.source)
        isi.files += composed.files
        problems = [*problems, *map(loaded.source.problem, composed.findings)]
        if isinstance(composed.document, Document) and not has_error(problems):
            return _from(loc, spec.path, loaded.source, composed.document)
    _tell(loc, spec, problems, isi)
    return None


def _composed(source: Source) -> Composed:
    """Read, check, compose, as for a file of its own."""
    kind, checked = checked_model(source)
    if kind is None or checked.model is None:
        return Composed(None, checked.findings)
    composed = kind.compose(checked.model, source)
    return replace(composed, findings=checked.findings + composed.findings)


def _from(loc: Loc, path: Path, source: Source, document: Document) -> Bab:
    """What the spec says in plain words: the model is known to its own kind only."""
    said, office, look = source.data, source.data.get("instansi"), source.data.get("tampilan")
    name = office.get("nama") if isinstance(office, dict) else ""
    paper = look.get("kertas") if isinstance(look, dict) else ""
    nomor, status = (str(said.get(key) or "") for key in ("nomor", "status"))
    return Bab(loc, path, nomor, document.title, str(name or ""), status or "draf", str(paper or "A4"), document)


def _tell(loc: Loc, spec: Spec, problems: Iterable[Problem], isi: Isi) -> None:
    """The errors with their own places, and how many there are."""
    errors = in_order(each for each in problems if each.severity == "error")
    isi.problems += errors
    message = f'SOP "{spec.path.as_posix()}" belum dapat dijilid: {len(errors)} error'
    hint = f"betulkan dulu berkas itu; periksa dengan: sopdocs check {spec.path.as_posix()}"
    isi.findings.append(Finding(loc, "error", message, "buku-sop", hint))


def _no_sop(loc: Loc, spec: Spec, what: str) -> Finding:
    message = f'"{spec.path.as_posix()}" bukan SOP (jenis: {what})'
    return Finding(loc, "error", message, "buku-sop", "sebutkan berkas dengan jenis: sop")


def _same_numbers(chapters: list[Bab]) -> Iterator[Finding]:
    owners: defaultdict[tuple[str, str], list[Bab]] = defaultdict(list)
    for bab in chapters:
        if number := " ".join(bab.nomor.split()).casefold():
            owners[number, " ".join(bab.instansi.split()).casefold()].append(bab)
    for first, *others in owners.values():
        for bab in others:
            message = f'nomor SOP "{bab.nomor}" dipakai dua kali: {first.path.name} dan {bab.path.name}'
            yield Finding(bab.loc, "peringatan", message, "buku-nomor", "betulkan nomor salah satu SOP")


def _not_in_force(chapters: list[Bab]) -> Iterator[Finding]:
    hints = {
        "draf": "setelah disahkan, tulis status: berlaku dalam berkas SOP itu",
        "dicabut": "keluarkan SOP itu dari buku",
    }
    for bab in chapters:
        if bab.status in hints:
            words = {"draf": "masih draf", "dicabut": "sudah dicabut"}[bab.status]
            message = f'SOP "{bab.judul}" ({bab.path.name}) {words}'
            yield Finding(bab.loc, "peringatan", message, "buku-status", hints[bab.status])


def _other_papers(chapters: list[Bab]) -> Iterator[Finding]:
    """A book is bound from sheets of one size."""
    papers = list(dict.fromkeys(bab.kertas for bab in chapters))
    if len(papers) > 1:
        message = f"SOP dalam buku ini memakai kertas yang berlainan: {', '.join(papers)}"
        hint = "samakan tampilan.kertas, misalnya di profil.yaml"
        yield Finding((SOP,), "peringatan", message, "buku-kertas", hint, key=True)


def _path(name: str, source: Source, number: int) -> Path:
    return source.path((SOP, number), name)


def _is_wild(path: Path) -> bool:
    return any(sign in path.name for sign in WILD)


def _is_one(path: Path) -> bool:
    return not _is_wild(path) and not path.is_dir()
