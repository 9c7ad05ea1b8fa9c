"""What every spec may say, whatever its kind: the office, its officers, its recipients, its house style.

Most of it stands in profil.yaml, once for all documents of an office. The names are those of the spec; a description
is what an editor shows beside the key.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Generic, Literal, Self, TypeAlias, TypeVar, get_args

from pydantic import (
    BeforeValidator,
    Field,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
)

from sopdocs.kinds.fields import TEXT_SCHEMA, Bagian, BagianAtauTeks, Daftar, Tanggal, Teks, wrong
from sopdocs.kinds.style import Tampilan
from sopdocs.problems import Finding, Loc, Problem
from sopdocs.spec import Source
from sopdocs.text import dates, signing

if TYPE_CHECKING:
    from sopdocs.agenda import Surat

Document = TypeVar("Document", bound="Naskah")

STATUS: tuple[str, ...] = get_args(signing.Status)


def _status(value: Any) -> Any:
    """`plt` and `Plt` are `Plt.`"""
    if not isinstance(value, str):
        return value
    return next((name for name in STATUS if name.rstrip(".").lower() == value.rstrip(".").lower()), value)


Status: TypeAlias = Annotated[signing.Status, BeforeValidator(_status)]
"""How an office is held; Plt., Plh. and Pj. stand before the jabatan (design: paperwork, 7)."""


class Instansi(Bagian):
    """The office: the lines of its kop, and those at the left of an SOP's identity page."""

    pemda: Teks = Field(default="", description="Baris pertama, misalnya Kabupaten Luwu Timur")
    nama: Teks = Field(default="", description="Nama perangkat daerah, misalnya Kecamatan Wasuponda")
    unit: Daftar = Field(default=(), description="Unit kerja di bawahnya; satu teks atau daftar baris")
    alamat: Teks = ""
    kop: Daftar = Field(default=(), description="Baris-baris nama pada kop, bila lain dari pemda dan nama")
    kontak: Daftar = Field(default=(), description="Telepon, surel, laman: baris-baris di bawah alamat pada kop")
    logo: Teks | None = Field(default=None, description="Berkas gambar, dihitung dari folder berkas ini")


class Pemegang(Bagian):
    """Who held an office, from `mulai` to `sampai`, both included; None: without limit."""

    nama: Teks = Field(default="", description="Dengan gelar, seperti tercetak di atas NIP")
    pangkat: Teks = Field(default="", description="Pangkat dan golongan, misalnya Pembina, IV/a")
    nip: Teks = ""
    status: Status = "definitif"
    mulai: Tanggal | None = Field(default=None, description="Tanggal mulai menjabat; kosong: sejak dulu")
    sampai: Tanggal | None = Field(default=None, description="Hari terakhir menjabat; kosong: sampai sekarang")

    @field_validator("sampai")
    @classmethod
    def _not_before_it_began(cls, sampai: dates.Tanggal | None, info: ValidationInfo) -> dates.Tanggal | None:
        mulai = info.data.get("mulai")
        if mulai and sampai and sampai.before(mulai):
            raise wrong(f"masa jabatan berakhir {sampai}, sebelum mulai {mulai}", "betulkan mulai atau sampai")
        return sampai


class Pejabat(Pemegang):
    """An office and who holds it: one officer beside the jabatan, or several in `pemegang`."""

    jabatan: Teks = Field(description="Seperti di atas tanda tangan, misalnya Camat Wasuponda")
    pemegang: tuple[Pemegang, ...] = Field(default=(), description="Bila berganti: daftar pemegang dengan masanya")

    @property
    def holders(self) -> tuple[Pemegang, ...]:
        """All who have held it."""
        return (self, *self.pemegang) if self.nama or not self.pemegang else self.pemegang


class Penerima(BagianAtauTeks):
    """A seksi or officer that forms and letters go to; a text alone is its `nama`."""

    kunci_teks = "nama"

    nama: Teks = Field(description="Nama seksi atau jabatan, misalnya Seksi Pemerintahan")
    pejabat: Teks = Field(default="", description="id di pejabat: siapa yang menerima")


class Penandatangan(BagianAtauTeks):
    """Who signs: an officer of the profile by his id, or one that is written out; a text alone is the id."""

    kunci_teks = "pejabat"

    pejabat: Teks = Field(default="", description="id di pejabat")
    atas_nama: Teks = Field(default="", description="a.n.: id pejabat yang memberi kuasa")
    untuk_beliau: Teks = Field(default="", description="u.b.: id pejabat di antara keduanya")
    jabatan: Teks = Field(default="", description="Pengganti pejabat, bila tidak ada di profil")
    nama: Teks = ""
    pangkat: Teks = ""
    nip: Teks = ""

    @property
    def is_blank(self) -> bool:
        """True where the spec names nobody."""
        return not (self.pejabat or self.jabatan or self.nama)


