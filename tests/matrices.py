"""Procedures for the tests of the flowchart: written in a few lines, or random; and the style they are drawn in.

A line is a row, its letters are lanes:

    A            staf A; the flow goes on to the next step
    AC           A carries the flow, C takes part
    B? Ya>+ Perlu_revisi>1    a decision with its branches; `+` is the next step, `.` the end, `1` row 1's first step
    A > 2,3      ways at once; `3.2` is the second symbol of row 3; `> -` nothing leaves here
    A ; C        two symbols in one row
    !A           a new page begins here
"""

from dataclasses import dataclass, replace
from typing import Any

from hypothesis import strategies as st

from sopdocs.flowchart.flow import END, Branch, Lane, Matrix, MatrixRow, Step
from sopdocs.flowchart.plan import Plan, plan
from sopdocs.flowchart.sketch import sketch
from sopdocs.flowchart.style import Column, Style
from sopdocs.page import Paper
from sopdocs.units import mm, pt

COLUMNS = (
    Column("Kelengkapan", "Mutu Baku"),
    Column("Waktu", "Mutu Baku", narrow=True),
    Column("Output", "Mutu Baku"),
    Column("Keterangan"),
)
CELLS = (("Berkas",), ("1 hari",), ("Data",), ())


def sheet(width: float = 297, height: float = 210) -> Paper:
    """A paper of that many millimetres with the margins of an SOP."""
    return Paper(mm(width), mm(height), mm(15), mm(15), mm(15), mm(15), mm(8))


def style(**more: Any) -> Style:
    known: dict[str, Any] = {
        "font": "Arial", "size": pt(9), "paper": sheet(), "number_head": "No", "kegiatan_head": "Kegiatan",
        "lanes_band": "Pelaksana", "procedure_band": "Uraian Prosedur", "columns": COLUMNS,
    }  # fmt: skip
    return Style(**(known | more))


STYLE = style()


def matrix(text: str, lanes: int = 0, **kegiatan: str) -> Matrix:
    """The procedure that the lines draw; `r3="Menyusun laporan"` gives row 3 its text."""
    lines = [line.strip() for line in text.strip().splitlines()]
    written = [(row, part.split()) for row, line in enumerate(lines) for part in line.lstrip("!").split(";")]
    names = _names([row for row, _ in written])
    steps = tuple(_step(place, row, words, names) for place, (row, words) in enumerate(written))
    rows = tuple(
        MatrixRow(str(n), (kegiatan.get(f"r{n}", f"Langkah {n}"),), CELLS, line.startswith("!"))
        for n, line in enumerate(lines, start=1)
    )
    count = max(lanes, 1 + max(max(step.lanes) for step in steps))
    return Matrix(tuple(Lane(chr(65 + lane)) for lane in range(count)), rows, steps)


def _names(rows: list[int]) -> dict[str, int]:
    """Names of steps: "3" and "3.1" are the first step of row 3, "3.2" is its second, "." the end."""
    names = {".": END}
    for place, row in enumerate(rows):
        names.setdefault(str(row + 1), place)
        names[f"{row + 1}.{place - rows.index(row) + 1}"] = place
    return names


def _step(place: int, row: int, words: list[str], names: dict[str, int]) -> Step:
    def targets(found: str) -> tuple[int, ...]:
        return tuple(after if name == "+" else names[name] for name in found.split(",") if name != "-")

    after = place + 1 if place + 1 in names.values() else END
    who = words[0]
    lanes = tuple(ord(letter) - 65 for letter in who.rstrip("?"))
    if who.endswith("?"):
        pairs = [word.split(">") for word in words[1:]]
        branches = tuple(Branch(targets(way), label.replace("_", " ")) for label, way in pairs)
        return Step(row, lanes, branches, decision=True)
    ways = targets(words[2]) if len(words) > 2 else (after,)
    return Step(row, lanes, (Branch(ways),) if ways else ())


def drawn(text: str, lanes: int = 0, look: Style = STYLE, **kegiatan: str) -> Plan:
    return plan(matrix(text, lanes, **kegiatan), look)


def pictures(found: Plan) -> list[str]:
    """Each page in characters."""
    return [sketch(page, found.columns.lanes) for page in found.pages]


# Random procedures. They are those that a kind hands over: every step but the first is reached, no branch leads to
# its own step, a decision has ways that differ.

SHORT = ["Menyusun laporan", "Memeriksa data kinerja triwulan", "Data", "Buku agenda dan lembar disposisi", "RKPD ✅"]
LONG = [
    "Dipertanggungjawabkannyakeseluruhannyasekali",
    "Menyampaikan undang-undang ke-dua kepada sekretaris/camat untuk di🏛️tanda-tangani é " * 3,
    "Pertanggungjawaban 1.000.000 data " + "Menghimpun laporan kinerja dari seksi " * 6,
]
PELAKSANA = ["Staf", "Kasubag. Perencanaan", "Camat", "Sekretaris Kecamatan", "Tim", "Kepala Dinas"]
GROUPS = ["", "", "Kecamatan", "Pemerintah Kabupaten"]


