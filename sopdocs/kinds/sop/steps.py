"""The rows of a procedure in; its steps in the order of the flow out, with the names they go by."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from sopdocs.flowchart.flow import END
from sopdocs.kinds.sop.model import Kegiatan, Langkah, Prosedur
from sopdocs.kinds.sop.numbering import printed_numbers
from sopdocs.problems import Finding, Loc
from sopdocs.text.nearest import suggest

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
    """The words that a `lanjut` or `keputusan` may use, and the step that each means.

    An id or the printed number of a row means the row's first step; an id in `alur` means its own.
    """

    def __init__(self, procedure: Prosedur, steps: list[Written]) -> None:
        self.findings: list[Finding] = []
        self.ids: dict[str, int] = {}
        self.numbers: dict[str, int] = {}
        self.twice: set[str] = set()
        printed = printed_numbers(procedure.kegiatan)
        row = -1
        for index, step in enumerate(steps):
            if step.row > row:
                row = step.row
                self._add_number(printed[row].rstrip("."), index)
                self._add_id(procedure.kegiatan[row].id, (*procedure.loc, "kegiatan", row), index)
            if not isinstance(step.langkah, Kegiatan):
                self._add_id(step.langkah.id, step.loc, index)

    def _add_id(self, name: str | None, loc: Loc, step: int) -> None:
        if name is None:
            return
        loc = (*loc, "id")
        if name in (LANJUT, SELESAI) or name.isdigit() or not name.strip():
            message = f'id "{name}" tidak dapat dipakai'
            hint = f'"{LANJUT}", "{SELESAI}" dan angka sudah punya arti; pakai kata lain'
            self.findings.append(Finding(loc, "error", message, "id-salah", hint))
        elif name in self.ids:
            self.findings.append(Finding(loc, "error", f'id "{name}" sudah dipakai', "id-ganda", "pakai kata lain"))
        else:
            self.ids[name] = step

    def _add_number(self, number: str, step: int) -> None:
        if number in self.numbers:
            self.twice.add(number)
        elif number:
            self.numbers[number] = step

    def find(self, word: str, loc: Loc) -> int | Finding:
        """The step that `word` means, or why none."""
        if word in self.ids:
            return self.ids[word]
        if word in self.twice:
            hint = "beri salah satunya id dan rujuk id itu"
            return Finding(loc, "error", f'nomor "{word}" dipakai lebih dari satu baris', "fl-target", hint)
        if word in self.numbers:
            return self.numbers[word]
        return Finding(loc, "error", f'tujuan "{word}" tidak ada', "fl-target", self._hint(word))

    def _hint(self, word: str) -> str:
        """`nomor 1 sampai 15; yang ada: lanjut, selesai, periksa; mungkin "periksa"?`"""
        known = suggest(word, chain([LANJUT, SELESAI], self.ids))
        if not self.numbers:
            return known
        first, last = next(iter(self.numbers)), next(reversed(self.numbers))
        return f"nomor {first} sampai {last}; {known}"
