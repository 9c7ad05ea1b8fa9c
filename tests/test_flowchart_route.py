"""The lines of small flows, as pictures of characters: what a careful draughtsman would draw.

( ) capsule, [ ] box, < > diamond, { } off-page connector, = join; a label hides what is below it.
"""

from textwrap import dedent

from matrices import STYLE, drawn, matrix, pictures, style

from sopdocs.flowchart.plan import plan
from sopdocs.flowchart.style import Style
from sopdocs.flowchart.verify import crossings, verify


def picture(*rows: str, look: Style = STYLE) -> str:
    """The pages of a flow, one below the other; nothing is wrong with them and no lines cross."""
    found = drawn("\n".join(rows), look=look)
    assert verify(found.pages, look.paper, found.columns.lanes) == ()
    assert sum(map(crossings, found.pages)) == 0
    return plain("\n".join(pictures(found)))


def plain(text: str) -> str:
    return dedent(text).strip("\n").rstrip()


def test_a_flow_within_one_lane_goes_straight_down() -> None:
    assert picture("A", "A", "A") == plain("""
      1 ·············
        ·           ·
        ·  (     )  ·
      2 ······│······
        ·     v     ·
        ·  [     ]  ·
      3 ······│······
        ·     v     ·
        ·  (     )  ·
        ·           ·
        ·           ·
    """)


def test_a_flow_to_another_lane_takes_one_bend() -> None:
    assert picture("A", "B", "A") == plain("""
      1 ·························
        ·           ·           ·
        ·  (     )────────+     ·
      2 ··················│······
        ·           ·     v     ·
        ·     +────────[     ]  ·
      3 ······│··················
        ·     v     ·           ·
        ·  (     )  ·           ·
        ·           ·           ·
        ·           ·           ·
    """)


def test_a_first_step_in_the_last_lane_goes_left_at_once() -> None:
    assert picture("C", "A", "B? Ya>+ Tidak>2", "C") == plain("""
      1 ·····································
        ·           ·           ·           ·
        ·     +────────────────────(     )  ·
      2 ······│······························
        ·     v     ·           ·           ·
        ·  [     ]────────+     ·           ·
      3 ······^···········│··················
        ·     │     ·     v     ·           ·
        ·     +─────Tidak    >  ·           ·
        ·           ·     │     ·           ·
      4 ··················Ya·················
        ·           ·     │     ·           ·
        ·           ·     +───────▸(     )  ·
        ·           ·           ·           ·
    """)


def test_a_way_back_goes_up_beside_the_symbols() -> None:
    assert picture("A", "A", "B? Ya>+ Tidak>1", "B") == plain("""
      1 ·························
        ·           ·           ·
        ·  (     )◂───────+     ·
      2 ······│···········│······
        ·     v     ·     │     ·
        ·  [     ]  ·     │     ·
      3 ······│···········│······
        ·     │     ·     Tidak ·
        ·     +──────▸<      >  ·
        ·           ·     │     ·
      4 ··················Ya·····
        ·           ·     v     ·
        ·           ·  (     )  ·
        ·           ·           ·
    """)


def test_two_decisions_that_return_to_one_step_share_its_arrow() -> None:
    assert picture("A", "B", "C? Ya>+ Tidak>2", "C? Ya>+ Tidak>2", "A") == plain("""
      1 ·····································
        ·           ·           ·           ·
        ·  (     )────────+     ·           ·
      2 ··················│··················
        ·           ·     v     ·           ·
        ·           ·  [     ]────────+     ·
      3 ··················^···········│······
        ·           ·     │     ·     v     ·
        ·           ·     +─────Tidak    >  ·
        ·           ·     │     ·     │     ·
      4 ··················│···········Ya·····
        ·           ·     │     Tidak v     ·
        ·           ·     +───────<      >  ·
        ·           ·           ·     │     ·
      5 ······························Ya·····
        ·           ·           ·     │     ·
        ·  (     )◂───────────────────+     ·
        ·           ·           ·           ·
    """)


