"""The styles of a workbook in; what the number format of each makes of a number (date, time, per cent) out."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from sopdocs.excel.read.found import Macam

_DATES = frozenset((*range(14, 18), 22, *range(27, 37), *range(50, 59)))
_TIMES = frozenset((18, 19, 20, 21, 45, 46, 47))
_PERCENTS, _THOUSANDS = frozenset((9, 10)), frozenset((3,))
"""The numbers of formats that every Excel knows (ECMA-376, part 1, 18.8.30; those of East Asia are dates)."""

_LITERAL = re.compile(r'"[^"]*"?|[\\_*].|AM/PM|A/P', re.IGNORECASE | re.DOTALL)
_ELAPSED = re.compile(r"\[([hms])+\]", re.IGNORECASE)
_BRACKETS = re.compile(r"\[[^\]]*\]")


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """`macam`: what a number in this format is to a reader: angka, tanggal or jam; `ribuan`: whole, in thousands."""

    macam: Macam = "angka"
    persen: bool = False
    ribuan: bool = False


PLAIN = NumberFormat()


def formats(styles: Element | None) -> tuple[NumberFormat, ...]:
    """The formats of cells by the number of their style."""
    if styles is None:
        return ()
    codes = {each.get("numFmtId", ""): each.get("formatCode", "") for each in styles.iterfind("numFmts/numFmt")}
    return tuple(_format(each.get("numFmtId", "0"), codes) for each in styles.iterfind("cellXfs/xf"))


def of_code(code: str) -> NumberFormat:
    """What a format like `[$-421]d mmmm yyyy` or `0,00" %"` is."""
    first = _LITERAL.sub("", code).split(";")[0].lower()
    if first.strip() in ("general", "standard", "@"):
        return PLAIN
    letters = set(_BRACKETS.sub("", _ELAPSED.sub(r"\1", first)))
    if letters & {"d", "y"} or ("m" in letters and not letters & {"h", "s"}):
        return NumberFormat("tanggal")
    return NumberFormat("jam" if letters & {"h", "s"} else "angka", "%" in letters, code == "#,##0")


def _format(number: str, codes: dict[str, str]) -> NumberFormat:
    if number in codes:
        return of_code(codes[number])
    known = int(number) if number.isdecimal() and len(number) < 4 else 0
    macam: Macam = "tanggal" if known in _DATES else "jam" if known in _TIMES else "angka"
    return NumberFormat(macam, known in _PERCENTS, known in _THOUSANDS)
