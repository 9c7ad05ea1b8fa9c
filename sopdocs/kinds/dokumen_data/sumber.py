"""A year and a quarter in; what its figures come from out: the proofs of each indicator, the forms that came back."""

from collections.abc import Iterator
from dataclasses import dataclass

from sopdocs.kinds.blanks import dotted
from sopdocs.kinds.pengukuran.penerimaan import Penerimaan, penerimaan
from sopdocs.kinds.pengukuran.tahun import Tahun

PROOF = 60
"""Dots of a proof to be written in."""


@dataclass(frozen=True, slots=True)
class Bukti:
    """The proofs of an indicator, which has the number of the tables; of a row of the budget `no` is empty."""

    no: str
    nama: str
    bukti: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DaftarFormulir:
    """The table of them."""

    daftar: tuple[Penerimaan, ...]


def bukti(tahun: Tahun, tw: int) -> tuple[Bukti, ...]:
    """What is due and has no proof has a line for it; so has a quarter in which nothing is due."""
    return (*_of_indicators(tahun, tw), *_of_money(tahun, tw)) or (Bukti("", "", (dotted(PROOF),)),)


def formulir(tahun: Tahun, tw: int) -> tuple[DaftarFormulir, ...]:
    """Of all who have something to fill in; nothing where the quarter says of no form that it came."""
    isian = tahun.isian.get(tw)
    if isian is None or not isian.formulir:
        return ()
    return (DaftarFormulir(penerimaan(tahun, tw)),)


def _of_indicators(tahun: Tahun, tw: int) -> Iterator[Bukti]:
    for no, each in enumerate(tahun.indikator, 1):
        said = tahun.of_indikator(each.id, tw).bukti
        if said or each.is_due(tw):
            yield Bukti(f"{no}.", each.nama, said or (dotted(PROOF),))


def _of_money(tahun: Tahun, tw: int) -> Iterator[Bukti]:
    for row in tahun.belanja:
        if said := tahun.of_belanja(row, tw).bukti:
            yield Bukti("", " ".join(filter(None, (row.kode, row.nama))), said)
