"""A Symbol in, its outline out: Word's presets of these names, in shares of width and height."""

from typing import TypeAlias

from sopdocs.drawing.ops import Outline
from sopdocs.page import Point, Shape, Symbol
from sopdocs.units import Length

Share: TypeAlias = tuple[float, float]

CONNECTOR_BODY = 0.8
"""The share of its height in which a connector has room for its letter."""

_ROUND = 3475 / 21600
"""The radius of the capsule's ends, in widths."""
_K = 0.5523
"""The handles of a quarter of an ellipse, in radii."""
_NEAR = _ROUND * (1 - _K)
_HIGH, _LOW = 0.5 * (1 - _K), 0.5 * (1 + _K)

_SHAPES: dict[Shape, tuple[tuple[Share, ...], ...]] = {
    "proses": (((0, 0),), ((1, 0),), ((1, 1),), ((0, 1),)),
    "keputusan": (((0.5, 0),), ((1, 0.5),), ((0.5, 1),), ((0, 0.5),)),
    "konektor": (((0, 0),), ((1, 0),), ((1, CONNECTOR_BODY),), ((0.5, 1),), ((0, CONNECTOR_BODY),)),
    "terminator": (
        ((_ROUND, 0),),
        ((1 - _ROUND, 0),),
        ((1 - _NEAR, 0), (1, _HIGH), (1, 0.5)),
        ((1, _LOW), (1 - _NEAR, 1), (1 - _ROUND, 1)),
        ((_ROUND, 1),),
        ((_NEAR, 1), (0, _LOW), (0, 0.5)),
        ((0, _HIGH), (_NEAR, 0), (_ROUND, 0)),
    ),
}


def outline(symbol: Symbol, width: Length) -> Outline:
    """The shape of the symbol, drawn with a line of `width`."""

    def place(share: Share) -> Point:
        return symbol.x + round(share[0] * symbol.width), symbol.y + round(share[1] * symbol.height)

    (start,), *pieces = _SHAPES[symbol.shape]
    return Outline(place(start), tuple(tuple(map(place, piece)) for piece in pieces), width)
