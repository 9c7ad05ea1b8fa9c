"""What a spec of `jenis: rekap` may say."""

from typing import Literal, Self

from pydantic import Field

from sopdocs.kinds.fields import Daftar, Tanggal, Teks
from sopdocs.kinds.naskah import Penandatangan, Signer
from sopdocs.kinds.pengukuran.rujukan import BerRevisi
from sopdocs.kinds.rekap.bentuk import BENTUK, FIRST, Bentuk, NamaBentuk
from sopdocs.kinerja.tahun import DASAR, Dasar


class Rekap(BerRevisi):
    """A whole spec."""

    jenis: Literal["rekap"]
    bentuk: NamaBentuk = Field(default=FIRST, description=f"Tabelnya: {', '.join(BENTUK)}")
    judul: Teks = Field(default="", description="Bawaan: menurut bentuk")
    dasar: Dasar | None = Field(
        default=None, description=f"Capaian yang diberi predikat: {', '.join(DASAR)}; bawaan: menurut bentuk dan kantor"
    )
    faktor_pendorong: Daftar = Field(default=(), description="Untuk e81; bawaan: dari realisasi triwulan itu")
    faktor_penghambat: Daftar = ()
    tindak_lanjut: Daftar = Field(default=(), description="Untuk e81: dalam triwulan berikutnya")
    tindak_lanjut_renja: Daftar = Field(default=(), description="Untuk e81: dalam Renja berikutnya")
    tanggal: Tanggal | None = None
    penyusun: Penandatangan = Field(default=Penandatangan(), description="Misalnya pengelola monitoring dan evaluasi")
    pemeriksa: Penandatangan = Field(default=Penandatangan(), description="Misalnya Kasubag Perencanaan")
    mengetahui: Penandatangan = Field(default=Penandatangan(), description="Misalnya Sekretaris Camat; lampiran: Camat")

    @property
    def form(self) -> str:
        return self.jenis if self.bentuk == FIRST else f"{self.jenis}-{self.bentuk}"

    def in_form(self, form: str) -> Self:
        meant = [name for name in BENTUK if form == f"rekap-{name}" or form.startswith(f"rekap-{name}-")]
        return self.model_copy(update={"bentuk": max(meant, key=len, default=FIRST)})

    @property
    def is_(self) -> Bentuk:
        """What its table is like."""
        return BENTUK[self.bentuk]

    @property
    def tells_gaps(self) -> bool:
        return not self.is_.rencana

    @property
    def utama(self) -> Dasar:
        """The way to count that gets a predikat."""
        return self.dasar or self.is_.dasar or self.tahun.kinerja.pengukuran.dasar

    @property
    def signers(self) -> tuple[Signer, ...]:
        """A lampiran is signed by the head alone; else by who made it, who looks at it, who knows of it."""
        head = Signer(("mengetahui",), self.mengetahui, self.tanggal)
        if self.is_.lampiran:
            return (head,)
        maker = Signer(("penyusun",), self.penyusun, self.tanggal)
        return maker, Signer(("pemeriksa",), self.pemeriksa, self.tanggal), head
