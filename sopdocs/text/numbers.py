"""A number in; the text an office prints for it out: `1.234,5`, `95,24 %`, `Rp1.250.000`, `XIV`, `dua puluh lima`.

Numbers are `Decimal` or `int`, never `float`: what is printed is what was counted. Halves are rounded up, away from
zero (as in school and in Excel). Rules, with their sources:

- a dot between thousands, a comma before decimals (EYD, "Tanda Titik" and "Tanda Koma");
- `Rp` right before the figure, no dot, no space (EYD, "Angka dan Bilangan"; UU 7/2011 names the sign `Rp`). Practice
  knows `Rp 1.250.000,00` and `Rp. 1.250.000,-` too; sopdocs prints this one form;
- a space between figure and `%` (SI, as the performance reports sopdocs follows); EYD itself writes `1%` in running
  text. The space does not break, so that the sign never starts a line;
- a negative number has a hyphen before everything else, `-Rp5.000` (CLDR for Indonesian, and what a spreadsheet reads
  back). Accounts in brackets are for financial statements, which sopdocs does not print;
- in words: `se-` for one ten, one hundred and a lone thousand, also behind a million (`satu juta seribu`), but
  `satu juta`; the names of powers are those of KBBI.
"""

import re
from decimal import ROUND_HALF_UP, Context, Decimal

NBSP = "\N{NO-BREAK SPACE}"

LARGEST_ROMAN = 3999

IN_WORDS_BELOW = 10**18
"""Up to kuadriliun num2words names the powers as KBBI does; its `kuantiliun` (10^18) is `kuintiliun` there."""

_WIDE = Context(prec=100, rounding=ROUND_HALF_UP)
"""A context of our own: whoever calls cannot change how numbers are printed."""

_SWAP = str.maketrans(",.", ".,")

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)

_LONE_THOUSAND = re.compile(r"(?<=juta|liun|liar) satu ribu\b")
"""A thousand after a greater power: with tens or hundreds of its own (`dua puluh satu ribu`) it is not alone."""


def rounded(value: Decimal | int, decimals: int = 2) -> Decimal:
    """The number as it is printed with so many decimals: classify by this, not by what nobody sees."""
    return _number(value).quantize(Decimal(1).scaleb(-decimals), context=_WIDE)


def angka(value: Decimal | int, decimals: int | None = None) -> str:
    """`1.234,5` for 1234.5: with the decimals it was given, or with a fixed count of them.

    Takes up to 100 digits; infinite and undefined numbers raise ValueError, floats TypeError.
    """
    number = _number(value) if decimals is None else rounded(value, decimals)
    return f"{number if number else abs(number):,f}".translate(_SWAP)


def persen(value: Decimal | int, decimals: int = 2) -> str:
    """`95,24 %` for 95.24 (already in per cent), `100 %` for 100.00: decimals that are all zero are dropped."""
    whole, _, rest = angka(value, decimals).partition(",")
    return f"{whole},{rest}{NBSP}%" if rest.strip("0") else f"{whole}{NBSP}%"


def rupiah(value: Decimal | int, sen: bool = False) -> str:
    """`Rp1.250.000`, to the whole rupiah; with `sen` `Rp1.250.000,00`. In a column headed `(Rp)` use `angka`."""
    text = angka(value, 2 if sen else 0)
    return f"-Rp{text[1:]}" if text.startswith("-") else f"Rp{text}"


def romawi(number: int) -> str:
    """`XIV` for 14; raises ValueError outside 1 to 3999."""
    if not 1 <= number <= LARGEST_ROMAN:
        raise ValueError(f"angka Romawi hanya ada untuk 1 sampai {LARGEST_ROMAN}")
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


def terbilang(number: int) -> str:
    """`dua puluh lima` for 25, `minus tiga` for -3; raises ValueError from 10^18 on, TypeError if it is no integer."""
    if not isinstance(number, int):
        raise TypeError(f"terbilang takes an int, not {type(number).__name__}")
    if abs(number) >= IN_WORDS_BELOW:
        raise ValueError("bilangan terlalu besar untuk ditulis dengan huruf: paling banyak 18 angka")
    # Here and not above: it brings in the words of every language it knows.
    from num2words import num2words

    words = _LONE_THOUSAND.sub(" seribu", num2words(abs(number), lang="id"))
    return f"minus {words}" if number < 0 else words


def jumlah_dan_terbilang(number: int) -> str:
    """`5 (lima)`: a number in a document that binds, figure and words (EYD, "Angka dan Bilangan")."""
    return f"{angka(number)} ({terbilang(number)})"


def _number(value: Decimal | int) -> Decimal:
    if isinstance(value, float):
        raise TypeError("a float is not exact; give a Decimal or an int")
    number = Decimal(value)
    if not number.is_finite():
        raise ValueError(f'"{number}" bukan bilangan')
    return number
