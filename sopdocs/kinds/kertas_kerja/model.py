"""What a spec of `jenis: kertas-kerja` may say."""

from typing import Literal

from pydantic import Field

from sopdocs.kinds.fields import Tanggal, Teks
from sopdocs.kinds.naskah import Penandatangan, Signer
from sopdocs.kinds.pengukuran.rujukan import BerRevisi


class KertasKerja(BerRevisi):
    """A whole spec."""

    jenis: Literal["kertas-kerja"]
    judul: Teks = "KERTAS KERJA PENGUKURAN KINERJA"
    tanggal: Tanggal | None = None
    penyusun: Penandatangan = Field(default=Penandatangan(), description="Yang menghitung, misalnya pengelola monev")
    pemeriksa: Penandatangan = Field(default=Penandatangan(), description="Yang memeriksa, misalnya kasubag")

    @property
    def signers(self) -> tuple[Signer, ...]:
        """At the left who examines it, at the right who made it."""
        left = Signer(("pemeriksa",), self.pemeriksa, self.tanggal)
        return left, Signer(("penyusun",), self.penyusun, self.tanggal)
