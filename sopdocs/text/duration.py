"""A time such as `1 hari`, `1,5 jam` or `2-3 hari kerja` in; minutes out, or a value to go on in a calendar by.

A working day has 450 minutes: 37 hours 30 minutes in a week of five days, breaks left out (Perpres 21/2023).
`hari` alone is a working day. Months and calendar days have no fixed number of working minutes.
"""

import re
from dataclasses import dataclass
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
"""Every unit that measures, from the smallest on, with its working minutes where they are fixed."""

UNIT = "|".join(r"\s+".join(unit.split()) for unit in sorted(MINUTES, key=len, reverse=True))
NUMBER = r"\d{1,6}(?:[.,]\d{1,6})?"
IN_WORDS = r"(?:\s*\([\w\s]{1,40}\))?"
"""The number once more in words: `1 (satu) hari`."""

UNTIL = r"\s*(?:-|–|s\.?d\.?|s/d|sampai)\s*"

DURATION = re.compile(rf"({NUMBER}){IN_WORDS}(?:{UNTIL}({NUMBER}){IN_WORDS})?\s*({UNIT})\b", re.IGNORECASE)

RANGE = re.compile(UNTIL, re.IGNORECASE)

AND = re.compile(r"\s*(?:,|dan|\+)?\s*", re.IGNORECASE)
"""What stands between the parts of one time: `1 jam 30 menit`, `2 hari dan 3 jam`."""

TIMES = re.compile(rf"({NUMBER})\s*[x×]\s*$", re.IGNORECASE)
"""What stands before a time that is counted so often: `3 x 24 jam`."""

FACTOR = 20
"""Letters that such a number is looked for in."""

LOOSE = re.compile(r"[\d.,/½¼¾]$")
"""What makes the number behind it another one: `1/2 hari`."""

MONTHS = {"bulan": 1, "triwulan": 3, "semester": 6, "tahun": 12}

DAY = Fraction(24)
"""Hours of a calendar day: `2 x 24 jam` are two of them."""

MONTH = 30
"""Days of a part of a month."""


@dataclass(frozen=True, slots=True)
class Lama:
    """How long something takes: `menit` of work, `hari_kalender`, then `bulan`; most have only one of them.

    `beberapa`: the text goes on to another time, which is not counted.
    """

    menit: Fraction = Fraction(0)
    hari_kalender: Fraction = Fraction(0)
    bulan: int = 0
    beberapa: bool = False


def lama(text: str) -> Lama | None:
    """The first time in the text, the upper end of a range; None where there is none that can be counted.

    `1 jam 30 menit` is one time, `3 x 24 jam` three calendar days.
    """
    found = list(DURATION.finditer(text))
    if not found or _is_loose(text, found[0]):
        return None
    if len(found) > 1 and RANGE.fullmatch(_between(text, *found[:2])):
        del found[0]  # `30 menit - 1 jam`
    first = _parts_of_one(text, found)
    counted = [_counted(text, match) for match in first]
    return Lama(
        sum((each.menit for each in counted), Fraction(0)),
        sum((each.hari_kalender for each in counted), Fraction(0)),
        sum(each.bulan for each in counted),
        beberapa=len(found) > len(first),
    )


def is_measurable(text: str) -> bool:
    """Whether a number with a unit stands anywhere in the text."""
    return DURATION.search(text) is not None


def with_unit(text: str, unit: str) -> str:
    """A bare number with the unit that the head of its column names; other text as it is."""
    return f"{text.strip()} {unit}" if re.fullmatch(NUMBER, text.strip()) else text


def in_minutes(text: str) -> str | None:
    """`1 hari` as `450`, `2-3 jam` as `120-180`, a bare number as it is; None for what has no fixed minutes."""
    text = text.strip()
    if re.fullmatch(NUMBER, text):
        return text
    match = DURATION.fullmatch(text)
    if match is None:
        return None
    low, high, _ = match.groups()
    minutes = MINUTES[_unit(match)]
    if minutes is None:
        return None
    ends = [_printed(_number(end) * minutes) for end in (low, high) if end]
    return "-".join(ends)


def _parts_of_one(text: str, found: list[re.Match[str]]) -> list[re.Match[str]]:
    """The first of the times, with those that follow at once in ever smaller units."""
    parts = found[:1]
    for match in found[1:]:
        if not AND.fullmatch(_between(text, parts[-1], match)) or _size(match) >= _size(parts[-1]):
            break
        parts.append(match)
    return parts


def _between(text: str, one: re.Match[str], other: re.Match[str]) -> str:
    return text[one.end() : other.start()]


def _is_loose(text: str, match: re.Match[str]) -> bool:
    """Whether the number is only the end of one that is not read: `1/2 hari`, `1.440.000 menit`."""
    times = _times(text, match)
    return LOOSE.search(text[: times.start() if times else match.start()]) is not None


def _times(text: str, match: re.Match[str]) -> re.Match[str] | None:
    return TIMES.search(text, max(match.start() - FACTOR, 0), match.start())


def _counted(text: str, match: re.Match[str]) -> Lama:
    unit, number = _unit(match), max(_number(end) for end in match.groups()[:2] if end)
    if times := _times(text, match):
        if unit == "jam" and number == DAY:
            unit, number = "hari kalender", Fraction(1)
        number *= _number(times[1])
    minutes = MINUTES[unit]
    if minutes is not None:
        return Lama(menit=number * minutes)
    if unit == "hari kalender":
        return Lama(hari_kalender=number)
    months, part = divmod(number * MONTHS[unit], 1)
    return Lama(bulan=int(months), hari_kalender=part * MONTH)


def _size(match: re.Match[str]) -> int:
    return list(MINUTES).index(_unit(match))


def _unit(match: re.Match[str]) -> str:
    return " ".join(match[3].lower().split())


def _number(text: str) -> Fraction:
    """`1,5` and `1.5` are one and a half; `1.440` is one thousand and more."""
    if re.fullmatch(r"\d{1,3}\.\d{3}", text):
        return Fraction(text.replace(".", ""))
    return Fraction(text.replace(",", "."))


def _printed(minutes: Fraction) -> str:
    """With a comma and at most two digits after it."""
    return f"{float(minutes):.2f}".rstrip("0").rstrip(".").replace(".", ",")
