"""What several parts of a spec of `jenis: laporan-kinerja` may say: an office's own sections, tables and pictures."""

from typing import Annotated, Self, TypeAlias

from pydantic import AfterValidator, Field, model_validator

from sopdocs.kinds.fields import Bagian, BagianAtauTeks, Daftar, Teks, YaTidak, wrong
from sopdocs.kinds.narasi import Narasi

MOST_COLUMNS = 8
"""Of a table of the author's own on an upright sheet."""


def _said(value: str) -> str:
    if not value.strip():
        raise wrong("masih kosong", "isi, atau hapus bagian ini")
    return value


Berisi: TypeAlias = Annotated[Teks, AfterValidator(_said)]
"""Text that cannot be left empty: a heading, the name of a file."""


class BagianTambahan(Bagian):
    """A section of the office's own, behind those of the chapter."""

    judul: Berisi
    isi: Narasi = ""


class Tabel(Bagian):
    """A table of the office's own, such as pegawai by pangkat; a column of numbers is set to the right."""

    judul: Berisi = Field(description="Tercetak di atas tabel, sesudah nomornya")
    kolom: Annotated[Daftar, AfterValidator(lambda value: _columns(value))] = Field(
        description=f"Kepala kolom, paling banyak {MOST_COLUMNS}"
    )
    baris: tuple[tuple[Teks | None, ...], ...] = Field(default=(), description="Tiap baris satu daftar")
    jumlah: YaTidak = Field(default=False, description="ya: baris jumlah di bawah kolom angka")
    sumber: Teks = Field(default="", description="Tercetak di bawah tabel")

    @model_validator(mode="after")
    def _rows_are_no_longer_than_the_head(self) -> Self:
        for number, row in enumerate(self.baris, 1):
            if len(row) > len(self.kolom):
                message = f"baris {number} berisi {len(row)} kolom, padahal kepala tabelnya {len(self.kolom)}"
                raise wrong(message, "samakan jumlah kolomnya; teks yang memuat koma diapit tanda kutip")
        return self


def _columns(value: tuple[str, ...]) -> tuple[str, ...]:
    if not 1 <= len(value) <= MOST_COLUMNS:
        raise wrong(f"tabel harus mempunyai 1 sampai {MOST_COLUMNS} kolom", "bagi menjadi dua tabel")
    return value


class SumberDaya(BagianAtauTeks):
    """Words and tables."""

    kunci_teks = "uraian"

    uraian: Narasi = ""
    tabel: tuple[Tabel, ...] = ()


class Gambar(BagianAtauTeks):
    """A picture file with its caption; a text alone is the file."""

    kunci_teks = "berkas"

    berkas: Berisi = Field(description="PNG atau JPEG, dihitung dari folder berkas ini")
    keterangan: Teks = ""


class Struktur(BagianAtauTeks):
    """Words and the chart of the organisation, a picture; a text alone are the words."""

    kunci_teks = "uraian"

    uraian: Narasi = ""
    bagan: Gambar | None = Field(default=None, description="Bagan struktur organisasi sebagai gambar")
