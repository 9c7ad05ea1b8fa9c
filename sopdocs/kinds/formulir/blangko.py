"""Data in, data out: a form before anybody has filled it in, its digest, and the texts in which it travels.

The same form is printed (fields), made as .xlsx, and held against what comes back (pengumpulan). It travels with the
.xlsx as JSON, so that a form that comes back is compared with what went out, and that with what the year says now.
"""

import hashlib
from decimal import Decimal
from typing import Annotated, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sopdocs.kinerja.ukuran import Akumulasi, Polaritas, TargetNol, Varian
from sopdocs.text.dates import Triwulan

Angka: TypeAlias = Annotated[Decimal, Field(max_digits=80)]
Desimal: TypeAlias = Annotated[int, Field(ge=0, le=10)]
"""A form comes back from anywhere: what no year can say is no form."""


class _Bagian(BaseModel):
    """A part of a form."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Patokan(_Bagian):
    """A target: as it is printed, what stands before its number (`≥`), and what it counts: from `bawah` to `atas`."""

    teks: str = ""
    batas: str = ""
    bawah: Angka | None = None
    atas: Angka | None = None


class Hitungan(_Bagian):
    """The settings of the office that a per cent on the form is counted by."""

    target_nol: TargetNol
    desimal: Desimal
    potong: bool
    batas_atas: Angka | None
    batas_bawah: Angka | None
    dari_mentah: bool
    kumulatif: bool


class Butir(_Bagian):
    """An indicator. `pembilang` and `penyebut` are the names of its components, empty where it has none; `skor` its
    words with their scores; `lalu` what the quarter before brought. Not `diukur`: closed, `kapan` says why.
    """

    id: str
    sasaran: str
    nama: str
    satuan: str
    polaritas: Polaritas
    varian: Varian
    akumulasi: Akumulasi
    rumus: str
    sumber: str
    target: Patokan
    tahunan: Patokan
    label_lalu: str
    lalu: str
    pembilang: str
    penyebut: str
    faktor: Angka
    desimal: Desimal
    skor: tuple[tuple[str, Angka], ...]
    diukur: bool
    kapan: str

    @property
    def cara_isi(self) -> str:
        """Which quarters its figure is about."""
        if self.akumulasi == "jumlah":
            return "Isi angka triwulan ini saja, bukan jumlah sejak Januari."
        if self.akumulasi == "rata-rata":
            return "Isi angka triwulan ini saja."
        return "Isi keadaan pada akhir triwulan ini."


class Rincian(_Bagian):
    """A row of the budget; `kunci` is what a quarter's file calls it by, `lalu` what was spent before the quarter."""

    kunci: str
    kode: str
    nama: str
    pagu: Angka | None
    lalu: Angka | None
    keluaran: str
    satuan: str
    target: Angka | None


class Verifikator(_Bagian):
    """Whoever verifies: lines above the room to sign, the name, lines below it; dots for what is not known."""

    jabatan: tuple[str, ...]
    nama: str
    bawah: tuple[str, ...]


class Blangko(_Bagian):
    """A whole form. `kinerja` is the name of the year's spec, relative to specs/; `penerima` an id, `nama` its name."""

    kinerja: str
    tahun: Annotated[int, Field(ge=1900, le=2999)]
    triwulan: Annotated[int, Field(ge=1, le=4)]
    penerima: str
    nama: str
    instansi: tuple[str, ...]
    judul: str
    batas_kembali: str
    verifikator: Verifikator
    hitungan: Hitungan
    indikator: tuple[Butir, ...]
    belanja: tuple[Rincian, ...]

    @property
    def periode(self) -> Triwulan:
        """`Triwulan III Tahun 2025`"""
        return Triwulan(self.tahun, self.triwulan)

    @property
    def sidik(self) -> str:
        """The digest of all of it: two forms that ask and print the same have the same."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()


def from_json(kepala: str, indikator: list[str], belanja: list[str]) -> Blangko | None:
    """The form of the texts that `to_json` gave; None where they are no form, for they come from outside."""
    try:
        parts = {
            "indikator": tuple(map(Butir.model_validate_json, indikator)),
            "belanja": tuple(map(Rincian.model_validate_json, belanja)),
        }
        return Blangko.model_validate_json(kepala).model_copy(update=parts)
    except ValidationError:
        return None


def to_json(form: Blangko) -> tuple[str, list[str], list[str]]:
    """Its head, and a text for each indicator and each row of the budget."""
    head = form.model_copy(update={"indikator": (), "belanja": ()})
    return (
        head.model_dump_json(),
        [each.model_dump_json() for each in form.indikator],
        [each.model_dump_json() for each in form.belanja],
    )
