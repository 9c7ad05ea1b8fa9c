"""The rows of the budget that serve an indicator in; what they had and spent, and how efficient that was, out."""

from collections.abc import Iterator

from sopdocs.kinds.laporan_kinerja.akuntabilitas.efisiensi import kalimat_efisiensi
from sopdocs.kinds.laporan_kinerja.angka import Ukuran
from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.blok.bagian import butir, kalimat
from sopdocs.kinds.laporan_kinerja.blok.tabel import label
from sopdocs.problems import Loc
from sopdocs.report import Block


def dukungan(bahan: Bahan, each: Ukuran, loc: Loc) -> Iterator[Block]:
    """Elements (6) and (7) of the regulation: a sentence for each row, then the words of the office."""
    rows = bahan.angka.pendukung(each.said.id)
    program, words = (*loc, "program"), (*loc, "efisiensi")
    yield from label("Program yang menunjang dan efisiensinya")
    told = list(filter(None, (kalimat_efisiensi(bahan, row, each.baris.nama) for row in rows)))
    if len(told) > 1:
        yield from butir(bahan, told)
    else:
        yield from kalimat("".join(told))
    if not rows:
        yield from bahan.uraian(program, f"program yang menunjang: {each.baris.nama}")
    else:
        yield from bahan.bila_ada(program)
    yield from bahan.bila_ada(words)
