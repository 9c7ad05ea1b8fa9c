"""The figures of the year and the office's words in; Bab IV out: a general conclusion, and the steps ahead.

Permenpan-RB 53/2014, lampiran II.
"""

from collections.abc import Iterator

from sopdocs.kinds.laporan_kinerja.akuntabilitas.ringkasan import kesimpulan
from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.blok.bagian import bagian
from sopdocs.report import Block, Heading


def penutup(bahan: Bahan) -> Iterator[Block]:
    """The whole chapter."""
    yield Heading(1, "Penutup", name="penutup")
    yield Heading(2, "Kesimpulan")
    yield from kesimpulan(bahan)
    yield from bahan.uraian(("penutup", "kesimpulan"), "Kesimpulan")
    yield from bagian(bahan, ("penutup", "langkah"), "Langkah ke Depan")
