"""A procedure has several steps (sop-rules 5.6, fl-step-count: 4 to 25 are usual).

Passes: two rows.
Fails: `kegiatan: [{uraian: Menyusun laporan, pelaksana: staf}]` alone.
"""

from collections.abc import Iterator

from sopdocs.kinds.sop.model import Sop
from sopdocs.kinds.sop.steps import written_steps
from sopdocs.problems import Finding

ID = "fl-step-count"


def check(sop: Sop) -> Iterator[Finding]:
    """At most one finding for each procedure, on its kegiatan."""
    for procedure in sop.procedures:
        if len(written_steps(procedure)) == 1:
            loc = (*procedure.loc, "kegiatan")
            hint = "uraikan menjadi beberapa langkah: siapa memulai, memeriksa, menyetujui, menyampaikan hasilnya"
            yield Finding(loc, "peringatan", "prosedur ini hanya satu langkah", ID, hint, key=True)
