"""What a spec of `jenis: tanda-terima` may say."""

from typing import Any, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from sopdocs.kinds.fields import Bagian, Tanggal, Teks, text_too
from sopdocs.kinds.naskah import Naskah, Penandatangan, Signer


class Serahan(Bagian):
    """One row: who has been handed what, and when it came back; a text alone is the recipient.

    What it leaves out is what the whole sheet says.
    """

    model_config = ConfigDict(json_schema_extra=text_too)

    penerima: Teks = Field(description="id di penerima dalam profil, atau nama seksi atau jabatan")
    nama: Teks = Field(default="", description="Siapa yang menerima; bawaan: pejabatnya pada tanggal diserahkan")
    dokumen: Teks = Field(default="", description="Bila lain daripada dokumen di atas")
    jumlah: Teks = Field(default="", description="Bila lain daripada jumlah di atas")
    diserahkan: Tanggal | None = Field(default=None, description="Bila lain daripada diserahkan di atas")
    kembali: Tanggal | None = Field(default=None, description="Tanggal kembali; kosong: belum kembali")
    keterangan: Teks = ""

    @model_validator(mode="before")
    @classmethod
    def _text_is_recipient(cls, value: Any) -> Any:
        return {"penerima": value} if isinstance(value, str) else value


class TandaTerima(Naskah):
    """A whole spec."""

    jenis: Literal["tanda-terima"]
    macam: Literal["keduanya", "distribusi", "pengembalian"] = Field(
        default="keduanya", description="Bagian tabel yang dicetak: penyerahan, pengembalian, atau keduanya"
    )
    judul: Teks = Field(default="", description="Bawaan: TANDA TERIMA PENYERAHAN, PENGEMBALIAN, atau keduanya")
    dokumen: Teks = Field(default="", description="Yang dibagikan, misalnya Formulir pengumpulan data capaian kinerja")
    periode: Teks = Field(default="", description="Misalnya Triwulan III Tahun 2025")
    jumlah: Teks = Field(default="", description="Untuk tiap penerima, dengan satuannya, misalnya 1 eks.")
    diserahkan: Tanggal | None = Field(default=None, description="Tanggal penyerahan kepada semua penerima")
    batas_kembali: Tanggal | None = Field(default=None, description="Hari terakhir pengembalian")
    daftar: tuple[Serahan, ...] = Field(default=(), description="Bawaan: semua penerima dalam profil")
    tanggal: Tanggal | None = Field(default=None, description="Tanggal di atas tanda tangan")
    yang_menyerahkan: Penandatangan = Field(
        default=Penandatangan(), description="Yang membagikan dan menerima kembali, misalnya pengelola monev"
    )
    mengetahui: Penandatangan = Penandatangan()

    @property
    def form(self) -> str:
        return self.jenis if self.macam == "keduanya" else f"{self.jenis}-{self.macam}"

    def in_form(self, form: str) -> Self:
        macam = next((each for each in ("distribusi", "pengembalian") if form.startswith(f"{self.jenis}-{each}")), "")
        return self.model_copy(update={"macam": macam or "keduanya"})

    @property
    def signers(self) -> tuple[Signer, ...]:
        """At the left who hands over, at the right who knows of it."""
        left = Signer(("yang_menyerahkan",), self.yang_menyerahkan, self.tanggal)
        return left, Signer(("mengetahui",), self.mengetahui, self.tanggal)
