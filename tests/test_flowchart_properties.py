"""What holds for every procedure: random ones are laid out, wild ones too.

The usual ones, with up to 6 lanes, 14 rows and ways over 4 rows at the most, have no fault at all. A thousand like
those of real offices, with up to 12 lanes and 30 rows (`benchmarks.procedures`), break no "never" of the flowchart,
and hardly any has a label that a reader could mistake. In the wild ones lines may lack room, and labels: then the
check says so, but nothing is lost and nothing leaves its place.
"""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from matrices import STYLE, USUAL, WILD, matrices

from benchmarks.procedures import procedure
from sopdocs.flowchart.flow import Matrix, flow
from sopdocs.flowchart.plan import Plan, plan
from sopdocs.flowchart.verify import verify
from sopdocs.page import Page, Row

ALWAYS = {
    "simbol-di-luar-sel", "simbol-bertumpuk", "panah-lepas", "garis-miring", "garis-di-luar-lajur",
    "halaman-meluap", "baris-putus", "teks-terpotong",
}  # fmt: skip
"""The rules that no procedure breaks."""

MISLEADING = {"label-jauh", "label-salah-garis", "label-di-baris-lain"}
"""Labels that are in nobody's way, but not where a reader looks for them."""


def over(kind: Any, examples: int) -> Callable[[Callable[[Matrix], None]], Callable[[], None]]:
    """For so many random procedures; the same ones on every run, and none made smaller, which would take minutes."""
    quiet = settings(
        max_examples=examples, deadline=None, derandomize=True, database=None,
        suppress_health_check=list(HealthCheck), phases=[Phase.generate],
    )  # fmt: skip
    return lambda test: quiet(given(matrices(kind))(test))


@over(USUAL, 300)
def test_a_usual_procedure_has_no_fault_and_keeps_everything(found: Matrix) -> None:
    laid = plan(found, STYLE)
    assert verify(laid.pages, STYLE.paper, laid.columns.lanes) == ()
    for check in CHECKS:
        check(found, laid)


def every_step_has_its_symbols_on_one_page(found: Matrix, laid: Plan) -> None:
    drawn = flow(found)
    at = Counter((page, symbol.anchor.column - 2, symbol.alt) for page, symbol in symbols(laid))
    wanted = Counter(
        (f"Langkah {found.rows[node.row].number}, {found.lanes[node.lane].label}: "
         f"{node.shape if node.lead else 'turut serta'}", node.lane)
        for node in drawn.nodes
    )  # fmt: skip
    assert sum((Counter({(alt, lane): n}) for (_, lane, alt), n in at.items()), Counter()) == wanted
    for row in found.rows:
        pages = {page for page, _, alt in at if alt.startswith(f"Langkah {row.number},")}
        assert len(pages) == 1


def every_link_is_drawn_once_or_as_a_pair_with_one_letter(found: Matrix, laid: Plan) -> None:
    links = len(flow(found).links)
    arrows = [line for page in laid.pages for line in page.lines if line.arrow]
    ends = connectors(laid)
    assert len(arrows) == links + len(ends) // 2  # a pair has an arrow on either page
    leaving = Counter(text for _, text, alt in ends if " ke " in alt)
    arriving = Counter(text for _, text, alt in ends if " dari " in alt)
    assert leaving == arriving
    assert all(count == 1 for text, count in leaving.items() if text)


def connectors(laid: Plan) -> list[tuple[int, str, str]]:
    """Page, letter and description of each off-page connector."""
    return [
        (number, symbol.text, symbol.alt)
        for number, page in enumerate(laid.pages)
        for symbol in page.symbols
        if symbol.shape == "konektor"
    ]


def connectors_without_a_letter_are_the_only_ones_between_their_pages(found: Matrix, laid: Plan) -> None:
    ends = connectors(laid)
    for number, text, alt in ends:
        if not text and " ke " in alt:
            assert [e for e in ends if e[0] == number and " ke " in e[2]] == [(number, text, alt)]
            assert len([e for e in ends if e[0] == number + 1 and " dari " in e[2]]) == 1


def all_text_is_printed(found: Matrix, laid: Plan) -> None:
    columns = [0, 1, *range(2 + laid.columns.lanes, len(laid.columns.widths))]
    wanted = [[(row.number,), row.kegiatan, *row.cells] for row in found.rows]
    for place, column in enumerate(columns):
        text = "".join(paragraph for row in wanted for paragraph in row[place])
        printed = [line for row in body(laid) for p in row.cells[column].paragraphs for line in p.lines]
        runs = [run.text for row in body(laid) for p in row.cells[column].paragraphs for run in p.runs]
        assert "".join(printed).replace(" ", "") == text.replace(" ", "")
        assert "".join(runs).replace(" ", "") == text.replace(" ", "")


