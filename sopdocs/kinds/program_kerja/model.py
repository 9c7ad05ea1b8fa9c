"""What a spec of `jenis: program-kerja` may say."""

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import Field

from sopdocs.kinds import orang
from sopdocs.kinds.base import Rule
from sopdocs.kinds.fields import BagianAtauTeks, Daftar, Tanggal, Teks
from sopdocs.kinds.naskah import Naskah, Penandatangan, Signer
from sopdocs.kinds.orang import Orang
from sopdocs.kinds.rujukan import unknown_ids
from sopdocs.problems import Finding


class Anggota(BagianAtauTeks):
    """A member of the tim: an officer of the profile by his id, or somebody written out; a text alone is the id."""

    kunci_teks = "pejabat"

    pejabat: Teks = Field(default="", description="id di pejabat")
    nama: Teks = Field(default="", description="Pengganti pejabat, bila tidak ada di profil")
    jabatan: Teks = Field(default="", description="Jabatan dalam dinas, bila bukan pejabat di profil")
    kedudukan: Teks = Field(default="", description="Kedudukan dalam tim, misalnya Ketua")

    @property
    def orang(self) -> Orang:
        return Orang(pejabat=self.pejabat, nama=self.nama, jabatan=self.jabatan)


class Kegiatan(BagianAtauTeks):
    """One row of the jadwal; a text alone is its `uraian`."""

    kunci_teks = "uraian"

    uraian: Teks
    penanggung_jawab: Daftar = Field(default=(), description="id di pejabat atau penerima, atau sebutan lain")
    waktu: Teks = Field(default="", description="Misalnya 2–3 Oktober 2025, atau Minggu I")
    keluaran: Teks = ""


def _section(what: str) -> Any:
    return Field(default=(), description=f"{what}; satu teks (baris baru: alinea baru) atau daftar bernomor")


class ProgramKerja(Naskah):
    """A whole spec. A section that it leaves out is not printed, but for tujuan and jadwal."""

    jenis: Literal["program-kerja"]
    judul: Teks = "PROGRAM KERJA"
    periode: Teks = Field(default="", description="Misalnya Triwulan III Tahun 2025")
    tanggal: Tanggal | None = None
    latar_belakang: Daftar = _section("Latar belakang")
    dasar_hukum: Daftar = _section("Dasar hukum")
    tujuan: Daftar = _section("Tujuan")
    ruang_lingkup: Daftar = _section("Ruang lingkup")
    metodologi: Daftar = _section("Metodologi")
    tim: tuple[Anggota, ...] = Field(default=(), description="Susunan tim")
    jadwal: tuple[Kegiatan, ...] = Field(default=(), description="Uraian kegiatan, menurut urutannya")
    keluaran: Daftar = _section("Keluaran")
    biaya: Daftar = _section("Biaya")
    penutup: Daftar = _section("Penutup")
    mengetahui: Penandatangan = Penandatangan()
    penandatangan: Penandatangan = Field(default=Penandatangan(), description="Yang menyusun")

    @property
    def signers(self) -> tuple[Signer, ...]:
        return (
            Signer(("mengetahui",), self.mengetahui, self.tanggal),
            Signer(("penandatangan",), self.penandatangan, self.tanggal),
        )


def says_why(model: ProgramKerja) -> Iterator[Finding]:
    """A program kerja without its aim is none."""
    if not any(text.strip() for text in model.tujuan):
        hint = 'tambahkan "tujuan: …"; sekarang dicetak garis untuk diisi dengan tangan'
        yield Finding(("tujuan",), "peringatan", "tujuan belum diisi", "pk-tujuan", hint, key=True)


def knows_its_team(model: ProgramKerja) -> Iterator[Finding]:
    for place, member in enumerate(model.tim):
        yield from orang.faults(model, member.orang, ("tim", place), model.tanggal)


def says_what_is_done(model: ProgramKerja) -> Iterator[Finding]:
    """An empty list is a table to fill by hand."""
    if not model.jadwal:
        hint = 'tambahkan "- {uraian: …, penanggung_jawab: …, waktu: …, keluaran: …}" di bawah jadwal'
        yield Finding(("jadwal",), "peringatan", "jadwal kegiatan belum diisi", "pk-jadwal", hint, key=True)
    for place, row in enumerate(model.jadwal):
        yield from unknown_ids(model, row.penanggung_jawab, ("jadwal", place, "penanggung_jawab"))


RULES: tuple[Rule, ...] = (says_why, knows_its_team, says_what_is_done)
