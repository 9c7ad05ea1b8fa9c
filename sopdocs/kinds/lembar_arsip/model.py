"""What a spec of `jenis: lembar-arsip` may say."""

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from sopdocs.kinds.fields import Bagian, BagianAtauTeks, Tanggal, Teks, whole
from sopdocs.kinds.naskah import Naskah, Penandatangan, Signer

MOST_SHEETS = 99_999


Lembar = Annotated[
    int,
    whole(1, MOST_SHEETS, "bilangan bulat dari 1", "misalnya 4; kosongkan bila belum dihitung"),
    WithJsonSchema({"type": ["integer", "string", "null"]}),
]


class Lokasi(Bagian):
    """Where it is kept."""

    ruang: Teks = ""
    lemari: Teks = ""
    rak: Teks = ""
    boks: Teks = ""
    folder: Teks = ""


class Retensi(Bagian):
    """How long it is kept: in use, and after that."""

    aktif: Teks = Field(default="", description="Misalnya 2 tahun")
    inaktif: Teks = Field(default="", description="Misalnya 3 tahun")


class Isi(BagianAtauTeks):
    """One document of the pack; a text alone is its `uraian`."""

    kunci_teks = "uraian"

    uraian: Teks = Field(description="Nama dokumen")
    nomor: Teks = ""
    tanggal: Tanggal | None = None
    lembar: Lembar | None = Field(default=None, description="Banyaknya lembar kertas")
    bentuk: Literal["", "hardcopy", "softcopy", "keduanya"] = ""
    berkas: Teks = Field(default="", description="Nama berkas softcopy")
    sha256: Teks = Field(default="", description="Sidik berkas itu; dicetak 12 angka pertamanya")
    keterangan: Teks = ""

    @property
    def is_paper(self) -> bool:
        return self.bentuk in ("hardcopy", "keduanya")

    @property
    def is_file(self) -> bool:
        return self.bentuk in ("softcopy", "keduanya")


class LembarArsip(Naskah):
    """A whole spec."""

    jenis: Literal["lembar-arsip"]
    judul: Teks = "LEMBAR ARSIP"
    kode: Teks = Field(default="", description="Kode klasifikasi")
    judul_berkas: Teks = Field(default="", description="Misalnya Arsip hasil pengumpulan data kinerja Triwulan III")
    kurun_waktu: Teks = Field(default="", description="Misalnya September–Oktober 2025, atau Triwulan III Tahun 2025")
    unit_pengolah: Teks = Field(default="", description="Bawaan: unit, atau nama instansi, dalam profil")
    sifat: Literal["", "biasa", "terbatas", "rahasia"] = ""
    tingkat_perkembangan: Literal["", "asli", "salinan", "keduanya"] = ""
    media: Literal["", "kertas", "elektronik", "keduanya"] = ""
    jumlah: Teks = Field(default="", description="Bundelnya, misalnya 1 map; dokumen dan lembar dihitung dari isi")
    lokasi: Lokasi = Lokasi()
    retensi: Retensi = Retensi()
    nasib_akhir: Literal["", "musnah", "permanen", "dinilai kembali"] = ""
    isi: tuple[Isi, ...] = Field(default=(), description="Dokumen di bawah lembar ini, menurut urutannya")
    tanggal: Tanggal | None = Field(default=None, description="Tanggal diarsipkan")
    yang_mengarsipkan: Penandatangan = Penandatangan()
    mengetahui: Penandatangan = Penandatangan()

    @property
    def signers(self) -> tuple[Signer, ...]:
        """At the left who puts away, at the right who knows of it."""
        left = Signer(("yang_mengarsipkan",), self.yang_mengarsipkan, self.tanggal)
        return left, Signer(("mengetahui",), self.mengetahui, self.tanggal)
