"""What the XML of a cell says in; what somebody who looks at it reads out."""

import re
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import TypeAlias
from xml.etree.ElementTree import Element

from sopdocs.excel.read.formats import NumberFormat
from sopdocs.excel.read.found import Macam

Nilai: TypeAlias = tuple[Decimal | str | date | bool | None, Macam]

EMPTY: Nilai = (None, "kosong")

_NUMBER = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?")
_SHOWN = Context(prec=15, rounding=ROUND_HALF_UP)
"""Excel shows, and keeps of what is typed, 15 digits; the file has 17, with the error of a binary fraction."""
_CODE = re.compile("_x([0-9A-Fa-f]{4})_")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_BLANKS = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff" + "".join(filter(str.isspace, map(chr, range(0x3001))))
"""What cannot be seen: spaces of all kinds, with the one that does not break, and marks of no width."""
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")

_DAY_0, _DAY_0_OF_1904 = date(1899, 12, 30), date(1904, 1, 1)
_LEAP = 60
"""Excel has a 29 February 1900: before it, a day is one more than the number says."""
_LAST_DAY = 2_958_465
_MINUTES = 24 * 60


def text(value: str) -> Nilai:
    """Text, without what cannot be seen around it."""
    plain = _UNFIT.sub("", _decoded(value)).replace("\r\n", "\n").replace("\r", "\n")
    plain = plain.strip(_BLANKS)
    return (plain, "teks") if plain else EMPTY


def number(value: str, format_: NumberFormat, from_1904: bool) -> Nilai:
    """A number, as its format shows it. What is none (no program writes that) is text."""
    value = value.strip()
    if not _NUMBER.fullmatch(value):
        return text(value)
    exact = Decimal(value)
    if format_.macam == "tanggal" and 1 <= exact <= _LAST_DAY:
        return _day(int(exact), from_1904), "tanggal"
    if format_.macam in ("tanggal", "jam") and 0 <= exact <= _LAST_DAY:
        return _time(exact), "jam"
    return _plain(exact), "angka"


def day(value: str) -> Nilai:
    """A date as ISO 8601 writes it, with or without a time; only "Strict Open XML" does so."""
    if found := _ISO.match(value):
        try:
            return date(int(found[1]), int(found[2]), int(found[3])), "tanggal"
        except ValueError:
            pass
    return text(value)


def joined(item: Element | None) -> str:
    """The text of an item of many looks, without the reading aids of East Asia (rPh)."""
    if item is None:
        return ""
    runs = [item, *item.iterfind("r")]
    return "".join(each.text or "" for run in runs for each in run.iterfind("t"))


def _decoded(value: str) -> str:
    """`_x000D_` is the character of that code; two of them may be the halves of one."""
    if "_x" not in value:
        return value
    whole = _CODE.sub(lambda found: chr(int(found[1], 16)), value)
    return whole.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _plain(value: Decimal) -> Decimal:
    """Without zeros behind the comma, and without an exponent."""
    shown = _SHOWN.plus(value).normalize(_SHOWN)
    return Decimal(0) if not shown else Decimal(f"{shown:f}")


def _day(serial: int, from_1904: bool) -> date:
    if from_1904:
        return _DAY_0_OF_1904 + timedelta(days=serial)
    return _DAY_0 + timedelta(days=serial + (serial < _LEAP))


def _time(value: Decimal) -> str:
    """Hours and minutes; seconds are left out, as nobody types them."""
    hours, minutes = divmod(round(value * _MINUTES), 60)
    return f"{hours}:{minutes:02}"
