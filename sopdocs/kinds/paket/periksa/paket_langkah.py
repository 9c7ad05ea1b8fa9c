"""Every output of a step is a document of the pack, or is none on purpose.

Passes: `langkah: {6: tidak}`, or an output whose words a kind is known by.
Fails: an output `Bahan paparan` of which the pack says nothing.
"""

from collections.abc import Iterator

from sopdocs.jadwal import nomor
from sopdocs.kinds.paket.periksa.bahan import Bahan, Temuan
from sopdocs.problems import Finding
from sopdocs.text.words import dan

ID = "paket-langkah"


def check(bahan: Bahan) -> Iterator[Temuan]:
    """One finding for each such step."""
    sop = bahan.rencana.sop
    if sop is None:
        return
    for at, outputs in sorted(bahan.rencana.tanpa.items()):
        number = nomor(sop.langkah, at)
        message = f"langkah {number} menghasilkan {dan(outputs)}, tetapi dokumennya belum ada dalam paket"
        hint = (
            f'tulis di bawah langkah: "{number}: ../surat/nama.yaml" (spec dokumennya), '
            f'"{number}: {{jenis: …, isi: {{…}}}}", atau "{number}: tidak" bila memang tanpa dokumen'
        )
        yield bahan.temuan(Finding(("langkah", number), "peringatan", message, ID, hint, key=True))
