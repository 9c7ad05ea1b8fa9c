"""What a spec of `jenis: rencana-aksi` may say."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from sopdocs.kinds.fields import Tanggal, Teks
from sopdocs.kinds.naskah import Penandatangan, Signer
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinds.perjanjian.tahunan import TentangDefinisi
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
        yield from super().faults_of(definisi)
        for each in self.milik(definisi):
            if not each.aksi:
                hint = f"isi aksi: [{{uraian: …, triwulan: 1-4, keluaran: …}}] pada indikator {each.id}"
                yield self.gap(f"{each.nama}: rencana aksi belum diisi", hint, "ra-aksi")
