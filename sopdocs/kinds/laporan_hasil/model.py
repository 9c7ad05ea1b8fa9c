"""What a spec of `jenis: laporan-hasil` may say."""

from typing import Annotated, Any, Literal, Self, TypeAlias

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from sopdocs.kinds.fields import TEXT_SCHEMA, Bagian, Daftar, Tanggal, Teks, whole, wrong
from sopdocs.kinds.letter import Letter
from sopdocs.kinds.naskah import Ask, Penandatangan, Signer
from sopdocs.problems import Finding

DRAF = "laporan-hasil-draf"
"""The template of a draf."""
MOST_COLUMNS = 10
MOST_REVISIONS = 999
MOST_TIERS = 3
"""Of paraf (design: paperwork, 7)."""


def _columns(value: tuple[str, ...]) -> tuple[str, ...]:
    if not 1 <= len(value) <= MOST_COLUMNS:
        raise wrong(f"tabel harus mempunyai 1 sampai {MOST_COLUMNS} kolom", "bagi menjadi dua tabel")
    return value


def _tiers(value: tuple[str, ...]) -> tuple[str, ...]:
    if len(value) > MOST_TIERS:
        raise wrong(f"paraf paling banyak {MOST_TIERS} tingkat", "hapus yang tidak perlu")
    return value


def _cell(value: Any) -> Any:
    return "" if value is None else value


Revisi: TypeAlias = Annotated[
    int,
    whole(0, MOST_REVISIONS, "nomor revisi", "misalnya 1; 0 atau kosong: belum pernah direvisi"),
    WithJsonSchema({"type": ["integer", "null"]}),
]
Sel: TypeAlias = Annotated[str, BeforeValidator(_cell), WithJsonSchema(TEXT_SCHEMA)]


class Langkah(Bagian):
    """One step of what was done."""

    tanggal: Teks = Field(default="", description="Tanggal, atau kata-kata seperti 2–3 Oktober 2025")
    kegiatan: Teks = ""
    pelaksana: Daftar = Field(default=(), description="id di pejabat atau penerima, atau sebutan lain")
    keluaran: Teks = Field(default="", description="Dokumen yang dihasilkan")


class Tabel(Bagian):
    """A table of the author's own columns; a column of numbers is set to the right."""

    judul: Teks = Field(default="", description="Tercetak sesudah Tabel 1.")
    kolom: Annotated[Daftar, AfterValidator(_columns)] = Field(description="Kepala kolom, paling banyak 10")
    baris: tuple[tuple[Sel, ...], ...] = Field(default=(), description="Tiap baris satu daftar, sebanyak kolomnya")
    sumber: Teks = Field(default="", description="Tercetak di bawah tabel")


class Hasil(Bagian):
    """What came of it, in words and tables."""

    uraian: Teks = ""
    tabel: tuple[Tabel, ...] = ()


class Pelaksanaan(Bagian):
    """What was done, in words and step by step."""

    uraian: Teks = ""
    langkah: tuple[Langkah, ...] = ()


class Catatan(Bagian):
    """A note of who has read the draf, and what came of it."""

    catatan: Teks
    dari: Teks = Field(default="", description="id di pejabat, atau sebutan lain")
    tanggal: Tanggal | None = None
    tindak_lanjut: Teks = ""


class LaporanHasil(Letter):
    """A whole spec."""

    jenis: Literal["laporan-hasil"]
    status: Literal["draf", "final"] = "draf"
    revisi: Revisi = 0
    lingkup: Literal["kecamatan", "seksi"] = "kecamatan"
    seksi: Teks = Field(default="", description="Untuk lingkup seksi: id di penerima, atau nama seksi")
    kepada: Daftar = Field(default=(), description="Untuk buku agenda: kepada siapa laporan disampaikan")
    judul: Teks = Field(default="", description="Bawaan: Laporan Hasil Pengumpulan Data Kinerja")
    periode: Teks = Field(default="", description="Misalnya Triwulan III Tahun 2025")
    dasar: Daftar = Field(default=(), description="Surat, disposisi, dan SOP yang mendasari")
    pendahuluan: Teks = ""
    pelaksanaan: Pelaksanaan = Pelaksanaan()
    hasil: Hasil = Hasil()
    kendala: Daftar = Field(default=(), description="Bila tidak ada, tulis: Tidak ada kendala")
    saran: Daftar = Field(default=(), description="Saran dan tindak lanjut; boleh tidak ada")
    penutup: Teks = Field(default="", description="Boleh tidak ada")
    catatan_perbaikan: tuple[Catatan, ...] = Field(default=(), description="Catatan atas draf yang dikembalikan")
    paraf: Annotated[Daftar, AfterValidator(_tiers)] = Field(
        default=(), description="id pejabat yang membubuhkan paraf pada draf, dari bawah ke atas"
    )
    penandatangan: Penandatangan = Penandatangan()

    @property
    def form(self) -> str:
        return DRAF if self.is_draft else self.jenis

    @property
    def is_draft(self) -> bool:
        return self.status == "draf"

    @property
    def is_of_seksi(self) -> bool:
        return self.lingkup == "seksi"

    @property
    def recipient(self) -> str:
        return " ".join(self.kepada)

    @property
    def about(self) -> str:
        return self.perihal or " ".join(filter(None, [self.judul, self.periode]))

    @property
    def signers(self) -> tuple[Signer, ...]:
        """Of a seksi whoever receives its forms, unless the spec says who."""
        head = self.penerima.get(self.seksi)
        if self.penandatangan.is_blank and self.is_of_seksi and head:
            return (Signer(("seksi",), Penandatangan(pejabat=head.pejabat), self.tanggal),)
        return (Signer(("penandatangan",), self.penandatangan, self.tanggal),)

    def numbered(self, ask: Ask) -> tuple[Self, list[Finding]]:
        """A draf takes no number away from the letters that go out."""
        return (self, []) if self.is_draft else super().numbered(ask)
