"""A time such as `1 hari`, `1,5 jam` or `2-3 hari kerja` in; minutes out.

A working day has 450 minutes: 37 hours 30 minutes in a week of five days, breaks left out (Perpres 21/2023).
`hari` alone is a working day. Months and calendar days have no fixed number of working minutes.
"""

import re
from fractions import Fraction

WORKING_DAY = 450

MINUTES: dict[str, Fraction | None] = {
    "detik": Fraction(1, 60),
    "menit": Fraction(1),
    "jam": Fraction(60),
    "hari": Fraction(WORKING_DAY),
    "hari kerja": Fraction(WORKING_DAY),
    "minggu": Fraction(5 * WORKING_DAY),
    "hari kalender": None,
    "bulan": None,
    "triwulan": None,
    "semester": None,
    "tahun": None,
}
"""Every unit that measures, with its working minutes where they are fixed."""

UNIT = "|".join(r"\s+".join(unit.split()) for unit in sorted(MINUTES, key=len, reverse=True))
NUMBER = r"\d{1,6}(?:[.,]\d{1,6})?"
IN_WORDS = r"(?:\s*\([\w\s]{1,40}\))?"
"""The number once more in words: `1 (satu) hari`."""

DURATION = re.compile(
    rf"({NUMBER}){IN_WORDS}(?:\s*(?:-|–|s\.?d\.?|s/d|sampai)\s*({NUMBER}){IN_WORDS})?\s*({UNIT})\b", re.IGNORECASE
)


def is_measurable(text: str) -> bool:
    """Whether a number with a unit stands anywhere in the text."""
    return DURATION.search(text) is not None


def in_minutes(text: str) -> str | None:
    """`1 hari` as `450`, `2-3 jam` as `120-180`, a bare number as it is; None for what has no fixed minutes."""
    text = text.strip()
    if re.fullmatch(NUMBER, text):
        return text
    match = DURATION.fullmatch(text)
    if match is None:
        return None
    low, high, unit = match.groups()
    minutes = MINUTES[" ".join(unit.lower().split())]
    if minutes is None:
        return None
    ends = [_printed(_number(end) * minutes) for end in (low, high) if end]
    return "-".join(ends)


def _number(text: str) -> Fraction:
    """`1,5` and `1.5` are one and a half; `1.440` is one thousand and more."""
    if re.fullmatch(r"\d{1,3}\.\d{3}", text):
        return Fraction(text.replace(".", ""))
    return Fraction(text.replace(",", "."))


def _printed(minutes: Fraction) -> str:
    """With a comma and at most two digits after it."""
    return f"{float(minutes):.2f}".rstrip("0").rstrip(".").replace(".", ",")
