"""What a spec of `jenis: formulir` may say, and what is missing in it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar, Literal, Self

from pydantic import Field

from sopdocs.kinds import officers
from sopdocs.kinds.base import Rule
from sopdocs.kinds.fields import Daftar, Tanggal, Teks
from sopdocs.kinds.naskah import Completed, Penandatangan, Signer
from sopdocs.kinds.pengukuran.rujukan import TentangTriwulan
from sopdocs.problems import Finding
from sopdocs.spec import Source
from sopdocs.text.nearest import suggest


class Formulir(TentangTriwulan):
    """A whole spec. What the quarter lacks is to be written on the form: it is no gap of this document."""

    tells_gaps: ClassVar[bool] = False

    jenis: Literal["formulir"]
    judul: Teks = "FORMULIR PENGUMPULAN DATA KINERJA"
    untuk: Daftar = Field(default=(), description="id di penerima; bawaan: semua yang harus mengisi")
    isi: Literal["kosong", "terisi"] = Field(
        default="kosong", description="terisi: dengan yang sudah ada di berkas realisasi triwulan itu"
    )
    batas_kembali: Tanggal | None = Field(default=None, description="Hari terakhir pengembalian")
    tanggal: Tanggal | None = Field(default=None, description="Untuk memilih pemegang jabatan; tidak dicetak")
    diverifikasi: Penandatangan = Field(
        default=Penandatangan(), description="Yang memeriksa isian, misalnya kasubag perencanaan"
    )

    @property
    def verifikator(self) -> Signer:
        """Who verifies: in post on `tanggal`, or on the last day of the quarter."""
        day = self.tanggal or (self.periode.akhir if self._tahun else None)
        return Signer(("diverifikasi",), self.diverifikasi, day)

    @property
    def penerima_formulir(self) -> tuple[str, ...]:
        """The ids of those that get one, once with_files() has read the year."""
        return self.untuk or tuple(self.tahun.penerima())

    def with_files(self, source: Source) -> Completed[Self]:
        """The year is read once: a copy for another seksi has it already."""
        if self._tahun is not None:
            return Completed(self)
        completed = super().with_files(source)
        if completed.model._tahun is None:
            return completed
        model = completed.model
        return replace(completed, findings=(*completed.findings, *_receivers(model), *_verifier(model)))


def _receivers(model: Formulir) -> Iterator[Finding]:
    """Each has something to fill in."""
    asked = model.tahun.penerima()
    for at, id_ in enumerate(model.untuk):
        if id_ not in asked:
            known = id_ in model.tahun.kinerja.penerima
            message = f'penerima "{id_}" ' + ("tidak mempunyai indikator atau anggaran" if known else "tidak ada")
            yield Finding(("untuk", at), "error", message, "fm-untuk", suggest(id_, asked))
    if not asked:
        message = "tidak ada yang harus mengisi formulir"
        hint = "isi penanggung_jawab pada indikator dan sub kegiatan di berkas tahunnya"
        yield Finding(("kinerja",), "error", message, "fm-untuk", hint)


def _verifier(model: Formulir) -> Iterator[Finding]:
    """Only the year tells the day on which somebody is in post."""
    if not model.diverifikasi.is_blank:
        yield from officers.faults(model, model.verifikator)


def says_who_verifies(model: Formulir) -> Iterator[Finding]:
    """A gap is printed as dots."""
    if model.diverifikasi.is_blank:
        hint = 'tambahkan "diverifikasi: kasubag" (id di pejabat) di profil.yaml, supaya berlaku untuk semua formulir'
        message = "yang memverifikasi formulir belum disebut"
        yield Finding(("diverifikasi",), "peringatan", message, "fm-verifikasi", hint, key=True)


RULES: tuple[Rule, ...] = (says_who_verifies,)
