"""The house style of an office, `tampilan` in a spec or profile: the first value of each key is its default.

All documents take `kertas` and `huruf` from it; the rest is for SOPs, whose pages have no template.
"""

from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, Field

from sopdocs.kinds.fields import Bagian, Rasio, Teks, Ukuran, YaTidak, wrong

Kolom: TypeAlias = Literal["kelengkapan", "waktu", "output", "keterangan"]


def _each_once(columns: tuple[Kolom, ...]) -> tuple[Kolom, ...]:
    if len(set(columns)) < len(columns):
        raise wrong("kolom yang sama disebut dua kali", "hapus salah satu")
    return columns


class Label(Bagian):
    """The office's own words for the headings; None: those of the regulation."""

    nomor: Teks | None = None
    tanggal_pembuatan: Teks | None = None
    tanggal_revisi: Teks | None = None
    tanggal_efektif: Teks | None = None
    disahkan: Teks | None = None
    judul: Teks | None = None
    dasar_hukum: Teks | None = None
    kualifikasi_pelaksana: Teks | None = None
    keterkaitan: Teks | None = None
    peralatan: Teks | None = None
    peringatan: Teks | None = None
    pencatatan: Teks | None = None
    no: Teks | None = None
    kegiatan: Teks | None = None
    pelaksana: Teks | None = None
    mutu_baku: Teks | None = None
    kelengkapan: Teks | None = None
    waktu: Teks | None = None
    output: Teks | None = None
    keterangan: Teks | None = None
    uraian_prosedur: Teks | None = None


class Tampilan(Bagian):
    """How the document looks."""

    kertas: Literal["A4", "F4", "Legal", "Letter"] = "A4"
    huruf: Teks = "Arial"
    ukuran: Ukuran = 9
    flowchart: Literal["bentuk", "gambar"] = "bentuk"
    label: Label = Label()
    kapital: YaTidak = False
    titik_dua: YaTidak = False
    kolom_no: Literal["terpisah", "digabung"] = "terpisah"
    pita_pelaksana: YaTidak = True
    baris_nomor: Literal["tanpa", "angka", "kurung"] = "tanpa"
    satuan_waktu: Literal["per_sel", "menit"] = "per_sel"
    kolom: Annotated[tuple[Kolom, ...], AfterValidator(_each_once)] = ("kelengkapan", "waktu", "output", "keterangan")
    tanggal_kosong: Literal["", "-"] = ""
    tampil_efektif: YaTidak = True
    terminator: Literal["pada_langkah", "baris_terpisah"] = "pada_langkah"
    gabung_pelaksana: Literal["garis", "garis_putus", "tanpa"] = "garis"
    konektor: Literal["huruf", "angka", "tanpa"] = "huruf"
    rasio: Rasio = 0.5
    muat: YaTidak = Field(
        default=False, description="Kecilkan huruf dan simbol supaya semua langkah muat di satu halaman"
    )
