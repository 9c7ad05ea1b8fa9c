"""A `PerjanjianKinerja` in; what is missing in the spec itself out."""

from collections.abc import Iterator

from sopdocs.kinds.base import Rule
from sopdocs.kinds.perjanjian import PerjanjianKinerja
from sopdocs.problems import Finding


def has_its_second_party(model: PerjanjianKinerja) -> Iterator[Finding]:
    """A Bupati without NIP is complete."""
    yield from model.faults_of_kedua()


def is_dated(model: PerjanjianKinerja) -> Iterator[Finding]:
    """The date chooses who signs."""
    if model.tanggal is None:
        hint = "isi tanggal, misalnya tanggal: 13 Januari 2025; dicetak titik-titik"
        yield Finding(("tanggal",), "peringatan", "tanggal perjanjian belum diisi", "pk-tanggal", hint, key=True)


RULES: tuple[Rule, ...] = (has_its_second_party, is_dated)
