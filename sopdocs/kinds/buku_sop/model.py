"""What a spec of `jenis: buku-sop` may say.

The parts of a book of SOPs are those of Permenpan-RB 35/2012 (design: sop-rules, 1.1): cover, decision of the head,
contents with notes on revisions, and a short explanation of its use.
"""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from sopdocs.kinds.base import Rule
from sopdocs.kinds.fields import Bagian, Daftar, Tanggal, Teks
from sopdocs.kinds.naskah import Naskah, Penandatangan, Signer
from sopdocs.problems import Finding


class Keputusan(Bagian):
    """The decision of the head of the office."""

    nomor: Teks = Field(default="", description="Nomor keputusan; kosong: ditulis tangan")
    tentang: Teks = Field(default="", description="Misalnya Standar Operasional Prosedur di Lingkungan Kecamatan …")
    menimbang: Daftar = Field(default=(), description="a. bahwa …; b. bahwa …")
    mengingat: Daftar = Field(default=(), description="1. Undang-Undang …; 2. Peraturan …")
    diktum: Daftar = Field(default=(), description="KESATU, KEDUA, KETIGA …: isi keputusan")
    tanggal: Tanggal | None = None
    penandatangan: Penandatangan = Penandatangan()


class Uraian(Bagian):
    """How to read and use the book."""

    ruang_lingkup: Daftar = Field(default=(), description="Mengapa prosedur ini dibuat; tiap teks satu paragraf")
    ringkasan: Daftar = Field(default=(), description="Isi buku dengan singkat; tiap teks satu paragraf")
    definisi: Daftar = Field(default=(), description="Pengertian umum, satu teks tiap istilah")


class Perubahan(Bagian):
    """A note of what was revised."""

    tanggal: Tanggal | None = None
    bagian: Teks = Field(default="", description="SOP atau bagian buku yang berubah")
    uraian: Teks = Field(default="", description="Apa yang berubah")


class BukuSop(Naskah):
    """A whole spec."""

    jenis: Literal["buku-sop"]
    judul: Teks = Field(default="Standar Operasional Prosedur", description="Pada sampul")
    tahun: Teks = Field(default="", description="Tahun pembuatan; bawaan: tahun keputusan")
    sop: Daftar = Field(default=(), description="Berkas spec SOP, folder, atau pola seperti ../sop/*.yaml")
    keputusan: Keputusan | None = None
    penjelasan: Uraian | None = None
    perubahan: tuple[Perubahan, ...] = Field(default=(), description="Catatan perubahan, di bawah daftar isi")

    @property
    def signers(self) -> tuple[Signer, ...]:
        if self.keputusan is None:
            return ()
        return (Signer(("keputusan", "penandatangan"), self.keputusan.penandatangan, self.keputusan.tanggal),)

    @property
    def year(self) -> str:
        """As the spec says it, or that of the decision."""
        day = self.keputusan.tanggal if self.keputusan else None
        return self.tahun or (str(day.year) if day else "")


def has_sops(model: BukuSop) -> Iterator[Finding]:
    """A book without an SOP is none."""
    if not model.sop:
        hint = 'tambahkan "- ../sop/nama.yaml" di bawah sop, atau sebuah folder'
        yield Finding(("sop",), "error", "buku ini belum berisi SOP", "buku-kosong", hint, key=True)


def has_a_year(model: BukuSop) -> Iterator[Finding]:
    """The regulation asks for it on the cover."""
    if not model.year:
        hint = 'tambahkan "tahun: …"; pada sampul dicetak titik-titik'
        yield Finding(("tahun",), "peringatan", "tahun pembuatan belum diisi", "buku-tahun", hint, key=True)


def has_a_decision(model: BukuSop) -> Iterator[Finding]:
    """Without it the book has no legal force; an incomplete one can be completed by hand."""
    if model.keputusan is None:
        hint = 'tambahkan "keputusan:" (nomor, tentang, menimbang, mengingat, diktum, tanggal, penandatangan)'
        message = "keputusan pimpinan belum ada; tanpa itu buku ini tidak punya dasar pemberlakuan"
        yield Finding(("keputusan",), "peringatan", message, "buku-keputusan", hint, key=True)
        return
    for key in ("nomor", "tentang", "menimbang", "mengingat", "diktum", "tanggal"):
        if not getattr(model.keputusan, key):
            hint = "lengkapi; di buku dicetak titik-titik untuk ditulis tangan"
            yield Finding(
                ("keputusan", key), "peringatan", f"{key} keputusan belum diisi", "buku-keputusan", hint, key=True
            )


def explains_its_use(model: BukuSop) -> Iterator[Finding]:
    """The short explanation has three parts."""
    if model.penjelasan is None:
        hint = 'tambahkan "penjelasan:" (ruang_lingkup, ringkasan, definisi)'
        yield Finding(("penjelasan",), "peringatan", "penjelasan belum ada", "buku-penjelasan", hint, key=True)
        return
    for key in ("ruang_lingkup", "ringkasan", "definisi"):
        if not getattr(model.penjelasan, key):
            message = f"{key} belum diisi"
            hint = "lengkapi; bagian ini tidak dicetak"
            yield Finding(("penjelasan", key), "peringatan", message, "buku-penjelasan", hint, key=True)


RULES: tuple[Rule, ...] = (has_sops, has_a_year, has_a_decision, explains_its_use)
