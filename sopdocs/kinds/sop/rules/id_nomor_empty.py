"""An SOP has a number (Permenpan-RB 35/2012, identitas).

Passes: `nomor: 065/26/2025`. Fails: `nomor:` with nothing after it.
"""

from collections.abc import Iterator

from sopdocs.kinds.sop.model import Sop
from sopdocs.problems import Finding

ID = "id-nomor-empty"


def check(sop: Sop) -> Iterator[Finding]:
    """At most one finding."""
    if not sop.nomor.strip():
        hint = "isi setelah nomor ditetapkan menurut tata naskah dinas"
        yield Finding(("nomor",), "peringatan", "SOP ini belum bernomor", ID, hint, key=True)
