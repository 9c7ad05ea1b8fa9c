"""The documents of a pack in; each in its folder, as Word file and PDF, with its pages and problems, out."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from sopdocs import ledger
from sopdocs.agenda import Buku
from sopdocs.errors import MachineError
from sopdocs.files import read, renew, sha256
from sopdocs.kinds.paket.arsip import Cetak, arsip
from sopdocs.kinds.paket.isi import Dokumen, Rencana
from sopdocs.kinds.paket.pindaian import salah
from sopdocs.ledger import ABSENT, Ledger
from sopdocs.outcome import DONE, Outcome
from sopdocs.pack.manifest import Berkas, Manifest
from sopdocs.pack.tempat import Tempat
from sopdocs.problems import Problem, has_error
from sopdocs.workspace import AGENDA, Spec, agenda_file

Bangun: TypeAlias = Callable[[Sequence[Spec]], Iterable[Outcome]]
"""Builds specs with their PDFs, in any order."""

PDF = ".pdf"


@dataclass(frozen=True, slots=True)
class Anggota:
    """A document with what became of it: its `files`, Word file first, by name in the pack; the pages of its PDF.

    `outcome` is None for a PDF that was there already. What is not `jadi` keeps the pack from being closed.
    """

    dokumen: Dokumen
    files: Mapping[str, Berkas]
    halaman: int = 0
    outcome: Outcome | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def jadi(self) -> bool:
        """Whether it has no error, and a PDF."""
        return bool(self.halaman) and not has_error(self.problems)

    @property
    def tetap(self) -> bool:
        """Whether it was up to date."""
        return self.outcome is None or self.outcome.kept

    @property
    def pdf(self) -> str:
        """The name of its PDF in the pack."""
        return f"{self.dokumen.jalur}{PDF}"


def bangun(rencana: Rencana, tempat: Tempat, lama: Manifest | None, build: Bangun) -> tuple[Anggota, ...]:
    """All documents in their order; those that list the others are built behind them, if there are all others."""
    documents = [_here(each, tempat) for each in rencana.dokumen]
    found = {each.jalur: _copied(rencana, each, each.berkas, tempat, lama) for each in documents if each.berkas}
    found |= _built([each for each in documents if not each.menyusul], tempat, lama, build)
    if all(each.jadi for each in found.values()):
        numbers = _nomor(rencana, documents)
        listed = [_cetak(found[each.jalur], numbers) for each in documents if each.jalur in found]
        found |= _built([arsip(each, listed) for each in documents if each.menyusul], tempat, lama, build)
    return tuple(found[each.jalur] for each in documents if each.jalur in found)


def _here(dokumen: Dokumen, tempat: Tempat) -> Dokumen:
    """The document as it is built into the pack's folder, wherever that is."""
    return replace(dokumen, spec=replace(dokumen.spec, output=tempat.folder)) if dokumen.spec else dokumen


def _built(documents: Sequence[Dokumen], tempat: Tempat, lama: Manifest | None, build: Bangun) -> dict[str, Anggota]:
    specs = {each.spec: each for each in documents if each.spec}
    if not specs:
        return {}
    outcomes = {outcome.spec: outcome for outcome in build(list(specs))}
    book = ledger.load(tempat.folder)
    return {each.jalur: _member(each, outcomes[spec], tempat, book, lama) for spec, each in specs.items()}


def _member(dokumen: Dokumen, outcome: Outcome, tempat: Tempat, book: Ledger, lama: Manifest | None) -> Anggota:
    made = outcome.status == DONE and not outcome.fault
    paths = sorted(outcome.files, key=lambda path: (path.suffix == PDF, path.suffix)) if made else []
    files = {tempat.dalam(path): _berkas(path, dokumen, tempat, book, lama) for path in paths}
    count = files[name].halaman if (name := f"{dokumen.jalur}{PDF}") in files else 0
    return Anggota(dokumen, files, count, outcome, outcome.problems)


