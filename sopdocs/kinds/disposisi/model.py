"""What a spec of `jenis: disposisi` may say.

One spec holds one sheet, or many in `lembar`: what stands above `lembar` then holds for all of them.
"""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Literal, Self

from pydantic import Field

from sopdocs.kinds.disposisi import incoming
from sopdocs.kinds.fields import Bagian, Daftar, Tanggal, Teks, YaTidak
from sopdocs.kinds.naskah import Ask, Naskah, Penandatangan, Signer
from sopdocs.problems import Finding, Loc

TIGA_KOLOM, BERANTAI = "disposisi-tiga-kolom", "disposisi-berantai"
SIFAT = ("Sangat segera", "Segera", "Rahasia")
HARAP = ("Tanggapan dan Saran", "Proses lebih lanjut", "Koordinasi/konfirmasikan")
"""The boxes of the usual sheet (design: paperwork, 2.1)."""


class Surat(Bagian):
    """The letter that came in."""

    dari: Teks = ""
    nomor: Teks = ""
    tanggal: Tanggal | None = None
    hal: Teks = ""
    lampiran: Teks = Field(default="", description="Dicetak hanya bila diisi")


class Hop(Bagian):
    """One row of a sheet that goes from hand to hand."""

    dari: Teks = Field(default="", description="id di pejabat, atau jabatannya")
    kepada: Daftar = Field(default=(), description="id di pejabat atau penerima, atau namanya")
    tanggal: Tanggal | None = None
    isi: Teks = Field(default="", description="Isi disposisi")


class Label(Bagian):
    """The office's own words on the sheet."""

    dari: Teks = "Surat dari"
    nomor: Teks = "No. Surat"
    tanggal: Teks = "Tgl. Surat"
    lampiran: Teks = "Lampiran"
    diterima: Teks = "Diterima Tgl."
    agenda: Teks = "No. Agenda"
    kode: Teks = "Kode"
    indeks: Teks = "Indeks"
    batas_waktu: Teks = "Batas Waktu"
    sifat: Teks = "Sifat"
    hal: Teks = "Hal"
    diteruskan: Teks = "Diteruskan kepada Sdr."
    harap: Teks = "Dengan hormat harap"
    isi: Teks = "Isi disposisi"
    catatan: Teks = "Catatan"
    paraf: Teks = "Paraf"


class Lembar(Bagian):
    """One sheet; in `lembar`, what it says stands over what the spec says for all."""

    surat: Surat = Field(default=Surat(), description="Surat masuk yang didisposisi")
    diterima: Tanggal | None = Field(default=None, description="Tanggal surat diterima")
    agenda: Teks = Field(default="", description="Nomor agenda surat masuk, atau otomatis")
    kode: Teks = Field(default="", description="Kode klasifikasi")
    indeks: Teks = ""
    sifat: Daftar = Field(default=(), description="Misalnya segera; boleh beberapa: [segera, rahasia]")
    batas_waktu: Tanggal | None = Field(default=None, description="Dicetak hanya bila diisi")
    pemberi: Penandatangan = Field(default=Penandatangan(), description="Yang memberi disposisi: id di pejabat")
    tanggal: Tanggal | None = Field(default=None, description="Tanggal disposisi")
    diteruskan: Daftar = Field(default=(), description="Penerima: id di pejabat atau penerima, atau namanya")
    utama: Teks = Field(default="", description="Penerima utama di antara beberapa: kotaknya diberi angka 1")
    harap: Daftar = Field(default=(), description="Pilihan yang dicentang; yang lain ditulis di baris kosong")
    isi: Teks = Field(default="", description="Isi disposisi, dengan kata-kata pemberi")
    catatan: Teks = ""
    rantai: tuple[Hop, ...] = Field(default=(), description="Disposisi berantai: satu baris untuk setiap tangan")


class Disposisi(Naskah, Lembar):
    """A whole spec."""

    jenis: Literal["disposisi"]
    judul: Teks = "LEMBAR DISPOSISI"
    label: Label = Label()
    pilihan_sifat: Daftar = Field(default=SIFAT, description="Kotak-kotak sifat surat")
    pilihan_penerima: Daftar = Field(
        default=(), description="Kotak-kotak penerima; bawaan: semua pejabat sesudah pemberi dalam profil"
    )
    pilihan_harap: Daftar = Field(default=HARAP, description="Kotak-kotak harapan atau isi disposisi")
    lembar: tuple[Lembar, ...] = Field(default=(), description="Beberapa lembar; bawaannya dari kunci di atas")
    dua_sehalaman: YaTidak = Field(default=False, description="Dua lembar pada satu halaman, untuk digunting")

    @property
    def sheets(self) -> "tuple[tuple[Loc, Lembar], ...]":
        """Every sheet complete, with where the spec writes it."""
        if not self.lembar:
            return (((), self),)
        return tuple((("lembar", number), _over(self, each)) for number, each in enumerate(self.lembar))

    @property
    def form(self) -> str:
        """The form by the name of the template; a sheet with a rantai is the one that prints it."""
        if chosen := self.template.get("") or self.template.get(self.jenis):
            stem = PurePath(chosen).stem
            return next((form for form in (TIGA_KOLOM, BERANTAI) if f"{stem}-".startswith(f"{form}-")), self.jenis)
        return BERANTAI if any(sheet.rantai for _, sheet in self.sheets) else self.jenis

    @property
    def signers(self) -> tuple[Signer, ...]:
        """Who gives, sheet by sheet or hand by hand; the same one twice is listed once."""
        return tuple(dict.fromkeys(signer for loc, sheet in self.sheets for signer in self._signers(loc, sheet)))

    def numbered(self, ask: Ask) -> tuple[Self, list[Finding]]:
        return incoming.numbered(self, ask)

    def _signers(self, loc: Loc, sheet: Lembar) -> Iterator[Signer]:
        if self.form != BERANTAI:
            yield Signer(self.written(loc, "pemberi"), sheet.pemberi, sheet.tanggal)
            return
        for number, hop in enumerate(sheet.rantai):
            if hop.dari:
                who = self.officer_of(hop.dari)
                yield Signer((*self.written(loc, "rantai"), number, "dari"), who, hop.tanggal or sheet.tanggal)

    def officer_of(self, word: str) -> Penandatangan:
        """The officer of the profile with this id, or one whose jabatan it is."""
        return Penandatangan(pejabat=word) if word in self.pejabat else Penandatangan(jabatan=word)

    def written(self, loc: Loc, key: str) -> Loc:
        """Where the spec says `key` of the sheet at `loc`: in the sheet itself, or for all."""
        if loc and key not in self.lembar[int(loc[1])].model_fields_set:
            return (key,)
        return (*loc, key)


def _over(common: Disposisi, own: Lembar) -> Lembar:
    """`own` with all that only `common` says; the letter is completed key by key."""
    values = {key: getattr(common, key) for key in Lembar.model_fields}
    values |= {key: getattr(own, key) for key in own.model_fields_set}
    letter = {key: getattr(own.surat, key) for key in own.surat.model_fields_set}
    values["surat"] = common.surat.model_copy(update=letter)
    return Lembar.model_construct(**values)
