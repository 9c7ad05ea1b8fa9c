"""What a spec of `jenis: jadwal-kerja` may say."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from sopdocs.kinds.fields import BagianAtauTeks, Daftar, Tanggal, Teks, wrong
from sopdocs.kinds.naskah import Naskah, Penandatangan, Signer

MOST_WEEKS = 60
"""A schedule is for a year at most."""

_WEEK = {"type": ["integer", "string"]}


def _weeks(value: Any) -> tuple[int, ...]:
    """`2`, or `[1, 2]`."""
    texts = value if isinstance(value, list) else [value]
    if not all(isinstance(text, str) and text.isascii() and text.isdigit() for text in texts):
        raise wrong("di sini harus ada nomor minggu", "misalnya 2 atau [1, 2]")
    weeks = tuple(sorted({int(text[:9]) for text in texts}))
    if weeks and not 1 <= weeks[0] <= weeks[-1] <= MOST_WEEKS:
        raise wrong(f"nomor minggu harus antara 1 dan {MOST_WEEKS}", "misalnya 2 atau [1, 2]")
    return weeks


Minggu = Annotated[
    tuple[int, ...],
    BeforeValidator(_weeks),
    WithJsonSchema({"anyOf": [_WEEK, {"type": "array", "items": _WEEK}, {"type": "null"}]}),
]


class Kegiatan(BagianAtauTeks):
    """One row; a text alone is its `kegiatan`. Without `mulai` and `minggu` its cells are filled by hand."""

    kunci_teks = "kegiatan"

    no: Teks | None = Field(default=None, description='Mengganti nomor tercetak; "" untuk baris tanpa nomor')
    kegiatan: Teks
    pelaksana: Daftar = Field(default=(), description="id di pejabat atau penerima, atau sebutan lain; boleh beberapa")
    waktu: Teks = Field(default="", description="Baku mutu waktu menurut SOP, misalnya 2 hari")
    output: Teks = ""
    mulai: Tanggal | None = None
    selesai: Tanggal | None = Field(default=None, description="Hari terakhir; kosong: hari mulai saja")
    minggu: Minggu = Field(default=(), description="Minggu ke- dari awal jadwal, bila tanggalnya belum ditetapkan")


class JadwalKerja(Naskah):
    """A whole spec."""

    jenis: Literal["jadwal-kerja"]
    judul: Teks = "JADWAL KERJA"
    periode: Teks = Field(default="", description="Misalnya Triwulan III Tahun 2025")
    tanggal: Tanggal | None = None
    satuan: Literal["hari", "minggu", "bulan"] = Field(default="minggu", description="Satu kolom jadwal")
    mulai: Tanggal | None = Field(default=None, description="Awal jadwal; bawaan: kegiatan yang paling awal")
    selesai: Tanggal | None = Field(default=None, description="Akhir jadwal; bawaan: kegiatan yang paling akhir")
    daftar: tuple[Kegiatan, ...] = Field(default=(), description="Kegiatan, menurut urutannya")
    mengetahui: Penandatangan = Penandatangan()
    penandatangan: Penandatangan = Field(default=Penandatangan(), description="Yang menyusun jadwal")

    @property
    def signers(self) -> tuple[Signer, ...]:
        return (
            Signer(("mengetahui",), self.mengetahui, self.tanggal),
            Signer(("penandatangan",), self.penandatangan, self.tanggal),
        )
