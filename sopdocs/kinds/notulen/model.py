"""What a spec of `jenis: notulen` may say beside the meeting itself."""

from typing import Literal

from pydantic import Field

from sopdocs.kinds.fields import BagianAtauTeks, Daftar, Teks
from sopdocs.kinds.naskah import Signer
from sopdocs.kinds.orang import Orang
from sopdocs.kinds.rapat import NaskahRapat


class Pembicaraan(BagianAtauTeks):
    """What one speaker said; a text alone was said by nobody in particular."""

    kunci_teks = "isi"

    pembicara: Orang = Field(default=Orang(), description="id di pejabat, atau {nama: …, jabatan: …}")
    isi: Teks = Field(default="", description="Pokok pembicaraan; tiap baris menjadi satu paragraf")

    @property
    def has_speaker(self) -> bool:
        return bool(self.pembicara.pejabat or self.pembicara.nama)


class Keputusan(BagianAtauTeks):
    """One decision; a text alone is its `isi`."""

    kunci_teks = "isi"

    isi: Teks
    penanggung_jawab: Daftar = Field(default=(), description="id di pejabat atau penerima, atau sebutan lain")
    batas_waktu: Teks = Field(default="", description="Tanggal, atau kata-kata seperti setiap tanggal 10")

    @property
    def is_assigned(self) -> bool:
        return bool(self.penanggung_jawab or self.batas_waktu)


class Notulen(NaskahRapat):
    """A whole spec."""

    jenis: Literal["notulen"]
    judul: Teks = Field(default="NOTULEN", description="NOTULEN atau NOTULA")
    pembukaan: Teks = Field(default="", description="Kata pembukaan; tiap baris menjadi satu paragraf")
    pembahasan: tuple[Pembicaraan, ...] = ()
    keputusan: tuple[Keputusan, ...] = ()
    penutup: Teks = ""

    @property
    def signers(self) -> tuple[Signer, ...]:
        """The notulis at the left, who led the meeting at the right."""
        lead, day = self.rapat.pimpinan, self.rapat.tanggal
        loc = ("rapat", "pimpinan")
        return Signer((*loc, "pencatat"), lead.pencatat, day), Signer((*loc, "ketua"), lead.ketua, day)
