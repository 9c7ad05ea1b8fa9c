"""An SOP is not in force before it is made.

Passes: `tanggal: {pembuatan: 5 Januari 2025, efektif: 10 Januari 2025}`.
Fails: `tanggal: {pembuatan: 5 Januari 2025, efektif: 10 Januari 2024}`.
"""

from collections.abc import Iterator

from sopdocs.kinds.sop.model import Sop
from sopdocs.problems import Finding

ID = "tgl-efektif-before-pembuatan"


def check(sop: Sop) -> Iterator[Finding]:
    """At most one finding."""
    made, efektif = sop.tanggal.pembuatan, sop.tanggal.efektif
    if made and efektif and efektif.before(made):
        message = f"tanggal efektif ({efektif}) mendahului tanggal pembuatan ({made})"
        yield Finding(("tanggal", "efektif"), "peringatan", message, ID, "periksa kedua tanggal")
