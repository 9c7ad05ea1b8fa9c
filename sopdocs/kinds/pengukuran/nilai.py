"""Figures of a spec as they are written in; figures that count and still read as written out.

80    80,5    95 %    1.250.000,00    Rp 1.250.000    80–90    ≥ 80    WTP
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, WithJsonSchema

from sopdocs.kinds.fields import TEXT_SCHEMA, wrong
from sopdocs.kinerja.ukuran import Rentang, Target
from sopdocs.text import figures
from sopdocs.text.numbers import angka

_BETWEEN = re.compile(r"\s*(?:–|—|s\.?\s*d\.?|s/d|sampai(?: dengan)?)\s*|(?<=[\d%])\s*-\s*(?=\d)", re.IGNORECASE)
_BOUND = re.compile(r"^(≥|>=|>|≤|<=|<|minimal|min\.?|maksimal|maks\.?)\s*(?=\d)", re.IGNORECASE)
_QUARTER = re.compile(r"(?:triwulan|tw)?\s*(?P<number>[1-4]|i{1,3}|iv)", re.IGNORECASE)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}


@dataclass(frozen=True, slots=True)
class Tertulis:
    """A target or a realisasi: `nilai` is what counts; None for a word (`WTP`, `BB`), whose score a scale knows.

    `batas` is what stands before the number (`≥`), and is printed with it.
    """

    teks: str
    nilai: Target | None
    batas: str = ""

    def __str__(self) -> str:
        """As it is printed."""
        if self.nilai is None:
            return self.teks
        return f"{self.batas} {tercetak(self.nilai)}".strip()


def tercetak(value: Target) -> str:
    """`80,5`, `80–90`: with the decimals that were written."""
    if isinstance(value, Rentang):
        return f"{angka(value.bawah)}–{angka(value.atas)}"
    return angka(value)


def tulisan(text: str) -> Tertulis:
    """What a target or realisasi says; ValueError with a sentence for the author."""
    bare = " ".join(text.split())
    bound = _BOUND.match(bare)
    number = bare[bound.end() :] if bound else bare
    try:
        return Tertulis(bare, _number(number), bound[1] if bound else "")
    except figures.Rancu:
        raise
    except ValueError:
        if bare[:1].isalpha():
            return Tertulis(bare, None)
        raise


def _number(text: str) -> Target:
    """A number or a range."""
    parts = _BETWEEN.split(text)
    if len(parts) != 2 or not all(parts):
        return figures.parse(text)
    low, high = (figures.parse(part) for part in parts)
    if low > high:
        raise ValueError(f'"{text}": awal rentang lebih besar daripada akhirnya')
    return Rentang(low, high)


def _tertulis(value: Any) -> Tertulis:
    return value if isinstance(value, Tertulis) else _told(tulisan, value)


def _angka(value: Any) -> Decimal:
    return value if isinstance(value, Decimal) else _told(figures.parse, value)


def _uang(value: Any) -> Decimal:
    return value if isinstance(value, Decimal) else _told(lambda text: figures.parse(text, uang=True), value)


def _told(read: Any, value: Any) -> Any:
    """What is no figure, in the words of the author."""
    if not isinstance(value, str):
        raise wrong("di sini harus ada satu angka", "misalnya 82,5")
    try:
        return read(value)
    except figures.Rancu as error:
        raise wrong(str(error).partition(";")[0], str(error).partition("; ")[2]) from error
    except ValueError as error:
        raise wrong(str(error), "tulis angka dengan koma untuk desimal, misalnya 82,5 atau 1.250.000,00") from error


def _triwulan(value: Any) -> int:
    """`3`, `III`, `TW III`, `Triwulan 3`."""
    if isinstance(value, int):
        return value
    found = _QUARTER.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        raise wrong("di sini harus ada triwulan 1 sampai 4", "misalnya 3")
    number = found["number"].upper()
    return _ROMAN.get(number) or int(number)


Nilai: TypeAlias = Annotated[Tertulis, BeforeValidator(_tertulis), WithJsonSchema(TEXT_SCHEMA)]
"""A number, a range, or a word of a scale."""

Angka: TypeAlias = Annotated[Decimal, BeforeValidator(_angka), WithJsonSchema(TEXT_SCHEMA)]
Uang: TypeAlias = Annotated[Decimal, BeforeValidator(_uang), WithJsonSchema(TEXT_SCHEMA)]
"""Rupiah."""

Triwulan: TypeAlias = Annotated[int, BeforeValidator(_triwulan), WithJsonSchema({"type": ["integer", "string"]})]
