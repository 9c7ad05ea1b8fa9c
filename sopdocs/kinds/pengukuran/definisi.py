"""What a year's spec defines: sasaran and indikator with their targets; program, kegiatan, sub kegiatan with pagu.

What a perubahan in the middle of the year says of them is in `ubahan`; `perubahan` makes the year anew with it.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PrivateAttr

from sopdocs.kinds.fields import Bagian, Daftar, Teks, whole, wrong
from sopdocs.kinds.pengukuran.nilai import Angka, Nilai, Uang
from sopdocs.kinds.pengukuran.ubahan import KUNCI_TRIWULAN, Aksi, Komponen, Target, UbahanBelanja, UbahanIndikator
from sopdocs.kinerja.rerata import jumlah
from sopdocs.kinerja.ukuran import TRIWULAN, Akumulasi, Periode, Polaritas, Varian, is_due


class Riwayat(Bagian):
    """An earlier year."""

    target: Nilai | None = None
    realisasi: Nilai | None = None


def _years(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    for year in value:
        if not (year.isascii() and year.isdigit() and len(year) == 4):
            raise wrong(f'"{year}" bukan tahun', "misalnya {2024: {target: 80, realisasi: 81,5}}")
    return {int(year): value[year] for year in sorted(value)}


class Indikator(Bagian):
    """An indicator of performance (IKU or IK)."""

    id: Teks = Field(description="Nama pendek, dipakai di berkas realisasi, misalnya ikm")
    nama: Teks = Field(description="Indikator kinerja, seperti dalam Perjanjian Kinerja")
    satuan: Teks = Field(default="", description="Misalnya %, indeks, desa, dokumen")
    polaritas: Polaritas = Field(default="maks", description="maks: makin tinggi makin baik; min; stabil")
    akumulasi: Akumulasi = Field(default="terakhir", description="Cara triwulan menjadi tahun")
    periode: Periode = Field(default="triwulan", description="Seberapa sering indikator ini diukur")
    rumus_min: Varian | None = Field(default=None, description="Bila lain daripada pengukuran.rumus_min")
    rumus: Teks = Field(default="", description="Cara menghitung, dalam kata-kata")
    komponen: Komponen | None = None
    skor: dict[str, Angka] = Field(default_factory=dict, description="Nilai huruf dan skornya: {WTP: 4, WDP: 3}")
    alasan: Teks = Field(default="", description="Alasan indikator ini dipilih")
    sumber: Teks = Field(default="", description="Sumber data")
    penanggung_jawab: Teks = Field(default="", description="id di penerima: siapa yang mengisi formulirnya")
    desimal: Annotated[int, whole(0, 4, "angka 0 sampai 4", "misalnya 2")] = Field(
        default=2, description="Desimal realisasi yang dihitung sopdocs"
    )
    target: Target = Target()
    riwayat: Annotated[dict[int, Riwayat], BeforeValidator(_years)] = Field(
        default_factory=dict, description="Tahun-tahun sebelumnya"
    )
    aksi: tuple[Aksi, ...] = Field(default=(), description="Rencana aksi: langkah untuk mencapai target")
    perubahan: UbahanIndikator | None = Field(
        default=None, description="Yang berubah sejak perubahan tahun itu; atau baru, atau dicabut"
    )
    _mulai: int = PrivateAttr(1)

    @property
    def mulai(self) -> int:
        """The first quarter in which it holds: that of the year's perubahan for one that is new with it (pada())."""
        return self._mulai

    def is_due(self, number: int) -> bool:
        """Whether quarter 1 to 4 is to bring a figure."""
        return number >= self.mulai and is_due(self.periode, number)

    def target_triwulan(self, number: int) -> Nilai | None:
        """The target of quarter 1 to 4. That of the year is that of its end, unless quarters are put together."""
        found: Nilai | None = getattr(self.target, KUNCI_TRIWULAN[number - 1])
        ends_so = self.akumulasi == "terakhir" or self.periode == "tahunan"
        return self.target.tahunan if found is None and number == TRIWULAN[-1] and ends_so else found


class Sasaran(Bagian):
    """A sasaran strategis with its indicators."""

    id: Teks = ""
    uraian: Teks
    indikator: tuple[Indikator, ...] = ()


class Belanja(Bagian):
    """A row of the budget; one with rows below it has their money."""

    kode: Teks = Field(default="", description="Kode rekening, misalnya 7.01.02.2.01")
    nama: Teks
    pagu: Uang | None = Field(default=None, description="Rupiah; kosong bila ada rincian di bawahnya")
    penanggung_jawab: Teks = Field(default="", description="id di penerima: siapa yang mengisi realisasinya")
    keluaran: Teks = Field(default="", description="Yang dihasilkan")
    satuan: Teks = ""
    target: Angka | None = Field(default=None, description="Banyaknya keluaran dalam setahun")
    indikator: Daftar = Field(default=(), description="id indikator yang didukung, untuk efisiensi")
    perubahan: UbahanBelanja | None = Field(
        default=None, description="Yang berubah sejak perubahan tahun itu, misalnya pagu; atau baru, atau dicabut"
    )
    _mulai: int = PrivateAttr(1)

    @property
    def mulai(self) -> int:
        """The first quarter in which it holds, as for an indicator."""
        return self._mulai

    @property
    def kunci(self) -> str:
        """What a quarter's file calls it by."""
        return self.kode or self.nama


class SubKegiatan(Belanja):
    """The lowest level."""


class Kegiatan(Belanja):
    """Kegiatan; `sub_kegiatan` may be left out."""

    sub_kegiatan: tuple[SubKegiatan, ...] = ()


class Program(Belanja):
    """Program; `kegiatan` may be left out."""

    kegiatan: tuple[Kegiatan, ...] = ()


def di_bawah(row: Belanja) -> tuple[Belanja, ...]:
    """The rows below a row."""
    if isinstance(row, Program):
        return row.kegiatan
    return row.sub_kegiatan if isinstance(row, Kegiatan) else ()


def paling_bawah(row: Belanja) -> Iterator[Belanja]:
    """The lowest rows, which have money of their own: the row itself where there is none below it."""
    below = di_bawah(row)
    if not below:
        yield row
    for each in below:
        yield from paling_bawah(each)


def bertingkat(row: Belanja) -> Iterator[Belanja]:
    """The row and every row below it, those above first."""
    yield row
    for each in di_bawah(row):
        yield from bertingkat(each)


def pagu(row: Belanja) -> Decimal | None:
    """The money of a row, or of those below it together; None where no row has any."""
    return jumlah(each.pagu for each in paling_bawah(row))
