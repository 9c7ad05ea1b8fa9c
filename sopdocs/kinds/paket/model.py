"""What a spec of `jenis: paket` may say."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema, field_validator

from sopdocs.jadwal.kalender import LIBUR_KANTOR
from sopdocs.kinds.fields import (
    TEXT_SCHEMA,
    Bagian,
    BagianAtauTeks,
    Daftar,
    Tanggal,
    Teks,
    YaTidak,
    whole,
    wrong,
)
from sopdocs.kinds.naskah import Naskah, Penandatangan, Signer
from sopdocs.kinds.pengukuran.periode import TAHUNAN, Periode
from sopdocs.text.dates import Triwulan

NONE = ("tidak", "false")
"""A step that makes no document, on purpose."""

MOST_ROUNDS = 9
PDF = ".pdf"


class SuratAwal(Bagian):
    """The letter that starts the run; disposisi of the pack are about it."""

    dari: Teks = ""
    nomor: Teks = ""
    tanggal: Tanggal | None = None
    hal: Teks = ""
    lampiran: Teks = ""
    diterima: Tanggal | None = None
    agenda: Teks = Field(default="", description="Nomor agenda surat masuk, atau otomatis")
    sifat: Daftar = ()
    batas_waktu: Tanggal | None = None


class DokumenPaket(BagianAtauTeks):
    """A document: of a spec of its own, of keys that stand here, or a PDF that is there already."""

    kunci_teks = "spec"

    jenis: Teks = Field(default="", description="Jenis dokumen; bawaan: menurut output langkahnya")
    spec: Teks = Field(default="", description="Berkas spec, dihitung dari folder ini, atau PDF yang sudah ada")
    judul: Teks = Field(default="", description="Dalam daftar isi; bawaan: judul dokumennya")
    tanggal: Tanggal | None = Field(default=None, description="Bawaan: hari langkah ini selesai menurut jadwal")
    isi: dict[str, Any] = Field(
        default_factory=dict, description="Kunci-kunci jenis dokumen itu", json_schema_extra={"type": "object"}
    )

    @field_validator("isi")
    @classmethod
    def _without_its_kind(cls, isi: dict[str, Any]) -> dict[str, Any]:
        if "jenis" in isi:
            raise wrong("jenis tidak ditulis di dalam isi", 'tulis "jenis: …" di samping isi')
        return isi

    @property
    def is_pdf(self) -> bool:
        """Whether it is a PDF that lies there."""
        return self.spec.lower().endswith(PDF)


class Libur(BagianAtauTeks):
    """Days on which the office does not work; a text alone is one day."""

    kunci_teks = "tanggal"

    tanggal: Tanggal
    sampai: Tanggal | None = Field(default=None, description="Hari terakhir; kosong: satu hari")
    keterangan: Teks = LIBUR_KANTOR


class Rentang(Bagian):
    """From a day to a day, both included."""

    mulai: Tanggal
    sampai: Tanggal


class KalenderKantor(Bagian):
    """What the office's calendar has beside national holidays."""

    libur: tuple[Libur, ...] = Field(default=(), description="Hari libur setempat dan cuti kantor")
    masuk: Daftar = Field(default=(), description="Hari kerja meskipun hari libur nasional atau cuti bersama")
    cuti_bersama: YaTidak = Field(default=True, description="tidak: cuti bersama tetap hari kerja")
    ramadan: tuple[Rentang, ...] = Field(
        default=(), description="Bawaan: 30 hari sebelum Idulfitri; jam kerjanya lebih pendek"
    )


def _as_documents(value: Any) -> Any:
    """`tidak`, a file, a document, or several of them."""
    if isinstance(value, str):
        return [] if value.casefold() in NONE else [value]
    return [value] if isinstance(value, dict) else value


_ONE = {"anyOf": [TEXT_SCHEMA, {"type": "object"}]}
DokumenLangkah = Annotated[
    tuple[DokumenPaket, ...],
    BeforeValidator(_as_documents),
    WithJsonSchema({"anyOf": [TEXT_SCHEMA, {"type": "object"}, {"type": "array", "items": _ONE}]}),
]
"""The documents of a step."""


