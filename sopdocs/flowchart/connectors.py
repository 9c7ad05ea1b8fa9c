"""The links that cross a page break in, pairs of off-page connectors out: their letters and the lanes they stand in.

page 1:  │ 9  │ … │ [ ] │     page 2:  │ ⌂A │ … │      one below the last row where the link leaves,
         │    │   │ ⌂A  │              │ 10 │ … │      one above the first row where it arrives
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sopdocs.flowchart.flow import Flow
from sopdocs.flowchart.pages import Pages
from sopdocs.flowchart.style import Lettering

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Connector:
    """One end of a pair: link `link` leaves the page (`out`) or enters it, in lane `lane`."""

    link: int
    side: Literal["in", "out"]
    lane: int
    letter: str


def connectors(
    pages: Pages, breaks: Sequence[tuple[int, int]], flow: Flow, lettering: Lettering
) -> list[list[Connector]]:
    """For each page its connectors, from left to right within the lanes they would like best."""
    crossing = [pages.crossing(first, last) for first, last in breaks]
    page_of = {link: page for page, (ins, _) in enumerate(crossing) for link in ins}
    page_from = {link: page for page, (_, outs) in enumerate(crossing) for link in outs}
    letters = _letters({link: (page_from[link], page_of[link]) for link in page_from}, lettering)
    found = []
    for page, (ins, outs) in enumerate(crossing):
        rows = {pages.bands[band].row for band in range(*breaks[page])}
        arriving = _lanes(ins, flow, rows, arriving=True)
        leaving = _lanes(outs, flow, rows, arriving=False)
        found.append(
            [Connector(link, "in", lane, letters[link]) for link, lane in arriving]
            + [Connector(link, "out", lane, letters[link]) for link, lane in leaving]
        )
    return found


def _letters(pairs: dict[int, tuple[int, int]], lettering: Lettering) -> dict[int, str]:
    """A letter for each link that could be taken for another: not for the only one that crosses a break forward.

    `pairs`: from which page to which page each link goes.
    """
    letters = dict.fromkeys(pairs, "")
    crossed = Counter(page for leaves, arrives in pairs.values() for page in range(*sorted((leaves, arrives))))
    outs = Counter(leaves for leaves, _ in pairs.values())
    ins = Counter(arrives for _, arrives in pairs.values())
    number = 0
    for link in sorted(pairs, key=lambda link: (pairs[link][0], link)):
        leaves, arrives = pairs[link]
        only = arrives == leaves + 1 and crossed[leaves] == outs[leaves] == ins[arrives] == 1
        if lettering != "tanpa" and not only:
            letters[link] = _letter(number) if lettering == "huruf" else str(number + 1)
            number += 1
    return letters


def _letter(number: int) -> str:
    """A … Z, AA, AB …; without I and O, which look like a line and a zero."""
    letter = ""
    number += 1
    while number:
        number, digit = divmod(number - 1, len(LETTERS))
        letter = LETTERS[digit] + letter
    return letter


def _lanes(links: Sequence[int], flow: Flow, rows: set[int], arriving: bool) -> Iterator[tuple[int, int]]:
    """A lane for each connector, its own while there are enough: where its symbol has a free way to it, else the
    other end's, else near."""
    taken: Counter[int] = Counter()
    lanes = max(node.lane for node in flow.nodes) + 1
    wished = sorted(links, key=lambda link: _distance(link, flow, arriving))
    chosen = {}
    for link in wished:
        lane = min(_wishes(link, flow, rows, arriving, lanes), key=lambda x: taken[x])
        taken[lane] += 1
        chosen[link] = lane
    yield from sorted(chosen.items(), key=lambda item: (item[1], item[0]))


def _distance(link: int, flow: Flow, arriving: bool) -> tuple[int, int]:
    """Those whose symbol is nearest to the connectors choose first."""
    near = flow.nodes[flow.links[link].target if arriving else flow.links[link].source]
    return (near.row if arriving else -near.row), link


def _wishes(link: int, flow: Flow, rows: set[int], arriving: bool, lanes: int) -> Iterator[int]:
    wire = flow.links[link]
    here, there = (wire.target, wire.source) if arriving else (wire.source, wire.target)
    own, other = flow.nodes[here], flow.nodes[there].lane
    between = [
        node.lane
        for node in flow.nodes
        if node.row in rows and (node.row < own.row if arriving else node.row > own.row)
    ]
    wishes = [lane for lane in (own.lane, other) if lane not in between] + [own.lane, other]
    return iter(wishes + sorted(range(lanes), key=lambda lane: (abs(lane - own.lane), lane)))
