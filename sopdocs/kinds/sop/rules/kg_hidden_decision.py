"""A choice in the text of a row is drawn as a decision.

Passes: `uraian: Memeriksa berkas` with `keputusan: {Lengkap: lanjut, Tidak: 1}`.
Fails: `uraian: Memeriksa berkas, jika lengkap diteruskan, jika tidak dikembalikan` without `keputusan`.
"""

import re
from collections.abc import Iterator

from sopdocs.kinds.sop.model import Kegiatan, Sop
from sopdocs.problems import Finding

ID = "kg-hidden-decision"

CHOICE = re.compile(r"\b(jika|apabila|bila|kalau)\b.*\b(tidak|belum)\b", re.IGNORECASE | re.DOTALL)


def check(sop: Sop) -> Iterator[Finding]:
    """One finding for each such row."""
    for procedure in sop.procedures:
        for index, row in enumerate(procedure.kegiatan):
            if CHOICE.search(row.uraian) and not _decides(row):
                loc = (*procedure.loc, "kegiatan", index, "uraian")
                hint = "tambahkan keputusan, misalnya {Ya: lanjut, Tidak: 1}"
                yield Finding(loc, "peringatan", "pilihan dalam uraian ini tidak digambar", ID, hint)


def _decides(row: Kegiatan) -> bool:
    return any(step.keputusan is not None for step in (row, *row.alur))
