"""The problems of a pack's spec, its audit and its documents in; one list, as the page of the audit has it, out."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sopdocs.kinds.paket import cetak
from sopdocs.kinds.paket.cetak import Didapat
from sopdocs.kinds.paket.isi import Rencana
from sopdocs.kinds.paket.periksa import Temuan
from sopdocs.pack.anggota import Anggota
from sopdocs.pack.tempat import Tempat
from sopdocs.problems import Problem

OWN = "Paket ini"
"""What is about no document."""


def temuan(
    plan: Rencana, own: Iterable[Problem], audit: Iterable[Temuan], members: Sequence[Anggota]
) -> tuple[Didapat, ...]:
    """Each problem once: those of the pack itself, then document by document."""
    groups: dict[str, dict[Problem, None]] = {OWN: {}}
    groups |= {each.jalur: {} for each in plan.dokumen}
    seen: set[Problem] = set()
    told = [(OWN, each) for each in own]
    told += [(each.dokumen.jalur if each.dokumen else OWN, each.problem) for each in audit]
    told += [(each.dokumen.jalur, problem) for each in members for problem in each.problems]
    for group, problem in told:
        known = replace(problem, file=os.path.normpath(problem.file))
        if known not in seen:
            seen.add(known)
            groups[group][known] = None
    names = {each.jalur: cetak.kelompok(plan, each) for each in plan.dokumen} | {OWN: OWN}
    return tuple(Didapat(names[group], problem) for group, found in groups.items() for problem in found)


def umum(found: Iterable[Didapat], place: Tempat) -> tuple[Didapat, ...]:
    """The same as it is printed and archived: files are called what they are called on every machine."""
    return tuple(replace(each, problem=_umum(each.problem, place)) for each in found)


def _umum(problem: Problem, place: Tempat) -> Problem:
    texts = (place.tanpa_akar(text) for text in (problem.file, problem.message, problem.hint))
    file, message, hint = texts
    return replace(problem, file=file, message=message, hint=hint)
