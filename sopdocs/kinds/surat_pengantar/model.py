"""What a spec of `jenis: surat-pengantar` may say."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from sopdocs.kinds.base import Rule
from sopdocs.kinds.fields import Bagian, Daftar, Tanggal, Teks
from sopdocs.kinds.letter import Letter
from sopdocs.kinds.naskah import Penandatangan, Signer
from sopdocs.problems import Finding


class Kiriman(Bagian):
    """One row of what is sent."""

    uraian: Teks = Field(description="Jenis yang dikirim")
    jumlah: Teks = Field(default="", description="Dengan satuannya, misalnya 2 eksemplar")
    keterangan: Teks = ""


class Penerimaan(Bagian):
    """Who has received it, and when; what is left open is written by hand."""

    tanggal: Tanggal | None = None
    jabatan: Teks = ""
    nama: Teks = ""
    pangkat: Teks = ""
    nip: Teks = ""

    @property
    def signer(self) -> Penandatangan:
        return Penandatangan(jabatan=self.jabatan, nama=self.nama, pangkat=self.pangkat, nip=self.nip)


class SuratPengantar(Letter):
    """A whole spec."""

    jenis: Literal["surat-pengantar"]
    judul: Teks = "SURAT PENGANTAR"
    kepada: Daftar = Field(default=(), description="Baris-baris sesudah Yth.")
    di: Teks = Field(default="", description="Tempat penerima")
    daftar: tuple[Kiriman, ...] = Field(default=(), description="Yang dikirim")
    diterima: Penerimaan = Penerimaan()
    penandatangan: Penandatangan = Penandatangan()

    @property
    def signers(self) -> tuple[Signer, ...]:
        return (Signer(("penandatangan",), self.penandatangan, self.tanggal),)

    @property
    def recipient(self) -> str:
        return " ".join(self.kepada)


def sends_something(model: SuratPengantar) -> Iterator[Finding]:
    """An empty list is a form to fill by hand."""
    if not model.daftar:
        hint = 'tambahkan "- {uraian: …, jumlah: …}" di bawah daftar'
        yield Finding(("daftar",), "peringatan", "daftar kiriman belum diisi", "sp-daftar", hint, key=True)


RULES: tuple[Rule, ...] = (sends_something,)
