"""A year and a quarter in; what its figures come from out: the proofs of each indicator, the forms that came back."""

from collections.abc import Iterator
from dataclasses import dataclass

from sopdocs.kinds.blanks import dotted
from sopdocs.kinds.pengukuran.cetak import penerima
from sopdocs.kinds.pengukuran.isian import FormulirMasuk
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinerja.ukuran import is_due
from sopdocs.text import nip

PROOF = 60
"""Dots of a proof to be written in."""
MISSING = "belum kembali"


@dataclass(frozen=True, slots=True)
class Bukti:
    """The proofs of an indicator, which has the number of the tables; of a row of the budget `no` is empty."""

    no: str
    nama: str
    bukti: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Formulir:
    """Who has filled in a form, when, and which file it is."""

    no: str
    penerima: str
    oleh: tuple[str, ...]
    tanggal: str
    berkas: str


@dataclass(frozen=True, slots=True)
class DaftarFormulir:
    """The table of them."""

    daftar: tuple[Formulir, ...]


def bukti(tahun: Tahun, tw: int) -> tuple[Bukti, ...]:
    """What is due and has no proof has a line for it; so has a quarter in which nothing is due."""
    return (*_of_indicators(tahun, tw), *_of_money(tahun, tw)) or (Bukti("", "", (dotted(PROOF),)),)


def formulir(tahun: Tahun, tw: int) -> tuple[DaftarFormulir, ...]:
    """Of all who have something to fill in; nothing where the quarter says of no form that it came."""
    isian = tahun.isian.get(tw)
    if isian is None or not isian.formulir:
        return ()
    ids = dict.fromkeys([*tahun.penerima(), *isian.formulir])
    rows = (_form(tahun, no, id_, isian.formulir.get(id_)) for no, id_ in enumerate(ids, 1))
    return (DaftarFormulir(tuple(rows)),)


def _of_indicators(tahun: Tahun, tw: int) -> Iterator[Bukti]:
    for no, each in enumerate(tahun.indikator, 1):
        said = tahun.of_indikator(each.id, tw).bukti
        if said or is_due(each.periode, tw):
            yield Bukti(f"{no}.", each.nama, said or (dotted(PROOF),))


def _of_money(tahun: Tahun, tw: int) -> Iterator[Bukti]:
    for row in tahun.belanja:
        if said := tahun.of_belanja(row, tw).bukti:
            yield Bukti("", " ".join(filter(None, (row.kode, row.nama))), said)


def _form(tahun: Tahun, no: int, id_: str, form: FormulirMasuk | None) -> Formulir:
    name = penerima(tahun.kinerja, id_)
    if form is None:
        return Formulir(f"{no}.", name, (), MISSING, "")
    who = (form.oleh, f"NIP. {nip.printed(form.nip)}" if form.nip else "")
    return Formulir(f"{no}.", name, tuple(filter(None, who)), str(form.kembali or form.tanggal or ""), form.berkas)
