"""What a spec of `jenis: notulen` may say beside the meeting itself."""

from typing import Any, Literal

from pydantic import ConfigDict, Field, model_validator

from sopdocs.kinds.fields import Bagian, Daftar, Teks, text_too
from sopdocs.kinds.naskah import Signer
from sopdocs.kinds.orang import Orang
from sopdocs.kinds.rapat import NaskahRapat


class Pembicaraan(Bagian):
    """What one speaker said; a text alone was said by nobody in particular."""

    model_config = ConfigDict(json_schema_extra=text_too)

    pembicara: Orang = Field(default=Orang(), description="id di pejabat, atau {nama: …, jabatan: …}")
    isi: Teks = Field(default="", description="Pokok pembicaraan; tiap baris menjadi satu paragraf")

    @model_validator(mode="before")
    @classmethod
    def _text_is_what_was_said(cls, value: Any) -> Any:
        return {"isi": value} if isinstance(value, str) else value

    @property
    def has_speaker(self) -> bool:
        return bool(self.pembicara.pejabat or self.pembicara.nama)


class Keputusan(Bagian):
    """One decision; a text alone is its `isi`."""

    model_config = ConfigDict(json_schema_extra=text_too)

    isi: Teks
    penanggung_jawab: Daftar = Field(default=(), description="id di pejabat atau penerima, atau sebutan lain")
    batas_waktu: Teks = Field(default="", description="Tanggal, atau kata-kata seperti setiap tanggal 10")

    @model_validator(mode="before")
    @classmethod
    def _text_is_decision(cls, value: Any) -> Any:
        return {"isi": value} if isinstance(value, str) else value

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
