"""A document about a year's definitions in; those that it prints out: murni or perubahan, all or one officer's."""

from collections.abc import Iterator
from typing import Literal, TypeAlias

from pydantic import Field

from sopdocs.kinds.fields import Daftar
from sopdocs.kinds.pengukuran.definisi import Belanja, Indikator, Sasaran, di_bawah
from sopdocs.kinds.pengukuran.muat import Termuat
from sopdocs.kinds.pengukuran.rujukan import TentangTahun
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.problems import Finding
from sopdocs.text.nearest import suggest

Versi: TypeAlias = Literal["murni", "perubahan"]


class TentangDefinisi(TentangTahun):
    """The keys of a document that prints what a year was agreed to be, and none of its figures."""

    versi: Versi = Field(default="murni", description="perubahan: menurut perubahan di berkas kinerja")
    penanggung_jawab: Daftar = Field(
        default=(), description="id di penerima: hanya miliknya yang dicetak; kosong: semua"
    )

    @property
    def tells_gaps(self) -> bool:
        return False

    @property
    def definisi(self) -> Tahun:
        """The year as this version has it."""
        whole = self.tahun.utuh
        return whole.akhir if self.versi == "perubahan" else whole.awal

    def _findings(self, loaded: Termuat) -> tuple[Finding, ...]:
        if loaded.tahun is None:
            return ()
        if self.versi == "perubahan" and loaded.tahun.kinerja.perubahan is None:
            message = f"{self.kinerja} tidak memuat perubahan"
            hint = 'tambahkan di berkas itu: "perubahan: {mulai: 3, tanggal: …, alasan: …}"; atau tulis versi: murni'
            return (Finding(("versi",), "error", message, "pk-versi", hint),)
        return (*self._unknown(), *self.faults_of(self._of(loaded).definisi))

    def milik(self, definisi: Tahun) -> list[Indikator]:
        """The indicators that it prints."""
        return [each for each in definisi.indikator if milik(each, self.penanggung_jawab)]

    def faults_of(self, definisi: Tahun) -> Iterator[Finding]:
        """What this document prints a gap for."""
        theirs = self.milik(definisi)
        if not theirs:
            whose = f" yang penanggung_jawab-nya {', '.join(self.penanggung_jawab)}" if self.penanggung_jawab else ""
            hint = f"isi sasaran dan indikatornya di {self.kinerja}; tabelnya tercetak dengan bagian kosong"
            where = ("penanggung_jawab",) if self.penanggung_jawab else ("kinerja",)
            yield Finding(where, "peringatan", f"tidak ada indikator{whose}", "pk-kosong", hint)
        elif not self.penanggung_jawab:
            for goal in definisi.kinerja.sasaran:
                if not goal.indikator:
                    yield self.gap(
                        f"{goal.uraian}: belum ada indikator", "isi indikator di bawah sasaran itu", "pk-kosong"
                    )
        for each in theirs:
            if each.target.tahunan is None:
                hint = f"isi target: {{tahunan: …}} indikator {each.id}"
                yield self.gap(f"{each.nama}: target tahunan belum diisi", hint, "pk-target")

    def gap(self, message: str, hint: str, rule: str) -> Finding:
        """What is missing in the year's file."""
        return Finding(("kinerja",), "peringatan", message, rule, f"{hint} di {self.kinerja}")

    def _unknown(self) -> Iterator[Finding]:
        for at, id_ in enumerate(self.penanggung_jawab):
            if id_ not in self.penerima:
                hint = suggest(id_, self.penerima) if self.penerima else "isi penerima di profil.yaml"
                loc = ("penanggung_jawab", at) if len(self.penanggung_jawab) > 1 else ("penanggung_jawab",)
                yield Finding(loc, "error", f'penerima "{id_}" tidak ada', "pk-pj", hint)


def milik(indikator: Indikator, ids: tuple[str, ...]) -> bool:
    """Whether an indicator is one of theirs; without ids all are."""
    return not ids or indikator.penanggung_jawab in ids


def sasaran_milik(tahun: Tahun, ids: tuple[str, ...]) -> Iterator[tuple[Sasaran, list[Indikator]]]:
    """Each sasaran with those of its indicators that are theirs; one that has none at all where all are printed."""
    for goal in tahun.kinerja.sasaran:
        theirs = [each for each in goal.indikator if milik(each, ids)]
        if theirs or not (goal.indikator or ids):
            yield goal, theirs


def milik_belanja(row: Belanja, ids: tuple[str, ...], above: str = "") -> bool:
    """Whether a row of the budget is theirs, or one below it. What names nobody belongs to the row above."""
    who = row.penanggung_jawab or above
    below = di_bawah(row)
    if not ids or (not below and who in ids):
        return True
    return any(milik_belanja(each, ids, who) for each in below)
