"""A waktu is a number with a unit, so that it can be kept to and measured.

Passes: `waktu: 1 hari`, `waktu: 2-3 jam`, `waktu: -`. Fails: `waktu: sesuai kebutuhan`.
"""

from collections.abc import Iterator

from sopdocs.kinds.sop.model import Sop
from sopdocs.problems import Finding
from sopdocs.text.duration import is_measurable

ID = "mb-waktu-unmeasurable"


def check(sop: Sop) -> Iterator[Finding]:
    """One finding for each such row; where the head of the column names the unit, matrix.py asks for minutes."""
    if sop.tampilan.satuan_waktu == "menit":
        return
    for procedure in sop.procedures:
        for index, row in enumerate(procedure.kegiatan):
            if row.waktu.strip() not in ("", "-") and not is_measurable(row.waktu):
                loc = (*procedure.loc, "kegiatan", index, "waktu")
                message = f'waktu "{row.waktu[:60]}" tidak terukur'
                yield Finding(loc, "peringatan", message, ID, "tulis angka dan satuan, misalnya 30 menit atau 2 hari")