def test_a_chain_of_ways_back_keeps_every_way_apart() -> None:
    assert picture("A", "B", "A? Ya>+ Tidak>2", "B? Ya>+ Tidak>3", "A? Ya>+ Tidak>4", "C") == plain("""
      1 ·····································
        ·           ·           ·           ·
        ·  (     )────────+     ·           ·
      2 ··················│··················
        ·           ·     v     ·           ·
        ·     +───────▸[     ]  ·           ·
      3 ······│···········│··················
        ·     Tidak ·     │     ·           ·
        · <      >◂───────+────+·           ·
        ·     │     ·          │·           ·
      4 ······Ya···············│·············
        ·     │     ·      Tidak·           ·
        ·+────+──────▸<      >─+·           ·
        ·│          ·     │     ·           ·
      5 ·│················Ya·················
        ·│Tidak     ·     │     ·           ·
        ·│          ·     │     ·           ·
        ·+<      >◂───────+     ·           ·
        ·     Ya    ·           ·           ·
      6 ······│······························
        ·     +───────────────────▸(     )  ·
        ·           ·           ·           ·
        ·           ·           ·           ·
    """)


def test_parallel_ways_split_at_one_point_and_merge_again() -> None:
    assert picture("A > 2,3", "B > 4", "C > 4", "A") == plain("""
      1 ·····································
        ·           ·           ·           ·
        ·  (     )────────+───────────+     ·
      2 ··················│···········│······
        ·           ·     v     ·     │     ·
        ·     +────────[     ]  ·     │     ·
      3 ······│·······················│······
        ·     │     ·           ·     v     ·
        ·     +────────────────────[     ]  ·
        ·     │     ·           ·           ·
      4 ······v······························
        ·  (     )  ·           ·           ·
        ·           ·           ·           ·
        ·           ·           ·           ·
    """)


def test_a_join_passes_over_lanes_in_between() -> None:
    assert picture("A", "AC", "B", "CAB", "B") == plain("""
      1 ·····································
        ·           ·           ·           ·
        ·  (     )  ·           ·           ·
      2 ······│······························
        ·     v     ·           ·           ·
        ·  [     ]=================[     ]  ·
      3 ······│······························
        ·     │     ·           ·           ·
        ·     +───────▸[     ]────────+     ·
        ·           ·           ·     │     ·
      4 ······························v······
        ·  [     ]=====[     ]=====[     ]  ·
        ·           ·           ·     │     ·
      5 ······························│······
        ·           ·           ·     │     ·
        ·           ·  (     )◂───────+     ·
        ·           ·           ·           ·
    """)


def test_a_shared_decision_keeps_a_corner_for_its_join() -> None:
    assert picture("A", "BC? Ya>+ Tidak>1", "A") == plain("""
      1 ·····································
        ·           ·           ·           ·
        ·  (     )────────+     ·           ·
      2 ······^···········│··················
        ·     │     Tidak v     ·           ·
        ·     +───────<      >=====[     ]  ·
        ·           ·     │     ·           ·
      3 ··················Ya·················
        ·           ·     │     ·           ·
        ·  (     )◂───────+     ·           ·
        ·           ·           ·           ·
    """)


def test_a_way_over_rows_passes_their_symbols() -> None:
    assert picture("A", "B? Ya>+ Tidak>5", "B", "C", "B", "A") == plain("""
      1 ·····································
        ·           ·           ·           ·
        ·  (     )────────+     ·           ·
      2 ··················│··················
        ·           ·     v     ·           ·
        ·           ·+<      >  ·           ·
        ·           ·│    │     ·           ·
      3 ·············│TidaYa·················
        ·           ·│    v     ·           ·
        ·           ·│ [     ]────────+     ·
        ·           ·│          ·     │     ·
      4 ·············│················v······
        ·           ·│    +────────[     ]  ·
        ·           ·│    │     ·           ·
      5 ·············│····│··················
        ·           ·│    v     ·           ·
        ·           ·+▸[     ]  ·           ·
      6 ··················│··················
        ·           ·     │     ·           ·
        ·  (     )◂───────+     ·           ·
        ·           ·           ·           ·
    """)


