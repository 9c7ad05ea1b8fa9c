"""A file, a sheet and a cell in; the problem that stands there out."""

from typing import TypeAlias

from sopdocs.excel import alamat
from sopdocs.pengumpulan.papan import Tempat
from sopdocs.problems import Problem, Severity

Kata: TypeAlias = tuple[Severity, str, str, str]
"""What there is to say about a cell: how grave it is, the sentence, its rule, the hint."""


def di_berkas(file: str, severity: Severity, message: str, rule: str, hint: str = "") -> Problem:
    """Of a whole file."""
    return Problem(file, 1, 1, severity, message, rule, hint)


def di_sel(
    file: str, lembar: str, tempat: Tempat, severity: Severity, message: str, rule: str, hint: str = ""
) -> Problem:
    """Of a cell, or of a sheet by its first cell."""
    return Problem(file, *tempat, severity, message, rule, hint, f"{lembar}!{alamat(*tempat)}")


def pendek(text: object, longest: int = 60) -> str:
    """A text as a message quotes it: on one line, and not too long."""
    line = " ".join(str(text).split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
