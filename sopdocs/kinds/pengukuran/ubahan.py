"""What a perubahan in the middle of a year says in; the same as models out, with the parts that an indicator has too.

A revised agreement (Perjanjian Kinerja Perubahan) holds from one quarter on. Each item says only what changes.
"""

import re
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field, WithJsonSchema

from sopdocs.kinds.fields import TEXTS_SCHEMA, Bagian, BagianAtauTeks, Daftar, Tanggal, Teks, wrong
from sopdocs.kinds.pengukuran.nilai import Angka, Nilai, Triwulan, Uang, triwulan
from sopdocs.kinerja.ukuran import TRIWULAN

KUNCI_TRIWULAN = tuple(f"tw{number}" for number in TRIWULAN)

Status: TypeAlias = Literal["diubah", "baru", "dicabut"]


class Target(BagianAtauTeks):
    """The targets of an indicator; a text alone is that of the year."""

    kunci_teks = "tahunan"

    tahunan: Nilai | None = None
    tw1: Nilai | None = Field(default=None, description="Akumulasi jumlah: target triwulan itu saja")
    tw2: Nilai | None = None
    tw3: Nilai | None = None
    tw4: Nilai | None = None
    renstra: Nilai | None = Field(default=None, description="Target akhir periode Renstra")
    nasional: Nilai | None = Field(default=None, description="Standar nasional, bila ada")


class Komponen(Bagian):
    """The raw values that an indicator is counted from: pembilang ÷ penyebut × faktor."""

    pembilang: Teks = Field(description="Nama pembilang, misalnya Jumlah laporan yang tepat waktu")
    penyebut: Teks = Field(description="Nama penyebut, misalnya Jumlah laporan")
    faktor: Angka = Field(default=Decimal(100), description="100 untuk persen, 1 untuk rasio")


_QUARTERS = re.compile(r"\s*(?:,|;|dan|&)\s*", re.IGNORECASE)
_RUN = re.compile(r"\s*(?:-|–|s\.?\s?d\.?|s/d|sampai)\s*", re.IGNORECASE)


def _quarters(value: Any) -> Any:
    """`1, 3`, `1-4`, `II dan IV`, or a list: the quarters in their order."""
    parts = _QUARTERS.split(value.strip()) if isinstance(value, str) else value
    if not isinstance(parts, list):
        raise wrong("di sini harus ada triwulan 1 sampai 4", "misalnya 1, 3 atau 1-4")
    found = {each for part in parts if part != "" for each in _run(part)}
    return tuple(sorted(found))


def _run(part: Any) -> range:
    """A quarter, or those from one to another."""
    ends = [triwulan(each) for each in (_RUN.split(part) if isinstance(part, str) else [part])]
    if len(ends) > 2 or ends[0] > ends[-1]:
        raise wrong(f'"{part}" bukan triwulan', "misalnya 1, 3 atau 1-4")
    return range(ends[0], ends[-1] + 1)


class Aksi(BagianAtauTeks):
    """A step of the rencana aksi of an indicator; a text alone is its uraian."""

    kunci_teks = "uraian"

    uraian: Teks
    triwulan: Annotated[tuple[int, ...], BeforeValidator(_quarters), WithJsonSchema(TEXTS_SCHEMA)] = Field(
        default=TRIWULAN, description="Kapan dilakukan: 1 sampai 4, misalnya 1, 3 atau 1-4; bawaan: semua"
    )
    penanggung_jawab: Teks = Field(default="", description="id di penerima, atau nama jabatan")
    keluaran: Teks = Field(default="", description="Yang dihasilkan langkah ini")


class Ubahan(BagianAtauTeks):
    """What a perubahan does to an item; a text alone is its status. A key that is left out stays as it is."""

    kunci_teks = "status"

    status: Status = Field(default="diubah", description="baru atau dicabut; bawaan: diubah, dengan kunci di bawah ini")

    @property
    def diubah(self) -> dict[str, Any]:
        """What is said anew, by key."""
        said = {key: getattr(self, key) for key in type(self).model_fields if key in self.model_fields_set}
        return {key: value for key, value in said.items() if key != "status"}


class UbahanIndikator(Ubahan):
    """Of an indicator. Targets are merged key by key; those of quarters that have passed stay.

    What is counted another way (polaritas, akumulasi, periode, skor) is another indicator: one is new, one withdrawn.
    """

    nama: Teks | None = None
    satuan: Teks | None = None
    rumus: Teks | None = None
    komponen: Komponen | None = None
    sumber: Teks | None = None
    penanggung_jawab: Teks | None = None
    target: Target | None = Field(default=None, description="Hanya yang berubah, misalnya {tahunan: 85, tw4: 85}")
    aksi: tuple[Aksi, ...] | None = Field(default=None, description="Rencana aksi yang baru, seluruhnya")


class UbahanBelanja(Ubahan):
    """Of a row of the budget."""

    nama: Teks | None = None
    pagu: Uang | None = None
    penanggung_jawab: Teks | None = None
    keluaran: Teks | None = None
    satuan: Teks | None = None
    target: Angka | None = None
    indikator: Daftar | None = None


class PerubahanTahun(Bagian):
    """Once a year: from which quarter on, and by which agreement."""

    mulai: Triwulan = Field(description="Triwulan pertama yang memakai definisi baru: 2, 3, atau 4")
    tanggal: Tanggal | None = Field(default=None, description="Tanggal Perjanjian Kinerja Perubahan")
    alasan: Teks = Field(default="", description="Misalnya Perubahan APBD Tahun Anggaran 2025")
    dokumen: Teks = Field(default="", description="Bawaan: Perjanjian Kinerja Perubahan Tahun …")