def test_ways_on_and_back_over_a_break_all_have_letters() -> None:
    assert picture("A", "B", "!A? Ya>+ Tidak>2", "B? Ya>+ Tidak>1", "A") == plain("""
        ·························
        ·    {C}    ·    {B}    ·
        ·     │     ·     │     ·
      1 ······v···········│······
        ·  (     )────────+     ·
        ·           ·     │     ·
      2 ··················v······
        ·           ·  [     ]  ·
        ·           ·     │     ·
        ··················v······
        ·           ·    {A}    ·
        ·           ·           ·
        ·           ·           ·
        ·························
        ·    {A}    ·           ·
        ·     │     ·           ·
      3 ······│··················
        ·     v   Ya·           ·
        · <      >────────+     ·
        · Tidak     ·     │     ·
      4 ··│···············│······
        · │         ·Ya   v     ·
        · │   +───────<      >  ·
        · │   │     ·     Tidak ·
      5 ··│···v···········│······
        · │(     )  ·     │     ·
        · │         ·     │     ·
        ··v···············v······
        {B }        ·    {C}    ·
        ·           ·           ·
    """)


def test_pairs_of_connectors_are_lettered_as_the_house_wants_it() -> None:
    rows = ("A", "B", "!A? Ya>+ Tidak>2", "B")
    letters = {
        lettering: [symbol.text for page in drawn("\n".join(rows), look=style(lettering=lettering)).pages
                    for symbol in page.symbols if symbol.shape == "konektor"]
        for lettering in ("huruf", "angka", "tanpa")
    }  # fmt: skip
    # above page 1 the way back arrives; below it the way on leaves; page 2 the other way round
    assert letters == {"huruf": ["B", "A", "A", "B"], "angka": ["2", "1", "1", "2"], "tanpa": ["", "", "", ""]}


def test_joins_may_be_dashed_or_left_out() -> None:
    joins = {}
    for joining in ("garis", "garis_putus", "tanpa"):
        (page,) = drawn("A\nBC\nA", look=style(joining=joining)).pages
        joins[joining] = [line.dashed for line in page.lines if not line.arrow]
    assert joins == {"garis": [False], "garis_putus": [True], "tanpa": []}


def test_a_way_past_a_whole_page_stands_only_on_the_pages_it_joins() -> None:
    found = drawn("A\nB? Ya>+ Tidak>5\n!A\nB\n!C\nA")
    letters = [[symbol.text for symbol in page.symbols if symbol.shape == "konektor"] for page in found.pages]
    # leaving page 1: A to page 2, B to page 3; page 2 receives A and sends C; page 3 receives B and C
    assert letters == [["A", "B"], ["A", "C"], ["B", "C"]]


def test_the_only_way_from_a_page_to_the_next_needs_no_letter() -> None:
    pages = drawn("A\nB\n!A\nB").pages
    assert [[s.text for s in page.symbols if s.shape == "konektor"] for page in pages] == [[""], [""]]


def test_many_pairs_over_a_break_each_have_a_letter() -> None:
    found = drawn("A > 3,4,5\nB > -\n!A\nB\nC")
    letters = [sorted(s.text for s in page.symbols if s.shape == "konektor") for page in found.pages]
    assert letters == [["A", "B", "C"], ["A", "B", "C"]]


def test_a_line_never_leaves_a_symbol_without_being_seen() -> None:
    """Each first and last piece is long enough for the eye, and for the arrowhead."""
    for page in drawn("A\nB? Ya>+ Tidak>4\nC? Ya>+ Tidak>1\nA > 5,6\nB > 7\nC > 7\nA").pages:
        for line in page.lines:
            for (x0, y0), (x1, y1) in (line.points[:2], line.points[-2:]):
                assert abs(x1 - x0) + abs(y1 - y0) >= 31_750  # 2.5 pt


def test_the_same_flow_gives_the_same_lines() -> None:
    whole = matrix("A\nB? Ya>+ Tidak>1\nC ; A\nB > 5,6\nA\nC")
    assert plan(whole, STYLE) == plan(whole, STYLE)
