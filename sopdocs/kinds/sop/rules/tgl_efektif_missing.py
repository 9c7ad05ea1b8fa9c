"""An SOP says from when on it is in force (Permenpan-RB 35/2012, identitas).

Passes: `tanggal: {efektif: 1 Februari 2025}`, or a form without that line (`tampil_efektif: tidak`).
Fails: `tanggal: {pembuatan: 5 Januari 2025, efektif: }`.
"""

from collections.abc import Iterator

from sopdocs.kinds.sop.model import Sop
from sopdocs.problems import Finding

ID = "tgl-efektif-missing"


def check(sop: Sop) -> Iterator[Finding]:
    """At most one finding."""
    if sop.tanggal.efektif is None and sop.tampilan.tampil_efektif:
        hint = "isi tanggal mulai berlakunya SOP ini"
        yield Finding(("tanggal", "efektif"), "peringatan", "tanggal efektif belum diisi", ID, hint, key=True)
