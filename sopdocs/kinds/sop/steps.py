"""The rows of a procedure in; its steps in the order of the flow out, with the names they go by."""

from collections.abc import Iterator
from dataclasses import dataclass

from sopdocs.flowchart.flow import END
from sopdocs.kinds.sop.model import Kegiatan, Langkah, Prosedur
from sopdocs.kinds.sop.numbering import printed_numbers
from sopdocs.problems import Finding, Loc
from sopdocs.text.nearest import nearest

LANJUT = "lanjut"
SELESAI = "selesai"

OF_ALUR = ("pelaksana", "simbol", "lanjut", "keputusan")
"""What a row leaves to its `alur`."""


@dataclass(frozen=True, slots=True)
class Written:
    """A step as it is written, at `loc`, in row `row`; the flow goes on to step `next` if nothing else is said."""

    row: int
    loc: Loc
    langkah: Langkah
    next: int


def written_steps(procedure: Prosedur) -> list[Written]:
    """All steps; a row without `alur` is one."""
    found: list[tuple[int, Loc, Langkah]] = []
    for index, row in enumerate(procedure.kegiatan):
        loc: Loc = (*procedure.loc, "kegiatan", index)
        inner = [(index, (*loc, "alur", place), step) for place, step in enumerate(row.alur)]
        found += inner or [(index, loc, row)]
    return [Written(*entry, next=place if place < len(found) else END) for place, entry in enumerate(found, 1)]


def beside_alur(procedure: Prosedur) -> Iterator[Finding]:
    """A row with `alur` says nothing about its flow itself."""
    for index, row in enumerate(procedure.kegiatan):
        for key in OF_ALUR if row.alur else ():
            if key in row.model_fields_set:
                loc = (*procedure.loc, "kegiatan", index, key)
                message = f'"{key}" tidak berlaku di baris yang punya "alur"'
                yield Finding(loc, "error", message, "kunci-bertentangan", f'pindahkan "{key}" ke dalam alur', key=True)


class Names:
    """The words that a `lanjut` or `keputusan` may use, and the step that each means."""

    def __init__(self, procedure: Prosedur, steps: list[Written]) -> None:
        self.findings: list[Finding] = []
        self.steps: dict[str, int] = {}
        self.twice: set[str] = set()
        first: dict[int, int] = {}
        for index, step in enumerate(steps):
            first.setdefault(step.row, index)
            if not isinstance(step.langkah, Kegiatan):
                self._add_id(step.langkah, step.loc, index)
        for index, row in enumerate(procedure.kegiatan):
            self._add_id(row, (*procedure.loc, "kegiatan", index), first[index])
        self.numbers = [number.rstrip(".") for number in printed_numbers(procedure.kegiatan)]
        for index, number in enumerate(self.numbers):
            self._add_number(number, first[index])

    def _add_id(self, langkah: Langkah, loc: Loc, step: int) -> None:
        name = langkah.id
        if name is None:
            return
        loc = (*loc, "id")
        if name in (LANJUT, SELESAI) or name.isdigit() or not name.strip():
            message = f'id "{name}" tidak dapat dipakai'
            hint = f'"{LANJUT}", "{SELESAI}" dan angka sudah punya arti; pakai kata lain'
            self.findings.append(Finding(loc, "error", message, "id-salah", hint))
        elif name in self.steps:
            self.findings.append(Finding(loc, "error", f'id "{name}" sudah dipakai', "id-ganda", "pakai kata lain"))
        else:
            self.steps[name] = step

    def _add_number(self, number: str, step: int) -> None:
        if number and self.steps.setdefault(number, step) != step:
            self.twice.add(number)

    def find(self, word: str, loc: Loc) -> int | Finding:
        """The step that `word` means, or why none."""
        if word in self.twice:
            hint = "beri salah satunya id dan rujuk id itu"
            return Finding(loc, "error", f'nomor "{word}" dipakai lebih dari satu baris', "fl-target", hint)
        if word in self.steps:
            return self.steps[word]
        return Finding(loc, "error", f'tujuan "{word}" tidak ada', "fl-target", self._hint(word))

    def _hint(self, word: str) -> str:
        counted = [number for number in self.numbers if number]
        ids = [name for name in self.steps if name not in counted]
        rows = [f"nomor {counted[0]} sampai {counted[-1]}"] if counted else []
        meant = nearest(word, [LANJUT, SELESAI, *ids])
        hint = f"yang ada: {', '.join([LANJUT, SELESAI, *rows, *ids])}"
        return f'{hint}; mungkin "{meant}"?' if meant else hint
