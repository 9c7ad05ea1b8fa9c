"""The holidays of the years of the run are known.

Passes: a run in 2025. Fails: a run in a year whose cuti bersama is not yet set, or of which nothing is known.
"""

from collections.abc import Iterator

from sopdocs.jadwal import libur
from sopdocs.kinds.paket.periksa.bahan import Bahan, Temuan
from sopdocs.problems import Finding

ID = "paket-kalender"


def check(bahan: Bahan) -> Iterator[Temuan]:
    """One finding for the first such year."""
    first, last = bahan.mulai, bahan.selesai
    for year in range(first.year, last.year + 1) if first and last and bahan.rencana.jadwal else ():
        if libur.belum_pasti(year):
            known = "hari libur {} masih perkiraan: tanggalnya atau cuti bersamanya belum ditetapkan"
            message = (known if libur.nasional(year) else "hari libur nasional tahun {} tidak diketahui").format(year)
            hint = 'tulis hari liburnya di "kalender: {libur: [{tanggal: …, keterangan: …}]}", lalu periksa jadwalnya'
            yield bahan.temuan(Finding(("mulai",), "peringatan", message, ID, hint))
            return
