"""A waktu is a number with a unit, so that it can be kept to and measured.

Passes: `waktu: 1 hari`, `waktu: 2-3 jam`, `waktu: -`. Fails: `waktu: sesuai kebutuhan`.
"""

from collections.abc import Iterator

from sopdocs.kinds.sop.model import Sop
from sopdocs.problems import Finding
from sopdocs.text.duration import in_minutes, is_measurable

ID = "mb-waktu-unmeasurable"


def check(sop: Sop) -> Iterator[Finding]:
    """One finding for each such row; a bare number will do where the head of the column names the unit."""
    minutes = sop.tampilan.satuan_waktu == "menit"
    for procedure in sop.procedures:
        for index, row in enumerate(procedure.kegiatan):
            bare = minutes and in_minutes(row.waktu) is not None
            if row.waktu.strip() not in ("", "-") and not bare and not is_measurable(row.waktu):
                loc = (*procedure.loc, "kegiatan", index, "waktu")
                message = f'waktu "{row.waktu[:60]}" tidak terukur'
                yield Finding(loc, "peringatan", message, ID, "tulis angka dan satuan, misalnya 30 menit atau 2 hari")
