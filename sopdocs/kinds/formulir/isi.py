"""What a quarter says of the indicators and the money of a seksi in; what a filled form shows out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from sopdocs.kinds.formulir.susun import uang
from sopdocs.kinds.pengukuran.isian import FormulirMasuk, IsianAnggaran, IsianIndikator
from sopdocs.kinds.pengukuran.tahun import NO_MONEY, NOTHING, Tahun, realisasi
from sopdocs.kinerja.tahun import HasilIndikator

NOBODY = FormulirMasuk()


@dataclass(frozen=True, slots=True)
class Terhitung:
    """Realisasi and capaian of a quarter, as they are printed; serapan up to it. None: nothing there."""

    realisasi: Decimal | None = None
    capaian: Decimal | None = None


NOT_COUNTED = Terhitung()


@dataclass(frozen=True, slots=True)
class Isi:
    """What is filled in already: answers by id or key, what they count to, and by whom."""

    indikator: Mapping[str, IsianIndikator] = field(default_factory=dict)
    belanja: Mapping[str, IsianAnggaran] = field(default_factory=dict)
    terhitung: Mapping[str, Terhitung] = field(default_factory=dict)
    serapan: Mapping[str, Decimal | None] = field(default_factory=dict)
    pengisi: FormulirMasuk = NOBODY

    def of_indikator(self, id_: str) -> IsianIndikator:
        """Nothing where nothing is said."""
        return self.indikator.get(id_, NOTHING)

    def of_belanja(self, key: str) -> IsianAnggaran:
        """Nothing where nothing is said."""
        return self.belanja.get(key, NO_MONEY)


KOSONG = Isi()
"""A blank form."""


def isi(tahun: Tahun, tw: int, id_: str) -> Isi:
    """Of the seksi `id_`."""
    if tw not in tahun.isian:
        return KOSONG
    said, counted = tahun.isian[tw], tahun.hitung(tw)
    by_id = {each.indikator.id: each for each in counted.indikator}
    return Isi(
        said.indikator,
        said.anggaran,
        {
            each.id: _counted(by_id[each.id], realisasi(each, tahun.of_indikator(each.id, tw)))
            for each in tahun.indikator
        },
        {key: each.serapan for key, each in uang(tahun, tw).items()},
        said.formulir.get(id_, NOBODY),
    )


def _counted(found: HasilIndikator, value: Decimal | None) -> Terhitung:
    return Terhitung(value, found.tercetak["triwulan"])
