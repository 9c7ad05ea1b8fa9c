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


@dataclass(frozen=True, slots=True)
class Connector:
    """One end of a pair: link `link` leaves the page (`out`) or enters it, in lane `lane`."""

    link: int
    side: Literal["in", "out"]
    lane: int
    letter: str
    other_page: int
    """The page of the other end, counted from 0."""


def connectors(
    pages: Pages, breaks: Sequence[tuple[int, int]], flow: Flow, lettering: Lettering
) -> list[list[Connector]]:
    """For each page its connectors, from left to right within the lanes they would like best."""
    crossing = [pages.crossing(first, last) for first, last in breaks]
    page_of = {link: page for page, (ins, _) in enumerate(crossing) for link in ins}
    page_from = {link: page for page, (_, outs) in enumerate(crossing) for link in outs}
    letters = _letters(crossing, page_from, page_of, lettering)
    found = []
    for page, (ins, outs) in enumerate(crossing):
        rows = {pages.bands[band].row for band in range(*breaks[page])}
        arriving = _lanes(ins, flow, rows, arriving=True)
        leaving = _lanes(outs, flow, rows, arriving=False)
        found.append(
            [Connector(link, "in", lane, letters[link], page_from[link]) for link, lane in arriving]
            + [Connector(link, "out", lane, letters[link], page_of[link]) for link, lane in leaving]
        )
    return found


def _letters(
    crossing: Sequence[tuple[list[int], list[int]]],
    page_from: dict[int, int],
    page_of: dict[int, int],
    lettering: Lettering,
) -> dict[int, str]:
    """A letter for each pair that could be taken for another: not for the only one from a page to the next."""
    letters = dict.fromkeys(page_from, "")
    if lettering == "tanpa":
        return letters
    number = 0
    for link in sorted(page_from, key=lambda link: (page_from[link], link)):
        leaves, arrives = page_from[link], page_of[link]
        alone = len(crossing[leaves][1]) == 1 and len(crossing[arrives][0]) == 1
        if not (alone and arrives == leaves + 1):
            letters[link] = _letter(number) if lettering == "huruf" else str(number + 1)
            number += 1
    return letters


def _letter(number: int) -> str:
    """A … Z, AA, AB …"""
    letter = ""
    number += 1
    while number:
        number, digit = divmod(number - 1, 26)
        letter = chr(65 + digit) + letter
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
