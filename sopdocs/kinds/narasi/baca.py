"""A narrative, and what there is to name in it, in; blocks of a report out, with every problem at its line."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from sopdocs.kinds.narasi.isian import Teks, teks
from sopdocs.problems import Finding, Loc, Problem, Severity
from sopdocs.report import Block, Figure, Inline, Numbering, Span
from sopdocs.spec import Source
from sopdocs.text import markdown
from sopdocs.text.nearest import suggest
from sopdocs.units import mm
from sopdocs.word.images import BadImage, no_address, read_image

WIDE, HIGH = mm(150), mm(80)
"""A picture fills as much of this as its proportions let it."""

POINTS = re.compile(r"^(- |1[.)] ).* (?:- |2[.)] )", re.MULTILINE)
"""A list of which YAML has made one line."""


@dataclass(frozen=True, slots=True)
class TidakAda:
    """Nothing has that name. `kata` is the part of it that is not known, `dikenal` what could stand there, `apa` what
    such a thing is called: `indikator "ikk" tidak ada`.
    """

    kata: str
    dikenal: tuple[str, ...]
    apa: str = "nama"


Jawaban: TypeAlias = str | Inline | tuple[Inline | Block, ...] | TidakAda
"""What stands for a name. A `Span` with `gap` is told as a gap, at the place of the name."""

Sebutan: TypeAlias = Callable[[str], Jawaban]
"""What is between {{ and }}, without the spaces around; it has none inside."""


@dataclass(frozen=True, slots=True)
class Terbaca:
    """`files` are those that the narrative names, also when they are missing: when one changes, so does the report."""

    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...] = ()
    files: tuple[Path, ...] = ()


def baca(
    source: Source, loc: Loc, narasi: str, sebutan: Sebutan, level: int = 2, numbering: Numbering = "bab"
) -> Terbaca:
    """The narrative at `loc` of `source`; an empty one has no blocks. `#` in it is a heading of `level`. Its lists are
    counted from 1: the report gives them numbers of their own.
    """
    words, problems = teks(source, loc, narasi)
    fill = _Fill(words, sebutan, problems, [words.file] if words.file else [])
    found = markdown.read(words.text, fill, level, numbering)
    if words.folded and (points := POINTS.search(words.text)):
        hint = 'tulis "|" sesudah titik dua (bukan ">"): setiap baris di bawahnya tetap satu baris'
        fill.tell(points.start(1), "peringatan", "butir-butir ini disambung menjadi satu", "nr-daftar", hint)
    for fault in found.faults:
        fill.tell(fault.offset, fault.severity, fault.message, fault.rule, fault.hint)
    return Terbaca(found.blocks, tuple(problems), tuple(fill.files))


@dataclass(slots=True)
class _Fill:
    """What a text asks for, from the names of the caller and the pictures on the disk."""

    words: Teks
    sebutan: Sebutan
    problems: list[Problem]
    files: list[Path] = field(default_factory=list)

    def __call__(self, asked: markdown.Slot | markdown.Picture) -> tuple[Inline | Block, ...]:
        return self._name(asked) if isinstance(asked, markdown.Slot) else self._picture(asked)

    def tell(self, offset: int, severity: Severity, message: str, rule: str, hint: str) -> None:
        self.problems.append(self.words.problem(offset, Finding((), severity, message, rule, hint)))

    def _name(self, slot: markdown.Slot) -> tuple[Inline | Block, ...]:
        answer = self.sebutan(slot.name)
        written = f"{{{{ {slot.name} }}}}"
        if isinstance(answer, TidakAda):
            message = f'{written}: {answer.apa} "{answer.kata}" tidak ada'
            self.tell(slot.offset, "error", message, "nr-sebutan", suggest(answer.kata, answer.dikenal))
            return ()
        filled = answer if isinstance(answer, tuple) else (Span(answer) if isinstance(answer, str) else answer,)
        for each in filled:
            if isinstance(each, Span) and each.gap:
                self.tell(slot.offset, "peringatan", f"{written} belum ada isinya", "nr-kosong", _printed(each))
        return filled

    def _picture(self, picture: markdown.Picture) -> tuple[Inline | Block, ...]:
        path = self.words.folder / picture.path
        self.files.append(path)
        try:
            no_address(picture.path)
            image = read_image(path, WIDE, HIGH, picture.alt or path.stem)
        except BadImage as bad:
            self._refuse(picture, str(bad), bad.hint)
            return ()
        return (Figure(image, picture.caption),)

    def _refuse(self, picture: markdown.Picture, message: str, hint: str) -> None:
        self.tell(picture.offset, "error", f'gambar "{picture.path}" {message}', "nr-gambar", hint)


def _printed(gap: Span) -> str:
    return f"di laporan tercetak {gap.text}"