class Paket(Naskah):
    """A whole spec."""

    examples: ClassVar[dict[str, str]] = {
        **Naskah.examples,
        "langkah": 'tulis "5: ../surat/tanda-terima.yaml" di bawahnya, dengan nomor atau id langkah SOP',
        "pelaksana": "misalnya {pengelola: monev}, dengan id kolom SOP dan id di pejabat atau penerima",
        "pemetaan": "misalnya {Bukti penyerahan: tanda-terima}, dengan kata dari output dan jenisnya",
    }

    jenis: Literal["paket"]
    judul: Teks = Field(default="", description="Bawaan: judul SOP")
    sop: Teks = Field(description="Berkas jenis: sop, dihitung dari folder berkas ini")
    prosedur: Teks = Field(default="", description="Bila SOP memuat beberapa prosedur: nomor atau judulnya")
    kinerja: Teks = Field(default="", description="Berkas jenis: kinerja, dihitung dari folder berkas ini")
    periode: Periode = Field(description="tahunan, atau triwulan 1 sampai triwulan 4")
    tahun: Annotated[int, whole(1900, 2999, "tahun", "misalnya 2025")] | None = Field(
        default=None, description="Bawaan: tahun berkas kinerja, atau tahun mulai"
    )
    mulai: Tanggal = Field(description="Hari pertama pelaksanaan SOP")
    batas: Tanggal | None = Field(default=None, description="Hari terakhir, misalnya menurut surat permintaan")
    kembali: Annotated[int, whole(0, MOST_ROUNDS, "bilangan 0 sampai 9", "misalnya 1")] = Field(
        default=1, description="Berapa kali jalan kembali (perbaikan) ditempuh dalam jadwal"
    )
    surat: SuratAwal = Field(default=SuratAwal(), description="Surat yang memulai pelaksanaan, untuk disposisi")
    pelaksana: dict[str, Daftar] = Field(
        default_factory=dict, description="id kolom SOP dan id pejabat atau penerima; bawaan: id yang sama"
    )
    pemetaan: dict[str, Teks] = Field(default_factory=dict, description="Kata dari output, dan jenis dokumennya")
    langkah: dict[str, DokumenLangkah] = Field(
        default_factory=dict, description="Nomor atau id langkah SOP, dan dokumennya; tidak: tanpa dokumen"
    )
    waktu: dict[str, Teks] = Field(default_factory=dict, description="Waktu langkah, bila lain dari SOP: {6: 3 hari}")
    paling_awal: dict[str, Tanggal] = Field(default_factory=dict, description="Langkah yang menunggu tanggal")
    lampiran: tuple[DokumenPaket, ...] = Field(default=(), description="Dokumen di belakang dokumen langkah-langkah")
    kalender: KalenderKantor = Field(default=KalenderKantor(), description="Libur setempat; biasanya di profil.yaml")
    diperiksa: Penandatangan = Field(default=Penandatangan(), description="Yang memeriksa paket sebelum dicetak")
    mengetahui: Penandatangan = Penandatangan()

    @property
    def is_annual(self) -> bool:
        """Whether it is about a whole year."""
        return self.periode == TAHUNAN

    @property
    def triwulan(self) -> int:
        """The quarter up to which figures count."""
        return 4 if isinstance(self.periode, str) else self.periode

    def sebutan(self, tahun: int) -> str:
        """`Triwulan III Tahun 2025`, `Tahun 2025`."""
        return f"Tahun {tahun}" if self.is_annual else str(Triwulan(tahun, self.triwulan))

    def orang(self, kolom: str) -> tuple[str, ...]:
        """Ids of those who do the steps in a lane of the SOP: as `pelaksana` says, else the lane's own."""
        return self.pelaksana.get(kolom, (kolom,))

    def jabatan(self, id_: str) -> str:
        """Id of the officer that is meant: of a recipient the one who receives for it."""
        return self.penerima[id_].pejabat if id_ in self.penerima else id_

    @property
    def signers(self) -> tuple[Signer, ...]:
        """They sign the page of the audit."""
        named = (("diperiksa", self.diperiksa), ("mengetahui", self.mengetahui))
        return tuple(Signer((key,), who, self.mulai) for key, who in named if not who.is_blank)
