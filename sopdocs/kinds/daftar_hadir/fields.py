"""A `DaftarHadir` and the kop in; what its template prints out."""

from dataclasses import dataclass

from sopdocs.kinds.daftar_hadir.model import DaftarHadir
from sopdocs.kinds.hadir import Hadir, Kepala, hadirin, kepala
from sopdocs.kinds.kop import Kop
from sopdocs.kinds.ttd import Ttd, ttd

BLANK_ROWS = 20
"""Rows to fill on the spot where the spec names nobody: what a page of F4 has room for."""


@dataclass(frozen=True, slots=True)
class Fields:
    """What `templates/daftar-hadir.docx` may name."""

    kop: Kop
    judul: str
    rapat: Kepala
    daftar: tuple[Hadir, ...]
    pimpinan: Ttd


def fields(model: DaftarHadir, kop: Kop) -> Fields:
    """All text as it is printed."""
    blank = model.kosong if model.kosong or model.peserta else BLANK_ROWS
    return Fields(kop, model.judul.upper(), kepala(model), hadirin(model, blank), ttd(model, model.signers[0]))
