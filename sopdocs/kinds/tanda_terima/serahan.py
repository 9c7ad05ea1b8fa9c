"""What a row of a `TandaTerima` may say."""

from pydantic import Field

from sopdocs.kinds.fields import BagianAtauTeks, Tanggal, Teks


class Serahan(BagianAtauTeks):
    """One row: who has been handed what, and when it came back; a text alone is the recipient.

    What it leaves out is what the whole sheet says.
    """

    kunci_teks = "penerima"

    penerima: Teks = Field(description="id di penerima dalam profil, atau nama seksi atau jabatan")
    nama: Teks = Field(default="", description="Siapa yang menerima; bawaan: pejabatnya pada tanggal diserahkan")
    dokumen: Teks = Field(default="", description="Bila lain daripada dokumen di atas")
    jumlah: Teks = Field(default="", description="Bila lain daripada jumlah di atas")
    diserahkan: Tanggal | None = Field(default=None, description="Bila lain daripada diserahkan di atas")
    kembali: Tanggal | None = Field(default=None, description="Tanggal kembali; kosong: belum kembali")
    keterangan: Teks = ""
