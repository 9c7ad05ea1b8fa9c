"""A number in; the same as it is printed out.

Half up, away from zero, as in school and in Excel: of 225 printed rows of some fifty offices 67 can only be rounded so,
6 only cut off (`potong`), which an office may choose. No tie was seen that could tell half up from half even.
"""

from decimal import ROUND_DOWN, Context, Decimal

from sopdocs.text.numbers import rounded

_CUT = Context(prec=100, rounding=ROUND_DOWN)


def bulat(value: Decimal, desimal: int, potong: bool = False) -> Decimal:
    """With so many decimals."""
    return value.quantize(Decimal(1).scaleb(-desimal), context=_CUT) if potong else rounded(value, desimal)
