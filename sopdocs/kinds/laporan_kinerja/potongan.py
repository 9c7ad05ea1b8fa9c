"""What several parts of a spec of `jenis: laporan-kinerja` may say: an office's own sections, tables and pictures."""

from typing import Annotated, Any, Self

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from sopdocs.kinds.fields import Bagian, Daftar, Teks, YaTidak, text_too, wrong
from sopdocs.kinds.narasi import Narasi

MOST_COLUMNS = 8
"""Of a table of the author's own on an upright sheet."""


class BagianTambahan(Bagian):
    """A section of the office's own, behind those of the chapter."""

    judul: Teks
    isi: Narasi = ""


class Tabel(Bagian):
    """A table of the office's own, such as pegawai by pangkat; a column of numbers is set to the right."""

    judul: Teks = Field(description="Tercetak di atas tabel, sesudah nomornya")
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


class SumberDaya(Bagian):
    """Words and tables."""

    model_config = ConfigDict(json_schema_extra=text_too)

    uraian: Narasi = ""
    tabel: tuple[Tabel, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _text_is_words(cls, value: Any) -> Any:
        return {"uraian": value} if isinstance(value, str) else value


class Gambar(Bagian):
    """A picture file with its caption; a text alone is the file."""

    model_config = ConfigDict(json_schema_extra=text_too)

    berkas: Teks = Field(description="PNG atau JPEG, dihitung dari folder berkas ini")
    keterangan: Teks = ""

    @model_validator(mode="before")
    @classmethod
    def _text_is_file(cls, value: Any) -> Any:
        return {"berkas": value} if isinstance(value, str) else value


class Struktur(Bagian):
    """Words and the chart of the organisation, a picture; a text alone are the words."""

    model_config = ConfigDict(json_schema_extra=text_too)

    uraian: Narasi = ""
    bagan: Gambar | None = Field(default=None, description="Bagan struktur organisasi sebagai gambar")

    @model_validator(mode="before")
    @classmethod
    def _text_is_words(cls, value: Any) -> Any:
        return {"uraian": value} if isinstance(value, str) else value
