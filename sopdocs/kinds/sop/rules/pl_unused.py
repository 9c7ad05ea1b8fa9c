"""Every lane has a symbol.

Passes: `pelaksana: {camat: Camat}` with a row of `pelaksana: camat`.
Fails: `pelaksana: {camat: Camat, staf: Staf}` when no row names `staf`.
"""

from collections.abc import Iterator

from sopdocs.kinds.sop.model import Sop
from sopdocs.kinds.sop.steps import written_steps
from sopdocs.problems import Finding

ID = "pl-unused"


def check(sop: Sop) -> Iterator[Finding]:
    """One finding for each lane without a symbol."""
    for procedure in sop.procedures:
        used = {name for step in written_steps(procedure) for name in step.langkah.pelaksana}
        for name in procedure.pelaksana:
            if name not in used:
                loc = (*procedure.loc, "pelaksana", name)
                message = f'pelaksana "{name}" tidak dipakai di kegiatan mana pun'
                yield Finding(loc, "peringatan", message, ID, "hapus, atau sebutkan di kegiatannya", key=True)
