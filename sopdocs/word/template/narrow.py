"""Cells of a loop over columns, filled, in; the same cells with type as small as their longest words need out.

Thirty columns are narrower than the one in the template. A word that does not fit would be broken anywhere; so all
paragraphs of one style in one row shrink together, to keep the row even.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from sopdocs.text.metrics import Type
from sopdocs.units import TWIP, pt
from sopdocs.word.ooxml import W, set_size, style_of, width_of, words_of
from sopdocs.word.template.columns import MARK

LEAST = 0.6
"""Type shrinks to this part of its size at most."""
PADDING = 216
"""At both sides of a cell that does not say, in twips."""
RULES = 12
"""What the rules at both sides take, in twips."""


def shrink(body: Any, type_of_style: Callable[[str], Type]) -> None:
    """Ends the marks of `columns.mark`; `type_of_style` knows the `Type` of a paragraph's style by its name."""
    for row in body.iter(f"{W}tr"):
        cells = [cell for cell in row.findall(f"{W}tc") if cell.get(MARK)]
        for style, paragraphs in _by_style(cells).items():
            type_ = type_of_style(style)
            part = min(_part(paragraph, type_) for paragraph in paragraphs)
            if part < 1:
                half_points = int(max(part, LEAST) * type_.size * 2 / pt(1))
                for paragraph in paragraphs:
                    set_size(paragraph, pt(half_points / 2))
        for cell in cells:
            del cell.attrib[MARK]


def _by_style(cells: list[Any]) -> dict[str, list[Any]]:
    found = defaultdict(list)
    for cell in cells:
        for paragraph in cell.iter(f"{W}p"):
            found[style_of(paragraph)].append(paragraph)
    return found


def _part(paragraph: Any, type_: Type) -> float:
    """The part of its size at which the longest word of a paragraph fits into its cell; more than 1 where it fits."""
    needed = max((type_.width(word) for word in words_of(paragraph).split()), default=1)
    return _room(next(paragraph.iterancestors(f"{W}tc"))) * TWIP / needed


def _room(cell: Any) -> int:
    """In twips."""
    margins = [cell.find(f"{W}tcPr/{W}tcMar/{W}{side}") for side in ("left", "right")]
    padding = sum(PADDING // 2 if margin is None else int(margin.get(f"{W}w")) for margin in margins)
    return width_of(cell) - padding - RULES
