"""What a spec of `jenis: dokumen-data` may say."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from sopdocs.kinds.fields import Daftar, Tanggal, Teks, wrong
from sopdocs.kinds.naskah import Penandatangan, Signer
from sopdocs.kinds.pengukuran.rujukan import BerRevisi

MOST_TIERS = 3
"""Of paraf (design: paperwork, 7)."""


def _tiers(value: tuple[str, ...]) -> tuple[str, ...]:
    if len(value) > MOST_TIERS:
        raise wrong(f"paraf paling banyak {MOST_TIERS} tingkat", "hapus yang tidak perlu")
    return value


class DokumenData(BerRevisi):
    """A whole spec."""

    jenis: Literal["dokumen-data"]
    judul: Teks = "DOKUMEN DATA CAPAIAN KINERJA"
    tanggal: Tanggal | None = None
    penandatangan: Penandatangan = Field(default=Penandatangan(), description="Kepala kantor, misalnya camat")
    paraf: Annotated[Daftar, AfterValidator(_tiers)] = Field(
        default=(), description="id pejabat yang membubuhkan paraf, dari bawah ke atas"
    )

    @property
    def signers(self) -> tuple[Signer, ...]:
        return (Signer(("penandatangan",), self.penandatangan, self.tanggal),)
