"""What a spec of `jenis: laporan-kinerja` may say: the office's own words. Figures come from its year."""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, ConfigDict, Field, model_validator

from sopdocs.kinds.fields import Bagian, BagianAtauTeks, Daftar, Tanggal, Teks, YaTidak, text_too
from sopdocs.kinds.laporan_kinerja.kalimat import Kalimat
from sopdocs.kinds.laporan_kinerja.potongan import BagianTambahan, Gambar, Struktur, SumberDaya
from sopdocs.kinds.narasi import Narasi
from sopdocs.kinds.naskah import Penandatangan, Signer
from sopdocs.kinds.pengukuran.periode import TAHUNAN, Periode
from sopdocs.kinds.pengukuran.rujukan import TentangTahun
from sopdocs.kinerja.ukuran import TRIWULAN

Grafik: TypeAlias = Literal["word", "gambar", "tidak"]
"""Charts that Word edits; the same as pictures; none."""


class Sampul(Bagian):
    """What the cover shows beside logo, judul and office."""

    gambar: Teks = Field(default="", description="Foto di tengah sampul: PNG atau JPEG")


class Ikhtisar(BagianAtauTeks):
    """The office's words around the table of what was reached; a text alone stands before the table."""

    kunci_teks = "pengantar"

    pengantar: Narasi = ""
    kendala: Narasi = Field(default="", description="Kendala yang dihadapi")
    langkah: Narasi = Field(default="", description="Langkah yang sudah dan akan dilakukan")


class Pendahuluan(Bagian):
    """Bab I."""

    latar_belakang: Narasi = ""
    dasar_hukum: Daftar = ()
    maksud_tujuan: Narasi = ""
    gambaran_umum: Narasi = Field(default="", description="Wilayah, penduduk, desa dan kelurahan")
    tugas_fungsi: Narasi = ""
    struktur: Struktur = Struktur()
    pegawai: SumberDaya = Field(default=SumberDaya(), description="Sumber daya manusia")
    sarana: SumberDaya = Field(default=SumberDaya(), description="Sarana dan prasarana")
    isu_strategis: Narasi = Field(default="", description="Permasalahan utama dan isu strategis")
    ruang_lingkup: Narasi = ""
    bagian: tuple[BagianTambahan, ...] = Field(default=(), description="Bagian lain di akhir bab ini")


class Perencanaan(Bagian):
    """Bab II; its tables come from the year."""

    renstra: Narasi = Field(default="", description="Visi, misi, tujuan dan sasaran Rencana Strategis")
    perjanjian: Narasi = Field(default="", description="Uraian di atas tabel Perjanjian Kinerja")
    rencana_aksi: Narasi = ""
    bagian: tuple[BagianTambahan, ...] = Field(default=(), description="Bagian lain di akhir bab ini")


class UraianIndikator(BagianAtauTeks):
    """What the figures of an indicator do not say; a text alone is `analisis`.

    Without `penyebab`, `solusi`: what the quarters' files say as pendukung, penghambat and tindak_lanjut.
    """

    kunci_teks = "analisis"

    analisis: Narasi = ""
    penyebab: Narasi = Field(default="", description="Penyebab keberhasilan atau kegagalan, naik atau turun")
    solusi: Narasi = Field(default="", description="Alternatif solusi yang telah dilakukan")
    efisiensi: Narasi = Field(default="", description="Analisis efisiensi penggunaan sumber daya")
    program: Narasi = Field(default="", description="Program yang menunjang keberhasilan atau kegagalan")
    foto: tuple[Gambar, ...] = ()


class Rekomendasi(Bagian):
    """A recommendation, and what became of it: of an LHE, or of the quarter before."""

    uraian: Teks = Field(description="Rekomendasi atau catatan")
    tindak_lanjut: Teks = Field(default="", description="Yang sudah dilakukan; kosong: belum diisi")
    status: Teks = Field(default="", description="Misalnya selesai, dalam proses, belum")
    penanggung_jawab: Teks = Field(default="", description="id di pejabat atau penerima, atau sebutan lain")


