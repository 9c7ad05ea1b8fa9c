"""The text of a spec in; what a user is told about it out: for the tests.

A test marks the place where it expects a problem with ▸.
"""

from pathlib import Path

from sopdocs import spec
from sopdocs.kinds import kind_of
from sopdocs.problems import Problem

SHOWN = "uji.yaml"
MARK = "▸"

HEAD = """\
jenis: sop
judul: Penyusunan Laporan
pelaksana: {staf: Staf, camat: Camat}
kegiatan:
"""
STAF = "  - {uraian: Menyusun, pelaksana: staf}\n"
CAMAT = "  - {uraian: Mengesahkan, pelaksana: camat}\n"

WHOLE = HEAD + STAF + CAMAT
"""A spec without an error."""


def report(text: str | bytes) -> list[Problem]:
    """Every problem, sorted by place: of the text, of the model, of the flow, and of the rules."""
    loaded = spec.load(Path(SHOWN), text=text.encode() if isinstance(text, str) else text)
    problems = list(loaded.problems)
    if loaded.source is not None:
        kind, finding = kind_of(loaded.source)
        findings = [finding] if finding else []
        if kind:
            reading = kind.read(loaded.source)
            findings += reading.findings
            findings += [found for rule in kind.rules if reading.model for found in rule(reading.model)]
        problems += map(loaded.source.problem, findings)
    return sorted(problems)


def errors(text: str | bytes) -> list[tuple[int, int, str]]:
    """Line, column and rule of each error."""
    return [(found.line, found.column, found.rule) for found in report(text) if found.severity == "error"]


def warnings(text: str) -> list[tuple[int, int, str]]:
    """Line, column and rule of each warning."""
    return [(found.line, found.column, found.rule) for found in report(text) if found.severity == "peringatan"]


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the line and column of each."""
    places = []
    for number, line in enumerate(text.split("\n"), 1):
        while MARK in line:
            places.append((number, line.index(MARK) + 1))
            line = line.replace(MARK, "", 1)
    return text.replace(MARK, ""), places
