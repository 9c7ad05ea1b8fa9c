"""The run is done by the day that it has to be done by.

Passes: `batas: 31 Oktober 2025` of a run that ends on 10 Oktober. Fails: `batas: 8 Oktober 2025` of the same.
"""

from collections.abc import Iterator

from sopdocs.kinds.paket.periksa.bahan import Bahan, Temuan
from sopdocs.problems import Finding
from sopdocs.text.dates import Tanggal

ID = "paket-batas"


def check(bahan: Bahan) -> Iterator[Temuan]:
    """At most one finding."""
    limit, end = bahan.rencana.model.batas, bahan.selesai
    if limit and end and bahan.rencana.jadwal and limit.before(Tanggal.of(end)):
        message = f"menurut jadwal, pelaksanaan selesai {Tanggal.of(end)}, sesudah batas {limit}"
        hint = "mulai lebih awal, kurangi kembali, atau tulis waktu langkah yang lebih pendek di bawah waktu"
        yield bahan.temuan(Finding(("batas",), "peringatan", message, ID, hint))
