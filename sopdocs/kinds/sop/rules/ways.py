"""A procedure in; its steps, each with the branches that leave it, out: what the rules about the flow look at.

Words that mean no step are left out; read.py has told of them.
"""

from collections.abc import Iterable

from sopdocs.flowchart.flow import Branch
from sopdocs.kinds.sop.branches import branches
from sopdocs.kinds.sop.model import Prosedur
from sopdocs.kinds.sop.steps import Names, Written, written_steps


def ways(procedure: Prosedur) -> list[tuple[Written, tuple[Branch, ...]]]:
    """The steps in the order of the flow; the targets of their branches are places in this list."""
    written = written_steps(procedure)
    names = Names(procedure, written)
    return [(step, branches(step, place, names, [])) for place, step in enumerate(written)]


def entered(found: Iterable[tuple[Written, tuple[Branch, ...]]]) -> set[int]:
    """The places to which some branch leads."""
    return {target for _, leaving in found for branch in leaving for target in branch.targets}
