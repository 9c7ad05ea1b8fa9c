"""The year's plans and the office's words about them in; Bab II out.

Of a year: a summary of its perjanjian kinerja (Permenpan-RB 53/2014, lampiran II), with Renstra and IKU as kecamatan
have them (design: paperwork, 6.1). A quarter has the perjanjian and the targets of quarters.
"""

from collections.abc import Iterator

from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.blok.bagian import bagian_sendiri
from sopdocs.kinds.laporan_kinerja.rencana import (
    tabel_iku,
    tabel_perjanjian,
    tabel_perubahan,
    tabel_program,
    tabel_renstra,
    tabel_target,
)
from sopdocs.problems import Loc
from sopdocs.report import Block, Heading

LOC: Loc = ("perencanaan",)


def perencanaan(bahan: Bahan) -> Iterator[Block]:
    """The whole chapter."""
    yield Heading(1, "Perencanaan Kinerja", name="perencanaan")
    if bahan.model.is_annual:
        yield Heading(2, "Rencana Strategis")
        yield from bahan.uraian((*LOC, "renstra"), "Rencana Strategis")
        yield from tabel_renstra(bahan)
        yield Heading(2, "Indikator Kinerja Utama")
        yield from tabel_iku(bahan)
    yield Heading(2, "Perjanjian Kinerja")
    yield from bahan.bila_ada((*LOC, "perjanjian"))
    yield from tabel_perjanjian(bahan)
    yield from tabel_program(bahan)
    yield from tabel_perubahan(bahan)
    yield Heading(2, "Rencana Aksi dan Target Triwulan")
    yield from bahan.bila_ada((*LOC, "rencana_aksi"))
    yield from tabel_target(bahan)
    yield from bagian_sendiri(bahan, (*LOC, "bagian"), bahan.model.perencanaan.bagian)
