"""The heights of rows and the rows that must stay together in; before which rows a page has to begin, out.

Excel parts a page between any two rows. Where it does so can only be guessed: printers, and what is typed later, move
it by some lines. So a block gets a page break of its own as soon as one of several guesses parts it.
"""

from collections.abc import Iterable, Mapping

_USUAL = 15.0
"""Points of a row of which nothing is said."""
_GUESSES = (1.0, 0.98, 0.96, 0.94)
"""How much of a page's room a program fills."""


def breaks(
    heights: Mapping[int, float], blocks: Iterable[tuple[int, int]], head: tuple[int, int] | None, room: float
) -> list[int]:
    """The first rows of pages. `blocks`: first and last row of each; `head`: of what every later page repeats; `room`:
    the points of a page. A block that is higher than a page is left to itself.
    """
    found: list[int] = []
    for first, last in sorted(blocks):
        if first > 1 and any(_parts(heights, first, last, head, room * guess, found) for guess in _GUESSES):
            found.append(first)
    return found


def _parts(
    heights: Mapping[int, float],
    first: int,
    last: int,
    head: tuple[int, int] | None,
    room: float,
    begun: list[int],
) -> bool:
    """Whether a page ends between two rows of the block, though it would fit on one."""
    repeated = _sum(heights, *head) if head else 0.0
    used = 0.0
    for row in range(1, first):
        height = heights.get(row, _USUAL)
        if row in begun or used + height > room:
            used = repeated if head and row > head[1] else 0.0
        used += height
    block = _sum(heights, first, last)
    return used + block > room >= repeated + block


def _sum(heights: Mapping[int, float], first: int, last: int) -> float:
    return sum(heights.get(row, _USUAL) for row in range(first, last + 1))