class Akuntabilitas(Bagian):
    """Bab III."""

    pengantar: Narasi = ""
    sasaran: dict[str, Narasi] = Field(default_factory=dict, description="id sasaran dan uraiannya")
    indikator: dict[str, UraianIndikator] = Field(default_factory=dict, description="id indikator dan uraiannya")
    anggaran: Narasi = Field(default="", description="Uraian tentang realisasi anggaran")
    efisiensi: Narasi = ""
    tindak_lanjut: tuple[Rekomendasi, ...] = Field(
        default=(), description="Triwulanan: rekomendasi triwulan sebelumnya dan tindak lanjutnya"
    )
    bagian: tuple[BagianTambahan, ...] = Field(default=(), description="Bagian lain di akhir bab ini")


class Penutup(Bagian):
    """Bab IV."""

    kesimpulan: Narasi = ""
    langkah: Narasi = Field(default="", description="Langkah di masa mendatang untuk meningkatkan kinerja")


class Lhe(Bagian):
    """The follow-up of an evaluation of AKIP (Laporan Hasil Evaluasi)."""

    dokumen: Teks = Field(default="", description="Nomor dan tanggal LHE")
    rekomendasi: tuple[Rekomendasi, ...] = ()


class Lampiran(Bagian):
    """What follows the chapters; each is left out with `tidak`."""

    perjanjian: Teks = Field(default="", description="Berkas jenis: perjanjian-kinerja; kosong: hanya tabelnya")
    pengukuran: YaTidak = True
    rencana_aksi: YaTidak = True
    lhe: Lhe | None = Field(default=None, description="Tindak lanjut rekomendasi evaluasi AKIP")
    foto: tuple[Gambar, ...] = Field(default=(), description="Foto kegiatan dengan keterangannya")


def _no_is_none(value: Any) -> Any:
    return None if isinstance(value, str) and value.casefold() == "tidak" else value


class Reviu(Bagian):
    """The page on which the Inspektorat says that it has reviewed the report (Permenpan-RB 53/2014, lampiran III)."""

    model_config = ConfigDict(json_schema_extra=text_too)

    penandatangan: Penandatangan = Penandatangan()
    tanggal: Tanggal | None = None
    hasil: Narasi = Field(default="", description="Kesimpulan reviu; kosong: garis untuk ditulis tangan")

    @model_validator(mode="before")
    @classmethod
    def _yes_is_blank(cls, value: Any) -> Any:
        if isinstance(value, str) and value.casefold() == "ya":
            return {}
        return value


class LaporanKinerja(TentangTahun):
    """A whole spec."""

    jenis: Literal["laporan-kinerja"]
    periode: Periode = Field(description="tahunan, atau triwulan 1 sampai triwulan 4")
    judul: Teks = Field(default="", description="Bawaan: Laporan Kinerja")
    tanggal: Tanggal | None = Field(default=None, description="Tanggal kata pengantar, juga memilih penanda tangan")
    penandatangan: Penandatangan = Penandatangan()
    sampul: Sampul = Sampul()
    kata_pengantar: Narasi = ""
    ikhtisar: Ikhtisar = Field(default=Ikhtisar(), description="Ikhtisar eksekutif")
    pendahuluan: Pendahuluan = Pendahuluan()
    perencanaan: Perencanaan = Perencanaan()
    akuntabilitas: Akuntabilitas = Akuntabilitas()
    penutup: Penutup = Penutup()
    lampiran: Lampiran = Lampiran()
    reviu: Annotated[Reviu | None, BeforeValidator(_no_is_none)] = Field(
        default=None, description="Halaman Pernyataan Telah Direviu; ya: dengan titik-titik"
    )
    grafik: Grafik = "word"
    kalimat: Kalimat = Field(default=Kalimat(), description="Kalimat yang disusun dari angka")

    @property
    def has_year(self) -> bool:
        """Whether with_files() found a year that can be used."""
        return self._tahun is not None

    @property
    def is_annual(self) -> bool:
        """Whether it is about the whole year."""
        return self.periode == TAHUNAN

    @property
    def saat(self) -> int:
        """The quarter up to which figures are counted."""
        return TRIWULAN[-1] if isinstance(self.periode, str) else self.periode

    @property
    def kunci_saat(self) -> str:
        return "periode"

    @property
    def signers(self) -> tuple[Signer, ...]:
        """The head of the office; the Inspektur fills in his page by hand where the spec does not name him."""
        head = Signer(("penandatangan",), self.penandatangan, self.tanggal)
        reviewer = self.reviu
        if reviewer is None or reviewer.penandatangan.is_blank:
            return (head,)
        return head, Signer(("reviu", "penandatangan"), reviewer.penandatangan, reviewer.tanggal)
