"""A year, a quarter and an indicator in; every figure that a document of that quarter may have of it out.

A target is that of the quarter, up to it, or of the year; a realisasi that of the quarter or up to it; a capaian any of
the four ways to hold one against the other (kinerja.tahun). Figures of a table typed by hand are held against these.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from sopdocs.kinds.pengukuran.cetak import persen
from sopdocs.kinds.pengukuran.definisi import Indikator
from sopdocs.kinds.pengukuran.nilai import Tertulis, tulisan
from sopdocs.kinds.pengukuran.tabel.sel import realisasi_sampai, realisasi_triwulan, target_sampai, tertulis
from sopdocs.kinds.pengukuran.tahun import Tahun, angka, realisasi
from sopdocs.kinerja.tahun import DASAR, Dasar, HasilIndikator
from sopdocs.kinerja.ukuran import Target
from sopdocs.text.numbers import rounded

Macam: TypeAlias = Literal["target", "realisasi", "capaian"]


@dataclass(frozen=True, slots=True)
class Angka:
    """A figure of the year: what it is of, how it is printed, what it counts (None: a word of a scale)."""

    sebutan: str
    teks: str
    nilai: Target | None


def angka_tahun(tahun: Tahun, tw: int, said: Indikator, found: HasilIndikator, macam: Macam) -> tuple[Angka, ...]:
    """All of one sort; none where the year says nothing."""
    make = {"target": _targets, "realisasi": _done, "capaian": _reached}[macam]
    return tuple(make(tahun, tw, said, found))


def sama(text: str, figure: Angka) -> bool | None:
    """Whether a cell says that figure, as far as its decimals go; None for what cannot be held against it."""
    try:
        cell, other = tulisan(text), tulisan(figure.teks)
    except ValueError:
        return None
    if cell.is_word or other.is_word:
        return cell.teks.casefold() == other.teks.casefold() if cell.is_word and other.is_word else None
    return _equal(cell, figure.nilai)


def is_angka(text: str) -> bool:
    """Whether a cell says a number."""
    try:
        return not tulisan(text).is_word
    except ValueError:
        return False


def _equal(cell: Tertulis, value: Target | None) -> bool:
    if not isinstance(cell.nilai, Decimal) or not isinstance(value, Decimal):
        return cell.nilai == value
    decimals = -int(cell.nilai.as_tuple().exponent)
    return rounded(value, max(decimals, 0)) == cell.nilai


def _targets(tahun: Tahun, tw: int, said: Indikator, found: HasilIndikator) -> Iterator[Angka]:
    quarter = tahun.triwulan(tw)
    own = said.target_triwulan(tw)
    if own is not None:
        yield Angka(quarter.nama, tertulis(own), angka(said, own))
    if found.sampai.target is not None:
        yield Angka(quarter.sampai, target_sampai(said, found.sampai, tw), found.sampai.target)
    if said.target.tahunan is not None:
        yield Angka("tahun", tertulis(said.target.tahunan), angka(said, said.target.tahunan))


def _done(tahun: Tahun, tw: int, said: Indikator, found: HasilIndikator) -> Iterator[Angka]:
    quarter = tahun.triwulan(tw)
    own = realisasi(said, tahun.of_indikator(said.id, tw))
    if own is not None:
        yield Angka(quarter.nama, realisasi_triwulan(tahun, said, tw), own)
    if found.sampai.realisasi is not None:
        yield Angka(quarter.sampai, realisasi_sampai(tahun, said, found.sampai), found.sampai.realisasi)


def _reached(tahun: Tahun, tw: int, said: Indikator, found: HasilIndikator) -> Iterator[Angka]:
    """As printed; also with more decimals than these, as it was counted."""
    decimals = tahun.aturan.desimal
    for dasar in DASAR:
        printed, counted = found.tercetak[dasar], found.capaian[dasar].nilai
        if printed is not None:
            text = persen(printed, decimals)
            yield Angka(_NAMES[dasar], text, printed)
            if counted is not None and rounded(counted, decimals) == printed:
                yield Angka(_NAMES[dasar], text, counted)


_NAMES: dict[Dasar, str] = {
    "triwulan": "triwulan ini",
    "triwulan-tahunan": "triwulan ini terhadap target tahun",
    "sampai": "s.d. triwulan ini",
    "sampai-tahunan": "s.d. triwulan ini terhadap target tahun",
}
