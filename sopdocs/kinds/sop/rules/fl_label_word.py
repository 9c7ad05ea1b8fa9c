"""A branch is labelled with one to three short words: they stand beside a corner of the diamond, within a lane.

Answers are "ya/tidak", "lengkap/tidak", "benar/salah" (Permenpan-RB 35/2012). A label breaks between words and at
hyphens only; no word of Bahasa Indonesia has more letters than "ketidakbertanggungjawaban".

Passes: `keputusan: {Memenuhi seluruh persyaratan administrasi: lanjut, Tidak: 1}`.
Fails: `keputusan: {Ya: lanjut, Dikembalikankarenatidakmemenuhipersyaratan: 1}`.
"""

import re
from collections.abc import Iterator

from sopdocs.kinds.sop.model import Sop
from sopdocs.kinds.sop.steps import written_steps
from sopdocs.problems import Finding

ID = "fl-label-word"

LONGEST = len("ketidakbertanggungjawaban")


def check(sop: Sop) -> Iterator[Finding]:
    """One finding for each such label."""
    for procedure in sop.procedures:
        for step in written_steps(procedure):
            for label in step.langkah.keputusan or ():
                letters = max(map(len, re.split(r"[\s-]+", label)))
                if letters > LONGEST:
                    message = f'label cabang "{label[:60]}" memuat kata {letters} huruf yang tidak dapat dipenggal'
                    hint = 'tulis satu sampai tiga kata pendek, misalnya "Tidak lengkap"; alasannya di uraian'
                    yield Finding((*step.loc, "keputusan", label), "peringatan", message, ID, hint, key=True)
