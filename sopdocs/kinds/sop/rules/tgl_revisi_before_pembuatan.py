"""An SOP is not revised before it is made.

Passes: `tanggal: {pembuatan: 5 Januari 2025, revisi: 10 Januari 2025}`.
Fails: `tanggal: {pembuatan: 5 Januari 2025, revisi: 10 Januari 2024}`.
"""

from collections.abc import Iterator

from sopdocs.kinds.sop.model import Sop
from sopdocs.problems import Finding

ID = "tgl-revisi-before-pembuatan"


def check(sop: Sop) -> Iterator[Finding]:
    """At most one finding."""
    made, revisi = sop.tanggal.pembuatan, sop.tanggal.revisi
    if made and revisi and revisi.before(made):
        message = f"tanggal revisi ({revisi}) mendahului tanggal pembuatan ({made})"
        yield Finding(("tanggal", "revisi"), "peringatan", message, ID, "periksa kedua tanggal")
