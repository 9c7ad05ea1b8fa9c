"""The two specs that hold figures: a year, `jenis: kinerja`, and one quarter of it, `jenis: realisasi`."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from sopdocs.kinds.fields import Tanggal, Teks, whole, wrong
from sopdocs.kinds.naskah import Naskah, Penandatangan, Signer
from sopdocs.kinds.pengukuran.aturan import Pengukuran
from sopdocs.kinds.pengukuran.definisi import Program, Sasaran
from sopdocs.kinds.pengukuran.isian import Isian
from sopdocs.kinds.pengukuran.nilai import Triwulan
from sopdocs.kinds.pengukuran.ubahan import KUNCI_TRIWULAN, PerubahanTahun
from sopdocs.text.nearest import suggest


def _quarters(value: Any) -> Any:
    """tw1 to tw4."""
    if isinstance(value, dict):
        for key in value:
            if key not in KUNCI_TRIWULAN:
                raise wrong(f'triwulan "{key}" tidak ada', suggest(key, KUNCI_TRIWULAN))
        return {key: {} if each is None else each for key, each in value.items()}
    return value


class Kinerja(Naskah):
    """`jenis: kinerja`: a year of an office."""

    examples: ClassVar = {
        **Naskah.examples,
        "sasaran": 'awali dengan "- uraian: …", di bawahnya "indikator:"',
        "program": 'awali dengan "- {kode: …, nama: …}"',
        "realisasi": "misalnya {tw1: {indikator: {ikm: 82,5}}}",
    }

    jenis: Literal["kinerja"]
    judul: Teks = "INDIKATOR DAN TARGET KINERJA"
    tahun: Annotated[int, whole(1900, 2999, "tahun", "misalnya 2025")]
    dokumen: Teks = Field(default="", description="Asal definisi ini, misalnya Perjanjian Kinerja Perubahan Tahun 2025")
    perubahan: PerubahanTahun | None = Field(
        default=None, description="Perjanjian kinerja yang diubah di tengah tahun: berlaku mulai triwulan mana"
    )
    pengukuran: Pengukuran = Field(default=Pengukuran(), description="Cara menghitung; biasanya di profil.yaml")
    sasaran: tuple[Sasaran, ...] = Field(default=(), description="Sasaran dengan indikatornya")
    program: tuple[Program, ...] = Field(default=(), description="Program, kegiatan, sub kegiatan, dengan pagunya")
    realisasi: Annotated[dict[str, Isian], BeforeValidator(_quarters)] = Field(
        default_factory=dict, description="Per triwulan, tw1 sampai tw4, bila tidak dalam berkasnya sendiri"
    )
    tanggal: Tanggal | None = None
    penandatangan: Penandatangan = Penandatangan()

    @property
    def signers(self) -> tuple[Signer, ...]:
        return (Signer(("penandatangan",), self.penandatangan, self.tanggal),)

    @property
    def dokumen_perubahan(self) -> str:
        """`Perjanjian Kinerja Perubahan Tahun 2025`, or what the year calls it; nothing in a year without one."""
        if self.perubahan is None:
            return ""
        return self.perubahan.dokumen or f"Perjanjian Kinerja Perubahan Tahun {self.tahun}"


class Realisasi(Naskah, Isian):
    """`jenis: realisasi`: one quarter, `<year>-tw3.yaml` beside the year's spec."""

    examples: ClassVar = {
        **Naskah.examples,
        "indikator": "misalnya {ikm: {nilai: 82,5, bukti: Laporan survei}}",
        "anggaran": "misalnya {7.01.02.2.01.0001: {keuangan: 12.500.000}}",
        "formulir": "misalnya {pelayanan: {berkas: pelayanan.xlsx, oleh: …, tanggal: 2 Oktober 2025}}",
    }

    jenis: Literal["realisasi"]
    judul: Teks = "DATA REALISASI KINERJA"
    kinerja: Teks = Field(description="Berkas tahunnya, dihitung dari folder berkas ini, misalnya 2025.yaml")
    triwulan: Triwulan
    tanggal: Tanggal | None = None
    penandatangan: Penandatangan = Penandatangan()
    mengetahui: Penandatangan = Penandatangan()

    @property
    def signers(self) -> tuple[Signer, ...]:
        return (
            Signer(("penandatangan",), self.penandatangan, self.tanggal),
            Signer(("mengetahui",), self.mengetahui, self.tanggal),
        )

    @property
    def isian(self) -> Isian:
        """The quarter alone."""
        return Isian(indikator=self.indikator, anggaran=self.anggaran, formulir=self.formulir)
