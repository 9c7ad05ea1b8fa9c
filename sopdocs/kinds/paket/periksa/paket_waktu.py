"""The waktu of every step can be counted, so that the schedule is one.

Passes: `waktu: 2 hari`, and `waktu: "-"` of a step that takes none. Fails: `waktu: sesuai kebutuhan`.
"""

import re
from collections.abc import Iterator

from sopdocs.jadwal import nomor
from sopdocs.kinds.paket.periksa.bahan import Bahan, Temuan
from sopdocs.problems import Finding
from sopdocs.text.words import dan

ID = "paket-waktu"

NONE = re.compile(r"[-–—]+")
"""A waktu that is none, on purpose."""


def check(bahan: Bahan) -> Iterator[Temuan]:
    """One finding, which names all such steps."""
    sop, times = bahan.rencana.sop, bahan.rencana.jadwal
    if sop is None or times is None:
        return
    unknown = [
        nomor(sop.langkah, at)
        for at, row in enumerate(sop.langkah)
        if not times.kegiatan[at].diketahui and not NONE.fullmatch(row.waktu.strip())
    ]
    if unknown:
        message = f"waktu langkah {dan(unknown)} tidak dapat dihitung; dalam jadwal dianggap tidak memakan waktu"
        hint = f'tulis "waktu: {{{unknown[0]}: 1 hari}}" di sini, atau betulkan waktu di SOP'
        yield bahan.temuan(Finding(("waktu",), "peringatan", message, ID, hint, key=True))
