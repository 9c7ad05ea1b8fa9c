"""What is wrong with a spec: a place, a sentence and a hint in; text, JSON or SARIF out.

A mistake of the author is a `Problem`, a value that is collected and never raised. Places count from 1.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Severity: TypeAlias = Literal["error", "peringatan"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake: `file:line:column: severity: message [rule]`, with what to write instead as `hint`."""

    file: str
    line: int
    column: int
    severity: Severity
    message: str
    rule: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}"
        text = f"{place}: {self.severity}: {self.message} [{self.rule}]"
        return f"{text}\n  hint: {self.hint}" if self.hint else text


Loc: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem that still knows its place only as a path in the spec, `("kegiatan", 3, "keputusan", "Tidak")`.

    `key` points at the key at the end of the path instead of at its value. `spec.Source.problem` gives it its place.
    """

    loc: Loc
    severity: Severity
    message: str
    rule: str
    hint: str = ""
    key: bool = False
