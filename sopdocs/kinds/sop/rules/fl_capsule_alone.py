"""A further start begins a flow: a capsule that nothing leads to leads on.

Several starts are seen in practice (sop-rules 3.2); what is written as `simbol: terminator` is meant.

Passes: a later row with `simbol: terminator` to which nothing leads, and from which the flow goes on to the next row.
Fails: the same in the last row: the capsule stands alone.
"""

from collections.abc import Iterator

from sopdocs.flowchart.flow import END
from sopdocs.kinds.sop.model import Sop
from sopdocs.kinds.sop.rules.ways import entered, ways
from sopdocs.problems import Finding

ID = "fl-capsule-alone"


def check(sop: Sop) -> Iterator[Finding]:
    """One finding for each such capsule, at its `simbol`."""
    for procedure in sop.procedures:
        steps = ways(procedure)
        targets = entered(steps)
        for place, (step, leaving) in enumerate(steps):
            ends = {target for branch in leaving for target in branch.targets} == {END}
            if place and place not in targets and ends and step.langkah.simbol == "terminator":
                message = "kapsul ini berdiri sendiri: tidak dicapai dan tidak menuju langkah mana pun"
                hint = 'arahkan "lanjut" atau "keputusan" suatu langkah ke sini, atau hapus baris ini'
                yield Finding((*step.loc, "simbol"), "peringatan", message, ID, hint)
