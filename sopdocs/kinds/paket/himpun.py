"""The problems of a pack's spec, its audit and its documents in; one list, as the page of the audit has it, out."""

import os
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sopdocs.jadwal import nomor
from sopdocs.kinds.paket.isi import Dokumen, Rencana
from sopdocs.kinds.paket.periksa import Temuan
from sopdocs.problems import Problem

OWN = "Paket ini"
"""What is about no document."""

OF_THE_LETTER = 'semua lembar disposisi mengambilnya dari "surat: {…}" di paket ini'


@dataclass(frozen=True, slots=True)
class Didapat:
    """What was found about one document of the pack, or about the pack itself (`kelompok`).

    `tersirat`: the spec of the pack has no word of that document, so that its place does not tell which one is meant.
    """

    kelompok: str
    problem: Problem
    tersirat: bool = False

    @property
    def lepas(self) -> Problem:
        """As it is told among others, without the name of its group above it."""
        if not self.tersirat:
            return self.problem
        return replace(self.problem, message=f"{self.kelompok}: {self.problem.message}")


def himpun(
    rencana: Rencana, own: Iterable[Problem], audit: Iterable[Temuan], documents: Mapping[str, Iterable[Problem]]
) -> tuple[Didapat, ...]:
    """Each problem once: those of the pack itself, then document by document; `documents` by their `jalur`.

    A NIP that the audit tells in the profile is not told again in each document that prints it, nor what is wrong
    with the pack's own spec in those that stand in it.
    """
    by_group = {OWN: [Didapat(OWN, each) for each in own]} | {each.jalur: [] for each in rencana.dokumen}
    for each in audit:
        name = kelompok(rencana, each.dokumen) if each.dokumen else OWN
        by_group[each.dokumen.jalur if each.dokumen else OWN].append(Didapat(name, each.problem))
    at_its_place = {found.problem.message for group in by_group.values() for found in group}
    for dokumen in rencana.dokumen:
        told = _not_told(dokumen, documents.get(dokumen.jalur, ()), at_its_place)
        by_group[dokumen.jalur] += [_of_document(rencana, dokumen, each) for each in told]
    return _each_once(found for group in by_group.values() for found in group)


def kelompok(rencana: Rencana, dokumen: Dokumen) -> str:
    """How the audit calls a document: `Langkah 5: Tanda terima`."""
    if dokumen.langkah is None or rencana.sop is None:
        return dokumen.judul
    return f"Langkah {nomor(rencana.sop.langkah, dokumen.langkah)}: {dokumen.judul}"


def _each_once(found: Iterable[Didapat]) -> tuple[Didapat, ...]:
    """The first of those that say the same; a file may be named in several ways."""
    once: dict[Problem, Didapat] = {}
    for each in found:
        known = replace(each, problem=replace(each.problem, file=os.path.normpath(each.problem.file)))
        once.setdefault(known.lepas, known)
    return tuple(once.values())


def _not_told(dokumen: Dokumen, problems: Iterable[Problem], at_its_place: Container[str]) -> Iterator[Problem]:
    """Those that are not told where they stand already."""
    inside = dokumen.spec is not None and bool(dokumen.spec.part)
    for each in problems:
        if each.message not in at_its_place or not (inside or each.rule == "pj-nip"):
            yield each


def _of_document(rencana: Rencana, dokumen: Dokumen, problem: Problem) -> Didapat:
    """With the place to write what is missing, where the spec of the pack says nothing of the document."""
    spec, name = dokumen.spec, kelompok(rencana, dokumen)
    if spec is None or not spec.part or spec.words or not _same_file(problem.file, rencana):
        return Didapat(name, problem)
    where = OF_THE_LETTER if problem.rule == "disp-surat" else _where(rencana, dokumen)
    hint = f"{problem.hint}; {where}".removeprefix("; ")
    return Didapat(name, replace(problem, hint=hint), tersirat=True)


def _same_file(file: str, rencana: Rencana) -> bool:
    return os.path.normpath(file) == os.path.normpath(rencana.source.root.place[0])


def _where(rencana: Rencana, dokumen: Dokumen) -> str:
    """Keys of a document of a step, or of one beside the steps, and how they are written in the pack."""
    if dokumen.langkah is None:
        return f'kunci dokumen ini ditulis di "isi: {{…}}" pada {dokumen.loc[0]}'
    beside = [each for each in rencana.dokumen if each.langkah == dokumen.langkah]
    if len(beside) == 1:
        written = "{isi: {…}}"
    else:
        written = ", ".join(f"{{jenis: {each.jenis}{', isi: {…}' * (each is dokumen)}}}" for each in beside)
        written = f"[{written}]"
    return f'kunci dokumen ini ditulis di paket: "langkah: {{{dokumen.loc[1]}: {written}}}"'
