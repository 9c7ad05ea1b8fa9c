"""A `Sop` in; its rows with the ways between them, as a schedule and a pack look at them, out.

A row's waktu counts once, whatever symbols stand in the row: ways between these are left out.
"""

from sopdocs import jadwal
from sopdocs.flowchart.flow import END
from sopdocs.kinds.sop.branches import branches
from sopdocs.kinds.sop.model import Kegiatan, Prosedur, Sop
from sopdocs.kinds.sop.numbering import printed_numbers
from sopdocs.kinds.sop.steps import Names, Written, written_steps
from sopdocs.problems import Finding
from sopdocs.text.duration import with_unit


def procedures(model: Sop) -> tuple[jadwal.Prosedur, ...]:
    """The tables of the SOP; what is wrong in them (a way to nowhere, an unknown pelaksana) is left out."""
    return tuple(
        jadwal.Prosedur(procedure.judul, _rows(procedure, model.tampilan.satuan_waktu == "menit"))
        for procedure in model.procedures
    )


def _rows(procedure: Prosedur, is_in_minutes: bool) -> tuple[jadwal.Langkah, ...]:
    steps = written_steps(procedure)
    ways = _ways(procedure, steps)
    numbers = printed_numbers(procedure.kegiatan)
    return tuple(
        jadwal.Langkah(
            nomor=numbers[index],
            id=row.id or "",
            uraian=row.uraian,
            pelaksana=(lanes := _lanes(row, procedure)),
            peran=tuple(procedure.pelaksana[lane].nama for lane in lanes),
            waktu=with_unit(row.waktu, "menit") if is_in_minutes else row.waktu,
            kelengkapan=row.kelengkapan,
            keluaran=row.output,
            lanjut=ways[index],
            loc=(*procedure.loc, "kegiatan", index),
        )
        for index, row in enumerate(procedure.kegiatan)
    )


def _lanes(row: Kegiatan, procedure: Prosedur) -> tuple[str, ...]:
    """Those of all symbols of the row, each once."""
    named = (name for step in row.alur or (row,) for name in step.pelaksana)
    return tuple(dict.fromkeys(name for name in named if name in procedure.pelaksana))


def _ways(procedure: Prosedur, steps: list[Written]) -> list[tuple[tuple[int, ...], ...]]:
    """For each row the branches of its steps that lead out of it, each once."""
    names, findings = Names(procedure, steps), list[Finding]()
    ways: list[dict[tuple[int, ...], None]] = [{} for _ in procedure.kegiatan]
    for place, step in enumerate(steps):
        for branch in branches(step, place, names, findings):
            rows = dict.fromkeys(jadwal.END if target == END else steps[target].row for target in branch.targets)
            if out := tuple(row for row in rows if row != step.row):
                ways[step.row][out] = None
    return [tuple(branches) for branches in ways]
