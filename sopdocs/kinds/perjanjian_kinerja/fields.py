"""A `PerjanjianKinerja` and the kop in; what its template prints out."""

from dataclasses import dataclass
from typing import Annotated

from sopdocs.kinds.kop import SIDE, Kop
from sopdocs.kinds.logo import enlarged
from sopdocs.kinds.perjanjian import Lampiran, PerjanjianKinerja, Pernyataan, lampiran, pernyataan
from sopdocs.page import Image
from sopdocs.units import Length, mm
from sopdocs.word.template import OPTIONAL

ARMS: Length = mm(26)
"""The square that the logo fills above the title."""


@dataclass(frozen=True, slots=True)
class Fields:
    """What `templates/perjanjian-kinerja.docx` and `perjanjian-kinerja-triwulan.docx` may name."""

    kop: Annotated[Kop, OPTIONAL]
    lambang: Image | None
    pernyataan: Pernyataan
    lampiran: Lampiran


def fields(model: PerjanjianKinerja, kop: Kop) -> Fields:
    """All text as it is printed."""
    return Fields(
        kop=kop,
        lambang=enlarged(kop.logo, SIDE, ARMS) if kop.logo else None,
        pernyataan=pernyataan(model),
        lampiran=lampiran(model),
    )
