"""A `SuratPengantar` and the kop in; what its template prints out.

The form is the model of Perbup Purworejo 42/2014 (design: paperwork, 4.1): a list, below it the receiver at the left
and the sender at the right.
"""

from dataclasses import dataclass

from sopdocs.kinds.blanks import dotted, filled
from sopdocs.kinds.kop import Kop
from sopdocs.kinds.letter import addressed
from sopdocs.kinds.naskah import Signer
from sopdocs.kinds.surat_pengantar.model import SuratPengantar
from sopdocs.kinds.ttd import DATE, Tanda, place_and_date, tanda

BLANK_ROWS = 3
"""Rows to write on where the spec lists nothing."""
PLACE = 20
"""Dots of the place of whoever receives it."""


@dataclass(frozen=True, slots=True)
class Baris:
    """A row of the list; its number is empty in a row to write on."""

    no: str
    uraian: str
    jumlah: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class Fields:
    """What `templates/surat-pengantar.docx` may name."""

    kop: Kop
    judul: str
    nomor: str
    tempat_tanggal: str
    kepada: tuple[str, ...]
    di: str
    daftar: tuple[Baris, ...]
    diterima: str
    penerima: Tanda
    pengirim: Tanda


def fields(model: SuratPengantar, kop: Kop) -> Fields:
    """All text as it is printed."""
    rows = tuple(Baris(f"{no}.", each.uraian, each.jumlah, each.keterangan) for no, each in enumerate(model.daftar, 1))
    return Fields(
        kop=kop,
        judul=model.judul,
        nomor=model.printed_number,
        tempat_tanggal=place_and_date(model, model.tanggal),
        kepada=addressed(model.kepada),
        di=filled(model.di, PLACE),
        daftar=rows or (Baris("", "", "", ""),) * BLANK_ROWS,
        diterima=str(model.diterima.tanggal or dotted(DATE)),
        penerima=tanda(model, Signer(("diterima",), model.diterima.signer, model.diterima.tanggal)),
        pengirim=tanda(model, model.signers[0]),
    )
