"""The rows of a procedure in; the number printed before each out."""

import re
from collections.abc import Iterable

from sopdocs.kinds.sop.model import Kegiatan

COUNTED = re.compile(r"(\d{1,6})\.?", re.ASCII)


def printed_numbers(rows: Iterable[Kegiatan]) -> list[str]:
    """One more than the last number, or what `no` says: "" counts for nothing, "7" goes on with 8, "3a" with 4."""
    numbers, last = [], 0
    for row in rows:
        number = str(last + 1) if row.no is None else row.no
        if counted := COUNTED.fullmatch(number):
            last = int(counted[1])
        numbers.append(number)
    return numbers
