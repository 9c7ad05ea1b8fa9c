"""What is wrong with a spec: a place, a sentence and a hint in; lines, counts, JSON or SARIF out.

A mistake of the author is a `Problem`, a value that is collected and never raised. Places count from 1.
"""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import PurePath
from typing import Any, Literal, TypeAlias, get_args
from urllib.parse import quote

Severity: TypeAlias = Literal["error", "peringatan"]
"""The graver one first."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake: `file:line:column: severity: message [rule]`, with what to write instead as `hint`.

    `sel`: the cell of a workbook, "Kinerja!F7", shown as the place then; line and column are its row and column.
    """

    file: str
    line: int
    column: int
    severity: Severity
    message: str
    rule: str
    hint: str = ""
    sel: str = ""

    def __str__(self) -> str:
        text = f"{self.place}: {self.severity}: {self.message} [{self.rule}]"
        return f"{text}\n  hint: {self.hint}" if self.hint else text

    @property
    def place(self) -> str:
        """`specs/sop/x.yaml:3:1`, `formulir.xlsx:Kinerja!F7`."""
        return f"{self.file}:{self.sel or f'{self.line}:{self.column}'}"


Loc: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem that still knows its place only as a path in the spec, `("kegiatan", 3, "keputusan", "Tidak")`.

    `key` points at the key at the end of the path instead of at its value, `offset` at that letter (from 0) of the
    text there. `spec.Source.problem` gives it its place.
    """

    loc: Loc
    severity: Severity
    message: str
    rule: str
    hint: str = ""
    key: bool = False
    offset: int | None = None


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """By place, each once."""
    return tuple(sorted(set(problems)))


def has_error(found: Iterable[Problem | Finding]) -> bool:
    """Whether one of them keeps the document from being made."""
    return any(each.severity == "error" for each in found)


def counted(found: Iterable[Problem]) -> str:
    """`2 error, 1 peringatan`; empty when there is none."""
    counts = Counter(problem.severity for problem in found)
    return ", ".join(f"{counts[severity]} {severity}" for severity in get_args(Severity) if counts[severity])


def as_json(problems: Iterable[Problem]) -> str:
    """A list of objects with the fields of `Problem`."""
    return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2)


SARIF_LEVELS = {"error": "error", "peringatan": "warning"}


def as_sarif(problems: Iterable[Problem]) -> str:
    """A log of SARIF 2.1.0 with one run, as code hosts and editors read it."""
    results = [_sarif_result(problem) for problem in problems]
    rules = [{"id": rule} for rule in sorted({result["ruleId"] for result in results})]
    driver = {"name": "sopdocs", "rules": rules}
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    return json.dumps(log, ensure_ascii=False, indent=2)


def _sarif_result(problem: Problem) -> dict[str, Any]:
    text = f"{problem.message}; {problem.hint}" if problem.hint else problem.message
    region = {"startLine": problem.line, "startColumn": problem.column}
    artifact = {"uri": quote(PurePath(problem.file).as_posix(), errors="surrogateescape")}
    return {
        "ruleId": problem.rule,
        "level": SARIF_LEVELS[problem.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
    }
