"""What the benchmarks stand on: the random procedures are sound, and what they count is there. Nothing is timed."""

from pathlib import Path

import docx
import pytest

from benchmarks import counting, filled, ortho, plain
from benchmarks.counting import Route
from benchmarks.procedures import CYCLE, procedure
from benchmarks.routing import STYLE, measured_procedure, own
from benchmarks.specs import written
from sopdocs import pipeline
from sopdocs.flowchart.flow import END, Matrix, flow
from sopdocs.flowchart.plan import plan
from sopdocs.page import Point
from sopdocs.pipeline import Laid
from sopdocs.units import pt
from sopdocs.word import write
from sopdocs.workspace import Spec

HARD = (3, 24, 37, 46, 49)


def laid_out(matrix: Matrix) -> Laid:
    return pipeline.lay_out(Spec(Path("x.yaml"), None, Path(), Path("x"), written(matrix).encode()))


def places(*points: tuple[int, int]) -> tuple[Point, ...]:
    return tuple((pt(x), pt(y)) for x, y in points)


def test_a_number_always_gives_the_same_procedure() -> None:
    assert [procedure(number) for number in range(CYCLE)] == [procedure(number) for number in range(CYCLE)]
    assert procedure(7) != procedure(7 + CYCLE)


@pytest.mark.parametrize("number", range(0, CYCLE, 3))
def test_a_procedure_is_sound(number: int) -> None:
    matrix = procedure(number)
    assert 4 <= len(matrix.rows) <= 30
    assert {lane for step in matrix.steps for lane in step.lanes} == set(range(len(matrix.lanes)))
    assert [step.row for step in matrix.steps] == sorted(step.row for step in matrix.steps)
    for place, step in enumerate(matrix.steps):
        targets = [target for branch in step.branches for target in branch.targets]
        assert targets
        assert place not in targets
        assert len(set(targets)) == len(targets)
        assert all(target == END or 0 <= target < len(matrix.steps) for target in targets)
        assert len({branch.label for branch in step.branches}) == len(step.branches)


@pytest.mark.parametrize("number", HARD)
def test_a_procedure_is_a_spec_without_an_error(number: int) -> None:
    laid = laid_out(procedure(number))
    assert [problem for problem in laid.problems if problem.severity == "error"] == []
    assert laid.document is not None


def test_procedures_are_like_those_of_offices() -> None:
    flows = [flow(procedure(number)) for number in range(4 * CYCLE)]
    links = [link for each in flows for link in each.links]
    back = [link for each in flows for link in each.links if each.nodes[link.target].row < each.nodes[link.source].row]
    assert 10 < len(links) / len(flows) < 15
    assert 1 <= len(back) / len(flows) <= 3


def test_every_kind_of_flow_happens() -> None:
    matrices = [procedure(number) for number in range(4 * CYCLE)]
    steps = [step for matrix in matrices for step in matrix.steps]
    assert any(len(step.lanes) > 1 for step in steps), "joint rows"
    assert any(len(step.branches) == 3 for step in steps), "three branches"
    assert any(len(step.branches[0].targets) == 2 for step in steps), "splits"
    assert any(step.decision and step.branches[1].targets == (END,) for step in steps), "ends in the middle"
    assert any(len(matrix.steps) > len(matrix.rows) for matrix in matrices), "several symbols in a row"
    assert max(len(matrix.lanes) for matrix in matrices) >= 10


# ──┐ ┌──>     Four points of a line that goes right, down, and right again.
#   └─┘
ZIGZAG = places((0, 0), (20, 0), (20, 30), (60, 30))


def test_bends_are_counted() -> None:
    assert counting.bends(places((0, 0), (0, 10))) == 0
    assert counting.bends(ZIGZAG) == 2
    assert counting.bends(places((0, 0), (0, 10), (0, 20), (5, 20))) == 1  # a point on the straight is no bend


def test_length_is_measured() -> None:
    assert counting.length(ZIGZAG) == pt(90)  # 20 + 30 + 40


def test_crossings_are_counted() -> None:
    assert counting.crossings(ZIGZAG, places((0, 10), (40, 10), (40, 50))) == 2  # through 20,10 and 40,30
    assert counting.crossings(ZIGZAG, places((0, 10), (20, 10))) == 0  # it ends on the line
    assert counting.crossings(ZIGZAG, places((0, 50), (90, 50))) == 0


def test_lines_on_top_of_each_other_are_found_but_for_those_with_a_common_end() -> None:
    other = places((20, 10), (20, 20))
    assert counting.stacked(ZIGZAG, other)
    assert not counting.stacked(ZIGZAG, places((20, 30), (20, 40)))
    assert counting.count([Route(0, 1, ZIGZAG), Route(2, 3, other)]).stacked == 1
    assert counting.count([Route(0, 1, ZIGZAG), Route(2, 1, other)]).stacked == 0


def test_counts_add_up() -> None:
    one = counting.count([Route(0, 1, ZIGZAG)])
    assert (one + one).bends == 4
    assert (one + one).length == pt(180)


def test_a_spline_of_graphviz_becomes_a_polyline() -> None:
    spline = "106,288.92 106,262.88 106,200 106,200 106,200 169.92,200 169.92,200"
    assert ortho.polyline(spline, pt(300)) == ((pt(106), pt(11.08)), (pt(106), pt(100)), (pt(169.92), pt(100)))


def test_a_jog_that_nobody_sees_is_pulled_straight() -> None:
    jog = (*places((0, 0), (0, 50)), (pt(1), pt(50)), (pt(1), pt(90)))
    assert ortho.straightened(list(jog)) == places((0, 0), (0, 90))
    wide = places((0, 0), (0, 50), (9, 50), (9, 90))
    assert ortho.straightened(list(wide)) == wide


@pytest.mark.parametrize("number", HARD)
def test_graphviz_routes_every_line_of_a_page_in_right_angles(number: int) -> None:
    for page in plan(procedure(number), STYLE).pages:
        routes = ortho.routes(page)
        assert [(route.source, route.target) for route in routes] == [(line.source, line.target) for line in page.lines]
        for route in routes:
            pieces = list(counting.pieces(route.points))
            assert pieces
            assert all((left == right) != (top == bottom) for left, top, right, bottom in pieces)


def test_both_are_counted_on_the_same_lines() -> None:
    found = measured_procedure(5)
    pages = plan(procedure(5), STYLE).pages
    assert found.ours.bends == sum(counting.bends(route.points) for page in pages for route in own(page))
    assert found.theirs.length > 0


def test_the_peers_make_the_same_document(tmp_path: Path) -> None:
    laid = laid_out(procedure(24))
    assert laid.document is not None
    document = write(laid.document)
    context = filled.template(document, tmp_path / "template.docx")
    words = sorted(context.values())
    assert "Kegiatan" in words
    for number, made in enumerate((filled.fill(tmp_path / "template.docx", context), plain.rewritten(document))):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(made)
        assert texts(path) == words


def texts(path: Path) -> list[str]:
    """The words of each run in the tables of a Word file."""
    return sorted(run.text for run in filled.worded(docx.Document(str(path)).element.body))