@dataclass(frozen=True)
class Kind:
    """How wild the random procedures are."""

    lanes: int
    rows: int
    together: tuple[int, ...]
    """How many lanes a step may have, and in the same way how many steps a row."""
    steps: tuple[int, ...]
    far: int
    """How many steps a jump or a branch goes at the most."""
    labels: tuple[str, ...]
    ways: int
    """How many ways a decision has beside the next step, at the most."""
    texts: tuple[str, ...]


WILD = Kind(
    8, 24, (1, 1, 1, 1, 1, 2, 3), (1, 1, 1, 1, 1, 1, 2, 3), 12,
    ("Ya", "Tidak", "Perlu perbaikan", "Lengkap dan benar"), 2, (*SHORT, *LONG),
)  # fmt: skip
USUAL = Kind(6, 14, (1, 1, 1, 1, 1, 2), (1,), 4, ("Ya", "Tidak", "Batal"), 1, tuple(SHORT))


@st.composite
def matrices(draw: st.DrawFn, kind: Kind = WILD) -> Matrix:
    """At least 2 lanes and 3 rows, with all that a flow may have."""
    lanes = draw(st.integers(2, kind.lanes))
    rows = draw(st.integers(3, kind.rows))
    places = [row for row in range(rows) for _ in range(draw(st.sampled_from(kind.steps)))]
    steps = [_random_step(draw, kind, place, places, lanes) for place in range(len(places))]
    return Matrix(_random_lanes(draw, lanes), tuple(_random_row(draw, kind, n) for n in range(rows)), _reached(steps))


def _random_lanes(draw: st.DrawFn, count: int) -> tuple[Lane, ...]:
    return tuple(Lane(draw(st.sampled_from(PELAKSANA)), draw(st.sampled_from(GROUPS))) for _ in range(count))


def _random_row(draw: st.DrawFn, kind: Kind, number: int) -> MatrixRow:
    paragraphs = st.lists(st.sampled_from(kind.texts), max_size=2).map(tuple)
    waktu = draw(st.sampled_from([(), ("1 hari",), ("30 menit",), ("2-3 jam kerja",)]))
    cells = (draw(paragraphs), waktu, draw(paragraphs), draw(paragraphs))
    new_page = number > 0 and draw(st.integers(0, 19)) == 19
    return MatrixRow(str(number + 1), (draw(st.sampled_from(kind.texts)), *draw(paragraphs)), cells, new_page)


def _random_step(draw: st.DrawFn, kind: Kind, place: int, places: list[int], lanes: int) -> Step:
    """Most steps go on to the next; some decide, jump or split."""
    together = min(draw(st.sampled_from(kind.together)), lanes)
    who = tuple(draw(st.lists(st.integers(0, lanes - 1), min_size=together, max_size=together, unique=True)))
    near = [t for t in range(len(places)) if t != place and abs(t - place) <= kind.far]
    after = place + 1 if place + 1 < len(places) else END
    match draw(st.sampled_from(["next"] * 7 + ["decision", "decision", "jump", "split"])):
        case "decision":
            return Step(places[place], who, _random_branches(draw, kind, near, after), decision=True)
        case "jump":
            ways = (draw(st.sampled_from([*(t for t in near if t > place), END])),)
        case "split" if place + 2 < len(places):
            ways = tuple(
                draw(st.lists(st.sampled_from(near[near.index(after) :]), min_size=2, max_size=3, unique=True))
            )
        case _:
            ways = (after,)
    return Step(places[place], who, (Branch(ways),))


def _random_branches(draw: st.DrawFn, kind: Kind, near: list[int], after: int) -> tuple[Branch, ...]:
    others = st.sampled_from([target for target in [*near, END] if target != after])
    targets = (after, *draw(st.lists(others, min_size=1, max_size=kind.ways, unique=True)))
    labels = draw(st.permutations(kind.labels))
    return tuple(Branch((target,), label) for target, label in zip(targets, labels, strict=False))


def _reached(steps: list[Step]) -> tuple[Step, ...]:
    """A step that nothing leads to becomes one more way on from the step before."""
    for place in range(1, len(steps)):
        if any(place in branch.targets for step in steps[:place] for branch in step.branches):
            continue
        first, *others = steps[place - 1].branches
        more = replace(first, targets=(*(t for t in first.targets if t != END), place))
        steps[place - 1] = replace(steps[place - 1], branches=(more, *others))
    return tuple(steps)
