"""The plan's own check finds each fault that is planted into a sound page, and nothing on the sound page."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from matrices import STYLE, drawn

from sopdocs.flowchart.verify import Fault, crossings, meet, verify
from sopdocs.page import Label, Line, Page, Point
from sopdocs.units import Length, mm, pt

FLOW = "A\nB? Ya>+ Tidak>1\nCB\nA"
"""Symbols: 0 A, 1 B (diamond), 2 C, 3 B (takes part), 4 A. Lines: 0→1, 1→2 Ya, 1→0 Tidak, 2→4, the join 3–2."""


@pytest.fixture(scope="module")
def sound() -> Page:
    (page,) = drawn(FLOW).pages
    return page


def faults(page: Page) -> tuple[Fault, ...]:
    return verify([page], STYLE.paper, 3)


def rules(page: Page) -> set[str]:
    return {fault.rule for fault in faults(page)}


def with_symbol(page: Page, index: int, **change: Length) -> Page:
    symbols = list(page.symbols)
    symbols[index] = replace(symbols[index], **change)  # type: ignore[arg-type]
    return replace(page, symbols=tuple(symbols))


def with_points(page: Page, index: int, change: Callable[[tuple[Point, ...]], tuple[Point, ...]]) -> Page:
    lines = list(page.lines)
    lines[index] = replace(lines[index], points=change(lines[index].points))
    return replace(page, lines=tuple(lines))


def with_label(page: Page, x: Length, y: Length) -> Page:
    """The first label moved so that its middle is at the point."""
    first, *others = page.labels
    return replace(page, labels=(replace(first, x=x - first.width // 2, y=y - first.height // 2), *others))


def test_a_sound_page_has_no_fault(sound: Page) -> None:
    assert faults(sound) == ()
    assert len(sound.lines) == 5
    assert len(sound.labels) == 2


def test_a_symbol_moved_out_of_its_cell_is_found(sound: Page) -> None:
    lane = sound.table.columns[2]
    assert "simbol-di-luar-sel" in rules(with_symbol(sound, 4, x=sound.symbols[4].x + lane // 2))
    assert "simbol-di-luar-sel" in rules(with_symbol(sound, 4, y=sound.symbols[4].y + mm(9)))


def test_symbols_on_top_of_each_other_are_found(sound: Page) -> None:
    there = sound.symbols[1]
    assert "simbol-bertumpuk" in rules(with_symbol(sound, 2, x=there.x, y=there.y + pt(2)))


@pytest.mark.parametrize("short", [pt(2), pt(0.1), -pt(2)])
def test_an_arrow_that_ends_short_of_its_symbol_or_inside_it_is_found(sound: Page, short: Length) -> None:
    def cut(points: tuple[Point, ...]) -> tuple[Point, ...]:
        (x0, y0), (x1, y1) = points[-2:]
        dx, dy = (x1 > x0) - (x1 < x0), (y1 > y0) - (y1 < y0)
        return (*points[:-1], (x1 - dx * short, y1 - dy * short))

    assert "panah-lepas" in rules(with_points(sound, 0, cut))


def test_an_arrow_that_begins_beside_its_symbol_is_found(sound: Page) -> None:
    assert "panah-lepas" in rules(with_points(sound, 3, lambda p: ((p[0][0] - pt(2), p[0][1]), *p[1:])))


def test_an_arrow_that_ends_on_a_side_but_beside_its_port_is_found(sound: Page) -> None:
    def beside(points: tuple[Point, ...]) -> tuple[Point, ...]:
        return (*points[:-2], (points[-2][0] + pt(3), points[-2][1]), (points[-1][0] + pt(3), points[-1][1]))

    assert "panah-lepas" in rules(with_points(sound, 3, beside))


def test_a_line_through_a_symbol_is_found(sound: Page) -> None:
    a, c = sound.symbols[0], sound.symbols[4]
    start = (a.center[0], a.y + a.height)
    through = Line((start, (start[0], c.y + c.height)), 0, 4, sound.lines[0].anchor, "lurus")
    found = faults(replace(sound, lines=(*sound.lines, through)))
    assert ("garis-menembus-simbol", f"lurus menembus {c.alt}") in {(fault.rule, fault.what) for fault in found}


def test_a_slanted_line_is_found(sound: Page) -> None:
    assert "garis-miring" in rules(with_points(sound, 0, lambda p: (p[0], p[-1])))


def test_two_lines_on_top_of_each_other_are_found(sound: Page) -> None:
    twin = replace(sound.lines[3], source=0, target=1, alt="kembar")
    assert "garis-bertumpuk" in rules(replace(sound, lines=(*sound.lines, twin)))


def test_a_line_that_ends_on_another_is_found(sound: Page) -> None:
    (x0, y0), (x1, _) = sound.lines[0].points[:2]
    middle = (x0 + x1) // 2
    stub = Line(((middle, y0 + pt(9)), (middle, y0)), 0, 1, sound.lines[0].anchor, "menempel")
    assert "garis-bertumpuk" in rules(replace(sound, lines=(*sound.lines, stub)))


def test_a_line_outside_the_lanes_is_found(sound: Page) -> None:
    edge = sound.table.left(2) - pt(3)
    for column in (edge, sound.table.left(5) + pt(3)):
        assert "garis-di-luar-lajur" in rules(with_points(sound, 2, lambda p, x=column: (p[0], (x, p[0][1]), *p[1:])))


def test_a_label_on_a_line_is_found(sound: Page) -> None:
    (x0, y0), (x1, _) = sound.lines[0].points[:2]
    assert "label-di-garis" in rules(with_label(sound, (x0 + x1) // 2, y0))


def test_a_label_on_a_symbol_is_found(sound: Page) -> None:
    assert "label-di-simbol" in rules(with_label(sound, *sound.symbols[4].center))


def test_a_label_beside_the_slanted_side_of_a_diamond_is_not_on_it(sound: Page) -> None:
    diamond, label = sound.symbols[1], sound.labels[0]
    x = diamond.x + diamond.width - label.width // 8
    assert "label-di-simbol" not in rules(with_label(sound, x + label.width // 2, diamond.y))
    assert "label-di-simbol" in rules(with_label(sound, diamond.center[0], diamond.y))


def test_a_label_on_a_border_is_found(sound: Page) -> None:
    assert "label-di-batas" in rules(with_label(sound, sound.table.left(3), sound.labels[0].y))
    assert "label-di-batas" in rules(with_label(sound, sound.table.left(5) + mm(20), sound.labels[0].y))


def test_a_label_on_another_is_found(sound: Page) -> None:
    other = sound.labels[1]
    found = rules(with_label(sound, other.x + other.width // 2, other.y + other.height // 2))
    assert "label-bertumpuk" in found


def label_of(page: Page, line: int) -> Label:
    return next(label for label in page.labels if label.line == line)


def at_port(page: Page, line: int, right: float, below: float) -> Page:
    """The label of a line, its upper left corner so many points from the port where the line leaves."""
    label, (x, y) = label_of(page, line), page.lines[line].points[0]
    others = tuple(other for other in page.labels if other is not label)
    return replace(page, labels=(*others, replace(label, x=x + pt(right), y=y + pt(below))))


YA, TIDAK = 1, 2
"""The labelled lines of the sound page: "Ya" leaves to the right, "Tidak" to the left."""
HIGH = 8.05
"""The height of a label of one line, in points."""


@pytest.mark.parametrize(
    ("right", "below", "far"),
    [(2, -9.3, False), (29, -9.3, False), (31, -9.3, True), (2, -HIGH - 9.5, False), (2, -HIGH - 10.5, True)],
)
def test_a_label_far_from_its_port_or_from_its_line_is_found(
    sound: Page, right: float, below: float, far: bool
) -> None:
    found = [fault for fault in faults(at_port(sound, YA, right, below)) if fault.rule == "label-jauh"]
    assert [(fault.row, fault.what) for fault in found] == [(sound.symbols[1].anchor.row, "Ya")] * far


def test_labels_that_stand_at_each_others_lines_are_found(sound: Page) -> None:
    swapped = {YA: TIDAK, TIDAK: YA}
    page = replace(sound, labels=tuple(replace(label, line=swapped[label.line]) for label in sound.labels))
    assert {fault.what for fault in faults(page) if fault.rule == "label-salah-garis"} == {"Ya", "Tidak"}


@pytest.mark.parametrize(("gap", "wrong"), [(3, False), (1, True)])
def test_a_label_that_is_nearer_to_another_line_is_found(sound: Page, gap: float, wrong: bool) -> None:
    """The label stands 2 pt above its own line, another line so many points above the label."""
    (x, y), high = sound.lines[YA].points[0], label_of(sound, YA).height
    above = y - pt(2) - high - pt(gap)
    passing = Line(((x, above), (x + pt(40), above)), 0, 4, sound.lines[0].anchor, "lewat")
    page = replace(at_port(sound, YA, 3, 0), lines=(*sound.lines, passing))
    label = replace(label_of(page, YA), y=y - pt(2) - high)
    found = rules(replace(page, labels=(label,)))
    assert ("label-salah-garis" in found) == wrong
    assert "label-jauh" not in found


def test_lines_that_have_merged_or_not_yet_split_are_equally_near() -> None:
    (merging,) = drawn("A\nB\nC? Ya>+ Tidak>2\nC? Ya>+ Tidak>2\nA").pages
    first, second = (line for line, one in enumerate(merging.lines) if "Tidak" in one.alt)
    trunk, tip = merging.lines[second].points[-2:]
    port = merging.lines[second].points[0]
    assert merging.lines[first].points[-1] == tip
    beside = at_port(merging, second, (trunk[0] - port[0]) / pt(1) + 2, (tip[1] - port[1]) / pt(1) + 2)
    assert rules(beside) >= {"label-jauh"}
    assert "label-salah-garis" not in rules(beside)

    (splitting,) = drawn("A\nB? Ya>3,4 Tidak>1\nA > 5\nC > 5\nB").pages
    one, other = (line for line in splitting.lines if "Ya" in line.alt)
    label = next(label for label in splitting.labels if splitting.lines[label.line] in (one, other))
    twin = one if splitting.lines[label.line] is other else other
    (x, y), _ = twin.points[-2:]
    moved = replace(label, x=x + pt(3), y=y - pt(2) - label.height)
    assert "label-salah-garis" not in rules(replace(splitting, labels=(moved,)))


def test_a_label_in_another_row_than_its_decision_is_found() -> None:
    """Where the line leaves at the bottom, too: the label stands beside the corner, not below the border."""
    (page,) = drawn("A\nB? Ya>+ Tidak>1\nB").pages
    line = next(line for line, one in enumerate(page.lines) if "Ya" in one.alt)
    row, corner = page.table.rows[page.symbols[1].anchor.row], page.lines[line].points[0]
    assert corner[1] == page.symbols[1].y + page.symbols[1].height
    below = (row.bottom - corner[1]) / pt(1)
    assert rules(at_port(page, line, 2, 0)) == set()
    found = [fault for fault in faults(at_port(page, line, 2, below + 1)) if fault.rule == "label-di-baris-lain"]
    assert [(fault.row, fault.what) for fault in found] == [(page.symbols[1].anchor.row, "Ya")]


def test_a_row_off_the_page_is_found(sound: Page) -> None:
    *rows, last = sound.table.rows
    high = replace(last, height=mm(200))
    assert "halaman-meluap" in rules(replace(sound, table=replace(sound.table, rows=(*rows, high))))


def test_a_table_wider_than_the_page_is_found(sound: Page) -> None:
    *columns, last = sound.table.columns
    wide = replace(sound.table, columns=(*columns, last + mm(5)))
    assert rules(replace(sound, table=wide)) == {"halaman-meluap"}


def test_a_gap_between_rows_is_found(sound: Page) -> None:
    *rows, last = sound.table.rows
    low = replace(last, y=last.y + pt(1), height=last.height - pt(1))
    assert "baris-putus" in rules(replace(sound, table=replace(sound.table, rows=(*rows, low))))


def test_text_higher_than_its_row_is_found(sound: Page) -> None:
    *rows, last = sound.table.rows
    number, kegiatan, *cells = last.cells
    full = replace(kegiatan, paragraphs=kegiatan.paragraphs * 20)
    page = replace(sound, table=replace(sound.table, rows=(*rows, replace(last, cells=(number, full, *cells)))))
    assert [(fault.rule, fault.what) for fault in faults(page)] == [("teks-terpotong", "Langkah 4")]


def test_a_fault_tells_its_page(sound: Page) -> None:
    broken = with_symbol(sound, 4, y=sound.symbols[4].y + mm(9))
    assert {fault.page for fault in verify([sound, broken], STYLE.paper, 3)} == {1}


@pytest.mark.parametrize(
    "flow",
    [
        "A > 2,3\nB > 4\nC > 4\nA",  # a split, and a merge
        "A\nB\nC? Ya>+ Tidak>2\nC? Ya>+ Tidak>2\nA",  # two ways back into one arrow
        "A\nB? Ya>3,4 Tidak>1\nA > 5\nC > 5\nB",  # a branch that splits
    ],
)
def test_merges_and_splits_are_no_faults_and_no_crossings(flow: str) -> None:
    (page,) = drawn(flow).pages
    assert faults(page) == ()
    assert crossings(page) == 0


def line(*points: tuple[int, int], source: int = 0, target: int = 1, branch: int = -1) -> Line:
    placed = tuple((pt(x), pt(y)) for x, y in points)
    return Line(placed, source, target, drawn("A\nB").pages[0].lines[0].anchor, "", branch=branch)


@pytest.mark.parametrize(
    ("a", "b", "met"),
    [
        (line((0, 10), (20, 10)), line((10, 0), (10, 20), source=2, target=3), (1, 0)),  # +
        (line((0, 10), (20, 10)), line((10, 0), (10, 10), source=2, target=3), (0, 1)),  # ends on it
        (line((0, 10), (20, 10)), line((30, 0), (30, 20), source=2, target=3), (0, 0)),  # apart
        (line((0, 10), (20, 10)), line((5, 10), (30, 10), source=2, target=3), (0, 1)),  # on top
        (line((0, 0), (9, 0), (9, 9)), line((18, 0), (9, 0), (9, 9), source=2), (0, 0)),  # merge at the bend
        (line((0, 0), (9, 0), (9, 9)), line((18, 0), (9, 0), (9, 9), source=2, target=3), (0, 3)),  # two targets
        (line((9, 0), (9, 5), (0, 5)), line((9, 0), (9, 5), (18, 5), target=2), (0, 0)),  # split
        (line((9, 0), (9, 5), (0, 5), branch=0), line((9, 0), (9, 5), (18, 5), target=2, branch=1), (0, 3)),
    ],
)  # fmt: skip
def test_two_lines_meet_as_often_as_they_cross_or_touch(a: Line, b: Line, met: tuple[int, int]) -> None:
    crossed, touched = meet(a, b)
    assert (crossed, bool(touched)) == (met[0], bool(met[1]))
    assert meet(b, a) == (crossed, touched)


def test_crossings_are_counted(sound: Page) -> None:
    (page,) = drawn("A\nB").pages
    lines = (line((0, 10), (40, 10)), *(line((x, 0), (x, 20), source=2, target=x) for x in (10, 20, 30)))
    assert crossings(replace(page, lines=lines)) == 3
    assert crossings(sound) == 0
