"""What a spec of `jenis: tanda-terima` may say."""

from typing import Literal, Self

from pydantic import Field, PrivateAttr

from sopdocs.kinds.fields import Tanggal, Teks
from sopdocs.kinds.naskah import Completed, Naskah, Penandatangan, Signer
from sopdocs.kinds.pengukuran.nilai import Triwulan
from sopdocs.kinds.pengukuran.rujukan import year_of
from sopdocs.kinds.tanda_terima.formulir import serahan
from sopdocs.kinds.tanda_terima.serahan import Serahan
from sopdocs.spec import Source


class TandaTerima(Naskah):
    """A whole spec."""

    jenis: Literal["tanda-terima"]
    macam: Literal["keduanya", "distribusi", "pengembalian"] = Field(
        default="keduanya", description="Bagian tabel yang dicetak: penyerahan, pengembalian, atau keduanya"
    )
    judul: Teks = Field(default="", description="Bawaan: TANDA TERIMA PENYERAHAN, PENGEMBALIAN, atau keduanya")
    dokumen: Teks = Field(default="", description="Yang dibagikan, misalnya Formulir pengumpulan data capaian kinerja")
    periode: Teks = Field(default="", description="Misalnya Triwulan III Tahun 2025")
    jumlah: Teks = Field(default="", description="Untuk tiap penerima, dengan satuannya, misalnya 1 eks.")
    diserahkan: Tanggal | None = Field(default=None, description="Tanggal penyerahan kepada semua penerima")
    batas_kembali: Tanggal | None = Field(default=None, description="Hari terakhir pengembalian")
    kinerja: Teks = Field(
        default="", description="Berkas jenis: kinerja; penerima formulirnya, dan yang sudah kembali, masuk ke daftar"
    )
    triwulan: Triwulan | None = Field(default=None, description="Bersama kinerja: 1 sampai 4")
    daftar: tuple[Serahan, ...] = Field(
        default=(), description="Bawaan: semua penerima dalam profil; bersama kinerja: yang lain atau tambahan"
    )
    tanggal: Tanggal | None = Field(default=None, description="Tanggal di atas tanda tangan")
    yang_menyerahkan: Penandatangan = Field(
        default=Penandatangan(), description="Yang membagikan dan menerima kembali, misalnya pengelola monev"
    )
    mengetahui: Penandatangan = Penandatangan()

    _formulir: tuple[Serahan, ...] | None = PrivateAttr(None)

    @property
    def formulir(self) -> tuple[Serahan, ...]:
        """Whoever gets a form of the year, once with_files() has read it."""
        return self._formulir or ()

    @property
    def is_read(self) -> bool:
        """False as long as the year that it names may still bring rows."""
        return not self.kinerja or self._formulir is not None

    @property
    def form(self) -> str:
        return self.jenis if self.macam == "keduanya" else f"{self.jenis}-{self.macam}"

    def in_form(self, form: str) -> Self:
        macam = next((each for each in ("distribusi", "pengembalian") if form.startswith(f"{self.jenis}-{each}")), "")
        return self.model_copy(update={"macam": macam or "keduanya"})

    @property
    def signers(self) -> tuple[Signer, ...]:
        """At the left who hands over, at the right who knows of it."""
        left = Signer(("yang_menyerahkan",), self.yang_menyerahkan, self.tanggal)
        return left, Signer(("mengetahui",), self.mengetahui, self.tanggal)

    def with_files(self, source: Source) -> Completed[Self]:
        """With the recipients of the year, also those that the profile of this spec does not know."""
        if not self.kinerja or self.triwulan is None:
            return Completed(self)
        loaded, findings = year_of(source, self.kinerja)
        files, problems = tuple(loaded.files), tuple(loaded.problems)
        if loaded.tahun is None or findings:
            return Completed(self, files, findings, problems)
        year = loaded.tahun.kinerja
        filled = self.model_copy(
            update={
                "periode": self.periode or str(loaded.tahun.triwulan(self.triwulan)),
                "pejabat": {**year.pejabat, **self.pejabat},
                "penerima": {**year.penerima, **self.penerima},
            }
        )
        filled._formulir = serahan(loaded.tahun.pada(self.triwulan), self.triwulan)
        return Completed(filled, files, (), problems)
