"""Our lines beside Graphviz's on the same symbols, page by page: crossings, bends, length, violations.

    python benchmarks/routing.py [--count 200]

The example specs and random procedures are laid out by the plan; then Graphviz routes the same arrows (`splines=ortho`)
between the same pinned symbols and connectors. Graphviz may use any point of a side as a port, which saves bends.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

from benchmarks import counting, ortho
from benchmarks.counting import Count, Route
from benchmarks.procedures import procedure
from benchmarks.report import ratio, table
from sopdocs import pipeline, workspace
from sopdocs.flowchart.plan import plan
from sopdocs.flowchart.style import Column, Style
from sopdocs.flowchart.verify import verify
from sopdocs.page import Page, Paper
from sopdocs.units import mm, pt

SPECS = Path(__file__).parent.parent / "specs"
PAPER = Paper(mm(297), mm(210), mm(15), mm(15), mm(15), mm(15), mm(8))
STYLE = Style(
    font="Arial",
    size=pt(9),
    paper=PAPER,
    number_head="No",
    kegiatan_head="Kegiatan",
    lanes_band="Pelaksana",
    procedure_band="Uraian Prosedur",
    columns=(
        Column("Kelengkapan", "Mutu Baku"),
        Column("Waktu", "Mutu Baku", narrow=True),
        Column("Output", "Mutu Baku"),
        Column("Keterangan"),
    ),
)
SHOWN = 10
HEADS = ("", "ours", "Graphviz", "ratio")


@dataclass(frozen=True, slots=True)
class Measured:
    """One procedure: its size (an arrow over a page break counts twice), what was counted, the rules that we break."""

    name: str
    rows: int
    lanes: int
    arrows: int
    ours: Count
    theirs: Count
    faults: tuple[str, ...]
    seconds: float


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--count", type=int, default=200, help="how many random procedures (200)")
    count = options.parse_args().count
    examples, random = list(measured_examples()), [measured_procedure(number) for number in range(count)]
    for title, found in (("Example specs", examples), (f"{count} random procedures", random)):
        print(f"\n{title}\n\n{totals(found)}")
    for title, key in WORST.items():
        print(f"\n{title}\n\n{worst([*examples, *random], key)}")


def measured_examples() -> Iterator[Measured]:
    """Every example spec with a flowchart."""
    for spec in workspace.find([SPECS]):
        start = perf_counter()
        document = pipeline.lay_out(spec).document
        seconds = perf_counter() - start
        charts = [page for page in document.pages if page.lanes] if document else []
        if document and charts:
            yield measured(spec.path.stem, charts, document.paper, seconds)


def measured_procedure(number: int) -> Measured:
    """A random procedure; lanes that do not fit the paper are a violation, too."""
    start = perf_counter()
    laid = plan(procedure(number), STYLE)
    seconds = perf_counter() - start
    found = measured(str(number), laid.pages, PAPER, seconds)
    return found if laid.columns.fits else replace(found, faults=("lajur-tidak-muat",))


def measured(name: str, pages: Sequence[Page], paper: Paper, seconds: float) -> Measured:
    """The pages as they are, and routed once more by Graphviz."""
    return Measured(
        name=name,
        rows=sum(not row.header for page in pages for row in page.table.rows),
        lanes=max((len(page.lanes) for page in pages), default=0),
        arrows=sum(line.arrow for page in pages for line in page.lines),
        ours=sum((counting.count(own(page)) for page in pages), Count()),
        theirs=sum((counting.count(ortho.routes(page)) for page in pages), Count()),
        faults=tuple(fault.rule for page in pages for fault in verify([page], paper, len(page.lanes))),
        seconds=seconds,
    )


def own(page: Page) -> list[Route]:
    """The lines as the plan has them."""
    return [Route(line.source, line.target, line.points) for line in page.lines]


def totals(found: Sequence[Measured]) -> str:
    """Sums over all procedures, and their ratios."""
    ours = sum((each.ours for each in found), Count())
    theirs = sum((each.theirs for each in found), Count())
    rules = Counter(rule for each in found for rule in each.faults)
    rows = [
        ("crossings", ours.crossings, theirs.crossings, ratio(ours.crossings, theirs.crossings)),
        ("bends", ours.bends, theirs.bends, ratio(ours.bends, theirs.bends)),
        ("length (m)", metres(ours), metres(theirs), ratio(ours.length, theirs.length)),
        ("lines on top of others", ours.stacked, theirs.stacked, ""),
        ("violations", sum(rules.values()), "", ""),
        *((f"  {rule}", times, "", "") for rule, times in sorted(rules.items())),
        ("procedures", len(found), "", ""),
        ("arrows", sum(each.arrows for each in found), "", ""),
        ("seconds to plan", sum(each.seconds for each in found), "", ""),
    ]
    return table(HEADS, rows)


def metres(found: Count) -> float:
    return found.length / mm(1000)


def worst(found: Sequence[Measured], key: Callable[[Measured], tuple[float, ...]]) -> str:
    """The ten with the greatest `key`."""
    heads = ("number", "rows", "lanes", "arrows", "crossings", "Graphviz", "bends", "Graphviz", "violations", "seconds")
    return table(heads, [_line(each) for each in sorted(found, key=key, reverse=True)[:SHOWN]])


def _line(each: Measured) -> tuple[object, ...]:
    size = each.name, each.rows, each.lanes, each.arrows
    crossings = each.ours.crossings, each.theirs.crossings
    return *size, *crossings, each.ours.bends, each.theirs.bends, len(each.faults), f"{each.seconds:.2f}"


def _behind(each: Measured) -> tuple[float, ...]:
    """Crossings and bends that we have more than Graphviz."""
    return each.ours.crossings - each.theirs.crossings, each.ours.bends - each.theirs.bends


WORST: dict[str, Callable[[Measured], tuple[float, ...]]] = {
    "Most crossings of ours": lambda each: (each.ours.crossings, *_behind(each)),
    "Most bends more than Graphviz": lambda each: (_behind(each)[1],),
    "Most violations": lambda each: (len(each.faults), *_behind(each)),
    "Slowest": lambda each: (each.seconds,),
}


if __name__ == "__main__":
    main()
