"""What a spec of `jenis: perjanjian-kinerja` may say."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, Self, TypeAlias

from pydantic import Field

from sopdocs.kinds import officers
from sopdocs.kinds.fields import Tanggal
from sopdocs.kinds.naskah import Penandatangan, Signer
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinds.perjanjian.tahunan import TentangDefinisi
from sopdocs.problems import Finding

Tingkat: TypeAlias = Literal["camat", "administrator", "pengawas"]
"""Whose agreement it is: it lists program; program and kegiatan; kegiatan and sub kegiatan (practice)."""
Bentuk: TypeAlias = Literal["biasa", "triwulan"]
ELECTED = ("bupati", "wali kota", "walikota", "gubernur")


class PerjanjianKinerja(TentangDefinisi):
    """A whole spec."""

    jenis: Literal["perjanjian-kinerja"]
    tingkat: Tingkat = Field(default="camat", description="Jabatan pihak pertama: camat, administrator, pengawas")
    bentuk: Bentuk = Field(default="biasa", description="triwulan: lampirannya memuat target tiap triwulan")
    tanggal: Tanggal | None = None
    pihak_pertama: Penandatangan = Field(default=Penandatangan(), description="Yang berjanji, misalnya camat")
    pihak_kedua: Penandatangan = Field(
        default=Penandatangan(), description="Atasannya, misalnya {jabatan: Bupati …, nama: …}"
    )

    @property
    def form(self) -> str:
        return self.jenis if self.bentuk == "biasa" else f"{self.jenis}-{self.bentuk}"

    def in_form(self, form: str) -> Self:
        quarters = form.startswith("perjanjian-kinerja-triwulan")
        return self.model_copy(update={"bentuk": "triwulan" if quarters else "biasa"})

    @property
    def pertama(self) -> Signer:
        """Who promises."""
        return Signer(("pihak_pertama",), self.pihak_pertama, self.tanggal)

    @property
    def kedua(self) -> Signer:
        """Whom it is promised to."""
        return Signer(("pihak_kedua",), self.pihak_kedua, self.tanggal)

    @property
    def signers(self) -> tuple[Signer, ...]:
        """Those whose NIP is missed: a Bupati has none to print (practice), and is looked at by `faults_of_kedua`."""
        return (self.pertama,) if self.kedua_is_elected else (self.pertama, self.kedua)

    @property
    def kedua_is_elected(self) -> bool:
        """Whether the second party is the head of a region; above a camat nobody else is."""
        jabatan = officers.signing(self, self.kedua).jabatan.casefold().removeprefix("plt.").strip()
        return jabatan.startswith(ELECTED) if jabatan else self.tingkat == "camat"

    def faults_of_kedua(self) -> Iterator[Finding]:
        """What is wrong with an elected head, whose NIP is not asked for."""
        if not self.kedua_is_elected:
            return
        for found in officers.faults(self, self.kedua):
            if self.pihak_kedua.is_blank:
                hint = "isi dengan {jabatan: Bupati …, nama: …}; NIP-nya tidak perlu"
                yield replace(found, message="pihak kedua belum diisi; dicetak titik-titik", hint=hint)
            elif found.rule != "pj-nip" or officers.signing(self, self.kedua).nip:
                yield found

    def faults_of(self, definisi: Tahun) -> Iterator[Finding]:
        yield from super().faults_of(definisi)
        if not definisi.kinerja.program:
            yield self.gap("belum ada program dan anggaran", "isi program dengan pagunya", "pk-program")
        for row in definisi.belanja:
            if row.pagu is None:
                yield self.gap(f"{row.nama}: pagu belum diisi", "isi pagunya", "pk-pagu")
        if self.tingkat != "camat" and not self.penanggung_jawab:
            hint = "isi dengan id dari penerima di profil.yaml, misalnya penanggung_jawab: umum"
            message = f"lampiran {self.tingkat} memuat indikator dan anggaran seluruh kantor"
            yield Finding(("tingkat",), "peringatan", message, "pk-pj", hint)
