"""What a spec says in; the days of work in it, each with its place and the key that it stands under, out.

Days of other things are left out: of a letter that came in, of laws, of officers in their posts, of other documents
that a lembar arsip lists.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from sopdocs.problems import Loc
from sopdocs.text.dates import Tanggal, parse

OF_WORK = frozenset(
    {
        "tanggal",
        "diserahkan",
        "diterima",
        "kembali",
        "mulai",
        "selesai",
        "batas",
        "batas_kembali",
        "batas_waktu",
        "paling_awal",
        "waktu",
    }
)
"""Keys under which a date is a day on which somebody works, or has to be done."""

OF_OTHERS = frozenset(
    {
        "dasar",
        "dasar_hukum",
        "instansi",
        "isi",
        "kalender",
        "lhe",
        "pejabat",
        "pemegang",
        "penerima",
        "penomoran",
        "perubahan",
        "riwayat",
        "sop",
        "tampilan",
    }
)
"""Keys below which dates are not days of the run."""

OF_A_LETTER = ("surat", "tanggal")
"""The date of the letter that came in: its writer's, not ours."""

OF_STEPS = "paling_awal"
"""A mapping from steps to days."""

DONE = frozenset({"tanggal", "diserahkan", "kembali"})
"""Keys of what was done on that day; the others are terms, or what others did."""

SHEETS = ("rapat", "lembar", "rantai")
"""Keys below which `tanggal` is that of the document, or of a sheet of it."""


@dataclass(frozen=True, slots=True)
class Hari:
    """A date under a key of a spec: of the document's own one, or (`of_pack`) of the pack's."""

    loc: Loc
    tanggal: Tanggal
    of_pack: bool = False

    @property
    def kunci(self) -> str:
        """The key that it stands under."""
        return next((step for step in reversed(self.loc) if isinstance(step, str)), "")

    @property
    def is_done(self) -> bool:
        """Whether something was done on that day."""
        return self.kunci in DONE

    @property
    def is_pokok(self) -> bool:
        """Whether it is the date of the document itself."""
        return self.loc == ("diserahkan",) or (
            self.kunci == "tanggal" and (len(self.loc) == 1 or self.loc[0] in SHEETS)
        )


def hari(said: Mapping[str, Any], loc: Loc = ()) -> Iterator[Hari]:
    """Every day in what a spec says, in its order."""
    for key, value in said.items():
        if key in OF_OTHERS or (*loc, key)[-2:] == OF_A_LETTER:
            continue
        yield from _below(value, (*loc, key), key)


def _below(value: Any, loc: Loc, key: str) -> Iterator[Hari]:
    if isinstance(value, dict) and key != OF_STEPS:
        yield from hari(value, loc)
    elif isinstance(value, dict):
        for step, day in value.items():
            yield from _below(day, (*loc, step), key)
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from _below(each, (*loc, place), key)
    elif isinstance(value, str) and key in OF_WORK:
        with suppress(ValueError):
            yield Hari(loc, parse(value))
