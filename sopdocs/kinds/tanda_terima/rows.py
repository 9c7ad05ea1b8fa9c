"""A `TandaTerima` in; its rows out, with what they take from the whole sheet and from the profile.

There is one list of recipients, that of the profile. A row names one of them by its id, or anybody else in words. Who
has received is who held the office on the day that the document was handed over; before that day is known, on the
date of the sheet.
"""

from dataclasses import dataclass

from sopdocs.kinds.naskah import Penandatangan, Penerima, Signer
from sopdocs.kinds.officers import Officer, held, officer
from sopdocs.kinds.tanda_terima.formulir import joined
from sopdocs.kinds.tanda_terima.model import TandaTerima
from sopdocs.kinds.tanda_terima.serahan import Serahan
from sopdocs.problems import Loc
from sopdocs.text.dates import Tanggal


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is; `penerima` is the recipient's name, `id_` its id in the profile (empty: named in words)."""

    loc: Loc
    id_: str
    penerima: str
    nama: str
    jabatan: str
    dokumen: str
    jumlah: str
    diserahkan: Tanggal | None
    kembali: Tanggal | None
    keterangan: str
    terlambat: bool
    signer: Signer | None
    """The place to look for a gap; None where the spec names the person."""


BLANK = Row((), "", "", "", "", "", "", None, None, "", False, None)
"""A row to write on."""


def rows(model: TandaTerima) -> tuple[Row, ...]:
    """The rows in their order: those that the spec lists and the year knows; else those of the profile."""
    if model.kinerja:
        return tuple(
            _row(model, ("kinerja", each.penerima) if at is None else ("daftar", at), each)
            for at, each in joined(model.daftar, model.formulir)
        )
    if model.daftar:
        return tuple(_row(model, ("daftar", at), each) for at, each in enumerate(model.daftar))
    return tuple(_row(model, ("penerima", id_), Serahan(penerima=id_)) for id_ in model.penerima)


def _row(model: TandaTerima, loc: Loc, given: Serahan) -> Row:
    id_ = given.penerima if given.penerima in model.penerima else ""
    who = model.penerima.get(id_) or Penerima(nama=given.penerima)
    handed = given.diserahkan or model.diserahkan
    day = handed or model.tanggal
    known = officer(model, who.pejabat, day) if who.pejabat and not given.nama else Officer()
    late = bool(given.kembali and model.batas_kembali and model.batas_kembali.before(given.kembali))
    return Row(
        loc=loc,
        id_=id_,
        penerima=who.nama,
        nama=given.nama or known.nama,
        jabatan=_jabatan(who, known),
        dokumen=given.dokumen or model.dokumen,
        jumlah=given.jumlah or model.jumlah,
        diserahkan=handed,
        kembali=given.kembali,
        keterangan=given.keterangan,
        terlambat=late,
        signer=Signer(loc, Penandatangan(pejabat=who.pejabat), day) if who.pejabat and not given.nama else None,
    )


def _jabatan(who: Penerima, known: Officer) -> str:
    """The recipient; who stands in for its head says so (`Plt. Kepala Seksi Pemerintahan`)."""
    return who.nama if known.status == "definitif" else held(known)
