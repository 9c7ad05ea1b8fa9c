"""The flow begins in the first lane: lanes stand in the order of the work, not of rank.

Passes: `pelaksana: {staf: Staf, camat: Camat}` when the first row is the Staf's.
Fails: `pelaksana: {camat: Camat, staf: Staf}` for the same row.
"""

from collections.abc import Iterator

from sopdocs.kinds.sop.model import Sop
from sopdocs.kinds.sop.steps import written_steps
from sopdocs.problems import Finding

ID = "pl-order"


def check(sop: Sop) -> Iterator[Finding]:
    """At most one finding for each procedure."""
    for procedure in sop.procedures:
        for step in written_steps(procedure)[:1]:
            lead = step.langkah.pelaksana[:1]
            if lead and lead[0] in procedure.pelaksana and lead[0] != next(iter(procedure.pelaksana)):
                message = f'alur dimulai dari "{lead[0]}", bukan dari kolom paling kiri'
                hint = f'letakkan "{lead[0]}" paling atas dalam daftar pelaksana'
                yield Finding((*step.loc, "pelaksana", 0), "peringatan", message, ID, hint)