def symbols_lie_in_their_cells(found: Matrix, laid: Plan) -> None:
    for number, symbol in symbols(laid):
        table = laid.pages[number].table
        row, left = table.rows[symbol.anchor.row], table.left(symbol.anchor.column)
        assert left <= symbol.x and symbol.x + symbol.width <= left + table.columns[symbol.anchor.column]
        assert row.y <= symbol.y and symbol.y + symbol.height <= row.bottom


def rows_are_contiguous_and_on_the_page(found: Matrix, laid: Plan) -> None:
    for page in laid.pages:
        rows = page.table.rows
        assert all(upper.bottom == lower.y for upper, lower in pairwise(rows))
        assert rows[0].y >= STYLE.paper.top
        assert rows[-1].bottom <= STYLE.paper.height - STYLE.paper.bottom


def no_line_leaves_the_lanes(found: Matrix, laid: Plan) -> None:
    for page in laid.pages:
        left, right = page.table.left(2), page.table.left(2 + laid.columns.lanes)
        rows = [row for row in page.table.rows if not row.header]
        for x, y in (point for line in page.lines for point in line.points):
            assert left < x < right
            assert rows[0].y < y < rows[-1].bottom


def no_rule_is_broken_that_always_holds(found: Matrix, laid: Plan) -> None:
    assert ALWAYS & {fault.rule for fault in verify(laid.pages, STYLE.paper, laid.columns.lanes)} == set()


CHECKS: list[Callable[[Matrix, Plan], None]] = [
    every_step_has_its_symbols_on_one_page,
    every_link_is_drawn_once_or_as_a_pair_with_one_letter,
    connectors_without_a_letter_are_the_only_ones_between_their_pages,
    all_text_is_printed,
    symbols_lie_in_their_cells,
    rows_are_contiguous_and_on_the_page,
    no_line_leaves_the_lanes,
    no_rule_is_broken_that_always_holds,
]


def broken(number: int) -> frozenset[str]:
    """The rules that procedure `number` breaks."""
    laid = plan(procedure(number), STYLE)
    assert laid.columns.fits
    return frozenset(fault.rule for fault in verify(laid.pages, STYLE.paper, laid.columns.lanes))


def test_a_thousand_procedures_break_no_rule_and_hardly_any_label_misleads() -> None:
    with ProcessPoolExecutor() as pool:
        rules = dict(enumerate(pool.map(broken, range(1000), chunksize=10)))
    assert {number: found - MISLEADING for number, found in rules.items() if found - MISLEADING} == {}
    assert len([number for number, found in rules.items() if found]) <= 10  # one in a hundred


@over(WILD, 25)
def test_every_procedure_keeps_its_text_its_symbols_and_its_lines(found: Matrix) -> None:
    laid = plan(found, STYLE)
    assert laid.columns.fits
    for check in CHECKS:
        check(found, laid)


@over(USUAL, 30)
def test_every_procedure_always_gets_the_same_plan(found: Matrix) -> None:
    assert plan(found, STYLE) == plan(found, STYLE)


@pytest.mark.parametrize("kind", [USUAL, WILD])
def test_the_random_procedures_have_all_that_a_flow_may_have(kind: Any) -> None:
    seen: set[str] = set()

    @over(kind, 60)
    def look(found: Matrix) -> None:
        seen.update(traits(found))

    look()
    usual = {"joint", "back", "end", "jump", "split", "merge", "group", "new page"}
    assert seen >= (usual if kind is USUAL else usual | {"three ways", "several in a row", "long word"})


def traits(found: Matrix) -> set[str]:
    ways = [(place, t) for place, step in enumerate(found.steps) for b in step.branches for t in b.targets]
    reached = Counter(target for _, target in ways if target >= 0)
    signs = {
        "joint": any(len(step.lanes) > 1 for step in found.steps),
        "back": any(0 <= target < place for place, target in ways),
        "end": any(b.targets == (-1,) for step in found.steps if step.decision for b in step.branches),
        "jump": any(target > place + 1 for place, target in ways),
        "split": any(len(b.targets) > 1 for step in found.steps for b in step.branches),
        "merge": any(count > 1 for count in reached.values()),
        "group": any(lane.group for lane in found.lanes),
        "new page": any(row.new_page for row in found.rows),
        "three ways": any(len(step.branches) > 2 for step in found.steps),
        "several in a row": len(found.steps) > len(found.rows),
        "long word": any(len(word) > 30 for row in found.rows for p in row.kegiatan for word in p.split()),
    }
    return {name for name, seen in signs.items() if seen}


def symbols(laid: Plan) -> list[tuple[int, Any]]:
    """Those of steps, with their page; off-page connectors left out."""
    pages: tuple[Page, ...] = laid.pages
    return [(n, symbol) for n, page in enumerate(pages) for symbol in page.symbols if symbol.shape != "konektor"]


def body(laid: Plan) -> list[Row]:
    return [row for page in laid.pages for row in page.table.rows if not row.header]
