"""The lanes of a kelompok stand side by side, under one head.

Passes: `pelaksana: {staf: {nama: Staf, kelompok: Dinas}, kabid: {nama: Kabid, kelompok: Dinas}, camat: Camat}`.
Fails: the same with `camat` between the two: the head "Dinas" is printed twice.
"""

from collections.abc import Iterator
from itertools import pairwise

from sopdocs.kinds.sop.model import Prosedur, Sop
from sopdocs.problems import Finding

ID = "pl-kelompok"


def check(sop: Sop) -> Iterator[Finding]:
    """One finding for each lane that begins a kelompok anew."""
    for procedure in sop.procedures:
        for lane, group, before in _apart(procedure):
            message = f'kelompok "{group}" terputus: "{lane}" tidak berdampingan dengan "{before}"'
            hint = f'letakkan "{lane}" tepat di bawah "{before}" dalam daftar pelaksana'
            yield Finding((*procedure.loc, "pelaksana", lane, "kelompok"), "peringatan", message, ID, hint)


def _apart(procedure: Prosedur) -> Iterator[tuple[str, str, str]]:
    """A lane, its kelompok, and the lane of that kelompok further left, with others in between."""
    last: dict[str, str] = {}
    lanes = [("", ""), *((name, lane.kelompok) for name, lane in procedure.pelaksana.items())]
    for (left, beside), (name, group) in pairwise(lanes):
        last[beside] = left
        if group and group != beside and group in last:
            yield name, group, last[group]
