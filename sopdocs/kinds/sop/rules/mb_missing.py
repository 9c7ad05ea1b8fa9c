"""Every kegiatan has its mutu baku: kelengkapan, waktu and output (Permenpan-RB 35/2012).

Passes: a row with `kelengkapan: Berkas`, `waktu: 1 hari` and `output: Draf`. Fails: a row without `waktu`.
"""

from collections.abc import Iterator

from sopdocs.kinds.sop.model import Sop
from sopdocs.problems import Finding

ID = "mb-missing"

MUTU_BAKU = ("kelengkapan", "waktu", "output")


def check(sop: Sop) -> Iterator[Finding]:
    """One finding for each row, which names all that is blank; a column that is not shown is not asked for."""
    shown = [key for key in MUTU_BAKU if key in sop.tampilan.kolom]
    for procedure in sop.procedures:
        for index, row in enumerate(procedure.kegiatan):
            if blank := [key for key in shown if not getattr(row, key)]:
                message = f"mutu baku belum lengkap: {', '.join(blank)} belum diisi"
                loc = (*procedure.loc, "kegiatan", index)
                yield Finding(loc, "peringatan", message, ID, 'isi, atau tulis "-" bila memang tidak ada')
