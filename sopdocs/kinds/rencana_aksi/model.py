"""What a spec of `jenis: rencana-aksi` may say."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from sopdocs.kinds.fields import Tanggal, Teks
from sopdocs.kinds.naskah import Penandatangan, Signer
from sopdocs.kinds.pengukuran.definisi import Indikator
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinds.perjanjian.tahunan import TentangDefinisi, milik
from sopdocs.problems import Finding


class RencanaAksi(TentangDefinisi):
    """A whole spec."""

    jenis: Literal["rencana-aksi"]
    judul: Teks = "RENCANA AKSI PENCAPAIAN KINERJA"
    tanggal: Tanggal | None = None
    penandatangan: Penandatangan = Field(default=Penandatangan(), description="Kepala kantor, misalnya camat")

    @property
    def signers(self) -> tuple[Signer, ...]:
        return (Signer(("penandatangan",), self.penandatangan, self.tanggal),)

    def faults_of(self, definisi: Tahun) -> Iterator[Finding]:
        where = ("penanggung_jawab",) if self.penanggung_jawab else ("kinerja",)
        theirs = [each for each in definisi.indikator if milik(each, self.penanggung_jawab)]
        if not theirs:
            hint = f"isi sasaran dan indikatornya di {self.kinerja}"
            message = "tidak ada indikator; tabel tercetak dengan bagian kosong"
            yield Finding(where, "peringatan", message, "ra-kosong", hint)
        for each in theirs:
            yield from self._gaps(each)

    def _gaps(self, each: Indikator) -> Iterator[Finding]:
        if each.target.tahunan is None:
            hint = f"isi target: {{tahunan: …}} indikator {each.id} di {self.kinerja}"
            yield Finding(("kinerja",), "peringatan", f"{each.nama}: target tahunan belum diisi", "ra-target", hint)
        if not each.aksi:
            hint = f"isi aksi: [{{uraian: …, triwulan: 1-4, keluaran: …}}] pada indikator {each.id} di {self.kinerja}"
            yield Finding(("kinerja",), "peringatan", f"{each.nama}: rencana aksi belum diisi", "ra-aksi", hint)
