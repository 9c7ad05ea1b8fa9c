"""The links that cross a page break in, pairs of off-page connectors out: their letters and the lanes they would like.

page 1:  │ 9  │ … │ [ ] │     page 2:  │ ⌂A │ … │      one below the last row where the link leaves,
         │    │   │ ⌂A  │              │ 10 │ … │      one above the first row where it arrives

Links to one symbol that leave the same page merge before the break: they are one line there, with one pair.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sopdocs.flowchart.flow import Flow
from sopdocs.flowchart.pages import Pages
from sopdocs.flowchart.style import Lettering

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Connector:
    """One end of a pair: `links` leave the page here (`out`) or enter it (`in`).

    `lanes`: those of its symbols on this page, then those on the other one; it stands in the best of them.
    """

    links: tuple[int, ...]
    side: Literal["in", "out"]
    lanes: tuple[int, ...]
    letter: str


@dataclass(frozen=True, slots=True)
class _Pair:
    """Links to one symbol, from page `leaves` to page `arrives`."""

    leaves: int
    arrives: int
    links: tuple[int, ...]


def connectors(
    pages: Pages, breaks: Sequence[tuple[int, int]], flow: Flow, lettering: Lettering
) -> list[list[Connector]]:
    """For each page its connectors, those above the first row before those below the last."""
    found: list[list[Connector]] = [[] for _ in breaks]
    pairs = _pairs(pages, breaks, flow)
    letters = _letters(pairs, lettering)
    for pair, letter in zip(pairs, letters, strict=True):
        sources = [flow.nodes[flow.links[link].source].lane for link in pair.links]
        target = flow.nodes[flow.links[pair.links[0]].target].lane
        found[pair.leaves].append(Connector(pair.links, "out", _once(*sources, target), letter))
        found[pair.arrives].append(Connector(pair.links, "in", _once(target, *sources), letter))
    return [sorted(page, key=lambda connector: connector.side == "out") for page in found]


def _once(*lanes: int) -> tuple[int, ...]:
    return tuple(dict.fromkeys(lanes))


def _pairs(pages: Pages, breaks: Sequence[tuple[int, int]], flow: Flow) -> list[_Pair]:
    """In the order of the pages that they leave, then of their links."""
    first_parts = ((page, pages.bands[band]) for page, limits in enumerate(breaks) for band in range(*limits))
    page_of = {band.row: page for page, band in first_parts if band.part == 0}
    found: dict[tuple[int, int, int], list[int]] = {}
    for index, link in enumerate(flow.links):
        leaves, arrives = (page_of[flow.nodes[end].row] for end in (link.source, link.target))
        if leaves != arrives:
            found.setdefault((leaves, arrives, link.target), []).append(index)
    pairs = [_Pair(leaves, arrives, tuple(links)) for (leaves, arrives, _), links in found.items()]
    return sorted(pairs, key=lambda pair: (pair.leaves, pair.links))


def _letters(pairs: Sequence[_Pair], lettering: Lettering) -> list[str]:
    """A letter for each pair that could be taken for another: not for the only one that crosses a break forward."""
    crossed = Counter(page for pair in pairs for page in range(*sorted((pair.leaves, pair.arrives))))
    outs = Counter(pair.leaves for pair in pairs)
    ins = Counter(pair.arrives for pair in pairs)
    letters: list[str] = []
    number = 0
    for pair in pairs:
        only = pair.arrives == pair.leaves + 1 and crossed[pair.leaves] == outs[pair.leaves] == ins[pair.arrives] == 1
        if lettering == "tanpa" or only:
            letters.append("")
            continue
        letters.append(_letter(number) if lettering == "huruf" else str(number + 1))
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
