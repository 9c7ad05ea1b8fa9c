"""What an SOP spec may say: plain data of a `Source` in; a frozen `Sop` out.

The names are those of the spec, in Bahasa Indonesia; a description is what an editor shows beside the key.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from pydantic import ConfigDict, Field, JsonValue, model_validator

from sopdocs.kinds.fields import Bagian, Daftar, Tanggal, Teks, YaTidak, text_too
from sopdocs.kinds.naskah import Naskah, Penandatangan
from sopdocs.problems import Loc

NOT_EMPTY: dict[str, JsonValue] = {"minItems": 1}
"""For editors; what is wrong in a spec itself is said by read.py, in the author's words."""


class TanggalSop(Bagian):
    """The three dates of an SOP; None: not yet."""

    pembuatan: Tanggal | None = None
    revisi: Tanggal | None = None
    efektif: Tanggal | None = None


class Pelaksana(Bagian):
    """A lane; a text alone is its `nama`."""

    model_config = ConfigDict(json_schema_extra=text_too)

    nama: Teks = Field(description="Yang tercetak di kepala kolom")
    kelompok: Teks = Field(default="", description="Kepala bersama di atas kolom yang berdampingan")
    eksternal: YaTidak = Field(default=False, description="Pihak di luar instansi, misalnya pemohon")

    @model_validator(mode="before")
    @classmethod
    def _text_is_name(cls, value: Any) -> Any:
        return {"nama": value} if isinstance(value, str) else {} if value is None else value


class Langkah(Bagian):
    """A step of the flow: one symbol, or several joined ones.

    `lanjut` None: the flow goes on to the next step; (): nothing leaves here.
    """

    id: Teks | None = Field(default=None, description="Nama untuk dirujuk dari lanjut dan keputusan")
    pelaksana: Daftar = Field(default=(), description="Yang pertama membawa alur, yang lain ikut serta")
    simbol: Literal["terminator", "proses", "keputusan"] | None = None
    lanjut: Daftar | None = Field(
        default=None, description="lanjut, selesai, nomor baris atau id; daftar untuk paralel"
    )
    keputusan: dict[str, Daftar] | None = Field(
        default=None, description="Label cabang dan tujuannya, dua atau lebih", json_schema_extra={"minProperties": 2}
    )


class Kegiatan(Langkah):
    """A row of the matrix: its text, and one step, or several in `alur`."""

    no: Teks | None = Field(default=None, description='Mengganti nomor tercetak; "" untuk baris tanpa nomor')
    uraian: Teks
    kelengkapan: Daftar = ()
    waktu: Teks = ""
    output: Daftar = ()
    keterangan: Daftar = ()
    alur: tuple[Langkah, ...] = Field(default=(), description="Beberapa simbol dalam satu baris, menurut urutan alur")
    halaman_baru: YaTidak = Field(default=False, description="Mulai halaman baru dengan baris ini")


class TabelProsedur(Bagian):
    """One of several procedures under one identity page, as a spec writes it."""

    judul: Teks = ""
    pelaksana: dict[str, Pelaksana] = Field(default_factory=dict)
    kegiatan: tuple[Kegiatan, ...] = Field(default=(), json_schema_extra=NOT_EMPTY)


@dataclass(frozen=True, slots=True)
class Prosedur:
    """A table of kegiatan in either way to write it; `loc` is where its `pelaksana` and `kegiatan` stand."""

    judul: str
    pelaksana: dict[str, Pelaksana]
    kegiatan: tuple[Kegiatan, ...]
    loc: Loc


class Sop(Naskah):
    """A whole spec of `jenis: sop`."""

    examples: ClassVar[Mapping[str, str]] = {
        **Naskah.examples,
        "pelaksana": 'tulis "id: Nama jabatan" di bawahnya, misalnya "camat: Camat"',
        "kegiatan": 'awali setiap baris dengan "- uraian: …"',
        "alur": 'awali setiap langkah dengan "- pelaksana: …"',
        "prosedur": 'awali setiap prosedur dengan "- judul: …"',
        "keputusan": "misalnya {Ya: lanjut, Tidak: 1}",
        "tanggal": "misalnya {pembuatan: 5 Januari 2025, revisi: , efektif: 1 Februari 2025}",
        "disahkan": "misalnya {jabatan: Camat Wasuponda, nama: …, nip: …}",
    }

    jenis: Literal["sop"]
    nomor: Teks = ""
    judul: Teks
    status: Literal["draf", "berlaku", "dicabut"] = "draf"
    tanggal: TanggalSop = TanggalSop()
    disahkan: Penandatangan = Penandatangan()
    dasar_hukum: Daftar = ()
    kualifikasi_pelaksana: Daftar = ()
    keterkaitan: Daftar = ()
    peralatan: Daftar = ()
    peringatan: Daftar = ()
    pencatatan: Daftar = ()
    pelaksana: dict[str, Pelaksana] | None = Field(default=None, description="Kolom dari kiri ke kanan: id dan namanya")
    kegiatan: tuple[Kegiatan, ...] | None = Field(
        default=None, description="Baris dari atas ke bawah", json_schema_extra=NOT_EMPTY
    )
    prosedur: tuple[TabelProsedur, ...] | None = Field(
        default=None,
        description="Beberapa tabel di bawah satu halaman identitas; pengganti pelaksana dan kegiatan",
        json_schema_extra=NOT_EMPTY,
    )

    @property
    def procedures(self) -> tuple[Prosedur, ...]:
        """The tables of the document: those of `prosedur`, or the one of `pelaksana` and `kegiatan`."""
        if self.prosedur is None:
            return (Prosedur(self.judul, self.pelaksana or {}, self.kegiatan or (), ()),)
        return tuple(
            Prosedur(table.judul, table.pelaksana, table.kegiatan, ("prosedur", index))
            for index, table in enumerate(self.prosedur)
        )
