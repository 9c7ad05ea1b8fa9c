"""A diamond has four corners, one of them for the arrows that enter: at most three branches leave a decision.

Four may leave where nothing enters. More would share a corner, and nobody could tell which label belongs to which
line (sop-rules 3.3: the label stands beside the corner that its branch leaves from).

Passes: `keputusan: {Umum: 3, Keuangan: 4, Rahasia: 5}`.
Fails: `keputusan: {Umum: 3, Keuangan: 4, Program: 5, Rahasia: 6}` in a row to which the one before leads.
"""

from collections.abc import Iterator

from sopdocs.kinds.sop.model import Sop
from sopdocs.kinds.sop.rules.ways import entered, ways
from sopdocs.problems import Finding

ID = "fl-branches-many"

CORNERS = 4


def check(sop: Sop) -> Iterator[Finding]:
    """One finding for each such decision, at its first branch without a corner."""
    for procedure in sop.procedures:
        steps = ways(procedure)
        targets = entered(steps) | ({0} if sop.tampilan.terminator == "baris_terpisah" else set())
        for place, (step, _) in enumerate(steps):
            most = CORNERS - (place in targets)
            labels = list(step.langkah.keputusan or ())
            if len(labels) > most:
                message = f"keputusan ini punya {len(labels)} cabang, paling banyak {most} dapat digambar"
                loc = (*step.loc, "keputusan", labels[most])
                yield Finding(loc, "error", message, ID, _hint(labels, most), key=True)


def _hint(labels: list[str], most: int) -> str:
    """How to part them: as many here as leave a corner for the way to the next decision."""
    here, later = (", ".join(f'"{label}"' for label in part) for part in (labels[: most - 1], labels[most - 1 :]))
    return (
        f"pecah menjadi dua keputusan berturut-turut: {here} dan satu cabang lagi di sini, lalu {later} di yang kedua"
    )