@dataclass(frozen=True, slots=True)
class Signer:
    """A place for a signature: where the spec names the signer, whom it names, and the date that he is chosen by."""

    loc: Loc
    who: Penandatangan
    tanggal: Tanggal | None


@dataclass(frozen=True, slots=True)
class Completed(Generic[Document]):
    """A model with what other files say, and those files, also missing ones: a change makes the document out of date.

    `findings` are what is wrong as this spec sees it, `problems` what is wrong in those files, with its place there.
    """

    model: Document
    files: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()


def _first_of_years(value: Any) -> Any:
    """`{2025: 120}`: the urut that a year begins with."""
    if not isinstance(value, dict):
        return value
    for year, first in value.items():
        if not (_is_count(year) and 1900 <= int(year) <= 2999 and _is_count(first)):
            raise wrong("di sini harus ada tahun dan nomor urut pertamanya", "misalnya {2025: 120}")
    return {int(year): int(first) for year, first in value.items()}


def _is_count(text: Any) -> bool:
    return isinstance(text, str) and text.isascii() and text.isdigit() and len(text) < 7


class Penomoran(Bagian):
    """How the letters of the office are numbered; see agenda.pola for the fields of a pattern."""

    pola: Teks = Field(default="{kode}/{urut:03d}/{unit}/{bulan_romawi}/{tahun}", description="Pola nomor surat keluar")
    pola_agenda: Teks = Field(default="{urut}", description="Pola nomor agenda surat masuk")
    kode: Teks = Field(default="", description="Kode klasifikasi bila surat tidak menyebutnya")
    unit: Teks = Field(default="", description="Singkatan kantor, misalnya KEC-WSP")
    urut_per: Literal["tahun", "bulan", "kode"] = Field(default="tahun", description="Kapan urutan mulai lagi dari 1")
    mulai: Annotated[dict[int, int], BeforeValidator(_first_of_years)] = Field(
        default_factory=dict, description="Nomor urut pertama sebuah tahun, untuk kantor yang mulai di tengah tahun"
    )


Ask: TypeAlias = "Callable[[Surat, Penomoran, Loc], tuple[str, list[Finding]]]"
"""Asks the buku agenda for the number of a letter; an empty one where there is none yet, and what to know about it.

`Surat.kunci` says which letter it is: empty where the spec is the letter, `#2` where its second sheet is.
"""


TEMPLATES_SCHEMA: dict[str, Any] = {"anyOf": [TEXT_SCHEMA, {"type": "object", "additionalProperties": TEXT_SCHEMA}]}


def _for_all(value: Any) -> Any:
    """A text alone is the template of this document."""
    return {"": value} if isinstance(value, str) else value


class Naskah(Bagian):
    """The keys of every spec. `examples` show how to write the keys of this kind that are lists or mappings."""

    examples: ClassVar[Mapping[str, str]] = {
        "instansi": "misalnya {pemda: Kabupaten Luwu Timur, nama: Kecamatan Wasuponda}",
        "pejabat": "misalnya {camat: {jabatan: Camat Wasuponda, nama: …, nip: …}}",
        "penerima": 'tulis "id: Nama seksi" di bawahnya, misalnya "pem: Seksi Pemerintahan"',
    }

    jenis: str
    instansi: Instansi = Instansi()
    tampilan: Tampilan = Tampilan()
    pejabat: dict[str, Pejabat] = Field(default_factory=dict, description="id dan jabatan, dengan pemegangnya")
    penerima: dict[str, Penerima] = Field(default_factory=dict, description="id dan nama seksi atau jabatan penerima")
    tempat: Teks = Field(default="", description="Tempat penandatanganan, misalnya Wasuponda")
    penomoran: Penomoran = Penomoran()
    template: Annotated[dict[str, Teks], BeforeValidator(_for_all), WithJsonSchema(TEMPLATES_SCHEMA)] = Field(
        default_factory=dict, description="Berkas di templates/; dalam profil: {jenis: berkas}"
    )

    @property
    def form(self) -> str:
        """The name of the template, without its ending, where neither spec nor profile names one."""
        return self.jenis

    def in_form(self, form: str) -> Self:
        """The same document as another form of its kind prints it: for the example that a template is filled with."""
        return self.model_copy(update={"template": {"": f"{form}.docx"}})

    @property
    def signers(self) -> tuple[Signer, ...]:
        """The places for signatures of officers, in the order of the document."""
        return ()

    def numbered(self, ask: Ask) -> tuple[Self, list[Finding]]:
        """With the numbers that it wants of the buku agenda; most documents want none."""
        return self, []

    def with_files(self, source: Source) -> Completed[Self]:
        """With what other files say; most documents look at none. A path is relative to `source.folder(loc)`."""
        return Completed(self)

    def with_example(self, folder: Path) -> Self:
        """With what the example of another kind says, shipped in `folder`: to fill a template with an example."""
        return self
