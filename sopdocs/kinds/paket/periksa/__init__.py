"""The audit of a pack before it is printed: a planned pack in; what is missing or does not fit together in it out.

A rule is a warning; an error only where the pack cannot be made. What a document lacks in itself its own kind tells. To
add one, write its file and its line here.

    bahan    a planned pack → what its rules look at, each spec read once
    hari     a spec → the days of work in it
    tabel    a spec → the tables that somebody typed by hand
    ukuran   a year and a quarter → every figure that a document may have of an indicator
    paket_…     one rule each
"""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from sopdocs.agenda import Buku
from sopdocs.kinds.paket.isi import Rencana
from sopdocs.kinds.paket.periksa import (
    paket_angka,
    paket_batas,
    paket_ganda,
    paket_kalender,
    paket_langkah,
    paket_libur,
    paket_masa,
    paket_nomor,
    paket_pejabat,
    paket_pelaksana,
    paket_periode,
    paket_sop,
    paket_urutan,
    paket_waktu,
)
from sopdocs.kinds.paket.periksa.bahan import Bahan, Temuan, bahan

__all__ = ["RULES", "Bahan", "Rule", "Temuan", "bahan", "periksa", "temuan"]

Rule: TypeAlias = Callable[[Bahan], Iterable[Temuan]]

RULES: tuple[Rule, ...] = (
    paket_sop.check,
    paket_langkah.check,
    paket_ganda.check,
    paket_periode.check,
    paket_pelaksana.check,
    paket_pejabat.check,
    paket_batas.check,
    paket_waktu.check,
    paket_kalender.check,
    paket_libur.check,
    paket_masa.check,
    paket_urutan.check,
    paket_nomor.check,
    paket_angka.check,
)
"""In the order in which an office would look: SOP, documents, people, days, numbers, figures."""


def periksa(rencana: Rencana, agenda: Buku | None = None) -> tuple[Temuan, ...]:
    """What the audit finds. Raises MachineError for a buku agenda that cannot be read; it is never made."""
    return temuan(bahan(rencana, agenda))


def temuan(bahan: Bahan) -> tuple[Temuan, ...]:
    """Each problem once: those of the pack itself, then document by document; by place, then in the order of RULES."""
    places = {id(each): at for at, each in enumerate(bahan.rencana.dokumen)}
    found = {each.problem: each for rule in RULES for each in rule(bahan)}

    def order(each: Temuan) -> tuple[int, str, int, int]:
        return places.get(id(each.dokumen), -1), each.problem.file, each.problem.line, each.problem.column

    return tuple(sorted(found.values(), key=order))