def _berkas(path: Path, dokumen: Dokumen, tempat: Tempat, book: Ledger, lama: Manifest | None) -> Berkas:
    """What the manifest says about a file that was built."""
    assert dokumen.spec, "a PDF that was there already is not built"
    entry = book.entries.get(tempat.dalam(path))
    read = {
        tempat.name(dokumen.spec.home / name): "" if name.endswith(AGENDA) else print_
        for name, print_ in (entry.inputs.items() if entry else ())
        if print_ != ABSENT
    }
    made_from = {name: print_ for name, print_ in read.items() if not tempat.is_shadowed(name, read)}
    if entry and entry.said:
        made_from[_place(dokumen, tempat)] = entry.said
    return _looked_at(path, tempat, lama, made_from)


def _place(dokumen: Dokumen, tempat: Tempat) -> str:
    """Where it stands what is in no file of its own: `specs/paket/2025-tw3.yaml (langkah 5)`."""
    assert dokumen.spec, "only a document to build is said something of"
    place = dokumen.spec.given.place[0] if dokumen.spec.given else str(dokumen.spec.path)
    where = " ".join(str(step + 1) if isinstance(step, int) else step for step in dokumen.loc[:2])
    return f"{tempat.name(Path(place))} ({where})"


def _looked_at(path: Path, tempat: Tempat, lama: Manifest | None, made_from: Mapping[str, str]) -> Berkas:
    """Pages are counted where the old manifest does not know them; MachineError."""
    print_, known = sha256(path), _known(path, tempat, lama)
    same = known is not None and known.sha256 == print_
    count = known.halaman if known and same else _pages(path) if path.suffix == PDF else 0
    return Berkas(path.stat().st_size, print_, count, dict(sorted(made_from.items())))


def _known(path: Path, tempat: Tempat, lama: Manifest | None) -> Berkas | None:
    return lama.berkas.get(tempat.dalam(path)) if lama else None


def _pages(path: Path) -> int:
    """MachineError: LibreOffice has printed what is no PDF. It goes, for it would be up to date next time."""
    from sopdocs.pdf.opened import BadPdf, pages  # pypdf is slow to import, and what is up to date does without

    try:
        return pages(path)
    except BadPdf as error:
        path.unlink(missing_ok=True)
        again = "jalankan lagi; bila tetap begitu, pasang ulang LibreOffice"
        raise MachineError(f"{path} yang dicetak LibreOffice {error}, jadi dihapus; {again}") from error


def _copied(rencana: Rencana, dokumen: Dokumen, path: Path, tempat: Tempat, lama: Manifest | None) -> Anggota:
    """A PDF that is there already; one that cannot be used is an error of the pack's spec, which names it."""
    target, content = tempat.folder / f"{dokumen.jalur}{PDF}", read(path)
    print_, known = hashlib.sha256(content).hexdigest(), _known(target, tempat, lama)
    if not (known and known.sha256 == print_) and (wrong := salah(rencana, dokumen)):
        return Anggota(dokumen, {}, problems=(wrong,))
    renew(target, content)
    berkas = _looked_at(target, tempat, lama, {tempat.name(path): print_})
    return Anggota(dokumen, {tempat.dalam(target): berkas}, berkas.halaman)


def _nomor(rencana: Rencana, documents: Iterable[Dokumen]) -> dict[str, str]:
    """That of the SOP, and those of letters in the buku agenda, by what they are called there."""
    years = {(agenda_file(each.spec.home), each.tanggal.year) for each in documents if each.spec and each.tanggal}
    noted = (note for book, year in sorted(years) for note in Buku(book).isi("keluar", year))
    found = {note.kunci: note.nomor for note in noted if not note.pengganti}
    return found | ({rencana.sop.spec.name.as_posix(): rencana.sop.nomor} if rencana.sop else {})


def _cetak(anggota: Anggota, numbers: Mapping[str, str]) -> Cetak:
    dokumen, pdf = anggota.dokumen, anggota.files[anggota.pdf]
    number = numbers.get(dokumen.spec.letter, "") if dokumen.spec else ""
    return Cetak(dokumen, anggota.pdf, pdf.halaman, pdf.sha256, number)
