"""A procedure of a `Sop` in; the `Matrix` that the flowchart lays out, and every finding about it, out."""

from dataclasses import replace

from sopdocs.flowchart.flow import END, Branch, Lane, Matrix, MatrixRow, Step
from sopdocs.kinds.sop.branches import branches, lanes
from sopdocs.kinds.sop.model import Kegiatan, Prosedur, Sop
from sopdocs.kinds.sop.numbering import printed_numbers
from sopdocs.kinds.sop.reach import endless, unreached
from sopdocs.kinds.sop.steps import Names, Written, beside_alur, written_steps
from sopdocs.problems import Finding, Loc, has_error
from sopdocs.text.duration import in_minutes


def matrix(model: Sop, procedure: Prosedur) -> tuple[Matrix | None, list[Finding]]:
    """The matrix, None beside an error. Each finding points into the spec."""
    findings = [*_nothing_in(procedure), *beside_alur(procedure)]
    if not procedure.kegiatan:
        return None, findings
    steps = _steps(procedure, findings)
    rows = _rows(model, procedure, findings)
    if has_error(findings):
        return None, findings
    columns = tuple(Lane(lane.nama, lane.kelompok) for lane in procedure.pelaksana.values())
    whole = Matrix(columns, rows, steps)
    return (_with_ends(whole) if model.tampilan.terminator == "baris_terpisah" else whole), findings


def _nothing_in(procedure: Prosedur) -> list[Finding]:
    """A table needs lanes and rows."""
    hints = {"pelaksana": 'misalnya "camat: Camat"', "kegiatan": 'awali setiap baris dengan "- uraian: …"'}
    return [
        Finding((*procedure.loc, key), "error", f'"{key}" belum diisi', "kunci-hilang", hint, key=True)
        for key, hint in hints.items()
        if not getattr(procedure, key)
    ]


def _steps(procedure: Prosedur, findings: list[Finding]) -> tuple[Step, ...]:
    """The steps with their branches resolved; the flow is looked at only when every step is sound."""
    written = written_steps(procedure)
    names = Names(procedure, written)
    findings += names.findings
    known = {name: place for place, name in enumerate(procedure.pelaksana)}
    steps = tuple(_step(step, place, names, known, findings) for place, step in enumerate(written))
    if not findings:
        findings += _faults_of_flow(steps, written)
    return steps


def _step(step: Written, place: int, names: Names, known: dict[str, int], findings: list[Finding]) -> Step:
    return Step(
        row=step.row,
        lanes=lanes(step, known, findings),
        branches=branches(step, place, names, findings),
        decision=step.langkah.keputusan is not None,
        shape=step.langkah.simbol,
    )


def _faults_of_flow(steps: tuple[Step, ...], written: list[Written]) -> list[Finding]:
    """Steps that nothing reaches, and loops that nothing leaves."""
    apart = [
        Finding(
            written[index].loc,
            "error",
            "langkah ini tidak dicapai dari langkah mana pun",
            "fl-unreachable",
            'arahkan "lanjut" atau "keputusan" suatu langkah ke sini; awal yang lain diberi "simbol: terminator"',
        )
        for index in unreached(steps)
    ]
    loops = [
        Finding(
            _loc_of_way(written[index]),
            "error",
            "alur berputar tanpa pernah selesai",
            "fl-infinite-loop",
            'tambahkan "keputusan" yang keluar dari putaran ini',
        )
        for index in endless(steps)
    ]
    return apart + loops


def _loc_of_way(step: Written) -> Loc:
    return (*step.loc, "lanjut" if step.langkah.keputusan is None else "keputusan")


def _rows(model: Sop, procedure: Prosedur, findings: list[Finding]) -> tuple[MatrixRow, ...]:
    """The text of the rows, with the columns in the order of `tampilan.kolom`."""
    numbers = printed_numbers(procedure.kegiatan)
    rows = []
    for index, (number, row) in enumerate(zip(numbers, procedure.kegiatan, strict=True)):
        waktu = row.waktu
        if model.tampilan.satuan_waktu == "menit":
            waktu = _minutes(waktu, (*procedure.loc, "kegiatan", index, "waktu"), findings)
        cells = tuple(_cell(row, column, waktu) for column in model.tampilan.kolom)
        rows.append(MatrixRow(number, _paragraphs(row.uraian), cells, row.halaman_baru))
    return tuple(rows)


def _minutes(waktu: str, loc: Loc, findings: list[Finding]) -> str:
    """`waktu` for a column headed "menit"; what has no fixed minutes stays as it is."""
    if waktu.strip() in ("", "-"):
        return waktu
    minutes = in_minutes(waktu)
    if minutes is None:
        message = f'waktu "{waktu[:60]}" tidak dapat diubah ke menit'
        hint = "tulis angka dan satuan, misalnya 30 menit atau 2 hari"
        findings.append(Finding(loc, "peringatan", message, "mb-waktu-unit-mixed", hint))
    return waktu if minutes is None else minutes


def _cell(row: Kegiatan, column: str, waktu: str) -> tuple[str, ...]:
    texts = (waktu,) if column == "waktu" else getattr(row, column)
    return tuple(paragraph for text in texts for paragraph in _paragraphs(text))


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.splitlines() if line.strip())


def _with_ends(whole: Matrix) -> Matrix:
    """With a row "Mulai" before and, where the flow ends, a row "Selesai" behind, each with a capsule of its own."""
    ending = [step for step in whole.steps if any(END in branch.targets for branch in step.branches)]
    last = len(whole.steps) + 1
    steps = [Step(0, whole.steps[0].lanes[:1], (Branch((1,)),), shape="terminator")]
    steps += [replace(step, row=step.row + 1, branches=_shifted(step.branches, last)) for step in whole.steps]
    rows = [_bare_row("Mulai", whole), *whole.rows]
    if ending:
        steps.append(Step(len(rows), ending[-1].lanes[:1], (Branch((END,)),), shape="terminator"))
        rows.append(_bare_row("Selesai", whole))
    return Matrix(whole.lanes, tuple(rows), tuple(steps))


def _shifted(ways: tuple[Branch, ...], last: int) -> tuple[Branch, ...]:
    """One step on, and the end at step `last`."""
    return tuple(
        replace(way, targets=tuple(last if target == END else target + 1 for target in way.targets)) for way in ways
    )


def _bare_row(kegiatan: str, whole: Matrix) -> MatrixRow:
    return MatrixRow("", (kegiatan,), tuple(() for _ in whole.rows[0].cells))
