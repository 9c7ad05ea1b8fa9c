"""A choice in the text of a row is drawn as a decision.

Passes: `uraian: Memeriksa berkas` with `keputusan: {Lengkap: lanjut, Tidak: 1}`.
Fails: `uraian: Memeriksa berkas, jika lengkap diteruskan, jika tidak dikembalikan` without `keputusan`.
"""

import re
from collections.abc import Iterator

from sopdocs.kinds.sop.model import Kegiatan, Sop
from sopdocs.problems import Finding

ID = "kg-hidden-decision"

IF = re.compile(r"\b(jika|apabila|bila|kalau)\b", re.IGNORECASE)
NOT = re.compile(r"\b(tidak|belum)\b", re.IGNORECASE)


def check(sop: Sop) -> Iterator[Finding]:
    """One finding for each such row."""
    for procedure in sop.procedures:
        for index, row in enumerate(procedure.kegiatan):
            if _chooses(row.uraian) and not _decides(row):
                loc = (*procedure.loc, "kegiatan", index, "uraian")
                hint = "tambahkan keputusan, misalnya {Ya: lanjut, Tidak: 1}"
                yield Finding(loc, "peringatan", "pilihan dalam uraian ini tidak digambar", ID, hint)


def _chooses(uraian: str) -> bool:
    """Whether an "if" is followed by a "not"."""
    condition = IF.search(uraian)
    return condition is not None and NOT.search(uraian, condition.end()) is not None


def _decides(row: Kegiatan) -> bool:
    return any(step.keputusan is not None for step in (row, *row.alur))
