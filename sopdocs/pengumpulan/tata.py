"""A form in; its sheets with the place of every question and of every answer out.

The same value is written when a form goes out and read from when it comes back: nothing else knows where a cell is.
"""

from dataclasses import dataclass

from sopdocs.kinds.formulir.blangko import Blangko
from sopdocs.kinds.formulir.isi import KOSONG, Isi
from sopdocs.pengumpulan.anggaran import anggaran
from sopdocs.pengumpulan.kinerja import kinerja
from sopdocs.pengumpulan.papan import Lembar
from sopdocs.pengumpulan.petunjuk import petunjuk


@dataclass(frozen=True, slots=True)
class Tata:
    """A form and its sheets, in their order."""

    form: Blangko
    lembar: tuple[Lembar, ...]


def tata(form: Blangko, isi: Isi = KOSONG) -> Tata:
    """The sheets of a form, blank or with what is filled in already."""
    sheets = (petunjuk(form, isi), kinerja(form, isi), anggaran(form, isi))
    return Tata(form, tuple(sheet for sheet in sheets if sheet is not None))
