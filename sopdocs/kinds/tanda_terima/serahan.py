"""What a row of a `TandaTerima` may say."""

from typing import Any

from pydantic import ConfigDict, Field, model_validator

from sopdocs.kinds.fields import Bagian, Tanggal, Teks, text_too


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
