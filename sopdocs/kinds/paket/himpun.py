"""The problems of a pack's spec, its audit and its documents in; one list, as the page of the audit has it, out."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sopdocs.kinds.paket.isi import Dokumen, Rencana
from sopdocs.kinds.paket.periksa import Temuan
from sopdocs.problems import Problem

OWN = "Paket ini"
"""What is about no document."""


@dataclass(frozen=True, slots=True)
class Didapat:
    """What was found about one document of the pack, or about the pack itself (`kelompok`)."""

    kelompok: str
    problem: Problem


def himpun(
    rencana: Rencana, own: Iterable[Problem], audit: Iterable[Temuan], documents: Mapping[str, Iterable[Problem]]
) -> tuple[Didapat, ...]:
    """Each problem once: those of the pack itself, then document by document; `documents` by their `jalur`."""
    groups: dict[str, dict[Problem, None]] = {OWN: {}}
    groups |= {each.jalur: {} for each in rencana.dokumen}
    told = [(OWN, each) for each in own]
    told += [(each.dokumen.jalur if each.dokumen else OWN, each.problem) for each in audit]
    told += [(jalur, problem) for jalur, problems in documents.items() for problem in problems]
    seen: set[Problem] = set()
    for group, problem in told:
        known = replace(problem, file=os.path.normpath(problem.file))
        if known not in seen:
            seen.add(known)
            groups[group][known] = None
    names = {OWN: OWN} | {each.jalur: kelompok(rencana, each) for each in rencana.dokumen}
    return tuple(Didapat(names[group], problem) for group, found in groups.items() for problem in found)


def kelompok(rencana: Rencana, dokumen: Dokumen) -> str:
    """How the audit calls a document: `Langkah 5: Tanda terima`."""
    if dokumen.langkah is None or rencana.sop is None:
        return dokumen.judul
    return f"Langkah {rencana.sop.langkah[dokumen.langkah].nomor.rstrip('.')}: {dokumen.judul}"
