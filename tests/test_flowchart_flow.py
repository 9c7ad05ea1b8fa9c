"""Steps become symbols, arrows and joins."""

from dataclasses import replace

from matrices import matrix

from sopdocs.flowchart.flow import END, Branch, Flow, Link, Matrix, Node, flow


def shapes(found: Flow) -> list[str]:
    return [node.shape for node in found.nodes]


def ways(found: Flow) -> list[tuple[int, int]]:
    return [(link.source, link.target) for link in found.links]


def flow_of(text: str) -> Flow:
    return flow(matrix(text))


def test_the_first_step_and_the_last_are_capsules_and_those_between_boxes() -> None:
    found = flow_of("A\nB\nA")
    assert shapes(found) == ["terminator", "proses", "terminator"]
    assert ways(found) == [(0, 1), (1, 2)]
    assert found.slots == (1, 1, 1)


def test_every_step_that_ends_the_flow_is_a_capsule() -> None:
    found = flow_of("A\nB? Ya>3 Tidak>4\nA > .\nB > .")
    assert shapes(found) == ["terminator", "keputusan", "terminator", "terminator"]


def test_a_step_that_nothing_leaves_is_a_box() -> None:
    assert shapes(flow_of("A > 2,3\nB > -\nA")) == ["terminator", "proses", "terminator"]


def test_a_first_step_that_decides_is_a_diamond() -> None:
    assert shapes(flow_of("A? Ya>2 Tidak>3\nA\nA"))[0] == "keputusan"


def test_the_author_overrules_the_shape() -> None:
    plain = matrix("A\nB\nA")
    steps = (plain.steps[0], replace(plain.steps[1], shape="terminator"), replace(plain.steps[2], shape="proses"))
    assert shapes(flow(replace(plain, steps=steps))) == ["terminator", "terminator", "proses"]


def test_the_branches_of_a_decision_are_counted_and_keep_their_words() -> None:
    found = flow_of("A\nB? Ya>+ Perlu_revisi>1,3\nA")
    assert found.links == (
        Link(0, 1),
        Link(1, 2, 0, "Ya"),
        Link(1, 0, 1, "Perlu revisi"),
        Link(1, 2, 1, "Perlu revisi"),
    )


def test_a_branch_that_ends_the_flow_gets_a_capsule_below_its_decision() -> None:
    found = flow_of("A\nB? Ya>+ Tidak>.\nA")
    assert found.nodes[3] == Node(row=1, lane=1, slot=1, shape="terminator", step=1)
    assert found.links[2] == Link(1, 3, 1, "Tidak")
    assert found.slots == (1, 2, 1)


def test_branches_of_one_decision_that_end_the_flow_share_their_capsule() -> None:
    found = flow_of("A\nB? Ya>+ Tidak>. Batal>.\nA")
    assert ways(found)[2:] == [(1, 3), (1, 3)]
    assert len(found.nodes) == 4


def test_each_decision_has_an_end_of_its_own() -> None:
    found = flow_of("A\nB? Ya>+ Tidak>.\nB? Ya>+ Tidak>.\nA")
    assert [(node.row, node.slot) for node in found.nodes[4:]] == [(1, 1), (2, 1)]


def test_a_step_that_goes_on_and_ends_is_a_box_with_a_capsule() -> None:
    plain = matrix("A\nB\nA")
    both = replace(plain.steps[1], branches=(Branch((2, END)),))
    found = flow(replace(plain, steps=(plain.steps[0], both, plain.steps[2])))
    assert shapes(found) == ["terminator", "proses", "terminator", "terminator"]
    assert ways(found) == [(0, 1), (1, 2), (1, 3)]


def test_those_who_do_a_step_together_have_a_symbol_each_joined_from_left_to_right() -> None:
    found = flow_of("A\nDBC\nA")
    assert [(node.lane, node.lead) for node in found.nodes[1:4]] == [(3, True), (1, False), (2, False)]
    assert found.joins == ((2, 3), (3, 1))  # B and C, C and D
    assert ways(found) == [(0, 1), (1, 4)]  # D carries the flow


def test_only_the_first_of_a_shared_decision_is_a_diamond() -> None:
    assert shapes(flow_of("A\nBC? Ya>+ Tidak>1\nA"))[1:3] == ["keputusan", "proses"]


def test_all_of_a_shared_first_or_last_step_are_capsules() -> None:
    assert shapes(flow_of("AB\nA\nAB")) == ["terminator", "terminator", "proses", "terminator", "terminator"]


def test_the_steps_of_one_row_stand_side_by_side() -> None:
    found = flow_of("A\nB ; C\nA")
    assert [(node.row, node.lane, node.slot) for node in found.nodes[1:3]] == [(1, 1, 0), (1, 2, 0)]
    assert found.slots == (1, 1, 1)
    assert ways(found) == [(0, 1), (1, 2), (2, 3)]


def test_two_steps_of_one_lane_stand_one_above_the_other() -> None:
    found = flow_of("A\nB ; B ; C\nA")
    assert [(node.lane, node.slot) for node in found.nodes[1:4]] == [(1, 0), (1, 1), (2, 1)]
    assert found.slots == (1, 2, 1)


def test_a_shared_step_needs_all_lanes_between_its_own() -> None:
    found = flow_of("A\nB ; AC\nA")
    assert [(node.lane, node.slot) for node in found.nodes[1:4]] == [(1, 0), (0, 1), (2, 1)]


def test_no_symbol_stands_between_those_who_do_a_step_together() -> None:
    found = flow_of("A\nAC ; B\nA")
    assert [(node.lane, node.slot) for node in found.nodes[1:4]] == [(0, 0), (2, 0), (1, 1)]  # B below the join


def test_the_end_of_a_decision_stands_below_all_symbols_of_its_row() -> None:
    found = flow_of("A\nB? Ya>+ Tidak>. ; B\nA")
    assert [(node.shape, node.slot) for node in found.nodes if node.row == 1] == [
        ("keputusan", 0),
        ("proses", 1),
        ("terminator", 2),
    ]


def test_the_flow_of_a_matrix_is_always_the_same() -> None:
    whole: Matrix = matrix("A\nBC? Ya>+ Tidak>1\nA ; B\nC")
    assert flow(whole) == flow(whole)
