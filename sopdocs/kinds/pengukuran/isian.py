"""What a quarter says: realisasi of indicators and of money, their causes and proofs, and the forms it came from."""

from typing import Any

from pydantic import ConfigDict, Field, model_validator

from sopdocs.kinds.fields import Bagian, Daftar, Tanggal, Teks, text_too
from sopdocs.kinds.pengukuran.nilai import Angka, Nilai, Uang
from sopdocs.text import dates


class Uraian(Bagian):
    """What stands beside a figure."""

    bukti: Daftar = Field(default=(), description="Bukti dukung: dokumen, tautan")
    pendukung: Daftar = Field(default=(), description="Faktor pendukung")
    penghambat: Daftar = Field(default=(), description="Faktor penghambat")
    tindak_lanjut: Daftar = ()
    keterangan: Teks = ""


class IsianIndikator(Uraian):
    """The realisasi of an indicator; a text alone is its value. Components make the value themselves."""

    model_config = ConfigDict(json_schema_extra=text_too)

    nilai: Nilai | None = Field(default=None, description="Realisasi; kosong: belum diisi, bukan nol")
    pembilang: Angka | None = None
    penyebut: Angka | None = None

    @model_validator(mode="before")
    @classmethod
    def _text_is_value(cls, value: Any) -> Any:
        return _in_short(value, "nilai")


class IsianAnggaran(Uraian):
    """The money of a sub kegiatan, and the volume of its keluaran; a text alone is the money."""

    model_config = ConfigDict(json_schema_extra=text_too)

    keuangan: Uang | None = Field(default=None, description="Rupiah; kosong: belum diisi, bukan nol")
    volume: Angka | None = Field(default=None, description="Keluaran yang dihasilkan triwulan itu")

    @model_validator(mode="before")
    @classmethod
    def _text_is_money(cls, value: Any) -> Any:
        return _in_short(value, "keuangan")


class FormulirMasuk(Bagian):
    """A form that came back: from which file, who filled it in, and when. Written by `sopdocs kumpul`."""

    berkas: Teks = Field(default="", description="Nama berkas formulir")
    sidik: Teks = Field(default="", description="SHA-256 berkas itu")
    oleh: Teks = Field(default="", description="Siapa yang mengisi")
    nip: Teks = ""
    tanggal: Tanggal | None = Field(default=None, description="Tanggal pengisian")
    diserahkan: Tanggal | None = Field(default=None, description="Tanggal formulir dibagikan, untuk tanda terima")
    kembali: Tanggal | None = Field(default=None, description="Tanggal formulir kembali; bawaan: tanggal pengisian")

    @property
    def hari_kembali(self) -> dates.Tanggal | None:
        """When it came back."""
        return self.kembali or self.tanggal


class Isian(Bagian):
    """A whole quarter."""

    indikator: dict[str, IsianIndikator] = Field(default_factory=dict, description="id indikator dan realisasinya")
    anggaran: dict[str, IsianAnggaran] = Field(
        default_factory=dict, description="Kode sub kegiatan (atau namanya, bila tanpa kode) dan realisasinya"
    )
    formulir: dict[str, FormulirMasuk] = Field(default_factory=dict, description="id penerima dan formulirnya")

    @property
    def kosong(self) -> bool:
        """Whether it says nothing at all."""
        return not (self.indikator or self.anggaran or self.formulir)


def _in_short(value: Any, key: str) -> Any:
    """`ikm: 82` and `ikm:`, a figure alone and one that is not there yet, as mappings."""
    if value is None or value == "":
        return {}
    return {key: value} if isinstance(value, str) else value
