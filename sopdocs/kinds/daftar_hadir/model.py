"""What a spec of `jenis: daftar-hadir` may say beside the meeting itself."""

from typing import Literal

from pydantic import Field

from sopdocs.kinds import rapat
from sopdocs.kinds.base import Rule
from sopdocs.kinds.fields import Teks
from sopdocs.kinds.naskah import Signer
from sopdocs.kinds.rapat import NaskahRapat


class DaftarHadir(NaskahRapat):
    """A whole spec."""

    jenis: Literal["daftar-hadir"]
    judul: Teks = Field(default="DAFTAR HADIR", description="Misalnya DAFTAR HADIR PESERTA RAPAT")

    @property
    def signers(self) -> tuple[Signer, ...]:
        return (Signer(("rapat", "pimpinan", "ketua"), self.rapat.pimpinan.ketua, self.rapat.tanggal),)


RULES: tuple[Rule, ...] = rapat.RULES
