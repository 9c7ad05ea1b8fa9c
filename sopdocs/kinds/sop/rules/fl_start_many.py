"""A flow has one start.

Passes: only the first row is a capsule that nothing leads to.
Fails: a later row with `simbol: terminator` to which no `lanjut` and no `keputusan` leads.
"""

from collections.abc import Iterator

from sopdocs.kinds.sop.matrix import matrix
from sopdocs.kinds.sop.model import Sop
from sopdocs.problems import Finding

ID = "fl-start-many"


def check(sop: Sop) -> Iterator[Finding]:
    """At most one finding for each procedure, on its kegiatan."""
    for procedure in sop.procedures:
        whole, _ = matrix(sop, procedure)
        steps = whole.steps if whole else ()
        targets = {target for step in steps for branch in step.branches for target in branch.targets}
        starts = [place for place, step in enumerate(steps) if place not in targets and step.shape == "terminator"]
        if any(starts):
            loc = (*procedure.loc, "kegiatan")
            message = "alur ini punya lebih dari satu awal"
            yield Finding(loc, "peringatan", message, ID, "satukan awalnya, atau pecah menjadi dua prosedur", key=True)
